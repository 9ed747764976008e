"""A meter of a few lines that does as it is told, also what no meter may do; it ciphers with `cryptography` alone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from smconfig_gui.dlms.association import Association, Credentials, Way, associate
from smconfig_gui.dlms.framing.wrapper import WrapperFraming
from smconfig_gui.dlms.link import Link, Traffic
from smconfig_gui.dlms.security import AssociationKeys
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.dlms.transport.memory import MemoryTransport
from smconfig_gui.model.meter import Security
from smconfig_gui.model.secret import Key, Password

ENCRYPTION = bytes(range(16))
AUTHENTICATION = bytes(range(0xD0, 0xE0))
OWN_TITLE = b"SMC12345"
METER_TITLE = b"METER001"
SEALED = {0xC4: 0xCC, 0xC5: 0xCD, 0xC7: 0xCF, 0x08: 0x28}


class Counters:
    """A counter store in memory."""

    def __init__(self) -> None:
        self.given: dict[str, int] = {}
        self.seen: dict[bytes, int] = {}

    async def reserve(self, fingerprint: str, system_title: bytes, at_least: int, size: int = 64) -> range:
        """Return a block that nobody else gets."""
        first = max(self.given.get(fingerprint, 0), at_least)
        self.given[fingerprint] = first + size
        return range(first, first + size)

    async def reserved_up_to(self, fingerprint: str, system_title: bytes) -> int | None:
        """Return the first counter never given."""
        return self.given.get(fingerprint)

    async def server_counter(self, fingerprint: str, system_title: bytes) -> int | None:
        """Return the highest counter seen."""
        return self.seen.get(system_title)

    async def note_server_counter(self, fingerprint: str, system_title: bytes, counter: int) -> None:
        """Remember it."""
        self.seen[system_title] = counter


@dataclass
class Reply:
    """Bytes to the client."""

    data: bytes = b""
    delay_s: float = 0.0
    close: bool = False


def sized(value: bytes) -> bytes:
    """Return A-XDR length and value."""
    if len(value) < 0x80:
        return bytes((len(value),)) + value
    return b"\x82" + len(value).to_bytes(2, "big") + value


def ber(tag: int, value: bytes) -> bytes:
    """Return a BER element with the shortest length there is."""
    size = len(value)
    return (
        bytes((tag, size) if size < 0x80 else (tag, 0x81, size) if size < 0x100 else (tag, 0x82, *divmod(size, 256)))
        + value
    )


@dataclass
class Attacker:
    """Answers rightly unless one of its parts is exchanged by a test."""

    encryption: bytes = ENCRYPTION
    authentication: bytes = AUTHENTICATION
    title: bytes = METER_TITLE
    challenge: bytes = b"challenge-of-the-meter"
    counter: int = 1000
    conformance: bytes = b"\x00\x1e\x1d"
    max_pdu: int = 1024
    public_counter: bytes = b"\x06\x00\x00\x01\x00"
    context: int = 3
    result: int = 0
    diagnostic: int = 14
    diagnostic_source: int = 0xA1
    mechanism: int | None = 5
    initiate: Callable[["Attacker"], bytes] = field(default=lambda self: self.seal(self.initiate_response()))
    answer: Callable[["Attacker", bytes], bytes | None] = field(default=lambda self, plain: self.ordinary(plain))
    wire: Callable[["Attacker", bytes, bytes], bytes | None] = field(default=lambda self, plain, sealed: sealed)
    proof: Callable[["Attacker", bytes], bytes] = field(default=lambda self, challenge: self.prove(challenge))
    requests: list[bytes] = field(default_factory=list)
    client_challenge: bytes = b""

    # --- what a real meter does

    def initiate_response(self) -> bytes:
        """Return a plain InitiateResponse."""
        return b"\x08\x00\x06\x5f\x1f\x04\x00" + self.conformance + self.max_pdu.to_bytes(2, "big") + b"\x00\x07"

    def seal(self, plain: bytes, control: int = 0x30, counter: int | None = None) -> bytes:
        """Return the plain APDU under protection."""
        if counter is None:
            self.counter += 1
            counter = self.counter
        head = bytes((control,)) + counter.to_bytes(4, "big")
        covered = head[:1] + self.authentication
        nonce = self.title.ljust(8, b"\x00")[:8] + head[1:]
        body = AESGCM(self.encryption).encrypt(nonce, plain, covered)[:-4]
        return bytes((SEALED[plain[0]],)) + sized(head + body)

    def prove(self, challenge: bytes) -> bytes:
        """Return f(challenge)."""
        self.counter += 1
        head = b"\x10" + self.counter.to_bytes(4, "big")
        covered = b"\x10" + self.authentication + challenge
        return head + AESGCM(self.encryption).encrypt(self.title + head[1:], b"", covered)[:12]

    def open(self, wire: bytes) -> bytes:
        """Return the plain APDU of the client."""
        start = 2 if wire[1] < 0x80 else 2 + (wire[1] & 0x7F)
        body = wire[start:]
        nonce, covered = OWN_TITLE + body[1:5], body[:1] + self.authentication
        # The client sends 12 bytes of tag; decrypting in counter mode needs no tag, and this meter trusts its client.
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        assert covered
        cipher = Cipher(algorithms.AES(self.encryption), modes.CTR(nonce + b"\x00\x00\x00\x02")).decryptor()
        return cipher.update(body[5:-12]) + cipher.finalize()

    def ordinary(self, plain: bytes) -> bytes:
        """Answer GET with a number, SET and ACTION with success."""
        head = {0xC0: b"\xc4\x01", 0xC1: b"\xc5\x01", 0xC3: b"\xc7\x01"}[plain[0]] + plain[2:3]
        if plain[0] == 0xC3 and plain[3:5] == b"\x00\x0f":
            start = plain.index(b"\x09\x11") + 2
            assert plain[start] == 0x10
            return head + b"\x00\x01\x00\x09\x11" + self.proof(self, self.client_challenge)
        return head + {0xC0: b"\x00\x06\x00\x00\x00\x2a", 0xC1: b"\x00", 0xC3: b"\x00\x00"}[plain[0]]

    def aare(self) -> bytes:
        """Return the association answer."""
        body = b"\xa1\x09\x06\x07\x60\x85\x74\x05\x08\x01" + bytes((self.context,))
        body += b"\xa2\x03\x02\x01" + bytes((self.result,))
        body += b"\xa3\x05" + bytes((self.diagnostic_source,)) + b"\x03\x02\x01" + bytes((self.diagnostic,))
        if self.context == 3:
            body += ber(0xA4, ber(0x04, self.title))
        if self.mechanism is not None:
            body += b"\x88\x02\x07\x80\x89\x07\x60\x85\x74\x05\x08\x02" + bytes((self.mechanism,))
            body += ber(0xAA, ber(0x80, self.challenge))
        return ber(0x61, body + ber(0xBE, ber(0x04, self.initiate(self))))

    # --- the connection

    def feed(self, data: bytes) -> list[Reply]:
        """Take one frame, return one."""
        client, apdu = int.from_bytes(data[2:4], "big"), data[8:]
        answer = self.public(apdu) if client == 16 else self.management(apdu)
        if answer is None:
            return []
        head = b"\x00\x01\x00\x01" + client.to_bytes(2, "big") + len(answer).to_bytes(2, "big")
        return [Reply(head + answer)]

    def public(self, apdu: bytes) -> bytes:
        """Give the counter to anybody."""
        if apdu[0] == 0x60:
            user = b"\x08\x00\x06\x5f\x1f\x04\x00\x00\x10\x10\x04\x00\x00\x07"
            head = b"\xa1\x09\x06\x07\x60\x85\x74\x05\x08\x01\x01\xa2\x03\x02\x01\x00\xa3\x05\xa1\x03\x02\x01\x00"
            body = head + b"\xbe\x10\x04\x0e" + user
            return b"\x61" + bytes((len(body),)) + body
        return b"\x63\x03\x80\x01\x00" if apdu[0] == 0x62 else b"\xc4\x01" + apdu[2:3] + b"\x00" + self.public_counter

    def management(self, apdu: bytes) -> bytes | None:
        """Answer the management client."""
        if apdu[0] == 0x60:
            if b"\xac" in apdu:
                start = apdu.index(b"\xac") + 4
                self.client_challenge = apdu[start : start + apdu[start - 1]]
            return self.aare()
        if apdu[0] == 0x62:
            return b"\x63\x03\x80\x01\x00"
        plain = self.open(apdu) if apdu[0] in (0xC8, 0xC9, 0xCB) else apdu
        self.requests.append(plain)
        answer = self.answer(self, plain)
        if answer is None:
            return None
        sealed = self.seal(answer) if self.context == 3 and answer[0] in SEALED else answer
        return self.wire(self, answer, sealed)


def credentials(security: Security = Security.HLS5, **changes: Any) -> Credentials:
    """Return what the client knows of this meter."""
    keys = AssociationKeys(Key(ENCRYPTION), Key(AUTHENTICATION)) if security.is_ciphered else None
    password = Password(b"12345678") if security in (Security.LLS, Security.LLS_PLAIN) else None
    values: dict[str, Any] = {"own_title": OWN_TITLE, "keys": keys, "password": password, "fingerprint": "f"}
    return Credentials(security, **(values | changes))


def way_to(meter: Attacker, *, timeout_s: float = 5.0, **changes: Any) -> Way:
    """Return how to reach this meter."""

    def make_link(client: int) -> Link:
        transport = MemoryTransport(lambda: meter, "attacker")
        framing = WrapperFraming(client, 1)
        return Link(transport, framing, trace=Trace(), timeout_s=timeout_s, traffic=Traffic())

    return Way(make_link=make_link, **({"has_counter_object": True} | changes))


@asynccontextmanager
async def associated(
    meter: Attacker,
    security: Security = Security.HLS5,
    counters: Counters | None = None,
    timeout_s: float = 5.0,
    **changes: Any,
) -> AsyncIterator[Association]:
    """Yield an association with this meter."""
    way = way_to(meter, timeout_s=timeout_s)
    association = await associate(way, credentials(security, **changes), counters or Counters(), Trace())
    try:
        yield association
    finally:
        await association.close()
        await asyncio.sleep(0)
