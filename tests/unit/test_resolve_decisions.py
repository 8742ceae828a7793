"""Human decisions on mentions and reports come first, can be taken back, and the later of two holds."""

from typing import Any

import pytest

from etl.model.decisions import Decision
from etl.resolve.corrections import DecisionError
from etl.resolve.judgements import pairs
from etl.resolve.resolve import resolve
from tests.readings import Draft
from tests.resolve_world import WORLD


def decide(sequence: int, verdict: Any, subject: str, other: str | None = None, **values: Any) -> Decision:
    """Return a decision on mentions, unless `subject_kind` says otherwise."""
    return Decision(
        decision_id=f"d{sequence}",
        sequence=sequence,
        verdict=verdict,
        subject=subject,
        other=other,
        author="A. Tester",
        decided_at="2025-01-01T00:00:00Z",
        reason="because",
        **{"subject_kind": "mention", **values},
    )


def two_strangers(second: str = "Petra Sund") -> tuple[Draft, Draft, str, str]:
    """Return two articles that each name a stranger, and the mentions."""
    drafts = Draft("one", "2020-01-01"), Draft("two", "2020-01-01")
    mentions = [
        draft.mention_id(draft.person(name)) for draft, name in zip(drafts, ("Petra Sund", second), strict=True)
    ]
    return *drafts, mentions[0], mentions[1]


def persons_of(drafts: tuple[Draft, ...], *decisions: Decision) -> list[str | None]:
    """Return the person of each article's only person mention."""
    found = {m.article_id: m.person_id for m in resolve([d.article() for d in drafts], WORLD, decisions).mentions}
    return [found.get(draft.article_id) for draft in drafts]


def test_different_parts_what_the_rules_join_and_taking_it_back_joins_again() -> None:
    """Two bearers of one name."""
    one, two, first, second = two_strangers()
    apart = decide(1, "different", first, second)
    assert len(set(persons_of((one, two)))) == 1
    assert len(set(persons_of((one, two), apart))) == 2
    assert len(set(persons_of((one, two), apart, decide(2, "different", first, second, revokes="d1")))) == 1
    assert len(set(persons_of((one, two), apart, decide(2, "same", first, second)))) == 1
    assert (
        len(set(persons_of((one, two), decide(2, "different", first, second), decide(1, "same", first, second)))) == 2
    )


def test_same_joins_what_the_rules_keep_apart() -> None:
    """A married name."""
    one, two, first, second = two_strangers("Petra Vik")
    assert len(set(persons_of((one, two)))) == 2
    assert len(set(persons_of((one, two), decide(1, "same", first, second)))) == 1


def test_same_with_somebody_of_the_tables_gives_the_stranger_that_identity() -> None:
    """And every later stranger of that cluster keeps its own."""
    one, two = Draft("one", "2020-01-01"), Draft("two", "2020-01-01")
    known, stranger = one.person("Ida Holm", "ida-holm"), two.person("Ida Strand")
    same = decide(1, "same", two.mention_id(stranger), one.mention_id(known))
    assert persons_of((one, two), same) == ["ida-holm", "ida-holm"]


def test_different_parts_one_of_two_links_to_the_tables() -> None:
    """The mention with less to speak for it becomes a stranger."""
    one, two = Draft("one", "2019-06-01"), Draft("two", "2019-06-01")
    full = one.person("Ida Holm", "ida-holm")
    two.organisation("Arland", "AL")
    short = two.person("Holm", "ida-holm", "olav-holm")
    apart = decide(1, "different", one.mention_id(full), two.mention_id(short))
    first, second = persons_of((one, two), apart)
    assert first == "ida-holm"
    assert second is not None and second.startswith("x-")


