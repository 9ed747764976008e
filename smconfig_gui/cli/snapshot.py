"""`smconfig snapshot`: all settings of a meter into a file, or some of them as a template for other meters."""

import argparse
import sys
from datetime import UTC, datetime
from typing import Any

from smconfig_gui.cli.arguments import add_target
from smconfig_gui.cli.files import add_overwrite, check_free, write_out
from smconfig_gui.cli.output import EXIT_NOT_OK, EXIT_OK, UsageError
from smconfig_gui.cli.settings import add_only, chosen_keys, names_meter, read_settings, read_snapshot
from smconfig_gui.cli.target import opened


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("snapshot", help="write the settings of a meter into a file")
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="standard output when left out")
    add_target(parser)
    parser.add_argument("--from", metavar="FILE", dest="source", help="take the settings from this snapshot, no meter")
    parser.add_argument("--template", metavar="NAME", help="make a template, which can be put on other meters")
    add_only(parser)
    add_overwrite(parser)
    parser.set_defaults(command=_snapshot)


async def _snapshot(options: argparse.Namespace) -> int:
    from smconfig_gui.model.snapshot import Snapshot, snapshot_bytes, template_of

    if (options.source is None) is (not names_meter(options)):
        raise UsageError("name either a meter or a snapshot with --from")
    if options.only and options.template is None:
        raise UsageError("--only makes a template: name it with --template")
    check_free(options)
    found: Snapshot = read_snapshot(options.source) if options.source is not None else await _taken(options)
    if options.template is not None:
        found = template_of(found, chosen_keys(options, found), options.template)
    write_out(options.file, snapshot_bytes(found))
    for key, reason in found.unread.items():
        print(f"smconfig: {key} is not in it: {reason}", file=sys.stderr)
    return EXIT_NOT_OK if found.unread else EXIT_OK


async def _taken(options: argparse.Namespace) -> Any:
    from smconfig_gui.model.snapshot import snapshot_of

    async with opened(options) as runner:
        facts, settings = await read_settings(runner, options)
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        return snapshot_of(settings, facts.profile.name, facts.device_identification, moment)
