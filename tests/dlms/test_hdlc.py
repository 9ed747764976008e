"""The data link between the client's machine and the simulated meter's: agreed sizes, segments, windows, losses."""

import random

import pytest

from smconfig_gui.dlms.errors import LinkError, MeterError, ProtocolError
from smconfig_gui.dlms.framing.hdlc import HdlcFraming
from smconfig_gui.dlms.framing.hdlc_frame import Frame, FrameReader
from smconfig_gui.dlms.framing.hdlc_parameters import Parameters, parse_parameters
from smconfig_gui.dlms.simulator.hdlc import Answered, HdlcLimits
from smconfig_gui.model.hdlc_address import ServerAddress, client_wire
from tests.dlms.hdlc_line import answer_of, doubling, line, lossy, noisy, request_of, untouched

SIZES = (1, 120, 125, 126, 128, 250, 500, 1000, 2026, 2027, 2028, 5000)


@pytest.mark.parametrize("server", ["1", "1/17", "1/17:4"])
@pytest.mark.parametrize(("size", "window"), [(32, 1), (128, 1), (128, 3), (128, 7), (2030, 1), (2030, 7)])
def test_apdus_of_all_sizes_pass_both_ways(server: str, size: int, window: int) -> None:
    pair = line(server=server, size=size, window=window)
    assert pair.open()
    for number, length in enumerate(SIZES):
        request = request_of(number, length, SIZES[-1 - number])
        assert pair.exchange(request) == answer_of(request)
    assert len(pair.asked) == len(SIZES)
    assert pair.close()


def test_what_both_sides_can_is_agreed() -> None:
    pair = line(size=500, window=5, limits=HdlcLimits(300, 200, 4, 2))
    assert pair.open()
    assert pair.client.agreed == Parameters(information_out=200, information_in=300, window_out=2, window_in=4)
    request = request_of(1, 900, 900)
    assert pair.exchange(request) == answer_of(request)
    assert max(len(frame) for frame in pair.frames) == 200 + 11


def test_a_bare_ua_means_the_limits_of_the_standard() -> None:
    assert parse_parameters(b"") == Parameters(128, 128, 1, 1)
    assert parse_parameters(bytes.fromhex("818004060203e8")) == Parameters(128, 1000, 1, 1)


@pytest.mark.parametrize("ua", ["8180", "818014050180", "82800405018006", "81800405050180"])
def test_a_ua_that_makes_no_sense_is_a_named_error(ua: str) -> None:
    with pytest.raises(ProtocolError, match="sizes and windows"):
        parse_parameters(bytes.fromhex(ua))


def frame_from_meter(control: int, information: bytes = b"", *, segmented: bool = False) -> bytes:
    return Frame(client_wire(1), ServerAddress(1).wire, control, information, segmented).to_bytes()


def test_the_window_is_filled_and_only_its_last_frame_polls() -> None:
    pair = line(size=128, window=3)
    pair.open()
    pair.frames.clear()
    request = request_of(1, 1000, 1)
    assert pair.exchange(request) == answer_of(request)
    controls = [frame[5] for frame in pair.frames]
    assert [bool(control & 0x10) for control in controls] == [False, False, True] * 2 + [False, True]
    assert [control >> 1 & 7 for control in controls] == list(range(8))


@pytest.mark.parametrize(("size", "window"), [(128, 1), (128, 4), (128, 7), (2030, 2)])
@pytest.mark.parametrize("seed", range(6))
def test_one_frame_in_five_lost_gives_right_answers(size: int, window: int, seed: int) -> None:
    rng = random.Random(seed)
    pair = line(size=size, window=window, to_meter=lossy(rng, 0.2), to_client=lossy(rng, 0.2))
    assert pair.open()
    for number in range(8):
        request = request_of(number, rng.randint(6, 900), rng.randint(1, 900))
        assert pair.exchange(request, 300.0) == answer_of(request)
    assert len(pair.asked) == 8  # nothing reached the application twice


