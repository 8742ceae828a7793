"""Decisions on the command line: what they name, what follows, how they are taken back and carried elsewhere."""

import json
from pathlib import Path

from tests.commands import Desk


def _visit(desk: Desk, uri: str) -> str:
    """Return the report of the visit to Oslo in one article."""
    return desk.ask(f"SELECT report_id FROM v_reports WHERE article_uri = '{uri}' AND city = 'Oslo' ORDER BY 1")[0]


def _meeting_of(desk: Desk, report: str) -> str:
    (found,) = desk.ask(f"SELECT coalesce(meeting_id, 'none') FROM meeting_reports WHERE report_id = '{report}'")
    return found


def test_reports_are_parted_joined_again_and_the_old_id_is_followed(desk: Desk) -> None:
    desk.must("run", "--quiet")
    oslo, page = _visit(desk, "docs/oslo.txt"), _visit(desk, "docs/page.html")
    together = _meeting_of(desk, oslo)
    assert _meeting_of(desk, page) == together
    trial = desk.must("decide", "different", oslo, page, "--reason", "two visits", "--dry-run")
    assert "nothing was kept" in trial
    assert _meeting_of(desk, page) == together
    desk.must("decide", "different", oslo, page, "--reason", "two visits", "--author", "Ada")
    assert _meeting_of(desk, oslo) != _meeting_of(desk, page)
    said = desk.must("explain", "meeting", _meeting_of(desk, oslo))
    assert "Ada, " in said
    assert "two visits" in said
    (decision,) = desk.ask("SELECT decision_id FROM decisions")
    desk.must("decide", "revoke", decision[:8], "--reason", "one visit after all")
    assert _meeting_of(desk, oslo) == _meeting_of(desk, page) == together
    assert "taken back already" in desk.call("decide", "revoke", decision, "--reason", "again").stderr


def test_a_meeting_stands_for_its_reports(loaded_desk: Desk) -> None:
    (meeting,) = loaded_desk.ask("SELECT meeting_id FROM v_meetings WHERE report_count = 3")
    (other,) = loaded_desk.ask("SELECT meeting_id FROM v_meetings WHERE channel = 'phone'")
    text = loaded_desk.must("decide", "same", meeting, other, "--reason", "one long conversation")
    assert f"{meeting} stands for 3 reports" in text
    assert "3 decisions kept" in text
    assert len({meeting, other} - set(loaded_desk.ask("SELECT meeting_id FROM meetings"))) == 1
    now = loaded_desk.ask("SELECT meeting_id FROM v_meetings WHERE report_count = 4")
    (old,) = {meeting, other} - set(now)
    assert f"{old} is {now[0]} now" in loaded_desk.must("explain", "meeting", old)
    assert "one already" in loaded_desk.call("decide", "same", meeting, other, "--reason", "x").stderr


def test_a_field_is_corrected_for_all_reports_of_a_meeting(loaded_desk: Desk) -> None:
    (meeting,) = loaded_desk.ask("SELECT meeting_id FROM v_meetings WHERE report_count = 3")
    loaded_desk.must("decide", "correct", meeting, "date_edtf", "2014-03-04", "--reason", "the diary says so")
    assert loaded_desk.ask(f"SELECT date_edtf FROM meetings WHERE meeting_id = '{meeting}'") == ["2014-03-04"]
    loaded_desk.must("decide", "correct", meeting, "city", "--unknown", "--reason", "nobody knows")
    assert loaded_desk.ask(f"SELECT city IS NULL FROM v_meetings WHERE meeting_id = '{meeting}'") == ["true"]
    loaded_desk.must("decide", "correct", meeting, "role", "chair", "--party", "ada-nordmann", "--reason", "she did")
    query = f"SELECT role FROM v_attendance WHERE meeting_id = '{meeting}' AND person_id = 'ada-nordmann'"
    assert loaded_desk.ask(query) == ["chair"]
    loaded_desk.must("run", "--full", "--quiet")
    assert loaded_desk.ask(query) == ["chair"]


def test_a_wrong_correction_leaves_no_trace(loaded_desk: Desk) -> None:
    (meeting,) = loaded_desk.ask("SELECT meeting_id FROM v_meetings WHERE report_count = 3")
    for words, code, said in (
        (("status", "foo"), 1, "foo"),
        (("date_edtf", "tomorrow"), 1, "'tomorrow' is not an EDTF date"),
        (("colour", "red"), 2, "has no field colour"),
        (("status",), 2, "not clear"),
        (("status", "held", "--unknown"), 2, "not clear"),
        (("role", "chair"), 2, "has no field role"),
    ):
        result = loaded_desk.call("decide", "correct", meeting, *words, "--reason", "x")
        assert (result.exit_code, said in result.stderr) == (code, True), result.output
    assert loaded_desk.ask("SELECT count(*) FROM decisions") == ["0"]


