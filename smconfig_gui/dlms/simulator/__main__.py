"""The command line of the simulated meter: serves on TCP or a pseudo-terminal, says where in one JSON line each."""

import argparse
import asyncio
import json
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from smconfig_gui.dlms.simulator.connection import HdlcConnection
from smconfig_gui.dlms.simulator.delivery import PushDelivery
from smconfig_gui.dlms.simulator.faults import parse_faults
from smconfig_gui.dlms.simulator.hdlc import HdlcLimits
from smconfig_gui.dlms.simulator.image import ImageHabits
from smconfig_gui.dlms.simulator.meter import SimulatedMeter
from smconfig_gui.dlms.simulator.optical import OpticalSettings
from smconfig_gui.dlms.simulator.push import register
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.server import MeterServer, Server
from smconfig_gui.dlms.simulator.state import parse_state, state_json
from smconfig_gui.model.meter import GENERATIONS, Security

DEFAULT_BAUD = 9600
WRONG_ARGUMENTS = 2
NOT_SERVED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT; return 0, 2 for wrong arguments or files, 1 when an address or the dump's file
    cannot be had."""
    options = _parser().parse_args(arguments)
    try:
        meters = _meters(options)
        _check_alarms(meters, options.alarm)
        servers = _servers(meters, options)
    except (ValueError, OSError) as error:
        print(f"simulator: {error}", file=sys.stderr)
        return WRONG_ARGUMENTS
    try:
        asyncio.run(_serve(servers, options.alarm))
        if options.dump is not None:
            options.dump.write_bytes(state_json(meters[0].dump()))
    except OSError as error:
        print(f"simulator: {error}", file=sys.stderr)
        return NOT_SERVED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m smconfig_gui.dlms.simulator", description="A smart meter in software.", allow_abbrev=False
    )
    parser.add_argument("--generation", choices=GENERATIONS, default="smr5.2")
    _add_ways(parser)
    parser.add_argument("--security", choices=[level.value for level in Security], help="default: by generation")
    parser.add_argument("--faults", type=Path, metavar="FILE", help="JSON list of faults")
    parser.add_argument("--state", type=Path, metavar="FILE", help="JSON that the meter holds at the start")
    parser.add_argument("--dump", type=Path, metavar="FILE", help="where to write what the meter holds at the end")
    parser.add_argument("--seed", type=int, default=0, help="0: the published test keys")
    parser.add_argument("--latency", type=float, default=0.0, metavar="MS", help="delay of every answer")
    parser.add_argument(
        "--count", type=int, default=1, metavar="N", help="so many meters, with seeds one after another"
    )
    parser.add_argument("--quirk", nargs="+", action="extend", choices=[quirk.value for quirk in Quirk], default=[])
    parser.add_argument(
        "--alarm",
        nargs="+",
        action="extend",
        default=[],
        type=_alarm,
        metavar="SECONDS:REGISTER:BIT",
        help="raise an alarm so long after the start; pushes go to ports of this computer only",
    )
    parser.add_argument("--drop-blocks", type=float, default=0.0, metavar="RATE", help="part of image blocks it loses")
    parser.add_argument("--restart", type=float, default=20.0, metavar="S", help="how long a new image takes to start")
    parser.add_argument(
        "--mbus-delay",
        type=float,
        default=0.0,
        metavar="S",
        help="how long M-Bus devices wait with their next telegram",
    )
    parser.add_argument("--clock", type=datetime.fromisoformat, metavar="ISO", help="what the clock shows at the start")
    return parser


def _add_ways(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--tcp", metavar="HOST:PORT", help="port 0 takes a free one; the way when none is named: 127.0.0.1:0"
    )
    parser.add_argument("--framing", choices=["wrapper", "hdlc"], help="on TCP; a pseudo-terminal has HDLC")
    parser.add_argument("--pty", action="store_true", help="serve on a pseudo-terminal, as behind an optical head")
    parser.add_argument("--mode-e", action="store_true", help="sign-on at 300 baud on the pseudo-terminal")
    parser.add_argument("--echo", action="store_true", help="the head sends back what it gets")
    parser.add_argument(
        "--baud", type=int, metavar="N", help="speed of HDLC on the pseudo-terminal; bytes take their time"
    )
    parser.add_argument("--noise", type=float, default=0.0, metavar="RATE", help="bit errors on the pseudo-terminal")
    parser.add_argument("--hdlc-length", type=int, default=2030, metavar="N", help="longest information field")
    parser.add_argument("--hdlc-window", type=int, default=7, metavar="N", help="frames in a row")
    parser.add_argument("--inactivity", type=float, metavar="S", help="HDLC ends after so many silent seconds")


def _servers(meters: Sequence[SimulatedMeter], options: argparse.Namespace) -> list[Server]:
    """Return what serves each meter; raises ValueError, OSError."""
    length, window = options.hdlc_length, options.hdlc_window
    limits = HdlcLimits(length, length, window, window, options.inactivity)
    if not options.pty:
        if options.mode_e or options.echo or options.baud is not None or options.noise:
            raise ValueError("--mode-e, --echo, --baud and --noise belong to --pty")
        return _tcp_servers(meters, options, limits)
    if options.framing == "wrapper" or options.tcp is not None:
        raise ValueError("--pty has HDLC and stands alone: no --tcp, no --framing wrapper")
    if sys.platform == "win32":
        raise OSError("this system has no pseudo-terminals")
    from smconfig_gui.dlms.simulator.pty_server import PtyServer

    settings = OpticalSettings(
        baud=options.baud or DEFAULT_BAUD,
        has_sign_on=options.mode_e,
        has_echo=options.echo,
        bit_error_rate=options.noise,
        seed=options.seed,
        is_strict=options.mode_e or options.baud is not None,
    )
    return [PtyServer(meter, settings, limits, is_paced=options.baud is not None) for meter in meters]


def _tcp_servers(meters: Sequence[SimulatedMeter], options: argparse.Namespace, limits: HdlcLimits) -> list[Server]:
    host, port = _address(options.tcp or "127.0.0.1:0")
    is_hdlc = options.framing == "hdlc"
    return [
        MeterServer(
            meter,
            host,
            port + number if port else 0,
            connect=partial(HdlcConnection, meter, limits) if is_hdlc else None,
        )
        for number, meter in enumerate(meters)
    ]


def _meters(options: argparse.Namespace) -> list[SimulatedMeter]:
    if not 1 <= options.count <= 1000 or options.seed < 0 or options.latency < 0:
        raise ValueError("--count is 1 to 1000; --seed and --latency are not negative")
    if options.count > 1 and (options.state or options.dump):
        raise ValueError("--state and --dump are about one meter: leave --count out")
    faults = parse_faults(options.faults.read_bytes()) if options.faults else ()
    state = parse_state(options.state.read_bytes()) if options.state else None
    meters = [
        SimulatedMeter(
            options.generation,
            seed=options.seed + number,
            security=Security(options.security) if options.security else None,
            faults=faults,
            quirks=[Quirk(name) for name in options.quirk],
            clock=options.clock,
            latency_s=options.latency / 1000,
            image_habits=ImageHabits(options.drop_blocks, reboot_s=options.restart, seed=options.seed + number),
            mbus_delay_s=options.mbus_delay,
            state=state,
        )
        for number in range(options.count)
    ]
    if state is None or state.security.server_invocation_counter is None:
        for meter in meters:
            meter.go_on_counting(datetime.now(UTC))
    return meters


def _address(text: str) -> tuple[str, int]:
    host, separator, port = text.rpartition(":")
    if not separator or not host or not port.isdecimal() or int(port) > 65535:
        raise ValueError(f"--tcp wants HOST:PORT, not “{text}”")
    return host.strip("[]"), int(port)


def _alarm(text: str) -> tuple[float, int, int]:
    seconds, register, bit = text.split(":")
    found = float(seconds), int(register), int(bit)
    if found[0] < 0 or found[1] not in (1, 2, 3) or not 0 <= found[2] <= 31:
        raise ValueError(text)
    return found


def _check_alarms(meters: Sequence[SimulatedMeter], alarms: Sequence[tuple[float, int, int]]) -> None:
    for meter in meters:
        for _, number, _ in alarms:
            if register(number).obis not in meter.definition.objects:
                raise ValueError(f"--alarm: {meter.generation} has no alarm register {number}")


async def _serve(servers: Sequence[Server], alarms: Sequence[tuple[float, int, int]]) -> None:
    stopped = asyncio.Event()
    _stop_on_signals(stopped)
    deliveries = [PushDelivery(server.meter) for server in servers]
    try:
        for server in servers:
            await server.start()
            for seconds, number, bit in alarms:
                asyncio.get_running_loop().call_later(seconds, server.meter.raise_alarm, number, bit)
            print(json.dumps(announcement(server)), flush=True)
        await stopped.wait()
    finally:
        for server in servers:
            await server.stop()
        for delivery in deliveries:
            await delivery.stop()


def announcement(server: Server) -> dict[str, object]:
    """Return what is said of a meter that serves: where, who, and the keys to talk to it."""
    meter = server.meter
    return {
        **server.place,
        "generation": meter.generation,
        "deviceIdentification": meter.identity.device_identification,
        "client": 1,
        "server": 1,
        "systemTitle": meter.identity.system_title.hex().upper(),
        "secrets": meter.secrets,
    }


def _stop_on_signals(stopped: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stopped.set)
        except NotImplementedError:  # Windows: its loops have no signal handlers
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stopped.set))


if __name__ == "__main__":
    raise SystemExit(main())
