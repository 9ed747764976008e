"""One trace record taken apart for reading: header, object, value, as far as it is not masked."""

from collections.abc import Callable
from dataclasses import dataclass

from smconfig_gui.dlms.trace import MASK, TraceRecord
from smconfig_gui.dlms.trace_apdu import Member, described, listed
from smconfig_gui.model.axdr import AxdrError, Data, Tag, decode_prefix
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.problems import ACTION_RESULTS, DATA_ACCESS_RESULTS, result_text
from smconfig_gui.model.value_text import attribute_text, value_text

MOST_NODES = 400
_WRAPPER_BYTES = 8
_HIGH_PRIORITY = 0x80

_CHOICES = {
    (0xC0, 1): QT_TRANSLATE_NOOP("trace", "Get request, normal"),
    (0xC0, 2): QT_TRANSLATE_NOOP("trace", "Get request, next block"),
    (0xC0, 3): QT_TRANSLATE_NOOP("trace", "Get request, with list"),
    (0xC1, 1): QT_TRANSLATE_NOOP("trace", "Set request, normal"),
    (0xC1, 2): QT_TRANSLATE_NOOP("trace", "Set request, first block"),
    (0xC1, 3): QT_TRANSLATE_NOOP("trace", "Set request, next block"),
    (0xC3, 1): QT_TRANSLATE_NOOP("trace", "Action request, normal"),
    (0xC3, 2): QT_TRANSLATE_NOOP("trace", "Action request, next block of the answer"),
    (0xC3, 4): QT_TRANSLATE_NOOP("trace", "Action request, first block"),
    (0xC3, 6): QT_TRANSLATE_NOOP("trace", "Action request, next block"),
    (0xC4, 1): QT_TRANSLATE_NOOP("trace", "Get response, normal"),
    (0xC4, 2): QT_TRANSLATE_NOOP("trace", "Get response, block"),
    (0xC4, 3): QT_TRANSLATE_NOOP("trace", "Get response, with list"),
    (0xC5, 1): QT_TRANSLATE_NOOP("trace", "Set response, normal"),
    (0xC5, 2): QT_TRANSLATE_NOOP("trace", "Set response, block"),
    (0xC5, 3): QT_TRANSLATE_NOOP("trace", "Set response, last block"),
    (0xC7, 1): QT_TRANSLATE_NOOP("trace", "Action response, normal"),
    (0xC7, 2): QT_TRANSLATE_NOOP("trace", "Action response, block"),
    (0xC7, 4): QT_TRANSLATE_NOOP("trace", "Action response, block arrived"),
}
_OTHERS = {
    "AARQ": QT_TRANSLATE_NOOP("trace", "Association request"),
    "AARE": QT_TRANSLATE_NOOP("trace", "Association response"),
    "EXCEPTION": QT_TRANSLATE_NOOP("trace", "Exception response"),
}
_INVOKE_HIGH = QT_TRANSLATE_NOOP("trace", "invoke-id {number}, priority high")
_INVOKE = QT_TRANSLATE_NOOP("trace", "invoke-id {number}, priority normal")
_ATTRIBUTE = QT_TRANSLATE_NOOP("trace", "Attribute")
_METHOD = QT_TRANSLATE_NOOP("trace", "Method")
_PLACE = QT_TRANSLATE_NOOP("trace", "{obis}, class {class_id}, number {index}")
_AT = QT_TRANSLATE_NOOP("trace", "At")
_VALUE = QT_TRANSLATE_NOOP("trace", "Value")
_RESULT = QT_TRANSLATE_NOOP("trace", "Result")
_SUCCESS = QT_TRANSLATE_NOOP("trace", "success")
_CONTENT = QT_TRANSLATE_NOOP("trace", "Content")
_MASKED = QT_TRANSLATE_NOOP("trace", "masked, {count} bytes")
_BYTES = QT_TRANSLATE_NOOP("trace", "{count} bytes")
_TYPE = QT_TRANSLATE_NOOP("trace", "{type} of {count}")
_FRAME_SENT = QT_TRANSLATE_NOOP("trace", "Frame, sent")
_FRAME_RECEIVED = QT_TRANSLATE_NOOP("trace", "Frame, received")
_NUMBER = QT_TRANSLATE_NOOP("trace", "No. {number}")
_WRAPPER = QT_TRANSLATE_NOOP("trace", "Wrapper")
_PORTS = QT_TRANSLATE_NOOP("trace", "from {source} to {destination}, {count} bytes")
_NOTHING = verbatim("")
_MORE = QT_TRANSLATE_NOOP("trace", "… and more")


@dataclass(frozen=True, slots=True)
class Node:
    """One line: what it is, what it says, and what is inside it."""

    label: Text
    value: Text = _NOTHING
    children: tuple["Node", ...] = ()
    is_masked: bool = False


NameOf = Callable[[Member], Text]


def details(record: TraceRecord, name_of: NameOf) -> Node:
    """Return the record as a tree; `name_of` gives what people call an attribute or method."""
    shown, _, _ = record.hex.partition(MASK)
    raw, hidden = bytes.fromhex(shown), record.hex.count(MASK)
    if record.layer != "apdu":
        return _frame(record, raw, hidden)
    label = _CHOICES.get((raw[0], raw[1])) if len(raw) > 1 else None
    if label is None:
        label = _OTHERS.get(record.service, verbatim(record.service))
        said = [Node(_RESULT, verbatim(record.value))] if record.value else []
        return Node(label, _BYTES.with_(count=record.bytes), (*said, *_masks(hidden)))
    return Node(label, _invoke(raw), (*_members(record, raw, name_of), *_content(record, raw, hidden)))


