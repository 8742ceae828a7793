"""Fixtures of the tests of exports."""

from tests.exports import worlds

__all__ = ["worlds"]
