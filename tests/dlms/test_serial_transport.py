"""Serial ports: unplugged at any moment, busy, stuck, as Linux and as Windows tell it; nothing is left behind."""

import asyncio
import contextlib
import gc
import os
import random
import threading
import tty
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from time import monotonic

import pytest
from serial import Serial, SerialException, SerialTimeoutException

from smconfig_gui.dlms.errors import LinkError
from smconfig_gui.dlms.transport.serial import SerialTransport, available_ports, open_port
from smconfig_gui.model.serial_port import SerialPort, ordered
from tests.lines import open_descriptors, serial_threads


class Head:
    """The far end of a pseudo-terminal; `unplug` takes both ends away."""

    def __init__(self) -> None:
        self.ours, theirs = os.openpty()
        tty.setraw(theirs)
        self.name = os.ttyname(theirs)
        os.close(theirs)

    def unplug(self) -> None:
        """Take the line away."""
        if self.ours >= 0:
            os.close(self.ours)
            self.ours = -1


@pytest.fixture
def head() -> Iterator[Head]:
    found = Head()
    yield found
    found.unplug()


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Fail a test that leaves a thread or a descriptor."""
    gc.collect()
    before = open_descriptors()
    yield
    end = monotonic() + 2
    while serial_threads() and monotonic() < end:
        threading.Event().wait(0.01)
    gc.collect()
    assert not serial_threads()
    assert open_descriptors() <= before


async def opened(name: str, baud: int = 9600) -> SerialTransport:
    transport = SerialTransport(name, baud)
    await transport.open()
    return transport


async def test_bytes_pass_both_ways(head: Head) -> None:
    transport = await opened(head.name)
    await transport.write(b"to the meter")
    assert os.read(head.ours, 100) == b"to the meter"
    os.write(head.ours, b"from the meter")
    heard = b""
    while len(heard) < 14:
        heard += await asyncio.wait_for(transport.read(), 1)
    assert heard == b"from the meter"
    await transport.close()


async def test_the_port_has_eight_bits_and_no_parity_at_every_speed(head: Head) -> None:
    transport = await opened(head.name, 300)
    port = transport._port
    assert isinstance(port, Serial)
    assert (port.bytesize, port.parity, port.stopbits, port.exclusive) == (8, "N", 1, True)
    await transport.set_baud(115200)
    assert (port.baudrate, port.bytesize, port.parity) == (115200, 8, "N")
    assert transport.byte_s == pytest.approx(10 / 115200)
    await transport.close()


async def test_a_second_program_is_refused(head: Head) -> None:
    transport = await opened(head.name)
    with pytest.raises(LinkError) as caught:
        await opened(head.name)
    assert caught.value.id == "port-busy"
    await transport.close()
    again = await opened(head.name)
    await again.close()


async def test_a_missing_port_is_named() -> None:
    with pytest.raises(LinkError) as caught:
        await opened("/dev/ttyNone9")
    assert caught.value.id == "port-missing"


async def test_what_is_no_port_is_named() -> None:
    with pytest.raises(LinkError) as caught:
        await opened("/dev/null")
    assert caught.value.id == "port-failed"


@pytest.mark.parametrize("seed", range(4))
async def test_a_port_unplugged_at_any_moment_is_an_error_within_two_seconds(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(50):
        head = Head()
        transport = await opened(head.name)
        loop = asyncio.get_running_loop()
        loop.call_later(rng.random() * 0.02, head.unplug)

        async def talk(transport: SerialTransport = transport) -> None:
            while True:
                if rng.random() < 0.5:
                    await transport.write(rng.randbytes(rng.randint(1, 300)))
                else:
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(transport.read(), 0.005)

        began = monotonic()
        with pytest.raises(LinkError) as caught:
            await talk()
        assert caught.value.id == "port-lost"
        assert monotonic() - began < 2
        with pytest.raises(LinkError):
            await transport.read()
        await transport.close()


@pytest.mark.parametrize("seed", range(4))
async def test_a_port_closed_at_any_moment_leaves_nothing_and_can_be_opened_again(head: Head, seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(50):
        transport = await opened(head.name)
        loop = asyncio.get_running_loop()
        closing: list[asyncio.Task[None]] = []

        def close(transport: SerialTransport = transport, closing: list[asyncio.Task[None]] = closing) -> None:
            closing.append(asyncio.ensure_future(transport.close()))

        loop.call_later(rng.random() * 0.01, close)
        began = monotonic()

        async def talk(transport: SerialTransport = transport) -> None:
            while True:
                await transport.write(rng.randbytes(rng.randint(1, 60)))
                os.read(head.ours, 4096)
                await asyncio.sleep(0)

        with pytest.raises(LinkError) as caught:
            await talk()
        assert caught.value.id == "port-lost"
        await asyncio.wait_for(asyncio.gather(*closing), 2)
        assert monotonic() - began < 2
        assert not serial_threads()


async def test_a_port_that_was_plugged_in_again_works(head: Head) -> None:
    first = Head()
    transport = await opened(first.name)
    first.unplug()
    with pytest.raises(LinkError):
        await transport.read()
    await transport.close()
    again = await opened(head.name)
    await again.write(b"x")
    assert os.read(head.ours, 9) == b"x"
    await again.close()


@pytest.mark.alone
async def test_closing_ends_a_read_and_nothing_stays(head: Head) -> None:
    transport = await opened(head.name)
    reading = asyncio.ensure_future(transport.read())
    await asyncio.sleep(0.01)
    began = monotonic()
    await transport.close()
    assert monotonic() - began < 0.4
    assert not serial_threads()
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await transport.close()


async def test_an_abort_ends_a_read_at_once(head: Head) -> None:
    transport = await opened(head.name)
    reading = asyncio.ensure_future(transport.read())
    await asyncio.sleep(0)
    transport.abort()
    assert await asyncio.wait_for(reading, 0.2) == b""
    with pytest.raises(LinkError):
        await transport.write(b"x")
    await transport.close()


async def test_a_last_word_is_sent_although_nobody_waits_for_it(head: Head) -> None:
    for number in range(20):
        transport = await opened(head.name)
        writing = asyncio.ensure_future(transport.write(b"bye%02d" % number))
        await asyncio.sleep(0)
        writing.cancel()
        await transport.close()
        assert os.read(head.ours, 100) == b"bye%02d" % number


async def test_an_open_that_is_cancelled_gives_the_port_back(head: Head) -> None:
    opening = asyncio.ensure_future(opened(head.name))
    await asyncio.sleep(0)
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    await asyncio.sleep(0.05)
    again = await opened(head.name)
    await again.close()


async def test_a_port_that_takes_nothing_is_named_in_time(head: Head, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smconfig_gui.dlms.transport.serial.WRITE_TIMEOUT_S", 0.3)
    transport = await opened(head.name, 115200)
    began = monotonic()
    with pytest.raises(LinkError) as caught:
        await transport.write(bytes(200_000))
    assert caught.value.id == "port-stuck"
    assert monotonic() - began < 2
    await transport.close()


@pytest.mark.alone
async def test_other_coroutines_go_on_while_a_port_is_slow(head: Head) -> None:
    transport = await opened(head.name, 115200)
    writing = asyncio.ensure_future(transport.write(bytes(100_000)))
    gaps, last = [], monotonic()
    for _ in range(20):
        await asyncio.sleep(0.005)
        gaps.append(monotonic() - last)
        last = monotonic()
    assert max(gaps) < 0.1
    transport.abort()
    with contextlib.suppress(LinkError):
        await writing
    await transport.close()


def test_ports_are_listed_with_what_they_are() -> None:
    assert all(isinstance(port, SerialPort) for port in available_ports())
    ports = [SerialPort("COM1"), SerialPort("COM9", "USB Serial Port", "A50285BI"), SerialPort("COM4", "P1 cable")]
    assert [port.device for port in ordered(ports, ["COM1"])] == ["COM1", "COM4", "COM9"]
    assert [port.device for port in ordered(ports, [])] == ["COM4", "COM9", "COM1"]
    assert ports[1].text == "COM9 – USB Serial Port (A50285BI)"


# --- as Windows tells it ----------------------------------------------------------------------------------------------


class WindowsPort:
    """What pyserial's port does on Windows: reads wait out their timeout, a lost device fails every call."""

    def __init__(self) -> None:
        self.baudrate = 9600
        self.written: list[bytes] = []
        self.coming: SimpleQueue[bytes] = SimpleQueue()
        self.is_lost = self.is_closed = self.is_stuck = False

    @property
    def in_waiting(self) -> int:
        if self.is_lost:
            raise SerialException("ClearCommError failed (PermissionError(13, None, None, 22))")
        return 0

    @property
    def out_waiting(self) -> int:
        return 0

    def read(self, _size: int = 1, /) -> bytes:
        with contextlib.suppress(Empty):
            return self.coming.get(timeout=0.05)
        if self.is_lost:
            raise OSError(22, "The device does not recognize the command")
        return b""

    def write(self, data: bytes, /) -> int:
        if self.is_lost:
            raise SerialException("WriteFile failed (PermissionError(13, 'Access is denied.', None, 5))")
        if self.is_stuck:
            raise SerialTimeoutException("Write timeout")
        self.written.append(data)
        return len(data)

    def cancel_read(self) -> None:
        self.coming.put(b"")

    def cancel_write(self) -> None:
        raise TypeError("byref() argument must be a ctypes instance, not 'NoneType'")

    def close(self) -> None:
        self.is_closed = True
        if self.is_lost:
            raise OSError(6, "The handle is invalid")


