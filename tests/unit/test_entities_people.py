"""People in a text: known ones and strangers, their short forms, offices and namesakes."""

from pathlib import Path

import pytest

from etl.reference.lexicon import Lexicon
from etl.reference.load import load
from tests.entity_reading import read
from tests.reference_tables import TABLES, write_tables


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Slovenian Foreign Minister Anzhe Loparnik arrived on Monday.", "Anzhe Loparnik"),
        (
            "Talks were led by Prince Faruq bin Jalal Al Mansur, the Saudi foreign minister.",
            "Faruq bin Jalal Al Mansur",
        ),
        ("They were joined by Kristbjorg Haldorsdottir, prime minister of Iceland, later.", "Kristbjorg Haldorsdottir"),
        ("He met his Canadian counterpart, Melisande Jolivet, on Friday.", "Melisande Jolivet"),
        ("Among them were Marko Ruttema (the Netherlands) and others.", "Marko Ruttema"),
        ("The paper was drafted by H.E. Quentin de la Fontvieille in spring.", "Quentin de la Fontvieille"),
        ("H.E. Patricio TALONGA, President of the Republic of Benin.", "Patricio TALONGA"),
        ("The envoy Stefen Wittkov flew home.", "Stefen Wittkov"),
        ("So did Velko Tarmen of Chile, Owutu Bangala of Peru and John Dlamandi of Kenya.", "Owutu Bangala"),
        ("Among them: Oluwa Kanjo of Ghana, John Smith of Britain and others.", "Oluwa Kanjo"),
        ("France's Emmeline Macronne agreed.", "Emmeline Macronne"),
        ("The ministers Zvonko Jerema, Ahmod Davut and Sven Alkalan signed it.", "Ahmod Davut"),
        ("The Secretary General of the United Nations [Antero Guterra] spoke.", "Antero Guterra"),
        ("They saw the premier's official Photographer Janko Rezmar.", "Janko Rezmar"),
        ("The army chief, Lt. Gen. Omer Kamrani, was there.", "Omer Kamrani"),
        ("They thanked Army Chief Gen Omer Kamrani.", "Omer Kamrani"),
        ("She called its Chief Executive Officer Dr Ibo Mayandi.", "Ibo Mayandi"),
        ("Talks with the Supreme Allied Commander Transformation, General Lukas Paulsen, went well.", "Lukas Paulsen"),
        ("It sent the Minister of Foreign and ASEAN Affairs, the Honourable Fransin Barron.", "Fransin Barron"),
        ("She met the outgoing Ambassador of Nepal to Pakistan Sevra Lamstal.", "Sevra Lamstal"),
        ("The minister Shaikh Tamir bin Walid Al Nasri came.", "Tamir bin Walid Al Nasri"),
        ("The premier, the Most Honourable Porsha Millerand, spoke.", "Porsha Millerand"),
        ("She saw the Special Assistant to the Prime Minister on Foreign Affairs Tamar Fahmi.", "Tamar Fahmi"),
        ("Finnish Foreign Minister Elina Valtonen Says She Will Go To Riga.", "Elina Valtonen"),
        ("It sent H.E. Amb. Tolmar Essien, its envoy.", "Tolmar Essien"),
        ("The Minister for Defence and Security Thomas Kagosi spoke.", "Thomas Kagosi"),
        ("The Minister for Works and Housing Honourable Velko Tarmen spoke.", "Velko Tarmen"),
        ("The Minister of Land Management, Water and Sanitation Services, Mr Prince Molefi, spoke.", "Prince Molefi"),
        ("The special envoy for Peru Minister Kanjo Tolmar came.", "Kanjo Tolmar"),
        ("They saw Datuk Seri Tolmar Mansur there.", "Tolmar Mansur"),
        ("They saw Dato' Sri Tolmar Mansur there.", "Tolmar Mansur"),
        ("They saw Tan Sri Tolmar Mansur there.", "Tolmar Mansur"),
        ("It was led by Alhaji Velko Tarmen.", "Velko Tarmen"),
        ("They saw Ambassador (Dr) Velko Tarmen there.", "Velko Tarmen"),
        ("They saw Lt Gen (Retd.) Velko Tarmen there.", "Velko Tarmen"),
        ("They saw Sen. Velko Tarmen and Engr. Tolmar Eze there.", "Tolmar Eze"),
        ("They saw Mr Velkko John Smith there.", "Velkko John Smith"),
        ("They saw the Minister of State in the Ministry of External Affairs Ana Tolmar.", "Ana Tolmar"),
        ("They saw the Deputy Head of Mission, Ms. Ozana Tolmar.", "Ozana Tolmar"),
    ],
)
def test_strangers_are_found_by_title_apposition_or_form(text: str, name: str) -> None:
    assert name in read(text).people()


