"""Rows for who and what the articles speak of: provisional persons and organisations, names met, mentions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from etl.model.base import Record
from etl.model.reading import Entity
from etl.model.rows import EntityNameRow, MentionRow, OrganisationRow, PersonRow
from etl.resolve.dimensions import sort_name
from etl.resolve.keys import mention_id
from etl.resolve.links import Link
from etl.resolve.reports import Article
from etl.resolve.strangers import display_name


class Spoken(Record, kw_only=True):
    """An entity of one article and what it stands for."""

    article: Article
    entity: Entity
    link: Link


def spoken_of(articles: Iterable[Article]) -> Iterator[Spoken]:
    """Yield every entity that stands for somebody or something."""
    for article in articles:
        for at, entity in enumerate(article.reading.entities):
            links = article.links.persons if entity.kind == "person" else article.links.organisations
            if at in links:
                yield Spoken(article=article, entity=entity, link=links[at])


def provisional_persons(spoken: Sequence[Spoken]) -> list[PersonRow]:
    """Return a row for every person known from articles only, under the fullest name."""
    return [
        PersonRow(
            person_id=person_id,
            name=(name := display_name(each.entity.name for each in known)),
            sort_name=sort_name(None, None, name),
            given_name=None,
            family_name=None,
            gender=_only(each.entity.gender for each in known),
            wikidata_id=None,
            is_provisional=True,
        )
        for person_id, known in _provisional(spoken, "person")
    ]


def provisional_organisations(spoken: Sequence[Spoken]) -> list[OrganisationRow]:
    """Return a row for every organisation known from articles only, with the kind most often suggested."""
    return [
        OrganisationRow(
            organisation_id=organisation_id,
            name=display_name(each.entity.name for each in known),
            kind=_most_frequent(each.entity.organisation_kind for each in known) or "other",
            iso2=None,
            iso3=None,
            acronym=None,
            parent_id=_most_frequent(each.article.links.organisation_id(each.entity.parent) for each in known),
            seat_city=None,
            seat_country_code=None,
            founded_edtf=None,
            dissolved_edtf=None,
            wikidata_id=None,
            is_provisional=True,
        )
        for organisation_id, known in _provisional(spoken, "organisation")
    ]


def article_names(spoken: Iterable[Spoken]) -> dict[tuple[str, str, str], EntityNameRow]:
    """Return a row for every name met in an article, by its key."""
    rows: dict[tuple[str, str, str], EntityNameRow] = {}
    for each in spoken:
        for name in (each.entity.name, *each.entity.names):
            row = EntityNameRow(
                entity_kind=each.entity.kind, entity_id=each.link.target, name=name, name_kind="article"
            )
            rows[row.entity_kind, row.entity_id, row.name] = row
    return rows


def mention_rows(article: Article) -> Iterator[MentionRow]:
    """Yield a row for every span that names somebody or something; of two on one span the first entity counts."""
    reading, links, seen = article.reading, article.links, set()
    for mention in reading.mentions:
        entity = reading.entities[mention.entity]
        link = (links.persons if entity.kind == "person" else links.organisations).get(mention.entity)
        key = mention_id(reading.article_id, mention)
        if link is None or key in seen:
            continue
        seen.add(key)
        yield MentionRow(
            mention_id=key,
            article_id=reading.article_id,
            entity_kind=entity.kind,
            person_id=link.target if entity.kind == "person" else None,
            organisation_id=link.target if entity.kind == "organisation" else None,
            start_offset=mention.start,
            end_offset=mention.end,
            surface=reading.article.text[mention.start : mention.end],
            form=mention.form,
            link_rule=link.rule,
        )


def _provisional(spoken: Iterable[Spoken], kind: str) -> list[tuple[str, list[Spoken]]]:
    groups: dict[str, list[Spoken]] = defaultdict(list)
    for each in spoken:
        if each.entity.kind == kind and each.link.target.startswith("x-"):
            groups[each.link.target].append(each)
    return sorted(groups.items())


def _only(values: Iterable[str | None]) -> str | None:
    known = {value for value in values if value is not None}
    return known.pop() if len(known) == 1 else None


def _most_frequent(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], value), default=None)
