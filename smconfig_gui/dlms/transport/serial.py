"""Serial ports: pyserial behind one reading and one writing thread, the same on Linux and Windows."""

import asyncio
import contextlib
import errno
import queue
import threading
from collections.abc import Callable
from time import monotonic, sleep
from typing import Protocol

from serial import EIGHTBITS, PARITY_NONE, STOPBITS_ONE, Serial, SerialTimeoutException
from serial.tools import list_ports

from smconfig_gui.dlms.errors import LinkError
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.serial_port import SerialPort
from smconfig_gui.model.system_reasons import system_reason

BYTE_BITS = 10  # start, eight data, stop
READ_TIMEOUT_S = 0.25  # cancel_read ends a read at once where the system has it; this is for where it has not
WRITE_TIMEOUT_S = 3.0
DRAIN_TIMEOUT_S = 2.0
JOIN_TIMEOUT_S = 2.0
GRACE_S = 0.5
_POLL_S = 0.005


class Port(Protocol):
    """What is used of a pyserial port."""

    baudrate: int

    @property
    def in_waiting(self) -> int:
        """How many bytes can be read at once."""
        ...

    @property
    def out_waiting(self) -> int:
        """How many bytes have not left yet."""
        ...

    def read(self, size: int = 1, /) -> bytes:
        """Return what came before the timeout."""
        ...

    def write(self, data: bytes, /) -> int | None:
        """Take bytes; raises SerialTimeoutException."""
        ...

    def cancel_read(self) -> None:
        """End a read in another thread."""
        ...

    def cancel_write(self) -> None:
        """End a write in another thread."""
        ...

    def close(self) -> None:
        """Give the port back."""
        ...


def open_port(device: str, baud: int) -> Port:
    """Open a port for nobody else: eight data bits, no parity, one stop bit; DTR and RTS are on and stay on."""
    return Serial(
        device,
        baudrate=baud,
        bytesize=EIGHTBITS,
        parity=PARITY_NONE,
        stopbits=STOPBITS_ONE,
        timeout=READ_TIMEOUT_S,
        write_timeout=WRITE_TIMEOUT_S,
        exclusive=True,
    )


def available_ports() -> list[SerialPort]:
    """Return the ports of this computer as they are now."""
    return [
        SerialPort(
            info.device,
            "" if info.description in (None, "n/a", info.device) else info.description,
            info.serial_number or "",
        )
        for info in list_ports.comports()
    ]


