"""`smconfig` against the simulated meter as a program: what it prints, what is on the meter, how it exits."""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.association import COUNTER_JUMP_LIMIT
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.store.anchor import COPY_COUNTER_STEP

ROOT = Path(__file__).parent.parent
FILTER_1 = "1/0.0.97.98.10.255/2"
CLOCK_INVALID = {"alarmNotifications": [{"alarmType": "CLOCK_INVALID", "enabled": True}]}


@dataclass
class Done:
    """What one call came to."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """The one JSON value on stdout."""
        return json.loads(self.out)


class Place:
    """A folder with a running simulated meter and its keys."""

    def __init__(self, folder: Path, generation: str, *options: str, state: Any = None) -> None:
        self.folder = folder
        self.dump_path = folder / "d.json"
        command = [
            sys.executable,
            "-m",
            "smconfig_gui.dlms.simulator",
            "--generation",
            generation,
            "--tcp",
            "127.0.0.1:0",
        ]
        if state is not None:
            (folder / "s.json").write_text(json.dumps(state))
            command += ["--state", str(folder / "s.json")]
        command += ["--dump", str(self.dump_path), *options]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.greeting = json.loads(self.process.stdout.readline())
        self.secrets = folder / "secrets.json"
        self.secrets.touch(0o600)
        self.secrets.write_text(json.dumps(self.greeting["secrets"]))
        self.target = [
            "--tcp",
            self.greeting["endpoint"],
            "--secrets",
            str(self.secrets),
            "--data-dir",
            str(folder / "data"),
        ]
        self.generation = ["--generation", generation]

    def smconfig(self, *arguments: str, stdin: str = "") -> Done:
        """Run `smconfig` to its end."""
        command = [sys.executable, "-m", "smconfig_gui.cli", *arguments]
        done = subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, text=True, timeout=60, check=False)
        assert "Traceback" not in done.stderr
        return Done(done.returncode, done.stdout, done.stderr)

    def run(self, name: str, *options: str, request: Any = None) -> Done:
        """Run one operation on the meter."""
        extra = [] if request is None else ["--request", "-"]
        stdin = "" if request is None else json.dumps(request)
        return self.smconfig("run", name, *self.target, *self.generation, *extra, *options, stdin=stdin)

    def stop(self) -> Any:
        """End the meter and return its dump."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=10)
        return json.loads(self.dump_path.read_text()) if self.dump_path.exists() else None


@pytest.fixture
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Place]:
    found = Place(tmp_path, "smr5.2", state={"attributes": {FILTER_1: "060000002A"}})
    yield found
    found.stop()


def test_a_dry_run_shows_the_write_and_changes_nothing(place: Place) -> None:
    done = place.run("SetAlarmNotifications", "--dry-run", request=CLOCK_INVALID)
    assert done.code == 0
    assert done.value["verdict"] == "planned"
    [row] = done.value["writes"]
    assert row == {
        "object": "ALARM_FILTER_1",
        "obis": "0.0.97.98.10.255",
        "classId": 1,
        "attribute": 2,
        "old": {"alarmTypes": ["REPLACE_BATTERY", "AUXILIARY_EVENT"], "unknownBits": [5]},
        "new": {"alarmTypes": ["CLOCK_INVALID", "REPLACE_BATTERY", "AUXILIARY_EVENT"], "unknownBits": [5]},
        "bytes": "060000002B",
        "sent": False,
        "verified": None,
    }
    assert place.stop()["attributes"][FILTER_1] == "060000002A"


def test_a_real_run_is_verified_and_the_unknown_bit_stays(place: Place) -> None:
    done = place.run("SetAlarmNotifications", request=CLOCK_INVALID)
    assert done.code == 0
    value = done.value
    assert (value["result"], value["verdict"], value["response"]) == ("OK", "verified", {})
    assert value["deviceIdentification"] == place.greeting["deviceIdentification"]
    assert len(value["correlationUid"]) >= 20
    assert value["writes"][0]["verified"] is True
    assert min(value["roundTrips"], value["bytesOut"], value["bytesIn"]) > 0
    again = place.smconfig("response", value["correlationUid"], "--data-dir", str(place.folder / "data"))
    assert (again.code, again.value) == (0, value)
    assert place.stop()["attributes"][FILTER_1] == "060000002B"