@pytest.mark.parametrize("window", [1, 4, 7])
@pytest.mark.parametrize("seed", range(4))
def test_frames_that_come_twice_change_nothing(window: int, seed: int) -> None:
    rng = random.Random(seed)
    pair = line(window=window, to_meter=doubling(rng, 0.3), to_client=doubling(rng, 0.3))
    assert pair.open()
    for number in range(8):
        request = request_of(number, 400, 700)
        assert pair.exchange(request, 120.0) == answer_of(request)
    assert len(pair.asked) == 8


def test_doubled_frames_do_not_double_the_conversation_for_ever() -> None:
    pair = line(to_client=lambda frame: [(0.0, frame), (0.0, frame)])
    pair.open()
    request = request_of(1, 2000, 2000)
    assert pair.exchange(request) == answer_of(request)
    assert len(pair.frames) < 45


@pytest.mark.parametrize("seed", range(10))
def test_bit_errors_never_give_a_wrong_value(seed: int) -> None:
    rng = random.Random(seed)
    pair = line(to_meter=noisy(rng, 1e-4), to_client=noisy(rng, 1e-4))
    assert pair.open(300.0)
    for number in range(10):
        request = request_of(number, 200, 600)
        assert pair.exchange(request, 300.0) == answer_of(request)


def test_everything_one_byte_at_a_time() -> None:
    def bytewise(frame: bytes) -> list[tuple[float, bytes]]:
        return [(0.0, frame[position : position + 1]) for position in range(len(frame))]

    pair = line(size=200, window=2, to_meter=bytewise, to_client=bytewise)
    assert pair.open()
    request = request_of(1, 700, 900)
    assert pair.exchange(request) == answer_of(request)


def test_garbage_between_frames_is_passed_over() -> None:
    rng = random.Random(5)

    def dirty(frame: bytes) -> list[tuple[float, bytes]]:
        return [(0.0, rng.randbytes(rng.randint(0, 30))), (0.0, frame), (0.0, rng.randbytes(rng.randint(0, 9)))]

    pair = line(to_client=dirty)
    assert pair.open(300.0)
    for number in range(20):
        request = request_of(number, 300, 300)
        assert pair.exchange(request, 300.0) == answer_of(request)


@pytest.mark.parametrize(("client", "server"), [(1, "1"), (1, "1/17"), (16, "1")])
@pytest.mark.parametrize("window", [1, 3])
def test_our_own_echo_is_found_and_left_aside(client: int, server: str, window: int) -> None:
    pair = line(client=client, server=server, window=window, has_echo=True)
    assert pair.open()
    assert pair.client.findings.has_echo
    for number in range(5):
        request = request_of(number, 500, 500)
        assert pair.exchange(request) == answer_of(request)
    assert pair.close()


def test_an_echo_whose_first_frame_was_spoiled_is_still_found() -> None:
    pair = line(client=16, has_echo=False)
    pair.open()
    pair.has_echo = True
    for number in range(3):
        request = request_of(number, 500, 300)
        assert pair.exchange(request) == answer_of(request)
    assert pair.client.findings.has_echo


def test_echo_only_is_named() -> None:
    pair = line(has_echo=True, to_meter=lambda _frame: [])
    assert not pair.open(20.0)
    silence = pair.client.silence()
    assert silence is not None
    assert silence.id == "echo-only"


def test_an_answer_of_another_address_is_named() -> None:
    other = Frame(client_wire(1), ServerAddress(2).wire, 0x73).to_bytes()
    framing = HdlcFraming(1, ServerAddress(1))
    framing.open(0.0)
    framing.feed(other, 0.1)
    silence = framing.silence()
    assert not framing.is_open
    assert silence is not None
    assert "2 → 1" in str(silence)


def test_garbage_alone_is_named() -> None:
    framing = HdlcFraming(1, ServerAddress(1))
    framing.open(0.0)
    framing.feed(bytes(range(0x80, 0xC0)), 0.1)
    silence = framing.silence()
    assert silence is not None
    assert silence.id == "unreadable"


