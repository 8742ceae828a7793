"""Whether a telling tells of a meeting told before in the same article."""

import re
from collections.abc import Mapping, Sequence

from etl.dates.edtf import intersect
from etl.read.meetings.events import Telling
from etl.read.meetings.headline import counterparts, holders
from etl.read.meetings.members import Key, Member
from etl.read.meetings.occasions import FALLEN, Occasion, family_of, is_conference_call, is_plenary
from etl.read.meetings.timing import Clock
from etl.read.meetings.wordset import word_set

ANY_SESSION = word_set("meeting talks session summit gathering event")
"""Nouns that may point back to an occasion of a body as well as to any other."""
NEAR = 600
"""Code points within which a story goes on with the meeting just told."""
SHIFTS = word_set("earlier later before afterwards then hours previously subsequently again")
"""Words that move the story to another moment."""
TO_COME = word_set("upcoming forthcoming coming future")
"""What a meeting still ahead is called."""
HELD = word_set("held convened hosted organised organized")
"""Participles that say when and where a meeting was."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_SPELT = dict(
    zip(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"],
        strict=True,
    )
)

Members = Mapping[Key, Member]


class Identity:
    """Judges tellings against the occasions of one article: conflicts first, then who took part."""

    def __init__(self, clock: Clock, occasions: Sequence[Occasion]) -> None:
        """Take the article's clock and its occasions, which grow."""
        self.clock = clock
        self.occasions = occasions

    def fits(
        self, telling: Telling, own: Members, points_back: bool, apart: bool, occasion: Occasion, last: Occasion
    ) -> bool:
        """Whether a telling with the parties `own` may tell of an occasion; `last` is the one told last."""
        if occasion.is_umbrella or self.conflict(telling, occasion):
            return False
        mine, theirs = set(own), set(occasion.members)
        if occasion.title_only and not telling.separate and _share_name(telling, occasion):
            return True
        if _counted_apart(telling, occasion, mine, theirs):
            return False
        if telling.series is not None and occasion.series is not None:
            return _same_body(telling, occasion) and _same_level(telling, occasion)
        if not self._same_kind(telling, mine, occasion) or self._is_around_another(telling, occasion):
            return False
        if apart and mine != theirs:
            return False
        if self.announces(occasion, own) and not telling.stance.background:
            return True
        if not mine and not occasion.title_only and _is_new(telling, occasion):
            return False
        if not mine or (points_back and mine <= theirs):
            return telling.definite or points_back or (occasion.title_only and occasion.plenary)
        if mine == theirs or mine == _without_companions(occasion) or self._restates(telling, own, occasion, last):
            return True
        if len(mine) == 1:
            return telling.definite and (not telling.stance.background or occasion.background)
        return self._overlaps(telling, mine, theirs, points_back, occasion)

    def _is_around_another(self, telling: Telling, occasion: Occasion) -> bool:
        """Whether a meeting was just told "on the margins of the gathering", which is then no meeting of two."""
        is_around = any(t.within is telling.token for told in self.occasions for t in told.tellings)
        may_be = occasion.plenary or len(occasion.members) > 2 or _share_name(telling, occasion)
        return is_around and not may_be

    def _same_kind(self, telling: Telling, mine: set[Key], occasion: Occasion) -> bool:
        """Whether both speak of a body's session, or neither; "the meeting" and "joined" may be either."""
        theirs = set(occasion.members)
        unnamed = telling.series is None and telling.name is None
        close = not mine or bool(mine & theirs) or len(mine) == 1 or _only_adds(telling)
        joins_body = not telling.is_noun and occasion.series is not None and theirs <= mine
        either = telling.token.low in ANY_SESSION or joins_body
        may_be_either = unnamed and telling.definite and either and close
        if is_plenary(telling) != occasion.plenary and not (may_be_either or is_conference_call(telling)):
            return False
        is_bilateral = not occasion.plenary and len(theirs) > 1
        return telling.series is None or not is_bilateral or bool(mine & theirs) or occasion.title_only

    def _overlaps(
        self, telling: Telling, mine: set[Key], theirs: set[Key], points_back: bool, occasion: Occasion
    ) -> bool:
        if is_plenary(telling) or (occasion.plenary and is_conference_call(telling)):
            return bool(mine & theirs) or telling.definite
        if mine < theirs:
            return len(theirs) > 2 and telling.definite
        if mine > theirs and theirs:
            return self._widens(telling, theirs, points_back, occasion)
        is_empty = occasion.title_only and not theirs
        if telling.definite and _only_adds(telling) and not telling.stance.background and not is_empty:
            return True
        if theirs - mine and _shifts(telling):
            return False
        common = len(mine & theirs)
        is_the = any(child.low in ("the", "this", "that") for child in telling.graph.children(telling.token, "det"))
        return telling.definite and (common >= 2 or (is_the and common > 0 and len(theirs) > 2))

    def _widens(self, telling: Telling, theirs: set[Key], points_back: bool, occasion: Occasion) -> bool:
        """Whether a telling with more parties still tells of the same meeting, and not of a larger one beside it."""
        if len(theirs) == 1 and occasion.title_only:
            return not telling.separate
        if occasion.status in FALLEN and telling.stance.status == "planned" and _was_to_be(telling):
            return True
        if len(theirs) == 1 and occasion.status in FALLEN and telling.stance.status == "planned":
            return telling.definite
        if len(theirs) != 2 or occasion.title_only:
            return telling.definite or not telling.is_noun
        return (telling.definite or points_back) and not _shifts(telling)

    def _restates(self, telling: Telling, own: Members, occasion: Occasion, last: Occasion) -> bool:
        """Whether a telling says more exactly what the meeting just told said in general."""
        near = telling.start - occasion.tellings[-1].start < NEAR
        if not near or _shifts(telling):
            return False
        unnamed = all(key[0] != "p" for key in occasion.members)
        named = sum(key[0] == "p" for key in own)
        if occasion is last and holders(occasion.members, own):
            return True
        collective = all(key[0] == "d" for key in own)
        if occasion.title_only and unnamed:
            return collective
        if occasion is last and unnamed and telling.definite and 0 < len(occasion.members) <= named:
            return True
        sides = {m.organisation for m in occasion.members.values()}
        mine = {m.organisation for m in own.values()}
        if unnamed and named > 1 and sides & mine and not telling.separate:
            return True
        video = occasion is last and telling.channel == "video" and any(t.channel == "video" for t in occasion.tellings)
        return video and not telling.separate

    def announces(self, occasion: Occasion, own: Members) -> bool:
        """Whether an occasion that only the title tells of so far is the one that these parties had."""
        known = occasion.members
        return occasion.title_only and len(known) > 1 and counterparts(known, own) is not None

    # ---- conflicts ----------------------------------------------------------------------------------------

    def conflict(self, telling: Telling, occasion: Occasion) -> bool:
        """Whether status, place, channel or time say that they are two, or the one is at the margins of the other."""
        if any(t.within is telling.token or telling.within is t.token for t in occasion.tellings):
            return True
        said, known = telling.stance.status, occasion.status
        if known == "held" and not occasion.title_only and _is_to_come(telling):
            return True
        if said in FALLEN and known == "held" and not occasion.title_only:
            return True
        is_same_plan = said != "held" and (said in FALLEN or known in FALLEN)
        if said != known and not is_same_plan and _are_firm(telling, occasion):
            return True
        city = telling.place.city if telling.place is not None else None
        if city and occasion.cities and city not in occasion.cities:
            return True
        channels = {t.channel for t in (*occasion.tellings, telling) if t.channel}
        if len(channels) > 1 and "hybrid" not in channels:
            return True
        families = {family_of(telling), occasion.family} - {None}
        return len(families) > 1 or self._other_time(telling, occasion)

    def _other_time(self, telling: Telling, occasion: Occasion) -> bool:
        mine = self.clock.days(telling.dates, self.occasions)
        theirs = self.clock.days(occasion.dates, self.occasions)
        return mine is not None and theirs is not None and intersect(mine, theirs) is None


