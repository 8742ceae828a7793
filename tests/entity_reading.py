"""Reads sentences into entities and phrases, for tests."""

from dataclasses import dataclass
from functools import cache

from etl.model.reading import ArticleText, Block, BlockKind, Entity
from etl.read.entities import Found, find_entities
from etl.read.phrases import Phrase
from etl.read.sentences import split
from etl.reference.lexicon import Lexicon
from etl.reference.load import load


@cache
def project_lexicon() -> Lexicon:
    """The lexicon of the project's own tables."""
    return Lexicon(load())


def article(*blocks: str | tuple[BlockKind, str], publisher: str | None = None) -> ArticleText:
    """An article of these blocks, paragraphs where no kind is given."""
    pieces: list[tuple[BlockKind, str]] = [("paragraph", b) if isinstance(b, str) else b for b in blocks]
    made: list[Block] = []
    text = ""
    for kind, words in pieces:
        text += "\n\n" if text else ""
        made.append(Block(start=len(text), end=len(text) + len(words), kind=kind))
        text += words
    return ArticleText(text=text, blocks=tuple(made), publisher=publisher)


@dataclass(frozen=True)
class Read:
    """What was found in an article, with shorthands for tests."""

    article: ArticleText
    found: Found

    def people(self) -> set[str]:
        return {entity.name for entity in self.found.entities if entity.kind == "person"}

    def organisations(self) -> set[str]:
        """Reference ids, or names of organisations that are in no table."""
        return {i for e in self.found.entities if e.kind == "organisation" for i in (e.candidates or (e.name,))}

    def entity(self, name: str) -> Entity:
        return next(entity for entity in self.found.entities if name in (entity.name, *entity.names))

    def mentions(self, name: str) -> list[str]:
        """The words by which an entity is named, in order."""
        index = self.found.entities.index(self.entity(name))
        return [self.article.text[m.start : m.end] for m in self.found.mentions if m.entity == index]

    def claims(self, name: str) -> set[tuple[str | None, str | None]]:
        """(rank, organisation) of every office given to a person; a former one's rank begins with "ex "."""
        return {
            (("ex " if claim.is_former else "") + (claim.rank or ""), self._id(claim.organisation))
            for claim in self.entity(name).claims
        }

    def phrase(self, words: str) -> Phrase:
        return next(p for p in self.found.phrases if self.article.text[p.start : p.end] == words)

    def phrases(self) -> list[tuple[str, str]]:
        """(words, kind) of every phrase."""
        return [(self.article.text[p.start : p.end], p.kind) for p in self.found.phrases]

    def sides(self, words: str) -> tuple[str | None, ...]:
        """What the phrase represents: reference ids or names."""
        return tuple(self._id(number) for number in self.phrase(words).organisations)

    def person(self, words: str) -> str | None:
        """Whom the phrase stands for."""
        person = self.phrase(words).person
        return None if person is None else self.found.entities[person].name

    def _id(self, number: int | None) -> str | None:
        if number is None:
            return None
        entity = self.found.entities[number]
        return entity.candidates[0] if entity.candidates else entity.name


def read(*blocks: str | tuple[BlockKind, str], lexicon: Lexicon | None = None, publisher: str | None = None) -> Read:
    """Read an article of these blocks, with the project's lexicon where no other is given."""
    text = article(*blocks, publisher=publisher)
    matches = (lexicon or project_lexicon()).scan(text.text)
    return Read(text, find_entities(text, split(text), matches))