@pytest.mark.parametrize("generation", GENERATIONS)
def test_firmware_versions_and_identity_of_every_generation(generation: str, tmp_path: Path) -> None:
    place = Place(tmp_path, generation)
    try:
        done = place.run("GetFirmwareVersion")
        assert (done.code, done.value["verdict"]) == (0, "read")
        assert done.value["response"]["firmwareVersions"][0] == {
            "firmwareModuleType": "ACTIVE_FIRMWARE",
            "version": "M57 4836",
        }
        security = ["--security", "lls"] if generation == "dsmr2.2" else []
        identified = place.smconfig("identify", *place.target, *security)
        assert identified.code == 0, identified.err
        assert identified.value["generation"] == generation
        assert identified.value["deviceIdentification"] == place.greeting["deviceIdentification"]
        assert "SetAlarmNotifications" in identified.value["operations"]
    finally:
        place.stop()


def test_a_dangerous_operation_wants_the_last_four_characters(place: Place) -> None:
    wanted = {"enabled": "ON"}
    refused = place.run("SetAdministrativeStatus", request=wanted)
    assert (refused.code, refused.value["verdict"]) == (1, "not-done")
    assert "last four" in refused.err
    confirm = place.greeting["deviceIdentification"][-4:]
    done = place.run("SetAdministrativeStatus", "--confirm", confirm, request=wanted)
    assert (done.code, done.value["verdict"]) == (0, "verified")
    assert place.stop()["attributes"]["1/0.1.94.31.0.255/2"] == "1602"


@pytest.mark.parametrize(
    ("request_text", "word"),
    [
        ("{", "its end is missing"),
        ("[]", "object is expected here, not array."),
        ('{"alarmNotifications": [{"alarmType": "NO_SUCH", "enabled": true}]}', "$.alarmNotifications[0].alarmType"),
        (
            '{"alarmNotifications": [{"alarmType": "POWER_UP", "enabled": true, "x": 1}]}',
            "“x” is not known. ($.alarmNotifications[0])",
        ),
        ('{"alarmNotifications": []}', "at least one"),
        ('{"x": 1}', "“x” is not known."),
        (" " * (1 << 20) + "{}", "longer than"),
    ],
)
def test_a_wrong_request_is_refused_with_its_path_and_nothing_is_sent(
    request_text: str, word: str, tmp_path: Path
) -> None:
    command = [
        "run",
        "SetAlarmNotifications",
        "--tcp",
        "127.0.0.1:9",
        "--request",
        "-",
        "--data-dir",
        str(tmp_path / "d"),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "smconfig_gui.cli", *command],
        cwd=ROOT,
        input=request_text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    value = json.loads(done.stdout)
    assert (value["operation"], value["result"], value["roundTrips"]) == ("SetAlarmNotifications", "NOT OK", 0)
    assert word in value["description"]
    assert not (tmp_path / "d").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["run"],
        ["run", "NoSuchOperation", "--tcp", "127.0.0.1:9"],
        ["run", "GetFirmwareVersion"],
        ["run", "GetFirmwareVersion", "--tcp", "nowhere"],
        ["run", "GetFirmwareVersion", "--tcp", "127.0.0.1:99999"],
        ["run", "GetFirmwareVersion", "--tcp", "127.0.0.1:9", "--client", "999"],
        ["run", "GetFirmwareVersion", "--tcp", "127.0.0.1:9", "--timeout", "-1"],
        ["run", "GetFirmwareVersion", "--tcp", "127.0.0.1:9", "--secrets", "/no/such/file"],
        ["run", "GetFirmwareVersion", "--tcp", "127.0.0.1:9", "--generation", "smr9"],
    ],
)
def test_wrong_arguments_exit_2_with_one_object(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "smconfig_gui.cli", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, json.loads(done.stdout)["result"]) == (2, "NOT OK")
    assert done.stderr.startswith("smconfig: ")


def test_a_key_file_that_others_can_read_is_refused(place: Place) -> None:
    place.secrets.chmod(0o644)
    done = place.run("GetFirmwareVersion")
    assert done.code == 2
    assert "others can read" in done.value["description"]


def test_wrong_keys_are_named_and_never_printed(place: Place) -> None:
    canary = "C0FFEE00C0FFEE11C0FFEE22C0FFEE33"
    place.secrets.write_text(json.dumps(place.greeting["secrets"] | {"E_METER_AUTHENTICATION_KEY": canary}))
    trace = place.folder / "trace.jsonl"
    done = place.run("GetFirmwareVersion", "--trace", str(trace), "--progress")
    assert (done.code, done.value["verdict"]) == (1, "not-done")
    assert "key" in done.value["description"]
    everything = done.out + done.err + trace.read_text()
    for path in (place.folder / "data").rglob("*"):
        if path.is_file():
            everything += path.read_bytes().decode("latin-1")
    for key in (canary, *place.greeting["secrets"].values()):
        if isinstance(key, str) and len(key) == 32:
            for form in (key, key.lower(), bytes.fromhex(key).decode("latin-1")):
                assert form not in everything


