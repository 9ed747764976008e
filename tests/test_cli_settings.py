"""`smconfig run` of every operation on settings, planned and real, on every generation, with the dump compared."""

import json
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.cli import main
from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.store.profiles import load_profiles
from tests.test_cli import Place

PROFILES = load_profiles(None)
CAPTURED = {"classId": 1, "logicalName": "0.0.96.7.21.255", "attributeIndex": 2}
PUSHED = {"classId": 1, "logicalName": "0.0.96.1.1.255", "attributeIndex": 2}
REQUESTS: dict[str, Any] = {
    "SetAlarmNotifications": {"alarmNotifications": [{"alarmType": "CLOCK_INVALID", "enabled": True}]},
    "SetSpecialDays": {"specialDays": [{"specialDayDate": "2027-01-01", "dayId": 1}]},
    "SetClockConfiguration": {"timeZoneOffset": -120},
    "SetConfigurationObject": {
        "configurationFlags": [{"configurationFlagType": "HLS_5_ON_P0_ENABLE", "enabled": True}]
    },
    "SetPushSetupAlarm": {"host": "localhost2", "port": 4321, "pushObjectList": [PUSHED]},
    "SetPushSetupSms": {"host": "localhost", "port": 9598},
    "SetPushSetupLastGasp": {"host": "localhost", "port": 9598},
    "SetPushSetupUdp": {},
    "ConfigureDefinableLoadProfile": {"captureObjects": [CAPTURED], "capturePeriod": 3600},
    "SetRandomisationSettings": {"multiplicationFactor": 7},
    "SetThdConfiguration": {"thdValueThreshold": 80},
    "SetAdministrativeStatus": {"enabled": "ON"},
    "RestoreAttributes": {"attributes": {"1/0.0.97.98.10.255/2": "0600000109"}},
}
WRITTEN = {  # what each leaves on the meter
    "SetAlarmNotifications": {"1/0.0.97.98.10.255/2": "060000000B"},
    "SetSpecialDays": {"11/0.0.11.0.0.255/2": "010102031200000905" + "07EB0101FF" + "1101"},
    "SetClockConfiguration": {"8/0.0.1.0.0.255/3": "10FF88"},
    "SetPushSetupUdp": {"40/0.3.25.9.0.255/4": "0100"},
    "ConfigureDefinableLoadProfile": {"7/0.1.94.31.6.255/4": "0600000E10"},
    "SetThdConfiguration": {"3/1.0.11.35.124.255/2": "120050"},
    "SetAdministrativeStatus": {"1/0.1.94.31.0.255/2": "1602"},
    "RestoreAttributes": {"1/0.0.97.98.10.255/2": "0600000109"},
}
READS = (
    *("GetAlarmNotifications", "ReadAlarmRegister", "GetSpecialDays", "GetActivityCalendar", "GetClock"),
    *("GetClockConfiguration", "GetConfigurationObject", "GetPushSetup", "GetDefinableLoadProfile", "FindEvents"),
    *("ReadDefinableLoadProfile", "GetRandomisationSettings", "GetThdConfiguration", "GetSettings"),
)


def run(place: Place, name: str, capsys: pytest.CaptureFixture[str], *options: str) -> Any:
    """Run the command in this process and return its object."""
    file = place.folder / "request.json"
    file.write_text(json.dumps(REQUESTS.get(name, {})))
    generation = place.greeting["generation"]
    target = [*place.target, "--generation", generation, "--request", str(file)]
    code = main(["run", name, *target, "--confirm", place.greeting["deviceIdentification"][-4:], *options])
    found = json.loads(capsys.readouterr().out)
    assert code == (0 if found["result"] == "OK" else 1), found
    return found


@pytest.mark.limit(120)
@pytest.mark.parametrize("generation", GENERATIONS)
def test_each_operation_is_planned_written_and_seen_in_the_dump(
    generation: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Place(tmp_path, generation)
    try:
        offered = [name for name in REQUESTS if OPERATIONS[name].is_in(PROFILES[generation])]
        for name in offered:
            planned = run(place, name, capsys, "--dry-run")
            assert planned["verdict"] == "planned", (name, planned)
            assert not [row for row in planned["writes"] if row["sent"]]
            again = run(place, name, capsys, "--dry-run")
            assert [row["bytes"] for row in again["writes"]] == [row["bytes"] for row in planned["writes"]], name
            done = run(place, name, capsys)
            assert done["verdict"] == "verified", (name, done)
            assert [row["bytes"] for row in done["writes"]] == [row["bytes"] for row in planned["writes"]], name
            assert run(place, name, capsys)["verdict"] == "nothing-to-write", name
        for name in READS:
            if OPERATIONS[name].is_in(PROFILES[generation]):
                assert run(place, name, capsys)["verdict"] == "read", name
    finally:
        dump = place.stop()["attributes"]
    wanted = {key: value for name in offered for key, value in WRITTEN.get(name, {}).items()}
    assert {key: dump[key] for key in wanted} == wanted
