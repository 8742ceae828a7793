"""What one trigger tells of a meeting, before the article's triggers are brought together."""

from typing import Literal

import msgspec

from etl.dates.expression import DateExpression
from etl.model.reading import Channel, Level, Presence, Role, Status
from etl.read.meetings.graph import Graph, Token
from etl.read.places import PlaceMention

Side = Literal["subject", "object", "member"]


class Part(msgspec.Struct):
    """A phrase that takes part, and as what."""

    phrase: int
    side: Side
    role: Role = "participant"
    presence: Presence | None = None
    """Only where the words deny or limit it ("was invited", "did not attend"); None follows the meeting's status."""
    stands_in_for: int | None = None
    """Phrase of the person represented."""
    on_behalf: tuple[int, ...] = ()
    """Phrases of those for whom "their foreign ministers" came."""
    batch: int = 0
    """Number of the preposition that brings it in, where several do."""


class Stance(msgspec.Struct):
    """How the words stand to the meeting's reality."""

    status: Status = "held"
    real: bool = True
    """False for wishes, habits, denials, and what is merely possible."""
    firm: bool = True
    """False where the words leave the status open ("ahead of the summit", "a summit was convened by X")."""
    background: bool = False
    """Told as a thing before the story ("had last met", "the previous meeting")."""
    span: tuple[int, int] | None = None
    """Words that decide the status, where there are any."""


class Telling(msgspec.Struct):
    """One trigger with what hangs on it."""

    graph: Graph
    token: Token
    is_noun: bool
    definite: bool = False
    """Points back ("the meeting", "their talks")."""
    demonstrative: bool = False
    """Points to the meeting told last ("at that meeting")."""
    ahead_of: bool = False
    """Only dates what comes before it ("ahead of the summit")."""
    separate: bool = False
    """Said to be another one ("separate", "also", "second")."""
    adds: bool = False
    """Only adds people to the meeting told before ("also present were")."""
    lacks_principal: bool = False
    """A side is left out that the article takes for granted ("With X. ...", "X was received")."""
    parts: list[Part] = msgspec.field(default_factory=list)
    stance: Stance = msgspec.field(default_factory=Stance)
    channel: Channel | None = None
    channel_span: tuple[int, int] | None = None
    joined_span: tuple[int, int] | None = None
    """Words that let some of those who took part join by video."""
    duration: int | None = None
    """Days that it lasted, where said."""
    sides: list[tuple[int, tuple[int, int]]] = msgspec.field(default_factory=list)
    """States named beside the noun that are no phrases of their own ("Ukraine-Russia talks"), and where."""
    name: str | None = None
    name_span: tuple[int, int] | None = None
    series: int | None = None
    """Entity of the body or bloc whose session it is."""
    series_phrase: int | None = None
    """Phrase that names it."""
    series_span: tuple[int, int] | None = None
    """Where it is named, if not by a phrase of its own."""
    owner: int | None = None
    """Entity whose body of leaders that is: of "the Council of Heads of State of the SCO"."""
    joint: tuple[tuple[int, int], ...] = ()
    """Entities and phrases of all bodies whose joint session it is."""
    level: Level | None = None
    dates: list[DateExpression] = msgspec.field(default_factory=list)
    place: PlaceMention | None = None
    carrier: Token | None = None
    """Verb that carries the event noun ("held talks")."""
    in_title: bool = False
    theirs: bool = False
    """Leaves it to the sentences before whose meeting it is ("their sixth meeting")."""
    since: int | None = None
    """Offset from which the words of its sentence speak of it: "met A in X on Monday and *B in Y on Tuesday*"."""
    is_aside: bool = False
    """Only dates another one ("two days before he meets X, ..."): the story stands elsewhere."""
    within: Token | None = None
    """Event noun that this one is said to be on the sidelines of."""
    on_margins: bool = False
    """Said to be on the sidelines of an event told before."""

    @property
    def start(self) -> int:
        """Offset of the trigger."""
        return self.token.start

    @property
    def end(self) -> int:
        """Offset after the trigger."""
        return self.token.end
