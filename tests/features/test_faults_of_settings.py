"""Whatever goes wrong at any APDU of any setting's write, the verdict is true of the meter."""

import contextlib
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest

from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.model.outcome import Run, Verdict
from tests.meters import Bench, bench
from tests.test_completeness import PROFILES, WRITES, as_request, worth_writing

LATEST = "smr5.5"
# No setting: a button, a clock that runs on, and a mask that is gone when it has cleared what it names.
NOT_SET = {"PushNow", "SynchronizeTime", "ClearMbusStatusOnAllChannels"}
NOT_SET |= {name for name in WRITES if OPERATIONS[name].procedure is not None}

FAULTS = ("cut", "drop", "refuse", "busy", "apply-then-error", "other-value", "ignore", "reset", "flip-tag", "clear")


@dataclass(frozen=True)
class Case:
    """One write of one operation: the attributes that it changes, in its order, on a meter of that generation."""

    operation: str
    generation: str
    request: dict[str, Any]
    attributes: tuple[str, ...]
    is_dangerous: bool = False

    def __str__(self) -> str:
        return f"{self.operation}-{self.generation}"


CASES = (
    Case(
        "SetConfigurationObject",
        "dsmr4.2.2",
        {
            "gprsOperationMode": "TRIGGERED",
            "configurationFlags": [{"configurationFlagType": "HLS_3_ON_P3_ENABLE", "enabled": True}],
        },
        ("1/0.1.94.31.3.255/2",),
    ),
    Case(
        "SetConfigurationObject",
        "smr5.2",
        {"configurationFlags": [{"configurationFlagType": "PO_ENABLE", "enabled": False}]},
        ("1/0.1.94.31.3.255/2",),
        is_dangerous=True,
    ),
    Case(
        "SetClockConfiguration",
        "smr5.2",
        {
            "timeZoneOffset": 0,
            "daylightSavingsBegin": "*-04-01 02:00",
            "daylightSavingsEnd": "*-09-01 02:00",
            "daylightSavingsEnabled": False,
        },
        tuple(f"8/0.0.1.0.0.255/{index}" for index in (3, 5, 6, 8)),
    ),
    Case(
        "SetPushSetupAlarm",
        "smr5.2",
        {
            "host": "localhost2",
            "port": 4321,
            "pushObjectList": [{"classId": 1, "logicalName": "0.0.96.1.1.255", "attributeIndex": 2}],
            "numberOfRetries": 9,
        },
        tuple(f"40/0.1.25.9.0.255/{index}" for index in (3, 2, 6)),
    ),
    Case("SetPushSetupSms", "dsmr4.2.2", {"host": "localhost", "port": 9598}, ("40/0.2.25.9.0.255/3",)),
    Case("SetPushSetupLastGasp", "smr5.5", {"host": "localhost", "port": 9598}, ("40/0.3.25.9.0.255/3",)),
    Case("SetPushSetupUdp", "smr5.5", {}, ("40/0.3.25.9.0.255/4",)),
    Case(
        "ConfigureDefinableLoadProfile",
        "smr5.2",
        {
            "captureObjects": [{"classId": 1, "logicalName": "1.0.32.32.0.255", "attributeIndex": 2}],
            "capturePeriod": 3600,
        },
        ("7/0.1.94.31.6.255/3", "7/0.1.94.31.6.255/4"),
    ),
    Case(
        "SetAlarmNotifications",
        "smr5.5",
        {
            "alarmNotifications": [
                {"alarmType": "CLOCK_INVALID", "enabled": True},
                {"alarmType": "THD_OVERLIMIT_IN_PHASE_L1", "enabled": True},
                {"alarmType": "LAST_GASP", "enabled": True},
            ]
        },
        tuple(f"1/0.0.97.98.{number}.255/2" for number in (10, 11, 12)),
    ),
    Case(
        "SetSpecialDays",
        "dsmr2.2",
        {"specialDays": [{"specialDayDate": "2027-01-01", "dayId": 1}]},
        ("11/0.0.11.0.0.255/2",),
    ),
    Case("SetAdministrativeStatus", "smr5.0", {"enabled": "ON"}, ("1/0.1.94.31.0.255/2",), is_dangerous=True),
    Case(
        "SetRandomisationSettings",
        "smr5.1",
        {"directAttach": False, "multiplicationFactor": 7},
        ("1/0.1.94.31.3.255/2", "1/0.1.94.31.12.255/2"),
    ),
    Case(
        "SetThdConfiguration",
        "smr5.2",
        {"thdValueThreshold": 80, "thdTimeThreshold": 7200},
        ("3/1.0.11.35.124.255/2", "3/1.0.11.44.124.255/2"),
    ),
    Case(
        "RestoreAttributes",
        "smr5.2",
        {
            "attributes": {
                "1/0.0.97.98.10.255/2": "0600002109",
                "40/0.1.25.9.0.255/6": "1105",
                "1/0.1.94.31.12.255/2": "02030600000258120002120005",
            }
        },
        ("1/0.0.97.98.10.255/2", "40/0.1.25.9.0.255/6", "1/0.1.94.31.12.255/2"),
    ),
    Case(
        "CoupleMbusDeviceByChannel",
        "smr5.2",
        {
            "channel": 2,
            "shortId": {
                "identificationNumber": "63410052",
                "manufacturerIdentification": "KAM",
                "versionIdentification": 27,
                "deviceTypeIdentification": 7,
            },
            "primaryAddress": 2,
        },
        tuple(f"72/0.2.24.1.0.255/{index}" for index in (6, 7, 8, 9, 5)),
    ),
)


