"""Who is who across all articles: human decisions, then the links of each article, then strangers among themselves."""

from collections.abc import Iterable, Mapping, Sequence

from etl.dates.edtf import Days
from etl.model.base import Record
from etl.model.decisions import Decision
from etl.model.reading import Entity, Reading
from etl.reference.reference import Reference
from etl.resolve.affiliation import side
from etl.resolve.decided import Node, parted, to_strangers, united
from etl.resolve.judgements import pairs
from etl.resolve.keys import mention_id, provisional_id
from etl.resolve.links import Link, Links
from etl.resolve.strangers import Stranger, cluster


class Local(Record, kw_only=True):
    """One article with the links that it supports by itself."""

    reading: Reading
    links: Links
    days: Days
    """When it appeared."""
    rejected: frozenset[int] = frozenset()
    """Entities that people decided to be nobody."""


def identify(
    articles: Sequence[Local], decisions: Sequence[Decision], nodes: Mapping[str, Node], reference: Reference
) -> dict[str, Links]:
    """Return the final links of every article: every entity that is somebody has one."""
    links = {
        (local.reading.article_id, at): link
        for local in articles
        for group in (local.links.organisations, local.links.persons)
        for at, link in group.items()
    }
    judged = pairs(decisions, "mention")
    links.update(united(links, judged, nodes))
    losers, apart = parted(links, judged, nodes)
    keys = {local.reading.article_id: _keys(local.reading) for local in articles}
    for article_id, at in losers:
        del links[article_id, at]

    def key(node: Node) -> str:
        return keys[node[0]][node[1]]

    unknown = [
        (local, at, entity)
        for local in articles
        for at, entity in enumerate(local.reading.entities)
        if (local.reading.article_id, at) not in links and at not in local.rejected
    ]
    strangers = [_stranger(local, at, entity, keys, reference) for local, at, entity in unknown]
    same = [(key(nodes[a]), key(nodes[b])) for a, b in judged.same if a in nodes and b in nodes]
    same += _named_strangers(strangers, to_strangers(decisions), nodes, key_of=keys)
    people = cluster(
        [stranger for stranger, (_, _, entity) in zip(strangers, unknown, strict=True) if entity.kind == "person"],
        same,
        [(key(left), key(right)) for left, right in apart],
    )
    for stranger, (local, at, entity) in zip(strangers, unknown, strict=True):
        target = provisional_id(people.get(stranger.key, stranger.key))
        links[local.reading.article_id, at] = Link(
            target=target, rule=_why(entity, at, local, losers), is_certain=False
        )
    return {local.reading.article_id: _links_of(local.reading, links) for local in articles}


def _keys(reading: Reading) -> dict[int, str]:
    """Return the smallest mention of every entity, which is its identity."""
    keys: dict[int, str] = {}
    for mention in reading.mentions:
        key = mention_id(reading.article_id, mention)
        keys[mention.entity] = min(key, keys.get(mention.entity, key))
    return {at: keys.get(at, f"{reading.article_id}:entity-{at}") for at in range(len(reading.entities))}


def _stranger(
    local: Local, at: int, entity: Entity, keys: Mapping[str, Mapping[int, str]], reference: Reference
) -> Stranger:
    owners = [(claim.rank, local.links.organisation_id(claim.organisation)) for claim in entity.claims]
    offices = {(rank, side(reference, owner)) for rank, owner in owners if rank is not None and owner is not None}
    return Stranger(
        key=keys[local.reading.article_id][at],
        name=entity.name,
        gender=entity.gender,
        states=frozenset(owner for _, owner in offices if reference.state(owner) is not None),
        offices=frozenset(offices),
        days=local.days,
    )


def _named_strangers(
    strangers: Iterable[Stranger],
    named: Sequence[tuple[str, str]],
    nodes: Mapping[str, Node],
    key_of: Mapping[str, Mapping[int, str]],
) -> list[tuple[str, str]]:
    """Return the pairs to join because a mention was decided to be a certain stranger."""
    if not named:
        return []
    by_id = {provisional_id(stranger.key): stranger.key for stranger in strangers}
    return [
        (key_of[nodes[mention][0]][nodes[mention][1]], by_id[target])
        for mention, target in named
        if mention in nodes and target in by_id
    ]


def _why(entity: Entity, at: int, local: Local, losers: set[Node]) -> str:
    if (local.reading.article_id, at) in losers:
        return "provisional: decided to be somebody else"
    if entity.candidates:
        return "provisional: the article does not say which of the namesakes, or it is none of them"
    return "provisional: not in the reference tables"


def _links_of(reading: Reading, links: Mapping[Node, Link]) -> Links:
    persons: dict[int, Link] = {}
    organisations: dict[int, Link] = {}
    for at, entity in enumerate(reading.entities):
        if (link := links.get((reading.article_id, at))) is not None:
            (persons if entity.kind == "person" else organisations)[at] = link
    return Links(persons=persons, organisations=organisations)
