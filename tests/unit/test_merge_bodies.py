"""Sessions of bodies: told by name or by their members, on days in a row, in one country, and as still ahead."""

from datetime import date

import pytest
from msgspec.structs import replace

from etl.merge.merge import merge
from etl.model.reading import Place
from etl.model.rows import DerivedTables
from etl.resolve.records import ResolvedReport
from tests.resolved import membership, party, report, resolved

DAY = "2025-07-10"
OSLO = Place(city="Oslo", country="NO")
BERGEN = Place(city="Bergen", country="NO")
BRUSSELS = Place(city="Brussels", country="BE")
ALLIES = ("GB Starmer", "TR Erdogan", "FR Macron")
MINISTERS = ("GB Lammy", "TR Fidan", "FR Barrot")


def tables_of(*reports: ResolvedReport) -> DerivedTables:
    return merge(resolved(*reports), ())


def are_one(left: ResolvedReport, right: ResolvedReport) -> bool:
    return len(tables_of(left, right).meetings) == 1


ONE = {
    "all members, and the body": (
        report("a", ALLIES, DAY, channel="video"),
        report("b", ("alliance",), "2025-07", series_id="alliance", channel="video"),
    ),
    "the body in the name only": (
        report("a", ("GB Starmer", "DE Merz", "TR Erdogan"), DAY, name="first Union Council gathering", place=OSLO),
        report("b", ("union-council", "TR Erdogan"), "2025-06-20/2025-07-30", series_id="union-council", place=OSLO),
    ),
    "first and second day away from the seat": (
        report("a", ("alliance",), "2025-07-10", series_id="alliance", place=OSLO),
        report("b", ("alliance",), "2025-07-11", series_id="alliance", place=OSLO),
    ),
    "two towns of a country that is not the seat": (
        report("a", ("alliance",), "2025-07", series_id="alliance", name="Alliance summit", place=OSLO),
        report("b", ("alliance",), "2025", series_id="alliance", name="Alliance summit", place=BERGEN),
    ),
}
TWO = {
    "some of the members, and the body": (
        report("a", ALLIES[:2], DAY, channel="video", format="plurilateral"),
        report("b", ("alliance",), DAY, series_id="alliance", channel="video"),
    ),
    "a few members among many others": (
        report("a", (*ALLIES, "UA Zelensky", "PL Tusk", "JP Ishiba"), DAY, channel="video"),
        report("b", ("alliance",), "2025-07", series_id="alliance", channel="video"),
    ),
    "a visitor who met two members, and the session he attended": (
        report("a", ("JP Ishiba", "GB Starmer", "TR Erdogan"), DAY, place=OSLO),
        report("b", ("alliance", "JP Ishiba"), DAY, series_id="alliance", place=OSLO),
    ),
    "two days in a row at the seat": (
        report("a", ("alliance",), "2025-07-10", series_id="alliance", place=BRUSSELS),
        report("b", ("alliance",), "2025-07-11", series_id="alliance", place=BRUSSELS),
    ),
    "ministers the day before the leaders": (
        report("a", ("alliance",), "2025-07-10", series_id="alliance", place=OSLO, level="minister"),
        report("b", ("alliance",), "2025-07-11", series_id="alliance", place=OSLO),
    ),
    "talks of several on two days in a row": (
        report("a", (*ALLIES, "JP Ishiba", "PL Tusk"), "2025-07-10", place=OSLO),
        report("b", (*ALLIES, "JP Ishiba", "PL Tusk"), "2025-07-11", place=OSLO),
    ),
    "all members, of whom it is known that they met in some month of a half-year": (
        report("a", (*ALLIES, *MINISTERS), "2025-04/2025-10", channel="video"),
        report("b", (*ALLIES, *MINISTERS), "2025-04/2025-10", channel="video"),
    ),
    "the first session and another": (
        report("a", ("alliance",), "2025", series_id="alliance", name="inaugural Alliance summit", place=OSLO),
        report("b", ("alliance",), "2025", series_id="alliance", name="second Alliance summit", place=OSLO),
    ),
    "a session, and a meeting of several around it on the next day": (
        report("a", ("alliance", *ALLIES), "2025-07-10", series_id="alliance", place=OSLO),
        report("b", ALLIES[:2], "2025-07-11", series_id="alliance", format="plurilateral", place=OSLO),
    ),
    "two days apart": (
        report("a", ("alliance",), "2025-07-10", series_id="alliance", place=OSLO),
        report("b", ("alliance",), "2025-07-12", series_id="alliance", place=OSLO),
    ),
    "ministers in two towns of a country": (
        report("a", ("alliance",), "2025-07", series_id="alliance", place=OSLO, level="minister"),
        report("b", ("alliance",), "2025", series_id="alliance", place=BERGEN, level="minister"),
    ),
}


