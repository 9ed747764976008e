"""`smconfig snapshot`, `compare` and `restore` against the simulated meter as a program."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_cli import CLOCK_INVALID, FILTER_1, ROOT, Done, Place


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    found = Place(tmp_path, "smr5.2")
    yield found
    found.stop()


def test_settings_are_saved_compared_and_put_back(place: Place) -> None:
    file = place.folder / "before.json"
    done = place.smconfig("snapshot", str(file), *place.target, *place.generation)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    taken = json.loads(file.read_text())
    assert taken["deviceIdentification"] == place.greeting["deviceIdentification"]
    secrets = [value for value in place.greeting["secrets"].values() if isinstance(value, str) and len(value) == 32]
    assert not [secret for secret in secrets if secret in file.read_text().upper()]
    assert place.smconfig("compare", str(file), *place.target, *place.generation).value["same"] is True
    place.run("SetAlarmNotifications", request=CLOCK_INVALID)
    done = place.smconfig("compare", str(file), *place.target, *place.generation)
    assert done.code == 1
    [difference] = done.value["differences"]
    assert difference["changes"] == [{"label": "Clock invalid", "left": "Off", "right": "On"}]
    done = place.smconfig("restore", str(file), *place.target, *place.generation, "--dry-run")
    assert (done.code, done.value["verdict"], len(done.value["writes"])) == (0, "planned", 1)
    done = place.smconfig("restore", str(file), *place.target, *place.generation)
    assert (done.code, done.value["verdict"]) == (0, "verified")
    done = place.smconfig("restore", str(file), *place.target, *place.generation)
    assert (done.code, done.value["verdict"]) == (0, "nothing-to-write")
    assert place.stop()["attributes"][FILTER_1] == "060000000A"


def test_a_template_is_made_of_a_snapshot_and_put_on_another_meter(place: Place, tmp_path: Path) -> None:
    place.run("SetAlarmNotifications", request=CLOCK_INVALID)
    done = place.smconfig("snapshot", *place.target, *place.generation)
    snapshot = tmp_path / "one.json"
    snapshot.write_text(done.out)
    template = tmp_path / "template.json"
    arguments = [
        "--from",
        str(snapshot),
        "--template",
        "Alarms",
        "--only",
        "ALARM_FILTER_1",
        "--only",
        "THD_TIME_THRESHOLD",
    ]
    assert place.smconfig("snapshot", str(template), *arguments).code == 0
    assert len(json.loads(template.read_text())["settings"]) == 2
    folder = tmp_path / "other"
    folder.mkdir()
    other = Place(folder, "smr5.0")
    try:
        done = other.smconfig("restore", str(snapshot), *other.target, *other.generation)
        assert done.code == 2
        assert "make a template" in done.err
        done = other.smconfig("restore", str(template), *other.target, *other.generation)
        assert done.code == 2
        assert "SMR 5.0 does not have THD time threshold" in done.err
        done = other.smconfig("restore", str(template), *other.target, *other.generation, "--only", "ALARM_FILTER_1")
        assert (done.code, done.value["verdict"]) == (0, "verified")
        done = other.smconfig("compare", str(template), *other.target, *other.generation, "--only", "ALARM_FILTER_1")
        assert (done.code, done.value["same"]) == (0, True)
    finally:
        dump = other.stop()
    assert dump["attributes"][FILTER_1] == "060000000B"


def test_two_files_are_compared_without_a_meter(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    file.write_text(place.smconfig("snapshot", *place.target, *place.generation).out)
    done = place.smconfig("compare", str(file), str(file), "--all")
    assert (done.code, done.value["same"]) == (0, True)
    assert len(done.value["differences"]) == done.value["equal"] > 30


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["snapshot"], "either a meter or a snapshot"),
        (["compare", "{file}"], "either another snapshot or a meter"),
        (["compare", "{file}", "{file}"], "this is no snapshot"),
        (["compare", "no-such-file", "{file}"], "No such file"),
        (["snapshot", "--from", "{file}", "--only", "X"], "name it with --template"),
    ],
)
def test_wrong_arguments_and_files_end_with_a_sentence(tmp_path: Path, arguments: list[str], reason: str) -> None:
    file = tmp_path / "strange.json"
    file.write_bytes(b'{"format": "smconfig-snapshot"}')
    done = Place.smconfig(None, *(part.format(file=file) for part in arguments))  # type: ignore[arg-type]
    assert (done.code, done.out) == (2, "")
    assert reason in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are made another way on Windows")
def test_a_link_stays_a_link_and_a_pipe_takes_what_a_command_writes(tmp_path: Path) -> None:
    def written(*options: str) -> Done:
        command = [
            sys.executable,
            "-m",
            "smconfig_gui.cli",
            "history",
            "export",
            *options,
            "--data-dir",
            str(tmp_path / "d"),
        ]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        return Done(done.returncode, done.stdout, done.stderr)

    real, link, pipe = tmp_path / "real.json", tmp_path / "link.json", tmp_path / "pipe"
    real.write_text("old")
    link.symlink_to(real)
    assert written(str(link)).code == 2
    assert written(str(link), "--overwrite").code == 0
    assert (link.is_symlink(), real.read_text() != "old", stat.S_IMODE(real.stat().st_mode)) == (True, True, 0o600)
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True) as reader:
        assert written(str(pipe)) == Done(0, "", "")
        assert json.loads(reader.communicate(timeout=10)[0]).keys() == json.loads(real.read_text()).keys()
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert "is a folder" in written(str(tmp_path)).err
