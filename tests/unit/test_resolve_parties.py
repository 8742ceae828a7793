"""Who took part: holders of offices, what persons stand for, one row per party, level and format."""

from typing import Any

import pytest

from etl.model.reading import Party
from etl.resolve.records import ResolvedParty
from etl.resolve.resolve import resolve
from tests.readings import Draft
from tests.resolve_world import WORLD, report_of


def office_party(published: str | None, country: str, rank: str, name: str = "office", **date: Any) -> ResolvedParty:
    """Return the party that an office without a name becomes."""
    draft = Draft(name, published)
    owner = draft.organisation("The state", country)
    when = draft.when(**date) if date else None
    draft.meeting(draft.party(organisation=owner, kind="office", rank=rank), date=when)
    (party,) = report_of(draft).parties
    return party


@pytest.mark.parametrize(
    ("published", "country", "rank", "expected"),
    [
        ("2019-05-05", "AL", "foreign_minister", "ida-holm"),
        ("2019-05-05", "AL", "leader", "anton-berg-junior"),
        ("2021-05-05", "BO", "leader", "mara-lind"),
        ("2024-05-05", "union", "leader", "mara-lind"),
    ],
)
def test_an_office_is_its_holder_on_that_day(published: str, country: str, rank: str, expected: str) -> None:
    """ "The leader of" is the president of Arland, the prime minister of Bornia, the head of the union."""
    party = office_party(published, country, rank)
    assert (party.person_id, party.basis, party.organisation_id) == (expected, "office", country)
    assert party.tenure_id is not None and party.office_id is not None


@pytest.mark.parametrize(
    ("published", "country", "rank"),
    [
        ("2026-03-01", "AL", "foreign_minister"),
        ("2017-01-01", "AL", "foreign_minister"),
        ("2019-05-05", "AL", "minister"),
        (None, "AL", "foreign_minister"),
    ],
)
def test_an_office_stays_a_delegation_where_the_tables_do_not_leave_one_holder(
    published: str | None, country: str, rank: str
) -> None:
    """After the day vouched for, before the first holder, for "a minister", and without any date."""
    party = office_party(published, country, rank)
    assert (party.person_id, party.organisation_id, party.basis) == (None, country, "delegation")


def test_days_in_which_an_office_changed_hands_leave_it_open() -> None:
    """April and May 2021 saw two foreign ministers of Arland."""
    party = office_party("2021-06-05", "AL", "foreign_minister", anchor="absolute", edtf="2021-04/2021-05")
    assert party.person_id is None
    party = office_party("2021-06-05", "AL", "foreign_minister", anchor="absolute", edtf="2021-05")
    assert party.person_id == "yuri-zelenkov"


def test_the_day_of_the_meeting_decides_not_the_day_of_the_article() -> None:
    """Told years later."""
    party = office_party("2025-01-01", "AL", "foreign_minister", anchor="absolute", edtf="2019-12-01")
    assert party.person_id == "ida-holm"


def test_a_holder_whom_the_article_names_elsewhere_counts_as_named() -> None:
    """The office alone stands at the meeting, the name in another sentence."""
    draft = Draft("elsewhere", "2019-05-05")
    arland = draft.organisation("Arland", "AL")
    draft.person("Ida Holm", "ida-holm", office=("Foreign Minister", "foreign_minister", arland))
    draft.meeting(draft.party(organisation=arland, kind="office", rank="foreign_minister"))
    (party,) = report_of(draft).parties
    assert (party.person_id, party.basis) == ("ida-holm", "named")


def represents(published: str | None, person: tuple[str, str], stated: str | None = None, **claim: Any) -> str | None:
    """Return what a named person stands for."""
    draft = Draft("represents", published)
    owner = draft.organisation("Stated", stated) if stated else None
    at = draft.person(person[0], person[1], **claim)
    draft.meeting(draft.party(at, owner))
    (party,) = report_of(draft).parties
    return party.organisation_id


@pytest.mark.parametrize(("published", "expected"), [("2022-01-01", "BO"), ("2024-01-01", "union")])
def test_a_person_stands_for_whom_the_office_of_that_day_serves(published: str, expected: str) -> None:
    """Prime minister first, then head of the union."""
    assert represents(published, ("Mara Lind", "mara-lind")) == expected


