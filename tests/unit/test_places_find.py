"""Places in prose: which town, state and building, and whether the words tell where something is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.read.places import PlaceMention, find_places
from etl.reference.places import gazetteer, places_digest

LOCATIVE = [
    ("The ministers met in Brussels on Monday.", "Brussels", "BE", None),
    ("They met in Kiev in the rain.", "Kyiv", "UA", None),
    ("Talks went on at the Palais d'Egmont in Brussels.", "Brussels", "BE", "Egmont Palace"),
    ("Envoys gathered at NATO Headquarters.", "Brussels", "BE", "NATO Headquarters"),
    ("A summit in the Spanish city of Granada opened.", "Granada", "ES", None),
    ("They dined in the Belgian capital.", "Brussels", "BE", None),
    ("She landed in the South Korean capital.", "Seoul", "KR", None),
    ("They sat down in the capital of Georgia.", "Tbilisi", "GE", None),
    ("They sat down in Georgia's capital, Tbilisi, again.", "Tbilisi", "GE", None),
    ("A lunch in the Slovak capital Bratislava.", "Bratislava", "SK", None),
    ("She flew to the Black Sea resort of Sochi.", "Sochi", "RU", None),
    ("They walked on the shores of Lake Ohrid.", "Ohrid", "MK", None),
    ("Delegations slept in the North Macedonian town of Ohrid.", "Ohrid", "MK", None),
    ("They agreed in Sharm el-Sheikh, Egypt, on Friday.", "Sharm el-Sheikh", "EG", None),
    ("They met in Zubrohlava, Slovakia, on Friday.", "Zubrohlava", "SK", None),
    ("A dinner in the Austrian village of Oberlech.", "Oberlech", "AT", None),
    ("He was received at the White House.", "Washington", "US", "White House"),
    ("He was received at 10 Downing Street.", "London", "GB", "10 Downing Street"),
    ("Talks in Geneva's Palais des Nations resumed.", "Geneva", "CH", "Palais des Nations"),
    ("They spoke at the Hotel Splendid in Bad Ragaz, Switzerland.", "Bad Ragaz", "CH", "Hotel Splendid"),
    ("He waited at the Turkish Embassy in Berlin.", "Berlin", "DE", "Turkish Embassy"),
    ("Talks at the Foreign Ministry in Tallinn ended.", "Tallinn", "EE", "Foreign Ministry"),
    ("A session at the headquarters of the African Union.", "Addis Ababa", "ET", "African Union Headquarters"),
    ("He travelled to Ankara for talks.", "Ankara", "TR", None),
    ("She visited Baku twice.", "Baku", "AZ", None),
    ("In Anchorage, Alaska, they met.", "Anchorage", "US", None),
    ("In Birmingham, Alabama, they met.", "Birmingham", "US", None),
    ("In Birmingham they met.", "Birmingham", "GB", None),
    ("Talks in Belarus ended.", None, "BY", None),
    ("Talks in Alaska ended.", None, "US", None),
    ("Talks in the US ended.", None, "US", None),
    ("They met in Singapore on the way.", "Singapore", "SG", None),
    ("At the 2022 Madrid summit they agreed.", "Madrid", "ES", None),
    ("The talks in Hanoi Wednesday were short.", "Hanoi", "VN", None),
    ("They talked at Camp David in Maryland.", None, "US", "Camp David"),
    ("A call at the Élysée Palace in Paris.", "Paris", "FR", "Elysee Palace"),
    ("They walked at Lancaster House.", "London", "GB", "Lancaster House"),
    ("A round at the State House in Nairobi.", "Nairobi", "KE", "State House"),
    ("Venue: Hofburg", "Vienna", "AT", "Hofburg"),
    ("They met in St. Petersburg last May.", "Saint Petersburg", "RU", None),
    ("They met in Valencia, Venezuela, in May.", "Valencia", "VE", None),
]
NOT_LOCATIVE = [
    ("Moscow agreed at once.", "Moscow"),
    ("The White House said so.", "Washington"),
    ("In Moscow's view this is late.", "Moscow"),
    ("He came from Berlin.", "Berlin"),
    ("They lost interest in Moscow.", "Moscow"),
    ("BRUSSELS, 7 March", "Brussels"),
]
NOTHING = [
    "They work together in the UN and in the EU.",
    "The war in Ukraine was discussed.",
    "The situation in Aleppo worsens.",
    "In March, Russia said it would.",
    "Reading and Nice people march on Tuesday in April.",
    "A speech in the House of Commons.",
    "Spain and Norway agreed with us.",
    "He told Jordan Smith and Chelsea Jones.",
    "In Florence Smith's office.",
    "They trust in Parliament, in Congress and in NATO.",
    "Minsk-based analysts",
    "",
]


def _only(sentence: str) -> PlaceMention:
    (mention,) = find_places(sentence, 0, len(sentence))
    return mention


@pytest.mark.parametrize(("sentence", "city", "country", "venue"), LOCATIVE)
def test_where_something_happens(sentence: str, city: str | None, country: str, venue: str | None) -> None:
    found = _only(sentence)
    assert (found.city, found.country, found.venue, found.locative) == (city, country, venue, True)


@pytest.mark.parametrize(("sentence", "city"), NOT_LOCATIVE)
def test_capitals_that_may_be_governments(sentence: str, city: str) -> None:
    found = _only(sentence)
    assert (found.city, found.locative) == (city, False)


@pytest.mark.parametrize("sentence", NOTHING)
def test_other_words_are_no_places(sentence: str) -> None:
    assert [each for each in find_places(sentence, 0, len(sentence)) if each.locative] == []


def test_places_of_a_list_and_the_words_that_name_them() -> None:
    text = "They met in Paris and London, then at the Dolmabahçe Palace in Istanbul, Türkiye."
    found = find_places(text, 0, len(text))
    assert [text[each.start : each.end] for each in found] == [
        "Paris",
        "London",
        "Dolmabahçe Palace in Istanbul, Türkiye",
    ]
    assert all(each.locative for each in found)
    assert found[2].venue == "Dolmabahce Palace"


def test_only_the_stretch_asked_for_is_searched() -> None:
    text = "They met in Oslo. She stayed in Riga."
    assert [each.city for each in find_places(text, 0, 17)] == ["Oslo"]
    assert [each.city for each in find_places(text, 17, len(text))] == ["Riga"]


def test_coordinates_are_those_of_the_building_or_its_town() -> None:
    house = _only("They met at the White House.")
    assert (round(house.latitude or 0, 1), round(house.longitude or 0, 1)) == (38.9, -77.0)
    embassy = _only("They met at the Turkish Embassy in Berlin.")
    assert (round(embassy.latitude or 0, 1), round(embassy.longitude or 0, 1)) == (52.5, 13.4)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([row[0] for row in LOCATIVE] + NOTHING), max_size=6), st.sampled_from([" ", "\n", ", "])
)
def test_mentions_never_overlap_and_name_something(sentences: list[str], between: str) -> None:
    text = between.join(sentences)
    found = find_places(text, 0, len(text))
    edges = [0, *(edge for each in found for edge in (each.start, each.end)), len(text)]
    assert edges == sorted(edges)
    assert all(each.start < each.end and (each.city or each.country or each.venue) for each in found)


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in find_places(text, 0, len(text)))


def test_every_state_has_a_capital_to_name() -> None:
    places = gazetteer()
    assert len(places.capitals) > 190
    assert all(spot.city and spot.country == code for code, spot in places.capitals.items())


def test_the_table_of_places_is_sound() -> None:
    places = gazetteer()
    for name in ("Ohrid", "Rashtrapati Bhavan", "Zappeion", "Kremlin", "Great Hall of the People", "Sharm el-Sheikh"):
        hit = places.at(name, 0, len(name))
        assert hit is not None and hit.end == len(name)
        spot = hit.spots[0]
        assert spot.latitude is not None and -90 <= spot.latitude <= 90
        assert spot.longitude is not None and -180 <= spot.longitude <= 180
    assert len(places_digest()) == 16
