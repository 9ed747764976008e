"""`smconfig meters …`: the saved meters; never anything about their keys but whether there are any."""

import argparse
from typing import Any

import msgspec

from smconfig_gui.cli.arguments import Parser, add_data_dir, add_way, meter_of
from smconfig_gui.cli.files import add_format, add_overwrite, check_free, form_of, write_out
from smconfig_gui.cli.output import EXIT_NOT_OK, EXIT_OK, UsageError, print_json
from smconfig_gui.model.meter import Meter, SerialEndpoint, TcpEndpoint

_WAYS = ("tcp", "serial")
_OPTIONS = (*_WAYS, "framing", "baud", "mode_e", "generation", "client", "server", "security", "device_id", "timeout")
_DESCRIBED = (
    *("endpoint", "generation", "client", "server", "server_physical", "server_size_bytes"),
    *("security", "device_identification", "apdu_timeout_s"),
)


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("meters", help="list, show, add, change, remove, import and export saved meters")
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=Parser)
    for verb, text, command in (
        ("list", "print all saved meters", _list),
        ("show", "print one meter", _show),
        ("add", "save a meter", _add),
        ("edit", "change what is given, leave the rest", _edit),
        ("remove", "take a meter out of the list; its keys stay where they are", _remove),
        ("import", "save the meters of a file that are not here yet", _import),
        ("export", "write the meters into a file, without keys", _export),
    ):
        found = verbs.add_parser(verb, help=text)
        if verb in ("show", "edit", "remove"):
            found.add_argument("meter", metavar="METER", help="name, identifier or id")
        if verb in ("add", "edit"):
            add_way(found, is_required=verb == "add")
            _add_card(found)
        add_data_dir(found)
        found.set_defaults(command=command)
        if verb in ("list", "export"):
            found.add_argument("--group", metavar="NAME", help="only the meters of this group")
        if verb == "import":
            found.add_argument("file", metavar="FILE", help="JSON or CSV as exported; - reads standard input")
            found.add_argument("--dry-run", action="store_true", help="say what would be saved, save nothing")
            found.add_argument("--skip-refused", action="store_true", help="save the others when rows are refused")
        if verb == "export":
            found.add_argument("file", metavar="FILE", nargs="?", default="-", help="standard output when left out")
            add_overwrite(found)
        if verb in ("import", "export"):
            add_format(found)


