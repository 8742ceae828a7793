"""What a meeting was about: noun phrases under "discussed", "talks on", "spoke about"."""

from collections.abc import Sequence

from etl.model.reading import Topic
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase

MAX_LENGTH = 80
ABOUT = frozenset({"on", "about", "over", "regarding", "concerning"})
DISCUSSING = word_set(
    """
    discuss discusses discussed discussing review reviews reviewed address addressed raise raised cover
    covered tackle tackled debate debated
    """
)
_STOP = ("relcl", "acl", "advcl", "punct", "cc", "conj", "appos", "parataxis")


def topics(text: str, telling: Telling, phrases: Sequence[Phrase]) -> list[Topic]:
    """Return the subjects that hang on a telling, at most 80 characters each."""
    graph = telling.graph
    heads = [
        thing for carrier in _carriers(graph, telling) for prep, thing in graph.prepositions(carrier) if prep in ABOUT
    ]
    for verb in _discussing(graph, telling):
        heads += graph.children(verb, "dobj")
    found = []
    for head in [c for h in heads for c in graph.conjuncts(h)]:
        topic = _topic(text, graph, head, phrases)
        if topic is not None:
            found.append(topic)
    return found


def _carriers(graph: Graph, telling: Telling) -> list[Token]:
    head = graph.head(telling.token)
    return [telling.token, head] if telling.is_noun and head.tag.startswith("VB") else [telling.token]


def _discussing(graph: Graph, telling: Telling) -> list[Token]:
    tree = [telling.token, graph.head(telling.token)]
    return [
        t
        for t in graph.tokens
        if t.low in DISCUSSING
        and t.tag.startswith("VB")
        and (
            t in tree
            or graph.head(t) in tree
            or t is telling.token
            or any(a is telling.token for a in graph.ancestors(t))
        )
    ]


def _topic(text: str, graph: Graph, head: Token, phrases: Sequence[Phrase]) -> Topic | None:
    if (
        not head.tag.startswith("NN")
        or head.low in words.EVENT_NOUNS
        or (head.phrases and phrases[head.phrases[0]].kind != "organisation")
    ):
        return None
    members = [head]
    queue = [head]
    while queue:
        for child in graph.children(queue.pop()):
            if child.dep not in _STOP and not (child.dep == "det" and child.low in ("the", "a", "an")):
                members.append(child)
                queue.append(child)
    start = min(_span(t, phrases)[0] for t in members)
    end = max(_span(t, phrases)[1] for t in members)
    if (head.tag == "NNP" and not head.phrases and end - start < 12) or end - start > MAX_LENGTH or end <= start:
        return None
    return Topic(name=" ".join(text[start:end].split()), start=start, end=end)


def _span(token: Token, phrases: Sequence[Phrase]) -> tuple[int, int]:
    if token.phrases:
        return phrases[token.phrases[0]].start, phrases[token.phrases[-1]].end
    return token.start, token.end
