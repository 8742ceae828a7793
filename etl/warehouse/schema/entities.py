"""Sources, articles, persons, organisations, offices: who and what is spoken of."""

from typing import get_args

from sqlalchemy import Column, String, Table

from etl.model.reading import EntityKind
from etl.reference.records import Gender, MembershipStatus, OrganisationKind, Rank
from etl.warehouse.schema.common import day, facts, flag, key, key_ref, metadata, number, one_of, ref, run_id, text

SOURCE_KIND = ("media", "agency", "government", "igo", "other")
ORGANISATION_KIND = ("state", *get_args(OrganisationKind))
NAME_KIND = ("official", "short", "former", "alias", "demonym", "acronym", "metonym", "article")

sources = Table(
    "sources",
    metadata,
    key("source_id", "Slug of the publisher's name.", example="no-government"),
    text("name", "Publisher or issuing body.", example="Government of Norway"),
    text("kind", "media, agency, government, igo or other.", values=SOURCE_KIND),
    text("country_code", "ISO 3166-1 alpha-2 of its seat; null where not known.", nullable=True, example="NO"),
    text("domain", "Web domain; null where not known.", nullable=True, example="regjeringen.no"),
    run_id(),
    comment="One row per publisher or issuing body.",
)

articles = Table(
    "articles",
    metadata,
    key_ref("article_id", "documents.article_id", "Document read."),
    text(
        "article_uri",
        "The location shown, chosen by rule among all locations: path or address as given.",
        example="inbox/oslo.txt",
    ),
    ref("source_id", "sources.source_id", "Publisher; null where nothing names it.", nullable=True),
    text("agency", "Wire agency cited; null where none.", nullable=True, example="NTB"),
    text("title", "Title; null where it has none.", nullable=True, example="Prime Minister receives Finnish President"),
    text("author", "Author as printed; null where none.", nullable=True, example="Kari Holm"),
    text(
        "canonical_url", "The page's own address; null where none.", nullable=True, example="https://news.example/oslo"
    ),
    text("dateline", "City of the dateline; null where none.", nullable=True, example="Oslo"),
    text(
        "published_edtf",
        "Publication date as stated, EDTF; null where nothing states it.",
        nullable=True,
        example="2024-03-05",
    ),
    day("published_start_on", "First day it can have been published, stated or inferred; null where unbounded."),
    day("published_end_on", "Last day it can have been published, stated or inferred; null where unbounded."),
    text("published_basis", "explicit, inferred (from what it says, or others of the same meetings) or none."),
    text("language", "ISO 639-1.", example="en"),
    text(
        "sha256",
        "SHA-256 of the bytes, hexadecimal.",
        example="3f9c2b71d04e85aa6b1e0c579d20417f8e3b6c5a1f40d2e87b93c6a5f1e0d4b2",
    ),
    text(
        "text",
        "The text read; offsets count its Unicode code points. The publisher's: quote, do not republish.",
        example="OSLO, 5 March 2024 - Prime Minister ...",
    ),
    ref(
        "revision_of_id", "articles.article_id", "Article whose place these bytes took; null where none.", nullable=True
    ),
    ref(
        "duplicate_of_id", "articles.article_id", "Article this one is a near copy of; null where none.", nullable=True
    ),
    flag("is_current", "False once newer bytes took its place at every location."),
    run_id(),
    one_of("published_basis", "explicit", "inferred", "none"),
    comment="One row per document that was read.",
)

places = Table(
    "places",
    metadata,
    key("place_id", "Slug of country, city and venue.", example="no/oslo"),
    text("city", "English name; null for a country or a venue of unknown city.", nullable=True, example="Oslo"),
    text(
        "country_code",
        "ISO 3166-1 alpha-2 or a code of the reference tables; null where not known.",
        nullable=True,
        example="NO",
    ),
    text("venue", "Venue as named; null for a city.", nullable=True, example="Prime Minister's Office"),
    number("latitude", "Degrees north; null where not known.", nullable=True, unit="degrees", example=59.913),
    number("longitude", "Degrees east; null where not known.", nullable=True, unit="degrees", example=10.739),
    run_id(),
    comment="One row per city or venue where a meeting took place or was to.",
)

