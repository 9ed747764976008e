"""Saved meters as files for other computers and spreadsheets; never with a key."""

import csv
import io
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

import msgspec

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.meter import Endpoint, Meter
from smconfig_gui.model.secret import SecretType
from smconfig_gui.model.strict_json import JsonError, decode, decoding_reason
from smconfig_gui.store.csv_cells import table, unguarded
from smconfig_gui.store.errors import MeterFileError, TooLargeError

MAX_FILE_BYTES: Final = 10 << 20
MAX_METERS: Final = 10_000

Format = Literal["json", "csv"]

_FORMAT: Final = "smconfig-meters"
_OWN_FIELDS: Final = frozenset({"id", "endpoint", "secretsId", "position"})  # mean nothing on another computer
_NOT_TAKEN: Final = ("id", "position")
_METER_FIELDS: Final = tuple(
    field.encode_name for field in msgspec.structs.fields(Meter) if field.encode_name not in _OWN_FIELDS
)


def _paths(kind: type, prefix: str) -> list[str]:
    """Return a dotted name for every plain value in a value and the values inside it."""
    paths: list[str] = []
    for field in msgspec.structs.fields(kind):
        is_value = isinstance(field.type, type) and issubclass(field.type, msgspec.Struct)
        name = prefix + field.encode_name
        paths += _paths(field.type, f"{name}.") if is_value else [name]
    return paths


_ENDPOINT_PATHS: Final = dict.fromkeys(path for kind in get_args(Endpoint) for path in _paths(kind, "endpoint."))
_COLUMNS: Final = (*_METER_FIELDS, "endpoint.kind", *_ENDPOINT_PATHS)

