"""A meter as this computer knows it: how to reach it, how to talk to it, which one it is."""

import re
from typing import Literal

import msgspec

from smconfig_gui.model.hdlc_address import ServerAddress, client_wire
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError
from smconfig_gui.model.protection import Framing, Security

__all__ = [
    "GENERATIONS",
    "Endpoint",
    "Framing",
    "Generation",
    "Meter",
    "Nothing",
    "Security",
    "SimulatedEndpoint",
    "TcpEndpoint",
    "Value",
]

GENERATIONS = ("dsmr2.2", "dsmr4.2.2", "smr4.3", "smr5.0", "smr5.1", "smr5.2", "smr5.5")
Generation = Literal["dsmr2.2", "dsmr4.2.2", "smr4.3", "smr5.0", "smr5.1", "smr5.2", "smr5.5"]

_INFORMATION = QT_TRANSLATE_NOOP("meter", "an information field has 32 to 2030 bytes, not {number}.")
_WINDOW = QT_TRANSLATE_NOOP("meter", "a window is 1 to 7 frames, not {number}.")
_NO_HOST = QT_TRANSLATE_NOOP("meter", "the address is a host name or an IP address.")
_PORT = QT_TRANSLATE_NOOP("meter", "a port is 1 to 65535, not {number}.")
_PORT_NAME = QT_TRANSLATE_NOOP("meter", "a port has a name of at most 200 printable characters.")
_BAUD = QT_TRANSLATE_NOOP("meter", "a baud rate is one of {bauds}, not {number}.")
_SERVER = QT_TRANSLATE_NOOP("meter", "a server address is 0 to 16383, not {number}.")
_SYSTEM_TITLE = QT_TRANSLATE_NOOP("meter", "a system title has 16 hex digits.")
_DEADLINE = QT_TRANSLATE_NOOP("meter", "a deadline is 0.1 to 7200 seconds.")
_PAUSE = QT_TRANSLATE_NOOP("meter", "a pause is 0 to 120 seconds.")
_NAME = QT_TRANSLATE_NOOP("meter", "a name has at most {size} printable characters.")
_GROUP = QT_TRANSLATE_NOOP("meter", "a group has at most {size} printable characters.")
_IDENTIFIER = QT_TRANSLATE_NOOP("meter", "an identifier has at most {size} printable characters.")
HOST_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?\.?")


class Value(msgspec.Struct, frozen=True, kw_only=True, rename="camel", forbid_unknown_fields=True):
    """A value of requests and files: camelCase in JSON, unknown fields refused."""


class Nothing(Value, frozen=True):
    """A request or response without fields: `{}`."""


BAUDS = (300, 600, 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)


def _check_hdlc(information_bytes: int, window: int) -> None:
    if not 32 <= information_bytes <= 2030:
        raise WrongValueError(_INFORMATION.with_(number=information_bytes))
    if not 1 <= window <= 7:
        raise WrongValueError(_WINDOW.with_(number=window))


class TcpEndpoint(Value, frozen=True, tag_field="kind", tag="tcp"):
    """A meter or serial server on the network; sizes are what is proposed over HDLC, the meter may agree to less."""

    host: str
    port: int = 4059
    framing: Framing = Framing.WRAPPER
    information_bytes: int = 2030
    window: int = 1

    def __post_init__(self) -> None:
        if not HOST_NAME.fullmatch(self.host) and not re.fullmatch(r"[0-9A-Fa-f:.%]{2,45}", self.host):
            raise WrongValueError(_NO_HOST)
        if not 1 <= self.port <= 65535:
            raise WrongValueError(_PORT.with_(number=self.port))
        _check_hdlc(self.information_bytes, self.window)

    @property
    def text(self) -> str:
        """What a person calls it: `TCP 10.0.0.7:4059`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"TCP {host}:{self.port}"


class SerialEndpoint(Value, frozen=True, tag_field="kind", tag="serial"):
    """A serial port or optical head; with mode E `baud` is the highest speed to agree to."""

    port: str
    baud: int = 9600
    mode_e: bool = False
    information_bytes: int = 2030
    window: int = 1

    def __post_init__(self) -> None:
        if not 1 <= len(self.port) <= 200 or not self.port.isprintable():
            raise WrongValueError(_PORT_NAME)
        if self.baud not in BAUDS:
            raise WrongValueError(_BAUD.with_(bauds=", ".join(str(baud) for baud in BAUDS), number=self.baud))
        _check_hdlc(self.information_bytes, self.window)

    @property
    def framing(self) -> Framing:
        """What stands around an APDU: HDLC, always."""
        return Framing.HDLC

    @property
    def text(self) -> str:
        """What a person calls it: `Serial /dev/ttyUSB0`."""
        return f"Serial {self.port}"


class SimulatedEndpoint(Value, frozen=True, tag_field="kind", tag="simulated"):
    """A meter in software, inside this program."""

    generation: Generation = "smr5.2"
    seed: int = 1

    @property
    def framing(self) -> Framing:
        """What stands around an APDU: the wrapper."""
        return Framing.WRAPPER

    @property
    def text(self) -> str:
        """What a person calls it."""
        return "Simulated"


Endpoint = TcpEndpoint | SerialEndpoint | SimulatedEndpoint


class Meter(Value, frozen=True):
    """One card: how to reach and recognise a meter; its keys are in the secret store under `secrets_id`."""

    id: str
    endpoint: Endpoint
    name: str = ""
    group: str = ""
    generation: Generation | None = None
    client: int = 1
    server: int = 1
    server_physical: int | None = None
    server_size_bytes: int | None = None
    security: Security = Security.HLS5
    device_identification: str | None = None
    system_title: str | None = None
    secrets_id: str | None = None
    apdu_timeout_s: float | None = None
    pause_s: float = 0.0
    is_read_only: bool = False
    position: int = 0

    def __post_init__(self) -> None:
        client_wire(self.client)
        if not 0 <= self.server <= 0x3FFF:
            raise WrongValueError(_SERVER.with_(number=self.server))
        if self.endpoint.framing is Framing.HDLC:
            ServerAddress(self.server, self.server_physical, self.server_size_bytes)
        if self.system_title is not None and not re.fullmatch(r"[0-9A-F]{16}", self.system_title):
            raise WrongValueError(_SYSTEM_TITLE)
        if self.apdu_timeout_s is not None and not 0.1 <= self.apdu_timeout_s <= 7200:
            raise WrongValueError(_DEADLINE)
        if not 0 <= self.pause_s <= 120:
            raise WrongValueError(_PAUSE)
        for text, words, size in (
            (self.name, _NAME, 80),
            (self.group, _GROUP, 80),
            (self.device_identification or "", _IDENTIFIER, 64),
        ):
            if len(text) > size or not text.isprintable():
                raise WrongValueError(words.with_(size=size))

    @property
    def server_address(self) -> ServerAddress:
        """The address on an HDLC line; raises ValueError when the numbers make none."""
        return ServerAddress(self.server, self.server_physical, self.server_size_bytes)

    @property
    def server_text(self) -> str:
        """The server address as people write it: `1`, `1/17`."""
        return str(self.server) if self.server_physical is None else f"{self.server}/{self.server_physical}"

    @property
    def title(self) -> str:
        """What the tree shows: the name, else the identifier, else the way to it."""
        return self.name or self.device_identification or self.endpoint.text

    @property
    def is_simulated(self) -> bool:
        """Whether it is a meter in software, inside this program."""
        return isinstance(self.endpoint, SimulatedEndpoint)
