"""The common base of all records."""

import msgspec


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An immutable typed record that encodes to JSON; subclasses say `kw_only=True`, which msgspec does not inherit."""
