"""The journal: what a procedure is about to do, written down before it does it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec


class StepState(StrEnum):
    """How far one step came, as far as this computer knows."""

    PREPARED = "prepared"
    SENT = "sent"
    ACKED = "acked"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    VERIFIED = "verified"
    ABANDONED = "abandoned"


class JournalEntry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of the journal. It holds no key: `keys` are references into the secret store.

    `work` names the piece of work, which may go on in a later run; `meter_id` is the card, `device_identification`
    and `system_title` are what the meter said of itself. `digest` is a hash of what was sent, `counters` the first and
    last invocation counter that were reserved for it, `details` what the operation itself needs to go on.
    """

    work: str
    operation: str
    step: str
    state: StepState
    at: str
    run: str = ""
    meter_id: str = ""
    meter_title: str = ""
    device_identification: str = ""
    system_title: str = ""
    operator: str = ""
    keys: tuple[str, ...] = ()
    digest: str = ""
    counters: tuple[int, int] | None = None
    result: int | None = None
    details: dict[str, Any] = {}
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """All lines about one piece of work, in their order."""

    entries: tuple[JournalEntry, ...]

    @property
    def id(self) -> str:
        """The name of the work."""
        return self.entries[0].work

    @property
    def operation(self) -> str:
        """Which operation it was."""
        return self.entries[0].operation

    @property
    def first(self) -> JournalEntry:
        """How it began: who, when, which meter."""
        return self.entries[0]

    @property
    def last(self) -> JournalEntry:
        """How far it came."""
        return self.entries[-1]

    @property
    def is_ended(self) -> bool:
        """Whether nothing of it is left to be done."""
        return any(entry.is_end for entry in self.entries)

    def last_of(self, step: str) -> JournalEntry | None:
        """Return how far one step came; None when it was never begun."""
        return next((entry for entry in reversed(self.entries) if entry.step == step), None)

    @property
    def was_sent(self) -> bool:
        """Whether anything left this computer that may have changed the meter."""
        return any(entry.state is not StepState.PREPARED and not entry.is_end for entry in self.entries)
