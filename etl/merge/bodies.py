"""Which body a meeting is a session of where no report says so: by its name, or by whose members came together."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from etl.merge.names import NameWords, name_words
from etl.model.rows import MembershipRow
from etl.resolve.records import Resolved

FEWEST = 3
"""Members that make up a body when they meet; two states meet too often for other reasons."""
SHARE = 0.75
"""Of the members, and of those who met: more may be missing from neither."""
_BODIES = frozenset({"igo", "bloc", "body", "grouping"})


class Bodies:
    """Look-ups of international organisations and their bodies by name and by members."""

    def __init__(self, resolved: Resolved) -> None:
        """Index names and memberships; the order of the rows does not matter."""
        known = [row for row in resolved.organisations if row.kind in _BODIES and not row.is_provisional]
        named = {row.organisation_id: row.name for row in known}
        self._by_words: dict[frozenset[str], set[str]] = defaultdict(set)
        self._by_word: dict[str, set[frozenset[str]]] = defaultdict(set)
        names = [(row.entity_id, row.name) for row in resolved.entity_names if row.name_kind != "article"]
        for organisation_id, name in (*named.items(), *names):
            if organisation_id in named:
                self._add_name(organisation_id, name)
        self._memberships: dict[str, list[MembershipRow]] = defaultdict(list)
        self._of_member: dict[str, set[str]] = defaultdict(set)
        for row in resolved.memberships:
            if row.status == "member":
                self._memberships[row.organisation_id].append(row)
                self._of_member[row.member_id].add(row.organisation_id)

    def named(self, name: NameWords) -> str | None:
        """Return the body whose name of several words stands in the name of a meeting; None where several do."""
        found = {words for word in name.words for words in self._by_word.get(word, ()) if words <= name.words}
        longest = max(map(len, found), default=0)
        bodies = {body for words in found if len(words) == longest for body in self._by_words[words]}
        return bodies.pop() if len(bodies) == 1 else None

    def made_up_by(self, parties: Iterable[str], first: int, last: int) -> frozenset[str]:
        """Return the bodies of which nearly all members are among the parties, and nearly all of these are members.

        `first` and `last` bound the days, as day numbers: who was a member on one of them counts.
        """
        parties = frozenset(parties)
        if len(parties) < FEWEST:
            return frozenset()
        present = Counter(body for party in parties for body in self._of_member.get(party, ()))
        return frozenset(
            body for body, count in present.items() if count >= FEWEST and self._is_made_up(body, parties, first, last)
        )

    def _is_made_up(self, body: str, parties: frozenset[str], first: int, last: int) -> bool:
        members = {row.member_id for row in self._memberships[body] if _is_in_force(row, first, last)}
        common = len(members & parties)
        return common >= FEWEST and common >= SHARE * max(len(members), len(parties))

    def _add_name(self, organisation_id: str, name: str) -> None:
        words = name_words(name).words
        if len(words) > 1:
            self._by_words[words].add(organisation_id)
            for word in words:
                self._by_word[word].add(words)


def _is_in_force(row: MembershipRow, first: int, last: int) -> bool:
    began = row.start_on is None or row.start_on.toordinal() <= last
    return began and (row.end_on is None or row.end_on.toordinal() >= first)
