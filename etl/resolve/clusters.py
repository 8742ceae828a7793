"""Groups of things that are one, under pairs that must stay apart."""

from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Clusters(Generic[K]):
    """Union-find that refuses a union which would bring together a pair that was set apart."""

    def __init__(self) -> None:
        """Start with nothing joined and nothing apart."""
        self._parent: dict[K, K] = {}
        self._apart: dict[K, set[K]] = {}

    def root(self, key: K) -> K:
        """Return the representative of a key's group."""
        root = key
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        while key != root:
            self._parent[key], key = root, self._parent[key]
        return root

    def join(self, left: K, right: K) -> bool:
        """Join two groups; return False, and do nothing, where a pair of theirs is apart."""
        left, right = self.root(left), self.root(right)
        if left == right:
            return True
        foes = self._apart.get(left, set()), self._apart.get(right, set())
        if any(self.root(foe) == right for foe in foes[0]) or any(self.root(foe) == left for foe in foes[1]):
            return False
        self._parent[right] = left
        if any(foes):
            self._apart[left] = foes[0] | foes[1]
        return True

    def separate(self, left: K, right: K) -> bool:
        """Keep two groups apart from now on; return False, and do nothing, where they are one already."""
        left, right = self.root(left), self.root(right)
        if left == right:
            return False
        self._apart.setdefault(left, set()).add(right)
        self._apart.setdefault(right, set()).add(left)
        return True