def test_a_head_of_state_stands_for_the_state_even_when_said_to_speak_for_a_bloc() -> None:
    """Presiding over the union this year does not change it."""
    draft = Draft("president", "2023-01-01")
    union, arland = draft.organisation("Union of States", "union"), draft.organisation("Arland", "AL")
    president = draft.person("Tove Rask", "tove-rask", office=("President", "head_of_state", arland))
    draft.meeting(draft.party(president, union))
    (party,) = report_of(draft).parties
    assert (party.organisation_id, party.office_id) == ("AL", "al-president")


def test_an_affiliation_that_the_office_held_then_belies_is_not_believed() -> None:
    """The host country was taken for the guest's."""
    assert represents("2023-01-01", ("Yuri Zelenkov", "yuri-zelenkov"), "BO") == "AL"


def test_offices_of_two_times_go_by_the_organisation_said() -> None:
    """Years may pass between a state's and the union's office: the words then tell which is meant."""
    draft = Draft("times", "2024-01-01")
    union = draft.organisation("Union of States", "union")
    when = draft.when(anchor="absolute", edtf="2022/2023")
    draft.meeting(draft.party(draft.person("Mara Lind", "mara-lind"), union), date=when)
    (party,) = report_of(draft).parties
    assert (party.organisation_id, party.office_id) == ("union", "union-secretary-general")


def test_a_stranger_stands_for_what_most_other_articles_say() -> None:
    """One article says only the name; two of three others agree, one of two do not."""

    def said(name: str, country: str | None) -> Draft:
        draft = Draft(name, "2023-01-01")
        owner = draft.organisation("The state", country) if country else None
        at = draft.person("Petra Sund", office=("Chief of Staff", "other", owner) if country else None)
        draft.meeting(draft.party(at))
        return draft

    silent, first, second, other = said("silent", None), said("a", "AL"), said("b", "AL"), said("c", "union")

    def of_silent(*drafts: Draft) -> str | None:
        reports = resolve([draft.article() for draft in (silent, *drafts)], WORLD).reports
        (report,) = (report for report in reports if report.article_id == silent.article_id)
        return report.parties[0].organisation_id

    assert of_silent(first, second, other) == "AL"
    assert of_silent(first, other) is None
    assert of_silent() is None


def test_a_counterpart_holds_the_rank_of_the_one_who_is_named() -> None:
    """ "Her Arlandic counterpart": the foreign minister's is the foreign minister."""
    draft = Draft("counterpart", "2024-01-01")
    bornia, arland = draft.organisation("Bornia", "BO"), draft.organisation("Arland", "AL")
    minister = draft.person("Olav Holm", "olav-holm", office=("Foreign Minister", "foreign_minister", bornia))
    draft.meeting(draft.party(minister), draft.party(organisation=arland, kind="office", rank="counterpart"))
    assert [party.person_id for party in report_of(draft).parties] == ["olav-holm", "yuri-zelenkov"]


def test_ministries_stand_for_their_state() -> None:
    """The foreign ministry's representative is the state's."""
    assert represents("2023-01-01", ("Petra Sund", ""), "al-foreign-ministry") == "AL"


def test_a_person_told_of_twice_is_one_party_with_the_outranking_role() -> None:
    """Both places are quoted, and the words that name whom the office only means."""
    draft = Draft("twice", "2023-06-01")
    bornia = draft.organisation("Bornia", "BO")
    minister = draft.person("Olav Holm", "olav-holm", office=("Foreign Minister", "foreign_minister", bornia))
    office = draft.party(organisation=bornia, kind="office", rank="foreign_minister", role="host")
    draft.meeting(draft.party(minister), office)
    (party,) = report_of(draft).parties
    assert (party.person_id, party.role, party.basis, len(party.evidence)) == ("olav-holm", "host", "named", 3)


