"""Faults on demand: which exchange goes wrong, and how.

drop            applied, the answer never comes
delay           applied, the answer comes `seconds` later
cut             applied, the connection ends after `afterBytes` bytes of the answer
reset           not applied, the connection ends at once
flip-tag        one bit of the answer's authentication tag (of the last byte, where there is no tag) is wrong
clear           the answer comes unprotected although the association is ciphered
refuse          not applied, refused with `code` (3 read-write denied; for an AARQ 13 authentication failure)
busy            not applied, temporary failure (for an AARQ: rejected-transient)
apply-then-error  a SET or ACTION is applied and answered with `code` (250 other reason)
other-value     another value than the one sent is stored, or than the one held is read
ignore          a SET or ACTION is answered with success and not applied
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.strict_json import JsonError, decode

Service = Literal["get", "set", "action", "aarq"]


class Effect(StrEnum):
    """What goes wrong."""

    DELAY = "delay"
    DROP = "drop"
    CUT = "cut"
    FLIP_TAG = "flip-tag"
    CLEAR = "clear"
    REFUSE = "refuse"
    BUSY = "busy"
    APPLY_THEN_ERROR = "apply-then-error"
    OTHER_VALUE = "other-value"
    IGNORE = "ignore"
    RESET = "reset"


_WRITES_ONLY = {Effect.APPLY_THEN_ERROR, Effect.IGNORE}
_MEANINGLESS_FOR_AARQ = _WRITES_ONLY | {Effect.OTHER_VALUE}


class Fault(msgspec.Struct, frozen=True, kw_only=True, rename="camel", forbid_unknown_fields=True):
    """One entry of a faults file; what is not given matches everything.

    `attribute` is the method's number where the service is action. `connection` counts from 1, the public client's
    connection included.
    """

    do: Effect
    connection: Annotated[int, msgspec.Meta(ge=1)] | None = None
    service: Service | None = None
    obis: str | None = None
    attribute: int | None = None
    number: Annotated[int, msgspec.Meta(ge=1)] = 1
    times: Annotated[int, msgspec.Meta(ge=1)] = 1
    seconds: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    after_bytes: Annotated[int, msgspec.Meta(ge=0)] = 0
    code: Annotated[int, msgspec.Meta(ge=1, le=255)] | None = None

    def __post_init__(self) -> None:
        if self.obis is not None:
            Obis(self.obis)
        if self.service == "get" and self.do in _WRITES_ONLY:
            raise ValueError(f"{self.do} is for set and action, not for get")
        if self.service == "aarq" and (self.do in _MEANINGLESS_FOR_AARQ or self.obis or self.attribute is not None):
            raise ValueError(f"{self.do} with these fields has no meaning for aarq")

    def matches(self, connection: int, service: Service, target: Attribute | Method | None) -> bool:
        """Whether this fault is about such an exchange."""
        if self.do in _WRITES_ONLY and service not in ("set", "action"):
            return False
        if self.do is Effect.OTHER_VALUE and service not in ("get", "set"):
            return False
        if self.connection not in (None, connection) or self.service not in (None, service):
            return False
        if target is None:
            return self.obis is None and self.attribute is None
        return (self.obis is None or Obis(self.obis) == target.obis) and self.attribute in (None, target.index)


@dataclass
class _Watched:
    fault: Fault
    seen: int = 0
    left: int = 0


class FaultPlan:
    """The faults of one meter; the first that matches and is due strikes."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self._watched = [_Watched(fault, left=fault.times) for fault in faults]

    def strike(self, connection: int, service: Service, target: Attribute | Method | None = None) -> Fault | None:
        """Count this exchange, and return the fault that befalls it."""
        struck: Fault | None = None
        for watched in self._watched:
            if not watched.fault.matches(connection, service, target):
                continue
            watched.seen += 1
            if struck is None and watched.seen >= watched.fault.number and watched.left:
                watched.left -= 1
                struck = watched.fault
        return struck


def parse_faults(raw: bytes) -> tuple[Fault, ...]:
    """Return the faults of a file; raises ValueError that names the path of what is wrong."""
    try:
        return tuple(decode(raw, list[Fault]))
    except JsonError as error:
        raise ValueError(f"the faults file cannot be read: {error}") from error
