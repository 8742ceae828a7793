"""What people decided about mentions, applied to the entities that the mentions name."""

from collections.abc import Iterable, Mapping, Sequence

from etl.model.decisions import Decision
from etl.model.reading import Reading
from etl.reference.reference import Reference
from etl.resolve.clusters import Clusters
from etl.resolve.judgements import Pairs
from etl.resolve.keys import mention_id
from etl.resolve.links import Link

Node = tuple[str, int]
"""Article and entity."""


def decided_mentions(readings: Iterable[Reading], decisions: Sequence[Decision]) -> dict[str, Node]:
    """Return the entity of every mention that a decision names."""
    about = [decision for decision in decisions if decision.subject_kind == "mention"]
    wanted = {named for decision in about for named in (decision.subject, decision.other) if named is not None}
    if not wanted:
        return {}
    return {
        key: (reading.article_id, mention.entity)
        for reading in readings
        for mention in reading.mentions
        if (key := mention_id(reading.article_id, mention)) in wanted
    }


def decided_links(
    decisions: Sequence[Decision], nodes: Mapping[str, Node], reference: Reference
) -> dict[str, dict[int, Link | None]]:
    """Return, by article, what an entity was decided to be: one of the tables, or (None) nobody; the latest holds."""
    found: dict[str, dict[int, Link | None]] = {}
    for decision in decisions:
        node = nodes.get(decision.subject) if decision.subject_kind == "mention" else None
        if node is None:
            continue
        if decision.verdict == "reject":
            found.setdefault(node[0], {})[node[1]] = None
        elif decision.verdict == "correct" and decision.other is not None and _is_known(decision.other, reference):
            link = Link(target=decision.other, rule=f"decision {decision.decision_id}")
            found.setdefault(node[0], {})[node[1]] = link
    return found


def to_strangers(decisions: Sequence[Decision]) -> list[tuple[str, str]]:
    """Return mention → provisional id for every decision that a mention is a person known from articles only."""
    return [
        (decision.subject, decision.other)
        for decision in decisions
        if decision.subject_kind == "mention"
        and decision.verdict == "correct"
        and decision.other is not None
        and decision.other.startswith("x-")
    ]


def united(links: Mapping[Node, Link], judged: Pairs, nodes: Mapping[str, Node]) -> dict[Node, Link]:
    """Return the links that change because entities were judged to be one: the surest link of the group holds."""
    clusters: Clusters[Node] = Clusters()
    members = set()
    for left, right in judged.same:
        if left in nodes and right in nodes:
            clusters.join(nodes[left], nodes[right])
            members |= {nodes[left], nodes[right]}
    groups: dict[Node, list[Node]] = {}
    for node in sorted(members):
        groups.setdefault(clusters.root(node), []).append(node)
    changed = {}
    for group in groups.values():
        known = [links[node] for node in group if node in links]
        if known:
            best = min(known, key=_doubt)
            for node in group:
                if node not in links or links[node].target != best.target:
                    changed[node] = Link(target=best.target, rule="decided to be the same", is_certain=best.is_certain)
    return changed


def parted(
    links: Mapping[Node, Link], judged: Pairs, nodes: Mapping[str, Node]
) -> tuple[set[Node], list[tuple[Node, Node]]]:
    """Return the entities that lose their link and all pairs kept apart."""
    losers, apart = set(), []
    for left, right in judged.different:
        if left not in nodes or right not in nodes:
            continue
        pair = nodes[left], nodes[right]
        apart.append(pair)
        if all(node in links for node in pair) and links[pair[0]].target == links[pair[1]].target:
            losers.add(max(pair, key=lambda node: (_doubt(links[node]), node)))
    return losers, apart


def _doubt(link: Link) -> tuple[bool, bool, bool, str]:
    """Return the order in which links are believed: decided, certain, of the tables, then by id."""
    return not link.rule.startswith("decision "), not link.is_certain, link.target.startswith("x-"), link.target


def _is_known(target: str, reference: Reference) -> bool:
    found = (reference.person(target), reference.organisation(target), reference.state(target))
    return any(each is not None for each in found)
