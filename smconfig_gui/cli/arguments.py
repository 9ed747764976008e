"""Arguments that several commands share, and what they mean."""

import argparse
from pathlib import Path
from typing import NoReturn

from smconfig_gui.cli.key_place import add_key_place
from smconfig_gui.cli.output import UsageError
from smconfig_gui.model.hdlc_address import ServerAddress
from smconfig_gui.model.meter import GENERATIONS, Endpoint, Framing, Meter, Security, SerialEndpoint, TcpEndpoint

DEFAULT_BAUD = 9600
NOWHERE = "none:4059"  # stands on the card of an operation that asks no meter
DEFAULT_CLIENT, DEFAULT_SERVER = 1, "1"


class Parser(argparse.ArgumentParser):
    """A parser whose errors are ours to tell."""

    def error(self, message: str) -> NoReturn:
        """Raise a UsageError instead of leaving the program."""
        raise UsageError(message)


def _counter(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else -1
    if not 0 <= number < 0xFFFF0000:
        raise argparse.ArgumentTypeError("a counter is 0 to 4294901759")
    return number


def add_data_dir(parser: argparse.ArgumentParser) -> None:
    """Add where the stores are."""
    parser.add_argument("--data-dir", metavar="DIR", type=Path, help="where counters and history are kept")


def add_way(parser: argparse.ArgumentParser, *, is_required: bool = False, takes_saved: bool = False) -> None:
    """Add how a meter is reached and how to talk to it."""
    ways = parser.add_mutually_exclusive_group(required=is_required)
    if takes_saved:
        ways.add_argument("--meter", metavar="NAME", help="a saved meter; its keys lie in the keyring")
    ways.add_argument("--tcp", metavar="HOST:PORT", help="a meter or serial server on the network")
    ways.add_argument("--serial", metavar="PORT", help="a serial port or optical head")
    parser.add_argument("--framing", choices=[item.value for item in Framing], help="on TCP: wrapper (default) or hdlc")
    parser.add_argument("--baud", type=int, metavar="N", help="speed of the port; with --mode-e the highest one")
    parser.add_argument("--mode-e", action="store_true", help="sign on at 300 baud first (IEC 62056-21)")
    parser.add_argument("--generation", choices=GENERATIONS, help="asked from the meter when left out")
    parser.add_argument("--client", metavar="N", type=int, help="client address (default 1: management)")
    parser.add_argument(
        "--server", metavar="N[/PHYSICAL]", help="server address (default 1); :4 behind it takes four bytes on HDLC"
    )
    parser.add_argument("--security", choices=[item.value for item in Security], help="default: by generation")
    parser.add_argument("--device-id", metavar="ID", help="identifier that the meter must have to be written to")
    parser.add_argument("--timeout", metavar="S", type=float, help="deadline of one answer in seconds")


def add_target(parser: argparse.ArgumentParser) -> None:
    """Add how a meter is reached and which keys it has."""
    add_way(parser, takes_saved=True)
    add_key_place(parser)
    parser.add_argument("--secrets", metavar="FILE", help="the keys in use now as JSON; - reads standard input")
    parser.add_argument("--accept-counter", metavar="N", type=_counter, help="accept an invocation counter up to N")
    parser.add_argument(
        "--allow-another-try", action="store_true", help="try although the authentication failed three times"
    )
    parser.add_argument("--progress", action="store_true", help="tell each step on standard error")
    parser.add_argument("--trace", metavar="FILE", type=Path, help="write frames and APDUs, secrets masked")
    add_data_dir(parser)


def meter_of(options: argparse.Namespace, *, needs_way: bool = True) -> Meter:
    """Return the card that these arguments describe; without a way to it where no meter is asked."""
    if needs_way and options.tcp is None and options.serial is None:
        raise UsageError("one of the arguments --meter --tcp --serial is required")
    default = Security.LLS if options.generation == "dsmr2.2" else Security.HLS5
    try:
        endpoint = _endpoint(options)
        server = _server(options, endpoint)
        return Meter(
            id="command-line",
            endpoint=endpoint,
            generation=options.generation,
            client=DEFAULT_CLIENT if options.client is None else options.client,
            server=server.logical if isinstance(server, ServerAddress) else server,
            server_physical=server.physical if isinstance(server, ServerAddress) else None,
            server_size_bytes=server.size_bytes if isinstance(server, ServerAddress) else None,
            security=Security(options.security) if options.security else default,
            device_identification=options.device_id,
            apdu_timeout_s=options.timeout,
        )
    except ValueError as error:
        raise UsageError(str(error)) from error


def _endpoint(options: argparse.Namespace) -> Endpoint:
    if options.serial is not None:
        if options.framing == Framing.WRAPPER:
            raise UsageError("a serial port has HDLC: leave --framing out")
        return SerialEndpoint(port=options.serial, baud=options.baud or DEFAULT_BAUD, mode_e=options.mode_e)
    if options.mode_e or options.baud is not None:
        raise UsageError("--baud and --mode-e belong to --serial")
    host, _, port = (options.tcp or NOWHERE).rpartition(":")
    if not host or not (port.isascii() and port.isdigit()) or host.startswith("[") is not host.endswith("]"):
        raise UsageError("--tcp needs HOST:PORT")
    return TcpEndpoint(host=host.strip("[]"), port=int(port), framing=Framing(options.framing or Framing.WRAPPER))


def _server(options: argparse.Namespace, endpoint: Endpoint) -> ServerAddress | int:
    text = options.server or DEFAULT_SERVER
    if endpoint.framing is Framing.WRAPPER and text.isdecimal():
        return int(text)
    return ServerAddress.parse(text)
