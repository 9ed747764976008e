"""The keys of one meter and of the M-Bus devices behind it, as one value that hides itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.model.strict_json import RepeatedNameError, plain

MAX_SECRETS_BYTES: Final = 64 * 1024
CHANNELS: Final = range(1, 5)

_CHANNEL_TYPES: Final = frozenset(kind for kind in SecretType if kind.startswith("G_METER_"))
_METER_TYPES: Final = frozenset(SecretType) - _CHANNEL_TYPES


_TOO_LARGE = QT_TRANSLATE_NOOP("reasons", "The secrets are larger than {limit} KiB.")
_NOT_UTF8 = QT_TRANSLATE_NOOP("reasons", "The secrets are not UTF-8 text.")
_NAMED_TWICE = QT_TRANSLATE_NOOP("reasons", "The secrets name the same field twice.")
_TOO_DEEP = QT_TRANSLATE_NOOP("reasons", "The secrets are nested too deeply.")
_NOT_JSON = QT_TRANSLATE_NOOP("reasons", "The secrets are not JSON.")
_NOT_JSON_AT = QT_TRANSLATE_NOOP("reasons", "The secrets are not JSON (line {number}).")
_NOT_NAMES = QT_TRANSLATE_NOOP("reasons", "The secrets are not an object with names and values.")
_CHANNEL_NAMES = QT_TRANSLATE_NOOP("reasons", "The channels are an object with the names “1” to “4”.")
_NO_FIELDS = QT_TRANSLATE_NOOP("reasons", "An object with names and values is expected.")
_STRANGE_FIELD = QT_TRANSLATE_NOOP("reasons", "Field {number} is none of {names}.")
_NO_TEXT = QT_TRANSLATE_NOOP("reasons", "The value is not text.")
_OF_KEY = QT_TRANSLATE_NOOP("reasons", "{key}: {reason}")
_ON_CHANNEL = QT_TRANSLATE_NOOP("reasons", "Channel {number}: {reason}")


class SecretsFormatError(WrongValueError):
    """A secrets file that cannot be used. The sentence names a place in it, never anything that stood there."""


@dataclass(frozen=True, slots=True)
class DeviceSecrets:
    """Keys in use: those of the E-meter by type, and those of the M-Bus device on each channel (1 to 4)."""

    keys: Mapping[SecretType, Key | Password] = field(default_factory=dict)
    channels: Mapping[int, Mapping[SecretType, Key]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind, secret in self.keys.items():
            if kind not in _METER_TYPES:
                raise ValueError(f"{kind} belongs to a channel, not to the E-meter")
            if isinstance(secret, Password) is not (kind is SecretType.LLS_PASSWORD):
                raise ValueError(f"{kind} cannot be a {type(secret).__name__}")
        for channel, keys in self.channels.items():
            if channel not in CHANNELS:
                raise ValueError(f"M-Bus has channels 1 to 4, not {channel}")
            if strangers := set(keys) - _CHANNEL_TYPES:
                raise ValueError(f"{min(strangers)} does not belong to a channel")
        object.__setattr__(self, "keys", MappingProxyType(dict(self.keys)))
        frozen = {channel: MappingProxyType(dict(keys)) for channel, keys in sorted(self.channels.items()) if keys}
        object.__setattr__(self, "channels", MappingProxyType(frozen))

    def __hash__(self) -> int:
        channels = frozenset((channel, frozenset(keys.items())) for channel, keys in self.channels.items())
        return hash((frozenset(self.keys.items()), channels))

    @property
    def is_empty(self) -> bool:
        """Whether there is not one key in it."""
        return not self.keys and not self.channels

    @property
    def password(self) -> Password | None:
        """The password of low-level security, if there is one."""
        password = self.keys.get(SecretType.LLS_PASSWORD)
        return password if isinstance(password, Password) else None

    def key(self, kind: SecretType, channel: int | None = None) -> Key | None:
        """Return the key of that type, of the E-meter or of the device on a channel; None when there is none."""
        keys: Mapping[SecretType, Key | Password] = self.keys if channel is None else self.channels.get(channel, {})
        key = keys.get(kind)
        return key if isinstance(key, Key) else None

    def with_secret(self, kind: SecretType, secret: Key | Password, channel: int | None = None) -> "DeviceSecrets":
        """Return a copy in which this key takes the place of the one of its type."""
        if channel is None:
            return DeviceSecrets({**self.keys, kind: secret}, self.channels)
        if not isinstance(secret, Key):
            raise ValueError("a channel has keys, no password")  # noqa: TRY004 - one kind of error for a wrong value
        return DeviceSecrets(self.keys, {**self.channels, channel: {**self.channels.get(channel, {}), kind: secret}})

    def merged(self, newer: "DeviceSecrets") -> "DeviceSecrets":
        """Return both, where the newer one's keys win."""
        channels = {
            channel: {**self.channels.get(channel, {}), **newer.channels.get(channel, {})}
            for channel in {*self.channels, *newer.channels}
        }
        return DeviceSecrets({**self.keys, **newer.keys}, channels)


