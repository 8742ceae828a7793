"""Handing decisions to the pipeline and telling what follows."""

from collections.abc import Sequence

from etl.cli.page import Page
from etl.cli.session import Session
from etl.cli.subjects import Subject
from etl.cli.wording import parted, plural
from etl.model.decisions import Decision

SHOWN = 20
"""Decisions, and replaced ids, listed one by one."""


def apply(session: Session, made: Sequence[Decision], subjects: Sequence[Subject], *, is_dry_run: bool) -> None:
    """Show the decisions, keep them, and show what followed."""
    from etl.pipeline.upkeep import decide

    page = Page()
    labels = {key: label for subject in subjects for key, label in zip(subject.ids, subject.labels, strict=True)}
    for subject in subjects:
        if subject.ids != (subject.given,):
            page.line(f"{subject.given} stands for {plural(len(subject.ids), subject.kind)}", indent=2)
    for decision in made[:SHOWN]:
        _show(page, decision, labels)
    if len(made) > SHOWN:
        page.line((f"and {len(made) - SHOWN:,} more", "dim"), indent=2)
    done = decide(session.warehouse, made, session.toolkit(), session.reporter, is_dry_run=is_dry_run)
    for kind, old, new in done.moved[:SHOWN]:
        page.line(f"{kind} {old} is {new} now" if new else f"{kind} {old} is gone", indent=2)
    changed = plural(done.counts.differences, "row")
    if is_dry_run:
        page.line(f"Dry run: {changed} of the answer would change, nothing was kept")
    else:
        page.line(f"{plural(done.added, 'decision')} kept, {changed} of the answer changed")
        page.line(("taken back by: readout decide revoke ID --reason WORDS", "dim"), indent=2)


def _show(page: Page, decision: Decision, labels: dict[str, str]) -> None:
    def named(key: str | None) -> str | None:
        return f"{key} “{labels[key]}”" if key in labels else key

    change = f"{decision.field} = {decision.value or 'not known'}" if decision.field else None
    verdict = f"take back {decision.revokes}:" if decision.revokes else decision.verdict
    told = parted(verdict, named(decision.subject), named(decision.other), change, by=" ")
    page.line((decision.decision_id, "dim"), f"  {told}", indent=2)
