"""What a release says in words."""

from collections.abc import Mapping

from etl.export import accuracy
from etl.model.ledger import RunRecord

RIGHTS = """# Rights

Every row comes with the words it was read from. These quotes, at most 500 characters each, and the titles belong to the
publishers of the articles that `v_articles` names. They are quoted as evidence, with their source; full texts are not
in this release, and the release gives nobody a right to them. Who republishes quotes must see for themselves whether
the law that holds for them allows it.

Towns and their positions come from GeoNames (https://www.geonames.org/) under CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/).

What the articles say of persons concerns their public offices. It was read by software, which errs: see README.md for
how often, and check the words before you rely on a row.
"""

_README = """# {title}

Who met whom, when, where, how, in which capacity, and who says so: {meetings:,} meetings and {attendance:,} parties,
read from {articles:,} news articles and press releases. Every row has its words: a quote, its offsets and its article.

This is a frozen release: run `{run_id}` of {started}, made with reader `{reader}` of Readout `{software}`.

## Open it

`data/` is Parquet, one folder or file for each view, partitioned by `meeting_year`, the year of the meeting (0
where it is not known).

```python
import pandas as pd
meetings = pd.read_parquet("data/v_meetings")
```

```console
$ duckdb -init open.sql
```

`dictionary.html` describes every view and column, `data/manifest.json` every file, `release.json` the release, for
programs. Not all that the dictionary describes is here: the views are, the tables behind them are not.

## Check it

```console
$ sha256sum --check --quiet SHA256SUMS
$ readout release --verify .
```

## Cite it

`CITATION.cff` has the reference; the version to name is `{run_id}`. `RIGHTS.md` says whose the quotes are.

## How far to trust it

{accuracy}"""


def readme(title: str, run: RunRecord, rows: Mapping[str, int]) -> str:
    """Return the README of a release."""
    return _README.format(
        title=title,
        meetings=rows.get("v_meetings", 0),
        attendance=rows.get("v_attendance", 0),
        articles=rows.get("v_articles", 0),
        run_id=run.run_id,
        started=run.started_at.date().isoformat(),
        reader=run.versions.reader_version,
        software=run.versions.software_version,
        accuracy=accuracy.markdown(accuracy.published(), run.versions),
    )
