"""The lexicon: every name and title of the reference tables, found in a text with all that it may mean.

The index maps the folded words of a name to what it stands for. A text is cut into words once; at each word that some
name begins with, the longest names are looked up. Of overlapping names the longest wins and carries all its readings.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from itertools import zip_longest
from typing import NamedTuple

import msgspec

from etl.reference.casing import Rule, fits
from etl.reference.entries import LexiconEntry, LexiconMatch
from etl.reference.reference import Reference
from etl.reference.surfaces import surfaces
from etl.reference.tokens import Words, is_inside_word, joins

_Variant = tuple[Rule, LexiconEntry]


class _Start(NamedTuple):
    """What the names that begin with one word have in common."""

    lengths: tuple[int, ...]
    """How many words they have, longest first."""
    alone: tuple[int, ...]
    """1 where the word itself is a name, else nothing."""
    seconds: frozenset[str]
    """The words that come second in them."""


class Lexicon:
    """The names of a reference. They are indexed once they are asked for: a run that reads nothing never does."""

    def __init__(self, reference: Reference) -> None:
        """Take the names from a reference."""
        self._reference = reference
        self._last: tuple[str, tuple[LexiconMatch, ...]] = ("", ())

    @cached_property
    def _index(self) -> dict[str, tuple[_Variant, ...]]:
        """What the folded words of every name stand for."""
        ids: defaultdict[tuple[str, Rule, LexiconEntry], set[str]] = defaultdict(set)
        known: set[tuple[str, Rule, str, str]] = set()
        for key, rule, entry, entry_id in surfaces(self._reference):
            if not entry_id:
                ids[key, rule, entry].update(())
            elif (reading := (key, rule, entry.kind, entry_id)) not in known:
                known.add(reading)
                ids[key, rule, entry].add(entry_id)
        index: defaultdict[str, list[_Variant]] = defaultdict(list)
        for (key, rule, entry), found in ids.items():
            index[key].append((rule, msgspec.structs.replace(entry, ids=tuple(sorted(found))) if found else entry))
        return {key: tuple(sorted(variants, key=_sort_key)) for key, variants in index.items()}

    @cached_property
    def _starts(self) -> dict[str, _Start]:
        """What the names that begin with a word have in common."""
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        seconds: defaultdict[str, set[str]] = defaultdict(set)
        for key in self._index:
            first, *others = key.split(" ")
            lengths[first].add(1 + len(others))
            seconds[first].update(others[:1])
        return {
            first: _Start(
                lengths=tuple(sorted(counts, reverse=True)),
                alone=(1,) if 1 in counts else (),
                seconds=frozenset(seconds[first]),
            )
            for first, counts in lengths.items()
        }

    def local_digest(self, text: str) -> str:
        """Return the SHA-256 of what `scan` finds in a text: equal for two lexicons exactly if they find the same."""
        return sha256(msgspec.json.encode(self.scan(text))).hexdigest()

    def scan(self, text: str) -> tuple[LexiconMatch, ...]:
        """Return the names in a text, sorted by start, longest first, with offsets in code points of `text`.

        Matches do not overlap, but for those of offices, which lie over the names and titles that they are made of.
        What the last text had is kept: its digest is asked for right after it was read.
        """
        if text != self._last[0]:
            self._last = (text, self._scan(text))
        return self._last[1]

    def _scan(self, text: str) -> tuple[LexiconMatch, ...]:
        names, offices = [], []
        for start, end, entries in self._candidates(text):
            of_offices = tuple(entry for entry in entries if entry.kind == "office")
            if of_offices and not text[start:end].islower():
                offices.append(LexiconMatch(start, end, of_offices))
            if len(of_offices) < len(entries):
                names.append(LexiconMatch(start, end, tuple(entry for entry in entries if entry.kind != "office")))
        kept = [match for match in _longest(names) if all(entry.kind != "phrase" for entry in match.entries)]
        return tuple(sorted([*kept, *_longest(offices)], key=lambda match: (match.start, -match.end)))

    def _candidates(self, text: str) -> Iterator[tuple[int, int, tuple[LexiconEntry, ...]]]:
        """Yield every stretch of words that is a name and written like one, overlaps included."""
        found = Words(text)
        folded = found.folded
        for index, (opened, second) in enumerate(zip_longest(map(self._starts.get, folded), folded[1:])):
            if opened is None:
                continue
            lengths = opened.lengths if second in opened.seconds else opened.alone
            reach = _reach(text, found, index, lengths[0]) if lengths else 0
            for length in lengths:
                if length > reach:
                    continue
                key = folded[index] if length == 1 else " ".join(folded[index : index + length])
                variants = self._index.get(key)
                if variants is None:
                    continue
                stretch = found.between(index, index + length)
                entries = [entry for rule, entry in variants if fits(rule, stretch)]
                start, end = stretch[0].start, stretch[-1].end
                if entries and not is_inside_word(text, start, end):
                    yield start, end, _merged(entries) if len(entries) > 1 else (entries[0],)


def _sort_key(variant: _Variant) -> tuple[str, str, Rule]:
    rule, entry = variant
    return entry.kind, entry.form, rule


def _reach(text: str, found: Words, index: int, longest: int) -> int:
    """Return how many words from `index` on may belong to one name, going by what stands between them."""
    reach = 1
    while reach < longest and index + reach < len(found.folded):
        last = index + reach - 1
        if not joins(text[found.ends[last] : found.starts[last + 1]], found.folded[last]):
            break
        reach += 1
    return reach


def _merged(entries: list[LexiconEntry]) -> tuple[LexiconEntry, ...]:
    """Return entries that differ in ids only as one."""
    ids: defaultdict[LexiconEntry, set[str]] = defaultdict(set)
    for entry in entries:
        ids[msgspec.structs.replace(entry, ids=())].update(entry.ids)
    return tuple(msgspec.structs.replace(entry, ids=tuple(sorted(found))) for entry, found in ids.items())


def _longest(matches: list[LexiconMatch]) -> list[LexiconMatch]:
    """Return the longest matches that do not overlap, of two of one length the first; no title that cuts a name."""
    kept: list[LexiconMatch] = []
    taken: set[int] = set()
    for match in sorted(_uncut(matches), key=lambda m: (m.start - m.end, m.start)):
        if match.start not in taken and match.end - 1 not in taken:
            kept.append(match)
            taken.update(range(match.start, match.end))
    return kept


def _uncut(matches: list[LexiconMatch]) -> list[LexiconMatch]:
    """Return names, then titles that cut into none (unlike "Commission President" into "European Commission")."""
    names: list[LexiconMatch] = []
    titles: list[LexiconMatch] = []
    for match in matches:
        (titles if _is_title(match) else names).append(match)
    edges = {edge for match in names for edge in (match.start, match.end - 1)}
    return names + [
        title
        for title in titles
        if edges.isdisjoint(range(title.start, title.end)) or not any(_cuts(title, name) for name in names)
    ]


def _cuts(title: LexiconMatch, name: LexiconMatch) -> bool:
    """Return whether two matches overlap and neither holds the other."""
    return (
        title.start < name.end
        and name.start < title.end
        and not (title.start <= name.start and name.end <= title.end)
        and not (name.start <= title.start and title.end <= name.end)
    )


def _is_title(match: LexiconMatch) -> bool:
    """Return whether a match is nothing but a title or an honorific."""
    return all(entry.kind in ("title", "honorific") for entry in match.entries)
