"""A meter as this computer knows it: how to reach it, how to talk to it, which one it is."""

import re
from typing import Literal

import msgspec

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

_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?\.?")


class Value(msgspec.Struct, frozen=True, kw_only=True, rename="camel", forbid_unknown_fields=True):
    """A value of requests and files: camelCase in JSON, unknown fields refused."""


class Nothing(Value, frozen=True):
    """A request or response without fields: `{}`."""


class TcpEndpoint(Value, frozen=True, tag_field="kind", tag="tcp"):
    """A meter or serial server on the network."""

    host: str
    port: int = 4059
    framing: Framing = Framing.WRAPPER

    def __post_init__(self) -> None:
        if not _HOST.fullmatch(self.host) and not re.fullmatch(r"[0-9A-Fa-f:.%]{2,45}", self.host):
            raise ValueError("the address is a host name or an IP address")
        if not 1 <= self.port <= 65535:
            raise ValueError(f"a port is 1 to 65535, not {self.port}")

    @property
    def text(self) -> str:
        """What a person calls it: `TCP 10.0.0.7:4059`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"TCP {host}:{self.port}"


class SimulatedEndpoint(Value, frozen=True, tag_field="kind", tag="simulated"):
    """A meter in software, inside this program."""

    generation: Generation = "smr5.2"
    seed: int = 1

    @property
    def text(self) -> str:
        """What a person calls it."""
        return "Simulated"


Endpoint = TcpEndpoint | SimulatedEndpoint


class Meter(Value, frozen=True):
    """One card: how to reach and recognise a meter; its keys are in the secret store under `secrets_id`."""

    id: str
    endpoint: Endpoint
    name: str = ""
    group: str = ""
    generation: Generation | None = None
    client: int = 1
    server: int = 1
    security: Security = Security.HLS5
    device_identification: str | None = None
    system_title: str | None = None
    secrets_id: str | None = None
    apdu_timeout_s: float | None = None
    pause_s: float = 0.0
    position: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.client <= 0x7F:
            raise ValueError(f"a client address is 1 to 127, not {self.client}")
        if not 0 <= self.server <= 0x3FFF:
            raise ValueError(f"a server address is 0 to 16383, not {self.server}")
        if self.system_title is not None and not re.fullmatch(r"[0-9A-F]{16}", self.system_title):
            raise ValueError("a system title has 16 hex digits")
        if self.apdu_timeout_s is not None and not 0.1 <= self.apdu_timeout_s <= 7200:
            raise ValueError("a deadline is 0.1 to 7200 seconds")
        if not 0 <= self.pause_s <= 120:
            raise ValueError("a pause is 0 to 120 seconds")
        for text, what, size in (
            (self.name, "a name", 80),
            (self.group, "a group", 80),
            (self.device_identification or "", "an identifier", 64),
        ):
            if len(text) > size or not text.isprintable():
                raise ValueError(f"{what} has at most {size} printable characters")

    @property
    def title(self) -> str:
        """What the tree shows: the name, else the identifier, else the way to it."""
        return self.name or self.device_identification or self.endpoint.text

    @property
    def is_simulated(self) -> bool:
        """Whether it is a meter in software, inside this program."""
        return isinstance(self.endpoint, SimulatedEndpoint)
