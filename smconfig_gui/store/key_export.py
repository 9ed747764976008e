"""Keys in a file for somebody else: under a passphrase, or for the holder of a private key. Never in clear.

The file is JSON, one field per line, so that `openssl` and a shell can open it without this program (see the manual).
AES-256-CBC, then HMAC-SHA-256 over vector and ciphertext; both keys come from the passphrase (PBKDF2-HMAC-SHA-256) or
are drawn and encrypted by RSA-OAEP.
"""

import hmac
import json
import secrets
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.key_delivery import DEVICE, Delivered, KeptSecret
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError
from smconfig_gui.model.recipient import Oaep, Recipient
from smconfig_gui.model.secret import Secret, SecretType

FORMAT: Final = "smconfig-keys 1"
ITERATIONS: Final = 600_000
SHORTEST_PASSPHRASE: Final = 12
_KEY_BYTES: Final = 32
_BLOCK_BYTES: Final = 16
_FIELDS: Final = {"format", "iterations", "salt", "iv", "data", "mac"}
_TOO_SHORT = QT_TRANSLATE_NOOP("reasons", "A passphrase for an export has at least {count} characters.")
_UNREADABLE = QT_TRANSLATE_NOOP("reasons", "This is no export under a passphrase that can be read.")
_NO_EXPORT = QT_TRANSLATE_NOOP("reasons", "This is no export under a passphrase.")
_OTHER_PASSPHRASE = QT_TRANSLATE_NOOP("reasons", "The passphrase is another one, or the file was changed.")


class ExportError(WrongValueError):
    """A file that is no export, was changed, or has another passphrase."""


def seal_for(devices: Iterable[Delivered], recipient: Recipient, oaep: Oaep = Oaep.SHA256) -> bytes:
    """Return a file that only the recipient can open."""
    keys = secrets.token_bytes(2 * _KEY_BYTES)
    head = {
        "recipient": recipient.fingerprint,
        "oaep": oaep.value,
        "wrappedKeys": _hex(recipient.seal(Secret(keys), oaep)),
    }
    return _file(head, keys, _content(devices))


def seal_under(devices: Iterable[Delivered], passphrase: str, *, iterations: int = ITERATIONS) -> bytes:
    """Return a file that opens with the passphrase; raises ExportError for a short one."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise ExportError(_TOO_SHORT.with_(count=SHORTEST_PASSPHRASE))
    salt = secrets.token_bytes(16)
    head = {"iterations": iterations, "salt": _hex(salt)}
    return _file(head, _derived(passphrase, salt, iterations), _content(devices))


def is_export(data: bytes) -> bool:
    """Whether a file begins like an export of this program."""
    return data.lstrip()[:80].startswith(b"{") and FORMAT.encode() in data[:80]


def open_under(data: bytes, passphrase: str) -> bytes:
    """Return what was exported under a passphrase, in the form of a delivery file; raises ExportError."""
    try:
        fields = json.loads(data)
        is_ours = set(fields) == _FIELDS and fields["format"] == FORMAT and 1000 <= fields["iterations"] <= 10_000_000
        salt, vector, sealed, mac = (bytes.fromhex(fields[name]) for name in ("salt", "iv", "data", "mac"))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise ExportError(_UNREADABLE) from None
    if not is_ours or len(vector) != _BLOCK_BYTES or not sealed or len(sealed) % _BLOCK_BYTES:
        raise ExportError(_NO_EXPORT)
    keys = _derived(passphrase, salt, fields["iterations"])
    if not hmac.compare_digest(hmac.digest(keys[_KEY_BYTES:], vector + sealed, "sha256"), mac):
        raise ExportError(_OTHER_PASSPHRASE)
    return _unpadded(_cipher(keys, vector).decryptor(), sealed)


def _content(devices: Iterable[Delivered]) -> bytes:
    return json.dumps({"meters": [_device(each) for each in devices]}, indent=1).encode()


def _device(delivered: Delivered) -> dict[str, Any]:
    found: dict[str, Any] = {DEVICE: delivered.device_identification, "keys": _group(delivered.secrets)}
    if delivered.secrets.channels:
        found["channels"] = {
            str(number): {kind.value: _hex(key.reveal()) for kind, key in keys.items()}
            for number, keys in delivered.secrets.channels.items()
        }
    if delivered.kept:
        found["kept"] = [_kept(each) for each in delivered.kept]
    return found


def _kept(kept: KeptSecret) -> dict[str, Any]:
    channel = {} if kept.slot.channel is None else {"channel": kept.slot.channel}
    about = {"state": kept.state.value, "since": kept.since, "origin": kept.origin.value}
    return {"secretType": kept.slot.kind.value, **channel, **about, "key": _hex(kept.key.reveal())}


def _group(found: DeviceSecrets) -> dict[str, str]:
    return {
        kind.value: secret.reveal().decode("utf-8", "replace")
        if kind is SecretType.LLS_PASSWORD
        else _hex(secret.reveal())
        for kind, secret in found.keys.items()
    }


def _file(head: dict[str, Any], keys: bytes, content: bytes) -> bytes:
    vector = secrets.token_bytes(_BLOCK_BYTES)
    size = _BLOCK_BYTES - len(content) % _BLOCK_BYTES
    encryptor = _cipher(keys, vector).encryptor()
    sealed = encryptor.update(content + bytes((size,)) * size) + encryptor.finalize()
    mac = hmac.digest(keys[_KEY_BYTES:], vector + sealed, "sha256")
    fields = {"format": FORMAT, **head, "iv": _hex(vector), "data": _hex(sealed), "mac": _hex(mac)}
    return json.dumps(fields, indent=0).encode() + b"\n"


def _cipher(keys: bytes, vector: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    return Cipher(algorithms.AES(keys[:_KEY_BYTES]), modes.CBC(vector))


def _unpadded(decryptor: Any, sealed: bytes) -> bytes:
    plain: bytes = decryptor.update(sealed) + decryptor.finalize()
    return plain[: -plain[-1]]


def _derived(passphrase: str, salt: bytes, iterations: int) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

    raw = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    return PBKDF2HMAC(hashes.SHA256(), 2 * _KEY_BYTES, salt, iterations).derive(raw)


def _hex(raw: bytes) -> str:
    return raw.hex().upper()
