"""Codes of PLOVER for those who attend: top-level code and sector.

- A state, and what belongs to it: its ISO 3166-1 alpha-3 code; Kosovo KOS; a partially recognised state the code of the
  state that claims it, with PRE behind the sector.
- The United Nations and what belongs to them UNO, the European Union and what belongs to it EUR, any other
  international organisation, bloc or grouping IGO, a company of no state MNC.
- Media, and organisations of a kind that PLOVER does not know, have no code.
- Sectors: GOV for a state, its ministries, agencies and missions; JUD for its courts; BUS for a company, JRN for media.
  Sectors are for parts of a society, so international organisations have none. Who stands for something has its codes.
"""

from sqlalchemy import Connection, select

from etl.export.beside import Row
from etl.warehouse.schema.entities import organisations

_CLAIMED = {"X1": "CYP", "X2": "GEO", "X3": "GEO", "X4": "MDA", "X5": "SOM", "X6": "AZE"}
_OWN = {"united-nations": "UNO", "european-union": "EUR"}
INTERNATIONAL = ("igo", "bloc", "grouping", "body", "agency", "court", "bank")
"""Kinds of organisation that are international where they belong to no state."""
_OF_KIND = dict.fromkeys(INTERNATIONAL, "IGO") | {"company": "MNC"}
_SECTORS = {"company": "BUS", "media": "JRN"}
_SECTORS_OF_STATES = {"state": "GOV", "government": "GOV", "agency": "GOV", "mission": "GOV", "court": "JUD"}


class Codes:
    """Codes for the parties of one warehouse."""

    def __init__(self, connection: Connection) -> None:
        """Learn which organisation belongs to which."""
        table = organisations.c
        query = select(table.organisation_id, table.kind, table.iso3, table.parent_id)
        self._known = {key: (kind, iso3, parent) for key, kind, iso3, parent in connection.execute(query)}

    def of(self, party: Row) -> str | None:
        """Return the top-level code; None where PLOVER has none."""
        if state := self._state(party):
            return country_code(state, self._known[state][1])
        own = (_OWN[key] for key in self._around(party) if key in _OWN)
        return next(own, _OF_KIND.get(party["organisation_kind"]))

    def sector(self, party: Row) -> str | None:
        """Return the sector; two where the second says that the first is of a partially recognised state."""
        state, kind = self._state(party), party["organisation_kind"]
        sector = _SECTORS.get(kind) or (_SECTORS_OF_STATES.get(kind) if state else None)
        return f"{sector}PRE" if sector and state in _CLAIMED else sector

    def _state(self, party: Row) -> str | None:
        return next((key for key in self._around(party) if self._known[key][0] == "state"), None)

    def _around(self, party: Row) -> list[str]:
        """Return the organisation of a party, what it belongs to, and so on."""
        found: list[str] = []
        key = party["organisation_id"]
        while key in self._known and key not in found:
            found.append(key)
            key = self._known[key][2]
        return found


def country_code(code: str | None, iso3: str | None) -> str | None:
    """Return PLOVER's code of a state; None where it is not known."""
    return {"XK": "KOS", **_CLAIMED}.get(code or "", iso3)
