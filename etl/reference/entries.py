"""What the lexicon finds."""

from typing import Literal

import msgspec

from etl.reference.forms import PersonForm
from etl.reference.names import OrganisationForm, StateForm
from etl.reference.records import Gender, TitleRank

EntryKind = Literal["person", "state", "organisation", "title", "honorific", "office", "phrase"]
EntryForm = Literal[PersonForm, StateForm, OrganisationForm, "title", "honorific", "office", "phrase"]


class LexiconEntry(msgspec.Struct, frozen=True):
    """One reading of a name."""

    kind: EntryKind
    """`phrase` never comes out of a scan: it hides the names in set phrases ("Northern Ireland")."""
    form: EntryForm
    ids: tuple[str, ...] = ()
    """person_ids, iso2 codes, organisation_ids or office_ids, sorted; empty for titles and honorifics."""
    rank: TitleRank | None = None
    """Of titles only."""
    gender: Gender | None = None
    """Of titles and honorifics that show it."""
    is_plural: bool = False
    """Of titles only: "foreign ministers"."""


class LexiconMatch(msgspec.Struct, frozen=True):
    """A stretch of text that is a name, with all it may mean."""

    start: int
    end: int
    """Code points, end exclusive; a possessive 's is left out."""
    entries: tuple[LexiconEntry, ...]
    """Sorted by kind and form; at least one."""
