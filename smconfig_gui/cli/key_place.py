"""Where the keys of the target lie: the keyring, a key file with a passphrase, or nowhere."""

import argparse
import contextlib
import os
import sys
from pathlib import Path
from typing import Any

from smconfig_gui.cli.output import UsageError
from smconfig_gui.model.meter import Meter

MAX_PASSPHRASE_BYTES = 1024


def add_key_place(parser: argparse.ArgumentParser) -> None:
    """Add the key file and where its passphrase comes from."""
    parser.add_argument("--vault", metavar="FILE", help="a key file with a passphrase in the place of the keyring")
    parser.add_argument("--passphrase-fd", metavar="N", type=int, help="read the passphrase from this file descriptor")


def has_key_place(options: argparse.Namespace) -> bool:
    """Whether a new key would have a place to lie."""
    return options.meter is not None or options.vault is not None


async def open_secret_store(options: argparse.Namespace, stack: contextlib.AsyncExitStack) -> Any:
    """Return the key file that is named, made when it is not there yet, else the keyring."""
    from smconfig_gui.store.secrets import KeyringStore, VaultStore

    if options.vault is None:
        if options.passphrase_fd is not None:
            raise UsageError("--passphrase-fd belongs to --vault")
        store: Any = KeyringStore()
    else:
        passphrase = read_passphrase(options)
        make = VaultStore.open if is_there(options.vault) else VaultStore.create
        try:
            store = await make(Path(options.vault), passphrase)
        except ValueError as error:
            raise UsageError(f"--passphrase-fd: {error}") from error
    stack.push_async_callback(store.close)
    return store


def is_there(name: str) -> bool:
    """Whether there is such a key file, or the last good copy of one that is gone."""
    from smconfig_gui.store.paths import backup_path

    return Path(name).exists() or backup_path(Path(name)).exists()


def _check_is_there(meter: Meter, given: Any, options: argparse.Namespace) -> None:
    """Refuse to begin an empty key file where its keys are what is needed; raises UsageError."""
    if options.vault is None or is_there(options.vault) or not meter.security.is_ciphered or not given.is_empty:
        return
    ways = "bring it back from a copy or an export (smconfig keys import)"
    if options.meter is None:
        ways += ", or begin a new one with the keys of --secrets"
    raise UsageError(f"--vault {options.vault}: there is no such key file; {ways}")


def read_passphrase(options: argparse.Namespace) -> str:
    """Return the first line of the file descriptor; raises UsageError."""
    if options.passphrase_fd is None:
        raise UsageError("--vault needs --passphrase-fd")
    try:
        with os.fdopen(os.dup(options.passphrase_fd), "rb") as file:
            raw = file.readline(MAX_PASSPHRASE_BYTES + 1).rstrip(b"\r\n")
    except OSError as error:
        raise UsageError(f"--passphrase-fd {options.passphrase_fd}: {error.strerror}") from error
    if not raw or len(raw) > MAX_PASSPHRASE_BYTES:
        raise UsageError(f"--passphrase-fd {options.passphrase_fd}: no passphrase of at most 1024 bytes")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"--passphrase-fd {options.passphrase_fd}: the passphrase is not UTF-8") from error


async def keys_of(
    meter: Meter, given: Any, options: argparse.Namespace, stores: Any, stack: contextlib.AsyncExitStack
) -> Any:
    """Return the store of this meter's keys; None where the keys in use are given and a new one has no place."""
    from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
    from smconfig_gui.store.meter_keys import MeterKeyStore, find_owner
    from smconfig_gui.store.secrets import new_entry

    _check_is_there(meter, given, options)
    is_dry = getattr(options, "dry_run", False)
    if options.meter is None and (options.vault is None or (is_dry and not is_there(options.vault))):
        return None  # a dry run makes no key, and no file for one
    if options.meter is not None and options.secrets is not None:
        raise UsageError("--meter has its keys in the keyring or in --vault: leave --secrets out")
    secrets = await open_secret_store(options, stack)
    index, device = DatabaseIndex(stores.database), meter.device_identification or ""
    if options.meter is not None:
        entry = meter.secrets_id or (await index.devices(secrets.id)).get(device)
        if entry is None and meter.security.is_ciphered:
            raise UsageError(f"{options.meter} has no keys; smconfig keys import puts them into the keyring")
        return MeterKeyStore(secrets, index, Owner(meter.id, device, secrets.id), entry or new_entry())
    owner = await find_owner(secrets, index, device, given)
    if not owner.device and not device and len(await index.devices(secrets.id)) > 1:
        if given.is_empty:
            raise UsageError("--vault has the keys of several meters: name one with --device-id")
        told = "--vault has the keys of several meters; those of --secrets are used where --device-id names none"
        print(f"smconfig: {told}", file=sys.stderr)
    return MeterKeyStore(secrets, index, owner, owner.id, given)
