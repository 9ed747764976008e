"""The clock, on the meter."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel

from smconfig_gui.model.axdr import encode, long, octet_string, unsigned
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.clock_configuration import (
    DUTCH_BEGIN,
    DUTCH_END,
    SETTINGS,
    TIME_SETTINGS,
    ClockConfiguration,
    ClockStatus,
    SetClockConfigurationRequest,
    local_time,
    planned_values,
    read_clock,
    shifts,
    write_moment,
    zone_text,
)
from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.planned import Plan
from smconfig_gui.views.fields.field_row import FieldRow
from tests.features.desk import desk
from tests.meters import GENERATIONS, Bench, bench

TIME = "8/0.0.1.0.0.255/2"
DUTCH = ClockConfiguration(
    time_zone_offset=-60,
    daylight_savings_begin=DUTCH_BEGIN.to_text(),
    daylight_savings_end=DUTCH_END.to_text(),
    daylight_savings_enabled=True,
    daylight_savings_deviation=60,
)
MOMENTS = st.datetimes(datetime(2010, 1, 1), datetime(2080, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


def request(**parts: object) -> SetClockConfigurationRequest:
    """Return a request in the form of a file."""
    return msgspec.convert(parts, SetClockConfigurationRequest)


def time_of(place: Bench) -> datetime:
    shown = CosemDateTime.from_bytes(bytes.fromhex(place.attribute(TIME))[2:]).to_datetime()
    assert shown is not None
    return shown


def test_the_published_bytes_of_zone_and_summer_time() -> None:
    wanted = request(
        timeZoneOffset=-60,
        daylightSavingsBegin="FFFF03FE0702000000FFC400",
        daylightSavingsEnd="FFFF0AFE0703000000FF8880",
        daylightSavingsEnabled=True,
    )
    assert [(index, encode(value).hex().upper()) for index, value in planned_values(wanted)] == [
        (3, "10FFC4"),
        (5, "090CFFFF03FE0702000000FFC400"),
        (6, "090CFFFF0AFE0703000000FF8880"),
        (8, "0301"),
    ]
    assert write_moment(DUTCH_BEGIN).octets.hex().upper() == "FFFF03FE0702000000FFC400"
    assert write_moment(DUTCH_END).octets.hex().upper() == "FFFF0AFE0703000000FF8880"


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({}, "At least one part"),
        ({"timeZoneOffset": 721}, "720"),
        ({"timeZoneOffset": -721}, "720"),
        ({"daylightSavingsBegin": "*-03-L Sun *:*"}, "no exact time"),
        ({"daylightSavingsEnd": "in October"}, "no date and time"),
        ({"daylightSavingsDeviation": 60}, "unknown field `daylightSavingsDeviation`"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_reason(parts: dict[str, object], reason: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=reason):
        request(**parts)


def test_the_next_changes_are_the_dutch_ones() -> None:
    found = shifts(DUTCH, datetime(2026, 11, 24, tzinfo=UTC), 3)
    assert [(shift.at.isoformat(), shift.deviation, shift.is_to_summer) for shift in found] == [
        ("2027-03-28T01:00:00+00:00", -120, True),
        ("2027-10-31T01:00:00+00:00", -60, False),
        ("2028-03-26T01:00:00+00:00", -120, True),
    ]


def test_summer_time_may_differ_by_less_than_an_hour() -> None:
    half = msgspec.structs.replace(DUTCH, daylight_savings_deviation=30)
    found = shifts(half, datetime(2026, 11, 24, tzinfo=UTC), 2)
    assert [(shift.before, shift.deviation) for shift in found] == [(-60, -90), (-90, -60)]


def test_without_summer_time_nothing_changes() -> None:
    off = msgspec.structs.replace(DUTCH, daylight_savings_enabled=False)
    unclear = msgspec.structs.replace(DUTCH, daylight_savings_begin="0A03616263")
    assert shifts(off, datetime(2026, 1, 1, tzinfo=UTC), 4) == ()
    assert shifts(unclear, datetime(2026, 1, 1, tzinfo=UTC), 4) == ()


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-03-29T00:59:59+00:00", "2026-03-29 01:59:59 dev=-60 st=00"),
        ("2026-03-29T01:00:00+00:00", "2026-03-29 03:00:00 dev=-120 st=80"),
        ("2026-10-25T00:59:59+00:00", "2026-10-25 02:59:59 dev=-120 st=80"),
        ("2026-10-25T01:00:00+00:00", "2026-10-25 02:00:00 dev=-60 st=00"),
    ],
)
def test_local_time_at_the_edges_of_summer_time(moment: str, shown: str) -> None:
    assert local_time(DUTCH, datetime.fromisoformat(moment)).to_text() == shown


@pytest.mark.parametrize(
    ("moment", "raw"),
    [
        ("2015-07-21T12:53:07.230000+00:00", "07DF0715FF0E350717FF8880"),
        ("2015-02-21T13:53:07.230000+00:00", "07DF0215FF0E350717FFC400"),
    ],
)
def test_the_published_bytes_of_two_moments(moment: str, raw: str) -> None:
    assert write_moment(local_time(DUTCH, datetime.fromisoformat(moment))).octets.hex().upper() == raw


@given(MOMENTS)
def test_local_time_names_the_same_moment(moment: datetime) -> None:
    moment = moment.replace(microsecond=moment.microsecond // 10_000 * 10_000)
    assert local_time(DUTCH, moment).to_datetime() == moment


@given(MOMENTS, st.floats(-4, 4), st.integers(0, 10_000))
def test_a_clock_runs_on_between_plan_and_read_back(moment: datetime, drift_s: float, age_s: int) -> None:
    setting = TIME_SETTINGS["CLOCK", 2]
    planned = write_moment(local_time(DUTCH, moment))
    found = write_moment(local_time(DUTCH, moment + timedelta(seconds=age_s + drift_s)))
    assert setting.same(setting.later(planned, age_s), found)
    off = write_moment(local_time(DUTCH, moment + timedelta(seconds=age_s + 10)))
    assert not setting.same(setting.later(planned, age_s), off)


def test_the_status_is_told_in_words_and_a_broken_time_has_no_difference() -> None:
    now = datetime(2026, 11, 24, 13, 2, 11, tzinfo=UTC)
    time = write_moment(CosemDateTime.from_text("2026-11-24 14:02:09 dev=-60 st=00"))
    reading = read_clock(time, unsigned(0x83), unsigned(1), now)
    assert (reading.difference_seconds, reading.clock_base) == (-2.0, "INTERNAL_CRYSTAL")
    a_little_behind = read_clock(time, unsigned(0x83), unsigned(1), now - timedelta(seconds=1.96))
    assert str(a_little_behind.difference_seconds) == "0.0"
    assert reading.status == (
        ClockStatus.INVALID_VALUE,
        ClockStatus.DOUBTFUL_VALUE,
        ClockStatus.DAYLIGHT_SAVING_ACTIVE,
    )
    open_time = write_moment(CosemDateTime.from_text("2026-11-24 *:*:*"))
    assert read_clock(open_time, unsigned(0), unsigned(77), now).difference_seconds is None


def test_a_review_names_zone_and_dates() -> None:
    [zone] = SETTINGS["CLOCK", 3].changes(long(0), long(-60))
    assert (str(zone.label), str(zone.old), str(zone.new)) == ("Time zone", "UTC+0:00", "UTC+1:00")
    [begin] = SETTINGS["CLOCK", 5].changes(octet_string(b"abc"), write_moment(DUTCH_BEGIN))
    assert (str(begin.old), str(begin.new)) == ("0903616263", "*-03-L Sun 02:00:00 dev=-60 st=00")
    assert zone_text(210) == "UTC-3:30"


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_a_clock_that_is_off_is_synchronised(generation: str, tmp_path: Path) -> None:
    behind = datetime.now(UTC) - timedelta(hours=3)
    async with bench(tmp_path, generation, clock=behind) as place:
        read = await place.runner.run("GetClock")
        assert read.value.difference_seconds == pytest.approx(-10800, abs=2)
        planned = await place.runner.dry_run("SynchronizeTime", Nothing())
        assert (planned.run.verdict, planned.run.writes[0].sent) == (Verdict.PLANNED, False)
        assert (datetime.now(UTC) - time_of(place)).total_seconds() == pytest.approx(10800, abs=2)
        outcome = await place.runner.write("SynchronizeTime", Nothing())
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert abs((datetime.now(UTC) - time_of(place)).total_seconds()) < 2
        again = await place.runner.write("SynchronizeTime", Nothing())
        assert again.run.verdict is Verdict.NOTHING_TO_WRITE


@pytest.mark.parametrize("zone", [721, -0x8000])
async def test_a_clock_with_a_zone_that_cannot_be_is_not_set(zone: int, tmp_path: Path) -> None:
    async with bench(tmp_path, clock=datetime.now(UTC) - timedelta(hours=3)) as place:
        place.meter.objects.store(Attribute.from_key("8/0.0.1.0.0.255/3"), long(zone))
        outcome = await place.runner.write("SynchronizeTime", Nothing())
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())
        assert outcome.problem is not None
        assert "720 minutes" in str(outcome.problem)


@pytest.mark.parametrize("shown", ["0001-01-01 00:00:00 dev=-120 st=00", "9999-12-31 23:59:59 dev=60 st=00"])
async def test_a_clock_at_the_end_of_all_years_is_read_and_set_right(shown: str, tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        time = Attribute.from_key(TIME)
        place.meter.objects.store(time, write_moment(CosemDateTime.from_text(shown)))
        read = await place.runner.run("GetClock")
        assert (read.value.time, read.value.difference_seconds) == (shown, None)
        outcome = await place.runner.write("SynchronizeTime", Nothing())
        assert [row.old for row in outcome.run.writes] == [shown]


async def test_a_plan_of_a_minute_ago_is_still_the_same_plan(tmp_path: Path) -> None:
    async with bench(tmp_path, clock=datetime.now(UTC) - timedelta(hours=3)) as place:
        plan = await place.runner.plan("SynchronizeTime", Nothing())
        services = place.runner.connection.services
        later = timedelta(seconds=60)
        place.meter.clock._shift += later
        object.__setattr__(services, "now", lambda: datetime.now(UTC) + later)
        outcome = await place.runner.apply(plan, None)
        assert not isinstance(outcome, Plan)
        assert outcome.run.verdict is Verdict.VERIFIED


async def test_a_clock_that_somebody_set_meanwhile_is_reviewed_again(tmp_path: Path) -> None:
    async with bench(tmp_path, clock=datetime.now(UTC) - timedelta(hours=3)) as place:
        plan = await place.runner.plan("SynchronizeTime", Nothing())
        place.meter.clock.set(datetime.now(UTC) - timedelta(hours=1))
        assert isinstance(await place.runner.apply(plan, None), Plan)


async def test_a_past_time_is_never_put_back(tmp_path: Path) -> None:
    async with bench(tmp_path, clock=datetime.now(UTC) - timedelta(hours=3)) as place:
        outcome = await place.runner.write("SynchronizeTime", Nothing())
        kept = await place.stores.history.details(outcome.run.correlation_uid)
        assert msgspec.json.decode(kept or b"") == {"old": {}}


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_zone_and_summer_time_are_set_and_read(generation: str, tmp_path: Path) -> None:
    wanted = request(
        timeZoneOffset=0,
        daylightSavingsBegin="*-04-01 02:00",
        daylightSavingsEnd="*-DST+-L 03:00:00.00 dev=-120 st=80",
        daylightSavingsEnabled=False,
    )
    async with bench(tmp_path, generation) as place:
        before = place.meter.dump().attributes
        planned = await place.runner.dry_run("SetClockConfiguration", wanted)
        assert (planned.run.verdict, len(planned.run.writes)) == (Verdict.PLANNED, 4)
        assert {key: place.attribute(key) for key in before if key.startswith("8/") and key != TIME} == {
            key: value for key, value in before.items() if key.startswith("8/") and key != TIME
        }
        outcome = await place.runner.write("SetClockConfiguration", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert [row.attribute for row in outcome.run.writes] == [3, 5, 6, 8]
        read = await place.runner.run("GetClockConfiguration")
        assert read.run.response == {
            "timeZoneOffset": 0,
            "daylightSavingsBegin": "*-04-01 02:00:00",
            "daylightSavingsEnd": "*-DST+-L 03:00:00 dev=-120 st=80",
            "daylightSavingsEnabled": False,
            "daylightSavingsDeviation": 60,
        }


async def test_only_what_differs_is_written(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        outcome = await place.runner.write(
            "SetClockConfiguration", request(timeZoneOffset=-60, daylightSavingsEnabled=False)
        )
        assert [(row.attribute, row.old, row.new) for row in outcome.run.writes] == [(8, True, False)]


async def test_the_window_shows_the_drift_and_synchronises(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, clock=datetime.now(UTC) - timedelta(minutes=90)) as place:
        await place.read("clock")
        assert place.find("clock.now.difference", QLabel).text() == "1 h 30 min behind"
        assert "off by more" in place.find("clock.advice", QLabel).text()
        run = await place.act("clock.synchronise")
        assert run.verdict is Verdict.VERIFIED
        assert place.find("clock.now.difference", QLabel).text() == "Less than 1 s"


async def test_the_window_previews_and_writes_summer_time(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("clock")
        await place.type_in("clock.begin.date.text", "*-04-01")
        panel.commit()
        assert "1 Apr" in place.find("clock.change.1", QLabel).text() + place.find("clock.change.0", QLabel).text()
        assert place.find("clock.begin.row", FieldRow).was() == "was *-03-L Sun 02:00, UTC+1:00"
        assert panel.changes("desk") == 1
        run = await place.write("clock")
        assert (run.verdict, [row.attribute for row in run.writes]) == (Verdict.VERIFIED, [5])
        place.press("clock.dutch")
        run = await place.write("clock")
        assert run.verdict is Verdict.VERIFIED
        assert place.attribute("8/0.0.1.0.0.255/5").endswith(DUTCH_BEGIN.to_bytes().hex().upper())
