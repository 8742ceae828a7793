"""How to cite a release, in the Citation File Format."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from etl.model.ledger import RunRecord


def citation(title: str, authors: Sequence[str], run: RunRecord, rows: Mapping[str, int], manifest: str) -> str:
    """Return the text of CITATION.cff; `manifest` is the SHA-256 of the manifest of the data."""
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them as below, with the version.",
        "type": "dataset",
        "title": title,
        "abstract": f"Who met whom, read from {rows.get('v_articles', 0):,} news articles and press releases: "
        f"{rows.get('v_meetings', 0):,} meetings, each with the words that tell of it.",
        "authors": [{"name": author} for author in authors],
        "version": run.run_id,
        "date-released": run.started_at.date().isoformat(),
        "keywords": ["diplomacy", "event data", "meetings", "international relations"],
        "identifiers": [
            {
                "type": "other",
                "value": f"sha256:{manifest}",
                "description": "SHA-256 of data/manifest.json, which has the sums of all data files",
            }
        ],
    }
    # JSON is YAML, too; a line per field reads better than one for all.
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
