"""How `readout status` looks."""

from etl.cli.page import Page
from etl.cli.status_data import Overview, Row
from etl.cli.wording import channel, level, parted, party, place, plural, sources

PARTIES_SHOWN = 8
_NEXT = (
    ("readout explain meeting {meeting}", "every fact of a meeting with its words"),
    ('readout sql "SELECT * FROM v_dyads LIMIT 9"', "who met whom, in SQL"),
    ("readout dictionary", "all tables, views and columns"),
    ("readout review", "what is uncertain, and how to decide it"),
    ("readout export build/export", "all views as Parquet for a BI tool"),
)


def show(page: Page, where: str, overview: Overview) -> None:
    """Write the whole page."""
    page.title("Readout", where)
    page.line()
    _counts(page, overview)
    if overview.latest:
        page.heading("Latest meetings")
        for row in overview.latest:
            _meeting(page, row, overview)
    _last_run(page, overview)
    _attention(page, overview)
    _next_steps(page, overview)


def _counts(page: Page, overview: Overview) -> None:
    counts = overview.counts
    span = parted(*(str(counts[name]) if counts[name] else None for name in ("first_on", "last_on")), by=" to ")
    copies = plural(counts["copies"], "near copy", "near copies") if counts["copies"] else None
    known = counts["persons"] - counts["strangers"]
    lines = (
        ("articles", parted(plural(counts["sources"], "source"), span, copies)),
        ("meetings", parted(*(f"{count:,} {status}" for status, count in overview.statuses))),
        ("parties", "persons and delegations at these meetings"),
        ("persons", f"{known:,} of the reference tables · {counts['strangers']:,} known from articles only"),
        ("organisations", f"{plural(counts['states'], 'state')} among them"),
        ("quotes", "the words behind all of it"),
    )
    width = max(len(f"{counts[name]:,}") for name, _ in lines)
    for name, told in lines:
        page.line((f"{counts[name]:>{width},}", "bold"), f" {name:<15}", (told, "dim"), indent=2)


def _meeting(page: Page, row: Row, overview: Overview) -> None:
    meeting_id = row["meeting_id"]
    kind = parted(row["format"], level(row["level"]), by=" of ")
    name = row["meeting_name"] or row["series_name"]
    where = place(row)
    page.line()
    page.listing(
        [part for part in (where, channel(row["channel"]), name, kind) if part],
        lead=[(row["date_edtf"] or f"from {row['date_start_on']}", "bold green"), "  "],
        sep=" · ",
        style="bold",
    )
    parties = overview.parties.get(meeting_id, [])
    named = [party(each) for each in parties[:PARTIES_SHOWN]]
    if len(parties) > PARTIES_SHOWN:
        named.append(f"and {len(parties) - PARTIES_SHOWN} more")
    page.listing(named, indent=4)
    page.listing(sources(overview.reports.get(meeting_id, [])), lead=[("from ", "dim")], indent=4, style="dim")
    page.line((meeting_id, "dim"), indent=4)


def _last_run(page: Page, overview: Overview) -> None:
    run = overview.last_run
    if run is None:
        return
    started = run.started_at.isoformat(sep=" ", timespec="minutes")
    seconds = (run.finished_at - run.started_at).total_seconds() if run.finished_at else 0.0
    page.heading("Last run", f"{run.command}, {run.outcome}, {started} UTC, {seconds:.1f} s")
    steps = [f"{step['step']} {step['seconds']:.1f} s" for step in overview.steps]
    page.listing(steps, sep=" · ")
    if newest := overview.unfinished:
        began = newest["started_at"].isoformat(sep=" ", timespec="minutes")
        page.prose(
            f"After it, at {began} UTC, a {newest['command']} published nothing: {newest['message']}", style="red"
        )


def _attention(page: Page, overview: Overview) -> None:
    counts = overview.counts
    noticed = (
        (counts["rejects"], "document rejected", "documents rejected", "`readout retry` reads them again"),
        (counts["disagreements"], "disagreement", "disagreements", "among reports: v_disagreements"),
        (counts["overdue"], "planned meeting overdue", "planned meetings overdue", "v_overdue"),
        (counts["questions"], "open question", "open questions", "`readout review`"),
        (sum(row["n"] for row in overview.findings), "warning", "warnings", "of the audit: `readout check`"),
    )
    if not any(count for count, *_ in noticed):
        return
    page.heading("Worth a look")
    for count, one, many, where in noticed:
        if count:
            page.line(f"{plural(count, one, many)}", (f"  {where}", "dim"), indent=2)
    for row in overview.rejects:
        page.line((f"{row['uri']} ({row['reason']})", "dim"), indent=4)
    if (more := counts["rejects"] - len(overview.rejects)) > 0:
        page.line((f"and {more:,} more rejected", "dim"), indent=4)


def _next_steps(page: Page, overview: Overview) -> None:
    page.heading("Where to go next")
    meeting = overview.latest[0]["meeting_id"] if overview.latest else "ID"
    commands = [(command.format(meeting=meeting), what) for command, what in _NEXT]
    width = max(len(command) for command, _ in commands)
    for command, what in commands:
        page.line((f"{command:<{width}}", "bold"), (f"  {what}", "dim"), indent=2)