def test_the_trace_is_json_lines_for_its_owner_only(place: Place) -> None:
    trace = place.folder / "trace.jsonl"
    assert place.run("GetAlarmNotifications", "--trace", str(trace)).code == 0
    records = [json.loads(line) for line in trace.read_text().splitlines()]
    assert {"frame", "apdu"} == {record["layer"] for record in records}
    assert any(
        record.get("value", "").startswith("[") is False and record.get("service") == "GET" for record in records
    )
    assert stat.S_IMODE(trace.stat().st_mode) == 0o600


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("suffix", ["jsonl", "pcapng"])
def test_a_full_disk_ends_the_trace_and_not_the_operation(place: Place, suffix: str) -> None:
    trace = place.folder / f"trace.{suffix}"
    trace.symlink_to("/dev/full")
    done = place.run("GetAlarmNotifications", "--trace", str(trace))
    assert (done.code, done.value["result"]) == (0, "OK")
    assert done.err == f"smconfig: the trace is not complete: {trace}: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_what_became_of_a_write_is_told_also_where_it_cannot_be_printed(place: Place) -> None:
    request = place.folder / "request.json"
    request.write_text(json.dumps(CLOCK_INVALID))
    for name, code, told in (
        ("SetAlarmNotifications", 0, " smconfig response "),
        ("GetAlarmNotifications", 1, ""),
        ("NoSuchOperation", 2, "there is no operation"),
    ):
        command = [sys.executable, "-m", "smconfig_gui.cli", "run", name, *place.target, *place.generation]
        command += ["--request", str(request)] if name.startswith("Set") else []
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert (done.returncode, told in done.stderr) == (code, True), done.stderr
        assert code == 2 or "could not be printed: No space left on device." in done.stderr
        assert "uncaught" not in done.stderr
    alarms = place.run("GetAlarmNotifications").value["response"]["alarmNotifications"]
    assert {"alarmType": "CLOCK_INVALID", "enabled": True} in alarms


def test_objects_are_printed_in_utf_8_whatever_the_system_prints_in() -> None:
    command = [sys.executable, "-m", "smconfig_gui.cli", "run", "Naïve→"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii:strict"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env=environment, check=False)
    assert (done.returncode, json.loads(done.stdout.decode("utf-8"))["operation"]) == (2, "Naïve→")


def test_a_user_without_a_name_works_too(place: Place) -> None:
    program = (
        "import os, pwd, sys\n"
        "for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):\n"
        "    os.environ.pop(name, None)\n"
        "def no_entry(uid):\n"
        "    raise KeyError(uid)\n"
        "pwd.getpwuid = no_entry\n"
        "from smconfig_gui.cli.entry import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", program, "run", "GetFirmwareVersion", *place.target, *place.generation]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, json.loads(done.stdout)["result"]) == (0, "OK"), done.stderr


