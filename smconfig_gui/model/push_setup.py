"""Push setups (class 40): where a meter sends its messages, which objects are in them, when and how often it tries."""

import ipaddress
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import msgspec

from smconfig_gui.model.axdr import (
    AxdrError,
    Data,
    Tag,
    array,
    encode,
    enumerated,
    integer,
    long_unsigned,
    octet_string,
    structure,
    unsigned,
)
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import HOST_NAME, Value
from smconfig_gui.model.planned import Change, Setting

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile

MAX_OBJECTS = 64
MAX_WINDOWS = 16
TCP, UDP = 0, 1
OBJECT_LIST, DESTINATION, WINDOW, RANDOMISATION, RETRIES, DELAY = range(2, 8)

_Byte = Annotated[int, msgspec.Meta(ge=0, le=0xFF)]
_Word = Annotated[int, msgspec.Meta(ge=0, le=0xFFFF)]
_MOST_DIGITS = 8  # of a port, zeros before it included
_TRANSPORTS = {0: "TCP", 1: "UDP", 2: "FTP", 3: "SMTP", 4: "SMS", 5: "HDLC", 6: "M_BUS", 7: "ZIGBEE", 8: "DLMS_GATEWAY"}
_MESSAGES = {0: "A_XDR", 1: "XML"}


class PushKind(StrEnum):
    """The setups of a meter; last gasps go out over UDP."""

    ALARM = "ALARM"
    SMS = "SMS"
    UDP = "UDP"


OBJECTS = {PushKind.ALARM: "PUSH_SETUP_ALARM", PushKind.SMS: "PUSH_SETUP_SMS", PushKind.UDP: "PUSH_SETUP_UDP"}
NAMES = {
    PushKind.ALARM: QT_TRANSLATE_NOOP("push", "Alarm"),
    PushKind.SMS: QT_TRANSLATE_NOOP("push", "SMS"),
    PushKind.UDP: QT_TRANSLATE_NOOP("push", "Last gasp"),
}
_DESTINATION_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: destination")
_TRANSPORT_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: transport")
_MESSAGE_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: form of the message")
_ADDED_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: {object} is sent")
_ORDER_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: order of the objects")
_WINDOW_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: window")
_RANDOM_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: randomisation")
_RETRIES_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: retries")
_DELAY_LABEL = QT_TRANSLATE_NOOP("push", "{setup}: repetition delay")
_YES = QT_TRANSLATE_NOOP("push", "Yes")
_NO = QT_TRANSLATE_NOOP("push", "No")
_FORMER = QT_TRANSLATE_NOOP("push", "Former")
_OTHER = QT_TRANSLATE_NOOP("push", "Other")
ALWAYS = QT_TRANSLATE_NOOP("push", "Always")
_SECONDS = QT_TRANSLATE_NOOP("push", "{seconds} s")
_PORT_RANGE = QT_TRANSLATE_NOOP("reasons", "A port is 1 to 65535, not {number}.")
_TOO_MANY_OBJECTS = QT_TRANSLATE_NOOP("reasons", "At most {limit} objects can be sent, not {count}.")
_WHOLE_ONLY = QT_TRANSLATE_NOOP("reasons", "Meters send whole attributes only: the data index is 0.")
_EITHER = QT_TRANSLATE_NOOP("reasons", "Either objects are given or the list is cleared.")
_TOO_MANY_WINDOWS = QT_TRANSLATE_NOOP("reasons", "At most {limit} windows can be given.")
_NOTHING_ASKED = QT_TRANSLATE_NOOP("reasons", "At least one part of the push setup is needed.")
_BOTH_NEEDED = QT_TRANSLATE_NOOP("reasons", "Host and port are both needed.")
_NO_IPV6 = QT_TRANSLATE_NOOP(
    "reasons",
    "A meter writes its destination as host:port, which leaves no place for the colons of an IPv6 address."
    " Give a host name or an IPv4 address.",
)
_NO_HOST = QT_TRANSLATE_NOOP("reasons", "“{text}” is no host name or IPv4 address.")
_NO_DESTINATION = QT_TRANSLATE_NOOP(
    "reasons", "The destination on the meter, “{text}”, is not of the form host:port. Give both."
)


