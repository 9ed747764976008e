"""What an operation came to: verdict, writes and the object that other programs read."""

from typing import Any

import msgspec

from smconfig_gui.model.verdict import Verdict

__all__ = ["Run", "Verdict", "WriteRow"]


class _Json(msgspec.Struct, kw_only=True, rename="camel", omit_defaults=True, frozen=True):
    pass


class WriteRow(_Json, frozen=True):
    """One SET or ACTION of a run. Key material stands here as "masked" with its check value."""

    object: str
    obis: str
    class_id: int
    new: Any
    bytes: str
    sent: bool
    verified: bool | None
    attribute: int | None = None
    method: int | None = None
    old: Any = msgspec.UNSET
    check_value: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the row with `verified` always present, as programs expect it."""
        row: dict[str, Any] = msgspec.to_builtins(self)
        row["sent"], row["verified"], row["new"] = self.sent, self.verified, self.new
        return row


class Run(_Json, frozen=True):
    """One finished run, as stored and as printed."""

    operation: str
    correlation_uid: str
    verdict: Verdict
    started_at: str
    seconds: float
    device_identification: str | None = None
    meter_id: str | None = None
    meter_title: str = ""
    endpoint: str = ""
    generation: str | None = None
    operator: str = ""
    description: str | None = None
    request: Any = None
    response: Any = msgspec.UNSET
    writes: tuple[WriteRow, ...] = ()
    round_trips: int = 0
    bytes_out: int = 0
    bytes_in: int = 0
    recovery: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the object that `smconfig` prints (names and order of the interface)."""
        out: dict[str, Any] = {
            "operation": self.operation,
            "deviceIdentification": self.device_identification,
            "correlationUid": self.correlation_uid,
            "result": self.verdict.result,
        }
        if self.description is not None:
            out["description"] = self.description
        out["verdict"] = self.verdict.value
        if self.response is not msgspec.UNSET:
            out["response"] = self.response
        out["writes"] = [row.to_json() for row in self.writes]
        out |= {
            "roundTrips": self.round_trips,
            "bytesOut": self.bytes_out,
            "bytesIn": self.bytes_in,
            "seconds": round(self.seconds, 3),
        }
        if self.recovery is not None:
            out["recovery"] = self.recovery
        return out
