"""How `readout explain person` looks."""

from collections import defaultdict

from sqlalchemy import Connection

from etl.cli.page import Page
from etl.cli.status_data import Row, rows
from etl.cli.wording import channel, parted, place, plural

_TENURES = """
SELECT f.title, o.name AS organisation_name, t.start_edtf, t.end_edtf, t.known_until_on, t.is_acting
FROM tenures AS t
JOIN offices AS f ON f.office_id = t.office_id
JOIN organisations AS o ON o.organisation_id = f.organisation_id
WHERE t.person_id = :person_id ORDER BY t.start_on, f.title
"""
_MEETINGS = """
SELECT a.*, m.venue, m.country_name FROM v_attendance AS a JOIN v_meetings AS m ON m.meeting_id = a.meeting_id
WHERE a.person_id = :person_id ORDER BY a.date_start_on DESC NULLS LAST, a.meeting_id
"""
_WORDS = """
SELECT DISTINCT e.meeting_id, e.quote, e.start_offset, e.end_offset, e.rule, e.quoted_uri
FROM v_article_evidence AS e WHERE e.person_id = :person_id AND e.field = 'attendance'
ORDER BY e.meeting_id, e.quoted_uri, e.start_offset
"""
_MENTIONS = """
SELECT m.link_rule, m.surface, m.start_offset, m.end_offset, m.mention_id, a.article_uri
FROM mentions AS m JOIN articles AS a ON a.article_id = m.article_id
WHERE m.person_id = :person_id ORDER BY m.link_rule, a.article_uri, m.start_offset
"""
MENTIONS_SHOWN = 5
"""Mentions shown of every rule."""


def show(page: Page, connection: Connection, person_id: str) -> None:
    """Write everything that is known of a person, and from where."""

    def ask(query: str) -> list[Row]:
        return rows(connection, query, person_id=person_id)

    (person,) = ask("SELECT * FROM persons WHERE person_id = :person_id")
    names = ask(
        "SELECT DISTINCT name FROM entity_names WHERE entity_kind = 'person' AND entity_id = :person_id ORDER BY 1"
    )
    page.title(person["name"], person_id)
    known = "known from articles only" if person["is_provisional"] else "from the reference tables"
    page.line((parted(known, person["wikidata_id"]), "dim"), indent=2)
    others = [row["name"] for row in names if row["name"] != person["name"]]
    if others:
        page.listing(others, lead=[("also ", "dim")])
    _tenures(page, ask(_TENURES))
    words: dict[str, list[Row]] = defaultdict(list)
    for row in ask(_WORDS):
        words[row["meeting_id"]].append(row)
    _meetings(page, ask(_MEETINGS), words)
    _mentions(page, ask(_MENTIONS))


def _tenures(page: Page, tenures: list[Row]) -> None:
    if tenures:
        page.heading("Offices")
    for row in tenures:
        end = row["end_edtf"] or f"at least {row['known_until_on']}"
        acting = "acting" if row["is_acting"] else None
        told = parted(f"{row['start_edtf']} to {end}", row["title"], row["organisation_name"], acting)
        page.line(told, indent=2)


def _meetings(page: Page, meetings: list[Row], words: dict[str, list[Row]]) -> None:
    page.heading("Meetings", str(len(meetings)))
    for row in meetings:
        page.line()
        facts = [
            row["meeting_label"],
            row["status"] if row["status"] != "held" else None,
            place(row),
            channel(row["channel"]),
            f"for {row['organisation_name']}" if row["organisation_name"] else None,
            row["capacity"],
            f"through the office of {row['office_title']}"
            if row["basis"] == "office" and row["office_title"]
            else None,
            row["presence"] if row["presence"] != "attended" else None,
        ]
        date = row["date_edtf"] or "undated"
        page.listing([fact for fact in facts if fact], lead=[(date, "bold green"), "  "], sep=" · ")
        for said in words[row["meeting_id"]]:
            page.prose(f"“{said['quote']}”", indent=4)
            span = f"{said['quoted_uri']} {said['start_offset']}–{said['end_offset']}"
            page.line((parted(span, f"rule {said['rule']}"), "dim"), indent=6)
        page.line((row["meeting_id"], "dim"), indent=4)


def _mentions(page: Page, mentions: list[Row]) -> None:
    by_rule: dict[str, list[Row]] = defaultdict(list)
    for row in mentions:
        by_rule[row["link_rule"]].append(row)
    page.heading("Why these words stand for this person", plural(len(mentions), "mention"))
    for rule, found in by_rule.items():
        page.line(rule, (f"  {plural(len(found), 'mention')}", "dim"), indent=2)
        for row in found[:MENTIONS_SHOWN]:
            told = f"{row['article_uri']}  mention {row['mention_id']}"
            page.line(f"“{row['surface']}”", (f"  {told}", "dim"), indent=4)
        if len(found) > MENTIONS_SHOWN:
            page.line((f"and {len(found) - MENTIONS_SHOWN:,} more", "dim"), indent=4)
