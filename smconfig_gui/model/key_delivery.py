"""Delivery files: the keys of many meters as CSV or JSON. What is wrong is told by its line, never by its words."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Literal

import msgspec

from smconfig_gui.model.device_secrets import CHANNELS, DeviceSecrets, SecretsFormatError, parse_secrets
from smconfig_gui.model.kept_key import KeyState, Origin, Slot
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.model.strict_json import RepeatedNameError, plain

MAX_DELIVERY_BYTES: Final = 16 << 20
MAX_DEVICES: Final = 20_000
DEVICE: Final = "deviceIdentification"
CHANNEL: Final = "channel"

Form = Literal["csv", "json"]


_TOO_LARGE = QT_TRANSLATE_NOOP("reasons", "The file is larger than {limit} MiB.")
_TOO_MANY = QT_TRANSLATE_NOOP("reasons", "The file names more than {count} meters.")
_NOT_JSON = QT_TRANSLATE_NOOP("reasons", "The file is not JSON.")
_NAMED_TWICE = QT_TRANSLATE_NOOP("reasons", "The file names the same field twice.")
_NO_LIST = QT_TRANSLATE_NOOP("reasons", "A list of meters is expected.")
_NO_TABLE = QT_TRANSLATE_NOOP("reasons", "The file is no table that can be read.")
_NOT_UTF8 = QT_TRANSLATE_NOOP("reasons", "The file is not UTF-8 text.")
_FIRST_LINE = QT_TRANSLATE_NOOP("reasons", "The first line names {device}, {channel} and types of keys, each once.")
_IN_METER = QT_TRANSLATE_NOOP("reasons", "Meter {number}: {reason}")
_IN_LINE = QT_TRANSLATE_NOOP("reasons", "Line {number}: {reason}")
_WRONG_NAME = QT_TRANSLATE_NOOP("reasons", "The field {device} has 1 to 64 printable characters.")
_NO_METER = QT_TRANSLATE_NOOP("reasons", "An object with {device}, keys and channels is expected.")
_NO_KEYS = QT_TRANSLATE_NOOP("reasons", "The field “keys” is an object with types and hex values.")
_WRONG_KEPT = QT_TRANSLATE_NOOP("reasons", "The field “kept” is a list of keys, each with secretType, state and key.")
_ACTIVE_KEPT = QT_TRANSLATE_NOOP("reasons", "An active key belongs to “keys” or “channels”, not to “kept”.")
_COLUMNS = QT_TRANSLATE_NOOP("reasons", "The number of columns is another one than in the first line.")
_WRONG_CHANNEL = QT_TRANSLATE_NOOP("reasons", "A channel is 1 to 4.")


class DeliveryError(WrongValueError):
    """A file that cannot be used."""


@dataclass(frozen=True, slots=True)
class KeptSecret:
    """A key that is not in use: whose place it has, how it stands to the meter, since when, and where it came from."""

    slot: Slot
    key: Key
    state: KeyState
    since: str = ""
    origin: Origin = Origin.UNKNOWN


@dataclass(frozen=True, slots=True)
class Delivered:
    """The keys of one meter and of the devices behind it: those in use, and in a backup the others as well."""

    device_identification: str
    secrets: DeviceSecrets
    kept: tuple[KeptSecret, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is no key at all."""
        return self.secrets.is_empty and not self.kept

    def with_only(self, kind: SecretType, channel: int | None) -> "Delivered":
        """Return it with one key in use and no other."""
        key = self.secrets.key(kind, channel)
        only = DeviceSecrets() if key is None else DeviceSecrets().with_secret(kind, key, channel)
        return Delivered(self.device_identification, only)


class _KeptRow(msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True):
    """One key of `kept` in a JSON file."""

    secret_type: SecretType
    state: KeyState
    key: str
    channel: int | None = None
    since: str = ""
    origin: Origin = Origin.UNKNOWN

    def __post_init__(self) -> None:
        if self.since:
            datetime.fromisoformat(self.since)


