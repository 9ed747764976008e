"""One simulated meter behind a pseudo-terminal, as if an optical head were plugged in; POSIX only."""

import asyncio
import os
import sys
from contextlib import suppress

from smconfig_gui.dlms.simulator.connection import HdlcConnection, Reply
from smconfig_gui.dlms.simulator.hdlc import HdlcLimits
from smconfig_gui.dlms.simulator.meter import SimulatedMeter
from smconfig_gui.dlms.simulator.optical import SPEEDS, OpticalPort, OpticalSettings

if sys.platform == "win32":
    raise ImportError("this system has no pseudo-terminals")

import termios
import tty

_CHUNK_SIZE = 4096
_BYTE_BITS = 10
_PIECE_S = 0.01


class PtyServer:
    """One meter on one line. Without pacing bytes take no time; with it they take that of their speed."""

    def __init__(
        self,
        meter: SimulatedMeter,
        settings: OpticalSettings | None = None,
        limits: HdlcLimits | None = None,
        *,
        is_paced: bool = False,
    ) -> None:
        self.meter = meter
        self.port = OpticalPort(HdlcConnection(meter, limits, can_hang_up=False), settings or OpticalSettings())
        self._is_paced = is_paced
        self._ours = self._theirs = -1
        self._name = ""
        self._task: asyncio.Task[None] | None = None
        self._heard: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        self._free_at = 0.0

    @property
    def place(self) -> dict[str, str]:
        """Where the meter can be reached, in the form of the announcement."""
        return {"pty": self._name}

    @property
    def name(self) -> str:
        """The device that a client opens."""
        return self._name

    async def start(self) -> None:
        """Make the terminal; raises OSError where there are none."""
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        os.set_blocking(self._ours, False)
        self._name = os.ttyname(self._theirs)
        # Our own handle on the client's side stays open: the line survives clients that come and go.
        asyncio.get_running_loop().add_reader(self._ours, self._take)
        self._task = asyncio.get_running_loop().create_task(self._serve())

    async def stop(self) -> None:
        """Unplug: whoever has the device open finds it gone."""
        if self._task is None:
            return
        asyncio.get_running_loop().remove_reader(self._ours)
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        self._task = None
        os.close(self._theirs)
        os.close(self._ours)

    def _take(self) -> None:
        with suppress(BlockingIOError, OSError):
            self._heard.put_nowait((asyncio.get_running_loop().time(), os.read(self._ours, _CHUNK_SIZE)))

    def _line_baud(self) -> int | None:
        """The speed that the client has set."""
        speed = termios.tcgetattr(self._theirs)[5]
        return next((baud for baud in _BAUDS if _BAUDS[baud] == speed), None)

    async def _serve(self) -> None:
        while True:
            heard_at, data = await self._heard.get()
            line_baud = self._line_baud()
            # The clock of the line, not ours: what this computer needs to make an answer is no silence of the meter.
            self._free_at = max(self._free_at, heard_at)
            if self._is_paced:
                await self._occupy(len(data))
            if self.port.has_echo:
                await self._put(data)
            for reply in self.port.feed(data, line_baud):
                await self._answer(reply)

    async def _answer(self, reply: Reply) -> None:
        if reply.delay_s:
            self._free_at = max(self._free_at, asyncio.get_running_loop().time()) + reply.delay_s
            await asyncio.sleep(reply.delay_s)
        baud = self._line_baud()
        is_readable = baud in (None, self.port.baud)
        await self._send(reply.data if is_readable else _garbled(reply.data))
        self.port.sent()

    async def _send(self, data: bytes) -> None:
        if not self._is_paced:
            await self._put(data)
            return
        size = max(1, int(self.port.baud * _PIECE_S / _BYTE_BITS))
        for start in range(0, len(data), size):
            piece = data[start : start + size]
            await self._occupy(len(piece))
            await self._put(piece)

    async def _occupy(self, count: int) -> None:
        """Wait until the line has carried some bytes more."""
        self._free_at += count * _BYTE_BITS / self.port.baud
        await asyncio.sleep(max(0.0, self._free_at - asyncio.get_running_loop().time()))

    async def _put(self, piece: bytes) -> None:
        while piece:
            try:
                piece = piece[os.write(self._ours, piece) :]
            except BlockingIOError:
                await asyncio.sleep(_PIECE_S)


def _garbled(data: bytes) -> bytes:
    """Return what a receiver at another speed makes of it."""
    return bytes(octet ^ 0xA5 | 0x80 for octet in data[::2])


_BAUDS: dict[int, int] = {baud: getattr(termios, f"B{baud}") for baud in SPEEDS if hasattr(termios, f"B{baud}")}
