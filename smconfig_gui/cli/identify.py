"""`smconfig identify`: which meter this is and what can be used."""

import argparse
from typing import Any

from smconfig_gui.cli.arguments import add_target
from smconfig_gui.cli.output import EXIT_OK, PrintedProgress, print_json
from smconfig_gui.cli.target import opened


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("identify", help="say which meter this is and what can be used")
    add_target(parser)
    parser.set_defaults(command=_identify)


async def _identify(options: argparse.Namespace) -> int:
    from smconfig_gui.dlms.operations import OPERATIONS

    async with opened(options) as runner:
        facts = await runner.connection.open(PrintedProgress() if options.progress else None)
        identified = await runner.connection.identify()
    print_json(
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
