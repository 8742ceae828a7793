"""The rank that a title means, from its head noun and the words around it."""

from typing import Final

from etl.read.entities.title_words import HEADS
from etl.read.entities.words import word_set

_DEPUTY: Final = word_set("deputy vice assistant under junior associate")
_EX: Final = {
    "ex-president": "head_of_state", "president-elect": "head_of_state", "president-designate": "head_of_state",
    "ex-premier": "head_of_government", "ex-chancellor": "head_of_government", "ex-minister": "minister",
}  # fmt: skip
_NO_TOP_HEAD: Final = word_set(
    "staff army military intelligence police delegation parliament party navy mission administration office"
)


def rank(noun: str, words: tuple[str, ...]) -> str:
    """Rank of the title with this head noun (singular) and these lower-case words, organisation aside.

    Whom a secretary or adviser is one "to" says nothing of his own rank.
    """
    words = words[: words.index("to")] if "to" in words else words
    said = frozenset(words)
    deputy = bool(said & _DEPUTY)
    kind = HEADS[noun]
    if kind == "ex":
        return _EX[noun]
    if kind == "minister":
        return _minister(noun, said, " ".join(words), deputy)
    if kind == "head":
        return _head(said, " ".join(words), deputy)
    if kind in ("head_of_state", "head_of_government") and deputy:
        return "deputy_head"
    if kind == "head_of_organisation":
        return "deputy_head_of_organisation" if deputy else kind
    return _other(noun, kind, said, deputy)


def _other(noun: str, kind: str, said: frozenset[str], deputy: bool) -> str:
    if noun == "chancellor" and "exchequer" in said:
        return "finance_minister"
    if kind == "leader" and "supreme" in said:
        return "head_of_state"
    if kind == "leader" and said & {"opposition", "party", "rebel"}:
        return "other"
    if noun == "director" and said & {"general", "executive", "managing"}:
        return "deputy_head_of_organisation" if deputy else "head_of_organisation"
    if noun == "representative":
        return _representative(said)
    if noun == "commissioner" and "high" in said:
        return "head_of_organisation" if "for" in said else "ambassador"
    if kind == "diplomat":
        return "foreign_minister" if said & {"top", "chief"} else "official"
    if kind == "adviser":
        return "security_adviser" if {"national", "security"} <= said else "envoy" if "special" in said else "other"
    if noun in ("prince", "princess"):
        return "deputy_head" if "crown" in said else "other"
    return kind


def _representative(said: frozenset[str]) -> str:
    if "high" in said:
        return "head_of_organisation"
    if "permanent" in said:
        return "ambassador"
    return "envoy" if said & {"special", "personal", "chief", "for"} else "official"


def _minister(noun: str, said: frozenset[str], text: str, deputy: bool) -> str:
    if noun == "secretary" and "general" in said:
        return "deputy_head_of_organisation" if deputy else "head_of_organisation"
    if "prime" in said:
        return "deputy_head" if deputy else "head_of_government"
    if noun == "secretary" and "executive" in said:
        return "head_of_organisation"
    if deputy or "minister of state" in text or "state minister" in text:
        return "minister"
    if text in ("secretary of state", "secretaries of state") or said & {"foreign", "external", "fm"}:
        return "foreign_minister"
    if said & {"defence", "defense"} or "armed forces" in text:
        return "defence_minister"
    if said & {"finance", "treasury"}:
        return "finance_minister"
    if said & {"interior", "home"} or "internal affairs" in text:
        return "interior_minister"
    return "other" if noun == "secretary" and (len(said) == 1 or "press" in said) else "minister"


def _head(said: frozenset[str], text: str, deputy: bool) -> str:
    is_of_government = text.endswith("government")
    if "of state" in text or "of states" in text:
        return "leader" if is_of_government else "head_of_state"
    if is_of_government:
        return "head_of_government"
    if said & {"foreign", "diplomacy", "diplomatic"}:
        return "foreign_minister"
    if said & _NO_TOP_HEAD:
        return "other"
    return "deputy_head_of_organisation" if deputy else "head_of_organisation"
