"""Joining by offices whose holder is open, and by days that are named without their year."""

from etl.merge.merge import merge
from etl.model.reading import Place
from etl.resolve.records import ResolvedParty, ResolvedReport
from tests.resolved import party, report, resolved

OSLO = Place(city="Oslo", country="NO")


def are_one(*reports: ResolvedReport) -> bool:
    """Say whether the reports were joined."""
    return len({row.meeting_id for row in merge(resolved(*reports), ()).meeting_reports}) == 1


def holder_of(state: str, *may_be: str) -> ResolvedParty:
    """Return an office of a state, and who can have held it."""
    return party(state, kind="office", may_be=may_be)


def test_an_office_fits_the_one_who_can_have_held_it() -> None:
    named = report("a", ("GB Starmer", "FR Macron"), "2025-03-07")
    month = {"date_basis": "inferred", "date_source": "inferred"}
    fitting = report("b", (holder_of("GB", "starmer", "sunak"), holder_of("FR", "macron")), "2025-03", **month)
    assert are_one(named, fitting)


def test_delegations_of_the_same_states_do_not_fit_as_well() -> None:
    """In a quarter delegations may meet often; the leaders may not."""
    named = report("a", ("GB Starmer", "FR Macron"), "2025-03-07", place=OSLO)
    vague = {"place": OSLO, "date_basis": "inferred", "date_source": "inferred"}
    assert are_one(named, report("b", (holder_of("GB", "starmer"), holder_of("FR", "macron")), "2020/2025", **vague))
    assert not are_one(named, report("b", ("GB", "FR"), "2020/2025", **vague))


def test_a_day_without_its_year_joins_reports_of_that_day() -> None:
    dated = report("a", ("GB Starmer", "FR Macron"), "2025-07-11", channel="phone")
    undated = report("b", ("GB Starmer", "FR Macron"), channel="phone", yearless=(7, 11))
    assert are_one(dated, undated)
    assert not are_one(dated, report("b", ("GB Starmer", "FR Macron"), channel="phone"))


def test_a_day_without_its_year_keeps_other_days_apart() -> None:
    dated = report("a", ("GB Starmer", "FR Macron"), "2025-07-12", place=OSLO)
    undated = report("b", ("GB Starmer", "FR Macron"), place=OSLO)
    assert are_one(dated, undated)
    assert not are_one(dated, report("b", ("GB Starmer", "FR Macron"), place=OSLO, yearless=(7, 11)))
    elsewhere = report("c", ("GB Starmer", "FR Macron"), place=OSLO, yearless=(7, 12))
    assert not are_one(elsewhere, report("b", ("GB Starmer", "FR Macron"), place=OSLO, yearless=(7, 11)))


def test_a_month_and_a_day_without_its_year_make_a_date() -> None:
    month = report("a", ("GB Starmer", "FR Macron"), "2025-07", place=OSLO)
    day = report("b", ("GB Starmer", "FR Macron"), place=OSLO, yearless=(7, 11))
    (meeting,) = merge(resolved(month, day), ()).meetings
    assert (meeting.date_edtf, meeting.date_basis) == ("2025-07-11", "inferred")


def test_the_day_of_a_leap_year_is_only_in_leap_years() -> None:
    leap = report("b", ("GB Starmer", "FR Macron"), place=OSLO, yearless=(2, 29))
    assert are_one(report("a", ("GB Starmer", "FR Macron"), "2024-02", place=OSLO), leap)
    assert not are_one(report("a", ("GB Starmer", "FR Macron"), "2025-02", place=OSLO), leap)
