"""Alarm filters and registers, on the meter."""

from pathlib import Path

import pytest

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.model.alarms import (
    ALARMS,
    REGISTERS,
    AlarmNotification,
    AlarmType,
    SetAlarmNotificationsRequest,
    alarms_of,
    apply_to_filter,
    named,
    unknown,
)
from smconfig_gui.model.axdr import double_long_unsigned
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.outcome import Verdict
from tests.meters import GENERATIONS, bench

FILTER_1 = "1/0.0.97.98.10.255/2"


def request(**wanted: bool) -> SetAlarmNotificationsRequest:
    """Return a request that switches these alarms."""
    return SetAlarmNotificationsRequest(
        alarm_notifications=tuple(
            AlarmNotification(alarm_type=AlarmType(name), enabled=enabled) for name, enabled in wanted.items()
        )
    )


def test_the_published_sum_of_six_alarms() -> None:
    six = (
        "CLOCK_INVALID PROGRAM_MEMORY_ERROR WATCHDOG_ERROR COMMUNICATION_ERROR_M_BUS_CHANNEL_1 "
        "FRAUD_ATTEMPT_M_BUS_CHANNEL_1 NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_1"
    )
    wanted = {AlarmType(name): True for name in six.split()}
    assert apply_to_filter(double_long_unsigned(0), wanted) == double_long_unsigned(0x01111101)


@pytest.mark.parametrize(("register", "mask"), [(1, 0xFFFF3F1F), (2, 0x3F3F), (3, 0x3)])
def test_the_published_masks(register: int, mask: int) -> None:
    all_on = apply_to_filter(double_long_unsigned(0), dict.fromkeys(alarms_of(register), True))
    assert all_on == double_long_unsigned(mask)


@pytest.mark.parametrize(
    ("wanted", "after"),
    [
        ({"CLOCK_INVALID": True}, 11),
        ({"CLOCK_INVALID": True, "REPLACE_BATTERY": False}, 9),
        ({"REPLACE_BATTERY": True}, 10),
    ],
)
def test_the_published_changes_of_filter_10(wanted: dict[str, bool], after: int) -> None:
    by_type = {AlarmType(name): enabled for name, enabled in wanted.items()}
    assert apply_to_filter(double_long_unsigned(10), by_type) == double_long_unsigned(after)


@pytest.mark.parametrize("register", REGISTERS)
def test_every_bit_is_named_or_kept(register: int) -> None:
    everything = double_long_unsigned(0xFFFFFFFF)
    assert len(named(register, everything)) + len(unknown(register, everything)) == 32
    none_on = apply_to_filter(everything, dict.fromkeys(alarms_of(register), False))
    assert {bit.bit for bit in unknown(register, none_on)} == {bit.bit for bit in unknown(register, everything)}


def test_one_alarm_named_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        SetAlarmNotificationsRequest(
            alarm_notifications=(
                AlarmNotification(alarm_type=AlarmType.POWER_UP, enabled=True),
                AlarmNotification(alarm_type=AlarmType.POWER_UP, enabled=False),
            )
        )


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_an_alarm_is_switched_on_and_unknown_bits_stay(generation: str, tmp_path: Path) -> None:
    state = {"attributes": {FILTER_1: "060000002A"}}  # bit 5 has no name
    async with bench(tmp_path, generation, state=state) as place:
        outcome = await place.runner.write("SetAlarmNotifications", request(CLOCK_INVALID=True, REPLACE_BATTERY=False))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert place.attribute(FILTER_1) == "0600000029"
        [row] = outcome.run.writes
        assert (row.old, row.verified) == (
            {"alarmTypes": ["REPLACE_BATTERY", "AUXILIARY_EVENT"], "unknownBits": [5]},
            True,
        )


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_a_dry_run_shows_the_write_and_sends_none(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        before = place.meter.dump().attributes
        outcome = await place.runner.dry_run("SetAlarmNotifications", request(CLOCK_INVALID=True))
        assert (outcome.run.verdict, len(outcome.run.writes)) == (Verdict.PLANNED, 1)
        assert outcome.run.writes[0].sent is False
        assert place.attribute(FILTER_1) == before[FILTER_1]


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_what_is_set_already_is_not_written(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        read = await place.runner.run("GetAlarmNotifications")
        again = {item.alarm_type.value: item.enabled for item in read.value.alarm_notifications}
        outcome = await place.runner.write("SetAlarmNotifications", request(**again))
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOTHING_TO_WRITE, ())


async def test_alarms_of_three_filters_are_three_writes(tmp_path: Path) -> None:
    wanted = {alarm.value: True for alarm in ALARMS}
    async with bench(tmp_path, "smr5.5") as place:
        outcome = await place.runner.write("SetAlarmNotifications", request(**wanted))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert [row.object for row in outcome.run.writes] == ["ALARM_FILTER_1", "ALARM_FILTER_2", "ALARM_FILTER_3"]


async def test_switching_on_what_the_generation_lacks_sends_nothing(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.0") as place:
        outcome = await place.runner.write("SetAlarmNotifications", request(CLOCK_INVALID=True, LAST_GASP=True))
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "Last gasp" in (outcome.run.description or "")
        assert outcome.run.writes == ()
        with pytest.raises(NotSupportedError):
            await place.runner.plan("SetAlarmNotifications", request(LAST_GASP=True))


async def test_switching_off_what_the_generation_lacks_does_nothing(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.0") as place:
        outcome = await place.runner.write("SetAlarmNotifications", request(LAST_GASP=False))
        assert outcome.run.verdict is Verdict.NOTHING_TO_WRITE


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_raised_alarms_are_read_and_cleared(generation: str, tmp_path: Path) -> None:
    state = {"attributes": {"1/0.0.97.98.0.255/2": "0600000002"}}
    async with bench(tmp_path, generation, state=state) as place:
        raised = await place.runner.run("ReadAlarmRegister")
        assert AlarmType.REPLACE_BATTERY in raised.value.alarm_types
        outcome = await place.runner.write("ClearAlarmRegister", Nothing())
        assert outcome.run.verdict is Verdict.VERIFIED
        assert place.attribute("1/0.0.97.98.0.255/2") == "0600000000"
