"""Meetings of a reading as compact rows, so that a golden test compares all of them exactly.

A row is `STATUS CHANNEL DATE PLACE SERIES ^PARENT | PARTY; PARTY`: what is unknown is left out, PARENT is the number
of another row. A party is `NAME (SIDE) ROLE PRESENCE for NAME`: a person's name or a rank in brackets, the state or
organisation it stands for, then what differs from a participant who attended a held meeting or is expected otherwise.
"""

from etl.model.reading import Party, Report
from tests.story import Story


def rows(story: Story) -> list[str]:
    """Return the meetings of a story, in order of their triggers."""
    return [_row(story, report) for report in story.reading.reports]


def _row(story: Story, report: Report) -> str:
    city, country, venue = report.place.city, report.place.country, report.place.venue
    channel = report.channel if report.channel != "unknown" else None
    parent = f"^{report.parent}" if report.parent is not None else None
    place = "/".join(filter(None, (venue, city, country)))
    said = filter(None, (report.status, channel, story.day(report), place, report.series, parent))
    parties = "; ".join(sorted(_party(story, report, party) for party in report.parties))
    return f"{' '.join(said)} | {parties}"


def _party(story: Story, report: Report, party: Party) -> str:
    entities = story.reading.entities
    name = entities[party.person].name if party.person is not None else ""
    if party.kind == "office" and party.person is None:
        name = f"[{party.rank or party.title}]"
    side = _side(story, party)
    words = [name, (f"({side})" if name else side) if side else ""]
    words.append(party.role if party.role != "participant" else "")
    usual = "attended" if report.status == "held" else "expected"
    words.append(party.presence if party.presence != usual else "")
    if party.stands_in_for is not None:
        words.append(f"for {entities[party.stands_in_for].name}")
    return " ".join(filter(None, words))


def _side(story: Story, party: Party) -> str:
    """Return the reference id of a side known for certain, else its name."""
    if party.organisation is None:
        return ""
    entity = story.reading.entities[party.organisation]
    return entity.candidates[0] if len(entity.candidates) == 1 else entity.name
