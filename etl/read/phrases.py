"""Noun phrases that may stand for a party at a meeting."""

from typing import Literal

from etl.model.base import Record

PhraseKind = Literal["person", "office", "offices", "organisation", "delegation", "group", "pronoun"]


class Sentence(Record, kw_only=True):
    """A sentence (or title, list item, ticker item) inside one block."""

    start: int
    end: int
    block: int
    """Index into `ArticleText.blocks`."""


class Phrase(Record, kw_only=True):
    """A maximal noun phrase with its titles and appositions.

    person        a named individual: "Turkish Foreign Minister Hakan Fidan", "Kristrun Frostadottir, prime
                  minister of Iceland", "his Canadian counterpart, Melanie Joly", "Mark Rutte (the Netherlands)"
    office        one individual given by office: "the Turkish president", "Poland's top diplomat", "the minister",
                  "his Canadian counterpart"
    offices       holders of one office in each of the organisations: "the leaders of Britain and Canada",
                  "the presidents of Serbia and Turkey", "the Finnish and Swedish foreign ministers"
    organisation  a bare organisation or state: "the EU", "Turkey", "Moscow"
    delegation    a party without individuals: "NATO allies", "EU leaders", "a Russian delegation", "ambassadors of
                  the PSC", "senior officials from both countries"
    group         individuals or sides told of before: "the two leaders", "both sides", "the parties", "the trio"
    pronoun       "he", "she", "they", "the two"

    Conjoined individuals are a phrase each. Phrases do not overlap.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    """Span of the bare name, or of the head noun."""
    kind: PhraseKind
    person: int | None = None
    """Entity of the individual; for `office` and `pronoun` the antecedent where it is clear."""
    organisations: tuple[int, ...] = ()
    """Entities represented (one for `person` and `office`), where the phrase or the article says so."""
    rank: str | None = None
    """Rank of the offices table, or `leader` ("the leaders of"), `counterpart`, `ambassador`, `official`."""
    title: str | None = None
    """Title as said, without organisation and name."""
    offices: tuple[str, ...] = ()
    """Reference offices that title and organisation fit, sorted."""
    plural: bool = False
    count: int | None = None
    """Number said: 2 for "the two presidents"."""
    gender: Literal["m", "f"] | None = None
    is_former: bool = False
    """Said to be no holder any more or yet ("former President X", "ex-minister", "president-elect")."""
