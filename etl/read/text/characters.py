"""The characters of the stored text: mojibake mended, one kind of line end and of space, nothing invisible."""

import re
import unicodedata

from ftfy import TextFixerConfig, fix_encoding

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_GONE = [code for code in range(32) if chr(code) not in "\t\n\r\x0b\x0c"] + [0x7F, 0x00AD, 0xFEFF]
_GONE += [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF9, 0xFFFC)]
_TABLE: dict[int, str | None] = dict.fromkeys(map(ord, _SPACES), " ")
_TABLE |= dict.fromkeys(map(ord, _LINE_ENDS), "\n")
_TABLE |= dict.fromkeys(_GONE)
_TABLE |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_MEND = TextFixerConfig(
    explain=False, restore_byte_a0=True, replace_lossy_sequences=True, decode_inconsistent_utf8=True
)
_LINE = re.compile(r"[^\n]+")


def clean(text: str) -> str:
    """Return the text as it is stored: offsets count code points of what this returns."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = _LINE.sub(_mend, text)
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def _mend(match: re.Match[str]) -> str:
    """Mend one line: texts glued together from several sources break line by line."""
    line = match[0]
    return line if line.isascii() else fix_encoding(line, _MEND)
