"""From what a person decides to decisions in the warehouse, and what followed from them."""

import getpass
from collections.abc import Iterable
from itertools import pairwise, product
from typing import Literal

from sqlalchemy import Connection, text

from etl.cli.judged import apply
from etl.cli.lookup import current_id
from etl.cli.made import make
from etl.cli.session import open_session
from etl.cli.subjects import Subject, find_subject
from etl.errors import UsageError
from etl.model.decisions import Decision

MOST_PAIRS = 200
"""More pairs than this are no judgement that anyone has looked into."""


def judge_pairs(
    database: str | None,
    verdict: Literal["same", "different"],
    given: tuple[str, str],
    author: str | None,
    reason: str,
    *,
    is_dry_run: bool,
) -> None:
    """Decide that all reports (or mentions) of both ids are one, or that those of the one are none of the other."""
    session = open_session(database)
    with session.warehouse.read() as reader:
        one, other = (find_subject(reader.connection, each) for each in given)
    if one.kind != other.kind:
        raise UsageError(f"a {one.kind} is never a {other.kind}", where=" ".join(given))
    if set(one.ids) & set(other.ids):
        what = "both are one already" if verdict == "same" else "nothing can differ from itself: name its reports"
        raise UsageError(what, where=" ".join(given), remedy="see `readout explain`")
    linked = pairwise((*one.ids, *other.ids)) if verdict == "same" else product(one.ids, other.ids)
    pairs = list(linked)
    if len(pairs) > MOST_PAIRS:
        raise UsageError(f"these would be {len(pairs)} decisions", where=" ".join(given), remedy="name single reports")
    made = [
        make(verdict, one.kind, subject, other=second, author=_author(author), reason=reason)
        for subject, second in pairs
    ]
    apply(session, made, (one, other), is_dry_run=is_dry_run)


def correct_field(
    database: str | None,
    given: str,
    change: tuple[str, str | None, str | None],
    author: str | None,
    reason: str,
    *,
    is_dry_run: bool,
) -> None:
    """Decide a field of a report (or of all reports of a meeting), or of a party of it."""
    from etl.resolve.corrections import PARTY_FIELDS, REPORT_FIELDS

    field, value, party = change
    allowed = REPORT_FIELDS if party is None else PARTY_FIELDS
    if field not in allowed:
        what = f"{'a report' if party is None else 'a party'} has no field {field} that can be corrected"
        raise UsageError(what, where=given, remedy=f"one of {', '.join(sorted(allowed))}")
    session = open_session(database)
    with session.warehouse.read() as reader:
        subject = _reports(reader.connection, given)
    made = [
        make(
            "correct",
            "report",
            report,
            other=party,
            field=field,
            value=value,
            author=_author(author),
            reason=reason,
        )
        for report in subject.ids
    ]
    apply(session, made, (subject,), is_dry_run=is_dry_run)


def correct_mentions(
    database: str | None, given: str, target: str, author: str | None, reason: str, *, is_dry_run: bool
) -> None:
    """Decide which person or organisation a mention names."""
    session = open_session(database)
    with session.warehouse.read() as reader:
        subject = find_subject(reader.connection, given)
        if subject.kind != "mention":
            raise UsageError("only mentions stand for somebody", where=given, remedy="name a mention or a person")
        target = _entity(reader.connection, target)
    made = [
        make("correct", "mention", mention, other=target, author=_author(author), reason=reason)
        for mention in subject.ids
    ]
    apply(session, made, (subject,), is_dry_run=is_dry_run)


def reject(
    database: str | None, given: str, party: str | None, author: str | None, reason: str, *, is_dry_run: bool
) -> None:
    """Decide that reports tell of no meeting, that a party was not there, or that mentions name nobody."""
    session = open_session(database)
    with session.warehouse.read() as reader:
        connection = reader.connection
        subject = _reports(connection, given) if party is not None else find_subject(connection, given)
    made = [
        make("reject", subject.kind, each, other=party, author=_author(author), reason=reason) for each in subject.ids
    ]
    apply(session, made, (subject,), is_dry_run=is_dry_run)


def revoke(database: str | None, given: str, author: str | None, reason: str, *, is_dry_run: bool) -> None:
    """Take a decision back."""
    session = open_session(database)
    with session.warehouse.read() as reader:
        known = reader.decisions()
    old = _decision(known, given)
    if any(decision.revokes == old.decision_id for decision in known):
        raise UsageError("this decision was taken back already", where=given)
    made = make(
        old.verdict, old.subject_kind, old.subject, author=_author(author), reason=reason, revokes=old.decision_id
    )
    apply(session, [made], (), is_dry_run=is_dry_run)


def _decision(known: Iterable[Decision], given: str) -> Decision:
    found = [decision for decision in known if decision.decision_id.startswith(given)]
    if len(found) != 1:
        what = "there is no such decision" if not found else f"{len(found)} decisions begin like this"
        raise UsageError(what, where=given, remedy="`readout decisions export -` lists all")
    return found[0]


def _reports(connection: Connection, given: str) -> Subject:
    subject = find_subject(connection, given)
    if subject.kind != "report":
        raise UsageError("only reports have fields and parties", where=given, remedy="name a report or a meeting")
    return subject


def _entity(connection: Connection, given: str) -> str:
    """Return the person or organisation meant; an organisation by its id only."""
    query = text("SELECT organisation_id FROM organisations WHERE organisation_id = :given")
    found = connection.execute(query, {"given": given}).scalar()
    return str(found) if found is not None else current_id(connection, "person", given)


def _author(given: str | None) -> str:
    if given:
        return given
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise UsageError("this user has no name", remedy="say who decides with --author") from error
