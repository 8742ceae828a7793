"""Those who meet, as FollowTheMoney has them: persons, organisations, and how they belong together."""

from collections.abc import Iterator

from sqlalchemy import Connection

from etl.export.beside import Beside, Row
from etl.export.frames import rows
from etl.export.ftm_entity import country, entity, identifier
from etl.export.gathered import plain
from etl.export.lines import Line

_SCHEMAS = dict.fromkeys(("state", "government", "agency", "mission", "court"), "PublicBody") | {"company": "Company"}
_TOPICS = {"state": "gov.national", "igo": "gov.igo"}
_GENDERS = {"m": "male", "f": "female"}
_REPRESENTED = """
SELECT DISTINCT person_id, organisation_id
FROM v_attendance
WHERE person_id IS NOT NULL AND organisation_id IS NOT NULL AND status = 'held' AND presence = 'attended'
"""


def organisations(connection: Connection) -> Iterator[Line]:
    """Stream all organisations."""
    names = _names(connection, "organisation")
    for row in rows(connection, "SELECT * FROM organisations", ["organisation_id"]):
        seat = row["seat_country_code"]
        yield entity(
            _SCHEMAS.get(row["kind"], "Organization"),
            f"readout-organisation-{row['organisation_id']}",
            name=row["name"],
            alias=_others(names.of(row["organisation_id"]), row["name"]),
            country=country(row["iso2"] or seat),
            topics=_TOPICS.get(row["kind"]),
            parent=identifier("organisation", row["parent_id"]),
            incorporationDate=plain(row["founded_edtf"]),
            dissolutionDate=plain(row["dissolved_edtf"]),
            wikidataId=row["wikidata_id"],
        )


def persons(connection: Connection) -> Iterator[Line]:
    """Stream all persons."""
    names = _names(connection, "person")
    for row in rows(connection, "SELECT * FROM persons", ["person_id"]):
        yield entity(
            "Person",
            f"readout-person-{row['person_id']}",
            name=row["name"],
            alias=_others(names.of(row["person_id"]), row["name"]),
            firstName=row["given_name"],
            lastName=row["family_name"],
            gender=_GENDERS.get(row["gender"]),
            wikidataId=row["wikidata_id"],
        )


def positions(connection: Connection) -> Iterator[Line]:
    """Stream all offices."""
    for row in rows(connection, "SELECT * FROM offices", ["office_id"]):
        organisation = identifier("organisation", row["organisation_id"])
        yield entity("Position", f"readout-office-{row['office_id']}", name=row["title"], organization=organisation)


def occupancies(connection: Connection) -> Iterator[Line]:
    """Stream who held which office."""
    for row in rows(connection, "SELECT * FROM tenures", ["tenure_id"]):
        yield entity(
            "Occupancy",
            f"readout-tenure-{row['tenure_id']}",
            holder=identifier("person", row["person_id"]),
            post=identifier("office", row["office_id"]),
            startDate=plain(row["start_edtf"]),
            endDate=plain(row["end_edtf"]),
            summary="acting" if row["is_acting"] else None,
        )


def memberships(connection: Connection) -> Iterator[Line]:
    """Stream what belongs to what."""
    for row in rows(connection, "SELECT * FROM memberships", ["membership_id"]):
        yield entity(
            "Membership",
            f"readout-membership-{row['membership_id']}",
            member=identifier("organisation", row["member_id"]),
            organization=identifier("organisation", row["organisation_id"]),
            role=row["status"],
            startDate=plain(row["start_edtf"]),
            endDate=plain(row["end_edtf"]),
        )


def representations(connection: Connection) -> Iterator[Line]:
    """Stream who stood for what."""
    for row in rows(connection, _REPRESENTED, ["person_id", "organisation_id"]):
        yield entity(
            "Representation",
            f"readout-representation-{row['person_id']}-{row['organisation_id']}",
            agent=identifier("person", row["person_id"]),
            client=identifier("organisation", row["organisation_id"]),
        )


def _names(connection: Connection, kind: str) -> Beside:
    """Return all names of a kind of entity, in their order; demonyms and metonyms name others as well."""
    query = (
        f"SELECT entity_id, name FROM entity_names WHERE entity_kind = '{kind}' "
        "AND name_kind NOT IN ('demonym', 'metonym', 'article')"
    )
    return Beside(rows(connection, query, ["entity_id", "name"]), "entity_id")


def _others(names: list[Row], shown: str) -> list[str]:
    return [row["name"] for row in names if row["name"] != shown]
