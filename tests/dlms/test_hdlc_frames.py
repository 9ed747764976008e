"""Frames of HDLC against readers that are not ours: lengths, checks, splits, garbage, resynchronisation."""

import random

import pytest
from dlms_cosem.crc import CRCCCITT
from dlms_cosem.hdlc.address import HdlcAddress
from dlms_cosem.hdlc.frames import InformationFrame
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.dlms.framing.hdlc_frame import Frame, FrameReader, checksum
from smconfig_gui.dlms.simulator.hdlc_frame import Deframer
from smconfig_gui.model.hdlc_address import ServerAddress, client_wire, presets

CLIENT, SERVER = client_wire(1), ServerAddress(1, 17).wire


def crc_bit_by_bit(raw: bytes) -> int:
    """Return CRC-16/X-25 as the standard words it, one bit at a time."""
    register = 0xFFFF
    for byte in raw:
        for bit in range(8):
            is_set = (register ^ byte >> bit) & 1
            register >>= 1
            if is_set:
                register ^= 0x8408
    return register ^ 0xFFFF


def assert_is_right(raw: bytes, frame: Frame) -> None:
    """Read a frame with nothing but the standard in hand."""
    assert raw[0] == raw[-1] == 0x7E
    head = raw[1] << 8 | raw[2]
    assert head >> 12 == 0b1010
    assert bool(head & 0x0800) == frame.is_segmented
    assert head & 0x07FF == len(raw) - 2
    control = 3 + len(frame.destination) + len(frame.source)
    assert raw[3:control] == frame.destination + frame.source
    assert raw[control] == frame.control
    assert crc_bit_by_bit(raw[1:-3]) == raw[-3] | raw[-2] << 8
    if frame.information:
        assert crc_bit_by_bit(raw[1 : control + 1]) == raw[control + 1] | raw[control + 2] << 8
        assert raw[control + 3 : -3] == frame.information


@given(st.binary(max_size=300))
def test_the_check_sequence_is_that_of_the_standard(raw: bytes) -> None:
    assert int.from_bytes(checksum(raw), "little") == crc_bit_by_bit(raw)
    assert checksum(raw) == CRCCCITT().calculate_for(raw)


def test_the_check_sequence_of_the_published_example() -> None:
    assert checksum(b"123456789").hex() == "6e90"


@pytest.mark.no_cover
@pytest.mark.parametrize("server", ["1", "1/17", "1/17:4"])
def test_every_length_has_a_right_length_field_and_right_checks(server: str) -> None:
    address = ServerAddress.parse(server).wire
    overhead = 2 + len(address) + 1 + 1 + 2 + 2
    content = random.Random(1).randbytes(2047)
    reader = FrameReader()
    for length in range(overhead + 1, 2048):
        frame = Frame(CLIENT, address, 0x30, content[: length - overhead], is_segmented=bool(length & 1))
        raw = frame.to_bytes()
        assert len(raw) == length + 2
        assert_is_right(raw, frame)
        assert reader.feed(raw) == [(frame, raw)]
    with pytest.raises(ValueError, match="2047"):
        Frame(CLIENT, address, 0x30, content[: 2048 - overhead]).to_bytes()


@pytest.mark.parametrize("control", [0x93, 0x73, 0x53, 0x1F, 0x11, 0xF1, 0x35])
def test_frames_without_information_are_right(control: int) -> None:
    frame = Frame(SERVER, CLIENT, control)
    assert_is_right(frame.to_bytes(), frame)
    assert FrameReader().feed(frame.to_bytes()) == [(frame, frame.to_bytes())]


@given(st.binary(min_size=1, max_size=400), st.integers(0, 7), st.integers(0, 7), st.booleans(), st.booleans())
def test_another_library_writes_the_same_information_frame(
    payload: bytes, sent: int, received: int, is_final: bool, is_segmented: bool
) -> None:
    theirs = InformationFrame(
        HdlcAddress(1, 17, "server"),
        HdlcAddress(16, None, "client"),
        payload,
        segmented=is_segmented,
        final=is_final,
        send_sequence_number=sent,
        receive_sequence_number=received,
    ).to_bytes()
    control = received << 5 | is_final << 4 | sent << 1
    ours = Frame(SERVER, client_wire(16), control, payload, is_segmented)
    assert FrameReader().feed(theirs) == [(ours, theirs)]
    assert ours.to_bytes() == theirs


@given(st.binary(min_size=1, max_size=600), st.sampled_from(["1", "1/17", "1/17:4", "300/5000"]), st.booleans())
def test_the_simulated_meter_reads_the_same(information: bytes, server: str, is_segmented: bool) -> None:
    address = ServerAddress.parse(server)
    raw = Frame(address.wire, CLIENT, 0x54, information, is_segmented).to_bytes()
    (found,) = Deframer().feed(raw)
    assert (found.destination.upper, found.destination.lower) == (address.logical, address.physical)
    assert (found.source.upper, found.control, found.information) == (1, 0x54, information)
    assert found.has_more == is_segmented
    assert found.octets() == raw


def frames_for(rng: random.Random, count: int) -> list[Frame]:
    """Return frames with many flags inside."""
    return [
        Frame(
            CLIENT, SERVER, rng.randrange(256), bytes(rng.choices((0x7E, 0xA0, 0x07, 0x03, 0x55), k=rng.randrange(40)))
        )
        for _ in range(count)
    ]


