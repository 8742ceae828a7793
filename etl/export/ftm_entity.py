"""Entities of FollowTheMoney as JSON."""

from datetime import date
from typing import Any

from etl.export.lines import Line

_COUNTRIES = {"X1": "cy-trnc", "X2": "ge-ab", "X3": "x-so", "X4": "md-pmr", "X5": "so-som"}


def entity(schema: str, key: str, **properties: Any) -> Line:
    """Return an entity; of the values of each property, single or listed, those that are none are left out."""
    values = {name: _listed(value) for name, value in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: listed for name, listed in values.items() if listed}}


def identifier(kind: str, key: str | None) -> str | None:
    """Return the id of the entity that stands for a row."""
    return f"readout-{kind}-{key}" if key else None


def country(code: str | None) -> str | None:
    """Return the country as FollowTheMoney writes it; None where it has none."""
    if code is None or code in _COUNTRIES:
        return _COUNTRIES.get(code or "")
    return code.lower() if code.isalpha() else None


def _listed(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    texts = (one.isoformat() if isinstance(one, date) else one for one in values if one)
    return list(dict.fromkeys(texts))
