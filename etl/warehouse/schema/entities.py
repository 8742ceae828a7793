"""Sources, articles, persons, organisations, offices: who and what is spoken of."""

from sqlalchemy import Column, String, Table

from etl.warehouse.schema.common import day, flag, key, key_ref, metadata, number, one_of, ref, run_id, text

sources = Table(
    "sources",
    metadata,
    key("source_id", "Slug of the publisher's name."),
    text("name", "Publisher or issuing body."),
    text("kind", "media, agency, government, igo or other."),
    text("country_code", "ISO 3166-1 alpha-2 of its seat; null where not known.", nullable=True),
    text("domain", "Web domain; null where not known.", nullable=True),
    run_id(),
    comment="One row per publisher or issuing body.",
)

articles = Table(
    "articles",
    metadata,
    key_ref("article_id", "documents.article_id", "Document read."),
    text("article_uri", "The location shown, chosen by rule among all locations: path or address as given."),
    ref("source_id", "sources.source_id", "Publisher; null where nothing names it.", nullable=True),
    text("agency", "Wire agency cited; null where none.", nullable=True),
    text("title", "Title; null where it has none.", nullable=True),
    text("author", "Author as printed; null where none.", nullable=True),
    text("canonical_url", "The page's own address; null where none.", nullable=True),
    text("dateline", "City of the dateline; null where none.", nullable=True),
    text("published_edtf", "Publication date as stated, EDTF; null where nothing states it.", nullable=True),
    day("published_start_on", "First day it can have been published, stated or inferred; null where unbounded."),
    day("published_end_on", "Last day it can have been published, stated or inferred; null where unbounded."),
    text("published_basis", "explicit, inferred (from what it says, or others of the same meetings) or none."),
    text("language", "ISO 639-1."),
    text("sha256", "SHA-256 of the bytes, hexadecimal."),
    text(
        "text",
        "The text read; offsets count its Unicode code points. The publisher's: quote, do not republish.",
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
    key("place_id", "Slug of country, city and venue."),
    text("city", "English name; null for a country or a venue of unknown city.", nullable=True),
    text("country_code", "ISO 3166-1 alpha-2 or a code of the reference tables; null where not known.", nullable=True),
    text("venue", "Venue as named; null for a city.", nullable=True),
    number("latitude", "Degrees north; null where not known.", nullable=True),
    number("longitude", "Degrees east; null where not known.", nullable=True),
    run_id(),
    comment="One row per city or venue where a meeting took place or was to.",
)

organisations = Table(
    "organisations",
    metadata,
    key("organisation_id", "iso2 of a state, slug of the reference tables, or x- and a digest for a provisional row."),
    text("name", "Common English name."),
    text("kind", "state, igo, bloc, body, grouping, agency, court, bank, government, mission, media, company, other"),
    text("iso2", "ISO 3166-1 alpha-2, or XK, X1 to X6; null unless a state.", nullable=True),
    text("iso3", "ISO 3166-1 alpha-3; null unless a state.", nullable=True),
    text("acronym", "Acronym; null where it has none.", nullable=True),
    ref("parent_id", "organisations.organisation_id", "Organisation it belongs to; null where none.", nullable=True),
    text("seat_city", "City of its seat, or capital; null where not known.", nullable=True),
    text("seat_country_code", "Country of its seat; null where not known.", nullable=True),
    text("founded_edtf", "EDTF; null where not known.", nullable=True),
    text("dissolved_edtf", "EDTF; null where it exists or is not known.", nullable=True),
    text("wikidata_id", "Wikidata item; null where not certain.", nullable=True),
    flag("is_provisional", "True for one known from articles only."),
    run_id(),
    comment="One row per state, international organisation, body, ministry, company or other organisation.",
)

persons = Table(
    "persons",
    metadata,
    key("person_id", "Slug of the reference tables, or x- and a digest for a provisional row."),
    text("name", "Display name."),
    text("sort_name", "Family name first, without diacritics."),
    text("given_name", "Given name; null where not known.", nullable=True),
    text("family_name", "Family name; null where not known.", nullable=True),
    text("gender", "m or f; null where not known.", nullable=True),
    text("wikidata_id", "Wikidata item; null where not certain.", nullable=True),
    flag("is_provisional", "True for one known from articles only."),
    run_id(),
    comment="One row per individual.",
)

entity_names = Table(
    "entity_names",
    metadata,
    Column("entity_kind", String, primary_key=True, comment="person or organisation."),
    Column("entity_id", String, primary_key=True, comment="person_id or organisation_id."),
    Column("name", String, primary_key=True, comment="A name it is called by."),
    text("name_kind", "official, short, former, alias, demonym, acronym, metonym or article (met in an article only)."),
    run_id(),
    one_of("entity_kind", "person", "organisation"),
    comment="One row per name of a person or organisation.",
)

offices = Table(
    "offices",
    metadata,
    key("office_id", "Slug of the reference tables."),
    text("title", "Title in English."),
    ref("organisation_id", "organisations.organisation_id", "State or organisation whose office it is."),
    text("rank", "Rank, as in the reference tables."),
    run_id(),
    comment="One row per office.",
)

tenures = Table(
    "tenures",
    metadata,
    key("tenure_id", "person_id, office_id and start."),
    ref("person_id", "persons.person_id", "Holder."),
    ref("office_id", "offices.office_id", "Office held."),
    text("start_edtf", "Start, as precise as known, EDTF."),
    day("start_on", "Earliest day it may have begun.", nullable=False),
    text("end_edtf", "End, EDTF; null while in office when last known.", nullable=True),
    day("end_on", "Latest day it may have ended; null while in office when last known."),
    flag("is_acting", "True for an acting holder."),
    day("known_until_on", "Day up to which an open tenure is vouched for; null where it has an end."),
    run_id(),
    comment="One row per spell of a person in an office.",
)

memberships = Table(
    "memberships",
    metadata,
    key("membership_id", "Member, organisation, status and start."),
    ref("member_id", "organisations.organisation_id", "State or organisation that belongs."),
    ref("organisation_id", "organisations.organisation_id", "Organisation it belongs to."),
    text("start_edtf", "Start, EDTF; null where not known.", nullable=True),
    day("start_on", "Earliest day it may have begun; null where not known."),
    text("end_edtf", "End, EDTF; null while a member.", nullable=True),
    day("end_on", "Latest day it may have ended; null while a member."),
    text("status", "member, observer, candidate, partner or suspended."),
    run_id(),
    comment="One row per spell of membership.",
)
