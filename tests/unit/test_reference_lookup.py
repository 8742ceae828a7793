"""Looking things up in the reference tables: holders at dates, leaders, members."""

from datetime import date
from pathlib import Path

import pytest

from etl.reference.load import load
from etl.reference.reference import Reference
from tests.reference_tables import TABLES, write_tables


@pytest.fixture
def reference(tmp_path: Path) -> Reference:
    return load(write_tables(tmp_path))


@pytest.mark.parametrize(
    ("start", "end", "holders"),
    [
        (date(2010, 3, 14), date(2010, 3, 14), []),
        (date(2010, 3, 15), date(2010, 3, 15), ["ada-nordmann"]),
        (date(2015, 5, 31), date(2015, 5, 31), ["ada-nordmann"]),
        (date(2015, 6, 1), date(2015, 6, 1), ["ada-nordmann", "ola-bjornsson"]),
        (date(2015, 7, 1), date(2015, 7, 1), ["ola-bjornsson"]),
        (date(2009, 1, 1), date(2019, 1, 1), ["ada-nordmann", "ola-bjornsson"]),
        (date(2020, 12, 31), date(2021, 6, 1), ["ola-bjornsson"]),
        (date(2021, 1, 1), date(2021, 1, 1), []),
    ],
)
def test_holders_are_all_who_may_have_held_it_and_nobody_after_known_until(
    reference: Reference, start: date, end: date, holders: list[str]
) -> None:
    assert [tenure.person_id for tenure in reference.holders("no-prime-minister", start, end)] == holders


def test_a_span_of_days_is_vouched_only_if_no_day_lacks_a_holder(reference: Reference) -> None:
    assert reference.is_vouched("no-prime-minister", date(2010, 3, 15), date(2020, 12, 31))
    assert not reference.is_vouched("no-prime-minister", date(2010, 3, 14), date(2012, 1, 1))
    assert not reference.is_vouched("no-prime-minister", date(2019, 1, 1), date(2021, 1, 1))
    assert not reference.is_vouched("nato-secretary-general", date(2019, 1, 1), date(2019, 1, 1))


def test_a_tenure_spans_only_days_on_which_it_is_certain(reference: Reference) -> None:
    (tenure,) = reference.tenures_of_person("jan-kowalski")
    assert tenure.may_overlap(date(2011, 3, 1), date(2011, 3, 1))
    assert not tenure.spans(date(2011, 3, 1), date(2011, 3, 1))
    assert tenure.spans(date(2012, 1, 1), date(2016, 8, 6))
    assert not tenure.spans(date(2012, 1, 1), date(2016, 8, 7))


@pytest.mark.parametrize(
    ("iso2", "day", "forum", "offices"),
    [
        ("NO", None, None, ["no-prime-minister"]),
        ("AM", date(2010, 1, 1), None, ["am-president"]),
        ("AM", date(2018, 4, 8), None, ["am-president"]),
        ("AM", date(2018, 4, 9), None, ["am-prime-minister"]),
        ("AM", None, None, ["am-president", "am-prime-minister"]),
        ("PL", date(2020, 1, 1), None, ["pl-president", "pl-prime-minister"]),
        ("PL", date(2020, 1, 1), "nato", ["pl-president"]),
        ("US", date(2020, 1, 1), None, []),
        ("ZZ", date(2020, 1, 1), None, []),
    ],
)
def test_the_leader_of_a_state_follows_practice_day_and_forum(
    reference: Reference, iso2: str, day: date | None, forum: str | None, offices: list[str]
) -> None:
    assert [office.office_id for office in reference.principal_leader(iso2, day, day, forum)] == offices


def test_members_are_those_of_the_day_and_status(reference: Reference) -> None:
    assert reference.members("nato", date(2004, 1, 1)) == ("NO", "PL")
    assert reference.members("nato", date(1990, 1, 1)) == ("NO",)
    assert reference.members("nato", date(2000, 12, 31), "partner") == ("AM",)
    assert reference.members("nato", date(2001, 1, 1), "partner") == ()


def test_a_ministry_belongs_to_its_state_and_so_do_its_people(reference: Reference) -> None:
    assert reference.state_of("no-foreign-ministry") == "NO"
    assert reference.state_of("NO") == "NO"
    assert reference.state_of("nato") is None
    assert reference.states_of_person("ada-nordmann") == {"NO"}


def test_a_medium_is_an_organisation_and_is_known_by_its_site(reference: Reference) -> None:
    assert reference.medium("fjord-post") is not None
    organisation = reference.organisation("fjord-post")
    assert organisation is not None
    assert organisation.kind == "media"
    assert organisation == reference.publisher_by_domain("www.fjordpost.example")
    assert organisation == reference.publisher_by_domain("news.FJORDPOST.example")
    assert reference.publisher_by_domain("example") is None


def test_an_organisation_is_known_by_its_site_and_is_no_medium(tmp_path: Path) -> None:
    tables = TABLES["organisations.csv"].replace("seat_country\n", "seat_country,domain\n")
    tables = tables.replace("Brussels,\n", "Brussels,,alliance.example\n")
    reference = load(write_tables(tmp_path, organisations=tables))
    known = reference.publisher_by_domain("www.alliance.example")
    assert known is not None
    assert known.organisation_id == "nato"
    assert reference.medium(known.organisation_id) is None


def test_offices_are_found_by_organisation_and_rank(reference: Reference) -> None:
    assert [office.office_id for office in reference.offices_of("PL")] == ["pl-president", "pl-prime-minister"]
    assert [office.office_id for office in reference.offices_of("PL", "head_of_state")] == ["pl-president"]
    assert reference.offices_of("who") == ()
