"""Offices without a name: which office is meant, who can be meant where the days leave several, how high heads rank."""

from etl.reference.reference import Reference
from etl.resolve.resolve import resolve
from tests.readings import Draft, membership, office, organisation, person, state, tables, tenure
from tests.resolve_world import report_of

COUNCILS: Reference = tables(
    state("CO", "Corland", leader="head_of_state"),
    organisation("league", "League of States", "igo"),
    organisation("league-commission", "League Commission", "body", parent_id="league"),
    office("co-guide", "CO", "head_of_state", "Guide of Corland"),
    office("co-president", "CO", "head_of_government", "President of Corland"),
    office("league-envoy-in-chief", "league", "foreign_minister", "High Envoy of the League"),
    office("league-commission-head", "league-commission", "head_of_organisation", "Head of the League Commission"),
    person("aldo-ferro", "Aldo", "Ferro"),
    person("ben-ruiz", "Ben", "Ruiz"),
    person("cleo-ward", "Cleo", "Ward"),
    person("dora-vance", "Dora", "Vance"),
    tenure("aldo-ferro", "co-guide", "2000-01-01", "2025-12-31"),
    tenure("ben-ruiz", "co-president", "2015-01-01", "2025-12-31"),
    tenure("cleo-ward", "league-envoy-in-chief", "2015-01-01", "2025-12-31"),
    tenure("dora-vance", "league-commission-head", "2015-01-01", "2025-12-31"),
)


def test_a_president_is_the_one_who_bears_that_title_whatever_the_office_ranks() -> None:
    """In Corland the president heads the government only; the head of state has another title."""
    draft = Draft("title", "2020-05-05")
    corland = draft.organisation("Corland", "CO")
    draft.meeting(draft.party(organisation=corland, kind="office", rank="head_of_state", title="president"))
    (party,) = report_of(draft, COUNCILS).parties
    assert party.person_id == "ben-ruiz"


def test_two_presidents_told_of_at_once_are_found_by_the_singular() -> None:
    """ "The presidents of Corland and ..." """
    draft = Draft("plural", "2020-05-05")
    corland = draft.organisation("Corland", "CO")
    draft.meeting(draft.party(organisation=corland, kind="office", rank="head_of_state", title="Presidents"))
    (party,) = report_of(draft, COUNCILS).parties
    assert party.person_id == "ben-ruiz"


def test_a_title_that_ranks_otherwise_bounds_an_undated_article() -> None:
    """ "President Ben Ruiz of Corland" is from his term."""
    draft = Draft("bounds")
    corland = draft.organisation("Corland", "CO")
    draft.person("Ben Ruiz", "ben-ruiz", office=("President", "head_of_state", corland))
    row = resolve([draft.article()], COUNCILS).articles[0]
    assert (str(row.published_start_on), str(row.published_end_on)) == ("2014-12-29", "2026-01-03")


def test_of_several_holders_the_one_whom_the_article_names_is_meant() -> None:
    """Spring 2021 saw two ministers; the article speaks of the former by name."""
    draft = Draft("several", "2021-06-05")
    arland = draft.organisation("Arland", "AL")
    draft.person("Ida Holm", "ida-holm")
    when = draft.when(anchor="absolute", edtf="2021-04/2021-05")
    draft.meeting(draft.party(organisation=arland, kind="office", rank="foreign_minister"), date=when)
    (party,) = report_of(draft).parties
    assert (party.person_id, party.basis) == ("ida-holm", "named")


def test_who_is_only_named_with_a_former_office_is_not_meant() -> None:
    """A former minister who is spoken of is not the minister who met somebody."""
    draft = Draft("former", "2021-06-05")
    arland = draft.organisation("Arland", "AL")
    claim = draft.claim("former Foreign Minister", "foreign_minister", arland, is_former=True)
    draft.person("Ida Holm", "ida-holm", claims=(claim,))
    when = draft.when(anchor="absolute", edtf="2021-04/2021-05")
    draft.meeting(draft.party(organisation=arland, kind="office", rank="foreign_minister"), date=when)
    (party,) = report_of(draft).parties
    assert (party.person_id, party.may_be) == (None, ("ida-holm", "yuri-zelenkov"))


