"""What SNRM and UA agree on: information lengths and windows; and what FRMR complains of (IEC 62056-46)."""

from collections.abc import Iterator
from dataclasses import dataclass

from smconfig_gui.dlms.errors import ProtocolError
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, joined

DEFAULT_INFORMATION_BYTES, MAX_INFORMATION_BYTES, MIN_INFORMATION_BYTES = 128, 2030, 32
DEFAULT_WINDOW, MAX_WINDOW = 1, 7
_FORMAT, _GROUP = 0x81, 0x80
_INFORMATION_SENT, _INFORMATION_RECEIVED, _WINDOW_SENT, _WINDOW_RECEIVED = 0x05, 0x06, 0x07, 0x08
_REJECTIONS = {
    1: QT_TRANSLATE_NOOP("framing", "control field"),
    2: QT_TRANSLATE_NOOP("framing", "information not allowed"),
    4: QT_TRANSLATE_NOOP("framing", "information too long"),
    8: QT_TRANSLATE_NOOP("framing", "frame number"),
}
_NO_REASON = QT_TRANSLATE_NOOP("framing", "it gives no reason")


@dataclass(frozen=True, slots=True)
class Parameters:
    """Limits of one side: `out` for what it sends, `in` for what it takes."""

    information_out: int = MAX_INFORMATION_BYTES
    information_in: int = MAX_INFORMATION_BYTES
    window_out: int = DEFAULT_WINDOW
    window_in: int = DEFAULT_WINDOW

    def __post_init__(self) -> None:
        for size in (self.information_out, self.information_in):
            if not MIN_INFORMATION_BYTES <= size <= MAX_INFORMATION_BYTES:
                raise ValueError(f"an information field has {MIN_INFORMATION_BYTES} to {MAX_INFORMATION_BYTES} bytes")
        for window in (self.window_out, self.window_in):
            if not 1 <= window <= MAX_WINDOW:
                raise ValueError(f"a window is 1 to {MAX_WINDOW} frames, not {window}")

    @property
    def text(self) -> str:
        """Sizes and windows as people note them: `out 128 × 1, in 2030 × 1`."""
        return f"out {self.information_out} × {self.window_out}, in {self.information_in} × {self.window_in}"

    def to_bytes(self) -> bytes:
        """Return the information field of SNRM."""
        body = b"".join(
            (
                _parameter(_INFORMATION_SENT, self.information_out, 1 if self.information_out < 0x100 else 2),
                _parameter(_INFORMATION_RECEIVED, self.information_in, 1 if self.information_in < 0x100 else 2),
                _parameter(_WINDOW_SENT, self.window_out, 4),
                _parameter(_WINDOW_RECEIVED, self.window_in, 4),
            )
        )
        return bytes((_FORMAT, _GROUP, len(body))) + body

    def agreed(self, meter: "Parameters") -> "Parameters":
        """Return what holds when the meter answered so: what it takes limits what we send, and the other way round."""
        return Parameters(
            information_out=min(self.information_out, meter.information_in),
            information_in=min(self.information_in, meter.information_out),
            window_out=min(self.window_out, meter.window_in),
            window_in=min(self.window_in, meter.window_out),
        )


def _parameter(identifier: int, value: int, size: int) -> bytes:
    return bytes((identifier, size)) + value.to_bytes(size, "big")


def parse_parameters(information: bytes) -> Parameters:
    """Return what a UA says; what it leaves out has the default of the standard. Raises ProtocolError."""
    found = dict(_elements(information)) if information else {}
    try:
        return Parameters(
            information_out=_limited(found.get(_INFORMATION_SENT, DEFAULT_INFORMATION_BYTES), MAX_INFORMATION_BYTES),
            information_in=_limited(found.get(_INFORMATION_RECEIVED, DEFAULT_INFORMATION_BYTES), MAX_INFORMATION_BYTES),
            window_out=_limited(found.get(_WINDOW_SENT, DEFAULT_WINDOW), MAX_WINDOW),
            window_in=_limited(found.get(_WINDOW_RECEIVED, DEFAULT_WINDOW), MAX_WINDOW),
        )
    except ValueError as error:
        raise ProtocolError("hdlc-parameters", detail=str(error)) from error


def _elements(information: bytes) -> Iterator[tuple[int, int]]:
    if len(information) < 3 or information[0] != _FORMAT or information[1] != _GROUP:
        raise ProtocolError("hdlc-parameters", detail="UA of another format")
    end = 3 + information[2]
    if end > len(information):
        raise ProtocolError("hdlc-parameters", detail="UA cut short")
    offset = 3
    while offset + 2 <= end:
        identifier, size = information[offset], information[offset + 1]
        if offset + 2 + size > end:
            raise ProtocolError("hdlc-parameters", detail="UA parameter cut short")
        yield identifier, int.from_bytes(information[offset + 2 : offset + 2 + size], "big")
        offset += 2 + size


def _limited(value: int, limit: int) -> int:
    return min(value, limit)


def rejection_text(information: bytes) -> Text:
    """Return what an FRMR complains of."""
    bits = information[2] if len(information) > 2 else 0
    return joined([text for bit, text in _REJECTIONS.items() if bits & bit], ", ") or _NO_REASON