def test_a_family_name_of_two_words_stands_for_its_bearer() -> None:
    text = "The Italian foreign minister, Luigi Di Marlo, spoke. Foreign Minister Di Marlo left."
    assert read(text).people() == {"Luigi Di Marlo"}


def test_a_surname_that_a_town_bears_too_is_still_a_surname_elsewhere() -> None:
    assert read("Valencia said the office would stay shut.").people() == {"Valencia"}


@pytest.mark.parametrize(
    "text",
    [
        "They walked along Konrad Adenauer Street and past the Truman Institute.",
        "The Jean Monnet Prize was awarded in the Mimi Castle.",
        "The Black Sea and the Grand Pacific Hotel were mentioned in the General Debate.",
        "In May the Green Deal and the Minsk Agreements were discussed.",
        "Rice prices rose. Long queues formed. Bush fires raged.",
        "He was seen at the Nur Shan Airbase and at the Raj Ghat.",
        "Schools in Valencia and near Lincoln stayed shut.",
        "He made an Official Visit to Peru and signed the Guests' Golden Book.",
    ],
)
def test_streets_prizes_places_and_words_are_nobody(text: str) -> None:
    assert read(text).people() == set()


def test_short_forms_stand_for_the_fuller_name_wherever_it_is() -> None:
    found = read(
        ("title", "Velthuizen in Riga"),
        "Minister Marijke van der Velthuizen met Prince Faruq bin Jalal Al Mansur. Van der Velthuizen thanked "
        "Prince Faruq.",
        "Ms Velthuizen said so. Bin Jalal agreed.",
    )
    assert found.people() == {"Marijke van der Velthuizen", "Faruq bin Jalal Al Mansur"}
    assert len(found.mentions("Marijke van der Velthuizen")) == 4
    assert found.mentions("Faruq bin Jalal Al Mansur") == ["Faruq bin Jalal Al Mansur", "Faruq", "Bin Jalal"]


def test_diacritics_do_not_part_one_person_into_two() -> None:
    found = read("Envoy Miroslav Lajčanský arrived. Later Lajcansky spoke.")
    assert found.people() == {"Miroslav Lajčanský"}


def test_a_shared_surname_goes_to_the_one_of_the_right_address_or_named_last() -> None:
    found = read(
        "Minister Adam Brandtner met Deputy Minister Eva Brandtner of Austria. Ms Eva Brandtner left. Brandtner wrote."
    )
    assert found.people() == {"Adam Brandtner", "Eva Brandtner"}
    assert "Brandtner" in found.mentions("Eva Brandtner")
    assert found.mentions("Adam Brandtner") == ["Adam Brandtner"]


def test_a_known_name_inside_a_longer_one_is_taken_whole() -> None:
    found = read("Donald Tusk Jr. opened the shop.")
    assert found.people() == {"Donald Tusk Jr"}
    assert found.entity("Donald Tusk Jr").candidates == ()


def test_a_known_name_at_the_end_of_a_longer_one_is_another_persons() -> None:
    found = read("The minister Tariq Al-Hamad Bin Salim Al-Nordi came.")
    assert found.people() == {"Tariq Al-Hamad Bin Salim Al-Nordi"}


def test_surnames_alone_keep_all_that_they_may_be(tmp_path: Path) -> None:
    people = TABLES["persons.csv"] + "erik-nordmann,Erik Nordmann,Erik,Nordmann,given-family,m,\n"
    lexicon = Lexicon(load(write_tables(tmp_path, persons=people)))
    found = read("In Oslo Nordmann said that the pact holds.", lexicon=lexicon)
    assert found.entity("Nordmann").candidates == ("ada-nordmann", "erik-nordmann")
    found = read("Prime Minister Ada Nordmann came. Nordmann said so.", lexicon=lexicon)
    assert found.entity("Nordmann").candidates == ("ada-nordmann",)


