"""Small answers and inputs for tests of the warehouse: invented people who meet about invented things."""

import hashlib
from datetime import date

from etl.model.documents import Document, Location, Origin
from etl.model.ledger import ReadingKey, StoredReading, Versions
from etl.model.reading import ArticleText, Block, Reading
from etl.model.rows import (
    ArticleRow,
    AttendanceRow,
    DerivedTables,
    MeetingReportRow,
    MeetingRow,
    MentionRow,
    OrganisationRow,
    PersonRow,
    PlaceRow,
    TopicRow,
)

VERSIONS = Versions(
    software_version="1.0", reader_version="1", model_digest="m", lexicon_digest="l", reference_digest="r"
)


def document(content: bytes) -> Document:
    """Wrap bytes as ingest does."""
    sha256 = hashlib.sha256(content).hexdigest()
    return Document(article_id=sha256[:24], sha256=sha256, content=content, media_type="text/plain")


def location(uri: str, found: Document, version: int = 1, origin: Origin | None = None) -> Location:
    """Say where a document was found."""
    return Location(uri=uri, article_id=found.article_id, version=version, origin=origin or Origin())


def reading(found: Document, lexicon_digest: str = "l") -> StoredReading:
    """Read a document as far as these tests need."""
    text = found.content.decode("utf-8", "replace").replace("\0", "\ufffd")
    key = ReadingKey(
        article_id=found.article_id,
        reader_version="1",
        model_digest="m",
        lexicon_digest=lexicon_digest,
        origin_digest="o",
    )
    article = ArticleText(text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    return StoredReading(key=key, reading=Reading(article_id=found.article_id, article=article))


def article(found: Document, uri: str) -> ArticleRow:
    """Make the row of an article that nothing is known of but its text."""
    return ArticleRow(
        article_id=found.article_id,
        article_uri=uri,
        source_id=None,
        agency=None,
        title="Ministers meet",
        author=None,
        canonical_url=None,
        dateline=None,
        published_edtf="2024-05-02",
        published_start_on=date(2024, 5, 2),
        published_end_on=date(2024, 5, 2),
        published_basis="explicit",
        language="en",
        sha256=found.sha256,
        text=found.content.decode(),
        revision_of_id=None,
        duplicate_of_id=None,
        is_current=True,
    )


def person(person_id: str, name: str = "Ada Lind") -> PersonRow:
    """Make a person of whom the name is known."""
    return PersonRow(
        person_id=person_id,
        name=name,
        sort_name=name,
        given_name=None,
        family_name=None,
        gender=None,
        wikidata_id=None,
        is_provisional=True,
    )


def organisation(organisation_id: str, parent_id: str | None = None) -> OrganisationRow:
    """Make an organisation of which the id and parent are known."""
    return OrganisationRow(
        organisation_id=organisation_id,
        name=organisation_id.upper(),
        kind="body",
        iso2=None,
        iso3=None,
        acronym=None,
        parent_id=parent_id,
        seat_city=None,
        seat_country_code=None,
        founded_edtf=None,
        dissolved_edtf=None,
        wikidata_id=None,
        is_provisional=False,
    )


def meeting(meeting_id: str, parent: str | None = None, name: str | None = None) -> MeetingRow:
    """Make a meeting held on one day."""
    return MeetingRow(
        meeting_id=meeting_id,
        name=name,
        series_id=None,
        status="held",
        channel="in_person",
        format="bilateral",
        level="minister",
        date_edtf="2024-05-01",
        date_start_on=date(2024, 5, 1),
        date_end_on=date(2024, 5, 1),
        date_basis="explicit",
        place_id=None,
        parent_meeting_id=parent,
        report_count=1,
        source_count=1,
    )


def report(report_id: str, meeting_id: str | None, found: Document) -> MeetingReportRow:
    """Make a report that was joined to a meeting."""
    return MeetingReportRow(
        report_id=report_id,
        meeting_id=meeting_id,
        article_id=found.article_id,
        name=None,
        series_id=None,
        status="held",
        channel="in_person",
        format="bilateral",
        level="minister",
        date_edtf=None,
        date_start_on=None,
        date_end_on=None,
        date_basis="none",
        date_source="none",
        place_id=None,
        parent_report_id=None,
        salience="main",
        is_rejected=meeting_id is None,
        join_score=0.875,
        join_reasons='["the only one"]',
    )


def mention(mention_id: str, person_id: str, found: Document) -> MentionRow:
    """Make a mention that was linked to a person."""
    return MentionRow(
        mention_id=mention_id,
        article_id=found.article_id,
        entity_kind="person",
        person_id=person_id,
        organisation_id=None,
        start_offset=0,
        end_offset=3,
        surface="Ada",
        form="name",
        link_rule="exact",
    )


def attendance(attendance_id: str, meeting_id: str, person_id: str) -> AttendanceRow:
    """Make the attendance of a person."""
    return AttendanceRow(
        attendance_id=attendance_id,
        meeting_id=meeting_id,
        party_kind="person",
        person_id=person_id,
        organisation_id=None,
        capacity='Minister of "Fish, Boats\nand Nets"',
        office_id=None,
        tenure_id=None,
        role="participant",
        presence="attended",
        basis="named",
        stands_in_for_id=None,
        confidence=0.1,
    )


def place(place_id: str, latitude: float | None) -> PlaceRow:
    """Make a place with an empty city, which is not the same as none."""
    return PlaceRow(place_id=place_id, city="", country_code=None, venue="Hall", latitude=latitude, longitude=1 / 3)


def answer(found: Document, uri: str = "a.txt") -> DerivedTables:
    """Make an answer in which most kinds of values occur: dates, fractions, nulls, references to the same table."""
    return DerivedTables(
        articles=(article(found, uri),),
        places=(place("hall", 0.1),),
        organisations=(organisation("a-council", parent_id="z-union"), organisation("z-union")),
        persons=(person("ada"),),
        meetings=(meeting("m1", parent="m2"), meeting("m2")),
        meeting_reports=(report("r1", "m1", found), report("r2", "m2", found)),
        attendance=(attendance("t1", "m1", "ada"),),
        mentions=(mention("n1", "ada", found),),
        topics=(TopicRow(topic_id="nets", name="nets"),),
    )