def _add_card(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", metavar="TEXT", help="what it is called in lists")
    parser.add_argument("--group", metavar="NAME", help="group in the list")
    parser.add_argument("--pause", metavar="S", type=float, help="pause before connecting anew, in seconds")
    parser.add_argument(
        "--read-only", action=argparse.BooleanOptionalAction, help="whether nothing may be written to this meter"
    )


def card_json(meter: Meter) -> dict[str, Any]:
    """Return a card as it is printed: of its keys only whether it has any."""
    fields: dict[str, Any] = msgspec.to_builtins(meter)
    del fields["secretsId"], fields["position"]
    return fields | {"hasKeys": meter.secrets_id is not None}


async def find_meter(stores: Any, name: str) -> Meter:
    """Return the one saved meter of that name, identifier or id; raises UsageError when there is none or more."""
    found: list[Meter] = await stores.meters.find(name)
    if not found:
        raise UsageError(f"there is no saved meter {name}; smconfig meters list prints them")
    if len(found) > 1:
        raise UsageError(f"{len(found)} meters are called {name}; use the id: {', '.join(each.id for each in found)}")
    return found[0]


def _opened(options: argparse.Namespace) -> Any:
    from smconfig_gui.runner.opening import open_stores

    return open_stores(options.data_dir)


async def _list(options: argparse.Namespace) -> int:
    async with _opened(options) as stores:
        meters = [each for each in await stores.meters.all() if options.group in (None, each.group)]
    print_json([card_json(each) for each in meters])
    return EXIT_OK


async def _show(options: argparse.Namespace) -> int:
    async with _opened(options) as stores:
        print_json(card_json(await find_meter(stores, options.meter)))
    return EXIT_OK


async def _add(options: argparse.Namespace) -> int:
    from smconfig_gui.store.meter_files import new_meter_id

    card = _with_options(msgspec.structs.replace(meter_of(options), id=new_meter_id()), options)
    async with _opened(options) as stores:
        if card.name and await stores.meters.find(card.name):
            raise UsageError(f"a meter is called {card.name} already; choose another name, or smconfig meters edit")
        print_json(card_json(await stores.meters.add(card)))
    return EXIT_OK


async def _edit(options: argparse.Namespace) -> int:
    async with _opened(options) as stores:
        before = await find_meter(stores, options.meter)
        after = _with_options(_with_way(before, options), options)
        await stores.meters.update(after)
        print_json(card_json(after))
    return EXIT_OK


async def _remove(options: argparse.Namespace) -> int:
    async with _opened(options) as stores:
        meter = await find_meter(stores, options.meter)
        await stores.meters.remove(meter.id)
    print_json(card_json(meter))
    return EXIT_OK


async def _import(options: argparse.Namespace) -> int:
    from smconfig_gui.cli.inputs import read_limited
    from smconfig_gui.store.meter_files import MAX_FILE_BYTES, read_meters

    offer = read_meters(read_limited(options.file, MAX_FILE_BYTES, "the file"), form_of(options))
    async with _opened(options) as stores:
        new, here = offer.divided(await stores.meters.all())
        is_refused = bool(offer.refused) and not options.skip_refused
        saved = [] if is_refused or options.dry_run else await stores.meters.add_all(new)
    print_json(
        {
            "new": [card_json(each) for each in (saved or new)],
            "alreadyHere": [card_json(each) for each in here],
            "refused": [{"line": row.line, "reason": str(row.reason)} for row in offer.refused],
            "saved": len(saved),
        }
    )
    return EXIT_NOT_OK if is_refused else EXIT_OK


async def _export(options: argparse.Namespace) -> int:
    check_free(options)
    async with _opened(options) as stores:
        wanted = None
        if options.group is not None:
            wanted = [each.id for each in await stores.meters.all() if each.group == options.group]
        data = await stores.meters.export(form_of(options), wanted)
    write_out(options.file, data)
    return EXIT_OK


def _with_options(meter: Meter, options: argparse.Namespace) -> Meter:
    """Return the card with what its own options say; raises UsageError."""
    given = {"name": options.name, "group": options.group, "pause_s": options.pause, "is_read_only": options.read_only}
    return _changed(meter, {name: value for name, value in given.items() if value is not None})


def _with_way(meter: Meter, options: argparse.Namespace) -> Meter:
    """Return the card with the way that the options name; what they leave out stays as it is. Raises UsageError."""
    asked = {name: value for name in _OPTIONS if (value := getattr(options, name)) not in (None, False)}
    if not asked:
        return meter
    if meter.is_simulated and not any(way in asked for way in _WAYS):
        raise UsageError("a simulated meter is reached inside this program: only its name, group and pause can change")
    known = _described(meter)
    if any(way in asked for way in _WAYS):
        known |= dict.fromkeys((*_WAYS, "framing", "baud", "mode_e"))
    described = meter_of(argparse.Namespace(**{**known, **asked}))
    changes = {name: getattr(described, name) for name in _DESCRIBED}
    if changes["device_identification"] == "":
        changes["device_identification"] = None
    if not meter.is_simulated:
        sizes = {name: getattr(meter.endpoint, name) for name in ("information_bytes", "window")}
        changes["endpoint"] = msgspec.structs.replace(changes["endpoint"], **sizes)
    return _changed(meter, changes)


def _described(meter: Meter) -> dict[str, Any]:
    """Return the options that would describe this card."""
    way: dict[str, Any] = dict.fromkeys(_OPTIONS)
    if isinstance(meter.endpoint, TcpEndpoint):
        way |= {"tcp": meter.endpoint.text.removeprefix("TCP "), "framing": meter.endpoint.framing}
    elif isinstance(meter.endpoint, SerialEndpoint):
        way |= {"serial": meter.endpoint.port, "baud": meter.endpoint.baud, "mode_e": meter.endpoint.mode_e}
    size = "" if meter.server_size_bytes is None else f":{meter.server_size_bytes}"
    return way | {
        "generation": meter.generation,
        "client": meter.client,
        "server": meter.server_text + size,
        "security": meter.security,
        "device_id": meter.device_identification,
        "timeout": meter.apdu_timeout_s,
    }


def _changed(meter: Meter, changes: dict[str, Any]) -> Meter:
    try:
        return msgspec.structs.replace(meter, **changes)
    except ValueError as error:
        raise UsageError(str(error)) from error
