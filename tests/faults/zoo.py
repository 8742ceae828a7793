"""Bad input of every kind."""

import json
import os
from pathlib import Path

GOOD = "Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo on 3 March 2014.\n"
LONG = "Ada Nordmann met " + ", ".join(f"minister number {n} of Poland" for n in range(2000)) + " in Oslo.\n"
"""One sentence of ten thousand words."""

NAMES = (
    "new\nline.txt",
    "'; drop table meetings; --.txt",
    "percent%0Aencoded #1.txt",
    "tab\tand\x1b[31mred.txt",
    '"quotes" {braces} $(echo) `echo`.txt',
    "ünïcödé-日本語-\N{RIGHT-TO-LEFT OVERRIDE}txt.txt",
    "-.txt",
    "--full.txt",
)
"""File names that someone forgot to escape."""

FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "junk.txt": bytes(range(256)) * 64,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16,
    "deep.html": b"<html><body>" + b"<div><b>" * 50_000 + GOOD.encode() + b"</b></div>" * 50_000,
    "open.html": b"<html><body><p>" + GOOD.encode() + b"<table><tr><td><a href='" + b"x" * 100_000,
    "latin1.txt": ("Ola Bj\xf8rnsson met Jan Kowalski in Oslo. " + GOOD).encode("latin-1"),
    "utf16.txt": GOOD.encode("utf-16"),
    "lying.html": b'<meta charset="utf-8"><p>' + ("Bj\xf8rnsson. " + GOOD).encode("latin-1"),
    "unknown.html": b'<meta charset="klingon"><p>' + GOOD.encode(),
    "nul.txt": GOOD.replace(" met ", " met\0 \0").encode(),
    "controls.txt": ("".join(map(chr, range(1, 32))) + GOOD).encode(),
    "sentence.txt": LONG.encode(),
    "word.txt": b"x" * 200_000,
    "lines.txt": b"\n" * 200_000 + GOOD.encode(),
    "brackets.txt": b"(" * 20_000 + GOOD.encode() + b")" * 20_000,
    "commas.txt": b"Ada Nordmann, " * 5000 + GOOD.encode(),
    "records.jsonl": b"\n".join(
        [
            json.dumps({"text": GOOD, "title": "fine"}).encode(),
            b"{broken",
            b"",
            b"[1, 2]",
            b"null",
            json.dumps({"text": 7}).encode(),
            json.dumps({"title": "no text"}).encode(),
            json.dumps({"text": GOOD, "published": "not a date", "url": "\n'; drop table"}).encode(),
            b'{"text": "Half a pair \\ud800 here. ' + GOOD.strip().encode() + b'", "title": "\\udfff", "url": "\\ud800"}',
            b'{"text": "\xff\xfe"}',
            b'{"a":' * 5000,
        ]
    ),
    "list.json": b"[" * 100_000,
    "table.csv": b'text,title\n"' + GOOD.encode() + b'",fine\n"never closed,x\n',
    "headless.csv": b"\xff\xff,\n1,2,3\n",
}


def write_zoo(folder: Path) -> int:
    """Write everything into a new folder, and a file of 50 MB, a pipe and links to nowhere; return the number of names."""
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    for number, name in enumerate(NAMES):
        (folder / name).write_text(f"{number} times. {GOOD}", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(f"Nine times. {GOOD}", encoding="utf-8")
    (folder / "huge.txt").write_bytes((GOOD * 10).encode() * 52_000)
    (folder / "nowhere.txt").symlink_to(folder / "missing")
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    (folder / "memory.txt").symlink_to("/proc/self/mem")
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    return len(list(folder.iterdir()))