def _invoke(raw: bytes) -> Text:
    if len(raw) < 3:
        return _NOTHING
    return (_INVOKE_HIGH if raw[2] & _HIGH_PRIORITY else _INVOKE).with_(number=raw[2] & 0x0F)


def _members(record: TraceRecord, raw: bytes, name_of: NameOf) -> tuple[Node, ...]:
    """Return what the APDU is about: read from a request, kept in the record of an answer."""
    member = described(raw)
    if member is None and record.class_id is not None:
        index = record.method if record.method is not None else record.attribute
        member = Member(record.class_id, record.obis, index or 0, record.method is not None)
    members = listed(raw) if member is None else (member,)
    return tuple(_member(each, name_of) for each in members)


def _member(member: Member, name_of: NameOf) -> Node:
    place = _PLACE.with_(obis=member.obis, class_id=member.class_id, index=member.index)
    return Node(_METHOD if member.is_method else _ATTRIBUTE, name_of(member), (Node(_AT, place),))


def _content(record: TraceRecord, raw: bytes, hidden: int) -> tuple[Node, ...]:
    kind = (raw[0], raw[1])
    if hidden:
        return _masks(hidden)
    if kind in ((0xC1, 1), (0xC3, 1)):
        return _value(record, raw, 13)
    if kind == (0xC4, 1) and raw[3:4] == b"\x00":
        return _value(record, raw, 4)
    if kind == (0xC4, 3):
        return _values(raw)
    if kind in ((0xC4, 1), (0xC5, 1), (0xC7, 1)):
        return (Node(_RESULT, _result(raw)), *_returned(record, raw))
    return (Node(_CONTENT, verbatim(record.value)),) if record.value else ()


def _returned(record: TraceRecord, raw: bytes) -> tuple[Node, ...]:
    return _value(record, raw, 6) if raw[0] == 0xC7 and raw[4:6] == b"\x01\x00" else ()


def _result(raw: bytes) -> Text:
    place = 4 if raw[0] == 0xC4 else 3
    code = raw[place] if len(raw) > place else 0
    results = ACTION_RESULTS if raw[0] == 0xC7 else DATA_ACCESS_RESULTS
    return _SUCCESS if code == 0 else result_text(results, code)


def _value(record: TraceRecord, raw: bytes, start: int) -> tuple[Node, ...]:
    if len(raw) <= start:
        return ()
    try:
        data, _ = decode_prefix(raw, start)
    except AxdrError as error:
        return (Node(_VALUE, verbatim(error)),)
    if record.class_id is not None and record.attribute is not None and not isinstance(data.value, tuple):
        return (Node(_VALUE, verbatim(attribute_text(record.class_id, record.attribute, data))),)
    return (data_node(_VALUE, data),)


def _values(raw: bytes) -> tuple[Node, ...]:
    nodes: list[Node] = []
    offset, count = 4, raw[3] if len(raw) > 3 else 0
    try:
        for number in range(1, count + 1):
            label = _NUMBER.with_(number=number)
            if raw[offset : offset + 1] == b"\x01":
                code = raw[offset + 1]
                nodes.append(Node(label, result_text(DATA_ACCESS_RESULTS, code)))
                offset += 2
            else:
                data, offset = decode_prefix(raw, offset + 1)
                nodes.append(data_node(label, data))
    except (AxdrError, IndexError) as error:
        nodes.append(Node(_VALUE, verbatim(error)))
    return tuple(nodes)


def data_node(label: Text, data: Data) -> Node:
    """Return a value with everything in it, at most 400 lines."""
    return _Budget(MOST_NODES).node(label, data)


class _Budget:
    """Counts the lines, so that a profile of a year stays a tree one can open."""

    def __init__(self, left: int) -> None:
        self._left = left

    def node(self, label: Text, data: Data) -> Node:
        self._left -= 1
        if data.tag not in (Tag.ARRAY, Tag.STRUCTURE):
            return Node(label, verbatim(value_text(data)))
        children: list[Node] = []
        for number, item in enumerate(data.items, 1):
            if self._left <= 0:
                children.append(Node(_MORE))
                break
            children.append(self.node(_NUMBER.with_(number=number), item))
        return Node(label, _TYPE.with_(type=data.type_name, count=len(data.items)), tuple(children))


def _frame(record: TraceRecord, raw: bytes, hidden: int) -> Node:
    label = _FRAME_SENT if record.direction == "sent" else _FRAME_RECEIVED
    return Node(label, _BYTES.with_(count=record.bytes), (*_wrapper(raw), *_masks(hidden)))


def _wrapper(raw: bytes) -> tuple[Node, ...]:
    """Read the header of the wrapper (Green Book, wrapper of the TCP-UDP profile)."""
    if len(raw) < _WRAPPER_BYTES or raw[:2] != b"\x00\x01":
        return ()
    source, destination, size = (int.from_bytes(raw[start : start + 2], "big") for start in (2, 4, 6))
    return (Node(_WRAPPER, _PORTS.with_(source=source, destination=destination, count=size)),)


def _masks(hidden: int) -> tuple[Node, ...]:
    return (Node(_CONTENT, _MASKED.with_(count=hidden), is_masked=True),) if hidden else ()