def _decode(data: bytes) -> tuple[Any, Text | None]:
    """Return the JSON value, or what is wrong with it; json's own errors carry the whole text, so they end here."""
    try:
        return plain(data.decode("utf-8-sig")), None
    except UnicodeDecodeError:
        return None, _NOT_UTF8
    except RepeatedNameError:
        return None, _NAMED_TWICE
    except RecursionError:
        return None, _TOO_DEEP
    except ValueError as error:
        line = getattr(error, "lineno", None)
        return None, _NOT_JSON_AT.with_(number=line) if line else _NOT_JSON


def _refused(text: Text, channel: int | None) -> SecretsFormatError:
    return SecretsFormatError(text if channel is None else _ON_CHANNEL.with_(number=channel, reason=text))


def _secret(kind: SecretType, text: Any, channel: int | None) -> Key | Password:
    if not isinstance(text, str):
        raise _refused(_OF_KEY.with_(key=kind, reason=_NO_TEXT), channel)
    try:
        if kind is SecretType.LLS_PASSWORD:
            return Password(text.encode("utf-8", "surrogatepass"))
        return Key.from_hex(text)
    except WrongValueError as error:
        reason = error.text
    raise _refused(_OF_KEY.with_(key=kind, reason=reason), channel)


def _secrets(
    fields: Any, allowed: frozenset[SecretType], channel: int | None = None
) -> dict[SecretType, Key | Password]:
    if not isinstance(fields, dict):
        raise _refused(_NO_FIELDS, channel)
    names = {kind.value: kind for kind in allowed}
    found: dict[SecretType, Key | Password] = {}
    for number, (name, text) in enumerate(fields.items(), 1):
        if name not in names:  # the name itself may be a key in the wrong place
            raise _refused(_STRANGE_FIELD.with_(number=number, names=", ".join(sorted(names))), channel)
        found[names[name]] = _secret(names[name], text, channel)
    return found


def parse_secrets(data: bytes) -> DeviceSecrets:
    """Read the JSON of `--secrets`: key types with hex values, `LLS_PASSWORD` as text, `channels` by number.

    Raises SecretsFormatError for anything else, also for a name that comes twice or more than 64 KiB.
    """
    if len(data) > MAX_SECRETS_BYTES:
        raise SecretsFormatError(_TOO_LARGE.with_(limit=MAX_SECRETS_BYTES // 1024))
    decoded, fault = _decode(data)
    if fault is not None:
        raise SecretsFormatError(fault)
    if not isinstance(decoded, dict):
        raise SecretsFormatError(_NOT_NAMES)
    numbers = {str(channel): channel for channel in CHANNELS}
    by_channel = decoded.pop("channels", {})
    if not isinstance(by_channel, dict) or set(by_channel) - set(numbers):
        raise SecretsFormatError(_CHANNEL_NAMES)
    channels: dict[int, dict[SecretType, Key]] = {}
    for name, fields in by_channel.items():
        found = _secrets(fields, _CHANNEL_TYPES, numbers[name])
        channels[numbers[name]] = {kind: key for kind, key in found.items() if isinstance(key, Key)}
    return DeviceSecrets(_secrets(decoded, _METER_TYPES), channels)
