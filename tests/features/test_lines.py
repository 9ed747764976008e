"""Operations over optical heads and serial servers: segments, windows, echo, noise, losses, speed."""

import asyncio
import hashlib
import json
import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic, process_time

import msgspec
import pytest

from smconfig_gui.dlms.operation import Operation
from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.dlms.simulator.hdlc import HdlcLimits
from smconfig_gui.dlms.simulator.optical import OpticalSettings
from smconfig_gui.dlms.simulator.pty_server import PtyServer
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.firmware import UpdateFirmwareRequest
from smconfig_gui.model.given import Given
from smconfig_gui.model.kept_key import Origin
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner import MeterRunner
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.secrets import MemoryStore
from tests.features.key_bench import AUTHENTICATION, ENCRYPTION, NEW_AUTHENTICATION, NEW_ENCRYPTION, hex_of
from tests.features.test_firmware_update import E_IMAGE, IMAGE, STATE
from tests.lines import LineBench, hdlc_server, open_descriptors, replaced, serial_line, serial_threads
from tests.meters import simulated
from tests.requests import (
    ASKING,
    DEVICE_KEY,
    KEYS,
    MBUS_KEYS,
    MORE,
    RAISED,
    SETTINGS,
    UNSEEN,
    UPDATE,
    USER_KEY,
)

OBJECT_LIST = Attribute(15, Obis("0-0:40.0.0.255"), 2)
FEW = HdlcLimits(128, 128, 1, 1)


def is_read_alone(operation: Operation) -> bool:
    """Return whether an operation reads, and needs nothing said."""
    return operation.only_reads and not any(field.required for field in msgspec.structs.fields(operation.request))


async def read_everything(runner: MeterRunner, generation: str) -> int:
    """Run every reading operation of a generation that asks for nothing; return how many that were."""
    count = 0
    facts = await runner.connection.open()
    for name, operation in OPERATIONS.items():
        if not is_read_alone(operation) or not operation.is_in(facts.profile):
            continue
        outcome = await runner.run(name)
        assert outcome.run.verdict is Verdict.READ, f"{generation} {name}: {outcome.run.description}"
        count += 1
    return count


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_every_reading_operation_runs_over_an_optical_head_with_segments(tmp_path: Path, generation: str) -> None:
    settings = OpticalSettings(has_sign_on=True, has_echo=True)
    async with serial_line(tmp_path, generation, settings=settings, limits=FEW) as line:
        runner = await line.runner()
        assert await read_everything(runner, generation) >= 5
        await runner.connection.close()


@pytest.mark.parametrize(("size", "window"), [(128, 1), (128, 3), (200, 7)])
@pytest.mark.parametrize("name", SETTINGS)
async def test_settings_are_written_in_segments(tmp_path: Path, name: str, size: int, window: int) -> None:
    limits = HdlcLimits(size, size, window, window)
    endpoint = {"window": window}
    async with serial_line(tmp_path, limits=limits, endpoint=endpoint) as line:
        runner = await line.runner()
        request = msgspec.convert(SETTINGS[name], OPERATIONS[name].request)
        outcome = await runner.write(name, request, confirmation=line.digits)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        await runner.connection.close()


@pytest.mark.parametrize("name", MORE)
async def test_every_other_setting_is_written_in_segments(tmp_path: Path, name: str) -> None:
    async with serial_line(tmp_path, "smr5.5", limits=FEW, state={"attributes": RAISED}) as line:
        runner = await line.runner()
        line.meter.clock.set(line.meter.clock.utc() + timedelta(minutes=5))
        request = msgspec.convert(MORE[name], OPERATIONS[name].request)
        outcome = await runner.write(name, request, confirmation=line.digits)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        await runner.connection.close()


@pytest.mark.parametrize("name", UNSEEN)
async def test_what_leaves_no_trace_in_the_meter_is_sent_in_segments(tmp_path: Path, name: str) -> None:
    async with serial_line(tmp_path, "smr5.5", limits=FEW) as line:
        pushed: list[object] = []
        line.meter.on_push = pushed.append
        runner = await line.runner()
        outcome = await runner.write(name, msgspec.convert(UNSEEN[name], OPERATIONS[name].request))
        assert (outcome.run.verdict, len(pushed)) == (Verdict.UNVERIFIABLE, 1), outcome.run.description
        await runner.connection.close()


