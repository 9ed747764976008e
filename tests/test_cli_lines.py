"""`smconfig` over optical heads and serial servers, against the simulated meter as a program."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent


class Line:
    """A running simulated meter, its keys in a file, a data directory."""

    def __init__(self, folder: Path, greeting: dict[str, Any]) -> None:
        self.folder = folder
        self.place = greeting.get("pty") or greeting["endpoint"]
        self.secrets = greeting["secrets"]

    def smconfig(self, *arguments: str, **changed: str) -> tuple[int, Any, str]:
        """Run a command to its end; return exit code, the JSON on stdout, and stderr."""
        file = self.folder / "secrets.json"
        file.touch(0o600)
        file.write_text(json.dumps(self.secrets | changed))
        command = [sys.executable, "-m", "smconfig_gui.cli", *arguments, "--generation", "smr5.2"]
        command += ["--secrets", str(file), "--data-dir", str(self.folder / "data"), "--timeout", "2"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert "Traceback" not in done.stderr
        return done.returncode, json.loads(done.stdout) if done.stdout else None, done.stderr


@contextmanager
def simulator(folder: Path, *options: str) -> Iterator[Line]:
    command = [sys.executable, "-m", "smconfig_gui.dlms.simulator", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield Line(folder, json.loads(process.stdout.readline()))
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0


def test_firmware_versions_are_read_through_mode_e(tmp_path: Path) -> None:
    with simulator(tmp_path, "--pty", "--mode-e", "--framing", "hdlc", "--echo") as line:
        code, shown, _ = line.smconfig("run", "GetFirmwareVersion", "--serial", line.place, "--mode-e")
    assert code == 0
    assert shown["response"]["firmwareVersions"][0]["version"] == "M57 4836"


@pytest.mark.parametrize("server", ["1", "1/17", "1/17:4"])
def test_a_serial_server_is_reached_at_any_form_of_address(tmp_path: Path, server: str) -> None:
    with simulator(tmp_path, "--framing", "hdlc", "--hdlc-length", "128") as line:
        target = ("--tcp", line.place, "--framing", "hdlc", "--server", server)
        code, shown, _ = line.smconfig("run", "GetFirmwareVersion", *target)
    assert code == 0
    assert shown["result"] == "OK"


def test_the_doctor_prints_the_steps_and_ends_well(tmp_path: Path) -> None:
    with simulator(tmp_path, "--pty", "--baud", "115200") as line:
        code, shown, _ = line.smconfig("doctor", "--serial", line.place, "--baud", "115200")
    assert code == 0
    assert shown["result"] == "OK"
    assert shown["deviceIdentification"].startswith("E00")
    assert [step["step"] for step in shown["steps"]][-3:] == ["association", "authentication", "identity"]


def test_the_doctor_names_the_fault_and_guards_the_meter(tmp_path: Path) -> None:
    wrong = {"E_METER_AUTHENTICATION_KEY": "00" * 16}
    with simulator(tmp_path, "--pty") as line:
        target = ("--serial", line.place)
        assert line.smconfig("doctor", *target)[0] == 0
        for _ in range(3):
            code, shown, error = line.smconfig("doctor", *target, **wrong)
            assert code == 1
            assert shown["failedStep"] == "association"
            assert shown["finding"]["fault"] == "wrong-authentication-key"
            assert "authentication key" in error
        _, shown, _ = line.smconfig("doctor", *target)
        assert shown["finding"]["fault"] == "lockout-guard"
        code, shown, _ = line.smconfig("run", "GetFirmwareVersion", *target)
        assert code == 1
        assert "3 times" in shown["description"]
        assert line.smconfig("doctor", *target, "--allow-another-try")[0] == 0
        assert line.smconfig("doctor", *target)[0] == 0


def test_the_doctor_finds_an_unknown_speed(tmp_path: Path) -> None:
    with simulator(tmp_path, "--pty", "--mode-e") as line:
        code, shown, _ = line.smconfig("doctor", "--serial", line.place, "--search")
    assert code == 0
    assert shown["search"]["found"]["endpoint"]["modeE"] is True


@pytest.mark.parametrize(
    "arguments",
    [
        ["--serial", "p", "--framing", "wrapper"],
        ["--tcp", "h:1", "--baud", "9600"],
        ["--tcp", "h:1", "--mode-e"],
        ["--tcp", "h:1", "--serial", "p"],
        ["--serial", "p", "--baud", "9601"],
        ["--serial", "p", "--server", "x"],
        ["--tcp", "h:1", "--framing", "hdlc", "--server", "200"],
        [],
    ],
)
def test_wrong_targets_are_refused_before_anything_is_sent(tmp_path: Path, arguments: list[str]) -> None:
    line = Line(tmp_path, {"endpoint": "", "secrets": {}})
    code, shown, error = line.smconfig("run", "GetFirmwareVersion", *arguments)
    assert code == 2
    assert shown["verdict"] == "not-done"
    assert error
