"""Level and format of a meeting: as said, else from the parties' offices and from how many sides there are."""

from collections.abc import Iterable, Sequence

from etl.model.base import Record
from etl.model.reading import Format, Level, Report
from etl.reference.reference import Reference
from etl.resolve.affiliation import side
from etl.resolve.records import ResolvedParty

_BLOCS = frozenset({"igo", "bloc", "body", "grouping"})
_LEADING_KINDS = frozenset({"igo", "bloc", "grouping", "agency", "bank", "court"})
_LEVELS: tuple[Level, ...] = ("leader", "minister", "ambassador", "official")
_LEVEL_OF: dict[str, Level] = {
    "head_of_state": "leader",
    "head_of_government": "leader",
    "head_of_organisation": "leader",
    "leader": "leader",
    "deputy_head": "minister",
    "foreign_minister": "minister",
    "defence_minister": "minister",
    "finance_minister": "minister",
    "interior_minister": "minister",
    "minister": "minister",
    "ambassador": "ambassador",
}
"""Every other rank is an official's."""


class Rank(Record, kw_only=True):
    """The rank in which somebody took part, and in which organisation."""

    rank: str
    organisation_id: str | None
    office_id: str | None = None


def level(report: Report, ranks: Iterable[Rank], reference: Reference) -> Level:
    """Return what the words say, else the highest level of those who took part, nobody named: leaders at a summit."""
    if report.level is not None:
        return report.level
    levels = {_level(rank, reference) for rank in ranks}
    known = next((each for each in _LEVELS if each in levels), None)
    return known or ("leader" if not report.parties and _is_summit(report) else "unknown")


def meeting_format(report: Report, parties: Sequence[ResolvedParty], reference: Reference) -> Format:
    """Return what the words say, else plenary for a session of a body, else by the number of sides.

    A mediator is a side, so two sides and a mediator make three; observers and those who stayed away are none, unless
    the meeting never took place. A summit of which nobody is named is one of several.
    """
    if report.format is not None:
        return report.format
    if report.series is not None:
        return "plenary"
    counted = [party for party in parties if party.role != "observer" and not _stayed_away(report, party)]
    sides = {_side(party, reference) for party in counted}
    if len(sides) >= 3 or (not sides and _is_summit(report)):
        return "plurilateral"
    alone = reference.organisation(counted[0].organisation_id or "") if len(sides) == 1 else None
    if alone is not None and alone.kind in _BLOCS and any(party.person_id is None for party in counted):
        return "plenary"
    return "bilateral"


def _is_summit(report: Report) -> bool:
    return report.name is not None and "summit" in report.name.lower().split()


def _stayed_away(report: Report, party: ResolvedParty) -> bool:
    return party.presence == "absent" and report.status in ("held", "planned")


def _side(party: ResolvedParty, reference: Reference) -> str:
    if party.organisation_id is None:
        return f"person {party.person_id}"
    return side(reference, party.organisation_id)


def _level(rank: Rank, reference: Reference) -> Level:
    """The head of an organisation is a leader where it is international: not an armed group, nor any committee.

    Of bodies the tables say which have a head; the chairs of others are officials.
    """
    found = _LEVEL_OF.get(rank.rank, "official")
    organisation = reference.organisation(rank.organisation_id or "")
    if rank.rank != "head_of_organisation" or organisation is None:
        return found
    is_national = organisation.parent_id is not None and reference.state(organisation.parent_id) is not None
    has_head = organisation.kind in _LEADING_KINDS or (organisation.kind == "body" and rank.office_id is not None)
    return found if has_head and not is_national else "official"