def test_a_side_is_no_second_row_beside_its_minister_but_stays_where_he_is_absent() -> None:
    """So too a bloc beside its head."""
    draft = Draft("second", "2023-07-01")
    bornia, arland = draft.organisation("Bornia", "BO"), draft.organisation("Arland", "AL")
    union = draft.organisation("Union of States", "union")
    minister, president = draft.person("Olav Holm", "olav-holm"), draft.person("Tove Rask", "tove-rask")
    chief = draft.person("Mara Lind", "mara-lind")
    parties: list[Party] = [draft.party(minister), draft.party(organisation=bornia), draft.party(chief)]
    parties += [
        draft.party(organisation=union),
        draft.party(president, presence="absent"),
        draft.party(organisation=arland),
    ]
    draft.meeting(*parties)
    rows = [(party.person_id, party.organisation_id) for party in report_of(draft).parties]
    expected = [("olav-holm", "BO"), ("mara-lind", "union"), ("tove-rask", "AL"), (None, "AL")]
    assert rows == expected


def test_a_body_stays_at_its_own_session_beside_its_head() -> None:
    """Its head does not stand for all of it there."""
    draft = Draft("session", "2023-07-01")
    union, chief = draft.organisation("Union of States", "union"), draft.person("Mara Lind", "mara-lind")
    draft.meeting(draft.party(chief), draft.party(organisation=union), series="union")
    rows = [(party.person_id, party.organisation_id) for party in report_of(draft).parties]
    assert rows == [("mara-lind", "union"), (None, "union")]


@pytest.mark.parametrize("status", ["planned", "cancelled", "postponed"])
def test_nobody_attended_what_has_not_taken_place(status: str) -> None:
    """Who pulled out stays absent."""
    draft = Draft("ahead", "2023-07-01")
    bornia, arland = draft.organisation("Bornia", "BO"), draft.organisation("Arland", "AL")
    draft.meeting(draft.party(organisation=bornia), draft.party(organisation=arland, presence="absent"), status=status)
    assert [party.presence for party in report_of(draft).parties] == ["expected", "absent"]


def shape(*parties: tuple[str, str] | str, **report: Any) -> tuple[str, str]:
    """Return format and level of a meeting of delegations (an id) and ministers (an id with a rank) in 2023."""
    draft = Draft("shape", "2023-07-01")
    built = []
    for at, party in enumerate(parties):
        owner, rank = party if isinstance(party, tuple) else (party, None)
        organisation = draft.organisation(f"Party {at}", owner) if "-" not in owner else draft.organisation(owner)
        named = draft.person(f"Given{at} Family{at}", office=("title", rank, organisation)) if rank else None
        built.append(draft.party(named, organisation, role="mediator" if at == 2 else "participant"))
    draft.meeting(*built, **report)
    found = report_of(draft)
    return found.format, found.level


def test_two_sides_are_bilateral_and_a_mediator_makes_them_three() -> None:
    """Sides are counted, not persons."""
    assert shape(("AL", "head_of_state"), ("BO", "foreign_minister"))[0] == "bilateral"
    assert shape(("AL", "head_of_state"), ("AL", "foreign_minister"))[0] == "bilateral"
    assert shape("AL", "BO", "union")[0] == "plurilateral"


def test_a_session_of_a_body_is_plenary() -> None:
    """By its series, or where the body alone takes part."""
    assert shape("union")[0] == "plenary"
    assert shape("AL", "BO", series="union")[0] == "plenary"
    assert shape("AL")[0] == "bilateral"


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        (("foreign_minister", "head_of_government"), "leader"),
        (("foreign_minister", "envoy"), "minister"),
        (("ambassador", "envoy"), "ambassador"),
        (("envoy", "other"), "official"),
    ],
)
def test_the_highest_office_gives_the_level(ranks: tuple[str, str], expected: str) -> None:
    """Unless the words say it."""
    assert shape(("AL", ranks[0]), ("BO", ranks[1]))[1] == expected
    assert shape(("AL", ranks[0]), ("BO", ranks[1]), level="official")[1] == "official"
    assert shape("AL", "BO")[1] == "unknown"


def test_a_summit_of_which_nobody_is_named_is_one_of_several_leaders() -> None:
    """With parties named, these decide."""
    assert shape(name="Midport summit") == ("plurilateral", "leader")
    assert shape(name="Midport meeting") == ("bilateral", "unknown")
    assert shape("AL", "BO", name="Midport summit") == ("bilateral", "unknown")
