"""Where the boxes of the schema picture stand: tables in columns, what is referred to on the left.

A table stands one column right of the rightmost table that it refers to. References that jump columns pass through
lanes, one per table referred to and column, which take part in the ordering like boxes do. Order and heights follow
the neighbours' averages for a few rounds: plain, deterministic, and good enough for some dozens of tables.
"""

from collections.abc import Iterable

import msgspec

ROUNDS = 24
GAP = 22.0
"""Space between boxes above one another, px."""


class Node(msgspec.Struct):
    """A box, or a lane (`is_lane`) that lets references pass; `y` is its upper edge, px."""

    name: str
    layer: int
    height: float
    is_lane: bool = False
    y: float = 0.0

    @property
    def middle(self) -> float:
        """Height of its middle, px."""
        return self.y + self.height / 2


def arrange(heights: dict[str, float], references: Iterable[tuple[str, str]], lane: float) -> dict[str, Node]:
    """Return a node per table and lane (named by `lane_name`), with layer and y set; self-references are ignored."""
    edges = sorted({(child, parent) for child, parent in references if child != parent})
    layers = _layers(heights, edges)
    nodes = {name: Node(name, layers[name], height) for name, height in heights.items()}
    links: list[tuple[str, str]] = []
    for child, parent in edges:
        previous = parent
        for layer in range(layers[parent] + 1, layers[child]):
            name = lane_name(parent, layer)
            nodes.setdefault(name, Node(name, layer, lane, is_lane=True))
            links.append((previous, name))
            previous = name
        links.append((previous, child))
    neighbours: dict[str, list[str]] = {name: [] for name in nodes}
    for left, right in sorted(set(links)):
        neighbours[left].append(right)
        neighbours[right].append(left)
    _place(nodes, neighbours)
    return nodes


def lane_name(parent: str, layer: int) -> str:
    """Name the lane in which references to a table pass a column."""
    return f"{parent}>{layer}"


def _layers(names: Iterable[str], edges: list[tuple[str, str]]) -> dict[str, int]:
    """Put every table one column right of the rightmost one it refers to."""
    layers = dict.fromkeys(names, 0)
    for _ in layers:
        for child, parent in edges:
            layers[child] = max(layers[child], layers[parent] + 1)
    return layers


def _place(nodes: dict[str, Node], neighbours: dict[str, list[str]]) -> None:
    """Stack every column, then let boxes drift to their neighbours, forth and back."""
    columns: list[list[Node]] = [[] for _ in range(1 + max(node.layer for node in nodes.values()))]
    for node in nodes.values():
        columns[node.layer].append(node)
    for column in columns:
        _stack(column, {node.name: 0.0 for node in column})
    for turn in range(ROUNDS):
        for column in columns if turn % 2 == 0 else reversed(columns):
            wishes = {}
            for node in column:
                around = [nodes[name].middle for name in neighbours[node.name]] or [node.middle]
                wishes[node.name] = sum(around) / len(around)
            column.sort(key=lambda node: (wishes[node.name], node.name))
            _stack(column, wishes)
    top = min(node.y for node in nodes.values())
    for node in nodes.values():
        node.y = round(node.y - top, 1)


def _stack(column: list[Node], wishes: dict[str, float]) -> None:
    """Set boxes as near to where they wish their middles as their order allows, then shift all by the mean error."""
    floor = float("-inf")
    for node in column:
        node.y = max(wishes[node.name] - node.height / 2, floor)
        floor = node.y + node.height + GAP
    error = sum(wishes[node.name] - node.middle for node in column) / len(column)
    for node in column:
        node.y += error
