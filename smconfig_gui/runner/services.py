"""What all meters share: stores, profiles, ways to reach a meter."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from smconfig_gui.dlms.protocols import CounterStore, Journal
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.dlms.transport import Transport
from smconfig_gui.model.doctor import LastLogin
from smconfig_gui.model.messages import Text
from smconfig_gui.model.meter import Endpoint
from smconfig_gui.model.outcome import Run
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.steps import Step

APDU_TIMEOUT_S = 30.0
SEARCH_PAUSES_S = (5.0, 15.0, 30.0)  # a meter may lock itself after failures in a row
RETRY_PAUSES_S = (5.0, 20.0)  # for a meter that still holds an old association


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


class Logins(Protocol):
    """The record of authentications, kept across processes."""

    async def last(self, name: str) -> LastLogin:
        """Return what is known of a meter."""
        ...

    async def failed(self, name: str) -> int:
        """Count one more refused authentication."""
        ...

    async def succeeded(self, name: str, encryption: str, authentication: str) -> None:
        """Forget the failures, remember the keys."""
        ...


class Progress(Protocol):
    """Who watches a job."""

    def step(self, step: Step) -> None:
        """Hear what is being waited for."""
        ...

    def wait(self, seconds_left: int) -> None:
        """Hear, once a second, how long is still waited for a meter to end an old association."""
        ...

    def tell(self, text: Text) -> None:
        """Hear what a procedure is doing."""
        ...

    def count(self, done: int, total: int) -> None:
        """Hear how far a procedure is."""
        ...

    def show(self, state: object) -> None:
        """Hear what the panel of a procedure draws."""
        ...

    def critical(self, is_critical: bool) -> None:
        """Hear whether the program must not be ended now."""
        ...


class NoProgress:
    """Nobody watches."""

    def step(self, step: Step) -> None:
        """Do nothing."""

    def wait(self, seconds_left: int) -> None:
        """Do nothing."""

    def tell(self, text: Text) -> None:
        """Do nothing."""

    def count(self, done: int, total: int) -> None:
        """Do nothing."""

    def show(self, state: object) -> None:
        """Do nothing."""

    def critical(self, is_critical: bool) -> None:
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
    logins: Logins
    journal: Journal
    operator: str = ""
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    default_timeout_s: float = APDU_TIMEOUT_S
    retry_pauses_s: tuple[float, ...] = RETRY_PAUSES_S
    search_pauses_s: tuple[float, ...] = SEARCH_PAUSES_S
