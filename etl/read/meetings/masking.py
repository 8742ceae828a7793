"""Sentences for the parser, in which every party is masked to one token.

Measured on real texts, a parser is right far more often on "Peter met Peter" than on "Turkish Foreign
Minister Hakan Fidan met his Canadian counterpart, Melanie Joly": titles, appositions and lists are what it
stumbles over, and the phrases have dealt with those already.
"""

import re
from collections.abc import Iterator, Sequence

from etl.read.phrases import Phrase, Sentence

_SEPARATOR = re.compile(
    r"\s*(?:[,;]?\s*(?:and|as well as|along with|together with|&|plus)"
    r"(?:\s+(?:also|then|later|finally|with|from|of))?\s*"
    r"|[,;/]\s*(?:from\s+|with\s+|of\s+)?|\s+-\s+)$"
)
_REWRITTEN = re.compile(
    r"(?P<future>\b(?:is|are)\s+(?:also\s+|now\s+|still\s+)?"
    r"(?:due|expected|scheduled|set|slated|planned|about)\s+to\b)"
    r"|(?P<past>\b(?:was|were)\s+(?:also\s+)?(?:due|expected|scheduled|set|slated|planned|about)\s+to\b)"
    r"|(?P<dropped>\bface[- ]to[- ]face\b\s?"
    r"|,?\s*\bone (?:after|by) (?:the other|another|one)\b,?"
    r"|\b(?:earlier|later) in the (?:day|week|month)\s+(?=with\b))"
    r"|(?P<service>(?<=, )(?=press (?:service|office|secretariat|department) (?:of|at) ))"
    r"|(?P<hyphen>(?<=[a-z0-9])-(?=[a-z])|(?<=\bCo)-(?=[a-z]))"
)
"""Turns of phrase that lead the parser astray, and what it reads in their place."""
_REPLACEMENTS = {"future": "will", "past": "would", "dropped": "", "service": "the ", "hyphen": ""}
_POSSESSIVES = ("'s", "’s")
_OPENING = re.compile(
    r"(?:In|On|At|During|Before|After|Following|Earlier|Late|Later|Ahead)\b[^,;:]*(?<!\bof)(?<!\bwith)(?<!\bby)(?<!\bto)"
    r"(?<!\bin)(?<!\bfrom)(?<!\bbetween)(?<!\band)(?<!\bfor)(?<!\bat)(?<!\bon)(?<!\bas)(?<!\bwhen)(?<!\bwhere)"
    r"(?<!\bthat)(?<!\bvisiting)\s+$"
)
"""An adverbial before the first party of a sentence; with a comma after it the parser finds the subject."""
_SOURCE = re.compile(r"\b[Aa]ccording to\s+(?:\w+\s+){0,3}$")
"""Words before whoever is only the source of what the sentence tells."""
_SOURCE_REACH = 60
_VENUE = re.compile(r"\s[–—-]\s*$")
"""What parts the venue from the rest of an item: "10:00 Meeting with X – Oval Office"."""
_DAY = re.compile(r"\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
"""A weekday right after a party ("met X Friday"), which the parser takes into the name."""
_AND = re.compile(r"\b(?:and|as well as|along with|together with|plus)\b|&")

_BESIDES = re.compile(r"\bas well as\b(?!\s+with)|\b(?:along|together) with\b")
"""What joins two parties to a list even behind a comma, and never two clauses."""

Masked = list[tuple[int, int, int, tuple[int, ...]]]
"""Pieces of a masked sentence: start in the mask, length there, start in the article, phrases (none for plain text)."""


def mask(text: str, sentence: Sentence, inside: Sequence[int], table: Sequence[Phrase]) -> tuple[str, Masked]:
    pieces: list[str] = []
    spans: Masked = []
    length, position = 0, sentence.start
    for group in _lists(text, inside, table):
        start, end = table[group[0]].start, table[group[-1]].end
        article, noun = _placeholder(text, group, table)
        members = () if _is_aside(text, sentence, group, table) else tuple(group)
        if not spans and _OPENING.match(text, sentence.start, start):
            article = ", " + article
        for piece, source, owners in (
            *_plain(text, position, start),
            (article, start, ()),
            (noun, start, members),
        ):
            if piece:
                spans.append((length, len(piece), source, owners))
                pieces.append(piece)
                length += len(piece)
        if start > sentence.start and text[end - 1 : end] == "," and not members:
            spans.append((length, 1, end - 1, ()))
            pieces.append(",")
            length += 1
        position = end + 1 if text[end : end + 1] == "." and text[start:end].endswith(("Jr", "Sr")) else end
        if text[position : position + 1].isspace() and _next_starts_at(position + 1, inside, table):
            spans.append((length, 2, position, ()))
            pieces.append(" ,")
            length += 2
        elif _DAY.match(text, position):
            spans.append((length, 3, position, ()))
            pieces.append(" on")
            length += 3
    for piece, source, owners in _plain(text, position, sentence.end):
        if piece:
            spans.append((length, len(piece), source, owners))
            pieces.append(piece)
            length += len(piece)
    return "".join(pieces), spans


def is_source(text: str, start: int, floor: int = 0) -> bool:
    """Whether what stands at an offset is only the source of what the words from `floor` on tell.

    "According to X, A and B met".
    """
    return _SOURCE.search(text, max(floor, start - _SOURCE_REACH), start) is not None


def _is_aside(text: str, sentence: Sentence, group: Sequence[int], table: Sequence[Phrase]) -> bool:
    """Whether the party is only the source of the news or a venue at the end of an item."""
    start, end = table[group[0]].start, table[group[-1]].end
    if is_source(text, start, sentence.start):
        return True
    is_place = len(group) == 1 and table[group[0]].kind == "organisation"
    return is_place and not text[end : sentence.end].strip(" .") and bool(_VENUE.search(text, sentence.start, start))


def _next_starts_at(offset: int, inside: Sequence[int], table: Sequence[Phrase]) -> bool:
    """Whether two parties stand side by side ("received in Riyadh Jake Sullivan"): the parser needs a comma there."""
    return any(table[index].start == offset for index in inside)


def _plain(text: str, start: int, end: int) -> Iterator[tuple[str, int, tuple[int, ...]]]:
    """Yield plain text in pieces, with "is due to" read as "will" and words whole that hyphens tear apart."""
    position = start
    for turn in _REWRITTEN.finditer(text, start, end):
        yield text[position : turn.start()], position, ()
        yield _REPLACEMENTS[turn.lastgroup or ""], turn.start(), ()
        position = turn.end()
    yield text[position:end], position, ()


def _placeholder(text: str, group: Sequence[int], table: Sequence[Phrase]) -> tuple[str, str]:
    """Return an article, if any, and the one word that stands for a party or a list of them.

    The article of "the minister" stays: without it, "at the conference Peter met" reads like a relative clause.
    """
    phrase = table[group[0]]
    if len(group) > 1:
        return "", "Leaders"
    if phrase.kind == "pronoun":
        return "", text[phrase.start : phrase.end]
    if phrase.kind == "organisation":
        return "", "Germany"
    is_definite = text[phrase.start : phrase.start + 4].lower() == "the "
    if phrase.plural or phrase.kind in ("offices", "delegation", "group"):
        return ("the ", "leaders") if is_definite else ("", "Leaders")
    return ("the ", "minister") if is_definite and phrase.kind == "office" else ("", "Peter")


def _lists(text: str, inside: Sequence[int], table: Sequence[Phrase]) -> list[list[int]]:
    """Group coordinated parties ("A, B and C"), so that a list is one token to the parser.

    A run of commas counts only if an "and" closes it; two people joined by ", and" may belong to two clauses.
    """
    groups: list[list[int]] = []
    run: list[int] = []
    gaps: list[str] = []
    for index in inside:
        gap = text[table[run[-1]].end : table[index].start] if run else ""
        if (
            run
            and _SEPARATOR.match(gap)
            and _alike(table[run[-1]], table[index])
            and not (table[index].kind == "person" and text[table[index].end : table[index].end + 2] in _POSSESSIVES)
            and not (gaps and _AND.search(gaps[-1]) and "," not in gap and not _AND.search(gap))
            and not (len(run) == 1 and gap.lstrip().startswith(",") and is_source(text, table[run[0]].start))
        ):
            run.append(index)
            gaps.append(gap)
            continue
        groups += _settle(run, gaps)
        run, gaps = [index], []
    is_last = bool(run) and text[table[run[-1]].end : table[run[-1]].end + 1] in (".", "")
    return groups + _settle(run, gaps, is_last)


def _settle(run: list[int], gaps: list[str], is_last: bool = False) -> list[list[int]]:
    """Settle which of a run are one list; `is_last` where no clause can begin behind it."""
    while gaps and not _AND.search(gaps[-1]):
        if any(_AND.search(gap) for gap in gaps):
            return [*_settle(run[:-1], gaps[:-1]), [run[-1]]]
        return [[index] for index in run]
    if len(gaps) == 1 and gaps[0].lstrip().startswith(",") and not (is_last or _BESIDES.search(gaps[0])):
        return [[index] for index in run]
    return [run] if run else []


def _alike(left: Phrase, right: Phrase) -> bool:
    """Whether two neighbours can stand in one list: pronouns with people, organisations with delegations."""
    return "group" not in (left.kind, right.kind)
