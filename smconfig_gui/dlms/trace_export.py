"""Traces as files: JSON lines, and pcapng with each frame as TCP payload between two made-up hosts."""

import struct
from collections.abc import Iterable
from datetime import datetime

from smconfig_gui.dlms.trace import MASK, TraceRecord

_SECTION_HEADER, _INTERFACE, _ENHANCED_PACKET = 0x0A0D0D0A, 1, 6
_RAW_IPV4 = 228  # LINKTYPE_IPV4
_COMPUTER, _METER = bytes((192, 0, 2, 1)), bytes((192, 0, 2, 2))  # addresses for documentation (RFC 5737)
_COMPUTER_PORT, _METER_PORT = 50000, 4059
_ACK_PUSH = 0x18
_OPT_COMMENT = 1
_MAX_PAYLOAD_BYTES = 65000


def json_lines(records: Iterable[TraceRecord]) -> bytes:
    """Return one JSON object per line, secrets masked as they are in the records."""
    return "".join(record.to_json_line() + "\n" for record in records).encode()


def pcapng(records: Iterable[TraceRecord]) -> bytes:
    """Return a capture of the frames, times in microseconds; masked bytes stand as 00 and are named in a comment."""
    out = bytearray(_block(_SECTION_HEADER, struct.pack("<IHHq", 0x1A2B3C4D, 1, 0, -1)))
    out += _block(_INTERFACE, struct.pack("<HHI", _RAW_IPV4, 0, 0))
    sequence = {"sent": 1, "received": 1}
    for record in records:
        if record.layer != "frame" or not record.hex:
            continue
        payload = bytes.fromhex(record.hex.replace(MASK, "00"))
        for start in range(0, len(payload), _MAX_PAYLOAD_BYTES):
            piece = payload[start : start + _MAX_PAYLOAD_BYTES]
            other = "received" if record.direction == "sent" else "sent"
            packet = _packet(piece, record.direction == "sent", sequence[record.direction], sequence[other])
            sequence[record.direction] += len(piece)
            out += _enhanced(packet, record)
    return bytes(out)


def _block(kind: int, body: bytes) -> bytes:
    padded = body + bytes(-len(body) % 4)
    size = len(padded) + 12
    return struct.pack("<II", kind, size) + padded + struct.pack("<I", size)


def _enhanced(packet: bytes, record: TraceRecord) -> bytes:
    moment = int(datetime.fromisoformat(record.time).timestamp() * 1_000_000)
    head = struct.pack("<IIIII", 0, moment >> 32, moment & 0xFFFFFFFF, len(packet), len(packet))
    options = b""
    if record.masked:
        comment = b"secrets masked with 00"
        options = struct.pack("<HH", _OPT_COMMENT, len(comment)) + comment + bytes(-len(comment) % 4) + bytes(4)
    return _block(_ENHANCED_PACKET, head + packet + bytes(-len(packet) % 4) + options)


def _packet(payload: bytes, is_sent: bool, sequence: int, acknowledged: int) -> bytes:
    source, destination = (_COMPUTER, _METER) if is_sent else (_METER, _COMPUTER)
    ports = (_COMPUTER_PORT, _METER_PORT) if is_sent else (_METER_PORT, _COMPUTER_PORT)
    tcp = struct.pack(">HHIIBBHHH", *ports, sequence, acknowledged, 0x50, _ACK_PUSH, 0xFFFF, 0, 0)
    pseudo = source + destination + struct.pack(">BBH", 0, 6, len(tcp) + len(payload))
    tcp = tcp[:16] + _checksum(pseudo + tcp + payload) + tcp[18:]
    ip = struct.pack(">BBHHHBBH", 0x45, 0, 20 + len(tcp) + len(payload), 0, 0x4000, 64, 6, 0) + source + destination
    return ip[:10] + _checksum(ip) + ip[12:] + tcp + payload


def _checksum(data: bytes) -> bytes:
    padded = data + bytes(len(data) % 2)
    total: int = sum(struct.unpack(f">{len(padded) // 2}H", padded))
    while total > 0xFFFF:
        total = (total & 0xFFFF) + (total >> 16)
    return (~total & 0xFFFF).to_bytes(2, "big")