def test_a_stranger_is_recognised_and_a_report_rejected(loaded_desk: Desk) -> None:
    (stranger,) = loaded_desk.ask("SELECT person_id FROM persons WHERE is_provisional AND name = 'Armen Petrosyan'")
    loaded_desk.must("decide", "correct", stranger, "--is", "Ola Bjørnsson", "--reason", "a pen name")
    assert loaded_desk.ask("SELECT count(*) FROM v_attendance WHERE person_name = 'Armen Petrosyan'") == ["0"]
    (planned,) = loaded_desk.ask("SELECT meeting_id FROM v_meetings WHERE status = 'planned'")
    loaded_desk.must("decide", "reject", planned, "--reason", "only a wish")
    gone = loaded_desk.call("explain", "meeting", planned)
    assert gone.exit_code == 2
    assert "nothing stands for this meeting any more" in gone.stderr
    (oslo,) = loaded_desk.ask("SELECT meeting_id FROM v_meetings WHERE report_count = 3")
    loaded_desk.must("decide", "reject", oslo, "--party", "jan-kowalski", "--reason", "he was ill")
    query = f"SELECT person_id FROM v_attendance WHERE meeting_id = '{oslo}' ORDER BY 1"
    assert loaded_desk.ask(query) == ["ada-nordmann"]


def test_what_is_no_subject_is_named(loaded_desk: Desk) -> None:
    (report,) = loaded_desk.ask("SELECT min(report_id) FROM meeting_reports")
    (mention,) = loaded_desk.ask("SELECT min(mention_id) FROM mentions WHERE entity_kind = 'person'")
    for words, said in (
        (("same", report, mention), "a report is never a mention"),
        (("same", report, report), "one already"),
        (("different", report, report), "differ from itself"),
        (("reject", "m-0000"), "no such meeting"),
        (("reject", "nobody"), "neither a report, a mention nor a meeting"),
        (("correct", report, "--is", "ada-nordmann"), "only mentions stand for somebody"),
        (("reject", mention, "--party", "ada-nordmann"), "only reports have fields and parties"),
        (("revoke", "zzz"), "no such decision"),
    ):
        result = loaded_desk.call("decide", *words, "--reason", "x")
        assert (result.exit_code, said in result.stderr) == (2, True), (words, result.output)
    assert loaded_desk.call("decide", "reject", report).exit_code == 2, "a reason is required"


def test_decisions_are_carried_to_another_warehouse(loaded_desk: Desk, tmp_path: Path) -> None:
    reports = _visit(loaded_desk, "docs/oslo.txt"), _visit(loaded_desk, "docs/page.html")
    loaded_desk.must("decide", "different", reports[0], reports[-1], "--reason", "two visits")
    loaded_desk.must("decide", "correct", reports[0], "venue", "Harbour hall", "--reason", "photo")
    file = tmp_path / "decisions.jsonl"
    assert "2 decisions written" in loaded_desk.must("decisions", "export", str(file))
    assert loaded_desk.must("decisions", "export", "-") == file.read_text(encoding="utf-8")
    other = Desk(folder=tmp_path, url=f"duckdb:///{tmp_path}/other.duckdb", settings=loaded_desk.settings)
    other.must("run", "--quiet")
    assert "2 decisions kept" in other.must("decisions", "import", str(file))
    assert "0 decisions kept, 2 known before" in other.must("decisions", "import", str(file))
    meetings = "SELECT * FROM v_meetings ORDER BY meeting_id"
    assert other.ask(meetings) == loaded_desk.ask(meetings)
    # Those that come later are numbered on, whatever their number was elsewhere.
    other.must("decide", "correct", reports[0], "venue", "Town hall", "--reason", "better photo")
    other.must("decisions", "export", str(file))
    loaded_desk.must("decisions", "import", str(file))
    assert loaded_desk.ask("SELECT sequence FROM decisions ORDER BY 1") == ["1", "2", "3"]


def test_an_import_of_what_fits_nothing_here_is_refused_whole(loaded_desk: Desk, tmp_path: Path) -> None:
    report = _visit(loaded_desk, "docs/oslo.txt")
    loaded_desk.must("decide", "correct", report, "venue", "Harbour hall", "--reason", "photo")
    line = json.loads(loaded_desk.must("decisions", "export", "-"))
    stray = line | {"decision_id": "stray", "subject": "0123:0-1", "sequence": 2}
    file = tmp_path / "d.jsonl"
    file.write_text(json.dumps(stray) + "\n")
    result = loaded_desk.call("decisions", "import", str(file))
    assert result.exit_code == 1
    assert "decision_without_subject" in result.stderr
    assert "0123:0-1" in result.stderr
    file.write_text("{}\n")
    result = loaded_desk.call("decisions", "import", str(file))
    assert result.exit_code == 2
    assert "line 1 is no decision" in result.stderr
    assert loaded_desk.call("decisions", "import", str(tmp_path / "none")).exit_code == 1
    assert loaded_desk.ask("SELECT count(*) FROM decisions") == ["1"]
