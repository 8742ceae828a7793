"""Lines above an article: its title, when it was published, who issued it, who wrote it."""

import re
from collections import Counter

import msgspec

from etl.dates.stamp import is_sharpened
from etl.model.base import Record
from etl.model.reading import BlockKind, Span
from etl.read.text.agency import known_agency, site_name
from etl.read.text.dateline import bare_dateline, city_after, inline_dateline
from etl.read.text.draft import Draft, Known
from etl.read.text.issuers import issuer
from etl.read.text.labels import byline, glued_date, is_label, stated_date

_ENDED = re.compile(r"""[.!?…]["'”’)\]]*$""")
_HEAD_BLOCKS, _BODY_WORDS, _LONGEST_TITLE, _STANDFIRST, _TITLE_WORDS = 12, 34, 300, 110, 3
_TIMED = re.compile(r"\d{1,2}[:.]\d\d\s+[^\W\d]")
_BELOW = 3
"""Blocks from the first sentence on in which a line may still state the date: standfirsts are sentences too."""


class Head(Record, kw_only=True):
    """What the lines above the text state, and the draft with their kinds."""

    draft: Draft
    title: str | None = None
    published: str | None = None
    published_span: Span | None = None
    publisher: str | None = None
    agency: str | None = None
    author: str | None = None
    city: str | None = None
    """Where the author writes from, in a byline "Name, City"."""


def read_head(draft: Draft, known: Known) -> Head:
    """Return the title and what stands around it; what metadata states already is not read again."""
    glued = glued_date(draft.text)
    head = Head(draft=draft, title=known.title)
    if glued is not None and draft.blocks:
        span = Span(start=glued.start, end=glued.end)
        head = Head(
            draft=draft.split(0, glued.end, "furniture"), title=known.title, published=glued.edtf, published_span=span
        )
    body = head.draft.first(lambda block: block.kind != "furniture" and _is_body(head.draft.words(block)))
    end = min(len(head.draft.blocks) if body is None else body, _HEAD_BLOCKS)
    head = _find_repeated(head, end)
    candidates: list[int] = []
    for at in range(end):
        head, is_candidate = _read_line(head, at, known)
        candidates += [at] if is_candidate else []
    head, candidates = _read_issuers(head, candidates)
    return _choose_title(_find_date_below(head, end), candidates, body)


def _find_date_below(head: Head, end: int) -> Head:
    """Read a line that states the date below a standfirst, where none above states one."""
    for at in range(end, min(end + _BELOW, len(head.draft.blocks))):
        block = head.draft.blocks[at]
        stamp = stated_date(head.draft.words(block)) if head.published is None and block.kind == "paragraph" else None
        if stamp is not None and not _heads_a_day(head.draft, at):
            span = Span(start=block.start + stamp.start, end=block.start + stamp.end)
            head = _dated(_marked(head, at, "furniture"), stamp.edtf, span)
    return head


def _is_body(words: str) -> bool:
    """Say whether a block is running text, so that the head ends above it."""
    count = len(words.split())
    return (
        count > _BODY_WORDS or inline_dateline(words) is not None or (count >= 9 and _ENDED.search(words) is not None)
    )


def _find_repeated(head: Head, end: int) -> Head:
    """Take a line that stands twice above the text for its title: page title and heading are often both kept."""
    if head.title is not None:
        return head
    lines = [head.draft.words(block) for block in head.draft.blocks[:end]]
    times = Counter(_folded(line) for line in lines if len(line.split()) >= _TITLE_WORDS)
    repeated = next((line for line in lines if times[_folded(line)] > 1), None)
    return head if repeated is None else msgspec.structs.replace(head, title=repeated)


