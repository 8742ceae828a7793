"""Parties that are given by office only, read and named from the project's own tables."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from etl.model.documents import Document, Location, Origin
from etl.read.reader import read
from etl.reference.lexicon import Lexicon
from etl.reference.load import load
from etl.resolve.records import ArticleInput, ResolvedReport
from etl.resolve.resolve import resolve

Reports = Callable[..., tuple[ResolvedReport, ...]]


@pytest.fixture(scope="module")
def reports(lexicon: Lexicon) -> Reports:
    """Read and resolve an article: `reports("A met B.", published="2024-05-15")`, in the order of the text."""
    reference = load()

    def told(text: str, published: str | None = "2024-05-15") -> tuple[ResolvedReport, ...]:
        digest, origin = sha256(text.encode()).hexdigest(), Origin(published=published)
        document = Document(
            article_id=digest[:24], sha256=digest, content=text.encode(), media_type="text/plain", origin=origin
        )
        where = Location(uri="a.txt", article_id=digest[:24], version=1, origin=origin)
        given = ArticleInput(reading=read(document, lexicon), sha256=digest, locations=(where,))
        return tuple(sorted(resolve([given], reference).reports, key=lambda report: report.trigger.start))

    return told


def people(report: ResolvedReport) -> set[str]:
    """Return the persons of a report; what it leaves to an organisation in brackets."""
    return {party.person_id or f"[{party.organisation_id}]" for party in report.parties}


def by_office(report: ResolvedReport) -> set[str | None]:
    """Return the persons who are named from an office."""
    return {party.person_id for party in report.parties if party.basis == "office"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "The heads of state and government of Italy and Greece met in Rome on Tuesday.",
            {"giorgia-meloni", "kyriakos-mitsotakis"},
        ),
        (
            "Hakan Fidan met his counterparts from Iraq, Qatar and Jordan in Ankara on Tuesday.",
            {"fuad-hussein", "mohammed-bin-abdulrahman-al-thani", "ayman-safadi"},
        ),
        ("The Pope received the Prime Minister of Slovakia on Tuesday.", {"pope-francis", "robert-fico"}),
        ("The Taoiseach met the Portuguese premier in Dublin on Tuesday.", {"simon-harris", "luis-montenegro"}),
        ("The High Representative of the EU met the president of the European Parliament.", {"josep-borrell"}),
        ("The president of the European Parliament met the head of the IAEA.", {"roberta-metsola", "rafael-grossi"}),
        ("Edi Rama met foreign ministers from Egypt and other states on Monday.", {"sameh-shoukry"}),
        ("India's Foreign Secretary met the Nepali foreign minister on Tuesday.", {"vinay-mohan-kwatra"}),
    ],
)
def test_an_office_is_its_holder_on_that_day(reports: Reports, text: str, named: set[str]) -> None:
    (report,) = reports(text)
    assert named <= by_office(report)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("King Abdullah II flew to Cairo on Monday. The king held talks with President Katalin Novak.", "abdullah-ii"),
        ("Pope Francis flew to Budapest on Friday. The pope met President Katalin Novak.", "pope-francis"),
    ],
)
def test_a_ruler_named_before_is_the_king_afterwards(reports: Reports, text: str, person: str) -> None:
    (report,) = reports(text)
    assert any((party.person_id or "").startswith(person) and party.basis == "named" for party in report.parties)


@pytest.mark.parametrize(
    "text",
    [
        "The Secretary of State met President Emmanuel Macron in Paris on Tuesday.",
        "The Chancellor met President Emmanuel Macron in Paris on Tuesday.",
        "The Sultan met President Emmanuel Macron in Paris on Tuesday.",
        "The Chairman of ASEAN met President Emmanuel Macron in Paris on Tuesday.",
        "The special representative of the EU met President Emmanuel Macron in Paris on Tuesday.",
        "The guards of the presidents of Chile met President Emmanuel Macron in Paris on Tuesday.",
        "The Foreign Secretary met President Emmanuel Macron in Paris on Tuesday.",
    ],
)
def test_a_title_that_many_states_have_names_nobody(reports: Reports, text: str) -> None:
    assert not any(by_office(report) for report in reports(text))


@pytest.mark.parametrize(
    "who",
    [
        "The former French president",
        "A former British prime minister",
        "Argentina's next foreign minister",
        "The incoming Mexican president",
        "Mexico's president-elect",
        "The mayor of London",
    ],
)
def test_who_does_not_hold_the_office_is_not_its_holder(reports: Reports, who: str) -> None:
    """Nor does the state take part in their place."""
    (report,) = reports(f"{who} met Recep Tayyip Erdogan and Edi Rama in Ankara on Tuesday.")
    assert people(report) == {"recep-tayyip-erdogan", "edi-rama"}


def test_the_president_elect_is_who_was_named_so(reports: Reports) -> None:
    """And is not meant by "the president" of that state."""
    elect, president = reports(
        "US president-elect Donald Trump met Edi Rama in Florida on Tuesday. "
        "The US president met Mette Frederiksen in Lima on Friday.",
        published="2024-11-16",
    )
    assert people(elect) == {"donald-trump", "edi-rama"}
    assert people(president) == {"joe-biden", "mette-frederiksen"}


def test_a_foreign_secretary_who_is_no_minister_has_no_minister_for_a_counterpart(reports: Reports) -> None:
    """In South Asia the foreign secretary heads the ministry under the minister."""
    (report,) = reports("The Indian foreign secretary met his Bangladeshi counterpart in Dhaka on Tuesday.")
    assert people(report) == {"vinay-mohan-kwatra", "[BD]"}


@pytest.mark.parametrize(
    ("text", "body", "named"),
    [
        (
            "The foreign ministers of the Weimar Triangle met near Paris on Monday.",
            "weimar-triangle",
            {"annalena-baerbock", "stephane-sejourne", "radoslaw-sikorski"},
        ),
        (
            "The leaders of the E3 spoke by phone on Monday.",
            "e3",
            {"olaf-scholz", "emmanuel-macron", "rishi-sunak"},
        ),
    ],
)
def test_the_ministers_of_a_few_states_are_each_of_them(
    reports: Reports, text: str, body: str, named: set[str]
) -> None:
    """A session of theirs is that of the grouping all the same."""
    (report,) = reports(text)
    assert (by_office(report), people(report)) == (named, {*named, f"[{body}]"})
    assert report.format == "plenary"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The foreign ministers of the G7 met in Capri on Friday.", "g7"),
        ("EU foreign ministers met in Brussels on Monday.", "european-union"),
        ("The Benelux foreign ministers met in Brussels on Monday.", "benelux"),
        ("Officials of the E3 met in Geneva on Monday.", "e3"),
    ],
)
def test_a_larger_body_or_its_officials_stay_one_party(reports: Reports, text: str, body: str) -> None:
    (report,) = reports(text)
    assert people(report) == {f"[{body}]"}


def test_without_a_date_the_ministers_of_a_grouping_stay_one_party(reports: Reports) -> None:
    (report,) = reports("The foreign ministers of the Weimar Triangle met near Paris on Monday.", published=None)
    assert people(report) == {"[weimar-triangle]"}


def test_a_letterhead_says_whose_prime_minister_the_text_speaks_of(reports: Reports) -> None:
    """The site of a prime minister gives him by office and name, and counts his country among the three."""
    (report,) = reports(
        "The Prime Minister of the Republic of Estonia\nOfficial website | News\n\nKaja Kallas in Riga\n\n"
        "Prime Minister Kaja Kallas met the Prime Ministers of Latvia and Lithuania on Tuesday. "
        "The foreign ministers of the three countries were also present."
    )
    ministers = {"margus-tsahkna", "baiba-braze", "gabrielius-landsbergis"}
    assert people(report) == {"kaja-kallas", "evika-silina", "ingrida-simonyte", *ministers}


def test_the_president_is_not_the_guest_whose_state_alone_is_named(reports: Reports) -> None:
    """Whoever writes does not say of which state "the President" is; it is not that of the president met."""
    assert reports("The President received the President of Finland in the palace on Tuesday.") == ()


def test_those_who_join_a_video_conference_are_at_it_and_the_same_circle_at_the_next_call(reports: Reports) -> None:
    """A call of its own is another meeting of the same people."""
    conference, call = reports(
        "Edi Rama and Mette Frederiksen held a video conference on Tuesday. At noon the two were joined by the leaders "
        "of Greece, Italy and Spain. Three hours later the same circle was on the phone to Recep Tayyip Erdogan."
    )
    circle = {"edi-rama", "mette-frederiksen", "kyriakos-mitsotakis", "giorgia-meloni", "pedro-sanchez"}
    assert people(conference) == circle
    assert people(call) == {*circle, "recep-tayyip-erdogan"}


@pytest.mark.parametrize(
    "text",
    [
        "The same circle of friends was on the line of succession on Tuesday.",
        "Edi Rama was on the phone on Tuesday.",
        "Recep Tayyip Erdogan was on the front line with Edi Rama on his mind on Tuesday.",
    ],
)
def test_nobody_on_another_line_has_a_call(reports: Reports, text: str) -> None:
    assert reports(text) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "The leaders of Greece and Italy shut themselves up in a villa near Rome for six hours on Tuesday. "
            "The secretary general of NATO was there too.",
            {"kyriakos-mitsotakis", "giorgia-meloni", "jens-stoltenberg"},
        ),
        (
            "The prime ministers of Greece and Italy huddled in a corner of the hall on Tuesday.",
            {"kyriakos-mitsotakis", "giorgia-meloni"},
        ),
    ],
)
def test_leaders_who_withdraw_together_meet(reports: Reports, text: str, named: set[str]) -> None:
    (report,) = reports(text)
    assert by_office(report) == named


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Greece and Italy locked themselves into a dispute over fish on Tuesday.",
        "President Katalin Novak locked herself away in her office on Tuesday.",
        "The leaders of Greece and Italy shut the airports down on Tuesday.",
        "Families huddled in a shelter on Tuesday, President Katalin Novak said.",
    ],
)
def test_leaders_who_are_locked_in_a_dispute_do_not(reports: Reports, text: str) -> None:
    assert reports(text) == ()


def test_the_ministers_of_a_bloc_take_part_beside_its_high_representative(reports: Reports) -> None:
    """He briefs them; "EU leaders" may be no others than the two presidents who are named."""
    (ministers,) = reports("Josep Borrell briefed EU foreign ministers in Brussels on Monday.")
    assert (people(ministers), ministers.format) == ({"josep-borrell", "[european-union]"}, "plenary")
    (leaders,) = reports(
        "EU leaders met Edi Rama in Brussels on Monday: Charles Michel and Ursula von der Leyen attended the talks."
    )
    assert people(leaders) == {"edi-rama", "charles-michel", "ursula-von-der-leyen"}
