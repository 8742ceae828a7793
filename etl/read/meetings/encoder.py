"""The language model's vectors of words in context, computed with little more than its matrix products.

What the library's own layers do, in the same order, for a handful of short sentences: their bookkeeping took longer
than their arithmetic. What a word looks like outside of any context is kept, for most words come again. It is a sum of
rows of tables, so it never depends on which other words it was computed with.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from spacy.tokens import Doc

Floats = npt.NDArray[np.float32]

_KEPT = 20_000
"""Words whose vectors are kept; all are forgotten when there are more."""
_TINY = 1e-8
"""Variance that a row of equal numbers is given."""


class _Maxout:
    """A layer of three pieces, of which the greatest counts, and the normalisation after it."""

    def __init__(self, maxout: Any, layernorm: Any) -> None:
        weights = maxout.get_param("W")
        self.width, pieces, _ = weights.shape
        self.weights: Floats = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * self.width, -1).T)
        """One column per output, piece by piece."""
        self.bias: Floats = np.ascontiguousarray(maxout.get_param("b").T.reshape(-1))
        self._gain, self._shift = layernorm.get_param("G"), layernorm.get_param("b")

    def finished(self, sums: Floats) -> Floats:
        """Return the normalised greatest pieces of weighted sums, to which the bias is added in place."""
        sums += self.bias
        width = self.width
        best: Floats = sums[:, :width]
        for piece in range(width, sums.shape[1], width):
            best = np.maximum(best, sums[:, piece : piece + width])
        best -= np.add.reduce(best, axis=1, keepdims=True) / np.float32(width)
        variance = np.einsum("ij,ij->i", best, best)[:, None] / np.float32(width) + np.float32(_TINY)
        best *= self._gain / np.sqrt(variance)
        best += self._shift
        return best


class Encoder:
    """Computes the vectors of the `tok2vec` component of a loaded model."""

    def __init__(self, tok2vec: Any) -> None:
        """Take the weights of the component's model."""
        named: dict[str, list[Any]] = {}
        for layer in tok2vec.walk():
            named.setdefault(layer.name, []).append(layer)
        self.columns: list[int | str] = named["extract_features"][0].attrs["columns"]
        self._ops = tok2vec.ops
        embedding, *self._layers = map(_Maxout, named["maxout"], named["layernorm"])
        self._embedding = embedding
        self._tables: list[tuple[int, Floats]] = []
        """By attribute of words: seed of its hash, and the rows of its table, weighted."""
        for place, hashed in enumerate(named["hashembed"]):
            part = embedding.weights[place * embedding.width : (place + 1) * embedding.width]
            self._tables.append((hashed.attrs["seed"], hashed.get_param("E") @ part))
        self._known: dict[bytes, Floats] = {}

    def encode(self, docs: "Sequence[Doc]") -> Floats:
        """Return a matrix with one row a word, sentence by sentence; no sentence may be empty.

        Between sentences lie as many empty rows as there are layers, so that none sees another.
        """
        words = self._words(np.concatenate([doc.to_array(self.columns) for doc in docs]))
        gap = len(self._layers)
        gaps_before = np.repeat(np.arange(1, len(docs) + 1), [len(doc) for doc in docs])
        places = np.arange(len(words)) + gap * gaps_before
        padded = np.zeros((len(words) + gap * (len(docs) + 1), words.shape[1]), dtype=np.float32)
        padded[places] = words
        *layers, last = self._layers
        for layer in layers:
            padded += layer.finished(_windows(padded) @ layer.weights)
        vectors: Floats = last.finished(_windows(padded)[places] @ last.weights)
        vectors += padded[places]
        return vectors

    def _words(self, attributes: npt.NDArray[np.uint64]) -> Floats:
        """Return the vectors of words out of context; `attributes` has a row for each."""
        keys: list[bytes] = np.ascontiguousarray(attributes).view(f"V{8 * attributes.shape[1]}").ravel().tolist()
        fresh = {key: place for place, key in enumerate(keys) if key not in self._known}
        if fresh:
            if len(self._known) > _KEPT:
                self._known.clear()
                return self._words(attributes)
            made = self._embedding.finished(self._sums(attributes[list(fresh.values())]))
            self._known.update(zip(fresh, made, strict=True))
        return np.concatenate([self._known[key] for key in keys]).reshape(len(keys), -1)

    def _sums(self, attributes: npt.NDArray[np.uint64]) -> Floats:
        """Return the weighted sums of the embedding layer."""
        sums = np.zeros((len(attributes), self._embedding.weights.shape[1]), dtype=np.float32)
        for column, (seed, table) in zip(attributes.T, self._tables, strict=True):
            sums += table[self._ops.hash(np.ascontiguousarray(column), seed) % len(table)].sum(axis=1)
        return sums


def _windows(rows: Floats) -> Floats:
    """Return each row between its neighbours."""
    width = rows.shape[1]
    windows = np.zeros((len(rows), 3 * width), dtype=np.float32)
    windows[1:, :width] = rows[:-1]
    windows[:, width : 2 * width] = rows
    windows[:-1, 2 * width :] = rows[1:]
    return windows
