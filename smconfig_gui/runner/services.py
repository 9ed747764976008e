"""What all meters share: stores, profiles, ways to reach a meter."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from smconfig_gui.dlms.operation import CounterStore
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.dlms.transport import Transport
from smconfig_gui.model.doctor import Step
from smconfig_gui.model.meter import Endpoint
from smconfig_gui.model.outcome import Run
from smconfig_gui.model.profile import MeterProfile

APDU_TIMEOUT_S = 30.0


class Locks(Protocol):
    """Locks that hold across processes."""

    def hold(self, name: str, *, holder: str) -> AbstractAsyncContextManager[None]:
        """Hold a lock; raises a ProblemError that says who has it."""
        ...

    def is_held(self, name: str) -> bool:
        """Whether this program still holds it."""
        ...


class History(Protocol):
    """The record of runs."""

    async def add(self, run: Run, details: bytes = b"") -> None:
        """Keep a run; `details` is what undoing it needs."""
        ...


class Progress(Protocol):
    """Who watches a job."""

    def step(self, step: Step) -> None:
        """Hear what is being waited for."""
        ...


class NoProgress:
    """Nobody watches."""

    def step(self, step: Step) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Services:
    """What all meters share."""

    counters: CounterStore
    locks: Locks
    history: History
    profiles: dict[str, MeterProfile]
    own_title: bytes
    store_id: bytes
    make_transport: Callable[[Endpoint], Transport]
    trace: Trace
    operator: str = ""
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    default_timeout_s: float = APDU_TIMEOUT_S