class PushObject(Value, frozen=True, omit_defaults=True):
    """One attribute that is sent; the data index picks an element of it, 0 the whole."""

    class_id: _Word
    logical_name: str
    attribute_index: Annotated[int, msgspec.Meta(ge=0, le=127)]
    data_index: _Word = 0

    def __post_init__(self) -> None:
        Obis(self.logical_name)

    @property
    def attribute(self) -> Attribute:
        """The attribute itself."""
        return Attribute(self.class_id, Obis(self.logical_name), self.attribute_index)


class PushWindow(Value, frozen=True):
    """From when to when the meter may send; parts of both may be wildcards."""

    begin: str
    end: str

    def __post_init__(self) -> None:
        CosemDateTime.from_text(self.begin)
        CosemDateTime.from_text(self.end)


class PushSetup(Value, frozen=True):
    """One setup as the meter holds it; host and port are None where the destination is not of the form host:port."""

    kind: PushKind
    transport: str
    destination: str
    host: str | None
    port: int | None
    message_type: str
    push_object_list: tuple[PushObject, ...]
    communication_window: tuple[PushWindow, ...]
    randomisation_start_interval: int
    number_of_retries: int
    repetition_delay: int


class PushSetups(Value, frozen=True):
    """Response of GetPushSetup: every setup that the meter has."""

    push_setups: tuple[PushSetup, ...]

    def of(self, kind: PushKind) -> PushSetup | None:
        """Return one of the setups."""
        return next((setup for setup in self.push_setups if setup.kind is kind), None)


class SetPushSetupRequest(Value, frozen=True, omit_defaults=True):
    """What to change of one setup; each part may be left out and then stays, one at least is needed.

    An empty list of objects counts as left out, as in the service: emptying the list is a choice of its own,
    `clearPushObjectList`. An empty list of windows means that the meter may always send.
    """

    host: str | None = None
    port: int | None = None
    push_object_list: tuple[PushObject, ...] = ()
    clear_push_object_list: bool = False
    communication_window: tuple[PushWindow, ...] | None = None
    randomisation_start_interval: _Word | None = None
    number_of_retries: _Byte | None = None
    repetition_delay: _Word | None = None

    def __post_init__(self) -> None:
        if self.host is not None:
            check_host(self.host)
        if self.port is not None and not 1 <= self.port <= 65535:
            raise WrongValueError(_PORT_RANGE.with_(number=self.port))
        if len(self.push_object_list) > MAX_OBJECTS:
            raise WrongValueError(_TOO_MANY_OBJECTS.with_(limit=MAX_OBJECTS, count=len(self.push_object_list)))
        if any(item.data_index for item in self.push_object_list):
            raise WrongValueError(_WHOLE_ONLY)
        if self.push_object_list and self.clear_push_object_list:
            raise WrongValueError(_EITHER)
        if self.communication_window is not None and len(self.communication_window) > MAX_WINDOWS:
            raise WrongValueError(_TOO_MANY_WINDOWS.with_(limit=MAX_WINDOWS))
        if not any(self._parts()):
            raise WrongValueError(_NOTHING_ASKED)

    def _parts(self) -> Iterator[bool]:
        yield from (self.host is not None, self.port is not None)
        yield from (bool(self.push_object_list), self.clear_push_object_list)
        options = (
            self.communication_window,
            self.randomisation_start_interval,
            self.number_of_retries,
            self.repetition_delay,
        )
        yield from (option is not None for option in options)


class SetPushDestinationRequest(SetPushSetupRequest, frozen=True, omit_defaults=True):
    """As SetPushSetupRequest, but host and port are needed, as in the service."""

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.host is None or self.port is None:
            raise WrongValueError(_BOTH_NEEDED)


class PushNowRequest(Value, frozen=True):
    """Which setup shall send its message now."""

    kind: PushKind


def check_host(host: str) -> str:
    """Return a host name or IPv4 address; raises ValueError with the reason for anything else."""
    if _is_ipv6(host.strip("[]")):
        raise WrongValueError(_NO_IPV6)
    if not HOST_NAME.fullmatch(host):
        raise WrongValueError(_NO_HOST.with_(text=host[:60]))
    return host


def _is_ipv6(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).version == 6
    except ValueError:
        return False


# --- between wire and values ----------------------------------------------------------------------------------------


