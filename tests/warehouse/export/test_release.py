"""A release is whole, the same whenever it is made, honest about its accuracy, and can be checked and cited."""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import duckdb
import msgspec
import pytest

from etl.errors import ReadoutError
from etl.export import Title, accuracy, broken_files, write_release
from etl.progress import Reporter
from etl.warehouse import Reader
from tests.commands import Desk
from tests.engines import ENGINES

TITLE = Title(title='Meetings: "fish"', authors=("Institute of Fish", "Ada Berg"))
FILES = {
    "CITATION.cff",
    "README.md",
    "RIGHTS.md",
    "SHA256SUMS",
    "data",
    "dictionary.html",
    "dictionary.md",
    "open.sql",
    "release.json",
}


@pytest.fixture
def release(worlds: dict[str, Reader], tmp_path: Path) -> Path:
    """Return a release of the small world."""
    return _release(worlds["duckdb"], tmp_path / "release")


def _release(reader: Reader, folder: Path) -> Path:
    write_release(reader, folder, TITLE, Reporter(is_quiet=True))
    return folder


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_state_gives_the_same_release(worlds: dict[str, Reader], tmp_path: Path) -> None:
    once, again = (_bytes(_release(worlds[engine], tmp_path / engine)) for engine in ENGINES)
    assert {name.split("/")[0] for name in once} == FILES
    assert once == again
    assert not any(b"A secret" in content for content in once.values()), "text of an article"


def test_what_was_changed_added_or_lost_is_found(release: Path) -> None:
    assert broken_files(release) == ()
    with (release / "README.md").open("a") as file:
        file.write(" ")
    (release / "data" / "v_now.parquet").unlink()
    (release / "data" / "more.parquet").write_bytes(b"")
    assert broken_files(release) == (
        "README.md was changed",
        "data/more.parquet does not belong here",
        "data/v_now.parquet is missing",
    )
    (release / "SHA256SUMS").unlink()
    with pytest.raises(ReadoutError, match="no release"):
        broken_files(release)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_sums_are_those_of_sha256sum(release: Path) -> None:
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=release, check=False).returncode == 0
    (release / "RIGHTS.md").write_text("none")
    done = subprocess.run(command, cwd=release, check=False, capture_output=True, text=True)
    assert (done.returncode, "RIGHTS.md" in done.stdout) == (1, True)


def test_a_release_is_never_replaced(worlds: dict[str, Reader], release: Path) -> None:
    before = _bytes(release)
    with pytest.raises(ReadoutError, match="not there to be replaced"):
        _release(worlds["duckdb"], release)
    assert _bytes(release) == before


def test_it_says_plainly_that_other_versions_made_it(worlds: dict[str, Reader], release: Path) -> None:
    described = json.loads((release / "release.json").read_text(encoding="utf-8"))
    assert (described["run_id"], described["versions"]["reader_version"]) == ("r1", "reader-1")
    assert described["accuracy_is_of_these_versions"] is False
    text = (release / "README.md").read_text(encoding="utf-8")
    assert "**These figures are not of this data.**" in text
    assert f"- reader_version: `reader-1`, measured was `{accuracy.published().versions.reader_version}`" in text


def test_it_says_that_the_figures_are_of_its_versions_where_they_are(
    worlds: dict[str, Reader], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = worlds["duckdb"].last_run()
    assert run is not None
    measured = msgspec.structs.replace(accuracy.published(), versions=run.versions)
    monkeypatch.setattr(accuracy, "published", lambda: measured)
    folder = _release(worlds["duckdb"], tmp_path / "release")
    assert json.loads((folder / "release.json").read_text())["accuracy_is_of_these_versions"] is True
    text = (folder / "README.md").read_text(encoding="utf-8")
    assert f"Measured on {measured.measured_on} with the very versions" in text
    meetings = next(one for one in measured.sets[0].findings if one.kind == "meetings")
    assert f"| meetings | {meetings.precision:.3f} | {meetings.recall:.3f} | {meetings.f1:.3f} |" in text


def test_the_published_accuracy_says_what_was_measured_when_and_against_what() -> None:
    found = accuracy.published()
    assert date.fromisoformat(found.measured_on) >= date(2026, 1, 1)
    assert all(msgspec.structs.astuple(found.versions))
    assert len(found.sets) == 2
    for one in found.sets:
        assert one.about and one.documents and len(one.gold_sha256) == 64
        assert {"persons", "meetings", "attendance", "merging"} <= {finding.kind for finding in one.findings}
        assert all(0 <= value <= 1 for f in one.findings for value in (f.precision, f.recall, f.f1))
        assert one.rates and all(0 <= rate.right <= rate.of for rate in one.rates)


def test_its_citation_names_title_authors_version_and_day(release: Path) -> None:
    lines = (release / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    fields = {name: json.loads(value) for name, value in (line.split(": ", 1) for line in lines)}
    assert (fields["cff-version"], fields["type"], fields["title"]) == ("1.2.0", "dataset", TITLE.title)
    assert fields["authors"] == [{"name": "Institute of Fish"}, {"name": "Ada Berg"}]
    assert (fields["version"], fields["date-released"]) == ("r1", "2024-01-01")
    manifest = json.loads((release / "release.json").read_text())["manifest_sha256"]
    assert fields["identifiers"][0]["value"] == f"sha256:{manifest}"


def test_duckdb_opens_it_by_its_script(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(release)
    with duckdb.connect() as connection:
        connection.execute((release / "open.sql").read_text(encoding="utf-8"))
        found = connection.execute("SELECT label, meeting_year FROM v_meetings WHERE meeting_year = 2023").fetchall()
        assert found == [("Fish summit", 2023)]
        assert connection.execute("SELECT count(*) FROM v_articles").fetchall() == [(2,)]


def test_the_command_releases_and_verifies(loaded_desk: Desk) -> None:
    told = loaded_desk.must("release", "out", "--title", "Fish", "--author", "A", "--author", "B")
    assert told.startswith("Release of run ")
    assert '"name": "B"' in (loaded_desk.folder / "out" / "CITATION.cff").read_text()
    assert "every file is as it was released" in loaded_desk.must("release", "out", "--verify")
    (loaded_desk.folder / "out" / "README.md").write_text("better")
    result = loaded_desk.call("release", "out", "--verify")
    assert (result.exit_code, "README.md was changed" in result.stderr) == (1, True)
    assert loaded_desk.call("release", "out").exit_code == 1