def held(place: Bench, case: Case) -> tuple[str, ...]:
    attributes = place.meter.dump().attributes
    return tuple(attributes[key] for key in case.attributes)


async def written(place: Bench, case: Case) -> Any:
    operation = OPERATIONS[case.operation]
    request = msgspec.convert(case.request, operation.request)
    facts = await place.runner.connection.open()
    return await place.runner.write(case.operation, request, facts.confirmed_by[-4:] if case.is_dangerous else None)


async def old_and_new(case: Case, folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what the attributes hold before and after a write without faults."""
    async with bench(folder, case.generation) as place:
        before = held(place, case)
        outcome = await written(place, case)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        after = held(place, case)
        assert len(outcome.run.writes) == len(case.attributes)
        assert all(old != new for old, new in zip(before, after, strict=True))
        return before, after


def is_true(verdict: Verdict, found: tuple[str, ...], old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether a verdict may be said of what the meter holds."""
    places = list(zip(found, old, new, strict=True))
    if verdict is Verdict.VERIFIED:
        return found == new
    if verdict is Verdict.NOT_DONE:
        return found == old
    if verdict is Verdict.PARTLY:
        return all(value in (before, after) for value, before, after in places) and found not in (old, new)
    return verdict is Verdict.DIFFERS and any(value not in (before, after) for value, before, after in places)


@pytest.mark.no_cover
@pytest.mark.parametrize("case", CASES, ids=str)
async def test_a_fault_at_each_write(case: Case, tmp_path: Path) -> None:
    old, new = await old_and_new(case, tmp_path / "right")
    for number in range(1, len(case.attributes) + 1):
        for fault in FAULTS:
            faults = [{"service": "set", "number": number, "do": fault}]
            folder = tmp_path / f"{fault}-{number}"
            async with bench(folder, case.generation, faults=faults, card_changes={"apdu_timeout_s": 0.25}) as place:
                outcome = await written(place, case)
                found = held(place, case)
                assert is_true(outcome.run.verdict, found, old, new), (fault, number, outcome.run.verdict, found)
                for row, value, after in zip(outcome.run.writes, found, new, strict=True):
                    assert row.verified is None or row.verified is (value == after), (fault, number)


@pytest.mark.no_cover
@pytest.mark.parametrize("case", CASES, ids=str)
async def test_a_cut_at_each_read_and_when_coming_back(case: Case, tmp_path: Path) -> None:
    old, new = await old_and_new(case, tmp_path / "right")
    faults: list[list[dict[str, Any]]] = [[{"service": "get", "number": number, "do": "cut"}] for number in range(1, 8)]
    faults.append([{"service": "set", "do": "cut"}, {"service": "aarq", "connection": 3, "times": 9, "do": "cut"}])
    for number, plan in enumerate(faults):
        folder = tmp_path / str(number)
        async with bench(folder, case.generation, faults=plan, card_changes={"apdu_timeout_s": 0.25}) as place:
            try:
                outcome = await written(place, case)
            except ProblemError:  # connecting failed before the write began
                assert held(place, case) == old
                continue
            found = held(place, case)
            is_unknown = outcome.run.verdict is Verdict.UNKNOWN and any(row.sent for row in outcome.run.writes)
            assert is_unknown or is_true(outcome.run.verdict, found, old, new), (plan, outcome.run.verdict, found)


@pytest.mark.no_cover
@pytest.mark.parametrize("name", [name for name in WRITES if name not in NOT_SET])
async def test_a_meter_that_stores_another_value_is_always_found_out(name: str, tmp_path: Path) -> None:
    """Each attribute that an operation sets is read back, and the one that differs is named."""
    state = {"attributes": worth_writing(PROFILES[LATEST])}

    async def write(folder: Path, faults: Any = ()) -> tuple[Run, dict[str, str], dict[str, str]]:
        async with bench(folder, LATEST, state=state, faults=faults) as place:
            facts = await place.runner.connection.open()
            before = place.meter.dump().attributes
            run = (await place.runner.write(name, as_request(name, WRITES[name]), facts.confirmed_by[-4:])).run
            return run, before, place.meter.dump().attributes

    right, _, wanted = await write(tmp_path / "right")
    rows = [row for row in right.writes if row.attribute is not None]
    assert rows
    for number, row in enumerate(rows):
        faults = [{"service": "set", "obis": row.obis, "attribute": row.attribute, "do": "other-value"}]
        run, old, found = await write(tmp_path / str(number), faults)
        key = f"{row.class_id}/{row.obis}/{row.attribute}"
        differing = [(each.obis, each.attribute) for each in run.writes if each.verified is False]
        if found[key] == wanted[key]:  # an empty table has nothing that could be another
            assert run.verdict is Verdict.VERIFIED, key
            continue
        assert differing == [(row.obis, row.attribute)]
        if found[key] == old[key]:
            assert run.verdict in (Verdict.NOT_DONE, Verdict.PARTLY), key
        else:
            assert run.verdict is Verdict.DIFFERS, (key, run.verdict, run.description)


PRECIOUS: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "SetActivityCalendar": ({}, tuple(f"20/0.0.13.0.0.255/{index}" for index in (2, 3, 4, 5))),
    "SetSpecialDays": ({}, ("11/0.0.11.0.0.255/2",)),
    "SetConfigurationObject": ({"1/0.1.94.31.3.255/2": "0410121D"}, ("1/0.1.94.31.3.255/2",)),
}
APDUS = [("aarq", 3), ("get", 7), ("set", 5), ("action", 2)]
KNOWN_BITS = 0x1230  # of the two bytes of the configuration; the others have no name
CUTS = 20


