"""What is known of a key that lies in the secret store: all but the key."""

from dataclasses import dataclass
from enum import StrEnum

from smconfig_gui.model.secret import SecretType


class KeyState(StrEnum):
    """How a stored key stands to the meter.

    *Active* is in use. *Prepared* was never sent. *Sent* is on its way, *unverified* may be on the meter. *Retired* was
    in use before, or was found not to be on the meter. Nothing is deleted.
    """

    ACTIVE = "active"
    PREPARED = "prepared"
    SENT = "sent"
    UNVERIFIED = "unverified"
    RETIRED = "retired"

    @property
    def may_be_on_meter(self) -> bool:
        """Whether the meter can hold such a key beside the active one."""
        return self in (KeyState.SENT, KeyState.UNVERIFIED)


class Origin(StrEnum):
    """Where a key came from."""

    ENTERED = "entered"
    DELIVERY = "delivery"
    GENERATED = "generated"
    GIVEN = "given"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a key: its type, and the channel for keys of an M-Bus device."""

    kind: SecretType
    channel: int | None = None


@dataclass(frozen=True, slots=True)
class KeptKey:
    """One stored key; `reference` names its entry in the secret store, `since` when it came into this state."""

    reference: str
    slot: Slot
    state: KeyState
    since: str
    origin: Origin = Origin.UNKNOWN
