"""Profiles and event logs, whole and by selective access, and the clock that they hang on."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.clock import MeterClock, is_summer_time
from smconfig_gui.model.axdr import (
    Data,
    array,
    decode,
    double_long_unsigned,
    encode,
    integer,
    long_unsigned,
    octet_string,
    structure,
)
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.meter import Security
from tests.simulator.hand import HandClient, get, plain_client

STANDARD_LOG = bytes.fromhex("0007 0000636200FF 02")
LOAD_PROFILE = bytes.fromhex("0007 00015E1F06FF 02")
GAS = "0007 00{:02X}180300FF 02"
NOON = datetime(2026, 7, 15, 10, 0, tzinfo=UTC)


@pytest.fixture
def client() -> HandClient:
    return plain_client(SimulatedMeter("smr5.2", security=Security.NONE, clock=NOON, max_pdu_size=60000))


def clock_object() -> Data:
    return structure(long_unsigned(8), octet_string(bytes.fromhex("0000010000FF")), integer(2), long_unsigned(0))


def moment(hours_back: float) -> Data:
    shown = MeterClock(lambda: NOON).local(NOON - timedelta(hours=hours_back))
    return octet_string(shown.to_bytes())


def selected(client: HandClient, member: bytes, selector: int, parameters: Data) -> bytes:
    return client.exchange(b"\xc0\x01\xc1" + member + b"\x01" + bytes((selector,)) + encode(parameters))


def by_range(start: Data, end: Data, *columns: Data, restricting: Data | None = None) -> Data:
    return structure(restricting or clock_object(), start, end, array(*columns))


def by_entry(first: int, last: int, from_column: int = 1, to_column: int = 0) -> Data:
    numbers = double_long_unsigned(first), double_long_unsigned(last)
    return structure(*numbers, long_unsigned(from_column), long_unsigned(to_column))


def rows(answer: bytes) -> tuple[Data, ...]:
    assert answer[:4] == bytes.fromhex("C401C100"), answer.hex()
    return decode(answer[4:]).items


def time_of(row: Data) -> datetime:
    shown = CosemDateTime.from_bytes(row.items[0].octets).to_datetime()
    assert shown is not None
    return shown


def test_a_profile_has_three_days_of_quarters_up_to_now(client: HandClient) -> None:
    found = rows(client.exchange(get(LOAD_PROFILE)))
    times = [time_of(row) for row in found]
    assert times[-1] == NOON
    assert {later - earlier for earlier, later in pairwise(times)} == {timedelta(minutes=15)}
    assert len(times) == 288


def test_the_same_clock_gives_the_same_history() -> None:
    first, second = (SimulatedMeter("smr5.2", clock=NOON).dump() for _ in range(2))
    profiles = [key for key in first.attributes if key.startswith("7/")]
    assert [key for key in profiles if first.attributes[key] != second.attributes[key]] == []


def test_energy_only_rises(client: HandClient) -> None:
    found = rows(client.exchange(get(bytes.fromhex(GAS.format(1)))))
    values = [row.items[2].number for row in found]
    assert values == sorted(values)
    assert values[0] < values[-1]


def test_a_free_channel_has_no_history(client: HandClient) -> None:
    assert rows(client.exchange(get(bytes.fromhex(GAS.format(2))))) == ()


def test_a_range_of_time_gives_the_rows_in_it(client: HandClient) -> None:
    found = rows(selected(client, LOAD_PROFILE, 1, by_range(moment(2), moment(1))))
    assert [time_of(row) for row in found] == [NOON - timedelta(minutes=back) for back in (120, 105, 90, 75, 60)]


def test_a_range_may_name_columns_and_leave_the_deviation_open(client: HandClient) -> None:
    start = octet_string(bytes.fromhex("07EA070FFF0B2D00008000FF"))
    end = octet_string(bytes.fromhex("07EA070FFF0C0000008000FF"))
    found = rows(selected(client, LOAD_PROFILE, 1, by_range(start, end, clock_object())))
    assert [time_of(row) for row in found] == [NOON - timedelta(minutes=15), NOON]
    assert {len(row.items) for row in found} == {1}


def test_entries_are_counted_from_one_and_zero_means_to_the_end(client: HandClient) -> None:
    log = rows(client.exchange(get(STANDARD_LOG)))
    assert rows(selected(client, STANDARD_LOG, 2, by_entry(2, 3))) == log[1:3]
    assert rows(selected(client, STANDARD_LOG, 2, by_entry(6, 0))) == log[5:]
    codes = rows(selected(client, STANDARD_LOG, 2, by_entry(1, 0, 2, 2)))
    assert [row.items[0].number for row in codes] == [18, 20, 3, 1, 2, 19, 47]


SAGS = structure(long_unsigned(1), octet_string(bytes.fromhex("0100202000FF")), integer(2), long_unsigned(0))
OTHER = structure(long_unsigned(3), octet_string(bytes.fromhex("0100010800FF")), integer(2), long_unsigned(0))


@pytest.mark.parametrize(
    ("selector", "parameters", "result"),
    [
        (3, by_entry(1, 0), 13),
        (2, by_entry(0, 0), 13),
        (2, by_entry(1, 0, 0), 13),
        (2, by_entry(1, 0, 1, 99), 13),
        (2, structure(double_long_unsigned(1)), 12),
        (1, by_range(moment(1), moment(0), OTHER), 13),
        (1, by_range(moment(1), moment(0), restricting=SAGS), 13),
        (1, by_range(moment(1), moment(0), restricting=OTHER), 13),
        (1, by_range(moment(1), double_long_unsigned(5)), 12),
        (1, by_range(moment(1), octet_string(b"\x07\xea")), 12),
        (1, by_range(moment(1), octet_string(bytes.fromhex("FFFF0101FF000000008000FF"))), 12),
        (1, octet_string(b""), 12),
    ],
)
def test_a_selection_that_makes_no_sense_is_refused(
    client: HandClient, selector: int, parameters: Data, result: int
) -> None:
    assert selected(client, LOAD_PROFILE, selector, parameters) == bytes((0xC4, 1, 0xC1, 1, result))


def test_a_selection_is_for_buffers_only(client: HandClient) -> None:
    captures = LOAD_PROFILE[:-1] + b"\x03"
    assert selected(client, captures, 2, by_entry(1, 0)) == bytes.fromhex("C401C1010D")


# --- the clock ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment_", "is_summer"),
    [
        (datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), False),
        (datetime(2024, 3, 31, 1, 0, tzinfo=UTC), True),
    ],
)
def test_summer_time_changes_on_last_sundays(moment_: datetime, *, is_summer: bool) -> None:
    assert is_summer_time(moment_) is is_summer


def test_the_published_moments_are_written_as_published() -> None:
    clock = MeterClock(lambda: NOON)
    summer = clock.local(datetime(2015, 7, 21, 12, 53, 7, 230_000, tzinfo=UTC)).to_bytes()
    winter = clock.local(datetime(2015, 2, 21, 13, 53, 7, 230_000, tzinfo=UTC)).to_bytes()
    assert summer == bytes.fromhex("07DF0715 02 0E350717FF8880")
    assert winter == bytes.fromhex("07DF0215 06 0E350717FFC400")


def test_a_start_without_zone_is_dutch_time_and_the_clock_runs() -> None:
    now = [NOON]
    clock = MeterClock(lambda: now[0], datetime(2030, 1, 1, 12, 0))  # noqa: DTZ001 - local by meaning
    assert clock.utc() == datetime(2030, 1, 1, 11, 0, tzinfo=UTC)
    now[0] += timedelta(seconds=90)
    assert clock.utc() == datetime(2030, 1, 1, 11, 1, 30, tzinfo=UTC)


def test_the_hour_that_comes_twice_is_read_as_its_first() -> None:
    clock = MeterClock(lambda: NOON)
    assert clock.utc_from_local(datetime(2026, 10, 25, 2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # noqa: DTZ001
