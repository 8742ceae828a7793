"""SHA-256 sums of files: as a list that `sha256sum -c` reads, and checked against it."""

import hashlib
from pathlib import Path

from etl.errors import ReadoutError

SUMS = "SHA256SUMS"
_CHUNK = 1 << 20


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def write_sums(folder: Path) -> None:
    """List every file below a folder with its sum."""
    lines = [f"{sha256(folder / name)}  {name}\n" for name in files_below(folder)]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


def broken_files(folder: Path) -> tuple[str, ...]:
    """Return what is not as the list of sums says, a line each; empty where all is whole.

    ReadoutError where there is no such list.
    """
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
        wanted = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    except (OSError, ValueError) as error:
        raise ReadoutError(
            f"this is no release: {SUMS} cannot be read", where=str(folder), remedy="name a folder of `readout release`"
        ) from error
    present = set(files_below(folder))
    broken = [(name, "is missing") for name in wanted if name not in present]
    broken += [(name, "does not belong here") for name in present - set(wanted)]
    broken += [(name, "was changed") for name in present & set(wanted) if sha256(folder / name) != wanted[name]]
    return tuple(f"{name} {what}" for name, what in sorted(broken))


def files_below(folder: Path) -> list[str]:
    """Return the paths of all files below a folder but its list of sums, relative to it, in their order."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if name != SUMS)
