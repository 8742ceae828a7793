"""Bad input of every kind: name, bytes, and what is to become of it."""

import os
import random
from pathlib import Path

GOOD = (
    "OSLO, 3 March 2014 - Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo on Monday.\n"
)
MET = GOOD.strip()
REJECTED: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blank.html": (b" \n\t\n", "empty"),
    "mark.txt": (b"\xff\xfe", "empty"),
    "junk.txt": (random.Random(5).randbytes(4000), "binary"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
    "huge.txt": (GOOD.encode() * (50_000_000 // len(GOOD)), "too-large"),
    "bodiless.html": (b"<html><head><title>Nothing</title></head></html>", "no-text"),
    "tags.html": (b"<" * 50_000, "no-text"),
    "brackets.txt": (b"(" * 100_000, "no-text"),
    "words.txt": (b"word " * 10_000, "language-not-supported"),
    "french.txt": (
        "Le président Jan Kowalski a reçu Ada Nordmann à Oslo hier.".encode("latin-1"),
        "language-not-supported",
    ),
    "commas.txt": (b"Ada Nordmann, " * 5000 + GOOD.encode(), "language-not-supported"),
    "deep.json": (b"[" * 100_000, "invalid-json"),
    "number.json": (b'{"text": ' + b"9" * 100_000 + b"}", "invalid-json"),
    "columns.csv": (b"a,b\n1,2\n", "no-text-column"),
}
"""Name, bytes, and the reason why there is nothing to read in it."""
READ: dict[str, bytes] = {
    "open.html": b"<html><body><p>" + GOOD.encode() + b"<table><tr><td><a href='" + b"x" * 100_000,
    "lines.txt": b"\n" * 200_000 + GOOD.encode(),
    "--full.txt": GOOD.replace("3", "7").encode(),
    '"quotes" {braces} $(echo) #1.txt': GOOD.replace("3", "8").encode(),
    "tab\tand\x1b[31mred%0A.txt": GOOD.replace("3", "9").encode(),
    "good.txt": GOOD.encode(),
    "deep.html": b"<html><body>" + b"<div>" * 100_000 + GOOD.encode() + b"</div>" * 100_000,
    "wrong.html": b'<meta charset="utf-8"><p>' + MET.replace("Oslo", "Malm\u00f6").encode("latin-1") + b"\x81</p>",
    "klingon.html": b'<meta charset="x-klingon"><p>' + GOOD.encode() + b"</p>",
    "wide.txt": GOOD.encode("utf-16"),
    "null.txt": GOOD.replace("met", "m\0et").encode(),
    "null.html": b"<title>A\0B</title><p>" + GOOD.replace(" met", "\0 met").encode() + b"</p>",
    "entities.html": b"<title>&#0;&#xD800;T</title><p>&#xd800;" + GOOD.encode() + b"&#0;&#x110000;</p>",
    "null.csv": f'text,title,source\n"{MET}\0","a\0b","c\0d"\n'.encode(),
    "sentence.txt": b"Ada Nordmann met Jan Kowalski and " * 1700,
    "token.txt": GOOD.encode() + b"x" * 1_000_000,
    "line.txt": GOOD.replace("\n", " ").encode() * 300,
    "new\nline.txt": GOOD.replace("3", "4").encode(),
    "'; drop table meetings; --.txt": GOOD.replace("3", "5").encode(),
    os.fsdecode(b"bad\xff.txt"): GOOD.replace("3", "6").encode(),
}
"""Name and bytes of what is odd, and yet read."""
LINES = {
    f'{{"text": "{MET}"}}': None,
    '{"text": ': "invalid-json",
    f'{{"text": "{MET} A lone \\ud800 surrogate.", "title": "\\udfff", "source": "\\ud800", "\\ud800": 1}}': None,
    f'{{"text": "{MET} A \\u0000 null.", "title": "\\u0000", "source": "a\\u0000b", "url": "\\u0000"}}': None,
    f'{{"text": "{MET} Odd.", "published": 99999999999999999999999, "language": "\\u0000", "source": [1, null]}}': None,
    '["\\ud800"]': "invalid-record",
    '{"text": {"a": "\\ud800"}, "title": "\\u0000"}': "empty",
    '{"text": NaN}': "invalid-json",
}
"""Lines of one file of records, and why some of them are rejected."""


def write_zoo(folder: Path) -> None:
    """Write everything into a new folder, and a pipe, a folder with the name of a file and links to nowhere."""
    folder.mkdir()
    for name, content in READ.items():
        (folder / name).write_bytes(content)
    for name, (content, _) in REJECTED.items():
        (folder / name).write_bytes(content)
    (folder / "lines.jsonl").write_text("\n".join(LINES), encoding="utf-8")
    (folder / "dangling.txt").symlink_to("nowhere")
    (folder / "memory.txt").symlink_to("/proc/self/mem")
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")


def read_uris() -> list[str]:
    """Return the places of all that is read."""
    names = [name for name in READ if not name.endswith(".csv")] + ["null.csv#1"]
    lines = [f"lines.jsonl#{number}" for number, reason in enumerate(LINES.values(), 1) if reason is None]
    shown = {
        "new\nline.txt": "new%0Aline.txt",
        "tab\tand\x1b[31mred%0A.txt": "tab%09and%1B[31mred%250A.txt",
        os.fsdecode(b"bad\xff.txt"): "bad%FF.txt",
    }
    return sorted(f"zoo/{shown.get(name, name)}" for name in names + lines)
