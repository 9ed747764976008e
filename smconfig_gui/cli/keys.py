"""`smconfig keys …`: what is stored, by check values; delivery files taken in; keys given out encrypted."""

import argparse
import contextlib
import sys
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from smconfig_gui.cli.arguments import Parser, add_data_dir
from smconfig_gui.cli.files import add_format, add_overwrite, check_free, form_of, write_out
from smconfig_gui.cli.inputs import read_limited
from smconfig_gui.cli.key_place import add_key_place, open_secret_store, read_passphrase
from smconfig_gui.cli.meters import find_meter
from smconfig_gui.cli.output import EXIT_OK, UsageError, print_json

MAX_FILE_BYTES = 32 << 20
MAX_RECIPIENT_BYTES = 1 << 16


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "keys", help="list stored keys by check value, import delivery files, export encrypted"
    )
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=Parser)
    listing = verbs.add_parser("list", help="print the stored keys of a saved meter, by their check values")
    listing.add_argument("meter", metavar="METER", help="name, identifier or id")
    listing.set_defaults(command=_list)
    taking = verbs.add_parser("import", help="take the keys of a delivery file, or of an export under a passphrase")
    taking.add_argument("file", metavar="FILE")
    add_format(taking)
    taking.add_argument("--dry-run", action="store_true", help="only say what would come of it")
    taking.add_argument("--export-passphrase-fd", metavar="N", type=int, help="the passphrase of an export")
    taking.add_argument("--progress", action="store_true", help="tell each hundred on standard error")
    taking.set_defaults(command=_import)
    giving = verbs.add_parser("export", help="write keys into a file that only a recipient, or a passphrase, opens")
    giving.add_argument("file", metavar="FILE", help="- for standard output")
    giving.add_argument("--meter", metavar="METER", action="append", help="may come more than once; all when left out")
    giving.add_argument("--recipient", metavar="FILE", help="the RSA public key that may open the file")
    giving.add_argument("--oaep", choices=("sha256", "sha1"), default="sha256", help="sha1 is what GXF reads")
    giving.add_argument("--export-passphrase-fd", metavar="N", type=int, help="the passphrase that opens the file")
    giving.add_argument("--progress", action="store_true", help="tell each hundred on standard error")
    add_overwrite(giving)
    giving.set_defaults(command=_export)
    for verb in (listing, taking, giving):
        add_key_place(verb)
        add_data_dir(verb)


@contextlib.asynccontextmanager
async def _opened(options: argparse.Namespace) -> AsyncIterator[tuple[Any, Any, Any]]:
    from smconfig_gui.runner.opening import open_stores
    from smconfig_gui.store.kept_keys import DatabaseIndex

    async with contextlib.AsyncExitStack() as stack:
        stores = await stack.enter_async_context(open_stores(options.data_dir))
        secrets = await open_secret_store(options, stack)
        yield stores, secrets, DatabaseIndex(stores.database)


async def _list(options: argparse.Namespace) -> int:
    from smconfig_gui.store.kept_keys import Owner
    from smconfig_gui.store.meter_keys import MeterKeyStore, described

    async with _opened(options) as (stores, secrets, index):
        meter = await find_meter(stores, options.meter)
        if meter.secrets_id is None:
            print_json([])
            return EXIT_OK
        owner = Owner(meter.id, meter.device_identification or "", secrets.id)
        found = await described(MeterKeyStore(secrets, index, owner, meter.secrets_id))
    print_json(msgspec.to_builtins(found.keys))
    return EXIT_OK


async def _import(options: argparse.Namespace) -> int:
    from smconfig_gui.model.key_delivery import DeliveryError, read_delivery
    from smconfig_gui.store.key_export import ExportError, is_export, open_under
    from smconfig_gui.store.key_import import KeyImport

    data = read_limited(options.file, MAX_FILE_BYTES, "FILE")
    try:
        if is_export(data):
            data = open_under(data, _passphrase(options))
            delivered = read_delivery(data, "json")
        else:
            delivered = read_delivery(data, form_of(options))
    except (DeliveryError, ExportError) as error:
        raise UsageError(f"{options.file}: {error}") from error
    async with _opened(options) as (stores, secrets, index):
        taken = KeyImport(delivered, stores.meters, secrets, index)
        result = await taken.run(is_dry=options.dry_run, progress=_progress(options))
    print_json(
        {
            "meters": result.meters,
            "newKeys": result.new_keys,
            "sameKeys": result.same_keys,
            "keysBeside": result.beside,
            "withoutCard": result.without_card,
            "differing": result.differing,
            "stored": not options.dry_run,
        }
    )
    return EXIT_OK


def _progress(options: argparse.Namespace) -> Any:
    def tell(done: int, total: int) -> None:
        if options.progress and done % 100 == 0:
            print(f"smconfig: {done} of {total}", file=sys.stderr, flush=True)

    return tell


async def _export(options: argparse.Namespace) -> int:
    from smconfig_gui.model.recipient import Oaep, Recipient, RecipientError
    from smconfig_gui.store.key_backup import gathered
    from smconfig_gui.store.key_export import ExportError, seal_for, seal_under

    if (options.recipient is None) is (options.export_passphrase_fd is None):
        raise UsageError("give --recipient or --export-passphrase-fd")
    check_free(options)
    try:
        recipient = None
        if options.recipient is not None:
            recipient = Recipient.parse(read_limited(options.recipient, MAX_RECIPIENT_BYTES, "--recipient"))
        async with _opened(options) as (stores, secrets, index):
            devices = await gathered(await _wanted(options, stores, secrets, index), _progress(options))
        if recipient is not None:
            data = seal_for(devices, recipient, Oaep(options.oaep))
            print(f"smconfig: only {recipient.shown} opens it; compare that with the recipient", file=sys.stderr)
        else:
            data = seal_under(devices, _passphrase(options))
    except (RecipientError, ExportError) as error:
        raise UsageError(str(error)) from error
    write_out(options.file, data)
    if options.file != "-":
        print_json({"file": str(Path(options.file)), "meters": len(devices)})
    return EXIT_OK


async def _wanted(options: argparse.Namespace, stores: Any, secrets: Any, index: Any) -> list[Any]:
    """Return what gathers the keys of the meters that are named, or all there are: with states, and without cards."""
    from smconfig_gui.store.kept_keys import Owner
    from smconfig_gui.store.key_backup import all_of, all_without_card, in_use_of
    from smconfig_gui.store.meter_keys import MeterKeyStore

    cards = [await find_meter(stores, name) for name in options.meter or ()] or await stores.meters.all()
    gather, found = in_use_of if options.meter else all_of, []
    for meter in cards:
        if meter.secrets_id is not None:
            device = meter.device_identification or ""
            keys = MeterKeyStore(secrets, index, Owner(meter.id, device, secrets.id), meter.secrets_id)
            found.append(partial(gather, device or meter.title, keys))
    if not options.meter:
        known = {meter.device_identification for meter in cards if meter.secrets_id is not None}
        others = [device for device in await index.devices(secrets.id) if device and device not in known]
        found += [partial(all_without_card, device, secrets, index) for device in others]
    return found


def _passphrase(options: argparse.Namespace) -> str:
    """Return the passphrase of the export itself, which is not that of a key file."""
    if options.export_passphrase_fd is None:
        raise UsageError("an export under a passphrase needs --export-passphrase-fd")
    return read_passphrase(argparse.Namespace(passphrase_fd=options.export_passphrase_fd))
