"""Queries of users, on either engine: one statement that only reads, its rows streamed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import duckdb
import psycopg
from sqlalchemy import Connection

from etl.errors import ReadoutError, UsageError
from etl.warehouse.engines import driver_connection, is_duckdb

BATCH = 1000
_READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
_HINT = "`readout dictionary` lists all tables, views and columns"

Rows = Iterator[tuple[Any, ...]]


class QueryError(ReadoutError):
    """A query that the database refuses."""

    def __init__(self, error: Exception) -> None:
        """Repeat what the database says."""
        super().__init__(str(error).strip().removeprefix("ERROR:").strip(), where="query", remedy=_HINT)


@contextmanager
def asked(connection: Connection, query: str) -> Iterator[tuple[list[str], Rows]]:
    """Yield column names and rows; UsageError where it is not one reading statement, QueryError where it fails."""
    driver = driver_connection(connection)
    try:
        if is_duckdb(connection):
            _require_reading(driver, query)
            driver.execute(query)
            yield _names(driver), _fetched(driver)
        else:
            with driver.cursor() as cursor:
                # Prepared, so that the server takes one statement only: a second could end the read-only transaction.
                cursor.execute(query.encode(), prepare=True)
                if cursor.description is None:
                    raise _no_select()
                yield _names(cursor), _fetched(cursor)
    except (duckdb.Error, psycopg.Error) as error:
        raise QueryError(error) from error


def _require_reading(driver: Any, query: str) -> None:
    statements = driver.extract_statements(query)
    if len(statements) != 1 or statements[0].type not in _READING:
        raise _no_select()


def _no_select() -> UsageError:
    return UsageError(
        "only one SELECT statement is answered here",
        where="query",
        remedy="files are written by --format csv or `readout export`; rows are changed by runs and decisions only",
    )


def _names(cursor: Any) -> list[str]:
    return [column[0] for column in cursor.description]


def _fetched(cursor: Any) -> Rows:
    while batch := cursor.fetchmany(BATCH):
        yield from batch
