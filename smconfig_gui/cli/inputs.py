"""Files and standard input, with limits."""

import argparse
import contextlib
import os
import sys
from pathlib import Path
from typing import Any

from smconfig_gui.cli.output import UsageError
from smconfig_gui.model.meter import Meter, Security

MAX_SECRETS_BYTES = 1 << 16


def read_limited(name: str, limit: int, what: str) -> bytes:
    """Return what is in a file, or on standard input for -; raises UsageError beyond the limit."""
    try:
        if name == "-":
            raw = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(name).open("rb") as file:
                raw = file.read(limit + 1)
    except OSError as error:
        raise UsageError(f"{what} {name}: {error.strerror}") from error
    if len(raw) > limit:
        raise UsageError(f"{what} {name}: longer than {limit} bytes")
    return raw


def read_image(name: str, typed: str | None, *, is_for_mbus: bool) -> Any:
    """Return the image of --image with its identifier, checked as far as no meter is needed; raises UsageError."""
    from smconfig_gui.model.firmware_image import ImageFileError, check_file, chosen_identifier
    from smconfig_gui.model.given import GivenImage
    from smconfig_gui.store.image_files import read_image_file

    try:
        file = read_image_file(Path(name))
        identifier = chosen_identifier(file.identifier, typed)
        check_file(file.raw, identifier, is_for_mbus=is_for_mbus)
    except ImageFileError as error:
        raise UsageError(f"--image {name}: {error}") from error
    return GivenImage(file.raw, file.path.name, identifier, str(file.path.absolute()))


def read_secrets(options: argparse.Namespace) -> Any:
    """Return the keys of --secrets."""
    from smconfig_gui.model.device_secrets import DeviceSecrets, parse_secrets

    if options.secrets is None:
        return DeviceSecrets()
    if options.secrets != "-" and os.name == "posix":
        with contextlib.suppress(OSError):
            if Path(options.secrets).stat().st_mode & 0o077:
                raise UsageError(f"--secrets {options.secrets}: others can read this file (chmod 600 it)")
    raw = read_limited(options.secrets, MAX_SECRETS_BYTES, "--secrets")
    try:
        return parse_secrets(raw)
    except ValueError as error:
        raise UsageError(f"--secrets: {error}") from error


def check_keys(meter: Meter, secrets: Any, where: str = "--secrets") -> None:
    """Refuse to begin without the keys that the protection of this meter needs; `where` is said to lack them."""
    from smconfig_gui.model.secret import SecretType

    needed = []
    if meter.security.is_ciphered:
        needed += [SecretType.E_METER_ENCRYPTION_KEY_UNICAST, SecretType.E_METER_AUTHENTICATION_KEY]
    if meter.security in (Security.LLS, Security.LLS_PLAIN):
        needed.append(SecretType.LLS_PASSWORD)
    missing = [kind.value for kind in needed if kind not in secrets.keys]
    if missing:
        raise UsageError(f"{where} lacks {', '.join(missing)}, which {meter.security.value} needs")
