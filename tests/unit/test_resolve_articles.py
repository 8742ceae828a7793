"""Sources, revisions, near copies, publication dates, and that the order of articles does not matter."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.model.documents import Location, Origin
from etl.model.rows import ArticleRow
from etl.read.text.signature import signature
from etl.reference.records import Medium
from etl.reference.reference import Reference
from etl.resolve.records import ArticleInput
from etl.resolve.resolve import resolve
from tests.readings import Draft, organisation, state, tables
from tests.resolve_world import WORLD

PRESS = tables(
    state("AL", "Arland"),
    organisation("union", "Union of States", "igo", domain="union.int"),
    Medium(
        media_id="daily-herald",
        name="Daily Herald",
        aliases=("The Herald",),
        kind="outlet",
        country_code="AL",
        domain="herald.al",
    ),
    Medium(media_id="arpress", name="Arlandic Press", aliases=("AP",), kind="agency", country_code="AL", domain=None),
)
WIRE = " ".join(f"word{number} of the wire report" for number in range(60))


def rows_of(*articles: ArticleInput, reference: Reference = PRESS) -> dict[str, ArticleRow]:
    """Return the article rows by the stem of their location."""
    return {row.article_uri.removesuffix(".txt"): row for row in resolve(articles, reference).articles}


def written(name: str, text: str, published: str | None = None, **article: str) -> ArticleInput:
    """Return an article with this text and its signature."""
    draft = Draft(name, published, text=text, **article)
    return draft.article(signature=signature(text))


def test_one_publisher_is_one_source_under_all_its_names() -> None:
    """Alias, spelling without a space, and address of the site."""
    articles = [
        Draft("a", publisher="The Herald").article(),
        Draft("b", publisher="DailyHerald").article(),
        Draft("c", url="https://www.herald.al/story").article(),
        Draft("d").article(origin=Origin(source="Daily Herald")),
    ]
    resolved = resolve(articles, PRESS)
    assert {row.source_id for row in resolved.articles} == {"daily-herald"}
    (source,) = resolved.sources
    assert (source.name, source.kind, source.country_code, source.domain) == (
        "Daily Herald",
        "media",
        "AL",
        "herald.al",
    )


def test_an_unknown_publisher_is_named_as_printed_and_found_again_by_its_site() -> None:
    """The domain of one article gives the other its publisher; its ending gives the country."""
    articles = [
        Draft("a", publisher="Port Gazette", url="https://portgazette.al/1").article(),
        Draft("b", publisher="Port Gazette").article(),
        Draft("c").article(uri="https://www.portgazette.al/2"),
        Draft("d").article(),
    ]
    resolved = resolve(articles, PRESS)
    (source,) = resolved.sources
    assert (source.source_id, source.name, source.country_code) == ("portgazette", "Port Gazette", "AL")
    assert sorted(str(row.source_id) for row in resolved.articles) == [
        "None",
        "portgazette",
        "portgazette",
        "portgazette",
    ]


@pytest.mark.parametrize(
    ("publisher", "url", "kind"),
    [
        ("Union of States", None, "igo"),
        ("Arlandic Press", None, "agency"),
        ("Ministry of Ports", None, "government"),
        (None, "https://www.ports.gov.al/news", "government"),
        ("Somebody", None, "media"),
    ],
)
def test_kinds_of_sources(publisher: str | None, url: str | None, kind: str) -> None:
    """From the tables, else from what the name or the address shows."""
    (source,) = resolve([Draft("a", publisher=publisher, url=url).article()], PRESS).sources
    assert source.kind == kind


def test_an_agency_bears_its_common_name() -> None:
    """An unknown one is kept as printed."""
    known, unknown = Draft("a", agency="AP").article(), Draft("b", agency="XYZ").article()
    rows = rows_of(known, unknown)
    assert (rows["a"].agency, rows["b"].agency) == ("Arlandic Press", "XYZ")


def test_new_bytes_at_a_location_replace_the_old() -> None:
    """The old article is kept and no longer current; bytes that come back take the place in turn."""
    old, new = Draft("old"), Draft("new")
    rows = resolve([old.article("page", 1), new.article("page", 2)], PRESS).articles
    by_id = {row.article_id: row for row in rows}
    assert (by_id[old.article_id].is_current, by_id[new.article_id].is_current) == (False, True)
    assert by_id[new.article_id].revision_of_id == old.article_id
    again = Location(uri="page", article_id=old.article_id, version=3)
    back = msgspec.structs.replace(old.article("page", 1), locations=(*old.article("page", 1).locations, again))
    by_id = {row.article_id: row for row in resolve([back, new.article("page", 2)], PRESS).articles}
    assert (by_id[old.article_id].is_current, by_id[new.article_id].is_current) == (True, False)
    assert (by_id[old.article_id].revision_of_id, by_id[new.article_id].revision_of_id) == (new.article_id, None)


def test_an_article_that_stays_somewhere_is_current() -> None:
    """It was replaced at one of its two locations only."""
    old, new = Draft("old"), Draft("new")
    other = Location(uri="elsewhere", article_id=old.article_id, version=1)
    kept = msgspec.structs.replace(old.article("page", 1), locations=(*old.article("page", 1).locations, other))
    assert all(row.is_current for row in resolve([kept, new.article("page", 2)], PRESS).articles)


def test_a_copy_with_a_tag_or_without_its_end_is_a_near_copy_of_the_earliest() -> None:
    """The first published is the original, whatever its id."""
    rows = rows_of(
        written("late", f"From our wire desk. {WIRE} Copyright.", "2023-03-03"),
        written("first", WIRE, "2023-03-01"),
        written("cut", WIRE[: len(WIRE) * 3 // 4], "2023-03-02"),
        written("other", " ".join(f"another{number} story of the day" for number in range(60)), "2023-03-02"),
    )
    first = rows["first"].article_id
    assert [rows[name].duplicate_of_id for name in ("late", "first", "cut", "other")] == [first, None, first, None]


def test_a_replaced_article_is_no_copy_of_what_replaced_it() -> None:
    """Revisions are told by their location, not as syndicated text."""
    old, new = written("old", WIRE, "2023-03-01"), written("new", f"{WIRE} Corrected.", "2023-03-02")
    at = {"old": 1, "new": 2}
    moved = [
        msgspec.structs.replace(
            article,
            locations=(Location(uri="page", article_id=article.reading.article_id, version=version),),
        )
        for article, version in zip((old, new), at.values(), strict=True)
    ]
    assert [row.duplicate_of_id for row in resolve(moved, PRESS).articles] == [None, None]


def test_the_stated_date_comes_before_the_declared_one_and_nonsense_counts_for_nothing() -> None:
    """What the article says is its own."""
    rows = rows_of(
        Draft("said", "2023-03-04").article(origin=Origin(published="2020-01-01")),
        Draft("declared").article(origin=Origin(published="2020-01")),
        Draft("nonsense").article(origin=Origin(published="yesterday")),
    )
    dates = {name: (row.published_edtf, row.published_basis) for name, row in rows.items()}
    assert dates == {
        "said": ("2023-03-04", "explicit"),
        "declared": ("2020-01", "explicit"),
        "nonsense": (None, "none"),
    }
    assert (str(rows["declared"].published_start_on), str(rows["declared"].published_end_on)) == (
        "2020-01-01",
        "2020-01-31",
    )


def crowd() -> list[ArticleInput]:
    """Return articles that depend on one another in every way: copies, strangers, sources, revisions, namesakes."""
    articles = [written(f"wire{n}", f"{WIRE} {n}", f"2023-03-0{n}", publisher="Port Gazette") for n in range(1, 4)]
    for number, (office, country) in enumerate([("AL", "AL"), ("BO", "BO"), ("AL", "AL"), ("BO", "AL")]):
        draft = Draft(f"story{number}", None if number == 2 else f"2020-1{number % 2}-05", publisher="port gazette")
        owner, other = draft.organisation("The state", office), draft.organisation("Another", country)
        minister = draft.person("Petra Sund", office=("Foreign Minister", "foreign_minister", owner))
        holm = draft.person("Holm", "ida-holm", "olav-holm", office=("Foreign Minister", "foreign_minister", other))
        draft.meeting(draft.party(minister), draft.party(holm), date=draft.when(direction="past", weekday=number))
        articles.append(draft.article("page" if number < 2 else f"page{number}", number + 1 if number < 2 else 1))
    return articles


@given(st.permutations(crowd()))
def test_the_order_of_articles_changes_no_row(articles: list[ArticleInput]) -> None:
    """The answer is a function of the set."""
    assert resolve(articles, WORLD) == resolve(crowd(), WORLD)


def test_rows_are_sorted_and_keys_unique() -> None:
    """Every tuple is in the order of its key."""
    resolved = resolve(crowd(), WORLD)
    for rows, key in [
        (resolved.articles, "article_id"),
        (resolved.sources, "source_id"),
        (resolved.persons, "person_id"),
        (resolved.organisations, "organisation_id"),
        (resolved.mentions, "mention_id"),
        (resolved.reports, "report_id"),
        (resolved.tenures, "tenure_id"),
    ]:
        keys = [getattr(row, key) for row in rows]
        assert keys == sorted(set(keys))


def test_everything_referred_to_has_a_row() -> None:
    """Persons and organisations of mentions and parties, offices and tenures of parties, sources of articles."""
    resolved = resolve(crowd(), WORLD)
    persons = {row.person_id for row in resolved.persons} | {None}
    organisations = {row.organisation_id for row in resolved.organisations} | {None}
    assert {mention.person_id for mention in resolved.mentions} <= persons
    assert {mention.organisation_id for mention in resolved.mentions} <= organisations
    parties = [party for report in resolved.reports for party in report.parties]
    assert {party.person_id for party in parties} <= persons
    assert {party.organisation_id for party in parties} <= organisations
    assert {party.tenure_id for party in parties} <= {row.tenure_id for row in resolved.tenures} | {None}
    assert {row.parent_id for row in resolved.organisations} <= organisations
    assert {row.source_id for row in resolved.articles} <= {row.source_id for row in resolved.sources} | {None}