def read_setup(kind: PushKind, values: tuple[Data, Data, Data, Data, Data, Data]) -> PushSetup:
    """Return a setup from its attributes 2 to 7; raises AxdrError."""
    objects, destination, windows, randomisation, retries, delay = values
    transport, text, message = _destination(destination)
    host, port = _split(text)
    return PushSetup(
        kind=kind,
        transport=_TRANSPORTS.get(transport, str(transport)),
        destination=text,
        host=host,
        port=port,
        message_type=_MESSAGES.get(message, str(message)),
        push_object_list=read_objects(objects),
        communication_window=_read_windows(windows),
        randomisation_start_interval=randomisation.number,
        number_of_retries=retries.number,
        repetition_delay=delay.number,
    )


def read_objects(data: Data) -> tuple[PushObject, ...]:
    """Return the objects of a list, without what later versions of the class put behind the fourth element."""
    found = []
    for item in data.items:
        class_id, name, index, element = item.items[:4] if len(item.items) >= 4 else item.fields(*[None] * 4)
        found.append(
            PushObject(
                class_id=class_id.number,
                logical_name=_obis(name).dotted,
                attribute_index=index.number,
                data_index=element.number,
            )
        )
    return tuple(found)


def write_objects(objects: tuple[PushObject, ...]) -> Data:
    """Return the list that a meter takes."""
    return array(
        *(
            structure(
                long_unsigned(item.class_id),
                octet_string(Obis(item.logical_name).to_bytes()),
                integer(item.attribute_index),
                long_unsigned(item.data_index),
            )
            for item in objects
        )
    )


def write_windows(windows: tuple[PushWindow, ...]) -> Data:
    """Return the windows that a meter takes."""
    return array(
        *(
            structure(*(octet_string(CosemDateTime.from_text(text).to_bytes()) for text in (each.begin, each.end)))
            for each in windows
        )
    )


def change_destination(data: Data, host: str | None, port: int | None, transport: int, message_type: int) -> Data:
    """Return the destination with another host or port, by the transport and in the form of the generation.

    Elements behind the third stay. Raises ValueError when the part left out cannot be taken from what the meter has.
    """
    _, text, _ = _destination(data)
    old_host, old_port = _split(text)
    host, port = host or old_host, port or old_port
    if host is None or port is None:
        raise WrongValueError(_NO_DESTINATION.with_(text=text[:60]))
    destination = octet_string(f"{host}:{port}".encode("ascii"))
    return structure(enumerated(transport), destination, enumerated(message_type), *data.items[3:])


def planned_values(request: SetPushSetupRequest) -> Iterator[tuple[int, Data]]:
    """Yield attribute and value of everything asked beside the destination, in the order of the service."""
    if request.push_object_list or request.clear_push_object_list:
        yield OBJECT_LIST, write_objects(request.push_object_list)
    if request.communication_window is not None:
        yield WINDOW, write_windows(request.communication_window)
    if request.randomisation_start_interval is not None:
        yield RANDOMISATION, long_unsigned(request.randomisation_start_interval)
    if request.number_of_retries is not None:
        yield RETRIES, unsigned(request.number_of_retries)
    if request.repetition_delay is not None:
        yield DELAY, long_unsigned(request.repetition_delay)


def _obis(data: Data) -> Obis:
    try:
        return Obis.from_bytes(data.octets)
    except ValueError as error:
        raise AxdrError(str(error)) from error


def _destination(data: Data) -> tuple[int, str, int]:
    if data.tag != Tag.STRUCTURE or len(data.items) < 3:
        raise AxdrError(f"a structure of transport, destination and message was expected, not {data.type_name}")
    transport, text, message = data.items[:3]
    return transport.number, text.octets.decode("ascii", "replace"), message.number


def _split(text: str) -> tuple[str | None, int | None]:
    host, separator, port = text.rpartition(":")
    is_number = separator and port.isascii() and port.isdecimal() and len(port) <= _MOST_DIGITS
    if not is_number or not 1 <= int(port) <= 65535 or not HOST_NAME.fullmatch(host):
        return None, None
    return host, int(port)


def _read_windows(data: Data) -> tuple[PushWindow, ...]:
    found = []
    for item in data.items:
        begin, end = (_moment(part) for part in item.items[:2])
        found.append(PushWindow(begin=begin, end=end))
    return tuple(found)


