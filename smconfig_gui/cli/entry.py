"""Takes the arguments apart, runs one command, and turns whatever happens into an exit code."""

import argparse
import asyncio
import contextlib
import signal
import sys
import uuid
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from smconfig_gui import __version__
from smconfig_gui.cli import (
    compare,
    doctor,
    history,
    identify,
    keys,
    meters,
    operations,
    response,
    restore,
    run,
    schema,
    snapshot,
)
from smconfig_gui.cli.arguments import Parser
from smconfig_gui.cli.how import told
from smconfig_gui.cli.output import EXIT_NOT_OK, EXIT_USAGE, OutputLostError, UsageError, print_json
from smconfig_gui.failures import listen, place
from smconfig_gui.model.messages import ProblemError

COMMANDS = (operations, schema, run, response, doctor, identify, snapshot, compare, restore, meters, history, keys)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    wanted = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        listen()
    options: argparse.Namespace | None = None
    try:
        options = _parser().parse_args(wanted)
        command: Callable[[argparse.Namespace], Coroutine[Any, Any, int]] = options.command
        try:
            return asyncio.run(_stoppable(command(options)))
        finally:
            if arguments is None:  # what the command came to is said; a late Ctrl+C may not change the exit code
                signal.signal(signal.SIGINT, signal.SIG_IGN)
    except UsageError as error:
        return _ended(wanted, str(error), EXIT_USAGE)
    except ProblemError as error:
        return _ended(wanted, told(error.problem, options), EXIT_NOT_OK)
    except (KeyboardInterrupt, asyncio.CancelledError):
        return _ended(wanted, "Stopped before anything was changed.", EXIT_NOT_OK)
    except OutputLostError as error:
        if not error.is_left:
            print(f"smconfig: {error}", file=sys.stderr)
        return EXIT_NOT_OK
    except Exception as error:  # noqa: BLE001 - the last place where a sentence can stand instead of a traceback
        return _ended(wanted, f"This program met a case it was not made for ({place(error)}).", EXIT_NOT_OK)


def _ended(wanted: Sequence[str], sentence: str, code: int) -> int:
    """Say why nothing came of it; for `run` as the one object on stdout as well."""
    if wanted[:1] == ["run"]:
        with contextlib.suppress(OutputLostError):
            print_json(_refused(wanted[1] if len(wanted) > 1 and not wanted[1].startswith("-") else None, sentence))
    print(f"smconfig: {sentence}", file=sys.stderr)
    return code


async def _stoppable(work: Coroutine[Any, Any, int]) -> int:
    """Run a command; Ctrl+C and SIGTERM ask it to stop after the answer on its way, asked again they cut the link."""
    task = asyncio.ensure_future(work)
    if sys.platform != "win32":
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    return await task


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


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="smconfig", description="Configure Dutch smart meters over DLMS/COSEM.")
    parser.add_argument("--version", action="version", version=f"smconfig {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for command in COMMANDS:
        command.add_to(commands)
    return parser
