"""Dependency parses of masked sentences (see `masking`)."""

import functools
import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from threadpoolctl import threadpool_limits

from etl.read.meetings.encoder import Encoder, Floats
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.masking import Masked, mask
from etl.read.meetings.transitions import Transitions
from etl.read.meetings.vocabulary import EVENT_NOUNS
from etl.read.phrases import Phrase, Sentence
from etl.read.version import MODEL

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MAX_TOKENS = 160
"""Longer sentences are cut: no one reads a parse of more."""

_RUN = re.compile(r"\S{150,}")
"""No word, whatever it is; the tokenizer's time grows with the square of the punctuation around one."""


@functools.cache
def model() -> "Language":
    """Load the language model once per process; named entities and lemmas are not asked of it."""
    # Here, as a run that reads nothing need not wait for it.
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    one_thread()
    set_current_ops(NumpyOps(use_blis=False))
    return spacy.load(MODEL, exclude=["ner", "lemmatizer", "attribute_ruler"])


def one_thread() -> None:
    """Keep matrix products to one thread: several that wait for a busy core made these small ones 10 times slower.

    Documents are read at the same time by processes (`--jobs`) instead.
    """
    threadpool_limits(limits=1, user_api="blas")


def _component(name: str) -> Any:
    """Return a component of the model, whose own methods the library's types do not tell."""
    return model().get_pipe(name)


@functools.cache
def _encoder() -> Encoder:
    return Encoder(_component("tok2vec").model)


@functools.cache
def _transitions() -> Transitions:
    return Transitions(_component("parser"))


@functools.cache
def _tagging() -> tuple[list[str], Floats, Floats]:
    """Return the tags with weights and bias of the layer that chooses among them."""
    tagger = _component("tagger")
    (softmax,) = [layer for layer in tagger.model.walk() if layer.name == "softmax"]
    return list(tagger.labels), np.ascontiguousarray(softmax.get_param("W").T), softmax.get_param("b")


def parse(
    text: str, sentences: Sequence[Sentence], phrases: Sequence[Sequence[int]], table: Sequence[Phrase]
) -> list[Graph]:
    """Parse sentences of one article.

    `phrases[i]` lists the phrases (indices into `table`) of sentence i, by position.
    """
    masked = [mask(text, sentence, inside, table) for sentence, inside in zip(sentences, phrases, strict=True)]
    docs = [_doc(words) for words, _ in masked]
    tags = iter(_analysed([doc for doc in docs if len(doc)]))
    return [
        Graph(_reattached(_tokens(doc, list(islice(tags, len(doc))), spans, text, table)), sentence)
        for doc, (_, spans), sentence in zip(docs, masked, sentences, strict=True)
    ]


def _doc(words: str) -> "Doc":
    """Return the words of a masked sentence, which the parser is not to take for several."""
    doc = model().make_doc(_RUN.sub(_blotted, words))
    if len(doc) > MAX_TOKENS:
        doc = doc[:MAX_TOKENS].as_doc()
    if len(doc):
        starts: Any = np.full(len(doc), -1, dtype=np.int64).astype(np.uint64)
        starts[0] = 1
        doc.from_array(["SENT_START"], starts)
    return doc


def _blotted(run: re.Match[str]) -> str:
    """Return a word of the same length that needs no taking apart."""
    return "x" * len(run[0])


def _analysed(docs: "list[Doc]") -> list[str]:
    """Parse sentences, all at once, and return the tags of their words."""
    if not docs:
        return []
    labels, weights, bias = _tagging()
    vectors = _encoder().encode(docs)
    _transitions().parse(docs, vectors)
    return [labels[best] for best in (vectors @ weights + bias).argmax(axis=1).tolist()]


def _tokens(doc: "Doc", tags: Sequence[str], spans: Masked, text: str, table: Sequence[Phrase]) -> list[Token]:
    """Return the words of a parsed sentence with their places in the article."""
    rows = doc.to_array(["IDX", "LENGTH", "LOWER", "DEP", "HEAD"])
    heads = (np.arange(len(rows)) + rows[:, -1].astype(np.int64)).tolist()
    tokens: list[Token] = []
    piece = 0
    for index, ((offset, length, low, dep, _), head, tag) in enumerate(zip(rows.tolist(), heads, tags, strict=True)):
        while piece + 1 < len(spans) and spans[piece + 1][0] <= offset:
            piece += 1
        begin, _, source, members = spans[piece]
        start = source if members else source + offset - begin
        last = piece
        while last + 1 < len(spans) and spans[last + 1][0] < offset + length:
            last += 1
        end = spans[last][2] + offset + length - spans[last][0]
        tokens.append(
            Token(
                index=index,
                start=start,
                end=-1 if members else end,
                low=_string(low),
                tag=tag,
                dep=_string(dep),
                head=head,
                phrases=members,
                said=text[table[members[0]].start : table[members[-1]].end].lower() if members else "",
            )
        )
    return tokens


@functools.lru_cache(maxsize=16384)
def _string(key: int) -> str:
    """Return a word or label by its number in the model's store."""
    return model().vocab.strings[key]


def _reattached(tokens: list[Token]) -> list[Token]:
    """Give "X chaired with Y, a summit of Z" its object back, which the parser takes for an apposition of Y."""
    fixed = list(tokens)
    for token in tokens:
        if token.dep != "appos" or token.low not in EVENT_NOUNS or token.phrases:
            continue
        head = tokens[token.head]
        if head.phrases and any(t.head == token.index and t.low in ("a", "an", "the") for t in tokens):
            verb = head
            while not verb.tag.startswith("VB") and verb.head != verb.index:
                verb = tokens[verb.head]
            if verb.tag.startswith("VB"):
                fixed[token.index] = msgspec.structs.replace(token, dep="dobj", head=verb.index)
    return fixed
