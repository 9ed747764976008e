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
from smconfig_gui.model.secret import Key, SecretType

MAX_DELIVERY_BYTES: Final = 16 << 20
MAX_DEVICES: Final = 20_000
DEVICE: Final = "deviceIdentification"
CHANNEL: Final = "channel"

Form = Literal["csv", "json"]


class DeliveryError(ValueError):
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
        raise DeliveryError(f"the file is larger than {MAX_DELIVERY_BYTES >> 20} MiB")
    rows = _json_rows(data) if form == "json" else _csv_rows(data)
    found: dict[str, Delivered] = {}
    for where, device, secrets, kept in rows:
        if not 1 <= len(device) <= 64 or not device.isprintable():
            raise DeliveryError(f"{where}: {DEVICE} has 1 to 64 printable characters")
        before = found.get(device, Delivered(device, DeviceSecrets()))
        found[device] = replace(before, secrets=before.secrets.merged(secrets), kept=(*before.kept, *kept))
        if len(found) > MAX_DEVICES:
            raise DeliveryError(f"the file names more than {MAX_DEVICES} meters")
    return tuple(found.values())


_Row = tuple[str, str, DeviceSecrets, tuple[KeptSecret, ...]]


def _json_rows(data: bytes) -> Iterable[_Row]:
    try:
        decoded = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise DeliveryError("the file is not JSON") from None
    items = decoded.get("meters") if isinstance(decoded, dict) else decoded
    if not isinstance(items, list):
        raise DeliveryError("a list of meters is expected")
    for number, item in enumerate(items, 1):
        where = f"meter {number}"
        if not isinstance(item, dict) or set(item) - {DEVICE, "keys", "channels", "kept"} or DEVICE not in item:
            raise DeliveryError(f"{where}: an object with {DEVICE}, keys and channels is expected")
        keys = item.get("keys", {})
        if not isinstance(keys, dict) or not isinstance(item[DEVICE], str):
            raise DeliveryError(f"{where}: keys is an object with types and hex values")
        secrets = _secrets(where, {**keys, "channels": item.get("channels", {})})
        yield where, item[DEVICE], secrets, _kept(where, item.get("kept", []))


def _kept(where: str, rows: object) -> tuple[KeptSecret, ...]:
    """Return the keys that are not in use; raises DeliveryError, which repeats nothing of them."""
    try:
        found = [
            KeptSecret(Slot(row.secret_type, row.channel), Key.from_hex(row.key), row.state, row.since, row.origin)
            for row in msgspec.convert(rows, list[_KeptRow])
        ]
        for each in found:
            DeviceSecrets().with_secret(each.slot.kind, each.key, each.slot.channel)
    except ValueError:  # msgspec's errors are such, too
        raise DeliveryError(f"{where}: kept is a list of keys, each with secretType, state and key") from None
    if any(each.state is KeyState.ACTIVE for each in found):
        raise DeliveryError(f"{where}: an active key belongs to keys or channels, not to kept")
    return tuple(found)


def _csv_rows(data: bytes) -> Iterable[_Row]:
    try:
        yield from _table_rows(data)
    except csv.Error as error:
        raise DeliveryError(f"the file is no table: {error}") from None


def _table_rows(data: bytes) -> Iterable[_Row]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DeliveryError("the file is not UTF-8 text") from None
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    types = [kind.value for kind in SecretType]
    names = reader.fieldnames or []
    if DEVICE not in names or set(names) - {DEVICE, CHANNEL, *types} or len(set(names)) != len(names):
        raise DeliveryError(f"the first line names {DEVICE}, {CHANNEL} and types of keys, each once")
    for row in reader:
        where = f"line {reader.line_num}"
        if None in row or None in row.values():
            raise DeliveryError(f"{where}: it has another number of columns than the first line")
        keys = {name: row[name].strip() for name in types if row.get(name, "").strip()}
        channel = (row.get(CHANNEL) or "").strip()
        if channel and channel not in [str(number) for number in CHANNELS]:
            raise DeliveryError(f"{where}: {CHANNEL} is 1 to 4")
        yield where, row[DEVICE].strip(), _secrets(where, {"channels": {channel: keys}} if channel else keys), ()


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    return ";" if first.count(";") > first.count(",") else ","


def _secrets(where: str, fields: Mapping[str, Any]) -> DeviceSecrets:
    try:
        return parse_secrets(json.dumps(fields).encode())
    except SecretsFormatError as error:
        raise DeliveryError(f"{where}: {error}") from None
