"""Push setups (class 40): alarm (0-1:25.9.0.255), SMS (0-2:25.9.0.255) and, in SMR 5.5, UDP (0-3:25.9.0.255)."""

from collections.abc import Callable, Sequence

from smconfig_gui.dlms.errors import RefusedError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.axdr import array, integer
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, reason_text, verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.planned import Change
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.push_setup import (
    DELAY,
    DESTINATION,
    NAMES,
    OBJECT_LIST,
    OBJECTS,
    TCP,
    UDP,
    WINDOW,
    PushKind,
    PushNowRequest,
    PushSetups,
    SetPushDestinationRequest,
    SetPushSetupRequest,
    change_destination,
    planned_values,
    read_setup,
    settings_of,
)

_ATTRIBUTES = range(OBJECT_LIST, DELAY + 1)
_PUSH = 1
_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: send a message now")
_TO = QT_TRANSLATE_NOOP("push", "to {destination}")


def _needs(kind: PushKind) -> Callable[[MeterProfile], bool]:
    return lambda profile: profile.has(OBJECTS[kind])


async def _read(context: MeterContext, kinds: Sequence[PushKind]) -> PushSetups:
    attributes = [context.attribute(OBJECTS[kind], index) for kind in kinds for index in _ATTRIBUTES]
    values = iter(await context.get_all(attributes))
    return PushSetups(
        push_setups=tuple(
            read_setup(kind, (next(values), next(values), next(values), next(values), next(values), next(values)))
            for kind in kinds
        )
    )


@operation("GetPushSetup", request=Nothing, response=PushSetups, needs=_needs(PushKind.ALARM), is_extra=True)
async def get_push_setup(context: MeterContext, _request: Nothing) -> PushSetups:
    """Return every push setup that the generation has."""
    return await _read(context, [kind for kind in PushKind if context.profile.has(OBJECTS[kind])])


async def _set(context: MeterContext, kind: PushKind, transport: int, request: SetPushSetupRequest) -> Nothing:
    """Write the destination first, then the rest; every object to be sent is read from the meter before."""
    name = OBJECTS[kind]
    await context.get_all([context.attribute(name, index) for index in _ATTRIBUTES])
    await context.get_all([item.attribute for item in request.push_object_list])
    if request.host is not None or request.port is not None:
        attribute = context.attribute(name, DESTINATION)
        present = await context.session.get(attribute)
        message_type = context.profile.forms.push_message_type
        try:
            wanted = change_destination(present, request.host, request.port, transport, message_type)
        except ValueError as error:
            raise RefusedError("request-refused", reason=reason_text(error)) from error
        await context.session.set(attribute, wanted)
    for index, value in planned_values(request):
        await context.session.set(context.attribute(name, index), value)
    return Nothing()


@operation(
    "SetPushSetupAlarm",
    request=SetPushSetupRequest,
    response=Nothing,
    needs=_needs(PushKind.ALARM),
    writes=True,
    settings=settings_of(PushKind.ALARM),
)
async def set_push_setup_alarm(context: MeterContext, request: SetPushSetupRequest) -> Nothing:
    """Set what is given of the alarm push; the rest stays."""
    return await _set(context, PushKind.ALARM, TCP, request)


@operation(
    "SetPushSetupSms",
    request=SetPushDestinationRequest,
    response=Nothing,
    needs=_needs(PushKind.SMS),
    writes=True,
    settings=settings_of(PushKind.SMS),
)
async def set_push_setup_sms(context: MeterContext, request: SetPushDestinationRequest) -> Nothing:
    """Set where the meter reports after an SMS woke it up; that report itself goes over TCP."""
    return await _set(context, PushKind.SMS, TCP, request)


@operation(
    "SetPushSetupLastGasp",
    request=SetPushDestinationRequest,
    response=Nothing,
    needs=_needs(PushKind.UDP),
    writes=True,
    is_extra=True,
    settings=settings_of(PushKind.UDP),
)
async def set_push_setup_last_gasp(context: MeterContext, request: SetPushDestinationRequest) -> Nothing:
    """Set where the meter reports, over UDP, that it loses its supply."""
    return await _set(context, PushKind.UDP, UDP, request)


@operation(
    "SetPushSetupUdp",
    request=Nothing,
    response=Nothing,
    needs=_needs(PushKind.UDP),
    writes=True,
    is_extra=True,
    settings=settings_of(PushKind.UDP),
)
async def set_push_setup_udp(context: MeterContext, _request: Nothing) -> Nothing:
    """Let the last gasp be sent at any time: its window is emptied."""
    await context.session.set(context.attribute(OBJECTS[PushKind.UDP], WINDOW), array())
    return Nothing()


@operation(
    "PushNow",
    request=PushNowRequest,
    response=Nothing,
    needs=_needs(PushKind.ALARM),
    writes=True,
    is_extra=True,
    settings={place: setting for kind in PushKind for place, setting in settings_of(kind).items()},
)
async def push_now(context: MeterContext, request: PushNowRequest) -> Nothing:
    """Let a setup send its message now, to try out where it arrives."""
    name = OBJECTS[request.kind]
    present = (await _read(context, [request.kind])).push_setups[0]
    line = Change(
        _LABEL.with_(setup=NAMES[request.kind]), verbatim("-"), _TO.with_(destination=verbatim(present.destination))
    )
    await context.session.invoke(context.method(name, _PUSH), integer(0), changes=(line,))
    return Nothing()
