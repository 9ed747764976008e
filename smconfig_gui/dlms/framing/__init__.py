"""Link layers around APDUs as machines without input or output: bytes and time go in, bytes and APDUs come out."""

from dataclasses import dataclass, field
from typing import Protocol

from smconfig_gui.dlms.errors import NoAnswerError
from smconfig_gui.model.steps import Step


@dataclass(frozen=True, slots=True)
class Speed:
    """From here on the line runs at another speed; what was sent before has left by then."""

    baud: int


@dataclass(slots=True)
class Turn:
    """What comes of one input."""

    send: list[bytes | Speed] = field(default_factory=list)
    apdus: list[bytes] = field(default_factory=list)
    seen: list[bytes] = field(default_factory=list)  # whole frames as they came, for the trace
    lost: list[bytes] = field(default_factory=list)  # bytes that belong to no frame, for the trace


@dataclass(frozen=True, slots=True)
class Findings:
    """What a link layer learned about the line, for who looks for the cause of a failure."""

    heard_bytes: int = 0
    lost_bytes: int = 0
    has_echo: bool = False
    identification: str = ""
    baud: int | None = None
    agreed: str = ""


class Framing(Protocol):
    """One link layer over one connection. Every call takes the time, in seconds of a clock that never goes back.

    Each method may raise a MeterError; the machine is of no use afterwards, except that `close` may still be called.
    """

    @property
    def is_open(self) -> bool:
        """Whether APDUs can be exchanged."""
        ...

    @property
    def wake_at(self) -> float | None:
        """When `wake` is to be called although nothing came; None for never."""
        ...

    @property
    def opening_s(self) -> float:
        """How much longer than one answer opening may take."""
        ...

    @property
    def stage(self) -> Step:
        """What is waited for while it is not open."""
        ...

    @property
    def findings(self) -> Findings:
        """What was learned so far."""
        ...

    def open(self, now: float) -> Turn:
        """Begin; what has to be agreed before the first APDU is agreed when `is_open` turns true."""
        ...

    def send(self, apdu: bytes, now: float) -> Turn:
        """Take one APDU that is to be sent."""
        ...

    def feed(self, data: bytes, now: float) -> Turn:
        """Take bytes as they come, in any pieces."""
        ...

    def wake(self, now: float) -> Turn:
        """Do what is due after a silence."""
        ...

    def close(self, now: float) -> Turn:
        """Begin to end the connection; it has ended when `is_open` is false."""
        ...

    def silence(self) -> NoAnswerError | None:
        """Return what is known about why no answer came; None when simply nothing came."""
        ...
