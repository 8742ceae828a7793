"""Errors that people see: what is wrong, where, and what to do next."""


class ReadoutError(Exception):
    """An error with a next step; the command line prints it without a traceback and exits 1."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        """Keep the three parts apart so that logs and terminals can lay them out."""
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        """Return the parts that there are on one line each."""
        place = f"{self.where}: " if self.where else ""
        hint = f"\n  → {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{hint}"


class UsageError(ReadoutError):
    """The command line asks for something that makes no sense; exit 2."""


class RejectedDocument(ReadoutError):
    """A document that cannot be read; it goes to `rejects` and the run goes on."""

    def __init__(self, reason: str, what: str, *, remedy: str = "") -> None:
        """Add the reason code of the rejects table (lower-case words joined by `-`)."""
        self.reason = reason
        super().__init__(what, remedy=remedy)
