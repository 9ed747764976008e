"""Security suite 0 seen from the meter: AES-GCM-128 with 12-byte tags, and the GMAC of HLS5 (Green Book)."""

import hmac
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

CONTROL_BYTE = 0x30
GMAC_CONTROL_BYTE = 0x10
TAG_SIZE = 12
TITLE_SIZE = 8
HEADER_SIZE = 5


class NotGenuineError(Exception):
    """The tag does not fit: another key, another title or changed bytes."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Encryption and authentication key of the management client."""

    encryption: bytes
    authentication: bytes


def seal(keys: Keys, title: bytes, counter: int, plain: bytes) -> bytes:
    """Return control byte, counter, ciphertext and tag."""
    encryptor = Cipher(algorithms.AES(keys.encryption), modes.GCM(_nonce(title, counter))).encryptor()
    encryptor.authenticate_additional_data(bytes((CONTROL_BYTE,)) + keys.authentication)
    ciphertext = encryptor.update(plain) + encryptor.finalize()
    return bytes((CONTROL_BYTE,)) + counter.to_bytes(4, "big") + ciphertext + encryptor.tag[:TAG_SIZE]


def open_sealed(keys: Keys, title: bytes, sealed: bytes) -> bytes:
    """Return the plain bytes of what `seal` makes; raises NotGenuineError."""
    counter, ciphertext, tag = sealed_counter(sealed), sealed[HEADER_SIZE:-TAG_SIZE], sealed[-TAG_SIZE:]
    mode = modes.GCM(_nonce(title, counter), tag, min_tag_length=TAG_SIZE)
    decryptor = Cipher(algorithms.AES(keys.encryption), mode).decryptor()
    decryptor.authenticate_additional_data(sealed[:1] + keys.authentication)
    try:
        return decryptor.update(ciphertext) + decryptor.finalize()
    except InvalidTag as error:
        raise NotGenuineError from error


def is_well_formed(sealed: bytes) -> bool:
    """Whether the bytes are long enough and have the control byte of suite 0, authenticated and encrypted."""
    return len(sealed) >= HEADER_SIZE + TAG_SIZE and sealed[0] == CONTROL_BYTE


def sealed_counter(sealed: bytes) -> int:
    """Return the invocation counter of sealed bytes."""
    return int.from_bytes(sealed[1:HEADER_SIZE], "big")


def sealed_size(plain_size: int) -> int:
    """Return how long an APDU of this size becomes with tag, length, control byte, counter and authentication tag."""
    body = HEADER_SIZE + plain_size + TAG_SIZE
    length_size = 1 if body < 0x80 else 2 if body < 0x100 else 3
    return 1 + length_size + body


def proof(keys: Keys, title: bytes, counter: int, challenge: bytes) -> bytes:
    """Return f(challenge) of HLS5: control byte, counter and GMAC."""
    head = bytes((GMAC_CONTROL_BYTE,)) + counter.to_bytes(4, "big")
    encryptor = Cipher(algorithms.AES(keys.encryption), modes.GCM(_nonce(title, counter))).encryptor()
    encryptor.authenticate_additional_data(head[:1] + keys.authentication + challenge)
    encryptor.finalize()
    return head + encryptor.tag[:TAG_SIZE]


def is_proved(keys: Keys, title: bytes, challenge: bytes, answer: bytes) -> bool:
    """Whether an answer is f(challenge) under these keys, made by the owner of this title."""
    if len(answer) != HEADER_SIZE + TAG_SIZE:
        return False
    return hmac.compare_digest(proof(keys, title, sealed_counter(answer), challenge), answer)


def _nonce(title: bytes, counter: int) -> bytes:
    return title + counter.to_bytes(4, "big")
