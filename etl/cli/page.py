"""Standard output for people: styled on a terminal, plain elsewhere, wrapped between things and never inside a name."""

import shutil
import unicodedata
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

PLAIN_WIDTH = 100
"""Columns where standard output is no terminal and COLUMNS does not say."""

Part = str | tuple[str, str]
"""Words, or words and their style."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to whoever called: it is no failure."""
        raise BrokenPipeError


class Page:
    """Writes lines to standard output."""

    def __init__(self) -> None:
        """Look at standard output: a terminal gets colour and its own width."""
        self._console = _Console(highlight=False, markup=False, soft_wrap=True)
        self.is_terminal = self._console.is_terminal
        self.width = self._console.width if self.is_terminal else shutil.get_terminal_size((PLAIN_WIDTH, 0)).columns

    def title(self, words: str, beside: str = "") -> None:
        """Write the heading of the page."""
        self.line((words, "bold"), (f"  {beside}" if beside else "", "dim"))

    def heading(self, words: str, beside: str = "") -> None:
        """Write the heading of a section, after an empty line."""
        self.line()
        self.line((words, "bold cyan"), (f"  {beside}" if beside else "", "dim"))

    def line(self, *parts: Part, indent: int = 0) -> None:
        """Write parts side by side on one line."""
        text = Text(" " * indent)
        for part in parts:
            words, style = part if isinstance(part, tuple) else (part, "")
            text.append(shown(words), style)
        text.rstrip()
        self._console.print(text)

    def listing(
        self, parts: Iterable[str], *, lead: Sequence[Part] = (), indent: int = 2, sep: str = ", ", style: str = ""
    ) -> None:
        """Write parts one after the other, with line breaks between them only; further lines stand below the first."""
        told = "".join(part[0] if isinstance(part, tuple) else part for part in lead)
        start = indent + cell_len(told)
        lines = folded([shown(part) for part in parts], self.width - start, sep)
        for number, words in enumerate(lines or [""]):
            if number == 0:
                self.line(*lead, (words, style), indent=indent)
            else:
                self.line((words, style), indent=start)

    def prose(self, words: str, *, lead: Sequence[Part] = (), indent: int = 2, style: str = "") -> None:
        """Write a text, with line breaks between words."""
        self.listing(words.split(), lead=lead, indent=indent, sep=" ", style=style)


def folded(parts: Sequence[str], width: int, sep: str) -> list[str]:
    """Put parts on lines of at most `width` columns; a part that is longer has a line of its own."""
    lines: list[str] = []
    for position, part in enumerate(parts):
        piece = part + (sep.rstrip() if position < len(parts) - 1 else "")
        gap = sep[len(sep.rstrip()) :] or " "
        if lines and cell_len(lines[-1]) + len(gap) + cell_len(piece) <= width:
            lines[-1] += gap + piece
        else:
            lines.append(piece)
    return lines


def shown(words: str) -> str:
    """Return words that leave a terminal alone, whatever an article put into them."""
    return words if words.isprintable() else "".join(c if c.isprintable() else _harmless(c) for c in words)


def _harmless(char: str) -> str:
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) == "Cf" else "\N{REPLACEMENT CHARACTER}"
