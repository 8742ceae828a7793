"""The common base of all records."""

from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An immutable typed record that encodes to JSON; subclasses say `kw_only=True`, which msgspec does not inherit."""
