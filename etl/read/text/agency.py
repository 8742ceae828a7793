"""News agencies that an article cites as its wire."""

import re

_KNOWN = (
    "Agence France-Presse|Associated Press|Anadolu(?: Agency)?|Antara|Armenpress|ANSA|AZERTAC|AzerTag|BelTA|Bernama"
    "|Efe|Fars|FENA|Interfax(?:-Ukraine)?|Kazinform|Kyodo(?: News)?|PA Media|Petra|Press Trust of India|Reuters"
    "|RIA Novosti|Sputnik|Tanjug|Tasnim|TASS|Trend|Ukrinform|Xinhua|Yonhap|Agerpres"
    "|AFP|AA|ANI|AP|APA|ATA|BTA|CNS|CTK|DPA|dpa|EFE|IANS|IRNA|KCNA|KUNA|MENA|MIA|MTI|NAN|PAP|PTI|QNA|SANA|SPA|STA"
    "|TASR|UPI|UNI|VNA|WAM"
)
_NAMED = r"(?:[A-Z][\w-]+ ){1,4}(?:News|Press|Wire) Agency"
_AGENCY = rf"(?P<agency>{_NAMED}|(?:{_KNOWN}))(?![\w-])"
_SAYS = r"(?:report(?:s|ed)|says?|said|quote[sd]|cite[sd]|wrote|informs|informed)"
_CITES = re.compile(
    rf"\b(?:told|[Cc]iting|[Qq]uoting|cited by|reported by|quoted by|informs?|tells|with reference to|statement to)"
    rf" (?:the )?{_AGENCY}"
    rf"|\b{_AGENCY.replace('<agency>', '<subject>')}(?: \([A-Z]+\))?(?: news agency)?(?:, an? [^,.]{{3,60}},)? {_SAYS}\b"
    r"|\bnews agenc(?:y|ies) (?P<named>[A-Z][\w-]+)\b|\b(?P<before>[A-Z][\w-]+) news agency\b"
)
_CREDIT = re.compile(rf"[(\[/—–-]*\s*(?:(?:Source|Credit|Via):\s*)?{_AGENCY}\s*[)\]/]*", re.I)
_REPORTER = re.compile(
    r"\b(?P<outlet>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}) reports?,? (?:citing|quoting|with reference|referring)"
)


def known_agency(words: str | None) -> str | None:
    """Return the agency that words between brackets name, None where they name none."""
    if not words:
        return None
    words = words.strip()
    return words if re.fullmatch(rf"{_NAMED}|{_KNOWN}", words, re.I) else None


def credited_agency(line: str, text: str) -> str | None:
    """Return the agency that a line at the end credits, spelled out where the text does ("... News Agency (VNA)")."""
    match = _CREDIT.fullmatch(line.strip())
    if match is None:
        return None
    spelled = re.search(rf"({_NAMED}) \({re.escape(match['agency'])}\)", text)
    return spelled[1] if spelled else match["agency"]


def cited_agency(text: str) -> str | None:
    """Return the first agency that the text says it has something from."""
    match = _CITES.search(text)
    return next((value for value in match.groupdict().values() if value), None) if match else None


def reporting_outlet(text: str) -> str | None:
    """Return the outlet of "X reports citing Y": what a site that passes on news calls itself."""
    match = _REPORTER.search(text)
    return match["outlet"] if match else None
