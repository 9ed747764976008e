"""`smconfig schema NAME`: the JSON Schema of an operation."""

import argparse
from typing import Any

import msgspec

from smconfig_gui.cli.operations import find_operation
from smconfig_gui.cli.output import EXIT_OK, print_json


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("schema", help="print the JSON Schema of an operation's request and response")
    parser.add_argument("name", metavar="NAME", help="the operation; smconfig operations lists all names")
    parser.set_defaults(command=_schema)


async def _schema(options: argparse.Namespace) -> int:
    operation = find_operation(options.name)
    request, response = operation.request, operation.response
    (request_schema, response_schema), definitions = msgspec.json.schema_components((request, response))
    print_json(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": operation.name,
            "type": "object",
            "properties": {"request": request_schema, "response": response_schema},
            "$defs": definitions,
        }
    )
    return EXIT_OK
