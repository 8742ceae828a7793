"""What the reports of a meeting tell the articles among them that state no day of their own."""

from etl.dates.edtf import Days, width
from etl.merge.fields import said
from etl.merge.joined import Meetings
from etl.merge.support import Telling
from etl.merge.when import when
from etl.resolve.records import Lent


def lent_days(meetings: Meetings) -> dict[str, Lent]:
    """Return the days of its meeting for every report of an article whose day of publication is not known.

    Only what several articles tell is lent, and only where it has a first and a last day. It includes what the article
    itself says, so that it never contradicts it.
    """
    lent: dict[str, Lent] = {}
    for told in meetings.told.values():
        borrowers = [telling for telling in told if not _is_dated(telling, meetings)]
        if not borrowers or len({telling.report.article_id for telling in told}) == 1:
            continue
        days = when(told, said(told, meetings.world).format).days
        if width(days) is None:
            continue
        for telling in borrowers:
            lenders = _best_of_others(telling, told)
            if lenders:
                lent[telling.report.report_id] = Lent(days=days, article_ids=lenders)
    return lent


def _is_dated(telling: Telling, meetings: Meetings) -> bool:
    """Say whether the article states its day of publication."""
    row = meetings.world.articles[telling.report.article_id]
    return row.published_basis == "explicit" and row.published_start_on == row.published_end_on


def _best_of_others(telling: Telling, told: tuple[Telling, ...]) -> tuple[str, ...]:
    """Return the other articles that know the days best, sorted; none where the article itself knows them better."""
    others = [other.report for other in told if other.report.article_id != telling.report.article_id]
    widths = {report.report_id: _width(report.days) for report in others}
    least = min(widths.values())
    if least >= 10**7:
        return ()
    return tuple(sorted({report.article_id for report in others if widths[report.report_id] == least}))


def _width(days: Days) -> int:
    return width(days) or 10**7
