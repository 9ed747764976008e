"""A client made by hand: bytes written out, ciphering by dlms-cosem, none of the product's own client."""

import struct
from typing import Any

from dlms_cosem import security as reference

from smconfig_gui.dlms.simulator import Reply, SimulatedMeter

TITLE = b"HND\x00\x00\x00\x00\x01"
PROPOSED = 0x001E1D  # block transfers, multiple references, GET, SET, selective access, ACTION
PUBLIC_PROPOSED = 0x001010
CONTROL = reference.SecurityControlField(0, authenticated=True, encrypted=True)
GMAC_CONTROL = reference.SecurityControlField(0, authenticated=True, encrypted=False)
CHALLENGE = bytes(range(16))
FIRST_COUNTER = 12346

COUNTER = bytes.fromhex("0001 00002B0100FF 02")
CLOCK = bytes.fromhex("0008 0000010000FF 02")
FILTER = bytes.fromhex("0001 000061620AFF 02")
SPECIAL_DAYS = bytes.fromhex("000B 00000B0000FF 02")
OBJECT_LIST = bytes.fromhex("000F 0000280000FF 02")
REPLY_TO_HLS = bytes.fromhex("000F 0000280000FF 01")


def tlv(tag: int, value: bytes) -> bytes:
    length = bytes((len(value),)) if len(value) < 0x80 else bytes((0x81, len(value)))
    return bytes((tag,)) + length + value


def initiate(conformance: int = PROPOSED, max_pdu: int = 0xFFFF, version: int = 6) -> bytes:
    block = conformance.to_bytes(3, "big")
    return bytes((1, 0, 0, 0, version)) + b"\x5f\x1f\x04\x00" + block + max_pdu.to_bytes(2, "big")


def aarq(
    user_information: bytes,
    *,
    context: int = 1,
    title: bytes | None = None,
    mechanism: int | None = None,
    authentication: bytes = b"",
    requirements: bytes = b"\x8a\x02\x07\x80",
) -> bytes:
    body = bytes.fromhex("A1090607608574050801") + bytes((context,))
    if title is not None:
        body += tlv(0xA6, tlv(0x04, title))
    if mechanism is not None:
        body += requirements + bytes.fromhex("8B07608574050802") + bytes((mechanism,))
        body += tlv(0xAC, tlv(0x80, authentication))
    return tlv(0x60, body + tlv(0xBE, tlv(0x04, user_information)))


def wrapped(apdu: bytes, client: int = 1, server: int = 1) -> bytes:
    return struct.pack(">4H", 1, client, server, len(apdu)) + apdu


class HandClient:
    """One connection of one client; counts its own APDUs."""

    def __init__(self, meter: SimulatedMeter, client: int = 1, counter: int = FIRST_COUNTER) -> None:
        self.meter = meter
        self.client = client
        self.counter = counter
        self.link = meter.connection()
        self.largest = 0
        self.server_counters: list[int] = []

    def feed(self, apdu: bytes) -> list[Reply]:
        return self.link.feed(wrapped(apdu, self.client))

    def exchange(self, apdu: bytes) -> bytes:
        [reply] = self.feed(apdu)
        version, server, client, size = struct.unpack(">4H", reply.data[:8])
        assert (version, server, client, size) == (1, 1, self.client, len(reply.data) - 8)
        self.largest = max(self.largest, size)
        return reply.data[8:]

    def seal(self, tag: int, plain: bytes, *, counter: int | None = None) -> bytes:
        number = self.counter if counter is None else counter
        if counter is None:
            self.counter += 1
        keys = self.meter.keys
        ciphered: bytes = reference.encrypt(CONTROL, TITLE, number, keys.encryption, plain, keys.authentication)
        body = b"\x30" + number.to_bytes(4, "big") + ciphered
        length = bytes((len(body),)) if len(body) < 128 else b"\x82" + len(body).to_bytes(2, "big")
        return bytes((tag,)) + length + body

    def open(self, tag: int, sealed: bytes) -> bytes:
        assert sealed[0] == tag, sealed.hex()
        start = 2 if sealed[1] < 128 else 2 + (sealed[1] & 0x7F)
        body = sealed[start:]
        assert body[0] == 0x30
        counter = int.from_bytes(body[1:5], "big")
        self.server_counters.append(counter)
        keys = self.meter.keys
        title = self.meter.identity.system_title
        return bytes(reference.decrypt(CONTROL, title, counter, keys.encryption, body[5:], keys.authentication))

    def call(self, plain: bytes) -> bytes:
        """Exchange a request under protection."""
        return self.open(plain[0] + 0x0C, self.exchange(self.seal(plain[0] + 0x08, plain)))

    def hls_aarq(self, plain: bytes | None = None, **changes: Any) -> bytes:
        sealed = self.seal(0x21, plain or initiate())
        settings: dict[str, Any] = {"context": 3, "title": TITLE, "mechanism": 5, "authentication": CHALLENGE}
        return aarq(sealed, **(settings | changes))

    def proof(self, challenge: bytes, counter: int | None = None) -> bytes:
        keys = self.meter.keys
        number = self.counter if counter is None else counter
        mac: bytes = reference.gmac(GMAC_CONTROL, TITLE, number, keys.encryption, keys.authentication, challenge)
        return b"\x10" + number.to_bytes(4, "big") + mac

    def reply_to_hls(self, proof: bytes) -> bytes:
        return self.call(b"\xc3\x01\xc1" + REPLY_TO_HLS + b"\x01\x09" + bytes((len(proof),)) + proof)


def challenge_of(aare: bytes) -> bytes:
    start = aare.index(b"\xaa\x12\x80\x10") + 4
    return aare[start : start + 16]


def connected(meter: SimulatedMeter, max_pdu: int = 0xFFFF) -> HandClient:
    """Return a management client behind a finished HLS5."""
    client = HandClient(meter, counter=meter.security.client_counter + 1)
    aare = client.exchange(client.hls_aarq(initiate(max_pdu=max_pdu)))
    assert b"\xa3\x05\xa1\x03\x02\x01\x0e" in aare
    answer = client.reply_to_hls(client.proof(challenge_of(aare)))
    assert answer[:4] == b"\xc7\x01\xc1\x00"
    return client


def plain_client(meter: SimulatedMeter, client: int = 1, conformance: int = PROPOSED) -> HandClient:
    """Return a client of an association without protection."""
    hand = HandClient(meter, client)
    aare = hand.exchange(aarq(initiate(conformance)))
    assert b"\xa2\x03\x02\x01\x00" in aare, aare.hex()
    return hand


def get(member: bytes, invoke: int = 0xC1) -> bytes:
    return bytes((0xC0, 1, invoke)) + member + b"\x00"


def get_list(*members: bytes) -> bytes:
    return bytes((0xC0, 3, 0xC1, len(members))) + b"".join(member + b"\x00" for member in members)


def set_(member: bytes, value: bytes, invoke: int = 0xC1) -> bytes:
    return bytes((0xC1, 1, invoke)) + member + b"\x00" + value


def action(member: bytes, argument: bytes | None = None, invoke: int = 0xC1) -> bytes:
    return bytes((0xC3, 1, invoke)) + member + (b"\x00" if argument is None else b"\x01" + argument)


def diagnostic_of(aare: bytes) -> tuple[int, int]:
    """Return result and diagnostic of a refusal."""
    assert aare[0] == 0x61
    result = aare[aare.index(b"\xa2\x03\x02\x01") + 4]
    return result, aare[aare.index(b"\xa3\x05\xa1\x03\x02\x01") + 6]
