"""Ways to carry bytes to a meter and back."""

from typing import Protocol


class Transport(Protocol):
    """Bytes in, bytes out; used for one connection only."""

    @property
    def name(self) -> str:
        """What a person calls the other end."""
        ...

    @property
    def byte_s(self) -> float:
        """How long one byte takes on the line; 0 where that does not count."""
        ...

    async def set_baud(self, baud: int) -> None:
        """Change the speed of the line after all that was written has left; raises LinkError where there is none."""
        ...

    async def open(self) -> None:
        """Reach the other end; raises LinkError."""
        ...

    async def write(self, data: bytes) -> None:
        """Send all bytes; raises LinkError."""
        ...

    async def read(self) -> bytes:
        """Return what came next, at least one byte; empty when the other end has closed; raises LinkError."""
        ...

    async def close(self) -> None:
        """Give everything back; never raises."""
        ...

    def abort(self) -> None:
        """Cut at once, so that a pending read or write ends."""
        ...
