"""The event logs of a meter (class 7, 0-0:99.98.0..8.255), a period of them, read only."""

from smconfig_gui.dlms.errors import AccessError, NotSupportedError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.events import (
    BUFFER,
    LOGS,
    Event,
    EventLogCategory,
    Events,
    FindEventsRequest,
    UnreadLog,
    newest_first,
    read_log,
)
from smconfig_gui.model.profile import MeterProfile


def _needs(profile: MeterProfile) -> bool:
    return any(profile.has(log.object_name) for log in LOGS.values())


@operation("FindEvents", request=FindEventsRequest, response=Events, needs=_needs, is_extra=True)
async def find_events(context: MeterContext, request: FindEventsRequest) -> Events:
    """Return what happened in a period; a log that the meter refuses has its reason beside the events of the others.

    A log that the generation lacks is refused by name before anything is sent.
    """
    read: list[tuple[Event, ...]] = []
    unread: list[UnreadLog] = []
    for category in _wanted(context.profile, request):
        attribute = context.attribute(LOGS[category].object_name, BUFFER)
        try:
            buffer = await context.session.get(attribute, request.selection)
        except AccessError as error:
            unread.append(UnreadLog(event_log_category=category, reason=str(error.problem.happened)))
            continue
        read.append(read_log(category, buffer, context.profile.forms.voltage_event_codes))
    return Events(events=newest_first(read), unread=tuple(unread))


def _wanted(profile: MeterProfile, request: FindEventsRequest) -> tuple[EventLogCategory, ...]:
    """Return the logs to read; raises NotSupportedError."""
    present = tuple(category for category, log in LOGS.items() if profile.has(log.object_name))
    for category in request.event_log_categories:
        if category not in present:
            raise NotSupportedError(what=LOGS[category].object_name, generation=profile.title)
    return request.event_log_categories or present
