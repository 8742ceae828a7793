"""Reads a short article into meetings, for golden tests: what it says of when, where, how, whether and who."""

from dataclasses import dataclass

from etl.dates.edtf import Days, format_days, parse_edtf
from etl.dates.evaluate import evaluate
from etl.model.documents import Document, Origin
from etl.model.reading import Party, Reading, Report
from etl.read.reader import read
from etl.reference.lexicon import Lexicon


@dataclass(frozen=True)
class Story:
    """A reading with shorthands; a report is named by words of the sentence that tells of it first."""

    reading: Reading
    published: str | None
    """As declared with the document."""

    def report(self, words: str) -> Report:
        """The first report whose sentence has these words."""
        return next(r for r in self.reading.reports if words in self.quote(r))

    def quote(self, report: Report) -> str:
        """The sentence that tells of a meeting first."""
        told = next(evidence for evidence in report.evidence if evidence.field == "meeting")
        return self.reading.article.text[told.start : told.end]

    def date(self, words: str) -> str | None:
        """EDTF of a meeting's day or days."""
        return self.day(self.report(words))

    def day(self, report: Report) -> str | None:
        """EDTF of a report's day or days."""
        days = self._days(report)
        return format_days(days) if days is not None else None

    def _days(self, report: Report) -> Days | None:
        anchor: Days | None = parse_edtf(self.published) if self.published else Days()
        if report.date is not None and report.date.anchor == "report":
            anchor = self._days(self.reading.reports[report.date.report]) if report.date.report is not None else None
        return evaluate(report.date, anchor) if report.date is not None and anchor is not None else None

    def where(self, words: str) -> tuple[str | None, str | None, str | None]:
        """City, country and venue of a meeting."""
        place = self.report(words).place
        return place.city, place.country, place.venue

    def parties(self, words: str) -> dict[str, tuple[str, str]]:
        """Role and presence by name of the person or, where there is none, by rank and side ("[Poland minister]")."""
        return {self._name(p): (p.role, p.presence) for p in self.report(words).parties}

    def people(self, words: str) -> set[str]:
        """Names of all parties."""
        return {self._name(p) for p in self.report(words).parties}

    def _name(self, party: Party) -> str:
        if party.person is not None:
            return self.reading.entities[party.person].name
        side = self.reading.entities[party.organisation].name if party.organisation is not None else ""
        return f"[{' '.join(filter(None, (side, party.rank)))}]" if party.kind == "office" else side


def story(lexicon: Lexicon, *paragraphs: str, title: str = "", published: str | None = "2024-05-15") -> Story:
    """Read an article of these paragraphs; the default publication is a Wednesday, None leaves it undated."""
    text = "\n\n".join(filter(None, (title, *paragraphs)))
    document = Document(
        article_id="0" * 24,
        sha256="0" * 64,
        content=text.encode(),
        media_type="text/plain",
        origin=Origin(published=published),
    )
    return Story(read(document, lexicon), published)
