"""Offices whose holders only the articles know: "President Ana Toll of Corland" tells who "Corland's president" is."""

from etl.reference.reference import Reference
from etl.resolve.records import ResolvedParty, ResolvedReport
from etl.resolve.resolve import resolve
from tests.readings import Draft, office, person, state, tables, tenure

WORLD: Reference = tables(
    state("CO", "Corland", leader="head_of_state"),
    office("co-president", "CO", "head_of_state", "President of Corland"),
    person("ben-ruiz", "Ben", "Ruiz"),
    tenure("ben-ruiz", "co-president", "2015-01-01", "2020-12-31"),
)


def naming(name: str, published: str | None, president: str = "Ana Toll", is_former: bool = False) -> Draft:
    """Return an article that gives somebody the office of president."""
    draft = Draft(name, published)
    claim = draft.claim("President", "head_of_state", draft.organisation("Corland", "CO"), is_former=is_former)
    draft.person(president, claims=(claim,))
    return draft


def report(published: str | None, *others: Draft, draft: Draft | None = None) -> ResolvedReport:
    """Return the report of a meeting with the president of Corland, by office only, as told beside other articles."""
    draft = draft or Draft("by office", published)
    corland = draft.organisation("Corland", "CO")
    draft.meeting(draft.party(organisation=corland, kind="office", rank="head_of_state", title="president"))
    found = resolve([draft.article(), *(other.article() for other in others)], WORLD)
    (only,) = (report for report in found.reports if report.article_id == draft.article_id)
    return only


def by_office(published: str | None, *others: Draft, draft: Draft | None = None) -> ResolvedParty:
    """Return the president who takes part."""
    (party,) = report(published, *others, draft=draft).parties
    return party


def test_an_article_of_the_month_tells_who_holds_the_office() -> None:
    """The row is marked as inferred from the office."""
    other = naming("other", "2022-05-20")
    party = by_office("2022-05-05", other)
    (president,) = (row for row in resolve([other.article()], WORLD).persons if row.is_provisional)
    assert (president.name, party.person_id) == ("Ana Toll", president.person_id)
    assert (party.basis, party.office_id, party.organisation_id) == ("office", "co-president", "CO")


def test_the_report_says_which_article_names_the_holder() -> None:
    other = naming("other", "2022-05-20")
    assert report("2022-05-05", other).reasons == (f"article {other.article_id} names the President of Corland",)
    assert report("2022-05-05", draft=naming("itself", "2022-05-05")).reasons == ()


def test_the_article_itself_tells_even_where_it_has_no_date() -> None:
    """Its own news is of its own time, and the person is named in it."""
    party = by_office("2022-05-05", draft=naming("itself", "2022-05-05"))
    assert (party.person_id is not None, party.basis) == (True, "named")
    assert by_office(None, draft=naming("undated", None)).person_id is None, "may be of any year, as far as is known"


def test_articles_of_another_time_or_of_none_do_not_tell() -> None:
    """Terms end, and no table says when."""
    assert by_office("2022-05-05", naming("late", "2022-09-20")).person_id is None
    assert by_office("2022-05-05", naming("undated", None)).person_id is None


def test_who_held_the_office_before_is_not_meant() -> None:
    assert by_office("2022-05-05", naming("former", "2022-05-06", is_former=True)).person_id is None


def test_articles_that_name_two_tell_of_neither() -> None:
    """There was a handover, or one of the articles is wrong."""
    two = (naming("one", "2022-05-20"), naming("two", "2022-04-20", president="Lea Marr"))
    assert by_office("2022-05-05", *two).person_id is None


def test_the_tables_come_first() -> None:
    """What an article says of a stranger does not unseat whom the tables vouch for."""
    assert by_office("2020-05-05", naming("usurper", "2020-05-06")).person_id == "ben-ruiz"