def test_an_article_without_any_date_leaves_all_who_ever_held_the_office() -> None:
    """Merging may tell which of them is meant."""
    draft = Draft("never")
    arland = draft.organisation("Arland", "AL")
    draft.meeting(draft.party(organisation=arland, kind="office", rank="head_of_state"))
    (party,) = report_of(draft).parties
    assert (party.person_id, party.basis) == (None, "delegation")
    assert party.may_be == ("anton-berg-junior", "anton-berg-senior", "tove-rask")


def test_news_without_a_date_may_be_of_the_month_before() -> None:
    """A new president took office on 1 March 2022: an article of that month may tell of either, one of May may not."""

    def holder(published: str) -> str | None:
        draft = Draft("news", published)
        arland = draft.organisation("Arland", "AL")
        draft.meeting(draft.party(organisation=arland, kind="office", rank="head_of_state"))
        return report_of(draft).parties[0].person_id

    assert (holder("2022-03-10"), holder("2022-05-10"), holder("2022-02-20")) == (
        None,
        "tove-rask",
        "anton-berg-junior",
    )


def level_of(country: str, rank: str, name: str) -> str:
    """Return the level of a meeting in which the holder of an office of `COUNCILS` alone took part."""
    draft = Draft(name, "2020-05-05")
    owner = draft.organisation("The owner", country)
    draft.meeting(draft.party(organisation=owner, kind="office", rank=rank))
    return report_of(draft, COUNCILS).level


def test_the_tables_say_how_high_the_heads_of_bodies_and_services_rank() -> None:
    """The head of a commission leads an organisation; the chief diplomat of a league ranks with ministers."""
    assert level_of("league-commission", "head_of_organisation", "head") == "leader"
    assert level_of("league", "foreign_minister", "envoy") == "minister"


def test_the_chair_of_a_body_without_such_an_office_is_an_official() -> None:
    """Committees have chairs."""
    draft = Draft("chair", "2020-05-05")
    body = draft.organisation("League Commission", "league-commission")
    draft.meeting(draft.party(draft.person("Nora Quist", office=("chair", "head_of_organisation", body))))
    assert report_of(draft, COUNCILS).level == "official"


def test_the_foreign_policy_chief_of_a_league_is_found_by_that_rank_too() -> None:
    """Readers take "the League's foreign policy chief" for one of its heads."""
    draft = Draft("chief", "2020-05-05")
    league = draft.organisation("League of States", "league")
    chief = draft.person("Cleo Ward", "cleo-ward", office=("foreign policy chief", "head_of_organisation", league))
    draft.meeting(draft.party(chief))
    report = report_of(draft, COUNCILS)
    assert (report.parties[0].office_id, report.level) == ("league-envoy-in-chief", "minister")


def seated(published: str, until: str | None) -> set[tuple[str | None, str]]:
    """Return who takes part when the leaders of a grouping of two states meet; one belongs to it from 2020 on."""
    world = tables(
        state("CO", "Corland", leader="head_of_state"),
        state("DU", "Dunia", leader="head_of_state"),
        organisation("pair", "The Pair", "grouping"),
        office("co-president", "CO", "head_of_state"),
        office("du-president", "DU", "head_of_state"),
        person("ben-ruiz", "Ben", "Ruiz"),
        person("cleo-ward", "Cleo", "Ward"),
        tenure("ben-ruiz", "co-president", "2015-01-01", "2025-12-31"),
        tenure("cleo-ward", "du-president", "2015-01-01", until),
        membership("CO", "pair", "2010"),
        membership("DU", "pair", "2020-01-01"),
    )
    draft = Draft("seats", published)
    pair = draft.organisation("The Pair", "pair")
    draft.meeting(draft.party(organisation=pair, rank="leader", title="leaders"))
    return {(party.person_id, party.basis) for party in report_of(draft, world).parties}


def test_the_leaders_of_a_grouping_of_two_are_both_where_both_are_known() -> None:
    """Else it stays one party: before the second belonged to it, and where its leader is not known."""
    body = (None, "delegation")
    assert seated("2021-05-05", "2025-12-31") == {body, ("ben-ruiz", "office"), ("cleo-ward", "office")}
    assert seated("2020-01-10", "2025-12-31") == {body}
    assert seated("2021-05-05", "2021-01-31") == {body}
