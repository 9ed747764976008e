"""What the commands about snapshots share: files of settings, and the settings of a meter."""

import argparse
import sys
from typing import Any

from smconfig_gui.cli.inputs import read_limited
from smconfig_gui.cli.output import PrintedProgress, UsageError


def add_only(parser: Any) -> None:
    """Add which settings are meant."""
    parser.add_argument(
        "--only",
        metavar="SETTING",
        action="append",
        default=[],
        help="an object or a key; may be repeated",
    )


def names_meter(options: argparse.Namespace) -> bool:
    """Whether these options name a meter."""
    return any(way is not None for way in (options.meter, options.tcp, options.serial))


def registry() -> Any:
    """Return how settings are explained."""
    from smconfig_gui.dlms.operations import OPERATIONS

    return dict(OPERATIONS["RestoreAttributes"].settings)


def read_snapshot(name: str) -> Any:
    """Return the snapshot in a file; raises UsageError."""
    from smconfig_gui.model.snapshot import MAX_BYTES, parse_snapshot

    try:
        return parse_snapshot(read_limited(name, MAX_BYTES, "snapshot"), registry())
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from error


def chosen_keys(options: argparse.Namespace, snapshot: Any) -> list[str]:
    """Return the settings that --only names, all without it; raises UsageError for one that is not there."""
    settings = snapshot.settings
    for name in options.only:
        if name not in settings and all(value.object != name for value in settings.values()):
            raise UsageError(f"--only {name}: the snapshot has no such setting")
    wanted = set(options.only)
    return [key for key, value in settings.items() if not wanted or {key, value.object} & wanted]


async def read_settings(runner: Any, options: argparse.Namespace) -> Any:
    """Return what is known of the meter and its settings; raises the ProblemError of reading."""
    from smconfig_gui.model.messages import ProblemError

    progress = PrintedProgress() if options.progress else None
    facts = await runner.connection.open(progress)
    outcome = await runner.run("GetSettings", progress=progress)
    if outcome.value is None:
        raise ProblemError(outcome.problem)
    if outcome.run.description is not None:
        print(f"smconfig: {outcome.run.description}", file=sys.stderr)
    return facts, outcome.value
