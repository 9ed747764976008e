"""`smconfig compare`: two snapshots, or a snapshot and a meter, in words."""

import argparse
from typing import Any

from smconfig_gui.cli.arguments import add_target
from smconfig_gui.cli.output import EXIT_NOT_OK, EXIT_OK, UsageError, print_json
from smconfig_gui.cli.settings import add_only, chosen_keys, names_meter, read_settings, read_snapshot, registry
from smconfig_gui.cli.target import opened


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("compare", help="compare a snapshot with another one, or with a meter")
    parser.add_argument("file", metavar="FILE", help="a snapshot or template")
    parser.add_argument("other", metavar="OTHER", nargs="?", help="the other snapshot; a meter when left out")
    add_target(parser)
    add_only(parser)
    parser.add_argument("--all", action="store_true", help="list what is the same as well")
    parser.set_defaults(command=_compare)


async def _compare(options: argparse.Namespace) -> int:
    from smconfig_gui.model.snapshot import compare

    if (options.other is None) is (not names_meter(options)):
        raise UsageError("name either another snapshot or a meter")
    file = read_snapshot(options.file)
    keys = chosen_keys(options, file)
    left = {key: file.settings[key] for key in keys}
    right, described = await _other(options)
    if options.only or file.is_template:
        right = {key: value for key, value in right.items() if key in left}
    found = compare(left, right, registry())
    differences = [each for each in found if not each.is_same]
    print_json(
        {
            "left": _described(file),
            "right": described,
            "same": not differences,
            "equal": len(found) - len(differences),
            "differences": [_line(each) for each in found if options.all or not each.is_same],
        }
    )
    return EXIT_NOT_OK if differences else EXIT_OK


async def _other(options: argparse.Namespace) -> Any:
    """Return the settings of the other side and what it is."""
    if options.other is not None:
        other = read_snapshot(options.other)
        return other.settings, _described(other)
    async with opened(options) as runner:
        facts, settings = await read_settings(runner, options)
        return settings.settings, {"meter": facts.device_identification, "generation": facts.profile.name}


def _described(snapshot: Any) -> dict[str, Any]:
    return {
        "name": snapshot.name,
        "meter": snapshot.device_identification,
        "generation": snapshot.generation,
        "takenAt": snapshot.taken_at,
    }


def _line(compared: Any) -> dict[str, Any]:
    return {
        "setting": str(compared.title),
        "key": compared.key,
        "same": compared.is_same,
        "changes": [
            {"label": str(change.label), "left": str(change.old), "right": str(change.new)}
            for change in compared.changes
        ],
        "left": None if compared.left is None else compared.left.value,
        "right": None if compared.right is None else compared.right.value,
    }
