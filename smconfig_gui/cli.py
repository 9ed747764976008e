"""`smconfig`: every operation from the command line; one JSON object on stdout, everything else on stderr."""

import argparse
import asyncio
import contextlib
import getpass
import json
import os
import signal
import sys
import uuid
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from smconfig_gui import __version__
from smconfig_gui.model.hdlc_address import ServerAddress
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.model.meter import GENERATIONS, Endpoint, Framing, Meter, Security, SerialEndpoint, TcpEndpoint, Value

MAX_REQUEST_BYTES = 1 << 20
MAX_SECRETS_BYTES = 1 << 16
DEFAULT_BAUD = 9600
EXIT_OK, EXIT_NOT_OK, EXIT_USAGE = 0, 1, 2


class UsageError(Exception):
    """The arguments or the request are wrong; nothing was sent."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    wanted = list(sys.argv[1:] if arguments is None else arguments)
    try:
        options = _parser().parse_args(wanted)
        command: Callable[[argparse.Namespace], Coroutine[Any, Any, int]] = options.command
        return asyncio.run(_stoppable(command(options)))
    except (UsageError, ProblemError) as error:
        return _ended(wanted, str(error), EXIT_USAGE if isinstance(error, UsageError) else EXIT_NOT_OK)
    except (KeyboardInterrupt, asyncio.CancelledError):
        return _ended(wanted, "Stopped before anything was changed.", EXIT_NOT_OK)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # who read stdout has gone: nobody to tell
        return EXIT_NOT_OK
    except Exception as error:  # noqa: BLE001 - the last place where a sentence can stand instead of a traceback
        return _ended(wanted, f"This program met a case it was not made for ({type(error).__name__}).", EXIT_NOT_OK)


def _ended(wanted: Sequence[str], sentence: str, code: int) -> int:
    """Say why nothing came of it; for `run` as the one object on stdout as well."""
    if wanted[:1] == ["run"]:
        _print(_refused(wanted[1] if len(wanted) > 1 and not wanted[1].startswith("-") else None, sentence))
    print(f"smconfig: {sentence}", file=sys.stderr)
    return code


async def _stoppable(work: Coroutine[Any, Any, int]) -> int:
    """Run a command; Ctrl+C and SIGTERM ask it to stop after the answer on its way, asked again they cut the link."""
    task = asyncio.ensure_future(work)
    if sys.platform != "win32":
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    return await task


def _print(value: Any) -> None:
    print(json.dumps(value, indent=2, ensure_ascii=False), flush=True)


def _refused(operation: str | None, description: str) -> dict[str, Any]:
    return {
        "operation": operation,
        "deviceIdentification": None,
        "correlationUid": uuid.uuid4().hex,
        "result": "NOT OK",
        "description": description,
        "verdict": "not-done",
        "writes": [],
        "roundTrips": 0,
        "bytesOut": 0,
        "bytesIn": 0,
        "seconds": 0.0,
    }


# --- arguments ---------------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="smconfig", description="Configure Dutch smart meters over DLMS/COSEM.")
    parser.add_argument("--version", action="version", version=f"smconfig {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    listing = commands.add_parser("operations", help="list all operations as JSON")
    listing.set_defaults(command=_operations)
    schema = commands.add_parser("schema", help="print the JSON Schema of an operation's request and response")
    schema.add_argument("name", metavar="NAME")
    schema.set_defaults(command=_schema)
    run = commands.add_parser("run", help="run one operation on one meter")
    run.add_argument("name", metavar="NAME")
    _add_target(run)
    run.add_argument("--request", metavar="FILE", help="the request as JSON; - reads standard input")
    run.add_argument("--dry-run", action="store_true", help="show what would be written, write nothing")
    run.add_argument("--confirm", metavar="SERIAL4", help="last four characters of the meter's identification")
    run.set_defaults(command=_run)
    response = commands.add_parser("response", help="print the stored object of an earlier run")
    response.add_argument("uid", metavar="UID")
    _add_data_dir(response)
    response.set_defaults(command=_response)
    doctor = commands.add_parser("doctor", help="connect step by step, and say what fails and most likely why")
    _add_target(doctor)
    doctor.add_argument("--search", action="store_true", help="look for the address and speed of the meter first")
    doctor.set_defaults(command=_doctor)
    identify = commands.add_parser("identify", help="say which meter this is and what can be used")
    _add_target(identify)
    identify.set_defaults(command=_identify)
    return parser


def _counter(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else -1
    if not 0 <= number < 0xFFFF0000:
        raise argparse.ArgumentTypeError("a counter is 0 to 4294901759")
    return number


def _add_data_dir(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data-dir", metavar="DIR", type=Path, help="where counters and history are kept")


def _add_target(parser: argparse.ArgumentParser) -> None:
    ways = parser.add_mutually_exclusive_group(required=True)
    ways.add_argument("--tcp", metavar="HOST:PORT", help="a meter or serial server on the network")
    ways.add_argument("--serial", metavar="PORT", help="a serial port or optical head")
    parser.add_argument("--framing", choices=[item.value for item in Framing], help="on TCP: wrapper (default) or hdlc")
    parser.add_argument("--baud", type=int, metavar="N", help="speed of the port; with --mode-e the highest one")
    parser.add_argument("--mode-e", action="store_true", help="sign on at 300 baud first (IEC 62056-21)")
    parser.add_argument("--generation", choices=GENERATIONS, help="asked from the meter when left out")
    parser.add_argument("--client", type=int, default=1, help="client address (1: management)")
    parser.add_argument(
        "--server", metavar="N[/PHYSICAL]", default="1", help="server address; :4 behind it takes four bytes on HDLC"
    )
    parser.add_argument("--security", choices=[item.value for item in Security], help="default: by generation")
    parser.add_argument("--device-id", metavar="ID", help="identification that the meter must have to be written to")
    parser.add_argument("--secrets", metavar="FILE", help="the keys in use now as JSON; - reads standard input")
    parser.add_argument("--timeout", metavar="S", type=float, help="deadline of one answer in seconds")
    parser.add_argument("--accept-counter", metavar="N", type=_counter, help="accept an invocation counter up to N")
    parser.add_argument(
        "--allow-another-try", action="store_true", help="try although the authentication failed three times"
    )
    parser.add_argument("--progress", action="store_true", help="tell each step on standard error")
    parser.add_argument("--trace", metavar="FILE", type=Path, help="write frames and APDUs, secrets masked")
    _add_data_dir(parser)


def _meter(options: argparse.Namespace) -> Meter:
    default = Security.LLS if options.generation == "dsmr2.2" else Security.HLS5
    try:
        endpoint = _endpoint(options)
        server = _server(options, endpoint)
        return Meter(
            id="command-line",
            endpoint=endpoint,
            generation=options.generation,
            client=options.client,
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
    host, _, port = options.tcp.rpartition(":")
    if not host or not (port.isascii() and port.isdigit()) or host.startswith("[") is not host.endswith("]"):
        raise UsageError("--tcp needs HOST:PORT")
    return TcpEndpoint(host=host.strip("[]"), port=int(port), framing=Framing(options.framing or Framing.WRAPPER))


def _server(options: argparse.Namespace, endpoint: Endpoint) -> ServerAddress | int:
    if endpoint.framing is Framing.WRAPPER and options.server.isdecimal():
        return int(options.server)
    return ServerAddress.parse(options.server)


def _read_limited(name: str, limit: int, what: str) -> bytes:
    try:
        if name == "-":
            raw = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(name).open("rb") as file:
                raw = file.read(limit + 1)
    except OSError as error:
        raise UsageError(f"{what} {name}: {error.strerror}") from error
    if len(raw) > limit:
        raise UsageError(f"{what} {name}: longer than {limit} bytes")
    return raw


def _read_secrets(options: argparse.Namespace) -> Any:
    from smconfig_gui.model.device_secrets import DeviceSecrets, parse_secrets

    if options.secrets is None:
        return DeviceSecrets()
    if options.secrets != "-" and os.name == "posix":
        with contextlib.suppress(OSError):
            if Path(options.secrets).stat().st_mode & 0o077:
                raise UsageError(f"--secrets {options.secrets}: others can read this file (chmod 600 it)")
    raw = _read_limited(options.secrets, MAX_SECRETS_BYTES, "--secrets")
    try:
        return parse_secrets(raw)
    except ValueError as error:
        raise UsageError(f"--secrets: {error}") from error


def _check_keys(meter: Meter, secrets: Any) -> None:
    """Refuse to begin without the keys that the protection of this meter needs."""
    from smconfig_gui.model.secret import SecretType

    needed = []
    if meter.security.is_ciphered:
        needed += [SecretType.E_METER_ENCRYPTION_KEY_UNICAST, SecretType.E_METER_AUTHENTICATION_KEY]
    if meter.security in (Security.LLS, Security.LLS_PLAIN):
        needed.append(SecretType.LLS_PASSWORD)
    missing = [kind.value for kind in needed if kind not in secrets.keys]
    if missing:
        raise UsageError(f"--secrets lacks {', '.join(missing)}, which {meter.security.value} needs")


def _read_request(options: argparse.Namespace, kind: type[Value]) -> Value:
    raw = b"{}" if options.request is None else _read_limited(options.request, MAX_REQUEST_BYTES, "--request")
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"--request: {error}") from error


# --- commands ----------------------------------------------------------------------------------------------------


async def _operations(_options: argparse.Namespace) -> int:
    from smconfig_gui.dlms.operations import OPERATIONS
    from smconfig_gui.store.profiles import load_profiles

    profiles = load_profiles(None)
    _print(
        [
            {
                "name": operation.name,
                "extra": operation.is_extra,
                "access": "writes" if operation.writes else "reads",
                "target": operation.target,
                "generations": [name for name, profile in profiles.items() if operation.is_in(profile)],
                "unconfirmed": [name for name, profile in profiles.items() if operation.is_unconfirmed_in(profile)],
            }
            for operation in OPERATIONS.values()
        ]
    )
    return EXIT_OK


async def _schema(options: argparse.Namespace) -> int:
    operation = _find_operation(options.name)
    request, response = operation.request, operation.response
    (request_schema, response_schema), definitions = msgspec.json.schema_components((request, response))
    _print(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": operation.name,
            "type": "object",
            "properties": {"request": request_schema, "response": response_schema},
            "$defs": definitions,
        }
    )
    return EXIT_OK


def _find_operation(name: str) -> Any:
    from smconfig_gui.dlms.operations import OPERATIONS

    if name not in OPERATIONS:
        raise UsageError(f"there is no operation {name}; smconfig operations lists them")
    return OPERATIONS[name]


async def _run(options: argparse.Namespace) -> int:
    operation = _find_operation(options.name)
    request = _read_request(options, operation.request)
    if options.request == "-" and options.secrets == "-":
        raise UsageError("only one of --request and --secrets can be read from standard input")
    async with _opened(options) as runner:
        progress = _Progress() if options.progress else None
        try:
            if not operation.writes:
                outcome = await runner.run(operation.name, request, progress)
            elif options.dry_run:
                outcome = await runner.dry_run(operation.name, request, progress)
            else:
                outcome = await runner.write(operation.name, request, options.confirm, progress)
        except asyncio.CancelledError as stopped:
            outcome = getattr(stopped, "outcome", None)
            if outcome is None:
                raise
        _print(outcome.run.to_json())  # before the connection is closed: what is true is said whatever comes
    if outcome.run.description:
        print(f"smconfig: {outcome.run.description}", file=sys.stderr)
    code: int = outcome.run.verdict.exit_code
    return code


async def _response(options: argparse.Namespace) -> int:
    from smconfig_gui.runner.opening import open_stores

    async with open_stores(options.data_dir) as stores:
        run = await stores.history.get(options.uid)
    if run is None:
        _print({"correlationUid": options.uid, "result": "NOT FOUND"})
        return EXIT_NOT_OK
    _print(run.to_json())
    return EXIT_OK


async def _identify(options: argparse.Namespace) -> int:
    from smconfig_gui.dlms.operations import OPERATIONS

    async with _opened(options) as runner:
        facts = await runner.connection.open(_Progress() if options.progress else None)
        identified = await runner.connection.identify()
    _print(
        {
            "deviceIdentification": facts.device_identification,
            "serialNumber": facts.serial_number,
            "generation": facts.profile.name,
            "candidates": list(identified.candidates),
            "evidence": [str(text) for text in identified.evidence],
            "systemTitle": facts.system_title,
            "security": facts.security.value,
            "operations": [name for name, operation in OPERATIONS.items() if operation.is_in(facts.profile)],
        }
    )
    return EXIT_OK


async def _doctor(options: argparse.Namespace) -> int:
    from smconfig_gui.runner.doctor import examine
    from smconfig_gui.runner.search import search

    found: dict[str, Any] = {}
    async with _opened(options) as runner:
        connection = runner.connection
        if options.search:
            result = await search(connection.meter, connection.services)
            found = {"search": {"found": None, "tried": result.tried, "seconds": round(result.seconds, 1)}}
            if result.meter is not None:
                found["search"]["found"] = {
                    "endpoint": msgspec.to_builtins(result.meter.endpoint),
                    "server": result.meter.server_text,
                }
                connection = connection.of(result.meter)
        try:
            report = await examine(connection, _Progress() if options.progress else None)
        finally:
            await connection.close()
    _print(report.to_json() | found)
    if report.finding is not None:
        print(f"smconfig: {report.finding.title}. {report.finding.next_step}", file=sys.stderr)
    return EXIT_OK if report.finding is None else EXIT_NOT_OK


class _Progress:
    """Steps on standard error."""

    def step(self, step: Any) -> None:
        """Print one step."""
        print(f"smconfig: {step}", file=sys.stderr, flush=True)

    def wait(self, seconds_left: int) -> None:
        """Print the countdown."""
        print(f"smconfig: the meter holds an old association, {seconds_left} s", file=sys.stderr, flush=True)


@contextlib.asynccontextmanager
async def _opened(options: argparse.Namespace) -> AsyncIterator[Any]:
    """Yield a runner for the target of these options, and end everything afterwards."""
    meter, secrets = _meter(options), _read_secrets(options)
    _check_keys(meter, secrets)
    from smconfig_gui.dlms.trace import Trace
    from smconfig_gui.runner import MeterConnection, MeterRunner
    from smconfig_gui.runner.opening import open_stores, services_of

    trace = Trace()
    async with contextlib.AsyncExitStack() as stack:
        if options.trace is not None:
            _write_trace(options.trace, trace, stack)
        stores = await stack.enter_async_context(open_stores(options.data_dir))
        connection = MeterConnection(meter, secrets, await services_of(stores, trace, operator=getpass.getuser()))
        connection.accepted_counter = options.accept_counter
        if options.allow_another_try:
            connection.allow_another_try()
        stack.push_async_callback(connection.close)
        yield MeterRunner(connection)


def _write_trace(path: Path, trace: Any, stack: contextlib.AsyncExitStack) -> None:
    """Write every record to the file as it comes; a name that ends in .pcapng gets a capture at the end instead."""
    from smconfig_gui.dlms.trace_export import json_lines, pcapng

    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise UsageError(f"--trace {path}: {error.strerror}") from error
    file = stack.enter_context(os.fdopen(descriptor, "wb"))
    if path.suffix == ".pcapng":
        records: list[Any] = []
        trace.listen(records.append)
        stack.callback(lambda: file.write(pcapng(records)))
    else:
        trace.listen(lambda record: file.write(json_lines([record])))


if __name__ == "__main__":
    sys.exit(main())
