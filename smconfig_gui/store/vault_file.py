"""The form of a key file: a few lines of text, of which every byte counts."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from smconfig_gui.model.messages import verbatim
from smconfig_gui.store.errors import VaultDamagedError, VaultMissingError, storage_error
from smconfig_gui.store.paths import atomic_write, backup_path

MAX_VAULT_BYTES: Final = 64 << 20
MIN_COST, MAX_COST = 1 << 10, 1 << 18  # the upper one takes 256 MiB of memory

_TITLE: Final = b"smconfig-vault 1"


class VaultBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is stored: how the key is derived, what proves the passphrase, and the sealed records, all bytes as hex."""

    n: int
    r: int
    p: int
    salt: str
    proof: str
    records: Mapping[str, str]


class VaultFile(msgspec.Struct, frozen=True):
    """A body and its keyed checksum, which only the holder of the passphrase can make."""

    body: VaultBody
    mac: bytes

    def to_bytes(self) -> bytes:
        """Return the whole file: title, plain checksum, keyed checksum, body."""
        rest = self.mac.hex().encode("ascii") + b"\n" + body_bytes(self.body) + b"\n"
        return _TITLE + b"\n" + hashlib.sha256(rest).hexdigest().encode("ascii") + b"\n" + rest


def body_bytes(body: VaultBody) -> bytes:
    """Return the body as it is covered by the checksums."""
    return msgspec.json.encode(body, order="sorted")


def parse_vault(data: bytes) -> VaultFile:
    """Read a key file; raises ValueError with the reason for anything but what to_bytes() gives."""
    if not data:
        raise ValueError("it is empty")
    title, _, rest = data.partition(b"\n")
    if title != _TITLE:
        raise ValueError("its first line is another one")
    checksum, _, rest = rest.partition(b"\n")
    if checksum != hashlib.sha256(rest).hexdigest().encode("ascii"):
        raise ValueError("its checksum does not match")
    mac, _, body = rest.partition(b"\n")
    file = VaultFile(msgspec.json.decode(body, type=VaultBody), bytes.fromhex(mac.decode("ascii")))
    if not MIN_COST <= file.body.n <= MAX_COST or file.body.r != 8 or file.body.p != 1:
        raise ValueError("its key derivation is another one")
    return file


def read_vault(path: Path) -> VaultFile:
    """Return the key file; raises VaultDamagedError with the copy to offer, or VaultMissingError."""
    try:
        if path.stat().st_size > MAX_VAULT_BYTES:
            raise vault_damaged(path, "it is too large")
        return parse_vault(path.read_bytes())
    except FileNotFoundError as error:
        if backup_path(path).exists():
            raise vault_damaged(path, "it is gone") from error
        raise VaultMissingError(file=verbatim(path)) from error
    except OSError as error:
        raise storage_error(path, error) from error
    except ValueError as error:
        raise vault_damaged(path, str(error)) from error


def write_vault(path: Path, file: VaultFile) -> None:
    """Replace the key file and then its copy, so that one of the two always holds every key."""
    data = file.to_bytes()
    atomic_write(path, data, keep=False)
    atomic_write(backup_path(path), data, keep=False)


def vault_damaged(path: Path, reason: str) -> VaultDamagedError:
    """Return the error that offers the copy."""
    return VaultDamagedError("vault-damaged", path, backup_path(path), reason=verbatim(reason))
