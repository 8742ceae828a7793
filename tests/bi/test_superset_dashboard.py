"""The dashboards in the real Apache Superset, on both engines: import, every chart's query, the page in a browser.

`make test-bi` installs Superset apart and says where in READOUT_SUPERSET. Pictures are left in build/.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from etl.dashboards import read_dashboard
from etl.warehouse import catalog
from tests.bi.superset import PASSWORD, USER, Api, Superset
from tests.commands import Desk
from tests.engines import database

ENVIRONMENT = os.environ.get("READOUT_SUPERSET")
PROJECT = Path(__file__).resolve().parents[2]
SHOOT = Path(__file__).with_name("shoot.py")

pytestmark = pytest.mark.skipif(ENVIRONMENT is None, reason="Superset has an environment of its own: make test-bi")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Superset:
    """A Superset that has its tables and a user, and nothing else."""
    superset = Superset(Path(ENVIRONMENT or "").resolve(), tmp_path_factory.mktemp("superset"))
    superset.prepare()
    return superset


@pytest.fixture(scope="module")
def duckdb_uri(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str | None]:
    """A DuckDB warehouse of the sample documents, as Superset reaches it by itself."""
    folder = tmp_path_factory.mktemp("duckdb")
    desk = Desk(folder, f"duckdb:///{folder}/warehouse.duckdb")
    desk.run("run", str(PROJECT / "seeds" / "documents"), "--quiet").check_returncode()
    return desk, None


@pytest.fixture(scope="module")
def postgresql_uri(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Iterator[tuple[Desk, str | None]]:
    """A PostgreSQL warehouse of the sample documents, and a login that may read the views only."""
    with database(postgres_server) as url:
        desk = Desk(tmp_path_factory.mktemp("postgresql"), url)
        desk.run("run", str(PROJECT / "seeds" / "documents"), "--quiet").check_returncode()
        role = f"dashboard_{make_url(url).database}"
        owner = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
        with owner.begin() as connection:
            catalog.run(connection, (PROJECT / "sql" / "roles" / "reader.sql").read_text(encoding="utf-8"))
            connection.execute(text(f"CREATE ROLE {role} LOGIN PASSWORD 'secret' IN ROLE readout_reader"))
            connection.execute(text(f"ALTER ROLE {role} SET statement_timeout = '60s'"))
            connection.execute(text(f"ALTER ROLE {role} SET default_transaction_read_only = on"))
        login = make_url(url).set(drivername="postgresql+psycopg2", username=role, password="secret")
        yield desk, login.render_as_string(hide_password=False)
        with owner.begin() as connection:
            connection.execute(text(f"DROP ROLE {role}"))
        owner.dispose()


@pytest.mark.parametrize("engine", ["duckdb", "postgresql"])
def test_the_dashboard_answers_and_can_be_seen(
    engine: str, fresh: Superset, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    desk, uri = request.getfixturevalue(f"{engine}_uri")
    archive = tmp_path / "readout.zip"
    desk.must("superset", str(archive), *(["--uri", uri] if uri else []))
    home = tmp_path / "home"
    home.mkdir()
    superset = fresh.copy(home)
    superset.command("import-dashboards", "--path", str(archive), "--username", USER)
    with superset.served() as api:
        rows = _rows_by_chart(api)
        assert rows.keys() == {chart.title for chart in read_dashboard().charts.values()}
        assert [title for title, count in rows.items() if not count] == []
        _see(superset, api, engine, len(rows))


def test_a_second_import_replaces_the_first(
    fresh: Superset, duckdb_uri: tuple[Desk, str | None], tmp_path: Path
) -> None:
    archive = tmp_path / "readout.zip"
    duckdb_uri[0].must("superset", str(archive))
    home = tmp_path / "home"
    home.mkdir()
    superset = fresh.copy(home)
    for _ in range(2):
        superset.command("import-dashboards", "--path", str(archive), "--username", USER)
    with superset.served() as api:
        assert api.get("dashboard/")["count"] == 1
        assert api.get("chart/")["count"] == len(read_dashboard().charts)


def _rows_by_chart(api: Api) -> dict[str, int]:
    """Ask every chart's query through the API; return how many rows each gave."""
    charts = api.get("chart/?q=(page_size:100)")["result"]
    rows: dict[str, int] = {}
    for chart in charts:
        (answer,) = api.get(f"chart/{chart['id']}/data/")["result"]
        assert answer["status"] == "success", (chart["slice_name"], answer.get("error"))
        rows[chart["slice_name"]] = sum(any(value is not None for value in row.values()) for row in answer["data"])
    return rows


def _see(superset: Superset, api: Api, engine: str, charts: int) -> None:
    """Open the page in Chromium and keep its picture."""
    picture = PROJECT / "build" / f"superset-{engine}.png"
    picture.parent.mkdir(exist_ok=True)
    slug = read_dashboard().slug
    arguments = [superset.python, str(SHOOT), api.address, USER, PASSWORD, slug, str(charts), str(picture)]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
    assert picture.stat().st_size > 100_000