def test_an_answer_in_another_address_form_is_taken() -> None:
    framing = HdlcFraming(1, ServerAddress(1, 17))
    framing.open(0.0)
    framing.feed(Frame(client_wire(1), ServerAddress(1, 17, 4).wire, 0x73).to_bytes(), 0.1)
    assert framing.is_open


def test_a_refused_link_is_named_but_one_late_refusal_is_forgiven() -> None:
    framing = HdlcFraming(1, ServerAddress(1))
    framing.open(0.0)
    assert framing.feed(frame_from_meter(0x1F), 0.1).send
    with pytest.raises(LinkError) as caught:
        framing.feed(frame_from_meter(0x1F), 0.2)
    assert caught.value.id == "hdlc-refused"


def test_a_meter_that_rejects_the_proposal_is_asked_without_one() -> None:
    framing = HdlcFraming(1, ServerAddress(1))
    framing.open(0.0)
    (again,) = framing.feed(frame_from_meter(0x97, b"\x93\x00\x02"), 0.1).send
    assert FrameReader().feed(bytes(again))[0][0].information == b""  # type: ignore[arg-type]
    framing.feed(frame_from_meter(0x73), 0.2)
    assert framing.agreed == Parameters(128, 128, 1, 1)


def opened() -> HdlcFraming:
    framing = HdlcFraming(1, ServerAddress(1))
    framing.open(0.0)
    framing.feed(frame_from_meter(0x73), 0.1)
    return framing


def test_disconnected_mode_after_inactivity_is_named() -> None:
    pair = line(limits=HdlcLimits(inactivity_s=30.0))
    pair.open()
    assert pair.exchange(request_of(1, 10, 10)) is not None
    pair.now += 31
    with pytest.raises(LinkError) as caught:
        pair.exchange(request_of(2, 10, 10))
    assert caught.value.id == "hdlc-disconnected"


def test_a_rejected_frame_is_named() -> None:
    framing = opened()
    framing.send(b"\xc0\x01", 1.0)
    with pytest.raises(ProtocolError, match="frame number"):
        framing.feed(frame_from_meter(0x97, b"\x10\x00\x08"), 1.1)


@pytest.mark.parametrize(
    ("information", "name"), [(b"\xe6\xe6\x00\xc4", "echo-only"), (b"\x61\x00\x00", "hdlc-llc"), (b"\xe6", "hdlc-llc")]
)
def test_an_answer_without_its_llc_bytes_is_refused(information: bytes, name: str) -> None:
    framing = opened()
    framing.send(b"\xc0\x01", 1.0)
    with pytest.raises(MeterError) as caught:
        framing.feed(frame_from_meter(0x30, information), 1.1)
    assert caught.value.id == name


def test_an_endless_answer_is_refused() -> None:
    framing = opened()
    framing.send(b"\xc0\x01", 1.0)

    def answer() -> None:
        for number in range(100):
            framing.feed(frame_from_meter(0x30 | (number & 7) << 1, bytes(2000), segmented=True), 1.1)

    with pytest.raises(ProtocolError, match="limit"):
        answer()


@pytest.mark.parametrize("control", [0x50, 0x52, 0xF0, 0xB1, 0x71])
def test_numbers_out_of_the_window_are_left_aside(control: int) -> None:
    framing = opened()
    framing.send(b"\xc0\x01", 1.0)
    turn = framing.feed(frame_from_meter(control, b"\xe6\xe7\x00wrong" if not control & 1 else b""), 1.1)
    assert turn.apdus == []
    assert framing.feed(frame_from_meter(0x30, b"\xe6\xe7\x00right"), 1.2).apdus == [b"right"]


def test_a_busy_meter_is_asked_again_until_it_is_ready() -> None:
    framing = opened()
    framing.send(b"\xc0\x01", 1.0)
    assert framing.feed(frame_from_meter(0x35), 1.1).send == []
    assert framing.wake_at is not None
    (asked,) = framing.wake(framing.wake_at).send
    assert bytes(asked)[5] == 0x11  # type: ignore[arg-type]
    assert framing.feed(frame_from_meter(0x30, b"\xe6\xe7\x00late"), 1.5).apdus == [b"late"]


