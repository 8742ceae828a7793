"""Sources, articles, persons, organisations, offices."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = (
    "entity_names",
    "organisations",
    "persons",
    "places",
    "sources",
    "articles",
    "memberships",
    "offices",
    "tenures",
)
"""In the order of their references."""

INDEXES = (
    ("organisations", "parent_id"),
    ("articles", "duplicate_of_id"),
    ("articles", "revision_of_id"),
    ("articles", "source_id"),
    ("memberships", "member_id"),
    ("memberships", "organisation_id"),
    ("offices", "organisation_id"),
    ("tenures", "office_id"),
    ("tenures", "person_id"),
)
"""On PostgreSQL, which looks references up by them."""


def _foreign(column: str, target: str) -> sa.ForeignKeyConstraint:
    """A foreign key on PostgreSQL, checked at commit; nothing on DuckDB."""
    constraint = sa.ForeignKeyConstraint([column], [target], deferrable=True, initially="DEFERRED")
    constraint.ddl_if(dialect="postgresql")
    return constraint


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "entity_names",
        sa.Column("entity_kind", sa.String(), primary_key=True, comment="person or organisation."),
        sa.Column("entity_id", sa.String(), primary_key=True, comment="person_id or organisation_id."),
        sa.Column("name", sa.String(), primary_key=True, comment="A name it is called by."),
        sa.Column(
            "name_kind",
            sa.String(),
            nullable=False,
            comment="official, short, former, alias, demonym, acronym, metonym or article (met in an article only).",
        ),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("entity_kind IN ('person', 'organisation')"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per name of a person or organisation.",
    )
    op.create_table(
        "organisations",
        sa.Column(
            "organisation_id",
            sa.String(),
            primary_key=True,
            comment="iso2 of a state, slug of the reference tables, or x- and a digest for a provisional row.",
        ),
        sa.Column("name", sa.String(), nullable=False, comment="Common English name."),
        sa.Column(
            "kind",
            sa.String(),
            nullable=False,
            comment="state, igo, bloc, body, grouping, agency, court, bank, government, mission, media, company, other",
        ),
        sa.Column(
            "iso2", sa.String(), nullable=True, comment="ISO 3166-1 alpha-2, or XK, X1 to X6; null unless a state."
        ),
        sa.Column("iso3", sa.String(), nullable=True, comment="ISO 3166-1 alpha-3; null unless a state."),
        sa.Column("acronym", sa.String(), nullable=True, comment="Acronym; null where it has none."),
        sa.Column("parent_id", sa.String(), nullable=True, comment="Organisation it belongs to; null where none."),
        sa.Column(
            "seat_city", sa.String(), nullable=True, comment="City of its seat, or capital; null where not known."
        ),
        sa.Column(
            "seat_country_code", sa.String(), nullable=True, comment="Country of its seat; null where not known."
        ),
        sa.Column("founded_edtf", sa.String(), nullable=True, comment="EDTF; null where not known."),
        sa.Column("dissolved_edtf", sa.String(), nullable=True, comment="EDTF; null where it exists or is not known."),
        sa.Column("wikidata_id", sa.String(), nullable=True, comment="Wikidata item; null where not certain."),
        sa.Column("is_provisional", sa.Boolean(), nullable=False, comment="True for one known from articles only."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("parent_id", "organisations.organisation_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per state, international organisation, body, ministry, company or other organisation.",
    )
    op.create_table(
        "persons",
        sa.Column(
            "person_id",
            sa.String(),
            primary_key=True,
            comment="Slug of the reference tables, or x- and a digest for a provisional row.",
        ),
        sa.Column("name", sa.String(), nullable=False, comment="Display name."),
        sa.Column("sort_name", sa.String(), nullable=False, comment="Family name first, without diacritics."),
        sa.Column("given_name", sa.String(), nullable=True, comment="Given name; null where not known."),
        sa.Column("family_name", sa.String(), nullable=True, comment="Family name; null where not known."),
        sa.Column("gender", sa.String(), nullable=True, comment="m or f; null where not known."),
        sa.Column("wikidata_id", sa.String(), nullable=True, comment="Wikidata item; null where not certain."),
        sa.Column("is_provisional", sa.Boolean(), nullable=False, comment="True for one known from articles only."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("run_id", "runs.run_id"),
        comment="One row per individual.",
    )
    op.create_table(
        "places",
        sa.Column("place_id", sa.String(), primary_key=True, comment="Slug of country, city and venue."),
        sa.Column(
            "city", sa.String(), nullable=True, comment="English name; null for a country or a venue of unknown city."
        ),
        sa.Column(
            "country_code",
            sa.String(),
            nullable=True,
            comment="ISO 3166-1 alpha-2 or a code of the reference tables; null where not known.",
        ),
        sa.Column("venue", sa.String(), nullable=True, comment="Venue as named; null for a city."),
        sa.Column("latitude", sa.Double(), nullable=True, comment="Degrees north; null where not known."),
        sa.Column("longitude", sa.Double(), nullable=True, comment="Degrees east; null where not known."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("run_id", "runs.run_id"),
        comment="One row per city or venue where a meeting took place or was to.",
    )
    op.create_table(
        "sources",
        sa.Column("source_id", sa.String(), primary_key=True, comment="Slug of the publisher's name."),
        sa.Column("name", sa.String(), nullable=False, comment="Publisher or issuing body."),
        sa.Column("kind", sa.String(), nullable=False, comment="media, agency, government, igo or other."),
        sa.Column(
            "country_code", sa.String(), nullable=True, comment="ISO 3166-1 alpha-2 of its seat; null where not known."
        ),
        sa.Column("domain", sa.String(), nullable=True, comment="Web domain; null where not known."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("run_id", "runs.run_id"),
        comment="One row per publisher or issuing body.",
    )
    op.create_table(
        "articles",
        sa.Column("article_id", sa.String(), primary_key=True, comment="Document read."),
        sa.Column(
            "article_uri",
            sa.String(),
            nullable=False,
            comment="The location shown, chosen by rule among all locations: path or address as given.",
        ),
        sa.Column("source_id", sa.String(), nullable=True, comment="Publisher; null where nothing names it."),
        sa.Column("agency", sa.String(), nullable=True, comment="Wire agency cited; null where none."),
        sa.Column("title", sa.String(), nullable=True, comment="Title; null where it has none."),
        sa.Column("author", sa.String(), nullable=True, comment="Author as printed; null where none."),
        sa.Column("canonical_url", sa.String(), nullable=True, comment="The page's own address; null where none."),
        sa.Column("dateline", sa.String(), nullable=True, comment="City of the dateline; null where none."),
        sa.Column(
            "published_edtf",
            sa.String(),
            nullable=True,
            comment="Publication date as stated, EDTF; null where nothing states it.",
        ),
        sa.Column(
            "published_start_on",
            sa.Date(),
            nullable=True,
            comment="First day it can have been published, stated or inferred; null where unbounded.",
        ),
        sa.Column(
            "published_end_on",
            sa.Date(),
            nullable=True,
            comment="Last day it can have been published, stated or inferred; null where unbounded.",
        ),
        sa.Column(
            "published_basis",
            sa.String(),
            nullable=False,
            comment="explicit, inferred (from what it says, or others of the same meetings) or none.",
        ),
        sa.Column("language", sa.String(), nullable=False, comment="ISO 639-1."),
        sa.Column("sha256", sa.String(), nullable=False, comment="SHA-256 of the bytes, hexadecimal."),
        sa.Column(
            "text",
            sa.String(),
            nullable=False,
            comment="The text read; offsets count its Unicode code points. The publisher's: quote, do not republish.",
        ),
        sa.Column(
            "revision_of_id",
            sa.String(),
            nullable=True,
            comment="Article whose place these bytes took; null where none.",
        ),
        sa.Column(
            "duplicate_of_id",
            sa.String(),
            nullable=True,
            comment="Article this one is a near copy of; null where none.",
        ),
        sa.Column(
            "is_current",
            sa.Boolean(),
            nullable=False,
            comment="False once newer bytes took its place at every location.",
        ),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("published_basis IN ('explicit', 'inferred', 'none')"),
        _foreign("article_id", "documents.article_id"),
        _foreign("source_id", "sources.source_id"),
        _foreign("revision_of_id", "articles.article_id"),
        _foreign("duplicate_of_id", "articles.article_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per document that was read.",
    )
    op.create_table(
        "memberships",
        sa.Column("membership_id", sa.String(), primary_key=True, comment="Member, organisation, status and start."),
        sa.Column("member_id", sa.String(), nullable=False, comment="State or organisation that belongs."),
        sa.Column("organisation_id", sa.String(), nullable=False, comment="Organisation it belongs to."),
        sa.Column("start_edtf", sa.String(), nullable=True, comment="Start, EDTF; null where not known."),
        sa.Column(
            "start_on", sa.Date(), nullable=True, comment="Earliest day it may have begun; null where not known."
        ),
        sa.Column("end_edtf", sa.String(), nullable=True, comment="End, EDTF; null while a member."),
        sa.Column("end_on", sa.Date(), nullable=True, comment="Latest day it may have ended; null while a member."),
        sa.Column("status", sa.String(), nullable=False, comment="member, observer, candidate, partner or suspended."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("member_id", "organisations.organisation_id"),
        _foreign("organisation_id", "organisations.organisation_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per spell of membership.",
    )
    op.create_table(
        "offices",
        sa.Column("office_id", sa.String(), primary_key=True, comment="Slug of the reference tables."),
        sa.Column("title", sa.String(), nullable=False, comment="Title in English."),
        sa.Column("organisation_id", sa.String(), nullable=False, comment="State or organisation whose office it is."),
        sa.Column("rank", sa.String(), nullable=False, comment="Rank, as in the reference tables."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("organisation_id", "organisations.organisation_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per office.",
    )
    op.create_table(
        "tenures",
        sa.Column("tenure_id", sa.String(), primary_key=True, comment="person_id, office_id and start."),
        sa.Column("person_id", sa.String(), nullable=False, comment="Holder."),
        sa.Column("office_id", sa.String(), nullable=False, comment="Office held."),
        sa.Column("start_edtf", sa.String(), nullable=False, comment="Start, as precise as known, EDTF."),
        sa.Column("start_on", sa.Date(), nullable=False, comment="Earliest day it may have begun."),
        sa.Column("end_edtf", sa.String(), nullable=True, comment="End, EDTF; null while in office when last known."),
        sa.Column(
            "end_on",
            sa.Date(),
            nullable=True,
            comment="Latest day it may have ended; null while in office when last known.",
        ),
        sa.Column("is_acting", sa.Boolean(), nullable=False, comment="True for an acting holder."),
        sa.Column(
            "known_until_on",
            sa.Date(),
            nullable=True,
            comment="Day up to which an open tenure is vouched for; null where it has an end.",
        ),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("person_id", "persons.person_id"),
        _foreign("office_id", "offices.office_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per spell of a person in an office.",
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, column in INDEXES:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables, those that refer to others first."""
    for table in reversed(TABLES):
        op.drop_table(table)
