"""Titles of offices: composed from a head noun and the words that specify it, never listed one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol


@dataclass(frozen=True, slots=True)
class Title:
    """An office as words put it, without organisation: "First Deputy Prime Minister"."""

    text: str
    rank: str
    plural: bool
    head_start: int
    head_end: int
    gender: Literal["m", "f"] | None = None


class Word(Protocol):
    """What the title grammar needs of an item."""

    @property
    def code(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def lower(self) -> str: ...


_HEADS: Final[dict[str, str]] = {
    word: rank
    for rank, words in {
        "minister": "minister secretary",
        "head_of_state": """president king queen emir amir sultan emperor empress monarch pope pontiff governor-general
            co-prince grand-duke""",
        "head_of_government": "premier chancellor taoiseach pm prime-minister prime",
        "deputy_head": "vice-president vice-premier vice-chancellor tánaiste",
        "head": "head chief chairman chairwoman chairperson chair co-chair co-chairman co-chairwoman co-chairperson governor",
        "leader": "leader strongman co-leader ruler",
        "head_of_organisation": "secretary-general director-general",
        "envoy": "envoy representative negotiator mediator emissary facilitator rapporteur ombudsman",
        "ambassador": "ambassador ambassador-at-large nuncio consul commissioner-general",
        "diplomat": "diplomat",
        "adviser": "adviser advisor aide counsellor counselor councillor councilor coordinator",
        "official": "official",
        "spokesperson": "spokesperson spokesman spokeswoman",
        "counterpart": "counterpart colleague homologue opposite",
        "military": "commander general admiral marshal colonel generalissimo lieutenant-general major-general",
        "other": """commissioner speaker mayor senator prince princess director administrator prosecutor undersecretary
            under-secretary under-secretary-general undersecretary-general politician lawmaker legislator deputy mp mep
            congressman congresswoman judge patriarch archbishop bishop member founder co-founder professor expert
            analyst executive ceo economist vice-chairman vice-chair attorney delegate dictator candidate host
            chancellor-designate minister-president president-elect president-designate first-lady ex-president
            ex-minister ex-premier ex-chancellor""",
    }.items()
    for word in words.split()
}
_IRREGULAR_PLURALS: Final = {
    "chairmen": "chairman", "chairwomen": "chairwoman", "co-chairmen": "co-chairman", "secretaries": "secretary",
    "deputies": "deputy", "envoys": "envoy", "chiefs": "chief", "spokesmen": "spokesman", "emissaries": "emissary",
    "prime-ministers": "prime-minister", "secretaries-general": "secretary-general", "fms": "minister",
    "directors-general": "director-general", "presidents-elect": "president-elect", "dignitaries": "official",
}  # fmt: skip
_EX: Final = {"ex-president": "head_of_state", "ex-premier": "head_of_government", "ex-minister": "minister", "ex-chancellor": "head_of_government", "president-elect": "head_of_state", "president-designate": "head_of_state"}  # fmt: skip
_TOPICS: Final = frozenset(
    """foreign external affairs defence defense finance interior home economy economic trade energy justice agriculture
    health education culture environment transport labour labor industry planning development state prime deputy vice
    first second third senior junior armed forces internal security information tourism water oil petroleum cooperation
    co-operation international european integration europe commerce relations technology science digital infrastructure
    housing sports sport youth women immigration migration climate treasury high special permanent personal policy top
    lead leading national trade chief principal assistant under associate executive managing general commonwealth union
    external regional enlargement neighbourhood diplomacy diplomatic intelligence military army navy police aid rights
    human humanitarian peace parliament parliamentary opposition party rebel crown supreme political presidential
    government cabinet delegation staff council councils press chief-of-staff parliament's deputy-head joint nuclear
    public works social welfare communications veterans fisheries mines mining natural resources power investment
    budget taxation competition internal-market market refugee disarmament arms atomic central resident honorary
    plenipotentiary extraordinary head civil aviation religious territorial local self-government ecology reform
    strategic industries roads rural urban employment family families population innovation research space
    emergency emergencies situations""".split()
)
_FUNCTIONS: Final = frozenset("minister ministers secretary secretaries commissioner commissioners".split())
_LOWER_LEFT: Final = frozenset("top high special permanent chief senior deputy vice first prime crown supreme".split())


def is_head(word: Word) -> bool:
    """Can the word be the head of a title?"""
    return _head(word) is not None


def find(words: Sequence[Word]) -> list[tuple[int, int, Title]]:
    """Titles in a row of words: (first word, end, title), in order, without overlap."""
    found: list[tuple[int, int, Title]] = []
    position = floor = 0
    while position < len(words):
        head = _head(words[position])
        if head is None or words[position].code not in "xXNv":
            position += 1
            continue
        first = _left(words, position, floor)
        last = _right(words, position)
        title = _title(words, first, position, last)
        if title is None:
            position += 1
            continue
        found.append((first, last, title))
        position = floor = last
    return found


def _head(word: Word) -> tuple[str, bool] | None:
    lower = word.lower
    if lower in _HEADS:
        return lower, False
    if lower in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[lower], True
    if lower.endswith("s") and lower[:-1] in _HEADS:
        return lower[:-1], True
    return None


def _left(words: Sequence[Word], position: int, floor: int) -> int:
    """The first word that specifies the head: "foreign", "First Deputy Prime"."""
    first = position
    while first > floor:
        word = words[first - 1]
        if word.lower in _TOPICS and word.code in "xXNn":
            first -= 1
        elif (
            word.lower in ("and", "&", "-", ",")
            and first - 2 >= floor
            and words[first - 2].lower in _TOPICS
            and words[first].lower in _TOPICS
            and words[first - 2].code in "xXN"
            and words[first - 2].lower not in _LOWER_LEFT
        ):
            first -= 2
        else:
            break
    while first < position and words[first].lower in ("general", "state", "staff", "union", "party") and first > floor and words[first - 1].code in "dSMO":
        break
    return first


def _right(words: Sequence[Word], position: int) -> int:
    """The end of what follows the head as part of the title: "of Foreign Affairs", "General", "of state"."""
    lower = words[position].lower
    end = position + 1
    following = [word.lower for word in words[end : end + 4]]
    if lower in ("secretary", "director", "governor", "consul", "attorney", "secretaries", "directors", "prosecutor") and following[:1] == ["general"]:
        end += 1
    elif lower in ("head", "heads") and following[:2] in (["of", "state"], ["of", "government"]):
        end += 2
        if [word.lower for word in words[end : end + 2]] in (["and", "government"], ["or", "government"]):
            end += 2
    elif lower in ("head", "chief", "heads", "chiefs") and following[:2] in (["of", "staff"], ["of", "diplomacy"], ["of", "defence"], ["of", "defense"]):
        end += 2
    elif lower == "opposite" and following[:1] in (["number"], ["numbers"]):
        end += 1
    elif lower == "member" and following[:3] == ["of", "the", "presidency"]:
        end += 3
    elif lower == "representative" and words[position - 1].lower == "high" and following[:3] == ["of", "the", "union"]:
        end += 3
    if lower in _FUNCTIONS or lower in ("representative", "adviser", "advisor", "envoy", "vice-president", "coordinator"):
        end = _portfolio(words, end)
    return end


def _portfolio(words: Sequence[Word], end: int) -> int:
    """The end of "of Foreign Affairs and Trade", "for the Belgrade-Pristina Dialogue" after `end`."""
    start = end
    if start < len(words) and words[start].code == "(" and start + 2 < len(words) and words[start + 2].code == ")" and words[start + 1].text.isupper():
        start += 3
    if start >= len(words) or words[start].lower not in ("of", "for"):
        return end
    position = start + 1
    last = end
    free = words[start].lower == "for"
    while position < len(words):
        word = words[position]
        if word.lower in _TOPICS or free and word.code in "XN" and _head(word) is None:
            last = position + 1
        elif word.lower in ("the", "and", "&", "of", "=", "-", "in") or word.code == "=":
            if word.lower == "of" and not free and last == position:
                if position + 1 < len(words) and words[position + 1].lower in ("the",) or True:
                    break
        elif free and word.code in "SMO" and last > end - 1:
            last = position + 1
        elif word.code == "," and position + 1 < len(words) and words[position + 1].lower in _TOPICS and words[position + 1].text[0].isupper() and not (position + 2 < len(words) and _head(words[position + 2])):
            pass
        else:
            break
        position += 1
    return last


def _title(words: Sequence[Word], first: int, position: int, last: int) -> Title | None:
    head = _head(words[position])
    if head is None:
        return None
    noun, plural = head
    lowers = [word.lower for word in words[first:last]]
    text = _joined(words, first, last)
    rank = _rank(noun, frozenset(lowers), " ".join(lowers))
    if rank is None:
        return None
    if rank == "military" and not words[position].text[0].isupper():
        if noun == "general":
            return None
    gender: Literal["m", "f"] | None = None
    if noun in ("king", "emperor", "chairman", "co-chairman", "spokesman", "prince", "congressman", "pope", "pontiff", "sultan", "emir"):
        gender = "m"
    elif noun in ("queen", "empress", "chairwoman", "co-chairwoman", "spokeswoman", "princess", "congresswoman"):
        gender = "f"
    return Title(text, rank, plural, words[position].start, words[position].end, gender)


def _joined(words: Sequence[Word], first: int, last: int) -> str:
    parts = [words[first].text]
    for before, word in zip(words[first:last], words[first + 1 : last], strict=False):
        parts.append((" " if word.start > before.end else "") + word.text)
    return "".join(parts)


def _rank(noun: str, lowers: frozenset[str], text: str) -> str | None:
    base = _HEADS[noun]
    if noun in _EX:
        return _EX[noun]
    if noun == "prime":
        return None
    deputy = bool(lowers & {"deputy", "vice", "assistant", "under", "junior", "associate"})
    if noun in ("minister", "secretary"):
        return _minister_rank(noun, lowers, text, deputy)
    if noun == "president" and deputy:
        return "deputy_head"
    if base in ("head_of_government", "head_of_state") and deputy:
        return "deputy_head"
    if noun == "chancellor" and "exchequer" in lowers:
        return "finance_minister"
    if base == "head":
        return _head_rank(noun, lowers, text, deputy)
    if noun == "leader" and "supreme" in lowers:
        return "head_of_state"
    if noun == "leader" and lowers & {"opposition", "party", "rebel"}:
        return "other"
    if noun == "director" and "general" in lowers or noun in ("secretary-general", "director-general"):
        return "deputy_head_of_organisation" if deputy else "head_of_organisation"
    if noun == "director" and lowers & {"executive", "managing"}:
        return "head_of_organisation"
    if noun == "representative":
        if "high" in lowers:
            return "head_of_organisation"
        if "permanent" in lowers:
            return "ambassador"
        return "envoy" if lowers & {"special", "personal", "chief"} or "for" in lowers else "official"
    if base == "diplomat":
        return "foreign_minister" if lowers & {"top", "chief"} else "official"
    if base == "adviser":
        return "security_adviser" if {"national", "security"} <= lowers else "envoy" if noun == "coordinator" and "special" in lowers else "other"
    if noun == "prince" or noun == "princess":
        return "deputy_head" if "crown" in lowers else "other"
    return base


def _minister_rank(noun: str, lowers: frozenset[str], text: str, deputy: bool) -> str:
    if "general" in lowers and noun == "secretary":
        return "deputy_head_of_organisation" if deputy else "head_of_organisation"
    if "prime" in lowers:
        return "deputy_head" if deputy else "head_of_government"
    if noun == "secretary" and lowers & {"executive"}:
        return "head_of_organisation"
    if deputy and not lowers & {"prime"}:
        return "minister"
    if "minister of state" in text or "state minister" in text:
        return "minister"
    if text in ("secretary of state", "state secretary") or lowers & {"foreign", "external"}:
        return "foreign_minister"
    if lowers & {"defence", "defense"} or "armed forces" in text:
        return "defence_minister"
    if lowers & {"finance", "treasury"}:
        return "finance_minister"
    if lowers & {"interior", "home"} or "internal affairs" in text:
        return "interior_minister"
    if noun == "secretary" and lowers <= {"secretary"}:
        return "other"
    return "other" if lowers & {"press"} else "minister"


def _head_rank(noun: str, lowers: frozenset[str], text: str, deputy: bool) -> str:
    if text.endswith("of state") or "of state and government" in text:
        return "head_of_state"
    if text.endswith("of government"):
        return "head_of_government"
    if "foreign" in lowers or "diplomacy" in lowers or "diplomatic" in lowers:
        return "foreign_minister"
    if "staff" in lowers or lowers & {"army", "military", "intelligence", "police", "delegation", "parliament", "party"}:
        return "other"
    return "deputy_head_of_organisation" if deputy else "head_of_organisation"