_NOT_METERS = QT_TRANSLATE_NOOP("store", "It is not a file of meters.")
_NEWER = QT_TRANSLATE_NOOP("store", "It is from a newer version of this program.")
_NOT_TEXT = QT_TRANSLATE_NOOP("store", "It is not UTF-8 text.")
_NO_HEADER = QT_TRANSLATE_NOOP("store", "Its first line does not name the columns.")
_UNKNOWN_COLUMN = QT_TRANSLATE_NOOP("store", "Column {number} is not known.")
_KEY_COLUMN = QT_TRANSLATE_NOOP("store", "It has a column with keys; keys are imported on their own.")
_WRONG_WIDTH = QT_TRANSLATE_NOOP("store", "The line has {found} cells, the first line {wanted}.")
_NOT_A_METER = QT_TRANSLATE_NOOP("store", "This is not a meter: {reason}")
_NO_KEYS = QT_TRANSLATE_NOOP("store", "Keys are imported on their own.")
_BROKEN_LINE = QT_TRANSLATE_NOOP("store", "The line cannot be read.")


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be imported: its line in a table, or its place in a list, counted from 1."""

    line: int
    reason: Text


@dataclass(frozen=True, slots=True)
class MeterOffer:
    """What a file holds: meters that can be imported, each with a new id, and rows that cannot."""

    meters: tuple[Meter, ...]
    refused: tuple[RefusedRow, ...] = ()

    def divided(self, known: Iterable[Meter]) -> tuple[list[Meter], list[Meter]]:
        """Return the meters that are new, and those that are known by their identifier or by the way to them."""
        saved = list(known)
        names = {each.device_identification for each in saved if each.device_identification}
        ways = {_way(each) for each in saved if not each.is_simulated}
        here = [each for each in self.meters if each.device_identification in names or _way(each) in ways]
        return [each for each in self.meters if each not in here], here


def _way(meter: Meter) -> tuple[Endpoint, int, int]:
    return meter.endpoint, meter.client, meter.server


class _Envelope(msgspec.Struct, frozen=True):
    format: str
    version: int
    meters: list[Any]


def new_meter_id() -> str:
    """Return the id of a new card."""
    return secrets.token_hex(8)


def read_meters(data: bytes, form: Format) -> MeterOffer:
    """Read a file of meters; raises MeterFileError when it is none, TooLargeError beyond 10 MiB or 10,000 meters."""
    if len(data) > MAX_FILE_BYTES:
        raise TooLargeError(limit=verbatim(f"{MAX_FILE_BYTES >> 20} MiB"))
    rows = _json_rows(data) if form == "json" else _csv_rows(data)
    if len(rows) > MAX_METERS:
        raise TooLargeError(limit=QT_TRANSLATE_NOOP("store", "{count} meters").with_(count=MAX_METERS))
    meters: list[Meter] = []
    refused: list[RefusedRow] = []
    for line, row in rows:
        found = row if isinstance(row, Text) else _meter(row, is_text=form == "csv")
        if isinstance(found, Meter):
            meters.append(found)
        else:
            refused.append(RefusedRow(line, found))
    return MeterOffer(tuple(meters), tuple(refused))


def write_meters(meters: Iterable[Meter], form: Format) -> bytes:
    """Return a file of meters, without ids and without anything about keys."""
    rows = [_plain(meter) for meter in meters]
    if form == "csv":
        return table(_COLUMNS, ([_cell(row, column) for column in _COLUMNS] for row in rows))
    envelope = {"format": _FORMAT, "version": 1, "meters": rows}
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2) + b"\n"


def _plain(meter: Meter) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(meter)
    return {name: value for name, value in fields.items() if name not in _OWN_FIELDS or name == "endpoint"}


def _cell(row: Mapping[str, Any], column: str) -> object:
    value: Any = row
    for name in column.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _meter(row: Any, *, is_text: bool) -> Meter | Text:
    """Return the meter that a row describes, or why it describes none."""
    try:
        fields = {name: value for name, value in msgspec.convert(row, dict[str, Any]).items() if name not in _NOT_TAKEN}
        if "secretsId" in fields:
            return _NOT_A_METER.with_(reason=_NO_KEYS)
        return msgspec.convert({**fields, "id": new_meter_id()}, Meter, strict=not is_text)
    except msgspec.ValidationError as error:
        return _NOT_A_METER.with_(reason=decoding_reason(error))


def _json_rows(data: bytes) -> list[tuple[int, Any]]:
    try:
        envelope = decode(data, _Envelope)
    except JsonError as error:
        is_json = isinstance(error.__cause__, msgspec.ValidationError)
        raise MeterFileError(reason=_NOT_METERS if is_json else error.text) from error
    if envelope.format != _FORMAT:
        raise MeterFileError(reason=_NOT_METERS)
    if envelope.version != 1:
        raise MeterFileError(reason=_NEWER)
    return list(enumerate(envelope.meters[: MAX_METERS + 1], 1))


def _csv_rows(data: bytes) -> list[tuple[int, Mapping[str, Any] | Text]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MeterFileError(reason=_NOT_TEXT) from error
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
    try:
        header = [name.strip() for name in next(reader, [])]
        _check_header(header)
    except csv.Error as error:
        raise MeterFileError(reason=_NO_HEADER) from error
    rows: list[tuple[int, Mapping[str, Any] | Text]] = []
    while len(rows) <= MAX_METERS:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error:
            rows.append((line, _BROKEN_LINE))
            continue
        if any(cell.strip() for cell in cells):
            rows.append((line, _csv_row(header, cells)))
    return rows


def _check_header(header: Sequence[str]) -> None:
    if not {"endpoint.kind"} <= set(header) or len(set(header)) != len(header):
        raise MeterFileError(reason=_NO_HEADER)
    for number, name in enumerate(header, 1):
        if name.upper() in SecretType.__members__ or "key" in name.lower() or "password" in name.lower():
            raise MeterFileError(reason=_KEY_COLUMN)
        if name not in _COLUMNS:
            raise MeterFileError(reason=_UNKNOWN_COLUMN.with_(number=number))


def _csv_row(header: Sequence[str], cells: Sequence[str]) -> Mapping[str, Any] | Text:
    if len(cells) != len(header):
        return _WRONG_WIDTH.with_(found=len(cells), wanted=len(header))
    row: dict[str, Any] = {"endpoint": {}}
    for column, cell in zip(header, cells, strict=True):
        value = unguarded(cell.strip())
        if value:
            *groups, name = column.split(".")
            place = row
            for group in groups:
                place = place.setdefault(group, {})
            place[name] = value
    return row
