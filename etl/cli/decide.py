"""`readout decide`: human judgements, which come before whatever the software thinks."""

from typing import Annotated

import typer

from etl.cli.session import Database

app = typer.Typer(no_args_is_help=True)

Reason = Annotated[str, typer.Option("--reason", "-r", metavar="WORDS", help="Why; kept with the decision.")]
Author = Annotated[
    str | None, typer.Option("--author", metavar="NAME", help="Who decides.  \\[default: the user of the system]")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would follow, and change nothing.")]
Party = Annotated[
    str | None, typer.Option("--party", metavar="ID", help="Person or organisation, where it is about a party.")
]
_SUBJECT = "Report, mention, meeting or person: ids as `readout explain` and `readout review` show them."
One = Annotated[str, typer.Argument(metavar="ID", help=_SUBJECT)]
Other = Annotated[str, typer.Argument(metavar="ID", help="Another one.")]


@app.callback()
def group() -> None:
    """Say what is the same, different, wrong or no meeting at all.

    Decisions are about reports (a meeting as one article tells of it) and mentions (words that name somebody), so that
    they outlive whatever is made of them. The id of a meeting stands for its reports, that of a person for one mention
    in each article. They are kept for good, across re-runs and rebuilds; `readout decide revoke` takes one back.
    """


@app.command()
def same(
    one: One,
    other: Other,
    reason: Reason,
    author: Author = None,
    dry_run: DryRun = False,
    database: Database = None,
) -> None:
    """Two reports tell of one meeting, or two mentions name one person.

    Example:

      readout decide same m-0123456789abcdef m-fedcba9876543210 --reason "both tell of the call of 2 March"
    """
    from etl.cli.deciding import judge_pairs

    judge_pairs(database, "same", (one, other), author, reason, is_dry_run=dry_run)


@app.command()
def different(
    one: One,
    other: Other,
    reason: Reason,
    author: Author = None,
    dry_run: DryRun = False,
    database: Database = None,
) -> None:
    """Two reports tell of two meetings, or two mentions name two persons.

    Example:

      readout decide different REPORT REPORT --reason "the second call was a day later"
    """
    from etl.cli.deciding import judge_pairs

    judge_pairs(database, "different", (one, other), author, reason, is_dry_run=dry_run)


@app.command()
def correct(
    subject: One,
    reason: Reason,
    field: Annotated[str | None, typer.Argument(metavar="[FIELD]", help="Field of a report or party.")] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help="The right value.")] = None,
    party: Party = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="The right value is that nobody knows.")] = False,
    stands_for: Annotated[
        str | None, typer.Option("--is", metavar="ID", help="The person or organisation that a mention names.")
    ] = None,
    author: Author = None,
    dry_run: DryRun = False,
    database: Database = None,
) -> None:
    """A field of a report is wrong, or a mention names somebody else.

    Fields of a report: name, series_id, status, channel, format, level, date_edtf, city, country, venue, salience.
    Fields of a party (with --party): person_id, organisation_id, capacity, office_id, tenure_id, role, presence, basis,
    stands_in_for_id.

    Examples:

      readout decide correct m-0123456789abcdef date_edtf 2025-03-02 --reason "the ministry's own page says so"

      readout decide correct REPORT role chair --party jane-doe --reason "she chaired it"

      readout decide correct x-0123456789abcdef --is jane-doe --reason "spelt differently"
    """
    from etl.cli.deciding import correct_field, correct_mentions
    from etl.errors import UsageError

    if stands_for is not None and field is None:
        correct_mentions(database, subject, stands_for, author, reason, is_dry_run=dry_run)
    elif stands_for is None and field is not None and (value is None) == unknown:
        correct_field(database, subject, (field, value, party), author, reason, is_dry_run=dry_run)
    else:
        remedy = "write FIELD VALUE, FIELD --unknown, or --is ID"
        raise UsageError("it is not clear what is to be corrected", where=subject, remedy=remedy)


@app.command()
def reject(
    subject: One,
    reason: Reason,
    party: Party = None,
    author: Author = None,
    dry_run: DryRun = False,
    database: Database = None,
) -> None:
    """A report tells of no meeting, a party was not there, or words name nobody.

    Examples:

      readout decide reject m-0123456789abcdef --reason "a protest, no meeting"

      readout decide reject REPORT --party jane-doe --reason "she is only quoted"
    """
    from etl.cli.deciding import reject as judge

    judge(database, subject, party, author, reason, is_dry_run=dry_run)


@app.command()
def revoke(
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="decision_id, or its beginning.")],
    reason: Reason,
    author: Author = None,
    dry_run: DryRun = False,
    database: Database = None,
) -> None:
    """Take a decision back; both stay in the list.

    Example:

      readout decide revoke 0123456789abcdef --reason "misread the date"
    """
    from etl.cli.deciding import revoke as take_back

    take_back(database, decision, author, reason, is_dry_run=dry_run)
