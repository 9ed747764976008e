"""Serial ports as people know them, and the order in which they are offered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SerialPort:
    """A port of this computer: what it is opened by, the adapter behind it, and what tells two adapters apart."""

    device: str
    adapter: str = ""
    serial_number: str = ""

    @property
    def text(self) -> str:
        """What a list shows: `COM4 – USB Serial Port (A50285BI)`."""
        number = f" ({self.serial_number})" if self.serial_number else ""
        return f"{self.device} – {self.adapter}{number}" if self.adapter else self.device


def ordered(ports: Iterable[SerialPort], last_used: Sequence[str]) -> list[SerialPort]:
    """Return ports used before first, the last one on top; then adapters with a name, then the rest."""
    places = {device: place for place, device in enumerate(last_used)}
    return sorted(ports, key=lambda port: (places.get(port.device, len(places)), not port.adapter, port.device))
