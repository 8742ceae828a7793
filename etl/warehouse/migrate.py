"""From one revision of the schema to another, and how a schema differs from the declared one: the part of Alembic."""

from typing import Any

from alembic import command
from alembic.autogenerate import produce_migrations
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import ops
from duckdb_sqlalchemy import alembic_impl  # noqa: F401  (tells Alembic of DuckDB, also where it was imported first)
from sqlalchemy import Connection

from etl.resources import migrations_dir
from etl.warehouse.engines import is_duckdb
from etl.warehouse.revisions import current_revision, revisions
from etl.warehouse.schema import metadata


def migrate(connection: Connection, revision: str = "head") -> None:
    """Upgrade or downgrade the schema to a revision (`head`, `base` or a number), within the caller's transaction."""
    config = _config()
    config.attributes["connection"] = connection
    order = revisions()
    current = current_revision(connection)
    target = {"head": len(order), "base": 0}.get(revision) or (order.index(revision) + 1 if revision in order else 0)
    have = order.index(current) + 1 if current in order else 0
    (command.upgrade if target >= have else command.downgrade)(config, revision)


def differences(connection: Connection) -> list[Any]:
    """Return how the schema differs from the declared one, in Alembic's terms; empty where it does not.

    What a deployment of the views adds to the comments of columns (values, examples) is no difference.
    """
    context = MigrationContext.configure(connection, opts=comparison_options(connection))
    script = produce_migrations(context, metadata)
    _leave_additions(context, None, [script])
    return [change for upgrade in script.upgrade_ops_list for change in upgrade.as_diffs()]


def _leave_additions(_context: object, _revision: object, scripts: list[ops.MigrationScript]) -> None:
    """Take out of what is to be migrated what a deployment added to comments."""
    for script in scripts:
        for upgrade, downgrade in zip(script.upgrade_ops_list, script.downgrade_ops_list, strict=True):
            _prune(upgrade)
            upgrade.reverse_into(downgrade)


def _prune(steps: ops.OpContainer) -> None:
    for table in steps.ops:
        if isinstance(table, ops.ModifyTableOps):
            table.ops = [step for step in table.ops if not _is_addition(step)]
    steps.ops = [step for step in steps.ops if not isinstance(step, ops.ModifyTableOps) or step.ops]


def _is_addition(step: ops.MigrateOperation) -> bool:
    """Return whether a step does nothing but put the declared comment in place of the same and more."""
    if not isinstance(step, ops.AlterColumnOp) or step.modify_comment is False:
        return False
    live, declared = str(step.existing_comment), str(step.modify_comment)
    return len(step.to_diff_tuple()) == 1 and live.startswith(declared)


def comparison_options(connection: Connection) -> dict[str, Any]:
    """Return how to compare: DuckDB has neither the foreign keys nor the indexes, by design."""
    hidden = ("foreign_key_constraint", "index") if is_duckdb(connection) else ()

    def include(item: Any, name: str | None, kind: str, reflected: bool, other: Any) -> bool:
        return kind not in hidden

    return {
        "compare_type": True,
        "compare_server_default": True,
        "include_object": include,
        "process_revision_directives": _leave_additions,
    }


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations_dir()).replace("%", "%%"))
    return config
