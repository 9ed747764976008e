"""Key material that hides itself, and the names of the keys of E- and G-meters."""

import hmac
import re
import secrets
from enum import StrEnum
from typing import Self

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError

KEY_SIZE_BYTES = 16

_PASSWORD_SIZE = QT_TRANSLATE_NOOP("reasons", "A password has 1 to 64 bytes, not {count}.")
_KEY_SIZE = QT_TRANSLATE_NOOP("reasons", "A key has {size} bytes, not {count}.")
_KEY_DIGITS = QT_TRANSLATE_NOOP("reasons", "A key is written with the digits 0-9 and A-F only.")
_KEY_LENGTH = QT_TRANSLATE_NOOP("reasons", "A key has {size} hex digits, not {count}.")
_KEY_TEXT = QT_TRANSLATE_NOOP("reasons", "A key entered as text has {size} ASCII characters.")


class SecretType(StrEnum):
    """Names of stored secrets, as in the service (GetKeys)."""

    E_METER_MASTER_KEY = "E_METER_MASTER_KEY"
    E_METER_AUTHENTICATION_KEY = "E_METER_AUTHENTICATION_KEY"
    E_METER_ENCRYPTION_KEY_UNICAST = "E_METER_ENCRYPTION_KEY_UNICAST"
    E_METER_ENCRYPTION_KEY_BROADCAST = "E_METER_ENCRYPTION_KEY_BROADCAST"
    G_METER_MASTER_KEY = "G_METER_MASTER_KEY"
    G_METER_ENCRYPTION_KEY = "G_METER_ENCRYPTION_KEY"
    G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY = "G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY"
    G_METER_OPTICAL_PORT_KEY = "G_METER_OPTICAL_PORT_KEY"
    LLS_PASSWORD = "LLS_PASSWORD"  # noqa: S105 - its name, not its value


class Secret:
    """Bytes that never appear in a text, a traceback or a comparison's result."""

    __slots__ = ("_raw",)

    def __init__(self, raw: bytes) -> None:
        self._raw = bytes(raw)

    def reveal(self) -> bytes:
        """Return the bytes; only for the modules that cipher or store them (a test holds the list)."""
        return self._raw

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self._raw)} bytes)"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._raw, other._raw)

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._raw))

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a secret is not copied into files")


class Password(Secret):
    """The password of low-level security: 1 to 64 bytes."""

    __slots__ = ()

    def __init__(self, raw: bytes) -> None:
        if not 1 <= len(raw) <= 64:
            raise WrongValueError(_PASSWORD_SIZE.with_(count=len(raw)))
        super().__init__(raw)


class Key(Secret):
    """An AES-128 key."""

    __slots__ = ()

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_SIZE_BYTES:
            raise WrongValueError(_KEY_SIZE.with_(size=KEY_SIZE_BYTES, count=len(raw)))
        super().__init__(raw)

    @classmethod
    def from_hex(cls, text: str) -> Self:
        """Read 32 hex digits; spaces are allowed. The error never repeats the text."""
        compact = re.sub(r"\s+", "", text)
        if not re.fullmatch(r"[0-9A-Fa-f]*", compact):
            raise WrongValueError(_KEY_DIGITS)
        if len(compact) != 2 * KEY_SIZE_BYTES:
            raise WrongValueError(_KEY_LENGTH.with_(size=2 * KEY_SIZE_BYTES, count=len(compact)))
        return cls(bytes.fromhex(compact))

    @classmethod
    def from_ascii(cls, text: str) -> Self:
        """Read 16 ASCII characters, each one byte; for keys that were issued as text."""
        if not text.isascii() or len(text) != KEY_SIZE_BYTES:
            raise WrongValueError(_KEY_TEXT.with_(size=KEY_SIZE_BYTES))
        return cls(text.encode("ascii"))

    @classmethod
    def generate(cls) -> Self:
        """Draw a new key from the operating system."""
        return cls(secrets.token_bytes(KEY_SIZE_BYTES))

    def check_value(self) -> str:
        """Return AES-128(key, 16 × 00), first 3 bytes, as six hex digits: what a delivery sheet can confirm."""
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        encryptor = Cipher(algorithms.AES(self._raw), modes.ECB()).encryptor()  # noqa: S305 - one block, by definition
        return encryptor.update(bytes(16))[:3].hex().upper()

    def fingerprint(self, store_id: bytes) -> str:
        """Return 4 bytes of HMAC-SHA-256(store id, key) as hex: a name that means nothing on another computer."""
        return hmac.digest(store_id, self._raw, "sha256")[:4].hex()