def _moment(data: Data) -> str:
    try:
        return CosemDateTime.from_bytes(data.octets).to_text()
    except ValueError as error:
        raise AxdrError(str(error)) from error


# --- how a review explains it -----------------------------------------------------------------------------------------


def _destination_setting(setup: Text) -> Setting:
    def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
        found = []
        before = None if old is None else _destination(old)
        for position, label in ((1, _DESTINATION_LABEL), (0, _TRANSPORT_LABEL), (2, _MESSAGE_LABEL)):
            was = None if before is None else before[position]
            value = _destination(new)[position]
            if was != value:
                found.append(Change(label.with_(setup=setup), _word(position, was), _word(position, value)))
        return tuple(found)

    def to_json(data: Data) -> object:
        transport, text, message = _destination(data)
        return {
            "transport": _TRANSPORTS.get(transport, str(transport)),
            "destination": text,
            "messageType": _MESSAGES.get(message, str(message)),
        }

    return Setting(changes=changes, to_json=_or_hex(to_json))


def _word(position: int, value: object) -> Text:
    if value is None:
        return verbatim("-")
    names = {0: _TRANSPORTS, 2: _MESSAGES}.get(position, {})
    return verbatim(names.get(value, value) if isinstance(value, int) else value)


def _objects_setting(setup: Text) -> Setting:
    def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
        before = () if old is None else read_objects(old)
        after = read_objects(new)
        lines = [_object_change(setup, item, is_added=True) for item in after if item not in before]
        lines += [_object_change(setup, item, is_added=False) for item in before if item not in after]
        return tuple(lines) or (Change(_ORDER_LABEL.with_(setup=setup), _FORMER, _OTHER),)

    def to_json(data: Data) -> object:
        return [msgspec.to_builtins(item) for item in read_objects(data)]

    return Setting(changes=changes, to_json=_or_hex(to_json))


def _object_change(setup: Text, item: PushObject, *, is_added: bool) -> Change:
    label = _ADDED_LABEL.with_(setup=setup, object=verbatim(item.attribute))
    return Change(label, _NO, _YES) if is_added else Change(label, _YES, _NO)


def _windows_setting(setup: Text) -> Setting:
    def words(data: Data | None) -> Text:
        if data is None:
            return verbatim("-")
        windows = _read_windows(data)
        return verbatim("; ".join(f"{each.begin} – {each.end}" for each in windows)) if windows else ALWAYS

    def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
        return (Change(_WINDOW_LABEL.with_(setup=setup), words(old), words(new)),)

    def to_json(data: Data) -> object:
        return [msgspec.to_builtins(each) for each in _read_windows(data)]

    return Setting(changes=changes, to_json=_or_hex(to_json))


def _number_setting(setup: Text, label: Text, *, is_time: bool) -> Setting:
    def words(data: Data | None) -> Text:
        if data is None:
            return verbatim("-")
        return _SECONDS.with_(seconds=data.number) if is_time else verbatim(data.number)

    def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
        return (Change(label.with_(setup=setup), words(old), words(new)),)

    return Setting(changes=changes, to_json=lambda data: data.value)


def _or_hex(to_json: Callable[[Data], object]) -> Callable[[Data], object]:
    def shown(data: Data) -> object:
        try:
            return to_json(data)
        except AxdrError:
            return encode(data).hex().upper()

    return shown


def _has_its_message(profile: "MeterProfile", data: Data) -> bool:
    _, _, message = data.fields(Tag.ENUM, Tag.OCTET_STRING, Tag.ENUM)
    return message.number == profile.forms.push_message_type


def settings_of(kind: PushKind) -> dict[tuple[str, int], Setting]:
    """Return how the attributes of one setup are explained."""
    setup, name = NAMES[kind], OBJECTS[kind]
    return {
        (name, DESTINATION): replace(_destination_setting(setup), fits=_has_its_message),
        (name, OBJECT_LIST): _objects_setting(setup),
        (name, WINDOW): _windows_setting(setup),
        (name, RANDOMISATION): _number_setting(setup, _RANDOM_LABEL, is_time=True),
        (name, RETRIES): _number_setting(setup, _RETRIES_LABEL, is_time=False),
        (name, DELAY): _number_setting(setup, _DELAY_LABEL, is_time=True),
    }
