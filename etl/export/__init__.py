"""Files for others: what the warehouse says, in the formats of those who go on with it.

`write_export(reader, folder, form, reporter)` writes one of the `FORMATS` into a folder that appears whole, with a
manifest; `write_release` freezes a snapshot for citing, and `broken_files` checks one. All of it is streamed, comes
from one published state, and is the same byte for byte whenever, and on whichever engine, the same state is exported.
Quotes and offsets go out, never whole articles.
"""

from etl.export.release import Title, write_release
from etl.export.run import FORMATS, Form, write_export
from etl.export.sums import broken_files

__all__ = ["FORMATS", "Form", "Title", "broken_files", "write_export", "write_release"]
