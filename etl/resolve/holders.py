"""Who held an office that an article speaks of without a name."""

from collections.abc import Iterable
from datetime import date

from etl.model.base import Record
from etl.model.reading import Party
from etl.reference.records import Office, Tenure
from etl.reference.reference import Reference
from etl.resolve.affiliation import SINGULAR_RANKS, is_titled, side
from etl.resolve.dating import Window
from etl.resolve.names import tokens

_STYLES = {
    word: style
    for style, words in {
        "chair": "chair chairs chairman chairmen chairwoman chairperson chairpersons",
        "president": "president presidents",
        "secretary": "secretary secretaries",
        "director": "director directors",
        "commissioner": "commissioner commissioners",
        "governor": "governor governors",
        "representative": "representative representatives",
        "speaker": "speaker speakers",
    }.items()
    for word in words.split()
}


class Holder(Record, kw_only=True):
    """Somebody who can be meant, with the spell in office."""

    office: Office
    tenure: Tenure

    @property
    def person_id(self) -> str:
        """Who it is."""
        return self.tenure.person_id


def offices_said(
    reference: Reference, party: Party, organisation_id: str | None, window: Window | None, forum: str | None
) -> list[Office]:
    """Return the offices that a party given by office may mean, by id; `forum` is the body whose session it is."""
    named = [office for office in map(reference.office, party.offices) if office is not None]
    if organisation_id is not None:
        named = [o for o in named if side(reference, o.organisation_id) == side(reference, organisation_id)]
    if named or organisation_id is None or party.rank is None:
        return named
    owner = side(reference, organisation_id)
    if party.rank == "leader" and reference.state(owner) is not None:
        start, end = (window.start, window.end) if window is not None else (None, None)
        return list(reference.principal_leader(owner, start, end, forum))
    titled = [office for office in reference.offices_of(owner) if is_titled(office, party.title, party.rank)]
    return titled or _ranked(reference, party, organisation_id, owner)


def _ranked(reference: Reference, party: Party, organisation_id: str, owner: str) -> list[Office]:
    """Return the offices of a rank that a title may mean; of an assembly its president."""
    rank = "head_of_organisation" if party.rank == "leader" else party.rank
    said = _styles((party.title or "",))
    ranks = (rank, "foreign_minister") if said == {"representative"} else (rank,)
    if rank in SINGULAR_RANKS:
        for owned in (reference.offices_of(organisation_id), reference.offices_of(owner)):
            if ranked := [office for office in owned if office.rank in ranks]:
                return [office for office in ranked if _is_styled(office, said)]
    if rank not in ("head_of_organisation", "other"):
        return []
    own = reference.offices_of(organisation_id)
    return [office for office in own if office.rank == "other" and _STYLES.get(tokens(office.title)[0]) in said]


def _is_styled(office: Office, said: set[str]) -> bool:
    """Say whether the noun of a title may mean an office: a chairman is no secretary-general, a chief may be either."""
    known = _styles((office.title, *office.aliases))
    return not said or not known or bool(said & known)


def _styles(titles: Iterable[str]) -> set[str]:
    """Return the first noun of each title that tells the heads of organisations apart."""
    found = (next((style for word in tokens(title) if (style := _STYLES.get(word))), None) for title in titles)
    return {style for style in found if style is not None}


def candidates(reference: Reference, offices: list[Office], window: Window | None) -> list[Holder]:
    """Return all who can be meant, as far as the tables know them; without days all who ever held the offices."""
    return [
        Holder(office=office, tenure=tenure)
        for office in offices
        for tenure in (
            reference.tenures_of_office(office.office_id)
            if window is None
            else reference.holders(office.office_id, window.start, _horizon(reference, office, window))
        )
    ]


def holder(
    reference: Reference, offices: list[Office], window: Window | None, named: frozenset[str] = frozenset()
) -> Holder | None:
    """Return the only one who can be meant, as far as the tables vouch for it; else the only one of those `named`.

    Of several spells of one person the first counts.
    """
    found = candidates(reference, offices, window)
    if window is not None and _is_one(found) and _are_vouched(reference, found, window):
        return found[0]
    spoken_of = [each for each in found if each.person_id in named]
    return spoken_of[0] if _is_one(spoken_of) else None


def _is_one(found: list[Holder]) -> bool:
    return len({each.person_id for each in found}) == 1


def _are_vouched(reference: Reference, found: list[Holder], window: Window) -> bool:
    """Say whether the tables leave no day of the window without a holder of the offices held in it."""
    offices = {each.office.office_id: each.office for each in found}.values()
    return all(
        reference.is_vouched(office.office_id, window.start, _horizon(reference, office, window)) for office in offices
    )


def _horizon(reference: Reference, office: Office, window: Window) -> date:
    """Return the last day to ask about: where only the tables' horizon closes the days, this office's own at most."""
    tenures = reference.tenures_of_office(office.office_id)
    if not window.is_open or not tenures or tenures[-1].end is not None:
        return window.end
    return max(window.start, min(window.end, tenures[-1].last))
