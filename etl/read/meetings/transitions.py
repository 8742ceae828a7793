"""The parser's decisions, taken for all sentences of an article at once.

The library's own loop scores one state after another and asks for the interpreter's lock at every turn. Here each step
scores the states of all sentences with one matrix product; what a decision does to a state is left to the library.
"""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np

from etl.read.meetings.encoder import Floats

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Transitions:
    """Parses with the weights of the `parser` component of a loaded model."""

    def __init__(self, component: Any) -> None:
        """Take the component and its weights."""
        # Here, as a run that reads nothing need not wait for it.
        from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]

        self._component = component
        listener, lower, upper = component.model.layers
        (narrow,) = [layer for layer in listener.walk() if layer.name == "linear"]
        weights = lower.get_param("W")
        self._features, self._width, pieces, inputs = weights.shape
        shape = (1, self._features * pieces * self._width)
        self._narrow: Floats = np.ascontiguousarray(narrow.get_param("W").T)
        self._narrow_bias: Floats = narrow.get_param("b")
        self._lower: Floats = np.ascontiguousarray(weights.transpose(0, 2, 1, 3).reshape(shape[1], inputs).T)
        """One column per feature, piece and output."""
        self._padding: Floats = np.ascontiguousarray(lower.get_param("pad").transpose(0, 1, 3, 2).reshape(shape))
        self._lower_bias: Floats = np.ascontiguousarray(lower.get_param("b").T.reshape(-1))
        self._upper: Floats = np.ascontiguousarray(upper.get_param("W").T)
        self._upper_bias: Floats = upper.get_param("b")
        self._tokens = ParserStepModel.get_token_ids
        self._sizes = SimpleNamespace(state2vec=SimpleNamespace(nF=self._features))
        """All that the library's look-up of a state's words wants to know of a model."""

    def parse(self, docs: "Sequence[Doc]", vectors: Sequence[Floats]) -> None:
        """Give sentences their heads and labels; `vectors` has a matrix for each, one row a word."""
        states = self._component.moves.init_batch(docs)
        summands = self._summands(vectors)
        # Those of a missing word, which has the number -1, come first.
        places = np.arange(self._features, 2 * self._features, dtype=np.int32)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            rows = self._tokens(self._sizes, unfinished)
            rows *= self._features
            rows += places
            scores = self._hidden(np.add.reduce(summands.take(rows, axis=0), axis=1)) @ self._upper
            scores += self._upper_bias
            unfinished = self._component.transition_states(unfinished, scores)
        self._component.set_annotations(docs, states)

    def _summands(self, vectors: Sequence[Floats]) -> Floats:
        """Return what each word adds to the hidden layer as each feature of a state, after what a missing one adds."""
        narrow = np.concatenate(vectors) @ self._narrow
        narrow += self._narrow_bias
        return np.concatenate([self._padding, narrow @ self._lower]).reshape(-1, len(self._lower_bias))

    def _hidden(self, sums: Floats) -> Floats:
        """Return the greatest pieces of the hidden layer."""
        sums += self._lower_bias
        best: Floats = sums[:, : self._width]
        for piece in range(self._width, sums.shape[1], self._width):
            best = np.maximum(best, sums[:, piece : piece + self._width])
        return best