def test_any_split_gives_the_same_frames() -> None:
    rng = random.Random(2)
    for _ in range(200):
        wanted = frames_for(rng, 4)
        stream = b"".join(frame.to_bytes()[rng.random() < 0.5 and number > 0 :] for number, frame in enumerate(wanted))
        reader, found = FrameReader(), []
        while stream:
            size = rng.choice((1, 1, 2, rng.randint(1, len(stream))))
            found += [frame for frame, _ in reader.feed(stream[:size])]
            stream = stream[size:]
        assert found == wanted
        assert not reader.lost_bytes


def test_byte_by_byte_gives_the_same_frames() -> None:
    wanted = frames_for(random.Random(3), 30)
    reader = FrameReader()
    stream = b"".join(frame.to_bytes() for frame in wanted)
    assert [frame for byte in stream for frame, _ in reader.feed(bytes((byte,)))] == wanted


def resynchronised(rng: random.Random, rounds: int) -> tuple[int, int]:
    """Return how many good frames stood behind garbage, and how many of those were found."""
    wanted = found = 0
    for _ in range(rounds):
        reader = FrameReader()
        frame = Frame(CLIENT, SERVER, 0x10, rng.randbytes(rng.randint(1, 60)))
        garbage = rng.randbytes(rng.randint(0, 80)) + rng.choice(
            (b"", b"\x7e", b"\x7e\xa0", b"\x7e\xa7\xff", b"\x7e\xa0\x40\x03")
        )
        broken = bytearray(frame.to_bytes())
        broken[rng.randrange(1, len(broken))] ^= 1 << rng.randrange(8)
        heard = reader.feed(garbage + bytes(broken) + frame.to_bytes())
        heard += reader.give_up()
        wanted += 1
        found += frame in [other for other, _ in heard]
        assert all(other.information in (frame.information, b"") for other, _ in heard)
    return wanted, found


def test_the_next_good_frame_after_garbage_is_found() -> None:
    wanted, found = resynchronised(random.Random(4), 3000)
    assert found >= 0.999 * wanted


def test_a_frame_that_stops_in_the_middle_is_given_up_with_the_silence() -> None:
    reader = FrameReader()
    frame = Frame(CLIENT, SERVER, 0x10, bytes(20))
    assert reader.feed(frame.to_bytes()[:-4]) == []
    assert reader.is_inside
    assert reader.give_up() == []
    assert not reader.is_inside
    assert reader.feed(frame.to_bytes()) == [(frame, frame.to_bytes())]


def test_what_a_false_beginning_swallowed_is_found_after_the_silence() -> None:
    reader = FrameReader()
    inside = Frame(CLIENT, SERVER, 0x73)
    cut = Frame(CLIENT, SERVER, 0x10, inside.to_bytes() + bytes(40)).to_bytes()[:-20]
    assert reader.feed(cut) == []
    assert [found for found, _ in reader.give_up()] == [inside]


def test_a_false_length_is_known_by_the_header_check_and_not_waited_for() -> None:
    frame = Frame(CLIENT, SERVER, 0x30, bytes(20))
    assert [found for found, _ in FrameReader().feed(b"\x7e\xa7\xff" + frame.to_bytes())] == [frame]


def test_lost_bytes_are_told_once() -> None:
    reader = FrameReader()
    reader.feed(b"garbage" + Frame(CLIENT, SERVER, 0x73).to_bytes())
    assert reader.take_lost() == [b"garbage"]
    assert reader.take_lost() == []
    assert reader.lost_bytes == 7


# --- addresses -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wire", "shown"),
    [
        ("1", "03", "0x01"),
        ("16", "21", "0x10"),
        ("1/17", "0223", "0x01/0x11"),
        ("0x01/0x11", "0223", "0x01/0x11"),
        ("1/17:4", "00020023", "0x01/0x11"),
        ("1/145", "00020223", "0x01/0x91"),
        ("16383/16383", "FEFEFEFF", "0x3FFF/0x3FFF"),
    ],
)
def test_addresses_are_read_and_written(text: str, wire: str, shown: str) -> None:
    address = ServerAddress.parse(text)
    assert address.wire.hex().upper() == wire
    assert address.hex == shown
    assert ServerAddress.parse(address.text).wire == address.wire
    assert ServerAddress.from_wire(address.wire).wire == address.wire


@pytest.mark.parametrize("text", ["", "x", "1/", "1/2/3", "128", "16384/1", "1:2", "1/200:2", "1/2:3", "-1"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        ServerAddress.parse(text)


@pytest.mark.parametrize("wire", ["", "02", "0303", "020202", "00020222", "0002030203"])
def test_bytes_that_are_no_address_are_refused(wire: str) -> None:
    with pytest.raises(ValueError):
        ServerAddress.from_wire(bytes.fromhex(wire))


def test_every_generation_has_presets() -> None:
    for generation in ("dsmr2.2", "dsmr4.2.2", "smr4.3", "smr5.0", "smr5.1", "smr5.2", "smr5.5"):
        assert presets(generation)
    assert set(presets(None)) >= set(presets("smr5.2"))
