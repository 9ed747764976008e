"""`smconfig response UID`: the stored object of an earlier run."""

import argparse
from typing import Any

from smconfig_gui.cli.arguments import add_data_dir
from smconfig_gui.cli.output import EXIT_NOT_OK, EXIT_OK, print_json


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("response", help="print the stored object of an earlier run")
    parser.add_argument("uid", metavar="UID")
    add_data_dir(parser)
    parser.set_defaults(command=_response)


async def _response(options: argparse.Namespace) -> int:
    from smconfig_gui.runner.opening import open_stores

    async with open_stores(options.data_dir) as stores:
        run = await stores.history.get(options.uid)
    if run is None:
        print_json({"correlationUid": options.uid, "result": "NOT FOUND"})
        return EXIT_NOT_OK
    print_json(run.to_json())
    return EXIT_OK
