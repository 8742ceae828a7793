"""What a single line above an article can be, other than its title: a date, a byline, a label."""

import re

from etl.dates.stamp import Stamp, find_stamp
from etl.read.text.furniture import is_furniture, is_link_list

_BYLINE = re.compile(
    r"(?:(?:essay|text|words|story|report|analysis|opinion|written|posted|photos?)\s+)?by:?\s+(?P<author>[^"
    r"|,·•]{3,60}).{0,60}",
    re.I,
)
_DESK = re.compile(
    r"(?:[\w.'&-]+ ?[/|,-]? ?){0,4}\b(?:staff(?: (?:writer|reporter|report|correspondent))?|(?:news|web"
    r"|monitoring|online|foreign)"
    r" ?desk|correspondent|bureau|agencies|newsroom|news service)",
    re.I,
)
_IN_DESK = ("desk", "staff", "correspondent", "bureau", "agenc", "newsroom", "news serv")
"""What the name of a desk has one of, and is sooner looked for."""
_LABEL = re.compile(
    r"(?:for immediate release|press (?:releases?|statements?|service|office|advisor(?:y|ies)|communiqués?)"
    r"|official (?:web ?site|statement).*"
    r"|statements?(?: (?:and|&) .*)?|media (?:release|advisory|note|statement|cent(?:re|er)).*|all news|(?:world"
    r"|latest|top) news|news (?:release|in brief)"
    r"|joint (?:statement|press release)|breaking news|speeches (?:and|&) .*|must read|updated?:?|from our .*"
    r"|site icon .*|.{0,40}\bphoto|you are here|full article|customi[sz]e list|filterable records|story code.{0,20}"
    r"|.{0,30}\ben español"
    r"|#\w+(?: \w+)?)(?:\s*[/|–-]\s*[\w ]{2,40})*",
    re.I,
)
_DATE_WORDS = re.compile(
    r"\b(?:published|posted|issued|released?|updated|last|modified|created|date|on|at|by|in|mon|tues?|wed|wednes"
    r"|thu(?:rs)?|fri"
    r"|sat|satur|sun)(?:day)?\b|\b\d+ (?:second|minute|hour|day|week|month|year)s? ago\b|\b(?:min|read)\b"
    r"|\b(?:a\.?m|p\.?m|gmt|utc|cet|cest|eet|ist|est|edt|bst|msk|hrs?|local time)\b|\d{1,2}[:.h]\d\d(?::\d\d)?"
    r"|[\W_]+|\d+",
    re.I,
)
_DATED = re.compile(r"\W*(?:first )?(?:published|posted|issued|released?|updated|last updated|date|created)\b", re.I)
_AGE = re.compile(r"(?:about )?\d+ (?:second|minute|hour|day|week|month|year)s? ago", re.I)
_GLUED = re.compile(r"\s*date:? (?P<edtf>(?:19|20)\d\d-\d\d-\d\d)(?=\s|$)", re.I)
_RUN_TOGETHER = re.compile(r"[a-z][A-Z]")
_LONGEST_DATE_LINE, _LONGEST = 120, 300


def glued_date(text: str) -> Stamp | None:
    """Return the header ` date YYYY-MM-DD ` that some collections glue to the first words; its end is the header's."""
    match = _GLUED.match(text)
    stamp = find_stamp(match["edtf"]) if match else None
    return Stamp(edtf=stamp.edtf, start=match.start("edtf"), end=match.end()) if match and stamp else None


def stated_date(line: str) -> Stamp | None:
    """Return the date of a line that does little else than say when the text was published."""
    stamp = find_stamp(line) if len(line) <= _LONGEST_DATE_LINE else None
    if stamp is None:
        return None
    rest = _DATE_WORDS.sub(" ", line[: stamp.start] + " " + line[stamp.end :]).split()
    if len(rest) <= 3 or _DATED.match(line) or (is_link_list(line) and len(rest) <= 12):
        return stamp
    before, after = line[: stamp.start].split(), line[stamp.end :]
    is_named = all(word[0].isupper() or word in ("of", "the", "and") for word in rest)
    names_a_place = not before and after.startswith(",") and len(rest) <= 6 and is_named
    is_numbered = len(before) <= 3 and bool(before) and after.isupper() and before[-1].endswith(",")
    return stamp if names_a_place or is_numbered else None


def byline(line: str) -> str | None:
    """Return the author that a line names: "By Jane Doe, Paris"."""
    match = _BYLINE.fullmatch(line) if len(line) <= _LONGEST_DATE_LINE + 20 else None
    return match["author"].strip() if match else None


def is_label(line: str) -> bool:
    """Say whether a line above an article names a section, a desk, the kind of text, or serves the page."""
    return len(line) <= _LONGEST and (
        any(form.fullmatch(line) for form in (_LABEL, _AGE))
        or _is_desk(line)
        or len(_RUN_TOGETHER.findall(line)) > 2
        or is_furniture(line, near_end=False)
        or is_link_list(line)
    )


def _is_desk(line: str) -> bool:
    """Say whether a line names a desk, a staff or a bureau."""
    folded = line.casefold()
    return any(part in folded for part in _IN_DESK) and _DESK.fullmatch(line) is not None
