"""Ciphering of security suite 0: sealing and opening APDUs, HLS5, GMAC (Green Book, security suite 0).

Everything fails closed and each check has its own error. `cryptography` does the arithmetic.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import aes_key_wrap

from smconfig_gui.dlms.errors import CounterError, SecurityError
from smconfig_gui.model.axdr import Data, octet_string
from smconfig_gui.model.doctor import Suspect
from smconfig_gui.model.secret import KEY_SIZE_BYTES, Key

TAG_SIZE_BYTES = 12
MBUS_TAG_SIZE_BYTES = 8
TITLE_SIZE_BYTES = 8
AUTHENTICATED = 0x10
ENCRYPTED = 0x20
SUITE_MASK = 0x0F
CONTROL_BYTE = AUTHENTICATED | ENCRYPTED  # suite 0, unicast, no compression
HLS_CONTROL_BYTE = AUTHENTICATED
HEADER_SIZE_BYTES = 5  # control byte and counter
OVERHEAD_BYTES = HEADER_SIZE_BYTES + TAG_SIZE_BYTES
COUNTER_LIMIT = 0xFFFF0000
_FIRST_BLOCK = b"\x00\x00\x00\x02"  # GCM numbers the blocks of its text from 2
COUNTER_MAX = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class AssociationKeys:
    """The two keys that protect an association."""

    encryption: Key
    authentication: Key


def nonce(title: bytes, counter: int) -> bytes:
    """Return the 12-byte initialisation vector: system title, then counter."""
    if len(title) != TITLE_SIZE_BYTES:
        raise SecurityError("title-missing")
    return title + _counter_bytes(counter)


def _counter_bytes(counter: int) -> bytes:
    if not 0 <= counter <= COUNTER_MAX:
        raise CounterError
    return counter.to_bytes(4, "big")


class _Ring:
    """One pair of keys, ready to be used."""

    __slots__ = ("aes", "authentication", "encryption", "gcm")

    def __init__(self, keys: AssociationKeys) -> None:
        self.encryption = keys.encryption
        self.aes = algorithms.AES(keys.encryption.reveal())
        self.gcm = AESGCM(keys.encryption.reveal())
        self.authentication = keys.authentication.reveal()


class SecureChannel:
    """One direction-aware pair of keys: seals what we send, opens what the meter sends."""

    def __init__(self, keys: AssociationKeys, own_title: bytes) -> None:
        self._own_title = own_title
        self.peer_title: bytes | None = None
        self.last_peer_counter = -1
        self.has_taken_offer = False
        self._ring = _Ring(keys)
        self._offered: _Ring | None = None

    def __repr__(self) -> str:
        return "SecureChannel(suite 0)"

    def offer(self, keys: AssociationKeys | None) -> None:
        """Let answers be protected by these keys as well: some meters use new keys in the answer that accepts them."""
        self._offered = None if keys is None else _Ring(keys)
        self.has_taken_offer = False

    def switch(self, keys: AssociationKeys) -> None:
        """Use these keys from now on; under another encryption key the meter counts anew."""
        self._offered = None
        self._take(_Ring(keys))

    def _take(self, ring: _Ring) -> None:
        if ring.encryption != self._ring.encryption:
            self.last_peer_counter = -1
        self._ring = ring

    def seal(self, apdu: bytes, counter: int) -> bytes:
        """Return control byte, counter, ciphertext and tag of an APDU."""
        header = bytes((CONTROL_BYTE,)) + _counter_bytes(counter)
        # AESGCM gives a 16-byte tag; suite 0 sends its first 12 (NIST SP 800-38D allows the truncation).
        sealed = self._ring.gcm.encrypt(nonce(self._own_title, counter), apdu, header[:1] + self._ring.authentication)
        return header + sealed[: TAG_SIZE_BYTES - 16]

    def open(self, sealed: bytes) -> bytes:
        """Return the APDU inside; raises SecurityError unless control byte, counter, length and tag are all right."""
        if sealed[:1] and sealed[0] & SUITE_MASK:
            raise SecurityError("suite", suite=sealed[0] & SUITE_MASK)
        if sealed[:1] != bytes((CONTROL_BYTE,)):
            raise SecurityError("control-byte", found=sealed[:1].hex().upper(), wanted=f"{CONTROL_BYTE:02X}")
        if len(sealed) < OVERHEAD_BYTES:
            raise SecurityError("sealed-length")
        if self.peer_title is None:
            raise SecurityError("title-missing")
        try:
            plain = self._opened(self._ring, sealed)
        except SecurityError:
            if self._offered is None:
                raise
            plain = self._opened(self._offered, sealed)
            self._take(self._offered)
            self.has_taken_offer = True
        self.last_peer_counter = int.from_bytes(sealed[1:5], "big")
        return plain

    def _opened(self, ring: _Ring, sealed: bytes) -> bytes:
        """Check the counter, which begins anew under another encryption key, and then the tag."""
        counter = int.from_bytes(sealed[1:5], "big")
        is_same_key = ring is self._ring or ring.encryption == self._ring.encryption
        last = self.last_peer_counter if is_same_key else -1
        if counter <= last:
            raise SecurityError("replayed", found=counter, last=last)
        return self._decrypt(ring, nonce(self.peer_title or b"", counter), sealed)

    @staticmethod
    def _decrypt(ring: _Ring, initialisation: bytes, sealed: bytes) -> bytes:
        tag = sealed[-TAG_SIZE_BYTES:]
        mode = modes.GCM(initialisation, tag, min_tag_length=TAG_SIZE_BYTES)
        decryptor = Cipher(ring.aes, mode).decryptor()
        decryptor.authenticate_additional_data(sealed[:1] + ring.authentication)
        try:
            return decryptor.update(sealed[HEADER_SIZE_BYTES:-TAG_SIZE_BYTES]) + decryptor.finalize()
        except InvalidTag as error:
            raise SecurityError("tag") from error

    def suspect(self, sealed: bytes, is_expected: Callable[[bytes], bool]) -> Suspect:
        """Return which key cannot be right when the tag does not fit; what is decrypted is looked at and thrown away.

        The authentication key plays no part in decrypting: when the plain bytes make sense, the encryption key fits.
        """
        if self.peer_title is None:
            return Suspect.ENCRYPTION
        initial = nonce(self.peer_title, int.from_bytes(sealed[1:5], "big")) + _FIRST_BLOCK
        decryptor = Cipher(self._ring.aes, modes.CTR(initial)).decryptor()
        plain = decryptor.update(sealed[HEADER_SIZE_BYTES:-TAG_SIZE_BYTES]) + decryptor.finalize()
        return Suspect.AUTHENTICATION if is_expected(plain) else Suspect.ENCRYPTION

    def hls_proof(self, challenge: bytes, counter: int) -> bytes:
        """Return f(challenge) of HLS5: control byte, counter and GMAC over control byte, AK and challenge."""
        return bytes((HLS_CONTROL_BYTE,)) + _counter_bytes(counter) + self._gmac(self._own_title, counter, challenge)

    def check_hls_proof(self, proof: bytes, challenge: bytes) -> None:
        """Raise SecurityError unless the meter proved that it knows our challenge and the keys."""
        size = HEADER_SIZE_BYTES + TAG_SIZE_BYTES
        if len(proof) != size or proof[0] != HLS_CONTROL_BYTE or self.peer_title is None:
            raise SecurityError("hls-not-proved")
        counter = int.from_bytes(proof[1:5], "big")
        mode = modes.GCM(nonce(self.peer_title, counter), proof[5:], min_tag_length=TAG_SIZE_BYTES)
        verifier = Cipher(self._ring.aes, mode).decryptor()
        verifier.authenticate_additional_data(proof[:1] + self._ring.authentication + challenge)
        try:
            verifier.finalize()
        except InvalidTag as error:
            raise SecurityError("hls-not-proved") from error

    def _gmac(self, title: bytes, counter: int, challenge: bytes) -> bytes:
        covered = bytes((HLS_CONTROL_BYTE,)) + self._ring.authentication + challenge
        return self._ring.gcm.encrypt(nonce(title, counter), b"", covered)[:TAG_SIZE_BYTES]


class MbusKeyId(IntEnum):
    """Which of a device's keys is changed (DSMR P2, key transfer)."""

    USER = 0
    FIRMWARE = 1
    OPTICAL_PORT = 2


