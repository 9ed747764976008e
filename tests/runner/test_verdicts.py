"""Whatever goes wrong in a write, the verdict is true of the meter."""

import asyncio
import dataclasses
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.model.alarms import AlarmNotification, AlarmType, SetAlarmNotificationsRequest
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.planned import Plan
from smconfig_gui.store.errors import StorageFullError
from tests.meters import Bench, bench

FILTERS = {1: "1/0.0.97.98.10.255/2", 2: "1/0.0.97.98.11.255/2"}
STATE = {"attributes": {FILTERS[1]: "060000002A", FILTERS[2]: "0600000000"}}
OLD = ("060000002A", "0600000000")
NEW = ("060000002E", "0600000002")  # the fault "other-value" turns the last bit, which is not the one written here
REQUEST = SetAlarmNotificationsRequest(
    alarm_notifications=(
        AlarmNotification(alarm_type=AlarmType.POWER_UP, enabled=True),
        AlarmNotification(alarm_type=AlarmType.VOLTAGE_SAG_IN_PHASE_DETECTED_L2, enabled=True),
    )
)


def on_meter(place: Bench) -> tuple[str, str]:
    return place.attribute(FILTERS[1]), place.attribute(FILTERS[2])


def is_true(verdict: Verdict, found: tuple[str, str], rows: Any) -> bool:
    """Whether a verdict may be said of what the meter holds."""
    if verdict is Verdict.VERIFIED:
        return found == NEW
    if verdict is Verdict.NOT_DONE:
        return found == OLD
    if verdict is Verdict.PARTLY:
        return found in ((NEW[0], OLD[1]), (OLD[0], NEW[1]))
    if verdict is Verdict.DIFFERS:
        return any(value not in (old, new) for value, old, new in zip(found, OLD, NEW, strict=True))
    return verdict is Verdict.UNKNOWN and any(row.sent for row in rows)


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize(
    "fault",
    ["cut", "drop", "refuse", "busy", "apply-then-error", "other-value", "ignore", "reset", "flip-tag", "clear"],
)
async def test_a_fault_at_one_of_two_writes(fault: str, number: int, tmp_path: Path) -> None:
    faults = [{"service": "set", "number": number, "do": fault}]
    async with bench(tmp_path, state=STATE, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as place:
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        found = on_meter(place)
        assert is_true(outcome.run.verdict, found, outcome.run.writes), (outcome.run.verdict, found)
        assert (outcome.run.verdict is Verdict.DIFFERS) is (fault == "other-value")
        assert outcome.run.verdict is not Verdict.UNKNOWN  # the link came back, so it could be looked up
        for row, value, new in zip(outcome.run.writes, found, NEW, strict=True):
            assert row.verified is None or row.verified is (value == new)


@pytest.mark.parametrize("after_bytes", [0, 5, 20])
@pytest.mark.parametrize("service", ["get", "set", "aarq"])
async def test_a_cut_inside_an_answer(service: str, after_bytes: int, tmp_path: Path) -> None:
    faults = [{"service": service, "do": "cut", "afterBytes": after_bytes}]
    async with bench(tmp_path, state=STATE, faults=faults, card_changes={"apdu_timeout_s": 0.5}) as place:
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert is_true(outcome.run.verdict, on_meter(place), outcome.run.writes)


@pytest.mark.parametrize("number", range(1, 5))
async def test_a_cut_at_each_read_around_the_write(number: int, tmp_path: Path) -> None:
    faults = [{"service": "get", "connection": 2, "number": number, "do": "cut"}]
    async with bench(tmp_path, state=STATE, faults=faults, card_changes={"apdu_timeout_s": 0.5}) as place:
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert is_true(outcome.run.verdict, on_meter(place), outcome.run.writes)


async def test_no_way_back_to_the_meter_is_unknown_and_says_so(tmp_path: Path) -> None:
    faults = [
        {"service": "set", "number": 1, "do": "cut"},
        {"service": "aarq", "connection": 3, "times": 9, "do": "cut"},
    ]
    async with bench(tmp_path, state=STATE, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as place:
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert outcome.run.verdict is Verdict.UNKNOWN
        assert outcome.run.to_json()["result"] == "NOT OK"
        assert outcome.run.verdict.exit_code == 3
        assert "old or the new value" in (outcome.run.description or "")
        assert outcome.run.recovery


async def test_applied_although_the_meter_says_error_is_verified_with_a_word_about_it(tmp_path: Path) -> None:
    faults = [{"service": "set", "number": 2, "do": "apply-then-error", "code": 250}]
    async with bench(tmp_path, state=STATE, faults=faults) as place:
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert (outcome.run.verdict, on_meter(place)) == (Verdict.VERIFIED, NEW)
        assert "other reason (250)" in (outcome.run.description or "")


async def test_a_meter_that_changed_after_the_review_gives_a_new_review(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        plan = await place.runner.plan("SetAlarmNotifications", REQUEST)
        await place.runner.connection.close()
        other = AlarmNotification(alarm_type=AlarmType.CLOCK_INVALID, enabled=True)
        await place.runner.write("SetAlarmNotifications", SetAlarmNotificationsRequest(alarm_notifications=(other,)))
        again = await place.runner.apply(plan, None)
        assert isinstance(again, Plan)
        assert on_meter(place) == ("060000002B", OLD[1])
        done = await place.runner.apply(again, None)
        assert not isinstance(done, Plan)
        assert (done.run.verdict, on_meter(place)) == (Verdict.VERIFIED, ("060000002F", NEW[1]))


async def test_another_meter_at_the_address_is_read_and_never_written(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE, card_changes={"device_identification": "E0000000000000000"}) as place:
        assert (await place.runner.run("GetAlarmNotifications")).run.verdict is Verdict.READ
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert (outcome.run.verdict, on_meter(place)) == (Verdict.NOT_DONE, OLD)
        assert "E0000000000000000" in (outcome.run.description or "")


async def test_read_only_lets_nothing_through(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        place.runner.connection.set_read_only(True)
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert (outcome.run.verdict, on_meter(place)) == (Verdict.NOT_DONE, OLD)


async def test_every_run_is_kept_in_the_history(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        kept = await place.stores.history.get(outcome.run.correlation_uid)
        assert kept is not None
        assert kept.to_json() == outcome.run.to_json()
        assert b"060000002A" in (await place.stores.history.details(outcome.run.correlation_uid) or b"")


async def test_a_run_is_undone_from_what_the_history_kept(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert on_meter(place) == NEW
        details = await place.stores.history.details(outcome.run.correlation_uid)
        plan = await place.runner.plan_undo(details or b"")
        undone = await place.runner.apply(plan, None)
        assert not isinstance(undone, Plan)
        assert (undone.run.verdict, on_meter(place)) == (Verdict.VERIFIED, OLD)


async def test_a_lock_that_ran_out_stops_the_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with bench(tmp_path, state=STATE) as place:
        monkeypatch.setattr(place.stores.locks, "is_held", lambda _name: False)
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert (outcome.run.verdict, on_meter(place)) == (Verdict.NOT_DONE, OLD)
        assert "lock" in str(outcome.problem and outcome.problem.title)


async def test_a_read_back_that_fails_leaves_a_reason(tmp_path: Path) -> None:
    faults = [
        {"service": "get", "obis": "0.0.97.98.10.255", "number": 2, "do": "cut"},
        {"service": "aarq", "connection": 3, "times": 9, "do": "cut"},
    ]
    async with bench(tmp_path, state=STATE, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as place:
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert outcome.run.verdict is Verdict.UNKNOWN
        assert "old or the new value" in (outcome.run.description or "")


@pytest.mark.no_cover
@pytest.mark.parametrize("cancels", [1, 2, 3])
@pytest.mark.parametrize("after_s", [0.05, 0.25, 0.45, 0.7])
async def test_a_cancelled_write_never_lies(cancels: int, after_s: float, tmp_path: Path) -> None:
    delays = [
        {"service": "set", "times": 9, "do": "delay", "seconds": 0.2},
        {"service": "aarq", "connection": 3, "times": 9, "do": "delay", "seconds": 0.2},
    ]
    async with bench(tmp_path, state=STATE, faults=delays, card_changes={"apdu_timeout_s": 1.0}) as place:
        writing = asyncio.ensure_future(place.runner.write("SetAlarmNotifications", REQUEST))
        await asyncio.sleep(after_s)
        for _ in range(cancels):
            writing.cancel()
            await asyncio.sleep(0.05)
        try:
            run = (await writing).run
        except asyncio.CancelledError as stopped:
            run = stopped.outcome.run  # type: ignore[attr-defined]  # a StoppedError
        await asyncio.sleep(0.3)
        assert is_true(run.verdict, on_meter(place), run.writes), (run.verdict, on_meter(place))
        kept = await place.stores.history.get(run.correlation_uid)
        assert kept is not None
        assert kept.verdict is run.verdict


async def test_answers_to_an_earlier_run_are_forgotten_by_the_next(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        for enabled in (True, False, True):
            notification = AlarmNotification(alarm_type=AlarmType.CLOCK_INVALID, enabled=enabled)
            request = SetAlarmNotificationsRequest(alarm_notifications=(notification,))
            run = (await place.runner.write("SetAlarmNotifications", request)).run
            assert run.verdict in (Verdict.VERIFIED, Verdict.NOTHING_TO_WRITE)
            assert len(place.runner.connection.session.sent_writes) <= 1


async def test_a_full_disk_in_the_middle_of_a_write_never_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with bench(tmp_path, state=STATE) as place:
        await place.runner.connection.open()
        sent = place.runner.connection.session.set
        calls = []

        async def fails_the_second_time(attribute: Any, value: Any) -> None:
            calls.append(attribute)
            if len(calls) == 2:
                raise StorageFullError(file="smconfig.sqlite")
            await sent(attribute, value)

        monkeypatch.setattr(place.runner.connection.session, "set", fails_the_second_time)
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert on_meter(place) == (NEW[0], OLD[1])
        assert outcome.run.verdict is Verdict.PARTLY


async def test_a_history_that_cannot_be_written_changes_nothing_of_the_truth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bench(tmp_path, state=STATE) as place:

        async def full(*_: Any) -> None:
            raise StorageFullError(file="smconfig.sqlite")

        monkeypatch.setattr(place.stores.history, "add", full)
        outcome = await place.runner.write("SetAlarmNotifications", REQUEST)
        assert (outcome.run.verdict, on_meter(place)) == (Verdict.VERIFIED, NEW)
        assert "not in the history" in (outcome.run.description or "")


async def test_a_plan_for_one_meter_is_not_written_to_another(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        plan = await place.runner.plan("SetAlarmNotifications", REQUEST)
        other = dataclasses.replace(plan, device_identification="E0000000000000000")
        outcome = await place.runner.apply(other, None)
        assert not isinstance(outcome, Plan)
        assert (outcome.run.verdict, on_meter(place)) == (Verdict.NOT_DONE, OLD)
