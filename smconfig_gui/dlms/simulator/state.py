"""The JSON of `--state` and `--dump`: what the meter holds, in full when written, in part when read."""

from typing import Annotated

import msgspec

from smconfig_gui.model.strict_json import JsonError, decode

_Counter = Annotated[int, msgspec.Meta(ge=0, le=0xFFFFFFFF)]
_Byte = Annotated[int, msgspec.Meta(ge=0, le=0xFF)]
_KeyHex = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Fa-f]{32}$")]
_Hex = Annotated[str, msgspec.Meta(pattern=r"^([0-9A-Fa-f]{2})*$", max_length=512)]
_Identification = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{8}$")]
_Manufacturer = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{3}$")]


class SecurityState(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Keys and counters of the management client; None where a file does not say."""

    E_METER_AUTHENTICATION_KEY: _KeyHex | None = None
    E_METER_ENCRYPTION_KEY_UNICAST: _KeyHex | None = None
    E_METER_MASTER_KEY: _KeyHex | None = None
    invocation_counter: _Counter | None = msgspec.field(default=None, name="invocationCounter")
    server_invocation_counter: _Counter | None = msgspec.field(default=None, name="serverInvocationCounter")


class WaitingFrame(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What the E-meter was given for a device that did not listen yet, all of it in hex."""

    raw: _Hex
    dib: _Hex
    vib: _Hex


class ChannelState(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, rename="camel"):
    """The device on one M-Bus channel, as that device is (not what the channel's attributes say of it).

    `user_key_in_e_meter` is the key that the E-meter deciphers it with; it stands in a file where it is not that of
    the device. `waiting` is what the device did not take yet.
    """

    identification_number: _Identification
    manufacturer: _Manufacturer
    version: _Byte
    device_type: _Byte
    optical_port_closed: bool = False
    key_change_counter: _Counter = 0
    keys: dict[str, _KeyHex | None] = {}
    user_key_in_e_meter: _KeyHex | msgspec.UnsetType | None = msgspec.UNSET
    waiting: list[WaitingFrame] | msgspec.UnsetType = msgspec.UNSET


class ImageState(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, rename="camel"):
    """What happened to the image transfer object."""

    status: _Byte = 0
    blocks_received: int = 0
    blocks_sent_twice: int = 0
    initiates: int = 0
    activations: int = 0
    sha256: str | None = None


class MeterState(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """The whole file; attributes are A-XDR in hex by `class/obis/attribute`."""

    attributes: dict[str, str] = {}
    security: SecurityState = msgspec.field(default_factory=SecurityState)
    channels: dict[str, ChannelState] = {}
    image: ImageState = msgspec.field(default_factory=ImageState)


def parse_state(raw: bytes) -> MeterState:
    """Return the state that a file describes; raises ValueError that names the path of what is wrong."""
    try:
        return decode(raw, MeterState)
    except JsonError as error:
        raise ValueError(f"the state file cannot be read: {error}") from error


def state_json(state: MeterState) -> bytes:
    """Return the bytes of a state file, indented for people."""
    return msgspec.json.format(msgspec.json.encode(state), indent=1) + b"\n"