@pytest.mark.parametrize(
    ("text", "name", "claims"),
    [
        (
            "First Deputy Prime Minister and Minister of Foreign Affairs of the Republic of Serbia Ivko Dachev came.",
            "Ivko Dachev",
            {("deputy_head", "RS"), ("foreign_minister", "RS")},
        ),
        (
            "State Councilor and Foreign Minister Qin Gangming came.",
            "Qin Gangming",
            {("other", None), ("foreign_minister", None)},
        ),
        (
            "President of the European Council Antero Costello came.",
            "Antero Costello",
            {("head_of_organisation", "european-council")},
        ),
        (
            "The EU's foreign policy chief, Jusep Borella, came.",
            "Jusep Borella",
            {("head_of_organisation", "european-union")},
        ),
        (
            "Minister of Foreign Affairs and Diaspora of the Republic of Kosovo Donka Gerva came.",
            "Donka Gerva",
            {("foreign_minister", "XK")},
        ),
        ("The former Polish president Andrei Dudek came.", "Andrei Dudek", {("ex head_of_state", "PL")}),
        (
            "It was put to three former presidents: Luis Lulano of Brazil, John Bachel of Chile and Ana Quist of Peru.",
            "John Bachel",
            {("ex head_of_state", "CL")},
        ),
        ("Saudi ambassador to China Abdel al-Harbawi came.", "Abdel al-Harbawi", {("ambassador", "SA")}),
        (
            "Ambassador Extraordinary and Plenipotentiary of the Republic of Cuba to China Juan Peresola came.",
            "Juan Peresola",
            {("ambassador", "CU")},
        ),
        ("Presidents Luis Lulano of Brazil and Marta Bachel of Chile came.", "Marta Bachel", {("head_of_state", "CL")}),
        (
            "Russian and Chinese foreign ministers, Serge Lavronov and Wang Yimou, came.",
            "Wang Yimou",
            {("foreign_minister", "CN")},
        ),
        (
            "Japanese Foreign Minister Taro Konoka met his Indian counterpart, Sushma Swaran.",
            "Sushma Swaran",
            {("foreign_minister", "IN")},
        ),
        (
            "The special representative of the UN secretary general, Ahmad Ould Abdal, came.",
            "Ahmad Ould Abdal",
            {("envoy", "united-nations")},
        ),
    ],
)
def test_titles_become_offices(text: str, name: str, claims: set[tuple[str, str | None]]) -> None:
    assert read(text).claims(name) == claims


def test_words_of_address_show_gender() -> None:
    found = read("Mrs Marta Bachel and chairman Luis Lulano spoke.")
    assert found.entity("Marta Bachel").gender == "f"
    assert found.entity("Luis Lulano").gender == "m"


def test_furniture_names_nobody() -> None:
    assert (
        read("Talks went on.", ("furniture", "Editing by Paula Grantham; related: Minister Olaf Brandtner")).people()
        == set()
    )


def test_a_month_between_numbers_is_nobody() -> None:
    found = read("Prime Minister Theresa May left for Oslo on 14 May 2019 and came back on May 16.")
    assert found.mentions("Theresa May") == ["Theresa May"]


def test_each_of_a_list_has_the_title_that_stands_behind_him() -> None:
    told = read(
        "They were joined by Sheikh Omar bin Tarek, Crown Prince of Ostrow, Sheikh Salim Al Velko, Deputy Prime "
        "Minister and Minister of the Northern Court, Sheikh Nasir Al Velko, member of the Ostrow Executive Council, "
        "and Minister of State, Tamir Jalal, Deputy Secretary-General of the Northern Council."
    )
    assert {name: [claim.title for claim in told.entity(name).claims] for name in sorted(told.people())} == {
        "Nasir Al Velko": ["member"],
        "Omar bin Tarek": ["Crown Prince"],
        "Salim Al Velko": ["Deputy Prime Minister", "Minister"],
        "Tamir Jalal": ["Minister of State", "Deputy Secretary-General"],
    }


