"""Sentences that sum up what is told one by one below: "he met A, B and C", with a heading for each."""

from etl.read.meetings.members import Member
from etl.read.meetings.occasions import Occasion

LEAST = 2
"""Guests who must have a meeting of their own for the sentence to sum up."""


def told_apart(occasions: list[Occasion]) -> list[Occasion]:
    """Return the occasions without those that sum up others, which take over what those say of day and place."""
    kept = list(occasions)
    for occasion in occasions:
        pairs = _own_meetings(occasion, occasions)
        if len(pairs) < LEAST or len(pairs) < sum(m.side == "object" and m.person is not None for m in _all(occasion)):
            continue
        for pair in pairs:
            pair.add(occasion.tellings[0], ())
        kept.remove(occasion)
        for other in kept:
            other.parent = None if other.parent is occasion else other.parent
    return kept


def _own_meetings(occasion: Occasion, occasions: list[Occasion]) -> list[Occasion]:
    """Return the meetings of the one who met several with each of them alone, under a heading of its own."""
    subjects = [m for m in _all(occasion) if m.side == "subject" and m.person is not None]
    if len(subjects) != 1 or occasion.plenary or occasion.status != "held":
        return []
    guests = [m.key for m in _all(occasion) if m.side == "object" and m.person is not None]
    wanted = [{subjects[0].key, guest} for guest in guests]
    headed = [o for o in occasions if o is not occasion and o.status == "held" and o.tellings[0].in_title]
    return [o for o in headed if o.members.keys() in wanted]


def _all(occasion: Occasion) -> list[Member]:
    return list(occasion.members.values())
