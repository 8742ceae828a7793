"""The parser's decisions, taken for all sentences of an article at once.

The library's own loop scores one state after another and asks for the interpreter's lock at every turn. Here each step
scores the states of all sentences with one matrix product; what a decision does to a state is left to the library.
There are many steps of few states, so what counts is how often anything is asked of the matrices: biases are no steps
of their own.
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
        self._narrow: Floats = np.ascontiguousarray(narrow.get_param("W").T)
        self._narrow_bias: Floats = narrow.get_param("b")
        weights = lower.get_param("W").transpose(0, 3, 2, 1)
        self._features, inputs, _, width = weights.shape
        self._width = width + 1
        self._lower: Floats = _one_wider(weights, 0).reshape(self._features, inputs, -1)
        """By feature, one column per piece and output."""
        self._padding: Floats = _one_wider(lower.get_param("pad")[0].transpose(0, 2, 1), 0).reshape(self._features, -1)
        self._lower_bias: Floats = _one_wider(lower.get_param("b").T, 1).reshape(-1)
        """Makes the last of the hidden outputs always 1, which brings in the bias of the upper layer."""
        self._upper: Floats = np.concatenate([upper.get_param("W").T, [upper.get_param("b")]])
        self._tokens = ParserStepModel.get_token_ids
        self._sizes = SimpleNamespace(state2vec=SimpleNamespace(nF=self._features))
        """All that the library's look-up of a state's words wants to know of a model."""

    def parse(self, docs: "Sequence[Doc]", vectors: Floats) -> None:
        """Give sentences their heads and labels; `vectors` has a row for each of their words."""
        states = self._component.moves.init_batch(docs)
        summands = self._summands(vectors)
        # Those of a missing word, which has the number -1, come first.
        places = np.arange(1, len(summands), len(vectors) + 1, dtype=np.int32)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            rows = self._tokens(self._sizes, unfinished)
            rows += places
            # By feature, not by state: whole matrices are added faster than the rows of each.
            hidden = self._greatest(np.add.reduce(summands.take(rows.T, axis=0)))
            unfinished = self._component.transition_states(unfinished, hidden @ self._upper)
        self._component.set_annotations(docs, states)

    def _summands(self, vectors: Floats) -> Floats:
        """Return what a missing word and each word add to the hidden layer, feature by feature of a state."""
        narrow = vectors @ self._narrow
        narrow += self._narrow_bias
        summands = np.empty((self._features, len(vectors) + 1, len(self._lower_bias)), dtype=np.float32)
        summands[:, 0] = self._padding
        np.matmul(narrow, self._lower, out=summands[:, 1:])
        # Each state has each feature once, be it of a word or of a missing one.
        summands[0] += self._lower_bias
        return summands.reshape(-1, len(self._lower_bias))

    def _greatest(self, sums: Floats) -> Floats:
        """Return the greatest pieces of the hidden layer."""
        best: Floats = sums[:, : self._width]
        for piece in range(self._width, sums.shape[1], self._width):
            best = np.maximum(best, sums[:, piece : piece + self._width])
        return best


def _one_wider(columns: Floats, value: float) -> Floats:
    """Return columns with one more behind them, all of one value."""
    return np.pad(columns, [(0, 0)] * (columns.ndim - 1) + [(0, 1)], constant_values=value)
