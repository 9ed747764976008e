"""`smconfig history …`: what was done to which meter, and whether that record is whole."""

import argparse
from datetime import datetime
from typing import Any

import msgspec

from smconfig_gui.cli.arguments import Parser, add_data_dir
from smconfig_gui.cli.files import add_format, add_overwrite, check_free, form_of, write_out
from smconfig_gui.cli.inputs import read_limited
from smconfig_gui.cli.output import EXIT_NOT_OK, EXIT_OK, UsageError, print_json
from smconfig_gui.model.verdict import Verdict

MOST_RUNS = 1000
MAX_EXPORT_BYTES = 128 << 20


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("history", help="list, show and export runs, and verify the chain that binds them")
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=Parser)
    for verb, text, command in (
        ("list", "print runs, newest first", _list),
        ("show", "print all that is kept of one run", _show),
        ("export", "write runs and their chain into a file", _export),
        ("verify", "check every record against the one before it", _verify),
    ):
        found = verbs.add_parser(verb, help=text)
        add_data_dir(found)
        found.set_defaults(command=command)
        if verb in ("list", "export"):
            _add_filter(found)
        if verb == "list":
            found.add_argument("--limit", metavar="N", type=_number, default=100, help="at most 1000, default 100")
            found.add_argument("--offset", metavar="N", type=_number, default=0, help="how many to pass over")
        if verb == "show":
            found.add_argument("uid", metavar="UID", help="correlation id of the run")
        if verb == "export":
            found.add_argument("file", metavar="FILE", nargs="?", default="-", help="standard output when left out")
            add_overwrite(found)
            add_format(found)
        if verb == "verify":
            found.add_argument(
                "--head", metavar="FILE", help="an earlier export, or its head: shows also what was cut off since"
            )


def _add_filter(parser: Any) -> None:
    parser.add_argument("--meter", metavar="METER", help="name, identifier or id")
    parser.add_argument("--operation", metavar="NAME", help="only this operation")
    parser.add_argument("--verdict", choices=[verdict.value for verdict in Verdict], help="only this verdict")
    parser.add_argument("--text", default="", help="only runs with all these words")
    parser.add_argument("--since", metavar="TIME", type=_moment, help="from this ISO date and time on (local time)")
    parser.add_argument("--until", metavar="TIME", type=_moment, help="before this ISO date and time (local time)")


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        raise argparse.ArgumentTypeError("a count is a number from 0 on")
    return int(text)


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no ISO date and time, such as 2027-01-31T14:00") from error
    return found if found.tzinfo else found.astimezone()


def _opened(options: argparse.Namespace) -> Any:
    from smconfig_gui.runner.opening import open_stores

    return open_stores(options.data_dir)


async def _wanted(options: argparse.Namespace, stores: Any) -> dict[str, Any]:
    """Return the filter of these options; the name of one saved meter stands for its id."""
    cards = [] if options.meter is None else await stores.meters.find(options.meter)
    if len(cards) > 1:
        raise UsageError(f"{len(cards)} meters are called {options.meter}; use an id or an identifier")
    return {
        "meter": cards[0].id if cards else options.meter,
        "operation": options.operation,
        "verdict": Verdict(options.verdict) if options.verdict else None,
        "text": options.text,
        "since": options.since,
        "until": options.until,
    }


async def _list(options: argparse.Namespace) -> int:
    if options.limit > MOST_RUNS:
        raise UsageError(f"at most {MOST_RUNS} runs at a time; --offset passes over the first ones")
    async with _opened(options) as stores:
        wanted = await _wanted(options, stores)
        found = await stores.history.search(limit=options.limit, offset=options.offset, **wanted)
    print_json([_line(stored) for stored in found])
    return EXIT_OK


def _line(stored: Any) -> dict[str, Any]:
    run = stored.run
    return {
        "number": stored.sequence,
        "startedAt": run.started_at,
        "operation": run.operation,
        "verdict": run.verdict.value,
        "result": run.verdict.result,
        "meter": run.meter_title,
        "deviceIdentification": run.device_identification,
        "operator": run.operator,
        "seconds": round(run.seconds, 3),
        "correlationUid": run.correlation_uid,
        "intact": stored.is_intact,
    }


async def _show(options: argparse.Namespace) -> int:
    async with _opened(options) as stores:
        run = await stores.history.get(options.uid)
    if run is None:
        print_json({"correlationUid": options.uid, "result": "NOT FOUND"})
        return EXIT_NOT_OK
    kept = {"startedAt": run.started_at, "operator": run.operator, "meter": run.meter_title, "endpoint": run.endpoint}
    print_json(run.to_json() | kept | {"generation": run.generation, "request": run.request})
    return EXIT_OK


async def _export(options: argparse.Namespace) -> int:
    check_free(options)
    async with _opened(options) as stores:
        data = await stores.history.export(form_of(options), **await _wanted(options, stores))
    write_out(options.file, data)
    return EXIT_OK


async def _verify(options: argparse.Namespace) -> int:
    head = None if options.head is None else _head(options.head)
    async with _opened(options) as stores:
        report = await stores.history.check_chain(head)
    print_json(
        {
            "intact": report.is_intact,
            "records": report.records,
            "head": msgspec.to_builtins(report.head),
            "findings": [str(text) for text in report.findings],
        }
    )
    return EXIT_OK if report.is_intact else EXIT_NOT_OK


def _head(name: str) -> Any:
    """Return the head in an exported history, or one that stands alone in a file."""
    from smconfig_gui.store.chain import ChainHead

    try:
        found = msgspec.json.decode(read_limited(name, MAX_EXPORT_BYTES, "--head"))
        if isinstance(found, dict) and "head" in found:
            found = found["head"]
        return msgspec.convert(found, ChainHead)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"--head {name}: it holds no head of a history") from error
