"""The activity calendar, on the meter: both sides, activation, refusals, and breaks at every step."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.model.activity_calendar import (
    DAYS,
    NAME,
    SEASONS,
    WEEKS,
    ActivityCalendar,
    SetActivityCalendarRequest,
    decode_calendar,
    encode_calendar,
    encode_days,
)
from smconfig_gui.model.axdr import decode, encode
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.planned import Plan
from tests.meters import GENERATIONS, Bench, bench
from tests.model.calendars import FIXTURE, correct_calendars, day, dutch_calendar

KEY = "20/0.0.13.0.0.255/"
NEVER = "090CFFFFFFFFFFFFFFFFFF8000FF"
VECTORS = {
    6: "090843616C204E616D65",
    7: "010102030901 01090CFFFF0C03FFFFFFFFFF000000090101",
    8: "01010208090101110111011101110111011102 1102",
    9: "01020202110101010203090406050000090600000A0064FF120001020211020101020309040705000009060000 0A0064FF120001",
}
START = datetime(2026, 11, 2, 12)  # noqa: DTZ001 - local time of the meter
TIMEOUT = {"apdu_timeout_s": 0.4}


def fixture(**changes: Any) -> SetActivityCalendarRequest:
    return msgspec.convert(FIXTURE | changes, SetActivityCalendarRequest)


def side(place: Bench, offset: int) -> list[str]:
    """Return the four values of the active (0) or passive (4) side, as hex."""
    return [place.attribute(f"{KEY}{index + offset}") for index in (NAME, SEASONS, WEEKS, DAYS)]


def hexes(calendar: ActivityCalendar) -> list[str]:
    return [encode(value).hex().upper() for value in encode_calendar(calendar).values()]


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_the_published_calendar_is_written_and_made_active(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        outcome = await place.runner.write("SetActivityCalendar", fixture())
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        wanted = [raw.replace(" ", "") for raw in VECTORS.values()]
        assert side(place, 4) == wanted
        assert side(place, 0) == wanted
        assert place.attribute(f"{KEY}10") == NEVER
        rows = outcome.run.writes
        assert [row.attribute or f"method {row.method}" for row in rows] == [6, 7, 8, 9, "method 1"]
        assert rows[-1].bytes == "0F00"
        assert all(row.verified for row in rows)


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_a_dry_run_sends_nothing(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        before = side(place, 0), side(place, 4)
        outcome = await place.runner.dry_run("SetActivityCalendar", fixture())
        assert outcome.run.verdict is Verdict.PLANNED
        assert not any(row.sent for row in outcome.run.writes)
        assert (side(place, 0), side(place, 4)) == before


async def test_a_calendar_in_force_is_not_written_again(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        await place.runner.write("SetActivityCalendar", fixture())
        again = await place.runner.write("SetActivityCalendar", fixture())
        assert again.run.verdict is Verdict.NOTHING_TO_WRITE


async def test_only_what_differs_is_written_before_the_activation(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        present = (await place.runner.run("GetActivityCalendar")).value.active
        request = SetActivityCalendarRequest.from_calendar(replace(present, calendar_name="Other"))
        outcome = await place.runner.write("SetActivityCalendar", request)
        assert [row.attribute for row in outcome.run.writes] == [6, None]
        assert outcome.run.verdict is Verdict.VERIFIED


@given(correct_calendars())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_the_meter_takes_reads_back_as_it_was(calendar: ActivityCalendar) -> None:
    meter = SimulatedMeter("smr5.2")
    obis = Obis("0-0:13.0.0.255")
    for index, value in encode_calendar(calendar).items():
        meter.write(Attribute(20, obis, index + 4), decode(encode(value)))
    meter.invoke(Method(20, obis, 1), decode(b"\x0f\x00"))
    found = {index: decode(meter.read(Attribute(20, obis, index))) for index in (NAME, SEASONS, WEEKS, DAYS)}
    assert decode_calendar(found) == calendar


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_both_sides_are_read_in_one_request(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("GetActivityCalendar")
        assert outcome.run.verdict is Verdict.READ
        assert outcome.run.round_trips <= 3
        read = outcome.value
        assert hexes(read.active) == side(place, 0)
        assert hexes(read.passive) == side(place, 4)
        assert read.activate_passive_calendar_time == "*-*-* *:*:*"


# --- activation at a time ----------------------------------------------------------------------------------------


async def test_a_calendar_becomes_active_when_its_time_comes(tmp_path: Path) -> None:
    async with bench(tmp_path, clock=START) as place:
        before = side(place, 0)
        request = fixture(activatePassiveCalendarTime="2026-11-03 00:00:00")
        outcome = await place.runner.write("SetActivityCalendar", request)
        assert outcome.run.verdict is Verdict.VERIFIED
        assert [row.attribute for row in outcome.run.writes] == [6, 7, 8, 9, 10]
        assert side(place, 0) == before
        place.meter.clock.set(place.meter.clock.utc() + timedelta(hours=11, minutes=59))
        assert side(place, 0) == before
        place.meter.clock.set(place.meter.clock.utc() + timedelta(minutes=2))
        assert side(place, 0) == side(place, 4) != before
        assert place.attribute(f"{KEY}10") == NEVER


@pytest.mark.parametrize("text", ["2026-11-02 11:59:00", "2020-01-01 00:00:00 dev=-60", "2026-11-02 12:30:00 dev=-720"])
async def test_a_time_that_the_meter_has_passed_is_refused_before_anything_is_sent(text: str, tmp_path: Path) -> None:
    async with bench(tmp_path, clock=START) as place:
        before = side(place, 4)
        outcome = await place.runner.write("SetActivityCalendar", fixture(activatePassiveCalendarTime=text))
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())
        assert "has passed" in (outcome.run.description or "")
        assert side(place, 4) == before


async def test_a_pending_activation_is_called_off_before_the_passive_side_changes(tmp_path: Path) -> None:
    async with bench(tmp_path, clock=START) as place:
        await place.runner.write("SetActivityCalendar", fixture(activatePassiveCalendarTime="2026-11-03 00:00:00"))
        other = SetActivityCalendarRequest.from_calendar(dutch_calendar(), "2027-01-01 00:00:00 dev=-60")
        outcome = await place.runner.write("SetActivityCalendar", other)
        assert outcome.run.verdict is Verdict.VERIFIED
        assert [row.attribute for row in outcome.run.writes] == [10, 6, 7, 8, 9, 10]
        assert outcome.run.writes[0].new == "*-*-* *:*:*"
        assert place.attribute(f"{KEY}10") == "090C07EB0101FF00000000FFC4FF"


async def test_only_the_time_may_change(tmp_path: Path) -> None:
    async with bench(tmp_path, clock=START) as place:
        for text in ("2026-11-03 00:00:00", "2026-11-04 00:00:00"):
            outcome = await place.runner.write("SetActivityCalendar", fixture(activatePassiveCalendarTime=text))
        assert [row.attribute for row in outcome.run.writes] == [10]
        assert outcome.run.verdict is Verdict.VERIFIED


# --- the meter as a judge ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("index", [7, 8, 9])
async def test_the_meter_refuses_more_than_four(index: int, tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        attribute = Attribute(20, Obis("0-0:13.0.0.255"), index)
        [first, *_] = decode(place.meter.read(attribute)).items
        table = b"\x01\x05" + encode(first) * 5
        with pytest.raises(Exception, match="250"):
            place.meter.write(attribute, decode(table))


async def test_the_meter_activates_no_calendar_whose_ids_lead_nowhere(tmp_path: Path) -> None:
    meter = SimulatedMeter("smr5.2", clock=START)
    obis = Obis("0-0:13.0.0.255")
    meter.write(Attribute(20, obis, 9), encode_days((day(7, ("00:00", 1)),)))
    before = meter.read(Attribute(20, obis, 5))
    with pytest.raises(Exception, match="250"):
        meter.invoke(Method(20, obis, 1), decode(b"\x0f\x00"))
    time = CosemDateTime.from_text("2026-11-02 12:01:00")
    meter.write(Attribute(20, obis, 10), decode(b"\x09\x0c" + time.to_bytes()))
    meter.clock.set(meter.clock.utc() + timedelta(hours=1))
    assert meter.read(Attribute(20, obis, 5)) == before


# --- breaks ------------------------------------------------------------------------------------------------------


@pytest.mark.no_cover
@pytest.mark.parametrize("number", range(1, 5))
@pytest.mark.parametrize("fault", ["cut", "drop", "refuse", "busy", "other-value", "ignore", "flip-tag"])
async def test_a_fault_at_a_write_leaves_the_active_calendar_in_force(fault: str, number: int, tmp_path: Path) -> None:
    faults = [{"service": "set", "number": number, "do": fault}]
    async with bench(tmp_path, faults=faults, card_changes=TIMEOUT) as place:
        before = side(place, 0)
        outcome = await place.runner.write("SetActivityCalendar", fixture())
        assert side(place, 0) == before
        assert outcome.run.verdict in (Verdict.NOT_DONE, Verdict.PARTLY, Verdict.DIFFERS), outcome.run.verdict
        assert outcome.run.writes[-1].sent is False
        if outcome.run.verdict is not Verdict.NOT_DONE:
            assert "the calendar in force is as it was" in (outcome.run.description or "")


@pytest.mark.parametrize("fault", ["cut", "drop", "refuse", "flip-tag", "reset", "apply-then-error"])
async def test_a_fault_at_the_activation_ends_in_a_true_verdict(fault: str, tmp_path: Path) -> None:
    faults = [{"service": "action", "obis": "0.0.13.0.0.255", "do": fault}]
    async with bench(tmp_path, faults=faults, card_changes=TIMEOUT) as place:
        before = side(place, 0)
        outcome = await place.runner.write("SetActivityCalendar", fixture())
        after = side(place, 0)
        wanted = hexes(fixture().calendar())
        assert after in (before, wanted)
        expected = Verdict.VERIFIED if after == wanted else Verdict.PARTLY
        assert outcome.run.verdict is expected, outcome.run.description
        assert outcome.run.writes[-1].verified is (after == wanted)


@pytest.mark.no_cover
@pytest.mark.parametrize("after_bytes", [0, 12])
@pytest.mark.parametrize("number", range(1, 8))
async def test_a_cut_at_any_read_around_the_write(number: int, after_bytes: int, tmp_path: Path) -> None:
    faults = [{"service": "get", "connection": 2, "number": number, "do": "cut", "afterBytes": after_bytes}]
    async with bench(tmp_path, faults=faults, card_changes=TIMEOUT) as place:
        before = side(place, 0)
        outcome = await place.runner.write("SetActivityCalendar", fixture())
        after = side(place, 0)
        assert after in (before, hexes(fixture().calendar()))
        assert (outcome.run.verdict is Verdict.VERIFIED) == (after != before)


async def test_a_passive_side_that_cannot_be_read_back_is_not_made_active(tmp_path: Path) -> None:
    faults = [{"service": "get", "attribute": 9, "obis": "0.0.13.0.0.255", "number": 2, "times": 9, "do": "refuse"}]
    async with bench(tmp_path, faults=faults, card_changes=TIMEOUT) as place:
        before = side(place, 0)
        outcome = await place.runner.write("SetActivityCalendar", fixture())
        assert side(place, 0) == before
        assert outcome.run.verdict is not Verdict.VERIFIED


async def test_the_review_tells_what_changes_in_force_and_not_on_the_passive_side(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        stale = SetActivityCalendarRequest.from_calendar(dutch_calendar(), "2099-01-01 00:00:00")
        await place.runner.write("SetActivityCalendar", stale)
        present = (await place.runner.run("GetActivityCalendar")).value.active
        days = tuple(replace(each, day_schedule=(*each.day_schedule,)) for each in present.days)
        days = (day(days[0].day_id, ("00:00", 1), ("08:00", 2)), *days[1:])
        request = SetActivityCalendarRequest.from_calendar(replace(present, days=days))
        plan = await place.runner.plan("SetActivityCalendar", request)
        lines = [(str(change.label), str(change.new)) for change in plan.changes]
        assert ("Day 1", "00:00 T1 · 08:00 T2") in lines
        assert not [label for label, _ in lines if label.startswith(("Week", "Season", "Day 2"))]
        assert lines[-1] == ("Calendar in force", f"“{present.calendar_name}”, at once")


# --- undoing -----------------------------------------------------------------------------------------------------


async def undo(place: Bench, uid: str) -> Verdict:
    details = await place.stores.history.details(uid)
    plan = await place.runner.plan_undo(details or b"")
    outcome = await place.runner.apply(plan, None)
    assert not isinstance(outcome, Plan)
    return outcome.run.verdict


async def test_undoing_brings_the_old_calendar_back_into_force(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        await place.runner.write("SetActivityCalendar", SetActivityCalendarRequest.from_calendar(dutch_calendar()))
        before = side(place, 0), side(place, 4)
        outcome = await place.runner.write("SetActivityCalendar", fixture())
        assert await undo(place, outcome.run.correlation_uid) is Verdict.VERIFIED
        assert (side(place, 0), side(place, 4)) == before


async def test_undoing_a_planned_activation_calls_it_off(tmp_path: Path) -> None:
    async with bench(tmp_path, clock=START) as place:
        before = side(place, 0), side(place, 4)
        later = fixture(activatePassiveCalendarTime="2026-11-03 00:00:00")
        outcome = await place.runner.write("SetActivityCalendar", later)
        assert await undo(place, outcome.run.correlation_uid) is Verdict.VERIFIED
        assert (side(place, 0), side(place, 4)) == before
        assert place.attribute(f"{KEY}10") == NEVER
