"""`smconfig doctor`: a connection step by step."""

import argparse
import sys
from typing import Any

import msgspec

from smconfig_gui.cli.arguments import add_target
from smconfig_gui.cli.how import how_of
from smconfig_gui.cli.output import EXIT_NOT_OK, EXIT_OK, PrintedProgress, print_json
from smconfig_gui.cli.target import opened


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("doctor", help="connect step by step, and say what fails and most likely why")
    add_target(parser)
    parser.add_argument("--search", action="store_true", help="look for the address and speed of the meter first")
    parser.set_defaults(command=_doctor)


async def _doctor(options: argparse.Namespace) -> int:
    from smconfig_gui.runner.doctor import examine
    from smconfig_gui.runner.search import search

    found: dict[str, Any] = {}
    async with opened(options) as runner:
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
            report = await examine(connection, PrintedProgress() if options.progress else None)
        finally:
            await connection.close()
    problem = report.attempt.problem
    how = how_of(options, problem.advice.params if problem is not None else ())
    print_json(report.to_json(how) | found)
    if report.finding is not None:
        first = report.finding.causes[0]
        print(f"smconfig: {report.finding.title}. {first.step}{how(first.things)}", file=sys.stderr)
    return EXIT_OK if report.finding is None else EXIT_NOT_OK
