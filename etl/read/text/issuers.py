"""Names of issuing bodies, as they stand alone on a line of a press release."""

import re

_BODIES = (
    "ministry|ministry|office|embassy|high commission|permanent mission|permanent representation|government"
    "|presidency|cabinet"
    "|president|prime minister|chancellery|department|directorate|council|commission|parliament|national assembly"
    "|secretariat|general secretariat|delegation|mission|state department|foreign ministry|foreign office"
    "|royal court|press service|press office"
    "|administration|state secretariat|federal foreign office|representation|african union|european union"
    "|united nations|league"
    "|organi[sz]ation|supreme leader|spokesperson|white house|kremlin|senate|house"
)
_JOIN = r"(?:of|for|the|and|to|in|at|de|la|on)"
_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_ISSUER = re.compile(
    rf"(?P<name>(?:The )?(?:{_NAME} ){{0,3}}(?i:{_BODIES})(?: (?:{_JOIN} ){{0,2}}{_NAME}"
    rf"|,? (?:{_JOIN} ){{1,2}}{_NAME})*)"
    rf"(?P<unit>(?:, | [|/–-] )(?:[\w&-]+ ){{0,4}}(?i:press|media|information|communications?|public|spokes\w+"
    rf"|department|office|division|centre|center|service|diplomacy)\b.{{0,50}})?"
)
_VERBAL = re.compile(
    r"\b(?:meets?|visits?|holds?|hosts?|receives?|calls?|says?|discuss(?:es)?|attends?|welcomes?|announces?"
    r"|adopts?|summons?|condemns?|signs?|talks?|summit|meeting"
    r"|conference|session|conclusions|agreement|statement|remarks|dialogue|visit|negotiations?|decisions?"
    r"|resolution)\b",
    re.I,
)
_LONGEST = 14
_FORMULAS = ((re.compile(r"for information media\. not an official record\.?", re.I), "United Nations"),)


def issuer(line: str) -> str | None:
    """Return the body that a line names and nothing else, without the press department behind it; else None."""
    line = line.strip()
    for formula, name in _FORMULAS:
        if formula.fullmatch(line):
            return name
    if len(line) > 160 or len(line.split()) > _LONGEST or _VERBAL.search(line):
        return None
    match = _ISSUER.fullmatch(line)
    return match["name"].strip() if match else None
