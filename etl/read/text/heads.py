"""Lines above an article: its title, when it was published, who issued it, who wrote it."""

import re

import msgspec

from etl.dates.stamp import find_stamp
from etl.model.base import Record
from etl.model.reading import Block, BlockKind, Span
from etl.read.text.dateline import bare_dateline, city_after, inline_dateline
from etl.read.text.draft import Draft, Known
from etl.read.text.furniture import is_furniture, is_link_list
from etl.read.text.issuers import issuer

_GLUED = re.compile(r"\s*date:? (?P<edtf>(?:19|20)\d\d-\d\d-\d\d)(?=\s|$)", re.I)
_BYLINE = re.compile(
    r"(?:(?:essay|text|words|story|report|analysis|opinion|written|posted|photos?)\s+)?by:?\s+(?P<author>[^|,·•]{3,60}).{0,60}",
    re.I,
)
_LABEL = re.compile(
    r"(?:for immediate release|press (?:release|statement|service|office|communiqué)s?|official (?:web ?site|statement).*|statements?(?: and .*)?"
    r"|media (?:release|advisory|note|statement|centre|center).*|news(?: release| in brief)?|joint (?:statement|press release)|home|breaking(?: news)?"
    r"|speech(?:es)?|readout|communiqué|world|politics|diplomacy|international|europe|asia|africa|latest news|updated?|exclusive|analysis|opinion)"
    r"(?:\s*[/|–-]\s*[\w ]{2,40})*",
    re.I,
)
_DATE_WORDS = re.compile(
    r"\b(?:published|posted|issued|released?|updated|last|modified|created|date|on|at|by|in|mon|tues?|wed|wednes|thurs?|fri|sat|satur|sun)(?:day)?\b"
    r"|\b(?:a\.?m|p\.?m|gmt|utc|cet|cest|eet|ist|est|edt|bst|msk|hrs?|local time)\b|\d{1,2}[:.h]\d\d(?::\d\d)?|[\W\d_]+",
    re.I,
)
_DATED = re.compile(r"\W*(?:first )?(?:published|posted|issued|released?|updated|last updated|date|created)\b", re.I)
_ENDED = re.compile(r"""[.!?…]["'”’)\]]*$""")
_HEAD_BLOCKS, _BODY_WORDS, _LONGEST_TITLE, _STANDFIRST = 10, 34, 300, 110


class Head(Record, kw_only=True):
    """What the lines above the text state, and the draft with their kinds."""

    draft: Draft
    title: str | None = None
    published: str | None = None
    published_span: Span | None = None
    publisher: str | None = None
    author: str | None = None
    city: str | None = None
    """Where the author writes from, in a byline "Name, City"."""


def read_head(draft: Draft, known: Known) -> Head:
    """Return the title and what stands around it; what metadata states already is not read again."""
    draft, glued = _glued_date(draft)
    head = Head(
        draft=draft,
        published=glued[0] if glued else None,
        published_span=glued[1] if glued else None,
        title=known.title,
    )
    body = draft.first(lambda block: block.kind != "furniture" and _is_body(draft.words(block)))
    lines = range(min(len(draft.blocks), _HEAD_BLOCKS) if body is None else min(body, _HEAD_BLOCKS))
    head, candidates = _classify(head, lines, known)
    return _choose_title(head, candidates, body)


def _glued_date(draft: Draft) -> tuple[Draft, tuple[str, Span] | None]:
    """Cut off the header ` date YYYY-MM-DD ` that some collections glue to the first words."""
    match = _GLUED.match(draft.text)
    stamp = find_stamp(match["edtf"]) if match else None
    if match is None or stamp is None or not draft.blocks:
        return draft, None
    span = Span(start=match.start("edtf"), end=match.end("edtf"))
    return draft.split(0, match.end(), "furniture"), (stamp.edtf, span)