def _read_line(head: Head, at: int, known: Known) -> tuple[Head, bool]:
    """Read one line above the text; True says that it may be a title or standfirst."""
    block = head.draft.blocks[at]
    line = head.draft.words(block)
    if block.kind == "furniture":
        return head, False
    if head.title and _folded(line) == _folded(head.title):
        is_first = all(other.kind != "title" for other in head.draft.blocks[:at])
        return _marked(head, at, "title" if is_first else "furniture"), False
    if (stamp := stated_date(line)) and not _heads_a_day(head.draft, at):
        span = Span(start=block.start + stamp.start, end=block.start + stamp.end)
        return _dated(_marked(head, at, "furniture"), stamp.edtf, span), False
    if known.author and line.startswith(known.author) and len(line) < len(known.author) + 30:
        return msgspec.structs.replace(
            _marked(head, at, "furniture"), city=city_after(line[len(known.author) :])
        ), False
    if author := byline(line):
        head = _marked(head, at, "furniture")
        agency = known_agency(author)
        return msgspec.structs.replace(head, author=head.author or author, agency=head.agency or agency), False
    if agency := known_agency(line.rstrip(":")):
        return msgspec.structs.replace(_marked(head, at, "furniture"), agency=head.agency or agency), False
    if site := site_name(line):
        return msgspec.structs.replace(_marked(head, at, "furniture"), publisher=head.publisher or site), False
    if is_label(line):
        return _marked(head, at, "furniture"), False
    return head, bare_dateline(line) is None


def _heads_a_day(draft: Draft, at: int) -> bool:
    """Say whether a date is the heading of a day in a schedule: a line soon below begins with a time of the day."""
    return any(_TIMED.match(draft.words(block)) for block in draft.blocks[at + 1 : at + 1 + _BELOW])


def _read_issuers(head: Head, candidates: list[int]) -> tuple[Head, list[int]]:
    """Set lines aside that only name an issuing body, as long as something is left for a title."""
    issuers = [at for at in candidates if issuer(head.draft.words(head.draft.blocks[at]))]
    if not issuers or (head.title is None and len(issuers) == len(candidates)):
        return head, candidates
    name = issuer(head.draft.words(head.draft.blocks[issuers[0]]))
    for at in issuers:
        head = _marked(head, at, "furniture")
    left = [at for at in candidates if at not in issuers]
    return msgspec.structs.replace(head, publisher=head.publisher or name), left


def _choose_title(head: Head, candidates: list[int], body: int | None) -> Head:
    """Take the first candidate for the title, a second one for a standfirst; a text that is all lines has no more."""
    candidates = [at for at in candidates if head.draft.blocks[at].kind == "paragraph"]
    if head.title is None and candidates and (body is not None or len(head.draft.blocks) > 2):
        wordy = (at for at in candidates if len(head.draft.words(head.draft.blocks[at]).split()) >= _TITLE_WORDS)
        chosen = next(wordy, candidates[0])
        line = head.draft.words(head.draft.blocks[chosen])
        if " " not in line:
            return _marked(head, chosen, "furniture")
        for at in candidates[: candidates.index(chosen)]:
            head = _marked(head, at, "furniture")
        candidates = candidates[candidates.index(chosen) + 1 :]
        if len(line) > _LONGEST_TITLE or _is_standfirst(head.draft, chosen):
            head = _marked(head, chosen, "heading")
        else:
            head = msgspec.structs.replace(_marked(head, chosen, "title"), title=line)
    if body is not None and len(candidates) <= 2:
        for at in candidates:
            head = _marked(head, at, "heading")
    return head


def _is_standfirst(draft: Draft, at: int) -> bool:
    """Say whether a long line directly above a bare dateline is the summary that agencies put there."""
    line = draft.words(draft.blocks[at])
    follows = draft.words(draft.blocks[at + 1]) if at + 1 < len(draft.blocks) else ""
    return len(line) > _STANDFIRST and bare_dateline(follows) is not None


def _dated(head: Head, edtf: str, span: Span) -> Head:
    """Keep the earliest date stated: others say when the page was last changed, or when it was called up."""
    is_earlier = head.published is not None and len(head.published) == len(edtf) and edtf < head.published
    if is_earlier or is_sharpened(head.published, edtf):
        return msgspec.structs.replace(head, published=edtf, published_span=span)
    return head


def _marked(head: Head, at: int, kind: BlockKind) -> Head:
    return msgspec.structs.replace(head, draft=head.draft.with_kinds({at: kind}))


def _folded(line: str) -> str:
    """Reduce a title to its letters and digits."""
    return re.sub(r"\W+", "", line).casefold()