async def on_windows(port: WindowsPort) -> SerialTransport:
    transport = SerialTransport("COM4", 9600, make_port=lambda _device, _baud: port)
    await transport.open()
    return transport


async def test_a_windows_port_reads_writes_and_closes() -> None:
    port = WindowsPort()
    transport = await on_windows(port)
    port.coming.put(b"hello")
    assert await transport.read() == b"hello"
    await transport.write(bytes(2000))
    assert max(len(piece) for piece in port.written) <= 480
    await transport.set_baud(300)
    assert port.baudrate == 300
    await transport.close()
    assert port.is_closed


@pytest.mark.parametrize("is_writing", [False, True])
async def test_a_windows_port_that_is_unplugged_is_named(is_writing: bool) -> None:
    port = WindowsPort()
    transport = await on_windows(port)
    port.is_lost = True
    with pytest.raises(LinkError) as caught:
        await (transport.write(b"x") if is_writing else transport.read())
    assert caught.value.id == "port-lost"
    await transport.close()
    assert port.is_closed


async def test_a_windows_port_that_is_stuck_is_named() -> None:
    port = WindowsPort()
    port.is_stuck = True
    transport = await on_windows(port)
    with pytest.raises(LinkError) as caught:
        await transport.write(b"x")
    assert caught.value.id == "port-stuck"
    await transport.close()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("could not open port 'COM4': FileNotFoundError(2, None, None, 2)", "port-missing"),
        ("could not open port 'COM4': PermissionError(13, 'Access is denied.', None, 5)", "port-busy"),
        ("could not open port 'COM4': OSError(22, None)", "port-failed"),
    ],
)
async def test_what_windows_says_at_opening_is_understood(text: str, name: str) -> None:
    def refuse(_device: str, _baud: int) -> WindowsPort:
        raise SerialException(text)

    transport = SerialTransport("COM4", 9600, make_port=refuse)
    with pytest.raises(LinkError) as caught:
        await transport.open()
    assert caught.value.id == name


def test_a_real_port_fits_what_the_transport_uses(head: Head) -> None:
    port = open_port(head.name, 9600)
    for name in ("in_waiting", "out_waiting", "read", "write", "cancel_read", "cancel_write", "close", "baudrate"):
        assert hasattr(port, name)
    port.close()
