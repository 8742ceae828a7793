"""Whom a name means: namesakes, surnames, spellings, strangers."""

import pytest

from etl.model.rows import MentionRow
from etl.resolve.records import Resolved
from etl.resolve.resolve import resolve
from tests.readings import Draft
from tests.resolve_world import WORLD


def mention_of(resolved: Resolved, surface: str) -> MentionRow:
    """Return the only mention with these words."""
    (mention,) = (mention for mention in resolved.mentions if mention.surface == surface)
    return mention


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2003-05-05", "anton-berg-senior"), ("2019-05-05", "anton-berg-junior")],
)
def test_father_and_son_of_one_name_are_told_apart_by_the_date(published: str, expected: str) -> None:
    """The office said was held by both, at different times."""
    draft = Draft("namesakes", published)
    arland = draft.organisation("Arland", "AL")
    draft.person("Anton Berg", "anton-berg-senior", "anton-berg-junior", office=("President", "head_of_state", arland))
    assert mention_of(resolve([draft.article()], WORLD), "Anton Berg").person_id == expected


def test_a_name_two_share_stays_provisional_where_nothing_tells_them_apart() -> None:
    """A wrong person is worse than none."""
    draft = Draft("doubt", "2010-01-01")
    draft.person("Anton Berg", "anton-berg-senior", "anton-berg-junior")
    mention = mention_of(resolve([draft.article()], WORLD), "Anton Berg")
    assert mention.person_id is not None and mention.person_id.startswith("x-")
    assert "namesakes" in mention.link_rule


@pytest.mark.parametrize(
    ("published", "country", "expected"), [("2019-06-01", "AL", "ida-holm"), ("2023-06-01", "BO", "olav-holm")]
)
def test_a_surname_means_the_foreign_minister_of_that_day(published: str, country: str, expected: str) -> None:
    """Two foreign ministers of one surname: state and date decide."""
    draft = Draft("surname", published)
    state = draft.organisation("The state", country)
    draft.person("Holm", "ida-holm", "olav-holm", office=("Foreign Minister", "foreign_minister", state))
    mention = mention_of(resolve([draft.article()], WORLD), "Holm")
    assert (mention.person_id, mention.link_rule) == (expected, "surname and the office said, held then")


def test_a_bare_surname_needs_somebody_in_office_for_a_state_that_is_spoken_of() -> None:
    """Without the state, or after the term, the surname names a stranger."""
    found = {}
    for name, published, country in [
        ("in", "2019-06-01", "AL"),
        ("elsewhere", "2019-06-01", "BO"),
        ("late", "2024-12-01", "AL"),
    ]:
        draft = Draft(name, published)
        draft.organisation("The state", country)
        draft.person("Holm", "ida-holm", "olav-holm")
        found[name] = mention_of(resolve([draft.article()], WORLD), "Holm").person_id
    assert found["in"] == "ida-holm"
    assert found["elsewhere"] is not None and found["elsewhere"].startswith("x-")
    assert found["late"] is not None and found["late"].startswith("x-")


def test_a_full_name_that_is_not_the_candidates_keeps_a_surname_from_matching() -> None:
    """Somebody called Piet Holm is not Ída Holm, whatever office was held."""
    draft = Draft("other", "2019-06-01")
    arland = draft.organisation("Arland", "AL")
    draft.person(
        "Piet Holm",
        "ida-holm",
        names=("Holm", "Piet Holm"),
        office=("Foreign Minister", "foreign_minister", arland),
    )
    assert str(mention_of(resolve([draft.article()], WORLD), "Piet Holm").person_id).startswith("x-")


def test_another_spelling_with_the_office_held_then_is_the_same_person() -> None:
    """The lexicon does not know the spelling; name and office together do."""
    draft = Draft("spelling", "2023-01-01")
    arland = draft.organisation("Arland", "AL")
    draft.person("Yury Zelenkow", office=("Foreign Minister", "foreign_minister", arland))
    draft.person("Yury Zelenkov")
    resolved = resolve([draft.article()], WORLD)
    assert mention_of(resolved, "Yury Zelenkow").person_id == "yuri-zelenkov"
    assert str(mention_of(resolved, "Yury Zelenkov").person_id).startswith("x-")


def test_the_office_of_another_state_makes_a_namesake_of_somebody_long_out_of_office() -> None:
    """The table's Mara Lind never was a minister of Arland and held no office in 2015."""
    draft = Draft("foreign", "2015-01-01")
    arland = draft.organisation("Arland", "AL")
    draft.person("Mara Lind", "mara-lind", office=("Finance Minister", "finance_minister", arland))
    assert str(mention_of(resolve([draft.article()], WORLD), "Mara Lind").person_id).startswith("x-")


def stranger(name: str, published: str, office: str, country: str | None, person: str = "Petra Sund") -> Draft:
    """Return an article that names somebody the tables do not know."""
    draft = Draft(name, published)
    owner = draft.organisation("The state", country) if country else None
    draft.person(person, office=(office, "foreign_minister", owner) if owner is not None else None)
    return draft