def _are_firm(telling: Telling, occasion: Occasion) -> bool:
    """Whether the words of both decide the status."""
    return telling.stance.firm and any(t.stance.firm for t in occasion.tellings) and not _was_to_be(telling)


def _is_to_come(telling: Telling) -> bool:
    """Whether a telling speaks of an "upcoming" meeting, which is none that has been."""
    if telling.stance.status != "planned" or not telling.is_noun:
        return False
    return any(child.low in TO_COME for child in telling.graph.children(telling.token, "amod"))


def _was_to_be(telling: Telling) -> bool:
    """Whether a telling without a day says what was to be: "they were to discuss X", told after the fact."""
    verb = telling.carrier if telling.is_noun else telling.token
    is_past = verb is not None and any(child.low == "would" for child in telling.graph.children(verb, "aux"))
    return is_past and not telling.dates


def _is_new(telling: Telling, occasion: Occasion) -> bool:
    """Whether "the summit held in X on Monday" is another meeting than the talks told of, without day and town."""
    is_held = any(verb.low in HELD for verb in telling.graph.children(telling.token, "acl"))
    is_placed = bool(telling.dates) or telling.place is not None
    is_known = bool(occasion.dates) or bool(occasion.cities)
    return is_held and is_placed and not is_known and all(t.token.low != telling.token.low for t in occasion.tellings)


