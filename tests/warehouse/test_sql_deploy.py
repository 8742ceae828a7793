"""Views, comments and rights go up and come down with the release, on both engines."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from etl.resources import sql_dir
from etl.warehouse import catalog
from etl.warehouse.comments import declared
from etl.warehouse.engines import is_duckdb, make_engine
from etl.warehouse.migrate import migrate
from etl.warehouse.schema import metadata
from etl.warehouse.viewfiles import ViewColumn, ViewFile, view_files
from etl.warehouse.views import BrokenView, DependentView, deploy, remove


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    """Return a connection to a warehouse with tables and no views, within a transaction."""
    with make_engine(database_url).begin() as connection:
        migrate(connection)
        yield connection


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[Connection]:
    """Return such a connection on PostgreSQL only."""
    with make_engine(postgres_url).begin() as connection:
        migrate(connection)
        yield connection


def _view(name: str, body: str, digest: str = "0" * 12) -> ViewFile:
    """Make a view that no file holds."""
    return ViewFile(
        name=name,
        family="analysis",
        question="What?",
        grain="One row per person.",
        notes="",
        columns=(ViewColumn(name="person_id", comment="Key: it's one."),),
        example=f"SELECT * FROM {name}",
        body=body,
        digest=digest,
    )


def test_deploying_twice_changes_nothing_the_second_time(connection: Connection) -> None:
    first, second = deploy(connection), deploy(connection)
    assert (first.is_changed, second.is_changed) == (True, False)
    assert {view.name for view in catalog.views(connection)} == set(first.views) == set(second.views)


def test_removing_leaves_no_view_of_ours_and_every_view_of_others(connection: Connection) -> None:
    deploy(connection)
    catalog.run(connection, "CREATE VIEW v_mine AS SELECT name FROM persons")
    remove(connection)
    assert [view.name for view in catalog.views(connection)] == ["v_mine"]


def test_views_of_an_older_release_go(connection: Connection) -> None:
    old = (_view("v_old", "SELECT person_id FROM persons"), _view("v_older", "SELECT person_id FROM v_old"))
    deploy(connection, views=old)
    assert deploy(connection).is_changed
    assert {view.name for view in catalog.views(connection)} == {view.name for view in view_files()}


def test_a_changed_file_is_deployed_again(connection: Connection) -> None:
    deploy(connection, views=(_view("v_one", "SELECT person_id FROM persons"),))
    body = "SELECT person_id FROM persons WHERE is_provisional"
    assert deploy(connection, views=(_view("v_one", body, digest="1" * 12),)).is_changed
    (view,) = catalog.views(connection)
    assert "is_provisional" in view.sql


def test_live_comments_equal_the_declared_ones(connection: Connection) -> None:
    catalog.run(connection, "COMMENT ON TABLE persons IS 'stale'")
    catalog.run(connection, "COMMENT ON COLUMN meetings.date_edtf IS 'stale'")
    deploy(connection)
    live = catalog.comments(connection)
    wanted = declared(view_files())
    assert {key: live.get(key) for key in wanted} == wanted
    ours = {relation for relation, _ in wanted}
    assert {key for key in live if key[0] in ours} == set(wanted), "every column is declared"


@pytest.mark.parametrize("body", ["SELECT person_id, shoe_size FROM persons", "SELECT p.shoe_size FROM persons AS p"])
def test_a_missing_source_column_is_named_with_its_view(connection: Connection, body: str) -> None:
    with pytest.raises(BrokenView, match=r"v_shoes needs the column (p\.)?shoe_size") as caught:
        deploy(connection, views=(_view("v_shoes", body),))
    assert caught.value.where == "sql/views/analysis/v_shoes.sql"
    connection.rollback()


def test_a_missing_source_table_is_named_with_its_view(connection: Connection) -> None:
    with pytest.raises(BrokenView, match="v_shoes needs the table shoes"):
        deploy(connection, views=(_view("v_shoes", "SELECT person_id FROM shoes"),))
    connection.rollback()


def test_a_column_that_vanishes_under_a_deployed_view_is_found(duckdb_url: str) -> None:
    # PostgreSQL refuses to drop such a column; DuckDB lets it go without a word.
    with make_engine(duckdb_url).begin() as connection:
        migrate(connection)
        deploy(connection)
        catalog.run(connection, "ALTER TABLE entity_names DROP COLUMN name_kind")
        with pytest.raises(BrokenView, match="v_entity_names needs the column name_kind"):
            deploy(connection)


def test_a_name_that_is_taken_is_refused(connection: Connection) -> None:
    catalog.run(connection, "CREATE TABLE v_meetings (mine INTEGER)")
    with pytest.raises(BrokenView, match="bears the name") as caught:
        deploy(connection)
    assert caught.value.where == "v_meetings"
    connection.rollback()


def test_a_view_of_a_user_on_ours_is_reported_and_never_dropped(connection: Connection) -> None:
    deploy(connection)
    catalog.run(connection, "CREATE VIEW my_talks AS SELECT meeting_id, label FROM v_meetings")
    if is_duckdb(connection):
        assert deploy(connection, remove(connection)).broken == ()
        thinner = (_view("v_meetings", "SELECT person_id FROM persons"),)
        assert deploy(connection, views=thinner).broken == ("my_talks",)
        assert deploy(connection).broken == ()
        without = tuple(view for view in view_files() if view.name == "v_now")
        assert deploy(connection, views=without).broken == ("my_talks",)
    else:
        with pytest.raises(DependentView) as caught:
            remove(connection)
        assert caught.value.where == "my_talks on v_meetings"
    assert "my_talks" in {view.name for view in catalog.views(connection)}


def test_rights_survive_a_migration(postgres: Connection) -> None:
    deploy(postgres)
    for statement in (
        "CREATE ROLE readout_test_tool NOLOGIN",
        "GRANT SELECT ON v_meetings, v_dyads TO readout_test_tool",
        "GRANT SELECT (title) ON v_articles TO readout_test_tool WITH GRANT OPTION",
        "GRANT SELECT ON v_now TO PUBLIC",
    ):
        catalog.run(postgres, statement)
    before = set(catalog.grants(postgres))
    assert len(before) == 4
    rights = remove(postgres)
    assert catalog.grants(postgres) == ()
    deploy(postgres, rights)
    assert set(catalog.grants(postgres)) == before
    postgres.rollback()


def test_the_reader_role_reads_views_old_and_new_and_no_table(postgres: Connection) -> None:
    deploy(postgres, views=(_view("v_old", "SELECT person_id FROM persons"),))
    catalog.run(postgres, (sql_dir() / "roles" / "reader.sql").read_text(encoding="utf-8"))
    assert {grant.view for grant in catalog.grants(postgres)} == {"v_old"}
    names = deploy(postgres).views
    assert {grant.view for grant in catalog.grants(postgres)} == set(names)
    for table in metadata.tables:
        right = f"SELECT 1 WHERE has_table_privilege('readout_reader', '{table}', 'SELECT')"
        assert catalog.rows(postgres, right) == [], table
    postgres.rollback()
