"""`smconfig run NAME`: one operation on one meter."""

import argparse
import asyncio
import sys
from typing import Any

import msgspec

from smconfig_gui.cli.arguments import add_target
from smconfig_gui.cli.inputs import read_limited
from smconfig_gui.cli.operations import find_operation
from smconfig_gui.cli.output import PrintedProgress, UsageError, print_json
from smconfig_gui.cli.target import opened
from smconfig_gui.model.given import Given
from smconfig_gui.model.key_field import decode_request
from smconfig_gui.model.meter import Value

MAX_REQUEST_BYTES = 1 << 20


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("run", help="run one operation on one meter")
    parser.add_argument("name", metavar="NAME")
    add_target(parser)
    parser.add_argument("--request", metavar="FILE", help="the request as JSON; - reads standard input")
    parser.add_argument("--dry-run", action="store_true", help="show what would be written, write nothing")
    parser.add_argument("--confirm", metavar="SERIAL4", help="last four characters of the meter's identifier")
    parser.add_argument("--unconfirmed", metavar="FORM", help="use this form although nobody confirmed it here")
    parser.set_defaults(command=_run)


def _read_request(options: argparse.Namespace, kind: type[Value]) -> Value:
    raw = b"{}" if options.request is None else read_limited(options.request, MAX_REQUEST_BYTES, "--request")
    try:
        return decode_request(raw, kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"--request: {error}") from error


def _given(options: argparse.Namespace) -> Given:
    return Given(form=options.unconfirmed)


async def _run(options: argparse.Namespace) -> int:
    operation = find_operation(options.name)
    request = _read_request(options, operation.request)
    if options.request == "-" and options.secrets == "-":
        raise UsageError("only one of --request and --secrets can be read from standard input")
    async with opened(options) as runner:
        progress, given = PrintedProgress() if options.progress else None, _given(options)
        try:
            if not operation.writes:
                outcome = await runner.run(operation.name, request, progress, given=given)
            elif options.dry_run:
                outcome = await runner.dry_run(operation.name, request, progress, given=given)
            else:
                outcome = await runner.write(operation.name, request, options.confirm, progress, given=given)
        except asyncio.CancelledError as stopped:
            outcome = getattr(stopped, "outcome", None)
            if outcome is None:
                raise
        print_json(outcome.run.to_json())  # before the connection is closed: what is true is said whatever comes
    if outcome.run.description:
        print(f"smconfig: {outcome.run.description}", file=sys.stderr)
    code: int = outcome.run.verdict.exit_code
    return code
