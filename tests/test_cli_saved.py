"""`smconfig meters` and `smconfig history`: what is saved on this computer, from the command line."""

import asyncio
import json
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.cli import main
from smconfig_gui.model.meter import Meter, SimulatedEndpoint
from smconfig_gui.model.outcome import Run
from smconfig_gui.model.verdict import Verdict
from smconfig_gui.runner.opening import open_stores

BENCH = ("--name", "Bench", "--group", "Lab", "--tcp", "127.0.0.1:4059", "--generation", "smr5.2")


class Shell:
    """Calls of the command line on one data directory."""

    def __init__(self, folder: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.data = folder / "data"
        self._captured = captured
        self.err = ""

    def __call__(self, *arguments: str, code: int = 0) -> Any:
        """Run a command, check its exit code, and return the JSON that it printed, or None."""
        found = main([*arguments, "--data-dir", str(self.data)])
        out, self.err = self._captured.readouterr()
        assert found == code, self.err
        assert "Traceback" not in self.err
        return json.loads(out) if out else None


@pytest.fixture
def shell(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capfd)


def keep(folder: Path, *runs: Run) -> None:
    """Put runs into the history of a data directory."""

    async def store() -> None:
        async with open_stores(folder) as stores:
            for run in runs:
                await stores.history.add(run)

    asyncio.run(store())


def run(number: int, **changes: Any) -> Run:
    values: dict[str, Any] = {
        "operation": "SetAlarmNotifications",
        "correlation_uid": f"smconfig-000000000000-{number}",
        "verdict": Verdict.VERIFIED,
        "started_at": f"2027-01-0{number}T12:00:00.000+00:00",
        "seconds": 0.25,
        "device_identification": "E0058005200000225",
        "meter_title": "Bench",
        "request": {"alarmNotifications": []},
    }
    return Run(**(values | changes))


# --- meters ------------------------------------------------------------------------------------------------------


def test_a_meter_is_added_listed_shown_and_found_by_its_name(shell: Shell) -> None:
    added = shell("meters", "add", *BENCH, "--server", "1/17", "--framing", "hdlc", "--read-only")
    assert (added["name"], added["endpoint"]["port"], added["hasKeys"]) == ("Bench", 4059, False)
    assert (added["server"], added["serverPhysical"], added["isReadOnly"]) == (1, 17, True)
    assert shell("meters", "list") == [added]
    assert shell("meters", "list", "--group", "Elsewhere") == []
    assert shell("meters", "show", "bench") == shell("meters", "show", added["id"]) == added


def test_what_is_edited_changes_and_the_rest_stays(shell: Shell) -> None:
    before = shell("meters", "add", *BENCH, "--device-id", "E0058005200000225", "--timeout", "12")
    after = shell("meters", "edit", "Bench", "--group", "Field", "--framing", "hdlc", "--no-read-only")
    assert after == before | {"group": "Field", "endpoint": before["endpoint"] | {"framing": "hdlc"}}
    moved = shell("meters", "edit", "Bench", "--serial", "/dev/ttyUSB0", "--mode-e", "--device-id", "")
    assert moved["endpoint"]["port"] == "/dev/ttyUSB0"
    assert (moved["endpoint"]["modeE"], moved["deviceIdentification"], moved["apduTimeoutS"]) == (True, None, 12.0)
    assert shell("meters", "edit", "Bench", "--baud", "19200")["endpoint"]["baud"] == 19200
    assert shell("meters", "show", "Bench")["generation"] == "smr5.2"


def test_a_way_that_cannot_be_is_refused_and_nothing_changes(shell: Shell) -> None:
    before = shell("meters", "add", *BENCH)
    for wrong in (("--baud", "9600"), ("--client", "900"), ("--pause", "900"), ("--tcp", "nowhere"), ("--server", "x")):
        shell("meters", "edit", "Bench", *wrong, code=2)
    shell("meters", "add", *BENCH, code=2)
    assert "already" in shell.err
    shell("meters", "add", "--name", "No way", code=2)
    assert shell("meters", "list") == [before]


def test_a_name_that_two_meters_have_names_their_ids(shell: Shell) -> None:
    first = shell("meters", "add", *BENCH)
    second = shell("meters", "add", "--tcp", "127.0.0.1:4060", "--name", "Other")
    shell("meters", "edit", "Other", "--name", "Bench")
    shell("meters", "show", "Bench", code=2)
    assert first["id"] in shell.err
    assert second["id"] in shell.err
    shell("meters", "show", "Nobody", code=2)
    assert "no saved meter Nobody" in shell.err


def test_a_removed_meter_is_gone_and_only_it(shell: Shell) -> None:
    shell("meters", "add", *BENCH)
    other = shell("meters", "add", "--tcp", "127.0.0.1:4060")
    assert shell("meters", "remove", "Bench")["name"] == "Bench"
    assert shell("meters", "list") == [other]
    shell("meters", "remove", "Bench", code=2)


@pytest.mark.parametrize("form", ["json", "csv"])
def test_meters_leave_without_keys_and_come_back_once(shell: Shell, tmp_path: Path, form: str) -> None:
    async def save_with_keys() -> None:
        async with open_stores(shell.data) as stores:
            await stores.meters.add(
                Meter(id="m", endpoint=SimulatedEndpoint(), name="Demo", secrets_id="c0ffee00c0ffee00")
            )

    shell("meters", "add", *BENCH)
    asyncio.run(save_with_keys())
    file = tmp_path / f"meters.{form}"
    shell("meters", "export", str(file))
    assert "c0ffee" not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert shell("meters", "import", str(file))["saved"] == 1  # simulated ones have no way of their own
    there = Shell(tmp_path / "there", shell._captured)
    assert there("meters", "import", str(file), "--dry-run")["saved"] == 0
    assert there("meters", "list") == []
    assert [each["name"] for each in there("meters", "import", str(file))["new"]] == ["Bench", "Demo"]
    assert not any(each["hasKeys"] for each in there("meters", "list"))


def test_refused_rows_keep_all_rows_out_until_somebody_skips_them(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "meters.csv"
    file.write_text("name,endpoint.kind,endpoint.host\nGood,tcp,10.0.0.1\nBad,tcp,\n")
    answer = shell("meters", "import", str(file), code=1)
    assert (answer["saved"], [row["line"] for row in answer["refused"]]) == (0, [3])
    assert shell("meters", "list") == []
    assert shell("meters", "import", str(file), "--skip-refused")["saved"] == 1
    assert [each["name"] for each in shell("meters", "list")] == ["Good"]


def test_a_file_that_is_none_is_told_in_a_sentence(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "meters.json"
    file.write_text("[]")
    shell("meters", "import", str(file), code=1)
    assert "not a file of meters" in shell.err
    shell("meters", "import", str(tmp_path / "nothing.json"), code=2)
    shell("meters", "export", str(tmp_path), code=2)


@pytest.mark.parametrize("what", ["meters", "history"])
def test_an_export_writes_over_a_file_only_when_that_is_said(shell: Shell, tmp_path: Path, what: str) -> None:
    file = tmp_path / "kept.json"
    file.write_text("what somebody keeps")
    shell(what, "export", str(file), code=2)
    assert "--overwrite" in shell.err
    assert file.read_text() == "what somebody keeps"
    shell(what, "export", str(file), "--overwrite")
    assert file.read_text() != "what somebody keeps"


# --- history -----------------------------------------------------------------------------------------------------


def test_runs_are_listed_newest_first_and_filtered(shell: Shell) -> None:
    card = shell("meters", "add", *BENCH)
    keep(shell.data, run(1), run(2, verdict=Verdict.DIFFERS), run(3, operation="SetSpecialDays", meter_id=card["id"]))
    assert [line["number"] for line in shell("history", "list")] == [3, 2, 1]
    assert [line["number"] for line in shell("history", "list", "--limit", "1", "--offset", "1")] == [2]
    assert [line["number"] for line in shell("history", "list", "--verdict", "differs")] == [2]
    assert [line["number"] for line in shell("history", "list", "--meter", "Bench")] == [3]
    assert [line["number"] for line in shell("history", "list", "--meter", "E0058005200000225")] == [3, 2, 1]
    assert [line["number"] for line in shell("history", "list", "--since", "2027-01-02T00:00Z")] == [3, 2]
    assert [line["number"] for line in shell("history", "list", "--until", "2027-01-02T00:00+00:00")] == [1]
    shell("history", "list", "--since", "yesterday", code=2)
    shell("history", "list", "--limit", "5000", code=2)


def test_one_run_is_shown_whole_and_an_unknown_one_is_not_found(shell: Shell) -> None:
    keep(shell.data, run(1, operator="jan"))
    shown = shell("history", "show", "smconfig-000000000000-1")
    assert (shown["verdict"], shown["operator"]) == ("verified", "jan")
    assert shown["request"] == {"alarmNotifications": []}
    assert shell("history", "show", "x", code=1)["result"] == "NOT FOUND"


def test_an_export_holds_the_chain_and_proves_what_was_cut_off_later(shell: Shell, tmp_path: Path) -> None:
    keep(shell.data, run(1), run(2))
    file = tmp_path / "history.json"
    shell("history", "export", str(file))
    exported = json.loads(file.read_text())
    assert [entry["number"] for entry in exported["runs"]] == [2, 1]
    assert exported["runs"][0]["previousHash"] == exported["runs"][1]["hash"]
    whole = shell("history", "verify", "--head", str(file))
    assert (whole["intact"], whole["records"], whole["head"]) == (True, 2, exported["head"])
    with closing(sqlite3.connect(shell.data / "smconfig.sqlite")) as database, database:
        database.execute("DELETE FROM history_bodies WHERE sequence = 2")
        database.execute("DELETE FROM history WHERE sequence = 2")
    (shell.data / "history.head").unlink()
    cut = shell("history", "verify", "--head", str(file), code=1)
    assert "Records 2 to 2 are missing at the end." in cut["findings"]


def test_a_changed_record_breaks_the_chain_and_is_not_shown(shell: Shell, tmp_path: Path) -> None:
    keep(shell.data, run(1), run(2))
    with closing(sqlite3.connect(shell.data / "smconfig.sqlite")) as database, database:
        database.execute("UPDATE history SET verdict = 'differs' WHERE sequence = 1")
    assert shell("history", "verify", code=1)["findings"] == ["Record 1 was changed."]
    assert [line["intact"] for line in shell("history", "list")] == [True, False]
    shell("history", "show", "smconfig-000000000000-1", code=1)
    wrong = tmp_path / "head.json"
    wrong.write_text("[1, 2]")
    shell("history", "verify", "--head", str(wrong), code=2)


def test_a_table_of_runs_goes_to_standard_output(shell: Shell) -> None:
    keep(shell.data, run(1))
    assert main(["history", "export", "--format", "csv", "--data-dir", str(shell.data)]) == 0
    head, line, *_ = shell._captured.readouterr().out.splitlines()
    assert head.lstrip("\ufeff").startswith("number")
    assert "SetAlarmNotifications" in line