def test_a_slow_meter_is_waited_for_without_the_question_being_put_twice() -> None:
    pair = line(answer=lambda _client, _server, apdu: Answered(answer_of(apdu), delay_s=9.0))
    pair.open()
    request = request_of(1, 300, 300)
    assert pair.exchange(request) == answer_of(request)
    assert len(pair.asked) == 1


def test_a_meter_whose_application_is_silent_is_polled_seldom() -> None:
    pair = line(answer=lambda _client, _server, _apdu: Answered(None))
    pair.open()
    pair.frames.clear()
    assert pair.exchange(request_of(1, 20, 20), 30.0) is None
    assert 10 < len(pair.frames) < 45


def test_closing_without_an_answer_ends_soon() -> None:
    pair = line()
    pair.open()
    pair.to_meter = lambda _frame: []
    before = pair.now
    assert pair.close()
    assert pair.now - before < 2.0


def test_the_meter_hears_that_the_link_ends() -> None:
    pair = line()
    pair.open()
    assert pair.close()
    assert pair.frames[-1][5] == 0x53
    pair.to_meter = untouched
    assert pair.open()


def test_a_push_inside_the_link_is_handed_up() -> None:
    framing = opened()
    assert framing.feed(frame_from_meter(0x13, b"\xe6\xe7\x00\x0fpush"), 1.0).apdus == [b"\x0fpush"]


def mutated(rng: random.Random, stream: bytes) -> bytes:
    raw = bytearray(stream)
    for _ in range(rng.randint(1, 4)):
        position = rng.randrange(len(raw))
        match rng.randrange(4):
            case 0:
                raw[position] ^= 1 << rng.randrange(8)
            case 1:
                del raw[position : position + rng.randint(1, 6)]
            case 2:
                raw[position:position] = rng.randbytes(rng.randint(1, 6))
            case _:
                raw[position] = rng.choice((0x7E, 0xA0, 0xFF, 0x00))
        raw = raw or bytearray(b"\x7e")
    return bytes(raw)


def try_streams(count: int, seed: int) -> None:
    """Feed mutated conversations: only our errors, no wrong value, no endless work, the next good frame is found."""
    rng = random.Random(seed)
    answer = b"\xe6\xe7\x00\xc4" + rng.randbytes(40)
    seeds = [
        frame_from_meter(0x30, answer),
        frame_from_meter(0x20, answer[:20], segmented=True) + frame_from_meter(0x32, answer[20:]),
        frame_from_meter(0x31) + frame_from_meter(0x30, answer),
        frame_from_meter(0x1F) + frame_from_meter(0x73) + frame_from_meter(0x97, b"\x10\x00\x01"),
    ]
    good = frame_from_meter(0x11)
    found = tried = 0
    for _ in range(count):
        framing, stream = opened(), mutated(rng, rng.choice(seeds))
        framing.send(b"\xc0\x01", 1.0)
        try:
            turns = []
            while stream:
                size = rng.randint(1, len(stream))
                turns.append(framing.feed(stream[:size], 1.1))
                stream = stream[size:]
            turns.append(framing.wake(1.7))
            turns.append(framing.feed(good, 1.8))
        except MeterError:
            continue
        tried += 1
        found += good in turns[-1].seen
        assert all(apdu == answer[3:] for turn in turns for apdu in turn.apdus)
        assert sum(len(turn.send) for turn in turns) <= 8
    assert tried > count / 2
    assert found >= 0.999 * tried


def test_mutated_streams_give_answers_or_our_errors() -> None:
    try_streams(20_000, 6)


@pytest.mark.soak
@pytest.mark.limit(1200)
def test_a_million_mutated_streams() -> None:
    try_streams(1_000_000, 7)