def ids_of(*drafts: Draft) -> list[str | None]:
    """Return the person of each article, in the order given."""
    by_article = {
        mention.article_id: mention.person_id
        for mention in resolve([draft.article() for draft in drafts], WORLD).mentions
        if mention.person_id
    }
    return [by_article[draft.article_id] for draft in drafts]


def test_a_stranger_of_one_full_name_is_one_person_across_articles() -> None:
    """Diacritics and name order do not matter."""
    first, second, third = ids_of(
        stranger("a", "2020-01-01", "Foreign Minister", "AL"),
        stranger("b", "2021-01-01", "", None, "Pétra Sund"),
        stranger("c", "2021-01-01", "", None, "Sund Petra"),
    )
    assert first == second == third


def test_strangers_of_one_name_under_two_states_are_two_and_who_could_be_either_is_neither() -> None:
    """Ministers of different states are not one; the third article does not say which it means."""
    first, second, third = ids_of(
        stranger("a", "2020-01-01", "Foreign Minister", "AL"),
        stranger("b", "2020-01-01", "Foreign Minister", "BO"),
        stranger("c", "2020-01-01", "", None),
    )
    assert len({first, second, third}) == 3


def test_strangers_are_never_one_by_likeness_alone() -> None:
    """Two spellings are one person only with the same office of the same state."""
    first, second, third = ids_of(
        stranger("a", "2020-01-01", "Foreign Minister", "AL", "Petra Sundin"),
        stranger("b", "2020-01-01", "Foreign Minister", "AL", "Petra Sundyn"),
        stranger("c", "2020-01-01", "", None, "Petra Sundan"),
    )
    assert first == second != third


def test_a_strangers_surname_joins_the_full_name_with_the_same_office_within_a_year() -> None:
    """Five years later it may be somebody else."""
    full, near, late = ids_of(
        stranger("a", "2020-01-01", "Foreign Minister", "AL"),
        stranger("b", "2020-06-01", "Foreign Minister", "AL", "Sund"),
        stranger("c", "2025-06-01", "Foreign Minister", "AL", "Sund"),
    )
    assert full == near != late


def test_a_provisional_person_is_shown_under_the_fullest_name_met() -> None:
    """The other forms are names of the same person."""
    resolved = resolve(
        [
            stranger("a", "2020-01-01", "", None).article(),
            stranger("b", "2020-01-01", "", None, "Pétra Sund").article(),
        ],
        WORLD,
    )
    (row,) = (row for row in resolved.persons if row.is_provisional)
    assert (row.name, row.sort_name) == ("Petra Sund", "Sund, Petra")
    names = {name.name for name in resolved.entity_names if name.entity_id == row.person_id}
    assert names == {"Petra Sund", "Pétra Sund"}


def test_an_ambiguous_acronym_goes_by_its_context() -> None:
    """With the union in the article it is the union's committee; with nothing it is nobody's."""
    clear, unclear = Draft("clear", "2020-01-01"), Draft("unclear", "2020-01-01")
    clear.organisation("Union of States", "union")
    for draft in (clear, unclear):
        draft.organisation("PSC", "peace-council", "port-company")
    mentions = {
        m.article_id: m for m in resolve([clear.article(), unclear.article()], WORLD).mentions if m.surface == "PSC"
    }
    assert mentions[clear.article_id].organisation_id == "peace-council"
    assert str(mentions[unclear.article_id].organisation_id).startswith("x-")


def test_a_name_of_two_states_is_that_of_the_state_whose_minister_is_named() -> None:
    """ "The Land" may be either; with nobody of either it is neither."""
    named, unnamed = Draft("named", "2020-01-01"), Draft("unnamed", "2020-01-01")
    named.person("Ida Holm", "ida-holm")
    for draft in (named, unnamed):
        draft.organisation("The Land", "AL", "BO")
    mentions = {
        m.article_id: m
        for m in resolve([named.article(), unnamed.article()], WORLD).mentions
        if m.surface == "The Land"
    }
    assert mentions[named.article_id].organisation_id == "AL"
    assert str(mentions[unnamed.article_id].organisation_id).startswith("x-")


def test_ministries_of_two_states_under_one_bare_name_are_two() -> None:
    """The parent tells them apart; the same parent makes them one."""
    ids = {}
    for name, country in [("a", "AL"), ("b", "BO"), ("c", "AL")]:
        draft = Draft(name, "2020-01-01")
        parent = draft.organisation("The state", country)
        draft.organisation("Defence Ministry", organisation_kind="government", parent=parent)
        (ids[name],) = {
            m.organisation_id for m in resolve([draft.article()], WORLD).mentions if m.surface == "Defence Ministry"
        }
    assert ids["a"] == ids["c"] != ids["b"]
