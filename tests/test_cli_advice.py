"""What the command line advises: for the very thing that went wrong, with the options that this computer has."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.cli.how import how_of
from smconfig_gui.model.faults import FINDINGS, NETWORK_ADDRESS, NO_NETWORK_ANSWER
from smconfig_gui.model.messages import Thing
from smconfig_gui.model.problems import PROBLEMS
from tests.test_cli import CLOCK_INVALID, Done, Place

OTHER_KEY = "00112233445566778899AABBCCDDEEFF"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    found = Place(tmp_path, "smr5.2")
    yield found
    found.stop()


def faulty(folder: Path, **fault: Any) -> Place:
    """Start a meter with a fault."""
    (folder / "faults.json").write_text(json.dumps([fault]))
    return Place(folder, "smr5.2", "--faults", str(folder / "faults.json"))


def doctor(place: Place, *options: str) -> Done:
    """Examine the connection to a meter."""
    return place.smconfig("doctor", *place.target, *place.generation, *options)


def test_no_advice_speaks_of_one_front_end_only() -> None:
    steps = [cause.step for finding in (*FINDINGS.values(), NETWORK_ADDRESS) for cause in finding.causes]
    for text in (*(problem.advice for problem in PROBLEMS.values()), *steps):
        assert "--" not in str(text)
        assert "card" not in str(text)
    for finding in (*FINDINGS.values(), NO_NETWORK_ANSWER):
        assert "card" not in " ".join(str(cause.text) for cause in finding.causes)


@pytest.mark.parametrize("thing", Thing)
def test_every_thing_has_its_option(thing: Thing) -> None:
    assert how_of(None)([thing]).startswith(" (")


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        (1, "The meter reports a fault of its own: try once more, then have it looked at."),
        (2, "The meter is busy: wait a minute, then try again."),
        (3, "check that this is the management client, and what the meter allows it. (--client and --server)"),
        (4, "check the generation of this meter. (--generation)"),
        (250, "compare what was sent with what this meter allows, and with its state now."),
    ],
)
def test_each_result_has_its_own_advice(code: int, advice: str, tmp_path: Path) -> None:
    place = faulty(tmp_path, service="set", do="refuse", code=code)
    try:
        done = place.run("SetAlarmNotifications", request=CLOCK_INVALID)
    finally:
        place.stop()
    assert (done.code, done.value["verdict"]) == (1, "not-done")
    assert f"({code})" in done.value["description"]
    assert done.value["description"].endswith(advice)
    assert advice in done.err


@pytest.mark.parametrize(
    ("options", "fault", "happened", "advice"),
    [
        (["--server", "2"], {}, "The connection ended", "--client and --server"),
        (["--timeout", "1"], {"service": "aarq", "do": "drop"}, "did not answer", "--client and --server"),
        ([], {"service": "aarq", "do": "cut"}, "The connection ended", "connect again"),
    ],
)
def test_a_counter_that_cannot_be_read_keeps_the_advice_for_its_cause(
    options: list[str], fault: dict[str, Any], happened: str, advice: str, tmp_path: Path
) -> None:
    place = faulty(tmp_path, **fault) if fault else Place(tmp_path, "smr5.2")
    try:
        done = place.run("GetClock", *options)
    finally:
        place.stop()
    assert done.code == 1
    assert "The public client did not give the invocation counter" in done.err
    assert happened in done.err
    assert advice in done.err
    assert "Try again, or" not in done.err


def test_a_meter_without_public_client_opens_with_a_counter_that_a_person_gives(tmp_path: Path) -> None:
    place = Place(tmp_path, "smr5.2", "--quirk", "no-public-client")
    try:
        done = place.run("GetClock", "--timeout", "1")
        assert done.code == 1
        assert "--accept-counter N)" in done.err
        assert place.run("GetClock", "--timeout", "1", "--accept-counter", "500000").code == 0
    finally:
        assert place.stop()["security"]["invocationCounter"] >= 500000


def test_the_doctor_names_another_logical_device(place: Place) -> None:
    done = doctor(place, "--server", "2")
    assert (done.code, done.value["failedStep"], done.value["finding"]["fault"]) == (1, "counter", "wrong-address")
    assert "server address (logical device)" in done.value["finding"]["causes"][0]
    assert "(--client and --server)" in done.value["finding"]["nextStep"]
    assert "(--client and --server)" in done.err


def test_a_refused_port_is_not_called_unreachable(tmp_path: Path) -> None:
    options = [
        "--tcp",
        "127.0.0.1:1",
        "--security",
        "none",
        "--generation",
        "smr5.2",
        "--data-dir",
        str(tmp_path / "d"),
    ]
    place = object.__new__(Place)
    done = place.smconfig("doctor", *options)
    finding = done.value["finding"]
    assert (done.code, finding["fault"]) == (1, "refused")
    assert "VPN" not in json.dumps(finding)
    assert "answered, but accepts no connection" in done.value["problem"]["happened"]
    assert "(--tcp or --serial)" in finding["nextSteps"][0]


def test_a_wrong_key_is_called_by_its_name_in_every_step(place: Place) -> None:
    secrets = dict(place.greeting["secrets"]) | {"E_METER_ENCRYPTION_KEY_UNICAST": OTHER_KEY}
    place.secrets.write_text(json.dumps(secrets))
    done = doctor(place)
    steps = done.value["finding"]["nextSteps"]
    assert "The check value of the encryption key here is" in steps[0]
    assert "The check value of the authentication key here is" in steps[1]
    assert "Its check value" not in json.dumps(done.value)
    assert "encryption key" in done.err
    for _ in range(2):
        assert place.run("GetClock").code == 1
    stopped = place.run("GetClock")
    assert stopped.value["description"].endswith("then allow another try. (--allow-another-try)")


def test_what_this_generation_lacks_is_advised_with_the_option(place: Place) -> None:
    done = place.run("SetPushSetupLastGasp", request={"host": "head.example", "port": 9598})
    assert done.value["description"].endswith("Check the generation of this meter. (--generation)")


def test_reading_another_meter_than_was_named_is_told(place: Place) -> None:
    found = place.greeting["deviceIdentification"]
    sentence = f"This is meter {found}, and E0058005200000999 was meant."
    for options in ([], ["--dry-run"]):
        name, request = ("SetAlarmNotifications", CLOCK_INVALID) if options else ("GetClock", None)
        done = place.run(name, "--device-id", "E0058005200000999", *options, request=request)
        assert (done.code, done.value["result"]) == (0, "OK")
        assert sentence in done.value["description"]
        assert sentence in done.err
    done = place.run("SetAlarmNotifications", "--device-id", "E0058005200000999", request=CLOCK_INVALID)
    assert done.value["verdict"] == "not-done"
    assert "(--tcp or --serial; --device-id)" in done.err
    assert "description" not in place.run("GetClock", "--device-id", found).value


def test_a_damaged_database_names_its_copy(place: Place) -> None:
    assert place.run("GetClock").code == 0
    database = next((place.folder / "data").glob("*.sqlite"))
    copy = database.with_name(f"{database.name}.bak")
    if not copy.exists():
        copy.write_bytes(database.read_bytes())
    database.write_bytes(database.read_bytes()[:3000])
    done = place.run("GetClock")
    assert done.code == 1
    assert f"put it in the place of {database}" in done.err
    assert str(copy) in done.err


def test_a_snapshot_is_not_written_over_without_a_word(place: Place) -> None:
    file = place.folder / "before.json"
    target = [str(file), *place.target, *place.generation]
    assert place.smconfig("snapshot", *target).code == 0
    first = file.read_bytes()
    again = place.smconfig("snapshot", *target)
    assert again.code == 2
    assert "is there already; name another file, or give --overwrite" in again.err
    assert file.read_bytes() == first
    assert place.smconfig("snapshot", *target, "--overwrite").code == 0
    broken = json.loads(first)
    key = "1/0.0.97.98.10.255/2"
    broken["settings"][key]["raw"] = "zz"
    file.write_text(json.dumps(broken))
    done = place.smconfig("restore", *target, "--dry-run")
    assert done.code == 2
    assert f"$.settings['{key}'].raw" in done.err
    assert "[...]" not in done.err


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty; an operation that needs nothing said takes {}"),
        (" \n", "it is empty"),
        ('{"enabled": "ON", "enabled": "OFF"}', "“enabled” stands twice in one object"),
    ],
)
def test_a_request_that_says_nothing_or_two_things_is_refused(text: str, reason: str, place: Place) -> None:
    arguments = ["run", "SetAdministrativeStatus", *place.target, *place.generation, "--request", "-"]
    done = place.smconfig(*arguments, stdin=text)
    assert done.code == 2
    assert reason in done.value["description"]


def test_the_help_says_what_name_is_meant() -> None:
    done = object.__new__(Place).smconfig("run", "--help")
    assert "smconfig operations lists all names" in " ".join(done.out.split())
