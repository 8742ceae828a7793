"""Finds out what the columns of views and built tables are made of, by parsing; needs sqlglot, as only generating does.

Followed is what a value is made of, not what decides which rows there are (joins, WHERE) or which value is taken
(conditions of CASE, FILTER, the order of a window).
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlglot import exp, parse_one
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import Scope, build_scope

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.warehouse.dictionary.lineage import Lineage, Origin

Types = dict[str, dict[str, str]]
"""SQL types by relation and column."""

_SAME = (exp.Alias, exp.Paren, exp.Cast, exp.Collate, exp.Filter, exp.Ordered, exp.IgnoreNulls)
"""What leaves its first operand as it is, or decides only which row it comes from."""
_MOVED = (exp.Lag, exp.Lead, exp.Nullif, exp.NthValue, exp.FirstValue, exp.LastValue, exp.ArgMax, exp.ArgMin)
"""What gives back its first operand as it is, of another row or not at all."""
_CHOSEN = (exp.Coalesce, exp.Max, exp.Min, exp.AnyValue, exp.Greatest, exp.Least, exp.First, exp.Last)
"""What gives back one of its operands as it is."""


class Found(Record, kw_only=True):
    """What an expression is made of."""

    sources: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()
    """What the conditions of a CASE are made of: told of where its values are made of nothing else."""
    literals: frozenset[str] = frozenset()
    is_kept: bool = True


class Made(Record, kw_only=True):
    """A view, or a table that a query makes."""

    name: str
    sql: str
    columns: tuple[str, ...]
    """Those declared for it, in order."""


def trace(relations: Iterable[Made], types: Types) -> Lineage:
    """Return the origin of every column of all relations; `types` knows every table and view.

    Raise ReadoutError where a query gives other columns than are declared.
    """
    lineage: Lineage = {}
    for made in relations:
        known: dict[str, object] = {name: columns for name, columns in types.items() if name != made.name}
        root = build_scope(qualify(parse_one(made.sql, dialect="duckdb"), schema=known, dialect="duckdb"))
        given = _names(root) if root else []
        if root is None or tuple(given) != made.columns:
            raise ReadoutError(
                f"the query gives {', '.join(given)}; declared are {', '.join(made.columns)}",
                where=made.name,
                remedy="declare what the query gives, under the same names and in the same order",
            )
        found = {name: _column(root, name, frozenset()) for name in made.columns}
        lineage[made.name] = {name: _origin(types[made.name][name], each) for name, each in found.items()}
    return lineage


def _origin(type_: str, found: Found) -> Origin:
    return Origin(
        type=type_,
        sources=tuple(sorted(found.sources or found.deciding)),
        kept=tuple(sorted(found.sources)) if found.is_kept else None,
        literals=tuple(sorted(found.literals)),
    )


def _column(scope: Scope, name: str, passed: frozenset[tuple[int, str]]) -> Found:
    """Follow an output column of a query, arm by arm; `passed` ends the circles of recursive queries."""
    if (id(scope.expression), name) in passed:
        return Found()
    passed |= {(id(scope.expression), name)}
    if isinstance(scope.expression, exp.Lateral):
        return _column(scope.subquery_scopes[0], name, passed)
    if scope.set_operation_scopes:
        at = _names(scope).index(name)
        # The arm of a recursive query that goes on with what another arm gave adds nothing to it.
        arms = {(id(arm.expression), _names(arm)[at]): arm for arm in scope.set_operation_scopes}
        return _all(_column(arm, key[1], passed | (arms.keys() - {key})) for key, arm in arms.items())
    if isinstance(scope.expression, exp.Select) and name in _names(scope):
        return _value(scope, scope.expression.selects[_names(scope).index(name)], passed)
    return Found(is_kept=False)


def _names(scope: Scope) -> list[str]:
    """Return the names of the output columns of a query."""
    return scope.expression.named_selects if isinstance(scope.expression, exp.Query) else []


def _value(scope: Scope, node: Any, passed: frozenset[tuple[int, str]]) -> Found:
    """Follow an expression within a query."""

    def of(*parts: Any) -> Found:
        return _all(_value(scope, part, passed) for part in parts if isinstance(part, exp.Expr))

    if isinstance(node, exp.Column):
        return _named(scope, node, passed)
    if isinstance(node, exp.Null):
        return Found()
    if isinstance(node, exp.Literal | exp.Boolean):
        is_text = isinstance(node, exp.Literal) and node.is_string
        return Found(literals=frozenset({node.name} if is_text else ()), is_kept=is_text)
    if isinstance(node, _SAME + _MOVED):
        return of(node.this)
    if isinstance(node, exp.Window):
        order = node.args.get("order")
        found = of(node.this)
        return found if found.sources or order is None else _computed(of(*order.expressions))
    if isinstance(node, _CHOSEN):
        return of(node.this, *node.expressions)
    if isinstance(node, exp.Case):
        branches = node.args["ifs"]
        found = of(*(branch.args["true"] for branch in branches), node.args.get("default"))
        asked = of(node.this, *(branch.this for branch in branches))
        return msgspec.structs.replace(found, deciding=found.deciding | asked.sources | asked.deciding)
    if isinstance(node, exp.Subquery | exp.Exists):
        return _inner(scope, node, passed)
    if isinstance(node, exp.Count) and isinstance(node.this, exp.Star):
        return Found(sources=frozenset(_relations(scope)), is_kept=False)
    return _computed(of(*node.iter_expressions()))


def _named(scope: Scope, column: exp.Column, passed: frozenset[tuple[int, str]]) -> Found:
    """Follow a column to the table, view or inner query that it is one of; outer queries last."""
    source = scope.sources.get(column.table)
    if isinstance(source, exp.Table):
        return Found(sources=frozenset({f"{source.name}.{column.name}"}))
    if isinstance(source, Scope):
        return _column(source, column.name, passed)
    return Found(is_kept=False) if scope.parent is None else _named(scope.parent, column, passed)


def _inner(scope: Scope, node: exp.Subquery | exp.Exists, passed: frozenset[tuple[int, str]]) -> Found:
    """Follow a query that stands for a value: its only column, or the rows whose existence is asked for."""
    query = node.this
    inner = next(each for each in scope.subquery_scopes if each.expression is query)
    if isinstance(node, exp.Exists):
        return Found(sources=frozenset(_relations(inner)), is_kept=False)
    return _column(inner, _names(inner)[0], passed)


def _relations(scope: Scope) -> Iterator[str]:
    """Return the tables and views whose rows a query goes through, those of its inner queries in their place."""
    for arm in scope.set_operation_scopes or (scope,):
        for _, source in arm.selected_sources.values():
            if isinstance(source, exp.Table):
                yield source.name
            elif source is not scope:
                yield from _relations(source)


def _computed(found: Found) -> Found:
    """Return the same sources, as what is only computed from them; literals in it are no values of their own."""
    return Found(sources=found.sources or found.deciding, is_kept=False)


def _all(parts: Iterable[Found]) -> Found:
    """Join what several parts are made of; nothing but nulls is kept as it is."""
    found = list(parts)
    return Found(
        sources=frozenset().union(*(part.sources for part in found)),
        deciding=frozenset().union(*(part.deciding for part in found)),
        literals=frozenset().union(*(part.literals for part in found)),
        is_kept=all(part.is_kept for part in found),
    )
