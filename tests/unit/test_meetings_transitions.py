"""Sentences parsed at once have the heads and labels that the library gives them one by one."""

import numpy as np

from etl.read.meetings import parser
from etl.read.meetings.encoder import Encoder
from etl.read.meetings.transitions import Transitions

SENTENCES = (
    "Germany said Peter would meet Leaders in the port of Bergen on Monday, before they leave for home.",
    "Leaders won't meet.",
    "No.",
    "After talks that lasted until midnight, Peter, who had come from the coast, was received by the minister.",
)


def test_parses_are_those_of_the_library() -> None:
    nlp = parser.model()
    docs = [nlp.make_doc(words) for words in SENTENCES]
    encoder = Encoder(nlp.get_pipe("tok2vec").model)  # type: ignore[attr-defined]
    Transitions(nlp.get_pipe("parser")).parse(docs, encoder.encode(docs))
    for doc, words in zip(docs, SENTENCES, strict=True):
        known = nlp(words)
        assert np.array_equal(doc.to_array(["HEAD", "DEP"]), known.to_array(["HEAD", "DEP"])), words
        assert {token.head.text for token in doc if token.dep_ == "ROOT"}
