"""The dictionary as one HTML page: no other file, nothing from elsewhere; a search box narrows what is shown.

Without scripts, all is there but the search box.
"""

from collections import defaultdict
from collections.abc import Iterable
from html import escape
from pathlib import Path

from etl.warehouse.dictionary.entries import TABLE_FAMILIES, Entry, family_title, table_entries, view_entries
from etl.warehouse.dictionary.facts import ColumnEntry
from etl.warehouse.dictionary.lineage import Lineage, ends, read_lineage
from etl.warehouse.dictionary.picture import svg

_INTRO = """
<p>Every table, view and column of the warehouse. Analysts read the <b>views</b>; the tables are what they are made
from. The same texts are the comments in the database. Press <kbd>/</kbd> to search.</p>
<p>Names say what a column holds: <code>_id</code> a key, <code>_code</code> a code, <code>_on</code> a calendar day,
<code>_at</code> a time in UTC, <code>_edtf</code> a date as people write it (<code>2024-03-07</code>,
<code>2024-03</code>, <code>2024-03-07/2024-03-08</code>), <code>is_</code> true or false. <b>Made of</b> names what the
values of a view's column are taken or computed from; what only decides which rows there are is not told.</p>
"""


def html(lineage: Lineage | None = None) -> str:
    """Return the page: contents on the left, the picture, then views and tables; `lineage` is that of the release."""
    lineage = read_lineage() if lineage is None else lineage
    views, tables = view_entries(lineage=lineage), table_entries(lineage)
    links = _Links(views, lineage)
    sections: list[str] = []
    contents: list[str] = []
    for kind, entries in (("Views", views), ("Tables", tables)):
        for family in dict.fromkeys(entry.family for entry in entries):
            members = [entry for entry in entries if entry.family == family]
            title = f"{kind}: {escape(family_title(family, is_table=kind == 'Tables'))}"
            anchors = (f'<a href="#{entry.name}">{escape(entry.name)}</a>' for entry in members)
            contents.append(f"<div><h2>{title}</h2>{''.join(anchors)}</div>")
            sections += [f"<section><h2>{title}</h2>", *(_article(entry, links) for entry in members), "</section>"]
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Readout: data dictionary</title><style>\n{_asset('page.css')}</style></head><body>",
            '<nav><div class="search" hidden><input type="search" placeholder="Search any word" aria-label="Search">',
            "<output></output></div>",
            *contents,
            '</nav><main><div class="intro"><h1>Data dictionary</h1>',
            f'{_INTRO.strip()}\n<div class="picture">{svg(lineage, is_linked=True)}</div></div>',
            *sections,
            f"</main><script>\n{_asset('page.js')}</script></body></html>",
            "",
        ]
    )


def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


class _Links:
    """Who is made of whom, both ways."""

    def __init__(self, views: Iterable[Entry], lineage: Lineage) -> None:
        """Turn the lineage around."""
        self._lineage = lineage
        self._shown_in: dict[str, list[str]] = defaultdict(list)
        for view in views:
            for column in view.columns:
                for source in column.sources:
                    self._shown_in[source].append(f"{view.name}.{column.name}")

    def cell(self, entry: Entry, column: ColumnEntry) -> str:
        """Render where a column comes from, and which columns of views take it."""
        parts = [", ".join(map(_link, column.sources))]
        deep = sorted({end for source in column.sources for end in ends(self._lineage, source)} - {*column.sources})
        if deep:
            parts.append(f"<small>at last {', '.join(map(_link, deep))}</small>")
        if column.refers_to:
            parts.append(f"<span>refers to {_link(column.refers_to)}</span>")
        if users := self._shown_in[f"{entry.name}.{column.name}"]:
            count = f"{len(users)} column{'s' * (len(users) > 1)}"
            listed = ", ".join(map(_link, users))
            parts.append(f"<details><summary>goes into {count}</summary>{listed}</details>")
        return "\n".join(filter(None, parts))


def _link(target: str) -> str:
    """Link to a table, view or column of the page."""
    return f'<a href="#{escape(target)}">{escape(target)}</a>'


def _article(entry: Entry, links: _Links) -> str:
    """Render one table or view."""
    colour = entry.family if entry.family in TABLE_FAMILIES and not entry.question else "view"
    parts = [f'<article id="{entry.name}" style="--colour:var(--{colour})">']
    parts.append(f'<h3><a href="#{entry.name}">{escape(entry.name)}</a></h3>')
    for name, words in (("question", entry.question), ("grain", entry.grain), ("notes", entry.notes)):
        if words:
            parts.append(f'<p class="{name}">{escape(words)}</p>')
    origin = "made of" if entry.question else "refers to, goes into"
    heads = ("column", "type", "meaning", "null", "example", origin)
    parts.append('<div class="table"><table><thead><tr>')
    parts += [f"<th>{head}</th>" for head in heads]
    parts.append("</tr></thead><tbody>")
    parts += [_row(entry, column, links) for column in entry.columns]
    parts.append("</tbody></table></div>")
    if entry.example:
        parts.append(f"<pre>{escape(entry.example)}</pre>")
    return "\n".join([*parts, "</article>"])


def _row(entry: Entry, column: ColumnEntry, links: _Links) -> str:
    """Render one column."""
    name = f'<b class="key">{escape(column.name)}</b>' if column.is_key else escape(column.name)
    values = "".join(f'<span class="value">{escape(value)}</span>' for value in column.unnamed_values)
    unit = f' <span class="unit">[{escape(column.unit)}]</span>' if column.unit else ""
    cells = (
        ("name", f"<code>{name}</code>"),
        ("type", escape(column.type)),
        ("meaning", escape(column.meaning) + unit + (f"<br>{values}" if values else "")),
        ("null", escape(column.null) or "never"),
        ("example", f"<code>{escape(column.example)}</code>" if column.example else ""),
        ("from", links.cell(entry, column)),
    )
    tds = "".join(f'<td class="{kind}">{content}</td>' for kind, content in cells)
    return f'<tr id="{entry.name}.{column.name}">{tds}</tr>'