@pytest.mark.parametrize("name", ONE)
def test_one_session(name: str) -> None:
    assert are_one(*ONE[name])


@pytest.mark.parametrize("name", TWO)
def test_two_meetings(name: str) -> None:
    assert not are_one(*TWO[name])


@pytest.mark.parametrize(("members", "meetings"), [(4, 1), (6, 2)])
def test_nearly_all_members_make_up_a_body(members: int, meetings: int) -> None:
    """Three of four do, three of six do not."""
    made = resolved(
        report("a", ("AR Milei", "BR Lula", "CL Boric"), DAY, channel="video"),
        report("b", ("league",), "2025-07", series_id="league", channel="video"),
    )
    rows = tuple(membership(state, "league") for state in ("AR", "BR", "CL", "PE", "UY", "PY")[:members])
    assert len(merge(replace(made, memberships=rows), ()).meetings) == meetings


def test_who_had_left_does_not_count_as_a_member() -> None:
    made = resolved(
        report("a", ("AR Milei", "BR Lula", "CL Boric"), DAY, channel="video"),
        report("b", ("league",), "2025-07", series_id="league", channel="video"),
    )
    rows = tuple(membership(state, "league") for state in ("AR", "BR", "CL"))
    left = replace(rows[0], end_on=date(2024, 12, 31))
    assert len(merge(replace(made, memberships=(left, *rows[1:])), ()).meetings) == 2


def test_a_session_told_on_two_days_lasts_both() -> None:
    (meeting,) = tables_of(*ONE["first and second day away from the seat"]).meetings
    assert (meeting.date_edtf, meeting.date_basis) == ("2025-07-10/2025-07-11", "inferred")


def test_articles_with_one_meeting_in_common_mean_one_coming_session() -> None:
    shared = [report(where, ("GB Starmer", "TR Erdogan"), DAY, place=OSLO) for where in ("a", "b")]

    def coming(status: str) -> int:
        summits = (
            report("a:50", ("alliance",), "2025-07-12/2025-07-13", series_id="alliance", status=status),
            report("b:50", ("alliance",), "2025-07-10/..", series_id="alliance", status=status),
        )
        return len(tables_of(*shared, *summits).meetings)

    assert coming("planned") == 2
    assert coming("held") == 3


def test_vague_rounds_of_delegations_gain_nothing_from_another_meeting_in_common() -> None:
    shared = [report(where, ("GB Starmer", "TR Erdogan"), DAY, place=OSLO) for where in ("a", "b")]
    rounds = [report(f"{name}:50", ("GB", "RU"), "2025-08", place=Place(city="London", country="GB")) for name in "ab"]
    assert len(tables_of(*shared, *rounds).meetings) == 3


def test_an_individual_at_a_session_does_not_make_it_a_meeting_of_several() -> None:
    """A host of three is shared with the session that he opens; the session names the body besides."""
    talks = report("a", ("TR Fidan", "RU Lavrov", party("NO Eide", role="host")), "2025-07-10", place=OSLO)
    session = report("b", ("alliance", "NO Eide"), "2025-07-10/2025-07-11", series_id="alliance", place=OSLO)
    assert not are_one(talks, session)