def _is_body(words: str) -> bool:
    """Say whether a block is running text, so that the head ends above it."""
    count = len(words.split())
    return (
        count > _BODY_WORDS or inline_dateline(words) is not None or (count >= 9 and _ENDED.search(words) is not None)
    )


def _classify(head: Head, lines: range, known: Known) -> tuple[Head, list[int]]:
    """Read the lines that are surely no title; return the others as candidates for it."""
    kinds: dict[int, BlockKind] = {}
    candidates: list[int] = []
    for at in lines:
        block = head.draft.blocks[at]
        words = head.draft.words(block)
        if block.kind == "furniture":
            continue
        if known.title and _same(words, known.title):
            kinds[at] = "title"
        elif stated := _stated_date(words):
            kinds[at] = "furniture"
            head = _with_date(head, block, stated)
        elif known.author and words.startswith(known.author) and len(words) < len(known.author) + 30:
            kinds[at] = "furniture"
            head = msgspec.structs.replace(head, city=city_after(words[len(known.author) :]))
        elif match := _BYLINE.fullmatch(words):
            kinds[at] = "furniture"
            head = msgspec.structs.replace(head, author=head.author or match["author"].strip())
        elif _LABEL.fullmatch(words) or is_furniture(words, near_end=False) or is_link_list(words):
            kinds[at] = "furniture"
        elif bare_dateline(words) is None:
            candidates.append(at)
    issuers = [at for at in candidates if issuer(head.draft.words(head.draft.blocks[at]))]
    if issuers and (known.title or len(candidates) > 1):
        kinds[issuers[0]] = "furniture"
        head = msgspec.structs.replace(head, publisher=issuer(head.draft.words(head.draft.blocks[issuers[0]])))
        candidates.remove(issuers[0])
    return msgspec.structs.replace(head, draft=head.draft.with_kinds(kinds)), candidates


def _choose_title(head: Head, candidates: list[int], body: int | None) -> Head:
    """Take the first candidate for the title, a second one for a standfirst; a text that is all lines has no more."""
    kinds: dict[int, BlockKind] = {}
    candidates = [at for at in candidates if head.draft.blocks[at].kind != "item"]
    if head.title is None and candidates and (body is not None or len(head.draft.blocks) > 2):
        first = head.draft.words(head.draft.blocks[candidates[0]])
        follows = candidates[0] + 1 < len(head.draft.blocks) and head.draft.blocks[candidates[0] + 1]
        is_standfirst = len(first) > _STANDFIRST and follows and bare_dateline(head.draft.words(follows))
        if is_standfirst or len(first) > _LONGEST_TITLE:
            kinds[candidates[0]] = "heading"
        else:
            kinds[candidates[0]] = "title"
            head = msgspec.structs.replace(head, title=first)
        candidates = candidates[1:]
    if body is not None and len(candidates) <= 2:
        kinds.update(dict.fromkeys(candidates, "heading"))
    return msgspec.structs.replace(head, draft=head.draft.with_kinds(kinds))


def _stated_date(words: str) -> tuple[str, int, int] | None:
    """Return date and place of a line that does little else than say when the text was published."""
    stamp = find_stamp(words) if len(words) <= 120 else None
    if stamp is None:
        return None
    rest = _DATE_WORDS.sub(" ", words[: stamp.start] + " " + words[stamp.end :]).split()
    if len(rest) <= 3 or _DATED.match(words) or (is_link_list(words) and len(rest) <= 12):
        return stamp.edtf, stamp.start, stamp.end
    return None


def _with_date(head: Head, block: Block, stated: tuple[str, int, int]) -> Head:
    """Keep the first date stated; a later line says when the page was last changed."""
    if head.published is not None:
        return head
    edtf, start, end = stated
    return msgspec.structs.replace(
        head, published=edtf, published_span=Span(start=block.start + start, end=block.start + end)
    )


def _same(left: str, right: str) -> bool:
    """Compare two titles by their letters and digits."""
    return re.sub(r"\W+", "", left).casefold() == re.sub(r"\W+", "", right).casefold()