def read_delivery(data: bytes, form: Form) -> tuple[Delivered, ...]:
    """Return the meters of a file, each once; raises DeliveryError.

    JSON: a list of `{"deviceIdentification": …, "keys": {type: hex}, "channels": {"1": {type: hex}}}`, alone or as
    `meters` of an object; a backup of this program has `kept` beside them, the keys that are not in use. CSV: a column
    `deviceIdentification`, one per type of key, and `channel` where a row is about an M-Bus device.
    """
    if len(data) > MAX_DELIVERY_BYTES:
        raise DeliveryError(_TOO_LARGE.with_(limit=MAX_DELIVERY_BYTES >> 20))
    rows = _json_rows(data) if form == "json" else _csv_rows(data)
    found: dict[str, Delivered] = {}
    for where, device, secrets, kept in rows:
        if not 1 <= len(device) <= 64 or not device.isprintable():
            raise DeliveryError(where.with_(reason=_WRONG_NAME.with_(device=DEVICE)))
        before = found.get(device, Delivered(device, DeviceSecrets()))
        found[device] = replace(before, secrets=before.secrets.merged(secrets), kept=(*before.kept, *kept))
        if len(found) > MAX_DEVICES:
            raise DeliveryError(_TOO_MANY.with_(count=MAX_DEVICES))
    return tuple(found.values())


_Row = tuple[Text, str, DeviceSecrets, tuple[KeptSecret, ...]]


def _json_rows(data: bytes) -> Iterable[_Row]:
    try:
        decoded = plain(data.decode("utf-8-sig"))
    except RepeatedNameError:
        raise DeliveryError(_NAMED_TWICE) from None
    except (ValueError, RecursionError):
        raise DeliveryError(_NOT_JSON) from None
    items = decoded.get("meters") if isinstance(decoded, dict) else decoded
    if not isinstance(items, list):
        raise DeliveryError(_NO_LIST)
    for number, item in enumerate(items, 1):
        where = _IN_METER.with_(number=number)
        if not isinstance(item, dict) or set(item) - {DEVICE, "keys", "channels", "kept"} or DEVICE not in item:
            raise DeliveryError(where.with_(reason=_NO_METER.with_(device=DEVICE)))
        keys = item.get("keys", {})
        if not isinstance(keys, dict) or not isinstance(item[DEVICE], str):
            raise DeliveryError(where.with_(reason=_NO_KEYS))
        secrets = _secrets(where, {**keys, "channels": item.get("channels", {})})
        yield where, item[DEVICE], secrets, _kept(where, item.get("kept", []))


def _kept(where: Text, rows: object) -> tuple[KeptSecret, ...]:
    """Return the keys that are not in use; raises DeliveryError, which repeats nothing of them."""
    try:
        found = [
            KeptSecret(Slot(row.secret_type, row.channel), Key.from_hex(row.key), row.state, row.since, row.origin)
            for row in msgspec.convert(rows, list[_KeptRow])
        ]
        for each in found:
            DeviceSecrets().with_secret(each.slot.kind, each.key, each.slot.channel)
    except ValueError:  # msgspec's errors are such, too
        raise DeliveryError(where.with_(reason=_WRONG_KEPT)) from None
    if any(each.state is KeyState.ACTIVE for each in found):
        raise DeliveryError(where.with_(reason=_ACTIVE_KEPT))
    return tuple(found)


def _csv_rows(data: bytes) -> Iterable[_Row]:
    try:
        yield from _table_rows(data)
    except csv.Error:
        raise DeliveryError(_NO_TABLE) from None


def _table_rows(data: bytes) -> Iterable[_Row]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DeliveryError(_NOT_UTF8) from None
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    types = [kind.value for kind in SecretType]
    names = reader.fieldnames or []
    if DEVICE not in names or set(names) - {DEVICE, CHANNEL, *types} or len(set(names)) != len(names):
        raise DeliveryError(_FIRST_LINE.with_(device=DEVICE, channel=CHANNEL))
    for row in reader:
        where = _IN_LINE.with_(number=reader.line_num)
        if None in row or None in row.values():
            raise DeliveryError(where.with_(reason=_COLUMNS))
        keys = {name: row[name].strip() for name in types if row.get(name, "").strip()}
        channel = (row.get(CHANNEL) or "").strip()
        if channel and channel not in [str(number) for number in CHANNELS]:
            raise DeliveryError(where.with_(reason=_WRONG_CHANNEL))
        yield where, row[DEVICE].strip(), _secrets(where, {"channels": {channel: keys}} if channel else keys), ()


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    return ";" if first.count(";") > first.count(",") else ","


def _secrets(where: Text, fields: Mapping[str, Any]) -> DeviceSecrets:
    try:
        return parse_secrets(json.dumps(fields).encode())
    except SecretsFormatError as error:
        raise DeliveryError(where.with_(reason=error.text)) from None
