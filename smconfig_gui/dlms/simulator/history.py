"""Buffers of profiles and event logs, worked out from the clock, and selective access to them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from smconfig_gui.dlms.simulator.apdu import Selection
from smconfig_gui.dlms.simulator.clock import MeterClock
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.model.axdr import NULL, AxdrError, Data, Tag, array, octet_string, structure
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Obis

CLOCK_TIME = Attribute(8, Obis("0-0:1.0.0.255"), 2)
BY_RANGE, BY_ENTRY = 1, 2
_ENERGY_PER_HOUR = 230
_WOBBLE = (0, 2, -1, 3, -3, 1, -2)


def captured_attributes(captures: Data) -> tuple[Attribute, ...]:
    """Return the attributes that capture objects name; raises AxdrError when they are malformed."""
    found = []
    for item in captures.items:
        class_id, name, index, _ = item.fields(Tag.LONG_UNSIGNED, Tag.OCTET_STRING, Tag.INTEGER, Tag.LONG_UNSIGNED)
        found.append(Attribute(class_id.number, Obis.from_bytes(name.octets), index.number))
    return tuple(found)


# --- filling -----------------------------------------------------------------------------------------------------


def profile_rows(
    moments: Sequence[datetime],
    columns: Sequence[Attribute],
    present: Callable[[Attribute], Data],
    clock: MeterClock,
) -> Data:
    """Return a buffer with one row per moment: energy counts up to its present value, other numbers swing a little."""
    values = [present(column) for column in columns]
    now = clock.utc()
    rows = []
    for number, moment in enumerate(moments):
        hours = (now - moment).total_seconds() / 3600
        cells = (
            octet_string(clock.local(moment).to_bytes())
            if column == CLOCK_TIME
            else _earlier(column, value, hours, number)
            for column, value in zip(columns, values, strict=True)
        )
        rows.append(structure(*cells))
    return array(*rows)


def event_rows(events: Sequence[Sequence[int]], columns: Sequence[Data], clock: MeterClock) -> Data:
    """Return a log from `[minutes ago, code, …]`, oldest first; codes get the types of the columns behind the clock."""
    now = clock.utc().replace(microsecond=0)
    rows = []
    for minutes, *codes in events:
        shown = clock.local(now - timedelta(minutes=minutes))
        cells = (Data(column.tag, code) for column, code in zip(columns, codes, strict=True))
        rows.append(structure(octet_string(shown.to_bytes()), *cells))
    return array(*rows)


def interval_ends(clock: MeterClock, seconds: int, count: int) -> list[datetime]:
    """Return the last `count` ends of intervals of less than a day, oldest first."""
    now = clock.utc()
    last = now - timedelta(seconds=now.timestamp() % seconds)
    return [last - timedelta(seconds=seconds * back) for back in reversed(range(count))]


def midnights(clock: MeterClock, count: int) -> list[datetime]:
    """Return the last `count` beginnings of local days, oldest first."""
    today = clock.today()
    return [clock.midnight(today - timedelta(days=back)) for back in reversed(range(count))]


def month_beginnings(clock: MeterClock, count: int) -> list[datetime]:
    """Return the last `count` beginnings of local months, oldest first."""
    today = clock.today()
    months = [today.year * 12 + today.month - 1 - back for back in reversed(range(count))]
    return [clock.midnight(date(month // 12, month % 12 + 1, 1)) for month in months]


def _earlier(column: Attribute, value: Data, hours: float, number: int) -> Data:
    if not isinstance(value.value, int) or isinstance(value.value, bool):
        return value
    group_d = column.obis.groups[3]
    if column.class_id == 3 and group_d == 8:
        return Data(value.tag, max(0, value.number - int(hours * _ENERGY_PER_HOUR)))
    if column.class_id == 4 and value.tag == Tag.DOUBLE_LONG_UNSIGNED:
        return Data(value.tag, max(0, value.number - int(hours * _ENERGY_PER_HOUR / 2)))
    if column.class_id == 3:
        return Data(value.tag, max(0, value.number + _WOBBLE[(number + group_d) % len(_WOBBLE)]))
    return value


# --- selective access --------------------------------------------------------------------------------------------


def select(buffer: Data, captures: Data, selection: Selection, clock: MeterClock) -> Data:
    """Return the part of a buffer that a client asks for; raises Refusal."""
    try:
        columns = captured_attributes(captures)
        if selection.selector == BY_RANGE:
            return _by_range(buffer, columns, selection.parameters, clock)
        if selection.selector == BY_ENTRY:
            return _by_entry(buffer, len(columns), selection.parameters)
    except AxdrError as error:
        raise Refusal(Result.TYPE_UNMATCHED) from error
    raise Refusal(Result.SCOPE_VIOLATED)


def _by_range(buffer: Data, columns: tuple[Attribute, ...], parameters: Data, clock: MeterClock) -> Data:
    restricting, start, end, selected = parameters.fields(Tag.STRUCTURE, None, None, Tag.ARRAY)
    [column] = captured_attributes(array(restricting))
    if column not in columns or column != CLOCK_TIME:
        raise Refusal(Result.SCOPE_VIOLATED)
    wanted = captured_attributes(selected)
    if not set(wanted) <= set(columns):
        raise Refusal(Result.SCOPE_VIOLATED)
    first, last = _moment(start, clock), _moment(end, clock)
    position = columns.index(column)
    rows = [row for row in buffer.items if first <= _moment(row.items[position], clock) <= last]
    kept = [index for index, column in enumerate(columns) if not wanted or column in wanted]
    return array(*(structure(*(row.items[index] for index in kept)) for row in rows))


def _by_entry(buffer: Data, width: int, parameters: Data) -> Data:
    from_entry, to_entry, from_column, to_column = (
        item.number
        for item in parameters.fields(
            Tag.DOUBLE_LONG_UNSIGNED, Tag.DOUBLE_LONG_UNSIGNED, Tag.LONG_UNSIGNED, Tag.LONG_UNSIGNED
        )
    )
    last_column = to_column or width
    if from_entry < 1 or not 1 <= from_column <= last_column <= width:
        raise Refusal(Result.SCOPE_VIOLATED)
    rows = buffer.items[from_entry - 1 : to_entry or None]
    return array(*(structure(*row.items[from_column - 1 : last_column]) for row in rows))


def _moment(value: Data, clock: MeterClock) -> datetime:
    if value == NULL or value.tag not in (Tag.OCTET_STRING, Tag.DATE_TIME):
        raise Refusal(Result.TYPE_UNMATCHED)
    try:
        return clock.read_cosem(CosemDateTime.from_bytes(value.octets))
    except ValueError as error:
        raise Refusal(Result.TYPE_UNMATCHED) from error