organisations = Table(
    "organisations",
    metadata,
    key(
        "organisation_id",
        "iso2 of a state, slug of the reference tables, or x- and a digest for a provisional row.",
        example="NO",
    ),
    text("name", "Common English name.", example="Norway"),
    text(
        "kind",
        "state, igo, bloc, body, grouping, agency, court, bank, government, mission, media, company, other",
        values=ORGANISATION_KIND,
    ),
    text("iso2", "ISO 3166-1 alpha-2, or XK, X1 to X6; null unless a state.", nullable=True, example="NO"),
    text("iso3", "ISO 3166-1 alpha-3; null unless a state.", nullable=True, example="NOR"),
    text("acronym", "Acronym; null where it has none.", nullable=True, example="NATO"),
    ref("parent_id", "organisations.organisation_id", "Organisation it belongs to; null where none.", nullable=True),
    text("seat_city", "City of its seat, or capital; null where not known.", nullable=True, example="Oslo"),
    text("seat_country_code", "Country of its seat; null where not known.", nullable=True, example="NO"),
    text("founded_edtf", "EDTF; null where not known.", nullable=True, example="1949-04-04"),
    text("dissolved_edtf", "EDTF; null where it exists or is not known.", nullable=True, example="1991-07-01"),
    text("wikidata_id", "Wikidata item; null where not certain.", nullable=True, example="Q20"),
    flag("is_provisional", "True for one known from articles only."),
    run_id(),
    comment="One row per state, international organisation, body, ministry, company or other organisation.",
)

persons = Table(
    "persons",
    metadata,
    key(
        "person_id",
        "Slug of the reference tables, or x- and a digest for a provisional row.",
        example="jonas-gahr-store",
    ),
    text("name", "Display name.", example="Jonas Gahr Støre"),
    text("sort_name", "Family name first, without diacritics.", example="Store, Jonas Gahr"),
    text("given_name", "Given name; null where not known.", nullable=True, example="Jonas Gahr"),
    text("family_name", "Family name; null where not known.", nullable=True, example="Støre"),
    text("gender", "m or f; null where not known.", nullable=True, values=get_args(Gender)),
    text("wikidata_id", "Wikidata item; null where not certain.", nullable=True, example="Q42"),
    flag("is_provisional", "True for one known from articles only."),
    run_id(),
    comment="One row per individual.",
)

entity_names = Table(
    "entity_names",
    metadata,
    Column(
        "entity_kind",
        String,
        primary_key=True,
        comment="person or organisation.",
        info=facts(values=get_args(EntityKind)),
    ),
    Column("entity_id", String, primary_key=True, comment="person_id or organisation_id.", info=facts(example="NO")),
    Column(
        "name", String, primary_key=True, comment="A name it is called by.", info=facts(example="Kingdom of Norway")
    ),
    text(
        "name_kind",
        "official, short, former, alias, demonym, acronym, metonym or article (met in an article only).",
        values=NAME_KIND,
    ),
    run_id(),
    one_of("entity_kind", "person", "organisation"),
    comment="One row per name of a person or organisation.",
)

offices = Table(
    "offices",
    metadata,
    key("office_id", "Slug of the reference tables.", example="no-prime-minister"),
    text("title", "Title in English.", example="Prime Minister of Norway"),
    ref("organisation_id", "organisations.organisation_id", "State or organisation whose office it is."),
    text("rank", "Rank, as in the reference tables.", values=get_args(Rank)),
    run_id(),
    comment="One row per office.",
)

tenures = Table(
    "tenures",
    metadata,
    key("tenure_id", "person_id, office_id and start.", example="jonas-gahr-store:no-prime-minister:2021-10-14"),
    ref("person_id", "persons.person_id", "Holder."),
    ref("office_id", "offices.office_id", "Office held."),
    text("start_edtf", "Start, as precise as known, EDTF.", example="2021-10-14"),
    day("start_on", "Earliest day it may have begun.", nullable=False),
    text("end_edtf", "End, EDTF; null while in office when last known.", nullable=True, example="2025-06"),
    day("end_on", "Latest day it may have ended; null while in office when last known."),
    flag("is_acting", "True for an acting holder."),
    day("known_until_on", "Day up to which an open tenure is vouched for; null where it has an end."),
    run_id(),
    comment="One row per spell of a person in an office.",
)

memberships = Table(
    "memberships",
    metadata,
    key("membership_id", "Member, organisation, status and start.", example="NO:nato:member:1949-04-04"),
    ref("member_id", "organisations.organisation_id", "State or organisation that belongs."),
    ref("organisation_id", "organisations.organisation_id", "Organisation it belongs to."),
    text("start_edtf", "Start, EDTF; null where not known.", nullable=True, example="1949-04-04"),
    day("start_on", "Earliest day it may have begun; null where not known."),
    text("end_edtf", "End, EDTF; null while a member.", nullable=True, example="2020-01-31"),
    day("end_on", "Latest day it may have ended; null while a member."),
    text("status", "member, observer, candidate, partner or suspended.", values=get_args(MembershipStatus)),
    run_id(),
    comment="One row per spell of membership.",
)
