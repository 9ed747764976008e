"""`smconfig restore`: put the settings of a snapshot back, or those of a template on a meter; only what differs."""

import argparse
from typing import Any

from smconfig_gui.cli.arguments import add_target
from smconfig_gui.cli.how import print_run
from smconfig_gui.cli.output import PrintedProgress, UsageError
from smconfig_gui.cli.settings import add_only, chosen_keys, read_settings, read_snapshot, registry
from smconfig_gui.cli.target import opened

_OPERATION = "RestoreAttributes"


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("restore", help="write what differs from a snapshot or template to a meter")
    parser.add_argument("file", metavar="FILE", help="a snapshot of this meter, or a template")
    add_target(parser)
    add_only(parser)
    parser.add_argument("--dry-run", action="store_true", help="show what would be written, write nothing")
    parser.add_argument("--confirm", metavar="SERIAL4", help="last four characters of the meter's identifier")
    parser.set_defaults(command=_restore)


async def _restore(options: argparse.Namespace) -> int:
    file = read_snapshot(options.file)
    keys = chosen_keys(options, file)
    if not keys:
        raise UsageError(f"{options.file} has no settings")
    async with opened(options) as runner:
        request = await _request(runner, options, file, keys)
        progress = PrintedProgress() if options.progress else None
        if options.dry_run:
            outcome = await runner.dry_run(_OPERATION, request, progress)
        else:
            outcome = await runner.write(_OPERATION, request, options.confirm, progress)
        return print_run(outcome, options)


async def _request(runner: Any, options: argparse.Namespace, file: Any, keys: list[str]) -> Any:
    """Return what writes the differences; raises UsageError, before anything is sent, for what does not fit."""
    from smconfig_gui.model.snapshot import compare, obstacle, restore_request

    facts, found = await read_settings(runner, options)
    if not file.is_template and file.device_identification != facts.device_identification:
        raise UsageError(
            f"{options.file} is of {file.device_identification}, this meter is {facts.device_identification}; "
            "make a template of it (smconfig snapshot --from) to put it on another meter"
        )
    known = registry()
    wanted = {key: file.settings[key] for key in keys}
    different = [each for each in compare({**found.settings}, wanted, known) if each.right and not each.is_same]
    reasons = [obstacle(each, file.generation, facts.profile, known) for each in different]
    refused = [str(reason) for reason in reasons if reason is not None]
    if refused:
        raise UsageError(" ".join(refused))
    return restore_request(wanted, [each.key for each in different] or keys[:1])
