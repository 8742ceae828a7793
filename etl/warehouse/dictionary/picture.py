"""The picture of the schema: tables as boxes, references as lines, drawn as SVG from the metadata alone."""

from html import escape
from textwrap import wrap

from etl.warehouse.dictionary.entries import TABLE_FAMILIES, Entry, table_entries
from etl.warehouse.dictionary.facts import ColumnEntry
from etl.warehouse.dictionary.layout import Node, arrange, lane_name
from etl.warehouse.dictionary.lineage import Lineage

WIDTH, BETWEEN, MARGIN = 208, 78, 28
HEAD, LINE, ROW, PAD = 26, 14, 17, 8
COLOURS = {
    "meetings": "#b4500a",
    "entities": "#0f6e63",
    "inputs": "#3f51a3",
    "ledger": "#5c6670",
    "web": "#2a7d9c",
    "built": "#7a3e8e",
}
STYLE = """
svg text { font-family: "Segoe UI", "Helvetica Neue", Helvetica, Arial, sans-serif; font-size: 12px; fill: #1f2830; }
svg .name { font-weight: 700; font-size: 13px; fill: #ffffff; }
svg .grain { font-size: 11px; fill: #5c6670; }
svg .key { font-weight: 700; }
svg .more { font-size: 11px; fill: #87919a; }
svg .title { font-size: 20px; font-weight: 700; }
svg .line { fill: none; stroke-width: 1.6; stroke-opacity: .55; }
"""
_STRIP_COLUMNS = 5


def svg(lineage: Lineage | None = None, *, is_linked: bool = False) -> str:
    """Return the picture as a standalone SVG document, its boxes linked to `#table` where it is part of a page."""
    entries = {entry.name: entry for entry in table_entries(lineage)}
    links = {name: _references(entry) for name, entry in entries.items()}
    referred = {target for targets in links.values() for target in targets.values()}
    linked = [name for name in entries if links[name] or name in referred]
    heights = {name: _height(entries[name]) for name in linked}
    nodes = arrange(heights, ((name, to) for name in linked for to in links[name].values()), lane=6)
    top = 96
    lines, boxes = [], []
    for name in linked:
        boxes.append(_linked(entries[name], _box(entries[name], _left(nodes[name]), nodes[name].y + top), is_linked))
        lines += _lines(entries[name], links[name], nodes, entries, top)
    bottom = top + max(node.y + node.height for node in nodes.values())
    alone = [entry for name, entry in entries.items() if name not in heights]
    strip, height = _strip(alone, bottom + 56, is_linked)
    width = max(_left(node) for node in nodes.values()) + WIDTH + MARGIN
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
            f'height="{height:g}" role="img" aria-label="Tables of the warehouse and their references">',
            f"<style>{STYLE}</style>",
            f'<rect width="{width:g}" height="{height:g}" rx="12" fill="#fbfaf7"/>',
            *_heading(),
            *lines,
            *boxes,
            f'<text class="more" x="{MARGIN}" y="{bottom + 44:g}">Every row carries the run_id of the run that last '
            "changed it. The tables below stand on their own.</text>",
            *strip,
            "</svg>",
            "",
        ]
    )


def _references(entry: Entry) -> dict[str, str]:
    """Return the tables that a table's columns refer to; run_id, which every row has, aside."""
    found = {column.name: column.refers_to.split(".")[0] for column in entry.columns if column.refers_to}
    return {column: table for column, table in found.items() if column != "run_id"}


def _rows(entry: Entry) -> list[ColumnEntry]:
    """Return the columns that a box shows: keys and references."""
    links = _references(entry)
    return [column for column in entry.columns if column.is_key or column.name in links]


def _grain(entry: Entry) -> list[str]:
    """Return the grain without "One row per", in lines that fit the box."""
    return wrap(entry.grain.removeprefix("One row per ").split(":")[0].rstrip("."), 32)[:3]


def _height(entry: Entry) -> float:
    """Return the height of a box, px."""
    return HEAD + len(_grain(entry)) * LINE + PAD + (len(_rows(entry)) + 1) * ROW + PAD + 3


def _left(node: Node) -> float:
    """Return the left edge of a node's column, px."""
    return MARGIN + node.layer * (WIDTH + BETWEEN)


