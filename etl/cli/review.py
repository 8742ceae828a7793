"""`readout review`: what is uncertain enough for a person to decide."""

from typing import Annotated, Literal

import typer

from etl.cli.session import Database, open_session
from etl.cli.wording import plural

_HELP = (
    ("join", "readout decide same|different REPORT REPORT"),
    ("holder", "readout decide correct REPORT person_id VALUE --party ID"),
    ("party", "readout decide reject REPORT --party ID"),
    ("person", "readout decide correct MENTION --is PERSON"),
)
_QUERY = """
SELECT question, subject_kind, subject, label, score, reason, article_uri FROM v_review
ORDER BY question, score NULLS LAST, label, subject
"""


def review(
    database: Database = None,
    question: Annotated[
        Literal["join", "holder", "party", "person"] | None,
        typer.Option("--question", metavar="join|holder|party|person", help="Show only these questions."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="Most questions to show.")] = 30,
) -> None:
    """List what is uncertain, the most doubtful first, and how to decide it; what was decided is left out.

    Examples:

      readout review

      readout review --question join
    """
    from etl.cli.page import Page
    from etl.cli.status_data import rows

    session = open_session(database)
    with session.warehouse.read() as reader:
        found = rows(reader.connection, _QUERY)
    chosen = [row for row in found if question in (None, row["question"])]
    page = Page()
    page.title(plural(len(chosen), "open question"), session.warehouse.where)
    for kind, how in _HELP:
        mine = [row for row in chosen[:limit] if row["question"] == kind]
        if mine:
            page.heading(kind, how)
        for row in mine:
            score = f"  score {row['score']:.2f}" if row["score"] is not None else ""
            page.line((row["label"] or "unnamed", "bold"), (score, "dim"), indent=2)
            page.prose(row["reason"], indent=4)
            page.line((f"{row['subject_kind']} {row['subject']}  {row['article_uri']}", "dim"), indent=4)
    if len(chosen) > limit:
        page.line()
        page.line((f"and {len(chosen) - limit:,} more; see them with --limit {len(chosen)}", "dim"))
