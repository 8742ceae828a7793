"""Answers that would take too long when asked: built from the derived tables before they are published.

Views read them. Their rows are made in the database by the queries of `sql/built` from rows whose references are
proven, so they have neither keys nor references of their own, which would take longer to check than to make the rows.
"""

from typing import Any

from sqlalchemy import BigInteger, Column, Integer, String, Table

from etl.warehouse.schema.common import day, facts, flag, metadata, number, one_of, text
from etl.warehouse.schema.meetings import LEVEL

_MEETING = "m-0ec3f469549943ba"
_ARTICLE = "3f9c2b71d04e85aa6b1e0c57"


def _id(name: str, comment: str, example: str) -> Column[str]:
    """What rows are looked up by."""
    return Column(name, String, nullable=False, index=True, comment=comment, info=facts(example=example))


def _count(name: str, comment: str, unit: str = "meetings") -> Column[int]:
    """How many there are, of meetings unless said otherwise."""
    return Column(name, BigInteger, nullable=False, comment=comment, info=facts(example=3, unit=unit))


def _dated() -> list[Column[Any]]:
    """When a pair met, and at which level."""
    return [
        text("first_meeting_id", "First dated meeting; null where none is.", nullable=True, example=_MEETING),
        day("first_on", "First day on which that can have begun; null where none is dated."),
        text("last_meeting_id", "Last dated meeting; null where none is.", nullable=True, example=_MEETING),
        day("last_on", "Last day on which that can have ended; null where none is dated."),
        Column(
            "longest_gap_days",
            Integer,
            nullable=True,
            comment="Most days from the end of a dated meeting to the beginning of the next; null below two.",
            info=facts(example=210, unit="days"),
        ),
        text("highest_level", "leader, minister, ambassador, official or unknown."),
    ]


meeting_states = Table(
    "meeting_states",
    metadata,
    _id("meeting_id", "Meeting held.", _MEETING),
    _id("state_id", "State represented at it.", "NO"),
    text("host_basis", "role or place where the state was the host; null where it was not.", nullable=True),
    one_of("host_basis", "role", "place"),
    comment="One row per held meeting and state represented at it.",
)

state_pairs = Table(
    "state_pairs",
    metadata,
    _id("state_a_id", "The one, whose id is smaller.", "FI"),
    _id("state_b_id", "The other.", "NO"),
    _count("meeting_count", "Held meetings of the two."),
    _count("bilateral_count", "Bilateral ones among them."),
    _count("in_person_count", "Those that were no calls."),
    _count("a_host_count", "Those that the one hosted."),
    _count("b_host_count", "Those that the other hosted."),
    _count("dated_count", "Those whose date is certain enough for a month."),
    *_dated(),
    one_of("highest_level", *LEVEL),
    comment="One row per pair of states that met.",
)

person_pairs = Table(
    "person_pairs",
    metadata,
    _id("person_a_id", "The one, whose id is smaller.", "alexander-stubb"),
    _id("person_b_id", "The other.", "jonas-gahr-store"),
    _count("meeting_count", "Held meetings that both attended."),
    _count("bilateral_count", "Bilateral ones among them."),
    _count("same_side_count", "Those at which both represented the same organisation."),
    _count("dated_count", "Those whose date is certain enough for a month."),
    *_dated(),
    one_of("highest_level", *LEVEL),
    comment="One row per pair of persons who met.",
)

repeated_reports = Table(
    "repeated_reports",
    metadata,
    _id("report_id", "Report.", f"{_ARTICLE}:120-123"),
    comment="One row per report of a meeting of which the same article tells elsewhere, too.",
)

repeated_parties = Table(
    "repeated_parties",
    metadata,
    _id("report_attendance_id", "Party of a report.", f"{_ARTICLE}:120-123:o:NO"),
    comment="One row per party of a report that the same article names for the same meeting elsewhere, too.",
)

first_tellings = Table(
    "first_tellings",
    metadata,
    _id("meeting_id", "Meeting held, whose days are known within a week.", _MEETING),
    _id("source_id", "Publisher that reported it as held.", "no-government"),
    day("reported_on", "Day on which its first article that says so appeared, as stated.", nullable=False),
    flag("is_first", "True where no other publisher was earlier."),
    _count("publisher_count", "Publishers of the meeting in this table.", "publishers"),
    comment="One row per held meeting and publisher that reported it as held, where both days are known.",
)

source_totals = Table(
    "source_totals",
    metadata,
    _id("source_id", "Publisher.", "no-government"),
    _count("report_count", "Reports of meetings, those rejected by a decision left out.", "reports"),
    _count("rejected_count", "Reports rejected by a decision.", "reports"),
    _count("meeting_count", "Meetings reported."),
    _count("exclusive_count", "Those that no other independent source reports."),
    _count("dated_count", "Reports that date the meeting at all.", "reports"),
    _count("exact_date_count", "Reports that date it to the day.", "reports"),
    _count("placed_count", "Reports that say where it was.", "reports"),
    _count("channel_count", "Reports that tell how it was held.", "reports"),
    _count("level_count", "Reports that tell at which level.", "reports"),
    _count("passing_count", "Reports that mention it in passing.", "reports"),
    _count("contradicted_count", "Reports whose date cannot be that of the merged meeting.", "reports"),
    number(
        "mean_join_score",
        "Mean of how well the reports fit their meetings, three decimals; null where all are rejected.",
        nullable=True,
        unit="0 to 1",
        example=0.875,
    ),
    comment="One row per publisher with a report of a meeting in an article that is no near copy.",
)

announcements = Table(
    "announcements",
    metadata,
    _id("meeting_id", "Meeting that an article announced while it was still ahead.", _MEETING),
    day("announced_on", "First day on which an article announced it; null where no such article states its day."),
    text(
        "date_edtf", "Date that announcement gave, EDTF; null where it gave none.", nullable=True, example="2024-03-05"
    ),
    day("day_on", "That date where it is one day; null where it is not."),
    _count("plan_count", "Reports that announce it.", "reports"),
    comment="One row per meeting that articles announced while it was still ahead.",
)

exclusive_articles = Table(
    "exclusive_articles",
    metadata,
    _id("meeting_id", "Meeting.", _MEETING),
    _id("article_id", "Article that speaks for it: no copy where there is one, of the earliest day.", _ARTICLE),
    comment="One row per meeting that a single independent source reports.",
)

disputed_fields = Table(
    "disputed_fields",
    metadata,
    _id("meeting_id", "Meeting.", _MEETING),
    text("field", "status, channel, format, level, date, city or country."),
    one_of("field", "status", "channel", "format", "level", "date", "city", "country"),
    comment="One row per meeting and field on which its reports contradict one another.",
)