@pytest.mark.parametrize("name", ASKING)
async def test_what_asks_for_something_is_answered_in_segments(tmp_path: Path, name: str) -> None:
    async with serial_line(tmp_path, limits=FEW) as line:
        runner = await line.runner()
        outcome = await runner.run(name, msgspec.convert(ASKING[name], OPERATIONS[name].request))
        assert outcome.run.verdict is Verdict.READ, outcome.run.description
        await runner.connection.close()


async def test_keys_of_the_meter_are_replaced_and_recovered_over_a_line(tmp_path: Path) -> None:
    async with serial_line(tmp_path, limits=FEW) as line:
        runner = await line.runner()
        keys = runner.connection.keys = await kept_keys(line)
        held = set()
        for name, request in KEYS.items():
            outcome = await runner.write(name, request, line.digits)
            assert outcome.run.verdict is Verdict.VERIFIED, f"{name}: {outcome.run.description}"
            on_meter = (line.meter.keys.authentication.hex().upper(), line.meter.keys.encryption.hex().upper())
            in_use = await keys.in_use()
            assert (hex_of(in_use, AUTHENTICATION), hex_of(in_use, ENCRYPTION)) == on_meter
            held.add(on_meter)
        assert (len(held), on_meter) == (2, (NEW_AUTHENTICATION, NEW_ENCRYPTION))
        await runner.connection.close()


TAKEN = "TakeMbusKeyAsUsed"


async def test_a_user_key_is_sent_looked_at_and_put_back_over_a_line(tmp_path: Path) -> None:
    async with serial_line(tmp_path, "dsmr4.2.2", limits=FEW) as line:
        runner = await line.runner()
        runner.connection.keys = await kept_keys(line)
        line.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)  # the device will not take the key
        in_e_meter = []
        for name in USER_KEY:
            if name == TAKEN:
                continue  # a person's word ends the waiting, and then there is nothing to put back
            request = msgspec.convert({"channel": 1}, OPERATIONS[name].request)
            outcome = await runner.write(name, request, line.digits)
            assert outcome.run.verdict is Verdict.WAITING, f"{name}: {outcome.run.description}"
            in_e_meter.append(line.meter.dump().channels["1"].user_key_in_e_meter)
        assert in_e_meter[0] == in_e_meter[1] not in (in_e_meter[2], msgspec.UNSET)
        await runner.connection.close()


@pytest.mark.parametrize("kind", MBUS_KEYS)
async def test_each_key_of_a_device_is_set_over_a_line(tmp_path: Path, kind: str) -> None:
    async with serial_line(tmp_path, limits=FEW) as line:
        runner = await line.runner()
        runner.connection.keys = await kept_keys(line)
        before = line.meter.dump().channels["1"].keys
        request = msgspec.convert(MBUS_KEYS[kind] | {"secretType": kind}, OPERATIONS[DEVICE_KEY].request)
        outcome = await runner.write(DEVICE_KEY, request, line.digits)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        after = line.meter.dump().channels["1"].keys
        assert [each for each in after if after[each] != before.get(each)] == [kind]
        await runner.connection.close()


async def test_a_firmware_image_goes_over_a_line_in_blocks(tmp_path: Path) -> None:
    async with serial_line(tmp_path, limits=FEW, state=STATE) as line:
        runner = await line.runner()
        request = UpdateFirmwareRequest(activate=False)
        outcome = await runner.write(UPDATE, request, line.digits, given=Given(image=E_IMAGE))
        assert outcome.run.verdict in (Verdict.VERIFIED, Verdict.WAITING), outcome.run.description
        assert line.meter.dump().image.sha256 == hashlib.sha256(IMAGE).hexdigest().upper()
        await runner.connection.close()


def test_every_operation_on_a_meter_is_run_over_a_line() -> None:
    run = {*SETTINGS, *MORE, *UNSEEN, *ASKING, *KEYS, *USER_KEY, DEVICE_KEY, UPDATE}
    run |= {name for name, operation in OPERATIONS.items() if is_read_alone(operation)}
    assert run == {name for name, operation in OPERATIONS.items() if operation.target != "none"}


async def kept_keys(line: LineBench) -> MeterKeyStore:
    """Return a place for the keys of a meter, in memory, with those that it holds now."""
    store, in_use = MemoryStore(), parse_secrets(json.dumps(line.meter.secrets).encode())
    await store.put("entry", in_use)
    owner = Owner(line.card.id, line.meter.identity.device_identification)
    keys = MeterKeyStore(store, DatabaseIndex(line.stores.database), owner, "entry")
    await keys.note_in_use(in_use, Origin.DELIVERY)
    return keys