def test_nobody_there_is_not_ok_and_says_what_is_known(tmp_path: Path) -> None:
    command = ["run", "GetFirmwareVersion", "--tcp", "127.0.0.1:9", "--generation", "dsmr4.2.2", "--security", "none"]
    done = subprocess.run(
        [sys.executable, "-m", "smconfig_gui.cli", *command, "--data-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "it is as it was" in json.loads(done.stdout)["description"]


def test_a_lost_answer_with_no_way_back_exits_3(tmp_path: Path) -> None:
    faults = [{"service": "set", "do": "cut"}, {"service": "aarq", "connection": 3, "times": 9, "do": "cut"}]
    (tmp_path / "f.json").write_text(json.dumps(faults))
    place = Place(
        tmp_path, "smr5.2", "--faults", str(tmp_path / "f.json"), state={"attributes": {FILTER_1: "060000002A"}}
    )
    try:
        done = place.run("SetAlarmNotifications", "--timeout", "1", request=CLOCK_INVALID)
        assert (done.code, done.value["verdict"], done.value["result"]) == (3, "unknown", "NOT OK")
        assert done.value["recovery"]
    finally:
        place.stop()


def test_an_unknown_response_is_not_found(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "smconfig_gui.cli", "response", "0" * 32, "--data-dir", str(tmp_path / "d")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, json.loads(done.stdout)["result"]) == (1, "NOT FOUND")


def test_operations_and_schemas_are_listed(place: Place) -> None:
    listed = {item["name"]: item for item in place.smconfig("operations").value}
    assert listed["SetAlarmNotifications"] == {
        "name": "SetAlarmNotifications",
        "extra": False,
        "access": "writes",
        "target": "meter",
        "generations": list(GENERATIONS),
        "unconfirmed": [],
    }
    assert listed["GetAdministrativeStatus"]["generations"] == list(GENERATIONS[1:])
    assert listed["ReadAlarmRegister"]["extra"] is True
    for name in listed:
        schema = place.smconfig("schema", name).value
        assert set(schema["properties"]) == {"request", "response"}
    assert place.smconfig("schema", "NoSuch").code == 2


def test_two_programs_at_one_meter_the_second_is_told(place: Place) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(place.folder / "data"), f"TCP {place.greeting['endpoint']}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    try:
        done = place.run("GetFirmwareVersion")
        assert done.code == 1
        assert "somebody" in done.value["description"]
    finally:
        os.kill(holder.pid, signal.SIGKILL)
        holder.communicate()
    assert place.run("GetFirmwareVersion").code == 0


HOLD = """
import asyncio, sys
from pathlib import Path
from smconfig_gui.runner.opening import open_stores
async def main():
    name = sys.argv[2]
    async with open_stores(Path(sys.argv[1])) as stores, stores.locks.hold(name, holder="somebody"):
        print("held", flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""


def test_a_meter_that_was_started_anew_is_not_taken_for_a_replay(tmp_path: Path) -> None:
    for state in (None, {"attributes": {FILTER_1: "060000002A"}}):
        place = Place(tmp_path, "smr5.2", state=state)
        try:
            assert place.run("GetFirmwareVersion").code == 0
        finally:
            place.stop()
        time.sleep(1)


def test_a_copy_of_the_data_directory_and_a_copy_of_that_raise_no_alarm(place: Place) -> None:
    assert COUNTER_JUMP_LIMIT > 3 * COPY_COUNTER_STEP
    original = place.folder / "data"
    assert place.run("GetClock").code == 0
    copies = [place.folder / "copy", place.folder / "copy of the copy"]
    for source, copy in zip((original, *copies), copies, strict=False):
        shutil.copytree(source, copy)
        done = place.run("GetClock", "--data-dir", str(copy))
        assert (done.code, done.value["result"]) == (0, "OK"), done.err
    done = place.run("GetClock")
    assert (done.code, done.value["result"]) == (0, "OK"), done.err
    assert place.stop()["security"]["invocationCounter"] > 2 * COPY_COUNTER_STEP


@pytest.mark.parametrize("presses", [1, 2])
def test_ctrl_c_in_a_write_gives_one_object_that_is_true(presses: int, tmp_path: Path) -> None:
    (tmp_path / "f.json").write_text(json.dumps([{"service": "set", "do": "delay", "seconds": 1.5}]))
    state = {"attributes": {FILTER_1: "060000002A"}}
    place = Place(tmp_path, "smr5.2", "--faults", str(tmp_path / "f.json"), state=state)
    try:
        (tmp_path / "r.json").write_text(json.dumps(CLOCK_INVALID))
        command = [sys.executable, "-m", "smconfig_gui.cli", "run", "SetAlarmNotifications", *place.target]
        command += [*place.generation, "--request", str(tmp_path / "r.json"), "--trace", str(tmp_path / "t.jsonl")]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        until(lambda: "SET" in (tmp_path / "t.jsonl").read_text() if (tmp_path / "t.jsonl").exists() else False)
        for _ in range(presses):
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        assert "Traceback" not in err
        value = json.loads(out)
        held = place.stop()["attributes"][FILTER_1]
        assert (value["verdict"], held) in {
            ("verified", "060000002B"),
            ("unknown", "060000002B"),
            ("not-done", "060000002A"),
        }
        assert process.returncode == {"verified": 0, "unknown": 3, "not-done": 1}[value["verdict"]]
        if presses == 1:
            assert value["verdict"] == "verified"
    finally:
        place.stop()


def until(condition: Any) -> None:
    """Wait until something holds, ten seconds at most."""
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--tcp", "a..b:4059"],
        ["--tcp", "127.0.0.1:²"],
        ["--tcp", "[::1:4059"],
        ["--tcp", "127.0.0.1:9", "--accept-counter", "99999999999"],
        ["--tcp", "127.0.0.1:9", "--accept-counter", "-1"],
    ],
)
def test_odd_arguments_get_a_sentence(arguments: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "smconfig_gui.cli", "run", "GetFirmwareVersion", *arguments]
    command += ["--generation", "dsmr4.2.2", "--security", "none", "--data-dir", str(tmp_path / "d")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (1, 2)
    assert json.loads(done.stdout)["verdict"] == "not-done"
    assert "Traceback" not in done.stderr
    assert "not made for" not in done.stderr


def test_missing_keys_are_a_wrong_argument(place: Place) -> None:
    place.secrets.write_text("{}")
    done = place.run("GetFirmwareVersion")
    assert done.code == 2
    assert "E_METER_AUTHENTICATION_KEY" in done.value["description"]
