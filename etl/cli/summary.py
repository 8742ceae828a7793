"""What a run did, for people as a few lines, for programs as one line of JSON; both on standard output."""

import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from etl.cli.wording import parted, plural

if TYPE_CHECKING:
    from etl.ingest.feeds.visit import SourceReport
    from etl.pipeline.run import Summary

_SHOWN = 5
"""Meetings shown of each kind."""
_PROBLEMS_SHOWN = 20


def show(
    summary: "Summary",
    where: str,
    *,
    command: str,
    needs_person: bool,
    as_json: bool,
    sources: tuple["SourceReport", ...] = (),
) -> None:
    """Say what was done to the warehouse `where`."""
    if as_json:
        line = json.dumps(_fields(summary, where, command, needs_person, sources), ensure_ascii=False)
        sys.stdout.write(line + "\n")
        return
    head, lines = _headline(summary, where), [_looked(summary), *_asked(sources)]
    if summary.outcome != "unchanged":
        lines += [_differences(summary), *_meetings(summary)]
    if summary.warnings:
        lines.append(f"{plural(len(summary.warnings), 'warning')} of the audit: readout check")
    if summary.rejected:
        lines.append('why documents were rejected: readout sql "SELECT uri, reason, message FROM rejects"')
    sys.stdout.write("\n".join([head, *(f"  {line}" for line in lines)]) + "\n")


def _headline(summary: "Summary", where: str) -> str:
    seconds = f"{summary.seconds:.1f} s"
    if summary.outcome == "unchanged":
        return f"Nothing has changed; {where} stays as it is ({seconds})"
    head = {"published": f"Published {where}", "dry-run": f"Dry run, {where} stays as it is"}[summary.outcome]
    return f"{head} ({seconds})"


def _looked(summary: "Summary") -> str:
    found = summary.ingested
    return parted(
        plural(found.found, "document") + " found",
        f"{found.added:,} new" if found.added else "none new",
        f"{summary.read:,} read" if summary.read else None,
        f"{summary.rejected:,} rejected" if summary.rejected else None,
        f"{found.still_rejected:,} rejected before" if found.still_rejected else None,
        f"{found.forgotten:,} forgotten on request" if found.forgotten else None,
        f"{summary.pruned.documents:,} removed" if summary.pruned.places else None,
        f"{plural(_unfinished(summary), 'file')} still being written" if _unfinished(summary) else None,
        f"{plural(_passed_over(summary), 'file')} passed over" if _passed_over(summary) else None,
        by=", ",
    )


def _differences(summary: "Summary") -> str:
    """Say how many rows of the answer the load changed."""
    if summary.loaded is None:
        return "no row would change"
    told = parted(*(f"{count:,} {word}" for word, count in _row_counts(summary).items() if count), by=", ")
    return f"{plural(summary.loaded.rows, 'row')} in the answer: {told or 'all as they were'}"


def _meetings(summary: "Summary") -> list[str]:
    """Name the meetings that changed; where all are new, counting them is enough."""
    news = summary.news
    counts = {"new": news.new, "changed": news.changed, "removed": news.removed}
    if not any(counts.values()):
        return []
    lines = ["meetings: " + ", ".join(f"{count:,} {word}" for word, count in counts.items() if count)]
    if news.is_first:
        return lines
    named = [one for change in ("new", "changed", "removed") for one in news.named(change)[:_SHOWN]]
    lines += [f"  {one.change:<8} {one.label}  {one.meeting_id}" for one in named]
    if rest := sum(counts.values()) - len(named):
        lines.append(f"  and {rest:,} more: readout sql \"SELECT * FROM v_last_changes WHERE table_name = 'meetings'\"")
    return lines


def _asked(sources: tuple["SourceReport", ...]) -> list[str]:
    if not sources:
        return []
    left = sum(source.left for source in sources)
    lines = [
        parted(
            plural(len(sources), "source") + " asked",
            plural(sum(source.fetched for source in sources), "article") + " fetched",
            f"{left:,} left for the next run" if left else None,
            by=", ",
        )
    ]
    troubled = [source for source in sources if source.problem]
    for source in troubled[:_PROBLEMS_SHOWN]:
        plea = " (needs you)" if source.needs_person else ""
        lines.append(f"  {source.source_code}: {source.problem}{plea}")
    if len(troubled) > _PROBLEMS_SHOWN:
        lines.append(f"  and {len(troubled) - _PROBLEMS_SHOWN} more with trouble")
    return lines


def _fields(
    summary: "Summary", where: str, command: str, needs_person: bool, sources: tuple["SourceReport", ...]
) -> dict[str, Any]:
    """Return the line of JSON: these keys, always all of them."""
    import msgspec

    found, news = summary.ingested, summary.news
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "level": "warning" if needs_person else "info",
        "message": "summary",
        "command": command,
        "run_id": summary.run_id,
        "outcome": summary.outcome,
        "needs_person": needs_person,
        "warehouse": where,
        "seconds": summary.seconds,
        "documents": {
            "found": found.found,
            "new": found.added,
            "read": summary.read,
            "rejected": summary.rejected,
            "rejected_before": found.still_rejected,
            "forgotten": found.forgotten,
            "removed": summary.pruned.documents,
            "unfinished": _unfinished(summary),
            "passed_over": _passed_over(summary),
        },
        "rows": {"all": summary.loaded.rows if summary.loaded else None, **_row_counts(summary)},
        "meetings": {
            "new": news.new,
            "changed": news.changed,
            "removed": news.removed,
            "named": [msgspec.to_builtins(one) for one in news.meetings],
        },
        "warnings": len(summary.warnings),
        "sources": [msgspec.to_builtins(source) for source in sources],
    }


def _row_counts(summary: "Summary") -> dict[str, int]:
    tables = summary.loaded.tables if summary.loaded else ()
    return {word: sum(getattr(table, word) for table in tables) for word in ("added", "changed", "removed")}


def _unfinished(summary: "Summary") -> int:
    return sum(one.is_unfinished for one in summary.ingested.skipped)


def _passed_over(summary: "Summary") -> int:
    return len(summary.ingested.skipped) - _unfinished(summary)
