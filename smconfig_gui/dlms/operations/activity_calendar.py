"""Activity calendar (class 20, 0-0:13.0.0.255): read both sides; write the passive one and make it active."""

from datetime import datetime

from smconfig_gui.dlms.errors import AccessError, RefusedError
from smconfig_gui.dlms.operation import MeterContext, given, operation
from smconfig_gui.model.activity_calendar import (
    ACTIVATE_PASSIVE_CALENDAR,
    ACTIVATION_TIME,
    DAYS,
    NAME,
    NEVER,
    NO_ARGUMENT,
    OBJECT,
    PASSIVE,
    SEASONS,
    SETTINGS,
    WEEKS,
    ActivityCalendars,
    SetActivityCalendarRequest,
    decode_calendar,
    decode_moment,
    encode_calendar,
    parse_moment,
)
from smconfig_gui.model.axdr import AxdrError, Data, octet_string
from smconfig_gui.model.calendar_lint import lint
from smconfig_gui.model.dutch_time import moment
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.special_days import ENTRIES, SpecialDay, decode_special_days
from smconfig_gui.model.special_days import OBJECT as SPECIAL_DAYS

SIDE = (NAME, SEASONS, WEEKS, DAYS)
_ALL = (*SIDE, *(index + PASSIVE for index in SIDE), ACTIVATION_TIME)
_CLOCK = "CLOCK"


def _needs(profile: MeterProfile) -> bool:
    return profile.has(OBJECT)


@operation("GetActivityCalendar", request=Nothing, response=ActivityCalendars, needs=_needs, is_extra=True)
async def get_activity_calendar(context: MeterContext, _request: Nothing) -> ActivityCalendars:
    """Return the active and the passive side, and when the passive one becomes active."""
    attributes = [context.attribute(OBJECT, index) for index in _ALL]
    values = dict(zip(_ALL, await context.get_all(attributes), strict=True))
    return ActivityCalendars(
        active=decode_calendar(values),
        passive=decode_calendar({index: values[index + PASSIVE] for index in SIDE}),
        activate_passive_calendar_time=decode_moment(values[ACTIVATION_TIME]).to_text(),
    )


@operation(
    "SetActivityCalendar",
    request=SetActivityCalendarRequest,
    response=Nothing,
    needs=_needs,
    writes=True,
    settings=SETTINGS,
)
async def set_activity_calendar(context: MeterContext, request: SetActivityCalendarRequest) -> Nothing:
    """Write the passive side, then make it active at once or set the time; a calendar already in force is left alone.

    An activation that is still to come is called off before the passive side changes, so that a half-written calendar
    never becomes active. Raises RefusedError for a time of activation that the meter's clock has passed.
    """
    attributes = {index: context.attribute(OBJECT, index) for index in _ALL}
    clock = context.attribute(_CLOCK, 2)
    special_days = context.attribute(SPECIAL_DAYS, ENTRIES) if context.profile.has(SPECIAL_DAYS) else None
    optional = [] if special_days is None else [special_days]
    found = await context.get_each([*attributes.values(), clock, *optional])
    *values, time = given(found[attribute] for attribute in (*attributes.values(), clock))
    on_meter = dict(zip(attributes, values, strict=True))
    now = _moment(time) or context.now()
    _check_time(request, now)
    special = _special_days(found[special_days]) if special_days is not None else None
    context.remark(*(finding.text for finding in lint(request.calendar(), special, now.date())))
    wanted = encode_calendar(request.calendar())
    if request.is_at_once and _is_same(wanted, on_meter, 0):
        return Nothing()
    if _is_pending(on_meter[ACTIVATION_TIME], now) and not _is_same(wanted, on_meter, PASSIVE):
        await context.session.set(attributes[ACTIVATION_TIME], NEVER)
    for index, value in wanted.items():
        await context.session.set(attributes[index + PASSIVE], value)
    if request.is_at_once:
        method = context.method(OBJECT, ACTIVATE_PASSIVE_CALENDAR)
        expected = {attributes[index]: value for index, value in wanted.items()}
        await context.session.invoke(method, NO_ARGUMENT, expect=expected)
    else:
        at = parse_moment(request.activate_passive_calendar_time)
        await context.session.set(attributes[ACTIVATION_TIME], octet_string(at.to_bytes()))
    return Nothing()


def _special_days(value: Data | AccessError) -> tuple[SpecialDay, ...] | None:
    """Return the meter's special days; None where they cannot be read."""
    try:
        return decode_special_days(value) if isinstance(value, Data) else None
    except AxdrError:
        return None


def _check_time(request: SetActivityCalendarRequest, now: datetime) -> None:
    if request.is_at_once:
        return
    text = request.activate_passive_calendar_time
    at = moment(parse_moment(text))
    if at is None or at <= now:
        raise RefusedError("time-passed", time=verbatim(text))


def _is_same(wanted: dict[int, Data], on_meter: dict[int, Data], side: int) -> bool:
    return all(SETTINGS[OBJECT, index + side].same(value, on_meter[index + side]) for index, value in wanted.items())


def _is_pending(activation: Data, now: datetime) -> bool:
    at = _moment(activation)
    return at is not None and at > now


def _moment(data: Data) -> datetime | None:
    """Return the moment that a meter names; None when it is open or unreadable."""
    try:
        return moment(decode_moment(data))
    except AxdrError:
        return None