def _box(entry: Entry, x: float, y: float) -> str:
    """Draw a table."""
    colour, rows = COLOURS[entry.family], _rows(entry)
    parts = [
        f'<rect x="{x:g}" y="{y:g}" width="{WIDTH}" height="{_height(entry):g}" rx="7" fill="#ffffff" '
        f'stroke="{colour}" stroke-width="1.2"/>',
        f'<path d="M{x:g} {y + HEAD:g} v-{HEAD - 7} q0 -7 7 -7 h{WIDTH - 14} q7 0 7 7 v{HEAD - 7} z" fill="{colour}"/>',
        f'<text class="name" x="{x + 10:g}" y="{y + 18:g}">{escape(entry.name)}</text>',
    ]
    at = y + HEAD + 3
    for line in _grain(entry):
        at += LINE
        parts.append(f'<text class="grain" x="{x + 10:g}" y="{at:g}">{escape(line)}</text>')
    at += PAD
    for column in rows:
        at += ROW
        style = ' class="key"' if column.is_key else ""
        itself = " ↺" if (column.refers_to or "").split(".")[0] == entry.name else ""
        parts.append(f'<text{style} x="{x + 10:g}" y="{at:g}">{escape(column.name)}{itself}</text>')
    more = len(entry.columns) - len(rows)
    rest = f"+ {more} column{'s' * (more != 1)}"
    parts.append(f'<text class="more" x="{x + 10:g}" y="{at + ROW:g}">{rest}</text>')
    return "\n".join(parts)


def _lines(
    entry: Entry, links: dict[str, str], nodes: dict[str, Node], entries: dict[str, Entry], top: float
) -> list[str]:
    """Draw the references of a table, each from its row to the head of the table referred to."""
    node, drawn = nodes[entry.name], []
    first = node.y + top + HEAD + 3 + len(_grain(entry)) * LINE + PAD
    for index, column in enumerate(_rows(entry)):
        parent = links.get(column.name)
        if parent is None or parent == entry.name:
            continue
        x, y = _left(node), first + (index + 1) * ROW - 4
        path = f"M{x:g} {y:g}"
        for layer in range(node.layer - 1, nodes[parent].layer, -1):
            lane = nodes[lane_name(parent, layer)]
            path += _curve(x, y, _left(lane) + WIDTH, lane.middle + top) + f" H{_left(lane):g}"
            x, y = _left(lane), lane.middle + top
        path += _curve(x, y, _left(nodes[parent]) + WIDTH, nodes[parent].y + top + HEAD / 2)
        colour = COLOURS[entries[parent].family]
        drawn.append(f'<path class="line" stroke="{colour}" d="{path}"/>')
        drawn.append(f'<circle cx="{_left(node):g}" cy="{first + (index + 1) * ROW - 4:g}" r="2.6" fill="{colour}"/>')
    return drawn


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    """Continue a path leftwards to a point, level at both ends."""
    half = (x1 + x2) / 2
    return f" C{half:g} {y1:g} {half:g} {y2:g} {x2:g} {y2:g}"


def _heading() -> list[str]:
    """Draw the title and the legend."""
    parts = [f'<text class="title" x="{MARGIN}" y="42">The warehouse</text>']
    x = float(MARGIN)
    for family, title in TABLE_FAMILIES.items():
        parts.append(f'<rect x="{x:g}" y="58" width="12" height="12" rx="3" fill="{COLOURS[family]}"/>')
        parts.append(f'<text x="{x + 18:g}" y="68">{escape(title)}</text>')
        x += 44 + 6.1 * len(title)
    return parts


def _linked(entry: Entry, box: str, is_linked: bool) -> str:
    return f'<a href="#{entry.name}">{box}</a>' if is_linked else box


def _strip(entries: list[Entry], y: float, is_linked: bool) -> tuple[list[str], float]:
    """Draw the tables without references in rows below the others; return them and the height of the picture."""
    parts: list[str] = []
    for start in range(0, len(entries), _STRIP_COLUMNS):
        row = entries[start : start + _STRIP_COLUMNS]
        boxes = [_box(entry, MARGIN + at * (WIDTH + BETWEEN), y) for at, entry in enumerate(row)]
        parts += [_linked(entry, box, is_linked) for entry, box in zip(row, boxes, strict=True)]
        y += max(_height(entry) for entry in row) + 22
    return parts, y + MARGIN - 22