class SerialTransport:
    """One port, from open to close; its threads live as long."""

    def __init__(self, device: str, baud: int, *, make_port: Callable[[str, int], Port] = open_port) -> None:
        self._device = device
        self._baud = baud
        self._make_port = make_port
        self._port: Port | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._arrived: asyncio.Queue[bytes | LinkError] = asyncio.Queue()
        self._orders: queue.SimpleQueue[tuple[Callable[[Port], None], asyncio.Future[None]] | None] = (
            queue.SimpleQueue()
        )
        self._threads: list[threading.Thread] = []
        self._is_ending = threading.Event()
        self._is_aborted = False

    @property
    def name(self) -> str:
        """What a person calls the other end."""
        return self._device

    @property
    def byte_s(self) -> float:
        """How long one byte takes at the present speed."""
        return BYTE_BITS / self._baud

    # --- coroutines ------------------------------------------------------------------------------------------------

    async def open(self) -> None:
        """Open the port; raises LinkError that says why it cannot be had."""
        self._loop = asyncio.get_running_loop()
        opening = asyncio.ensure_future(asyncio.to_thread(self._make_port, self._device, self._baud))
        try:
            self._port = await asyncio.shield(opening)
        except asyncio.CancelledError:
            opening.add_done_callback(_give_back)
            raise
        except (OSError, ValueError) as error:
            raise _opening_error(self._device, error) from error
        for work, name in ((self._read_port, "reader"), (self._write_port, "writer")):
            thread = threading.Thread(target=work, args=(self._port,), name=f"{self._device} {name}", daemon=True)
            self._threads.append(thread)
            thread.start()

    async def write(self, data: bytes) -> None:
        """Send all bytes; raises LinkError when the port is gone or takes nothing."""
        await self._order(lambda port: self._send(port, data))

    async def set_baud(self, baud: int) -> None:
        """Let what was written leave, then change the speed; raises LinkError."""
        if baud != self._baud:
            await self._order(lambda port: self._change(port, baud))

    async def read(self) -> bytes:
        """Return what came next; empty after an abort; raises LinkError when the port is gone."""
        if self._port is None:
            raise LinkError("port-lost", port=verbatim(self._device))
        found = await self._arrived.get()
        if isinstance(found, LinkError):
            self._arrived.put_nowait(found)  # the port stays gone
            raise found
        return found

    async def close(self) -> None:
        """End both threads and give the port back."""
        port, self._port = self._port, None
        if port is None:
            return
        await asyncio.shield(asyncio.ensure_future(asyncio.to_thread(self._end, port)))

    def abort(self) -> None:
        """Cut at once: a pending read returns, a pending write fails; the port is given back by `close`."""
        self._is_aborted = True
        self._arrived.put_nowait(b"")
        if self._port is not None:
            self._stop(self._port)

    async def _order(self, work: Callable[[Port], None]) -> None:
        if self._port is None or self._is_ending.is_set():
            raise LinkError("port-lost", port=verbatim(self._device))
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._orders.put((work, done))
        await done

    # --- the two threads -------------------------------------------------------------------------------------------

    def _read_port(self, port: Port) -> None:
        while not self._is_ending.is_set():
            try:
                data = port.read(max(1, port.in_waiting))
            except Exception as error:  # noqa: BLE001 - drivers that lost their device raise whatever they like
                if not self._is_ending.is_set():
                    self._tell(self._lost(error))
                return
            if data:
                self._tell(bytes(data))

    def _write_port(self, port: Port) -> None:
        while (order := self._orders.get()) is not None:
            work, done = order
            problem: LinkError | None = None
            try:
                work(port)
            except SerialTimeoutException as error:
                problem = LinkError("port-stuck", port=verbatim(self._device), detail=repr(error))
            except Exception as error:  # noqa: BLE001 - as above
                problem = self._lost(error)
            self._in_loop(_settle, done, problem)

    def _send(self, port: Port, data: bytes) -> None:
        # In pieces of half a second of the line, so that the write timeout is about a stuck port and not a slow one.
        size = max(16, self._baud // BYTE_BITS // 2)
        for start in range(0, len(data), size):
            if self._is_ending.is_set():
                raise LinkError
            port.write(data[start : start + size])

    def _change(self, port: Port, baud: int) -> None:
        end = monotonic() + DRAIN_TIMEOUT_S
        while port.out_waiting and monotonic() < end and not self._is_ending.is_set():
            sleep(_POLL_S)
        port.baudrate = baud
        self._baud = baud

    def _lost(self, error: Exception) -> LinkError:
        if isinstance(error, LinkError):
            return error
        return LinkError("port-lost", port=verbatim(self._device), detail=repr(error))

    def _tell(self, what: bytes | LinkError) -> None:
        self._in_loop(self._arrived.put_nowait, what)

    def _in_loop(self, call: Callable[..., None], *arguments: object) -> None:
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended before us
                self._loop.call_soon_threadsafe(call, *arguments)

    def _stop(self, port: Port) -> None:
        self._is_ending.set()
        for cancel in ("cancel_read", "cancel_write"):
            # Not every system and every driver has these, and a lost device makes them fail.
            with contextlib.suppress(Exception):
                getattr(port, cancel)()

    def _end(self, port: Port) -> None:
        self._orders.put(None)
        *_, writer = self._threads
        writer.join(GRACE_S)  # a last word to the meter may be on its way
        self._stop(port)
        for thread in self._threads:
            thread.join(JOIN_TIMEOUT_S)
        self._threads.clear()
        with contextlib.suppress(Exception):
            port.close()
        while True:
            try:
                order = self._orders.get_nowait()
            except queue.Empty:
                return
            if order is not None:
                self._in_loop(_settle, order[1], LinkError("port-lost", port=verbatim(self._device)))


def _give_back(opening: "asyncio.Future[Port]") -> None:
    """Close a port that was opened for somebody who is gone."""
    if not opening.cancelled() and opening.exception() is None:
        opening.result().close()


def _settle(done: "asyncio.Future[None]", problem: LinkError | None) -> None:
    if done.done():
        return
    if problem is None:
        done.set_result(None)
    else:
        done.set_exception(problem)


def _opening_error(device: str, error: OSError | ValueError) -> LinkError:
    """Return the reason in our words. Windows names it only in the text of the exception."""
    port, text = verbatim(device), str(error)
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOENT or "FileNotFoundError" in text:
        return LinkError("port-missing", port=port, detail=repr(error))
    if number in (errno.EBUSY, errno.EAGAIN) or "exclusively lock" in text or "PermissionError" in text:
        return LinkError("port-busy", port=port, detail=repr(error))
    if number in (errno.EACCES, errno.EPERM):
        return LinkError("port-denied", port=port, detail=repr(error))
    reason = system_reason(error) if isinstance(error, OSError) else verbatim(text)
    return LinkError("port-failed", port=port, reason=reason, detail=repr(error))