@dataclass(frozen=True, slots=True)
class MbusIdentity:
    """Who a device is in the initialisation vector of SMR 5: number and maker as on the wire, version and medium."""

    number_bcd: bytes
    manufacturer: int
    version: int
    medium: int

    def initialisation(self, change_counter: int) -> bytes:
        """Return the 12 bytes: BCD number and maker lowest byte first, version, medium, key change counter."""
        maker = self.manufacturer.to_bytes(2, "little")
        return self.number_bcd + maker + bytes((self.version, self.medium)) + _counter_bytes(change_counter)


def wrap_mbus_user_key(default: Key, key: Key) -> bytes:
    """Return the 16 bytes of DSMR 4.2.2: AES-CBC with an initialisation vector of zeros under the default key."""
    encryptor = Cipher(algorithms.AES(default.reveal()), modes.CBC(bytes(16))).encryptor()
    return encryptor.update(key.reveal()) + encryptor.finalize()


def wrap_mbus_key(default: Key, key: Key, key_id: MbusKeyId, identity: MbusIdentity, change_counter: int) -> bytes:
    """Return the 30 bytes of SMR 5: counter, then AES-GCM over key id, size and key with a tag of 8 bytes."""
    plain = bytes((key_id, KEY_SIZE_BYTES)) + key.reveal()
    sealed = AESGCM(default.reveal()).encrypt(identity.initialisation(change_counter), plain, None)
    return _counter_bytes(change_counter) + sealed[: MBUS_TAG_SIZE_BYTES - 16]


def mbus_key_data(key: Key) -> Data:
    """Return a user key as the E-meter takes it: in clear, inside the ciphered association."""
    return octet_string(key.reveal())


def wrap_key(master: Key, key: Key) -> bytes:
    """Return the 24 bytes of a key wrapped under the master key (RFC 3394)."""
    return aes_key_wrap(master.reveal(), key.reveal())


def gmac(key: Key, initialisation: bytes, covered: bytes) -> bytes:
    """Return the 16-byte GMAC of what is covered: AES-128-GCM without a text."""
    return AESGCM(key.reveal()).encrypt(initialisation, b"", covered)
