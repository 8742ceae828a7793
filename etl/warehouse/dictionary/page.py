"""The dictionary as one HTML page: no other file, no script from elsewhere; a filter box narrows what is shown."""

from html import escape

from etl.warehouse.dictionary.entries import (
    TABLE_FAMILIES,
    VIEW_FAMILIES,
    ColumnEntry,
    Entry,
    table_entries,
    view_entries,
)
from etl.warehouse.dictionary.picture import COLOURS, svg

_STYLE = """
:root { color-scheme: light; --ink: #1f2830; --dim: #5c6670; --rule: #e3e0d8; --paper: #fbfaf7; }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: 17rem 1fr; color: var(--ink); background: var(--paper);
  font: 15px/1.5 "Segoe UI", "Helvetica Neue", Helvetica, Arial, sans-serif; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem 1rem;
  border-right: 1px solid var(--rule); }
nav h2 { font-size: .8rem; margin: 1.2rem 0 .2rem; color: var(--dim); font-weight: 600; }
nav a { display: block; padding: .1rem .4rem; border-radius: 4px; color: inherit; text-decoration: none; }
nav a:hover { background: #efece4; }
input { width: 100%; padding: .45rem .6rem; font: inherit; border: 1px solid #c9c5ba; border-radius: 6px; }
main { padding: 1.5rem 2.5rem 6rem; max-width: 78rem; min-width: 0; }
.picture { overflow-x: auto; } .picture svg { max-width: 100%; height: auto; }
article { margin: 2.5rem 0; padding-top: .5rem; border-top: 3px solid var(--colour, #1f2830); }
article h3 { margin: .3rem 0; font-size: 1.25rem; } .question { font-weight: 600; margin: .2rem 0; }
.grain, .notes { margin: .2rem 0; } .notes { color: var(--dim); max-width: 60rem; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; }
td, th { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--rule); }
th { color: var(--dim); font-weight: 600; font-size: .85rem; }
td:first-child { white-space: nowrap; } td.type { white-space: nowrap; color: var(--dim); }
code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .88em; }
pre { background: #f1eee6; padding: .7rem 1rem; border-radius: 6px; overflow-x: auto; white-space: pre-wrap; }
b.key { color: var(--colour); } :target { scroll-margin-top: 1rem; } [hidden] { display: none; }
@media (max-width: 60rem) { body { display: block; } nav { position: static; height: auto; } main { padding: 1rem; } }
"""
_SCRIPT = """
const box = document.querySelector("input");
box.addEventListener("input", () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const item of document.querySelectorAll("[data-text]")) {
    item.hidden = !words.every((word) => item.dataset.text.includes(word));
  }
});
"""


def html() -> str:
    """Return the page: contents on the left, the picture, then views and tables."""
    sections: list[str] = []
    contents: list[str] = []
    for kind, families, entries in (
        ("Views", VIEW_FAMILIES, view_entries()),
        ("Tables", TABLE_FAMILIES, table_entries()),
    ):
        for family, meaning in families.items():
            members = [entry for entry in entries if entry.family == family]
            contents.append(f"<h2>{kind}: {escape(meaning[0].lower() + meaning[1:])}</h2>")
            contents += [f'<a href="#{e.name}" data-text="{_words(e)}">{escape(e.name)}</a>' for e in members]
            sections += map(_article, members)
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Readout: data dictionary</title><style>{_STYLE}</style></head><body>",
            '<nav><input type="search" placeholder="Filter by any word" aria-label="Filter">',
            *contents,
            "</nav><main><h1>Data dictionary</h1>",
            f'<div class="picture">{svg()}</div>',
            *sections,
            f"</main><script>{_SCRIPT}</script></body></html>",
            "",
        ]
    )


def _words(entry: Entry) -> str:
    """Return all that the filter looks at."""
    texts = [entry.name, entry.question, entry.grain, *(f"{c.name} {c.comment}" for c in entry.columns)]
    return escape(" ".join(texts).lower(), quote=True)


def _article(entry: Entry) -> str:
    """Render one table or view."""
    colour = COLOURS.get(entry.family, "#1f2830")
    parts = [f'<article id="{entry.name}" style="--colour:{colour}" data-text="{_words(entry)}">']
    parts.append(f"<h3>{escape(entry.name)}</h3>")
    if entry.question:
        parts.append(f'<p class="question">{escape(entry.question)}</p>')
    parts.append(f'<p class="grain">{escape(entry.grain)}</p>')
    if entry.notes:
        parts.append(f'<p class="notes">{escape(entry.notes)}</p>')
    kind = "<th>type</th>" * any(column.type for column in entry.columns)
    parts.append(f"<table><tr><th>column</th>{kind}<th>meaning</th></tr>")
    parts += map(_row, entry.columns)
    parts.append("</table>")
    if entry.example:
        parts.append(f"<pre>{escape(entry.example)}</pre>")
    return "\n".join([*parts, "</article>"])


def _row(column: ColumnEntry) -> str:
    """Render one column."""
    name = f'<b class="key">{escape(column.name)}</b>' if column.is_key else escape(column.name)
    marks = "" if column.is_nullable else " not null"
    kind = f'<td class="type">{column.type}{marks}</td>' if column.type else ""
    table = (column.refers_to or "").split(".")[0]
    link = f' → <a href="#{table}">{table}</a>' if table else ""
    return f"<tr><td><code>{name}</code></td>{kind}<td>{escape(column.comment)}{link}</td></tr>"