@pytest.mark.soak
@pytest.mark.limit(1800)
@pytest.mark.parametrize("name", PRECIOUS)
async def test_what_is_in_force_is_whole_after_twenty_cuts_at_each_apdu(name: str, tmp_path: Path) -> None:
    """Behind every number of bytes of an answer: the old or the new one is in force, and no unknown bit was touched."""
    attributes, keys = PRECIOUS[name]
    rng, hurried = random.Random(43), {"apdu_timeout_s": 0.5}

    async def in_force(folder: Path, faults: Any) -> tuple[Verdict | None, tuple[str, ...], tuple[str, ...]]:
        async with bench(folder, state={"attributes": attributes}, faults=faults, card_changes=hurried) as place:
            before, verdict = place.meter.dump().attributes, None
            with contextlib.suppress(ProblemError):  # connecting failed before the write began
                facts = await place.runner.connection.open()
                digits = facts.confirmed_by[-4:]
                verdict = (await place.runner.write(name, as_request(name, WRITES[name]), digits)).run.verdict
            after = place.meter.dump().attributes
            return verdict, tuple(before[key] for key in keys), tuple(after[key] for key in keys)

    verdict, old, new = await in_force(tmp_path / "right", ())
    assert verdict is Verdict.VERIFIED
    assert old != new
    for service, count in APDUS:
        for number in range(1, count + 1):
            for cut in range(CUTS):
                fault = {"service": service, "number": number, "do": "cut", "afterBytes": rng.randrange(80)}
                verdict, _, found = await in_force(tmp_path / f"{service}-{number}-{cut}", [fault])
                assert found in (old, new), (fault, verdict)
                assert verdict is not Verdict.VERIFIED or found == new, (fault, verdict)
                assert verdict not in (None, Verdict.NOT_DONE) or found == old, (fault, verdict)
                if name == "SetConfigurationObject":
                    assert int(found[0][4:], 16) & ~KNOWN_BITS == 0x121D & ~KNOWN_BITS, fault
