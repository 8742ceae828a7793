"""From bytes to characters: what is declared is believed first, then UTF-8, then a guess."""

import codecs
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages mean when they say these (WHATWG Encoding): supersets that browsers use.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
}
_META = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I
)
_CONTROL = bytes(code for code in range(1, 32) if code not in b"\t\n\v\f\r\x1a\x1b")
"""Codes that no text has, but for a few; zero is looked at by itself."""
_HEAD = 4096
_GUESSED = 65536
_FEW = 0.02
_ACCENTS = 0.15


def decode(content: bytes, *, declared: str | None = None, is_html: bool = False) -> str:
    """Return the text of `content`; never fails, as the last resort replaces what it cannot read.

    Order: byte order mark, character set declared in transport, HTML meta or XML declaration, UTF-8, UTF-16 without
    a mark, guess, Windows-1252.
    """
    for mark, codec in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(codec, errors="replace")
    for codec in _candidates(content, declared, is_html):
        try:
            return content.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")


def looks_binary(content: bytes) -> bool:
    """Say whether the bytes are no text in any character set: known file signatures, or too many control codes."""
    if any(content.startswith(mark) for mark, _ in _BOMS):
        return False
    if content.startswith((b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")):
        return True
    sample = content[:_GUESSED]
    if not sample or _utf16(sample):
        return False
    control = len(sample) - len(sample.translate(None, _CONTROL))
    return control > _FEW * len(sample) or sample.count(0) > 0.1 * len(sample)


def printable(text: str) -> str:
    """Return `text` with what a terminal or a URI cannot show percent-encoded; different texts stay different."""
    if text.isprintable():
        return text
    text = re.sub(r"%(?=[0-9A-Fa-f]{2})", "%25", text)
    return "".join(
        char if char.isprintable() else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogateescape"))
        for char in text
    )


def _candidates(content: bytes, declared: str | None, is_html: bool) -> Iterator[str]:
    """Yield codecs in the order in which they are to be tried."""
    if declared:
        yield from _known(declared)
    if is_html and (match := _META.search(content[:_HEAD])):
        said = match[1].decode("ascii")
        # A declaration that can be read as ASCII bytes disproves UTF-16.
        yield from _known("utf-8" if said.lower().startswith("utf-16") else said)
    yield "utf-8"
    if codec := _utf16(content[:_GUESSED]):
        yield codec
    sample = content[:_GUESSED]
    # A guess needs evidence: a few accents in an English text could be any of a dozen sets, and most are Windows-1252.
    if sum(byte > 127 for byte in sample) > _ACCENTS * len(sample) and (best := from_bytes(sample).best()):
        yield from _known(best.encoding)
    yield "cp1252"


def _known(label: str) -> Iterator[str]:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return
    yield _MEANT.get(name, name)


def _utf16(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: in Western text every other byte is zero."""
    if 0 not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None
