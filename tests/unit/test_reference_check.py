"""What `readout reference check` finds in tables that load."""

from pathlib import Path

import pytest

from etl.reference.check import check
from etl.reference.load import load
from tests.reference_tables import write_tables

_TWICE = "ada-nordmann,pl-prime-minister,2010,2013-05-01,0,"


@pytest.mark.parametrize(
    ("rows", "severity", "subject", "says"),
    [
        (
            ["ada-nordmann,pl-prime-minister,2010,2013,0,", "ola-bjornsson,pl-prime-minister,2011,2014,0,"],
            "warn",
            "pl-prime-minister",
            "both hold it from 2011-12-31 to 2013-01-01",
        ),
        (
            [_TWICE, "ada-nordmann,pl-prime-minister,2012,2014,0,"],
            "warn",
            "ada-nordmann",
            "holds pl-prime-minister twice",
        ),
        (
            [_TWICE, "ola-bjornsson,pl-prime-minister,2014-02-01,2015,0,"],
            "note",
            "pl-prime-minister",
            "nobody holds it from 2013-05-02 to 2014-01-31",
        ),
    ],
)
def test_spells_that_contradict_or_leave_gaps_are_found(
    tmp_path: Path, rows: list[str], severity: str, subject: str, says: str
) -> None:
    reference = load(write_tables(tmp_path, *(("tenures.csv", row) for row in rows)))
    found = [f for f in check(reference) if f.file == "tenures.csv"]
    assert [(f.severity, f.subject) for f in found] == [(severity, subject)]
    assert says in found[0].what
    assert found[0].what in str(found[0])


@pytest.mark.parametrize(
    "rows",
    [
        [_TWICE, "ola-bjornsson,pl-prime-minister,2013-05-01,2015,0,"],
        [_TWICE, "ola-bjornsson,pl-prime-minister,2013-04-20,2015,0,"],
        [_TWICE, "ola-bjornsson,pl-prime-minister,2013-06-20,2015,0,"],
        [_TWICE, "ola-bjornsson,pl-prime-minister,2012,2014,1,"],
    ],
    ids=["handover on a day", "handover over days", "weeks without a government", "acting holder"],
)
def test_handovers_and_acting_holders_are_no_findings(tmp_path: Path, rows: list[str]) -> None:
    reference = load(write_tables(tmp_path, *(("tenures.csv", row) for row in rows)))
    assert [f for f in check(reference) if f.file == "tenures.csv"] == []


def test_joint_holders_are_no_findings(tmp_path: Path) -> None:
    office = ("offices.csv", "no-regent,Regent of Norway,NO,head_of_state,,1")
    spells = (("tenures.csv", f"{person},no-regent,2010,2013,0,") for person in ("ada-nordmann", "ola-bjornsson"))
    reference = load(write_tables(tmp_path, office, *spells))
    assert [f for f in check(reference) if f.file == "tenures.csv"] == []


def test_doubles_unused_rows_and_doubled_memberships_are_found(tmp_path: Path) -> None:
    reference = load(
        write_tables(
            tmp_path,
            ("persons.csv", "ola-bjornsson-2,Ola Björnsson,Ola,Björnsson,given-family,m,"),
            ("organisations.csv", "who-2,World Health Organization,,agency,,,,,,,"),
            ("memberships.csv", "NO,nato,1990,,member"),
        )
    )
    found = {(f.severity, f.file, f.subject) for f in check(reference)}
    assert ("note", "persons.csv", "ola-bjornsson ola-bjornsson-2") in found
    assert ("note", "persons.csv", "ola-bjornsson-2") in found
    assert ("note", "organisations.csv", "who who-2") in found
    assert ("note", "offices.csv", "am-president") in found
    assert ("warn", "memberships.csv", "NO nato") in found


def test_what_contradicts_comes_before_what_is_missing(tmp_path: Path) -> None:
    row = ("tenures.csv", "ada-nordmann,no-prime-minister,2012,2014,0,")
    severities = [f.severity for f in check(load(write_tables(tmp_path, row)))]
    assert severities[0] == "warn"
    assert severities == sorted(severities, reverse=True)
