"""Who may read exported keys: the RSA public key of a person or a system."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Self

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError
from smconfig_gui.model.secret import Secret

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

MIN_BITS: Final = 2048
RECOMMENDED_BITS: Final = 3072
MAX_FILE_BYTES: Final = 64 * 1024

_TOO_LARGE = QT_TRANSLATE_NOOP("reasons", "The file is larger than {limit} KiB.")
_PRIVATE = QT_TRANSLATE_NOOP("reasons", "This is a private key; the recipient gives only the public one.")
_NO_RSA = QT_TRANSLATE_NOOP("reasons", "This is no RSA key.")
_TOO_SHORT = QT_TRANSLATE_NOOP("reasons", "The key has {bits} bits, and at least {least} are needed.")
_NO_KEY = QT_TRANSLATE_NOOP("reasons", "The file holds no public key (PEM or DER).")


class Oaep(StrEnum):
    """The hash of the RSA-OAEP padding; SHA-1 is what the GXF platform takes."""

    SHA256 = "sha256"
    SHA1 = "sha1"


class RecipientError(WrongValueError):
    """A file that holds no RSA public key, or a short one; the sentence says which."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """An RSA public key of at least 2048 bits."""

    fingerprint: str
    bits: int
    _key: "RSAPublicKey" = field(repr=False, compare=False)

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read a public key or a certificate, PEM or DER; raises RecipientError with the reason."""
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

        if len(data) > MAX_FILE_BYTES:
            raise RecipientError(_TOO_LARGE.with_(limit=MAX_FILE_BYTES // 1024))
        if b"PRIVATE KEY" in data:
            raise RecipientError(_PRIVATE)
        key = _loaded(data)
        if not isinstance(key, RSAPublicKey):
            raise RecipientError(_NO_RSA)
        if key.key_size < MIN_BITS:
            raise RecipientError(_TOO_SHORT.with_(bits=key.key_size, least=MIN_BITS))
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        digest = hashlib.sha256(key.public_bytes(serialization.Encoding.DER, form)).hexdigest().upper()
        return cls(digest, key.key_size, key)

    @property
    def is_short(self) -> bool:
        """Whether it has fewer bits than are recommended."""
        return self.bits < RECOMMENDED_BITS

    @property
    def shown(self) -> str:
        """The SHA-256 fingerprint in groups of four, to be compared with what the recipient says."""
        return " ".join(self.fingerprint[start : start + 4] for start in range(0, len(self.fingerprint), 4))

    def seal(self, secret: Secret, oaep: Oaep = Oaep.SHA256) -> bytes:
        """Return the secret encrypted by RSA-OAEP with an empty label; only the recipient can open it."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding

        algorithm = hashes.SHA256() if oaep is Oaep.SHA256 else hashes.SHA1()  # noqa: S303 - what the platform reads
        mask = padding.MGF1(algorithm)
        return self._key.encrypt(secret.reveal(), padding.OAEP(mgf=mask, algorithm=algorithm, label=None))


def _loaded(data: bytes) -> object:
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    try:
        if b"-----BEGIN CERTIFICATE-----" in data:
            return x509.load_pem_x509_certificate(data).public_key()
        if b"-----BEGIN" in data:
            return serialization.load_pem_public_key(data)
        return serialization.load_der_public_key(data)
    except Exception:  # noqa: BLE001 - whatever the parser meets in a hostile file
        raise RecipientError(_NO_KEY) from None
