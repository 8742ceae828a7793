"""Held meetings as CONSULT events of PLOVER, the Political Language Ontology for Verifiable Event Records: JSON Lines.

One line per held meeting that is dated to a week at most, with at least two known parties that attended, one of which
has a code: PLOVER wants a day, and wider bounds would pass for one. Plans are no consultations yet (PLOVER codes them
AGREE), so they are left out, as are cancelled meetings.

- `actor`: all who attended. Of a visit: the visitors, with the hosts in `recipient`.
- `mode`, where one applies:
  - `phone`: by telephone or video.
  - `third-party`: a mediator took part, or two sides met with a host who is of neither.
  - `multilateral`: several sides, a plenary, a session of a body, or on the margins of one of these.
  - `visit`: two sides in person, states or international organisations, one of them at home or as the host.
- `date`, `enddate`: the day, or the first and last day; `date_edtf` is ours.
- `code`, `sector` of an entity: see `plover_codes`. `identifier_id` is the Wikidata item, `office` the office held,
  or the capacity as said.
- `cite_info`: the first article that reports it; `further_citations`, ours, has the others. Texts are not given.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from etl.export.beside import Row
from etl.export.gathered import Gathered, days, gathered, web_address
from etl.export.lines import Collection, Line, told
from etl.export.plover_codes import INTERNATIONAL, Codes, country_code

_SEVERAL = ("plurilateral", "plenary")


def records(connection: Connection) -> Iterator[Line]:
    """Stream the records."""
    codes = Codes(connection)
    for found in gathered(connection):
        if record := _record(found, codes):
            yield record


COLLECTION = Collection(
    name="consult",
    file="consult.jsonl",
    question="Who consulted whom, as events of PLOVER?",
    grain="One line per held meeting of at least two known parties that is dated to a week: a CONSULT event.",
    lines=records,
)


def _record(found: Gathered, codes: Codes) -> Line | None:
    meeting = found.meeting
    known = days(meeting)
    parties = [party for party in found.parties if party["presence"] == "attended"]
    if meeting["status"] != "held" or known is None or len(parties) < 2 or not any(map(codes.of, parties)):
        return None
    modes = _modes(meeting, parties)
    hosts = _at_home(meeting, parties) if "visit" in modes else []
    cited = [_citation(article) for article in found.articles]
    return {
        "id": meeting["meeting_id"],
        "date": known[0],
        **told(enddate=known[1] if known[1] != known[0] else None),
        "event": ["CONSULT"],
        **told(
            mode=modes,
            actor=[_entity(party, codes) for party in parties if party not in hosts],
            recipient=[_entity(party, codes) for party in hosts],
            event_loc=_location(meeting),
            link=meeting["parent_meeting_id"],
            cite_info=cited[0] if cited else None,
            further_citations=cited[1:],
            date_edtf=meeting["date_edtf"],
        ),
    }


def _modes(meeting: Row, parties: list[Row]) -> list[str]:
    is_remote = meeting["channel"] in ("phone", "video")
    modes = ["phone"] if is_remote else []
    if _has_third(meeting, parties):
        return [*modes, "third-party"]
    if meeting["format"] in _SEVERAL or meeting["series_id"] or meeting["parent_format"] in _SEVERAL:
        return [*modes, "multilateral"]
    return ["visit"] if _is_visit(meeting, parties) else modes


def _is_visit(meeting: Row, parties: list[Row]) -> bool:
    is_official = all(party["state_id"] or party["organisation_kind"] in INTERNATIONAL for party in parties)
    is_there = meeting["channel"] in ("in_person", "hybrid")
    return is_official and is_there and 0 < len(_at_home(meeting, parties)) < len(parties)


def _has_third(meeting: Row, parties: list[Row]) -> bool:
    if any(party["role"] == "mediator" for party in parties):
        return True
    hosts = {_side(party) for party in parties if party["role"] == "host"}
    others = {_side(party) for party in parties} - hosts
    return meeting["format"] == "bilateral" and bool(hosts) and len(others) == 2


def _side(party: Row) -> Any:
    return party["state_id"] or party["organisation_id"] or party["person_id"]


def _at_home(meeting: Row, parties: list[Row]) -> list[Row]:
    """Return the side that hosts: that of the host where one is named, otherwise that of the place's country."""
    sides = {_side(party) for party in parties if party["role"] == "host"} or {meeting["country_code"]}
    return [party for party in parties if _side(party) in sides]


def _entity(party: Row, codes: Codes) -> Line:
    who = "person" if party["person_id"] else "organisation"
    return told(
        code=codes.of(party),
        sector=codes.sector(party),
        identifier_id=party[f"{who}_wikidata_id"],
        identifier_text=party[f"{who}_name"],
        office=party["office_title"] or party["capacity"],
        gender=party["gender"],
    )


def _location(meeting: Row) -> Line:
    name = meeting["city"] or meeting["country_name"]
    return told(
        resolved_place=name,
        lat=meeting["latitude"],
        lon=meeting["longitude"],
        city=meeting["city"],
        country=meeting["country_name"],
        country_code=country_code(meeting["country_code"], meeting["country_iso3"]),
        resolution=(4 if meeting["city"] else 1) if name else None,
    )


def _citation(article: Row) -> Line:
    return told(
        citation=article["article_uri"],
        url=web_address(article),
        title=article["title"],
        language=article["language"],
        publication=article["source_name"],
    )
