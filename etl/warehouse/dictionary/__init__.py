"""The data dictionary: every table, view and column, from the one place where each is declared.

`markdown()` and `html()` render it, `svg()` draws the schema, `orphan_checks()` writes the checks that follow from the
foreign keys. `python -m etl.warehouse.dictionary` brings the committed files up to date (see `generated`).
"""

from etl.warehouse.dictionary.markdown import markdown
from etl.warehouse.dictionary.orphans import orphan_checks
from etl.warehouse.dictionary.page import html
from etl.warehouse.dictionary.picture import svg

__all__ = ["html", "markdown", "orphan_checks", "svg"]