@pytest.mark.parametrize("seed", range(2))
async def test_a_meter_unplugged_at_any_moment_is_an_error_soon_and_works_when_plugged_in_again(
    tmp_path: Path, seed: int, request: pytest.FixtureRequest
) -> None:
    rounds = 100 if request.config.getoption("--soak") else 10
    rng = random.Random(seed)
    async with serial_line(tmp_path) as line:
        runner = await line.runner()
        await runner.run("GetFirmwareVersion")
        await runner.connection.close()
        before = open_descriptors()
        for _ in range(rounds):
            port = PtyServer(line.meter, OpticalSettings(is_strict=False))
            await port.start()
            runner.connection.meter = replaced(line.card, endpoint=replaced(line.card.endpoint, port=port.name))
            running = asyncio.ensure_future(runner.run("GetAssociationLnObjects"))
            await asyncio.sleep(rng.random() * 0.15)
            await port.stop()
            began = monotonic()
            outcome = await running
            assert monotonic() - began < 2
            assert outcome.run.verdict is Verdict.READ or outcome.problem is not None
            await runner.connection.close()
            assert not serial_threads()
            assert open_descriptors() <= before
        runner.connection.meter = line.card
        assert (await runner.run("GetFirmwareVersion")).run.verdict is Verdict.READ
        await runner.connection.close()


async def test_a_serial_server_carries_hdlc(tmp_path: Path) -> None:
    async with hdlc_server(tmp_path, limits=FEW) as line:
        runner = await line.runner()
        assert await read_everything(runner, "smr5.2") >= 5
        await runner.connection.close()


@pytest.mark.parametrize(("physical", "size"), [(17, None), (17, 4)])
async def test_longer_addresses_reach_the_meter(tmp_path: Path, physical: int, size: int | None) -> None:
    async with serial_line(tmp_path) as line:
        runner = await line.runner(server_physical=physical, server_size_bytes=size)
        outcome = await runner.run("GetFirmwareVersion")
        assert outcome.run.verdict is Verdict.READ
        await runner.connection.close()


@pytest.mark.parametrize(("baud", "generation"), [(9600, "dsmr2.2"), (115200, "smr5.2")])
@pytest.mark.alone
async def test_a_large_transfer_uses_at_least_nine_tenths_of_the_line(
    tmp_path: Path, baud: int, generation: str
) -> None:
    settings = OpticalSettings(baud=baud)
    async with serial_line(tmp_path, generation, settings=settings, is_paced=True) as line:
        line.meter.max_pdu_size = 2000
        connection = await line.connection()
        await connection.open()
        loop, traffic = asyncio.get_running_loop(), connection.traffic
        for _ in range(8):  # a busy computer can only slow the line down: the best reading counts
            before, began = traffic.bytes_in, loop.time()
            raw = await connection.session.get_raw(OBJECT_LIST)
            seconds = loop.time() - began
            payload_share = len(raw) * 10 / baud / seconds
            busy_share = (traffic.bytes_in - before) * 10 / baud / seconds
            print(
                f"{baud} baud: {len(raw)} bytes in {seconds:.2f} s, {payload_share:.1%} payload, {busy_share:.1%} busy"
            )
            if payload_share >= 0.9:
                break
        await connection.close()
        assert payload_share >= 0.9
        assert simulated(generation).read(OBJECT_LIST) == raw


@pytest.mark.alone
def test_frames_cost_a_fifth_of_gurux_or_less() -> None:
    from gurux_dlms import GXByteBuffer
    from gurux_dlms._GXFCS16 import _GXFCS16

    from smconfig_gui.dlms.framing.hdlc_frame import Frame, FrameReader

    content, reader = random.Random(1).randbytes(128), FrameReader()
    kilobytes = 400

    def ours() -> None:
        for _ in range(kilobytes * 8):
            reader.feed(Frame(b"\x03", b"\x21", 0x10, content).to_bytes())

    def theirs() -> None:
        # Its checks alone, of header and frame, once to write and once to read; its frames cost more than that.
        buffer = GXByteBuffer(bytearray(content + bytes(8)))
        for _ in range(kilobytes * 8):
            for _ in range(2):
                _GXFCS16.countFCS16(buffer, 0, 6)
                _GXFCS16.countFCS16(buffer, 0, 136)

    def cost(work: Callable[[], None]) -> float:
        began = process_time()
        work()
        return process_time() - began

    ratio = min(cost(theirs) for _ in range(3)) / min(cost(ours) for _ in range(3))
    print(f"gurux needs {ratio:.1f} times as much")
    assert ratio >= 5