def _only_adds(telling: Telling) -> bool:
    """Whether "the meeting" is only said to be chaired or attended by someone."""
    return telling.is_noun and bool(telling.parts) and all(part.side != "object" for part in telling.parts)


def _same_body(telling: Telling, occasion: Occasion) -> bool:
    """Whether both are of one body, or the one of an organisation and the other of its leaders, which is its summit."""
    owners = {t.owner for t in occasion.tellings}
    is_kin = telling.owner == occasion.series or telling.series in owners
    return telling.series == occasion.series or (is_kin and telling.definite)


def _same_level(telling: Telling, occasion: Occasion) -> bool:
    """Whether the words do not set ministers' sessions apart from leaders'."""
    levels = {t.level for t in (*occasion.tellings, telling) if t.level}
    return len(levels) < 2


def _counted_apart(telling: Telling, occasion: Occasion, mine: set[Key], theirs: set[Key]) -> bool:
    """Whether "the 4th round" is none of those of "the 5th trilateral dialogue", nor of others that nobody counts."""
    number = _ordinal(telling)
    if number is None:
        return False
    known = {each for told in occasion.tellings if (each := _ordinal(told)) is not None}
    is_with_others = occasion.series is None and bool(mine - theirs) and bool(theirs - mine)
    is_other = bool(theirs) and (is_with_others or not mine & theirs)
    is_strange = is_other and telling.series is None and not (occasion.plenary and not mine)
    return number not in known if known else is_strange and number != "1st"


def _ordinal(telling: Telling) -> str | None:
    graph = telling.graph
    nouns = (telling.token, graph.nominal_top(telling.token)) if telling.is_noun else ()
    above = [*nouns, *(child for noun in nouns for child in graph.children(noun, "poss", "compound", "nmod"))]
    adjectives = (child for word in above for child in graph.children(word, "amod", "nummod", "compound"))
    said = (_SPELT.get(child.low, child.low) for child in adjectives)
    return next((low for low in said if _ORDINAL.fullmatch(low)), None)


def _without_companions(occasion: Occasion) -> set[Key]:
    """Return the two sides of a meeting of which the article tells who met whom, and who came along."""
    sides = {key for key, member in occasion.members.items() if member.side != "member"}
    return sides if len(sides) > 1 else set()


def _share_name(telling: Telling, occasion: Occasion) -> bool:
    """Whether the title names the very occasion: at least half of the words of the shorter name are the same."""
    mine = set((telling.name or "").lower().split()) - {"the", "of"}
    theirs = {w for t in occasion.tellings for w in (t.name or "").lower().split()} - {"the", "of"}
    return bool(mine and theirs) and 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def _shifts(telling: Telling) -> bool:
    return any(token.low in SHIFTS for token in telling.graph.tokens)