def test_each_of_a_list_has_the_title_that_stands_before_him() -> None:
    told = read("He came with Minister of Trade, Dr Tolmar Mbele, Minister of Health, Mr Velko Kaunde, and others.")
    assert [claim.title for claim in told.entity("Tolmar Mbele").claims] == ["Minister of Trade"]
    assert [claim.title for claim in told.entity("Velko Kaunde").claims] == ["Minister of Health"]


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        (
            "He saw Ambassador Velko Tarmen, the new envoy of Peru, and Ambassador Ana Tolmar.",
            "Velko Tarmen",
            ("envoy", "PE"),
        ),
        (
            "He saw Ambassador Velko Tarmen, the envoy of Peru, and Ana Tolmar, the envoy of Chile.",
            "Ana Tolmar",
            ("envoy", "CL"),
        ),
        (
            "He saw Velko Tarmen, Head of Peru's Wisdom Movement.",
            "Velko Tarmen",
            ("head_of_organisation", "Wisdom Movement"),
        ),
        (
            "He saw the Chair of the Council of Ministers and Foreign Minister of Peru, Velko Tarmen.",
            "Velko Tarmen",
            ("foreign_minister", "PE"),
        ),
    ],
)
def test_what_an_office_is_of(text: str, person: str, office: tuple[str, str]) -> None:
    assert office in read(text).claims(person)


def test_an_adviser_acts_for_the_state_of_whom_he_serves() -> None:
    told = read("He saw Velko Tarmen, Diplomatic Adviser to the Peruvian President.")
    assert told.sides("Velko Tarmen, Diplomatic Adviser to the Peruvian President") == ("PE",)


@pytest.mark.parametrize(
    ("text", "person", "titles"),
    [
        (
            "H.E. Dr. Velko Tarmen, Minister of Foreign Affairs and Special Envoy of the President for Climate, spoke.",
            "Velko Tarmen",
            ["Minister of Foreign Affairs", "Special Envoy"],
        ),
        ("The Chargé d’Affaires of Peru, Ana Tolmar, spoke.", "Ana Tolmar", ["Chargé d’Affaires"]),
        ("They saw charge d'affaires a.i. Ana Tolmar.", "Ana Tolmar", ["charge d'affaires a.i."]),
        (
            "The Minister of Finance and Deputy Prime Minister, Ana Tolmar, spoke.",
            "Ana Tolmar",
            ["Minister of Finance", "Deputy Prime Minister"],
        ),
    ],
)
def test_titles_pile_up(text: str, person: str, titles: list[str]) -> None:
    assert [claim.title for claim in read(text).entity(person).claims] == titles


def test_two_family_names_are_who_bears_them() -> None:
    told = read("Ambassador Juan Tolmar Velko Tarmen came. Ambassador Velko Tarmen spoke.")
    assert told.people() == {"Juan Tolmar Velko Tarmen"}
    told = read("Sheikh Omar bin Velko Tarmen came. Sheikh Velko Tarmen spoke.")
    assert told.people() == {"Omar bin Velko Tarmen", "Velko Tarmen"}


def test_two_people_of_a_headline_are_not_one() -> None:
    told = read("President Velko Tarmen, Peruvian Ambassador discuss ties in Ostrow.")
    assert told.entity("Velko Tarmen").claims[0].title == "President"
    assert len(told.entity("Velko Tarmen").claims) == 1


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Prime Minister Velko Tarmen, Chair of the Pacific Islands Forum, spoke.", ()),
        ("Peruvian Prime Minister Velko Tarmen, Chair of the Pacific Islands Forum, spoke.", ("PE",)),
        ("Velko Tarmen, Chair of the Pacific Islands Forum, spoke.", ("pacific-islands-forum",)),
    ],
)
def test_who_chairs_a_bloc_this_year_still_acts_for_the_state(text: str, sides: tuple[str, ...]) -> None:
    told = read(text)
    assert told.sides(text.removesuffix(" spoke.")) == sides


def test_words_of_a_headline_are_no_name() -> None:
    told = read(("title", "Ambassador Tarmen Paid Courtesy Call On Bishop"), "Ambassador Velko Tarmen paid a visit.")
    assert told.people() == {"Velko Tarmen"}


def test_a_word_between_title_and_known_name_belongs_to_the_name() -> None:
    told = read("Prime Minister Ato Hailemariam Desalegn spoke.")
    assert told.people() == {"Ato Hailemariam Desalegn"}
    assert told.entity("Ato Hailemariam Desalegn").candidates == ("hailemariam-desalegn",)
    assert read(("title", "Prime Minister Starts Maiden Visit To Rome"), "He is there.").people() == set()
