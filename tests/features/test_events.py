"""The event logs: what their entries mean, how they are asked for, and what the window shows of them."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.model.axdr import (
    NULL,
    AxdrError,
    Data,
    array,
    double_long_unsigned,
    encode,
    integer,
    long_unsigned,
    octet_string,
    structure,
    unsigned,
)
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.configuration_object import ConfigurationObject
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.event_codes import known_event
from smconfig_gui.model.events import (
    LOGS,
    EventLogCategory,
    FindEventsRequest,
    code_text,
    detail_texts,
    event_text,
    newest_first,
    read_log,
)
from smconfig_gui.model.meter import GENERATIONS, Nothing, Security
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.store.profiles import load_profiles
from smconfig_gui.views.events.choice import has_all
from smconfig_gui.views.fields.table import RowsTable
from tests.features.desk import Desk, desk
from tests.meters import bench

PROFILES = load_profiles(None)
STANDARD, FRAUD = EventLogCategory.STANDARD_EVENT_LOG, EventLogCategory.FRAUD_DETECTION_LOG
AUXILIARY = EventLogCategory.AUXILIARY_EVENT_LOG
SESSIONS = EventLogCategory.COMMUNICATION_SESSION_LOG
EXTENDED = EventLogCategory.POWER_QUALITY_EXTENDED_EVENT_LOG
DISTORTION = EventLogCategory.POWER_QUALITY_THD_EVENT_LOG
COUNTS = {"dsmr2.2": 3, "dsmr4.2.2": 4, "smr4.3": 4, "smr5.0": 5, "smr5.1": 6, "smr5.2": 8, "smr5.5": 8}
NOON = datetime(2026, 7, 15, 10, 0, tzinfo=UTC)


def time(text: str) -> Data:
    return octet_string(CosemDateTime.from_text(text).to_bytes())


AT = time("2026-11-24 23:45:00 dev=-60 st=00")


# --- codes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (1, "POWER_FAILURE"),
        (25, "LAST_GASP_TEST"),
        (47, "CONFIGURATION_CHANGE"),
        (59, "THD_LONG_OVER_LIMIT_L3"),
        (78, "UNDER_VOLTAGE_L2"),
        (88, "PHASE_OUTAGE_L3"),
        (92, "PHASE_RETURNED_L3"),
        (98, "VOLTAGE_SWELL_IN_PHASE_L3"),
        (107, "DEAD_BATTERY_ERROR_M_BUS_DEVICE_CHANNEL_1"),
        (133, "FRAUD_ATTEMPT_M_BUS_CHANNEL_4"),
        (249, "MANUFACTURER_SPECIFIC_249"),
        (255, "EVENTLOG_CLEARED"),
        (26, None),
        (108, None),
        (250, None),
    ],
)
def test_short_codes(code: int, name: str | None) -> None:
    known = known_event(code, is_auxiliary=False, voltage="over-normal")
    assert (known[0] if known else None) == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (0x1000, "MBUS_FW_UPGRADE_SUCCESSFUL_CHANNEL_1"),
        (0x1307, "MBUS_FW_UPGRADE_INVALID_FIRMWARE_FOR_THIS_DEVICE_CHANNEL_4"),
        (0x8080, "MBUS_STATUS_BIT_0_BATTERY_LOW_CHANNEL_1"),
        (0x8292, "MBUS_STATUS_BIT_18_NEW_KEY_REJECTED_CHANNEL_3"),
        (0x809F, "MBUS_STATUS_BIT_31_MANUFACTURER_SPECIFIC_CHANNEL_1"),
        (0x81A0, "KEY_SENT_TO_MBUS_DEVICE_ON_CHANNEL_2"),
        (0x83A1, "KEY_ACKNOWLEDGED_BY_MBUS_DEVICE_ON_CHANNEL_4"),
        (0xFFFF, "AUXILIARY_EVENTLOG_CLEARED"),
        (0x1008, None),
        (1, None),
    ],
)
def test_codes_of_the_auxiliary_log(code: int, name: str | None) -> None:
    known = known_event(code, is_auxiliary=True, voltage="over-normal")
    assert (known[0] if known else None) == name


@pytest.mark.parametrize("generation", GENERATIONS)
def test_codes_80_to_85_follow_the_generation(generation: str) -> None:
    voltage = PROFILES[generation].forms.voltage_event_codes
    names = [known[0] for code in (80, 82, 83, 85) if (known := known_event(code, is_auxiliary=False, voltage=voltage))]
    if generation.startswith("dsmr"):
        assert names == ["PV_VOLTAGE_SAG_L1", "PV_VOLTAGE_SAG_L3", "PV_VOLTAGE_SWELL_L1", "PV_VOLTAGE_SWELL_L3"]
    else:
        assert names == ["OVER_VOLTAGE_L1", "OVER_VOLTAGE_L3", "VOLTAGE_L1_NORMAL", "VOLTAGE_L3_NORMAL"]


def test_no_two_codes_have_one_name() -> None:
    for is_auxiliary, codes in ((False, range(256)), (True, range(0x10000))):
        known = [known_event(code, is_auxiliary=is_auxiliary, voltage="over-normal") for code in codes]
        names = [each[0] for each in known if each is not None]
        words = [str(each[1]) for each in known if each is not None]
        assert len(names) == len(set(names)) == len(set(words))
        assert not [text for text in words if "{" in text]


# --- entries --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("category", "cells", "details", "further"),
    [
        (STANDARD, [unsigned(1)], [], 0),
        (SESSIONS, [unsigned(73), long_unsigned(101)], ["session 101"], 0),
        (DISTORTION, [unsigned(51), long_unsigned(214)], ["magnitude 214"], 0),
        (EXTENDED, [unsigned(93), long_unsigned(1840), long_unsigned(12)], ["magnitude 1840", "duration 12"], 0),
        (EXTENDED, [unsigned(93), long_unsigned(1840)], ["1840"], 1),
        (STANDARD, [unsigned(1), octet_string(b"\x01\x02"), double_long_unsigned(7)], ["0102", "7"], 2),
        (SESSIONS, [unsigned(73), octet_string(b"\x01")], ["01"], 1),
    ],
)
def test_entries_of_two_three_and_four_elements(
    category: EventLogCategory, cells: list[Data], details: list[str], further: int
) -> None:
    [event] = read_log(category, array(structure(AT, *cells)), "over-normal")
    assert event.local_time == "2026-11-24 23:45:00"
    assert [str(text) for text in detail_texts(event)] == details
    assert len(event.further) == further


def test_a_code_without_a_meaning_is_kept_and_shown() -> None:
    [event] = read_log(STANDARD, array(structure(AT, unsigned(26))), "over-normal")
    assert (event.event_code, event.event_type) == (26, None)
    assert str(event_text(event, "over-normal")) == "Event 26, whose meaning is not known"
    [long] = read_log(AUXILIARY, array(structure(AT, long_unsigned(0x1008))), "over-normal")
    assert code_text(long) == "0x1008"


@pytest.mark.parametrize("entry", [NULL, structure(), structure(AT), structure(AT, NULL), structure(NULL, AT), AT])
def test_an_entry_of_another_form_keeps_its_bytes(entry: Data) -> None:
    [event] = read_log(STANDARD, array(entry), "over-normal")
    assert event.event_code is None
    assert event.raw


def test_what_is_no_log_is_an_error() -> None:
    with pytest.raises(AxdrError, match="array was expected"):
        read_log(STANDARD, AT, "over-normal")


def test_the_newest_comes_first_whatever_log_and_deviation_it_has() -> None:
    summer, winter = (time(f"2026-10-25 02:30:00 dev={minutes}") for minutes in (-120, -60))
    first = read_log(STANDARD, array(*(structure(at, unsigned(n)) for n, at in enumerate((summer, NULL)))), "sag-swell")
    second = read_log(FRAUD, array(structure(winter, unsigned(40))), "sag-swell")
    assert [event.event_code for event in newest_first([first, second])] == [40, 1, 0]


@given(st.binary(max_size=40), st.sampled_from(list(LOGS)))
def test_no_entry_makes_reading_fail(raw: bytes, category: EventLogCategory) -> None:
    cells = [AT, octet_string(raw), *(unsigned(byte) for byte in raw[:5])]
    for width in range(len(cells)):
        [event] = newest_first([read_log(category, array(structure(*cells[width:])), "sag-swell")])
        assert msgspec.json.decode(msgspec.json.encode(event), type=type(event)) == event


# --- on the meter ---------------------------------------------------------------------------------------------------


def request(**parts: Any) -> FindEventsRequest:
    return msgspec.convert(parts, FindEventsRequest)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"from": "2026-*-01 00:00"}, "no exact moment"),
        ({"from": "2026-01-02 00:00", "until": "2026-01-01 00:00"}, "ends before"),
        ({"eventLogCategories": ["STANDARD_EVENT_LOG", "STANDARD_EVENT_LOG"]}, "named twice"),
        ({"eventLogCategories": ["NO_LOG"]}, "NO_LOG"),
        ({"logs": []}, "unknown field `logs`"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_reason(parts: dict[str, Any], reason: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=reason):
        request(**parts)


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_every_log_of_a_generation_is_read_for_a_period(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation, clock=NOON) as place:
        everything = await place.runner.run("FindEvents", request())
        assert everything.run.verdict is Verdict.READ, everything.run.description
        assert len({event.event_log_category for event in everything.value.events}) == COUNTS[generation]
        assert not everything.value.unread
        assert all(event.event_type for event in everything.value.events)
        moments = [CosemDateTime.from_text(event.timestamp).to_datetime() for event in everything.value.events]
        times = [moment for moment in moments if moment is not None]
        assert len(times) == len(moments)
        assert times == sorted(times, reverse=True)
        week = await place.runner.run(
            "FindEvents", request(**{"from": "2026-07-08 12:00", "until": "2026-07-15 12:00"})
        )
        within = [NOON - timedelta(days=7) <= at <= NOON for at in times]
        expected = [event for event, is_in in zip(everything.value.events, within, strict=True) if is_in]
        assert list(week.value.events) == expected
        assert 0 < len(expected) < len(times)


async def test_one_log_is_one_round_trip(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("FindEvents", request(eventLogCategories=["AUXILIARY_EVENT_LOG"]))
        assert outcome.run.round_trips == 1
        assert [event["eventCode"] for event in outcome.run.response["events"]] == [0x8091, 0x80A1, 0x80A0]


async def test_a_log_that_the_generation_lacks_is_refused_by_name_and_nothing_is_read(tmp_path: Path) -> None:
    async with bench(tmp_path, "dsmr4.2.2") as place:
        outcome = await place.runner.run("FindEvents", request(eventLogCategories=["AUXILIARY_EVENT_LOG"]))
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "AUXILIARY_EVENT_LOG" in (outcome.run.description or "")
        assert outcome.run.round_trips <= 4  # the association


async def test_a_log_that_the_meter_refuses_hides_none_of_the_others(tmp_path: Path) -> None:
    faults = [{"service": "get", "obis": "0.0.99.98.1.255", "do": "refuse", "code": 3}]
    async with bench(tmp_path, faults=faults) as place:
        outcome = await place.runner.run("FindEvents", request())
        assert [each.event_log_category for each in outcome.value.unread] == [FRAUD]
        assert len({event.event_log_category for event in outcome.value.events}) == COUNTS["smr5.2"] - 1


async def test_a_long_log_comes_in_blocks(tmp_path: Path) -> None:
    rows = array(*(structure(AT, unsigned(1 + number % 20)) for number in range(400)))
    state = {"attributes": {"7/0.0.99.98.0.255/2": encode(rows).hex().upper()}}
    async with bench(tmp_path, state=state) as place:
        outcome = await place.runner.run("FindEvents", request(eventLogCategories=["STANDARD_EVENT_LOG"]))
        assert len(outcome.value.events) == 400


# --- what the meter notes by itself ---------------------------------------------------------------------------------


async def codes(place: Any, category: EventLogCategory) -> list[int]:
    """Return the codes of a log, newest first."""
    outcome = await place.runner.run("FindEvents", request(eventLogCategories=[category.value]))
    return [event.event_code for event in outcome.value.events]


async def test_what_is_written_appears_in_the_standard_log(tmp_path: Path) -> None:
    async with bench(tmp_path, state={"attributes": {"1/0.0.97.98.0.255/2": "0600000002"}}) as place:
        await place.runner.write("ClearAlarmRegister", Nothing())
        assert (await codes(place, STANDARD))[0] == 11
        flags = {"configurationFlags": [{"configurationFlagType": "DIRECT_ATTACH_AT_POWER_ON", "enabled": False}]}
        await place.runner.write("SetConfigurationObject", msgspec.convert(flags, ConfigurationObject))
        assert (await codes(place, STANDARD))[0] == 47


async def test_an_alarm_and_a_failed_login_appear_in_their_logs(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.5") as place:
        place.meter.raise_alarm(1, 17)
        place.meter.raise_alarm(2, 4)
        place.meter.raise_alarm(2, 8)
        place.meter.raise_alarm(3, 1)
        assert (await codes(place, EventLogCategory.M_BUS_EVENT_LOG))[0] == 110
        outcome = await place.runner.run("FindEvents", request(eventLogCategories=[EXTENDED.value, DISTORTION.value]))
        newest = outcome.value.events[:2]
        assert {(event.event_code, event.magnitude, event.duration) for event in newest} == {
            (97, 2570, 3),
            (51, 214, None),
        }
        assert (await codes(place, STANDARD))[0] == 25
    async with bench(tmp_path / "other", card_changes={"security": Security.HLS5}) as place:
        place.meter.keys.encryption, kept = bytes(16), place.meter.keys.encryption
        outcome = await place.runner.run("GetFirmwareVersion")
        assert outcome.run.verdict is Verdict.NOT_DONE
        place.meter.keys.encryption = kept
        assert place.attribute("7/0.0.99.98.1.255/2").endswith("112E")


async def test_setting_the_clock_leaves_the_old_and_the_new_time(tmp_path: Path) -> None:
    async with bench(tmp_path, clock=NOON) as place:
        outcome = await place.runner.write("SynchronizeTime", Nothing())
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        found = await place.runner.run("FindEvents", request(eventLogCategories=[STANDARD.value]))
        new, old = found.value.events[:2]
        assert (new.event_code, old.event_code) == (5, 4)
        assert new.timestamp[:10] == datetime.now().astimezone().date().isoformat()
        assert old.timestamp.startswith("2026-07-15 Wed 12:00")


def test_a_full_log_loses_its_oldest_entry_and_one_that_was_emptied_says_so() -> None:
    meter = SimulatedMeter("smr5.2")
    log = Attribute(7, Obis("0-0:99.98.8.255"), 2)
    most = meter.objects.value(Attribute(7, log.obis, 8)).number
    for _ in range(most + 3):
        meter.raise_alarm(2, 8)
    assert len(meter.objects.value(log).items) == most
    meter.invoke(Method(7, log.obis, 1), integer(0))
    [row] = meter.objects.value(log).items
    assert [cell.number for cell in row.items[1:]] == [255, 0]


# --- in the window --------------------------------------------------------------------------------------------------


def rows(place: Desk) -> list[tuple[str, ...]]:
    table = place.find("events.table", RowsTable)
    return [tuple(table.rows.row(number)) for number in range(table.rows.rowCount())]


async def test_the_panel_shows_filters_and_keeps_what_happened(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await place.read("events")
        assert len(rows(place)) == 13
        assert rows(place)[0][1:] == ("Communication", "Interval data retrieved, electricity", "75", "session 103")
        place.find("events.filter", QLineEdit).setText("voltage L1")
        assert [row[3] for row in rows(place)] == ["96", "80", "93", "77"]
        assert place.find("events.count", QLabel).text() == "4 of 13 events"
        place.find("events.filter", QLineEdit).setText("")
        place.find("events.log.STANDARD_EVENT_LOG", QAction).setChecked(False)
        assert place.find("events.logs", QAbstractButton).text() == "7 of 8 logs"
        assert "Standard" not in {row[1] for row in rows(place)}
        place.find("events.log.all", QAction).trigger()
        place.find("events.period", QComboBox).setCurrentIndex(3)
        assert "Read again" in place.find("events.count", QLabel).text()
        await place.read("events")
        assert len(rows(place)) == 25
        place.place.window.work.disconnect_from("desk")
        await place.idle()
        place.find("events.filter", QLineEdit).setText("0x80a1")
        assert [row[2] for row in rows(place)] == ["Key acknowledged by the device, M-Bus channel 1"]


async def test_a_period_that_is_none_cannot_be_read(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        place.open("events")
        place.find("events.period", QComboBox).setCurrentIndex(4)
        place.find("events.until", QLineEdit).setText("tomorrow")
        assert "2027-01-31 14:00" in place.find("events.wrong", QLabel).text()
        assert not place.find("events.read", QAbstractButton).isEnabled()
        place.find("events.since", QLineEdit).setText("2026-01-01")
        place.find("events.until", QLineEdit).setText("2026-01-02 12:00")
        await place.read("events")
        assert rows(place) == []
        place.find("events.until", QLineEdit).setText("")
        await place.read("events")
        assert len(rows(place)) == 25


async def test_what_is_shown_is_copied_and_exported(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await place.read("events")
        table = place.find("events.table", RowsTable)
        table.selectRow(1)
        place.find("events.copy", QAction).trigger()
        assert QGuiApplication.clipboard().text().split("\t")[1:] == ["Standard", "Configuration changed", "47", ""]
        content = await place.save_to(tmp_path / "events.csv", "events.export.csv")
        exported = json.loads(await place.save_to(tmp_path / "events.json", "events.export.json"))
        lines = content.decode("utf-8-sig").splitlines()
        assert lines[0] == "time,log,event,code,eventType,details,timestamp"
        assert len(lines) == 14
        assert exported["deviceIdentification"] == place.meter.identity.device_identification
        assert exported["events"][0]["eventCounter"] == 103


def test_whether_what_was_read_has_it_all() -> None:
    everything, week = request(), request(**{"from": "2026-07-08 00:00"})
    day = request(**{"from": "2026-07-08 00:00", "until": "2026-07-09 00:00"})
    fraud = request(**{"from": "2026-07-08 00:00", "eventLogCategories": ["FRAUD_DETECTION_LOG"]})
    assert has_all(everything, week)
    assert has_all(week, day)
    assert has_all(week, fraud)
    assert not has_all(week, everything)
    assert not has_all(day, week)
    assert not has_all(fraud, week)


async def test_a_period_from_the_beginning_of_all_years_is_answered(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        outcome = await place.runner.run("FindEvents", request(**{"from": "0001-01-01 00:00"}))
        assert outcome.run.verdict is Verdict.READ, outcome.run.description
        assert {"type unmatched" in log.reason for log in outcome.value.unread} == {True}
