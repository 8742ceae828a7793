"""News agencies that an article cites as its wire."""

import re

_KNOWN = (
    "Agence France-Presse|Associated Press|Anadolu(?: Agency)?|Antara|Armenpress|ANSA|AZERTAC|AzerTag|BelTA|Bernama"
    "|Efe|Fars|FENA|Interfax(?:-Ukraine)?|Kazinform|Kyodo(?: News)?|PA Media|Petra|Press Trust of India|Reuters"
    "|RIA Novosti|Sputnik|Tanjug|Tasnim|TASS|Trend|Ukrinform|Xinhua|Yonhap|Agerpres"
    "|AFP|AA|ANI|AP|APA|ATA|BTA|CNS|CTK|DPA|dpa|EFE|IANS|IRNA|KCNA|KUNA|MENA|MIA|MTI|NAN|PAP|PTI|QNA|SANA|SPA|STA"
    "|TASR|UPI|UNI|VNA|WAM"
)
_NAMED = r"(?!The )(?:[A-Z][\w-]{1,30} ){1,4}(?:News|Press|Wire) Agency"
_AGENCY = rf"(?P<agency>{_NAMED}|(?:{_KNOWN}))(?![\w-])"
_SAYS = r"(?:report(?:s|ed)|says?|said|quote[sd]|cite[sd]|wrote|informs|informed)"
_CITES = re.compile(
    rf"\b(?:told|[Cc]iting|[Qq]uoting|cited by|reported by|quoted by|informs?|tells|with reference to|statement to)"
    rf" (?:the )?{_AGENCY}"
    rf"|\b{_AGENCY.replace('<agency>', '<subject>')}(?: \([A-Z]+\))?(?: news agency)?"
    rf"(?:, an? [^,.]{{3,60}},)? {_SAYS}\b"
    r"|\bnews agenc(?:y|ies) (?P<named>[A-Z][\w-]{1,30})\b|\b(?P<before>[A-Z][\w-]{1,30}) news agency\b"
)
_CREDIT = re.compile(rf"[(\[/—–-]*\s*(?:(?:Source|Credit|Via):\s*)?{_AGENCY}\s*[)\]/]*", re.I)
_LONGEST = 80
_KNOWN_ALONE = re.compile(rf"{_NAMED}|{_KNOWN}", re.I)
_SITE = re.compile(r"(?:www\.)?[A-Z][\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,7}")
_REPORTER = re.compile(
    r"\b(?P<outlet>[A-Z][\w.'-]{0,30}(?: [A-Z][\w.'-]{0,30}){0,3}) reports?,? (?:citing|quoting|with reference"
    r"|referring)"
    r"|\btold (?P<site>[A-Z]\w+\.(?:[A-Z][a-z]|com|net|org|info))\b"
)

_CITED = re.compile(rf"(?:Agency|{_KNOWN.replace('|dpa', '')})(?![\w-])")
"""What a text that cites an agency has some of, "agenc" and "dpa" aside: all have capitals, which are soon found."""
_PASSES_ON = ("citing", "quoting", "with reference", "referring")
"""One of these words comes after "reports" where an outlet passes on news."""


def known_agency(words: str | None) -> str | None:
    """Return the agency that a credit names ("AFP", "UNN News / Sputnik - 4 May"), None where it names none."""
    parts = (part.strip() for part in re.split(r"[/,;]| - | and ", (words or "")[:_LONGEST]))
    return next((part for part in parts if _KNOWN_ALONE.fullmatch(part)), None)


def site_name(line: str) -> str | None:
    """Return the line if it is nothing but the name of a web site ("Lantern.example")."""
    return line if len(line) <= _LONGEST and _SITE.fullmatch(line) else None


def credited_agency(line: str, text: str) -> str | None:
    """Return the agency that a line at the end credits, spelled out where the text does ("... News Agency (VNA)")."""
    match = _CREDIT.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    if match is None:
        return None
    spelled = re.search(rf"({_NAMED}) \({re.escape(match['agency'])}\)", text)
    return spelled[1] if spelled else match["agency"]


def cited_agency(text: str) -> str | None:
    """Return the first agency that the text says it has something from."""
    may_cite = "agenc" in text or "dpa" in text or _CITED.search(text)
    match = _CITES.search(text) if may_cite else None
    return next((value for value in match.groupdict().values() if value), None) if match else None


def reporting_outlet(text: str) -> str | None:
    """Return the outlet of "X reports citing Y": what a site that passes on news calls itself."""
    reports = " report" in text and any(word in text for word in _PASSES_ON)
    match = _REPORTER.search(text) if reports or "told " in text else None
    return (match["outlet"] or match["site"]) if match else None
