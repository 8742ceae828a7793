"""The vectors computed for the parser are those of the model's own layers."""

import numpy as np
import pytest

from etl.read.meetings import parser
from etl.read.meetings.encoder import Encoder

SENTENCES = (
    "Germany said Peter would meet Leaders in the port of Bergen on Monday.",
    "Leaders won't meet.",
    "No.",
    "the minister , Peter met Peter (and Germany's \"Leaders\") – 17:30 ; it's n’t 2019/20 …",
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(parser.model().get_pipe("tok2vec").model)  # type: ignore[attr-defined]


def test_vectors_are_those_of_the_model(encoder: Encoder) -> None:
    docs = [parser.model().make_doc(words) for words in SENTENCES]
    expected = np.concatenate(parser.model().get_pipe("tok2vec").predict(docs))  # type: ignore[attr-defined]
    found = encoder.encode(docs)
    assert found.shape == expected.shape
    assert np.abs(found - expected).max() < 1e-4


def test_no_sentence_sees_those_beside_it(encoder: Encoder) -> None:
    docs = [parser.model().make_doc(words) for words in SENTENCES]
    alone = np.concatenate([encoder.encode([doc]) for doc in docs])
    assert np.abs(encoder.encode(docs) - alone).max() < 1e-4


def test_words_kept_from_before_are_the_same_to_the_last_bit(encoder: Encoder) -> None:
    """What is read must not depend on what was read before."""
    fresh = Encoder(parser.model().get_pipe("tok2vec").model)  # type: ignore[attr-defined]
    docs = [parser.model().make_doc(words) for words in SENTENCES]
    for doc in docs:
        encoder.encode([doc])
    assert encoder.encode(docs).tobytes() == fresh.encode(docs).tobytes()
