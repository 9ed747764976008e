"""`smconfig operations`: all operations as JSON."""

import argparse
from typing import Any

from smconfig_gui.cli.output import EXIT_OK, UsageError, print_json


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("operations", help="list all operations as JSON")
    parser.set_defaults(command=_operations)


async def _operations(_options: argparse.Namespace) -> int:
    from smconfig_gui.dlms.operations import OPERATIONS
    from smconfig_gui.store.profiles import load_profiles

    profiles = load_profiles(None)
    print_json(
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


def find_operation(name: str) -> Any:
    """Return the operation of that name; raises UsageError."""
    from smconfig_gui.dlms.operations import OPERATIONS

    if name not in OPERATIONS:
        raise UsageError(f"there is no operation {name}; smconfig operations lists them")
    return OPERATIONS[name]