def test_correct_says_who_a_mention_is_and_reject_that_it_is_nobody() -> None:
    """The decision is the reason given; a rejected mention has no row, its party no place."""
    draft = Draft("one", "2020-01-01")
    bornia = draft.organisation("Bornia", "BO")
    at = draft.person("Petra Sund")
    draft.meeting(draft.party(at), draft.party(organisation=bornia))
    mention = draft.mention_id(at)
    resolved = resolve([draft.article()], WORLD, [decide(1, "correct", mention, "ida-holm")])
    (row,) = (row for row in resolved.mentions if row.mention_id == mention)
    assert (row.person_id, row.link_rule) == ("ida-holm", "decision d1")
    assert resolved.reports[0].parties[0].organisation_id == "AL"
    resolved = resolve([draft.article()], WORLD, [decide(1, "reject", mention)])
    assert mention not in {row.mention_id for row in resolved.mentions}
    assert [party.person_id for party in resolved.reports[0].parties] == [None]


def test_correct_may_name_a_stranger_by_its_provisional_id() -> None:
    """The id of today, which is the digest of its smallest mention."""
    one, two, first, second = two_strangers("P. S.")
    before = persons_of((one, two))
    joined = persons_of((one, two), decide(1, "correct", second, before[0]))
    assert len(set(before)) == 2
    assert joined[0] == joined[1] == before[0 if first < second else 1]


def test_decided_pairs_that_contradict_together_drop_the_oldest() -> None:
    """A is not C; then A is B, and B is C."""
    found = pairs(
        [decide(1, "different", "a", "c"), decide(2, "same", "a", "b"), decide(3, "same", "b", "c")], "mention"
    )
    assert (found.same, found.different) == ((("b", "c"), ("a", "b")), ())


def reported(*decisions: Decision) -> Any:
    """Return the only report of an article with a delegation, after decisions on it."""
    draft = meeting()
    return resolve([draft.article()], WORLD, decisions).reports[0]


def meeting() -> Draft:
    """Return an article in which Arland and Bornia meet."""
    draft = Draft("meeting", "2025-03-08")
    arland, bornia = draft.organisation("Arland", "AL"), draft.organisation("Bornia", "BO")
    draft.meeting(draft.party(organisation=arland), draft.party(organisation=bornia), channel="phone")
    return draft


def on_report(
    sequence: int, verdict: Any, field: str | None = None, value: str | None = None, **values: Any
) -> Decision:
    """Return a decision on that report."""
    subject = meeting().report_id()
    return decide(sequence, verdict, subject, **{"subject_kind": "report", "field": field, "value": value, **values})


def test_a_rejected_report_is_marked_and_taking_it_back_restores_it() -> None:
    """It stays in the answer, so that one can see what was rejected."""
    assert reported(on_report(1, "reject")).is_rejected
    assert not reported(on_report(1, "reject"), on_report(2, "reject", revokes="d1")).is_rejected


def test_the_latest_correction_of_a_field_holds() -> None:
    """Dates bring their bounds along; a place is corrected part by part."""
    report = reported(
        on_report(2, "correct", "date_edtf", "2025-03-06"),
        on_report(1, "correct", "date_edtf", "2025-03-01"),
        on_report(3, "correct", "city", "Arland City"),
        on_report(4, "correct", "channel", "video"),
    )
    assert (report.date_edtf, str(report.days.start), report.date_basis) == ("2025-03-06", "2025-03-06", "explicit")
    assert (report.place.city, report.channel) == ("Arland City", "video")


def test_parties_are_corrected_and_rejected_by_who_they_are() -> None:
    """`other` names the party."""
    report = reported(
        on_report(1, "correct", "role", "host", other="AL"),
        on_report(2, "reject", other="BO"),
    )
    assert [(party.organisation_id, party.role) for party in report.parties] == [("AL", "host")]


@pytest.mark.parametrize(
    ("field", "value"), [("channel", "telepathy"), ("text", "anything"), ("date_edtf", "soon"), ("status", None)]
)
def test_a_correction_that_fits_no_field_is_an_error_with_a_next_step(field: str, value: str | None) -> None:
    """It names the decision."""
    with pytest.raises(DecisionError) as caught:
        reported(on_report(1, "correct", field, value))
    assert "d1" in caught.value.where and caught.value.remedy
