"""The sign-on of mode E: parity in software, identification, choice of speed, echo, refusals, repeats."""

import pytest

from smconfig_gui.dlms.errors import MeterError, NoAnswerError
from smconfig_gui.dlms.framing import Speed
from smconfig_gui.dlms.framing.hdlc import HdlcFraming
from smconfig_gui.dlms.framing.hdlc_frame import Frame
from smconfig_gui.dlms.framing.mode_e import ModeEFraming, parse_identification, with_parity, without_parity
from smconfig_gui.model.hdlc_address import ServerAddress, client_wire
from smconfig_gui.model.steps import Step

REQUEST = with_parity(b"/?!\r\n")
IDENTIFICATION = with_parity(b"/KFM5\\2MA304\r\n")
UA = Frame(client_wire(1), ServerAddress(1).wire, 0x73).to_bytes()


def sign_on(limit: int = 19200) -> ModeEFraming:
    return ModeEFraming(HdlcFraming(1, ServerAddress(1)), baud_limit=limit)


def test_parity_is_even_in_bit_7() -> None:
    for byte in range(0x80):
        (written,) = with_parity(bytes((byte,)))
        assert written & 0x7F == byte
        assert written.bit_count() % 2 == 0


def test_the_request_is_what_goes_over_a_line_of_seven_bits_and_even_parity() -> None:
    assert REQUEST.hex() == "af3f218d0a"


def test_wrong_parity_is_noise_and_no_parity_at_all_is_taken() -> None:
    assert without_parity(IDENTIFICATION) == b"/KFM5\\2MA304\r\n"
    assert without_parity(b"/KFM5\r\n") == b"/KFM5\r\n"
    assert without_parity(bytes((IDENTIFICATION[0] ^ 0x80,)) + IDENTIFICATION[1:]) is None


@pytest.mark.parametrize(
    ("line", "baud"), [(b"/KFM5\\2MA304\r\n", 9600), (b"/ISk5ME382-1003\r\n", 9600), (b"/LGZ9\r\n", 115200)]
)
def test_identifications_are_read(line: bytes, baud: int) -> None:
    found = parse_identification(b"\xff\x00" + with_parity(line))
    assert found is not None
    assert found.baud == baud


def test_the_meter_is_asked_at_300_baud_and_answered_with_hdlc_at_the_common_speed() -> None:
    framing = sign_on(limit=4800)
    assert framing.open(0.0).send == [Speed(300), REQUEST]
    stages = [framing.stage]
    assert framing.feed(IDENTIFICATION[:5], 1.0).send == []
    stages.append(framing.stage)
    assert framing.feed(IDENTIFICATION[5:], 1.5).send == [with_parity(b"\x06242\r\n")]
    assert framing.wake_at == pytest.approx(1.5 + 0.2 + 0.25)
    speed, snrm = framing.wake(1.95).send
    assert speed == Speed(4800)
    assert isinstance(snrm, bytes)
    assert snrm[5] == 0x93
    stages.append(framing.stage)
    framing.feed(UA, 2.1)
    assert stages == [Step.FIRST_BYTE, Step.SIGN_ON, Step.LINK]
    assert framing.is_open
    assert framing.findings.identification == "/KFM5\\2MA304"
    assert framing.findings.baud == 4800


def test_an_echo_of_the_request_is_left_aside_in_any_pieces() -> None:
    framing = sign_on()
    framing.open(0.0)
    for byte in REQUEST + IDENTIFICATION[:-1]:
        assert framing.feed(bytes((byte,)), 1.0).send == []
    assert framing.feed(IDENTIFICATION[-1:], 1.0).send
    assert framing.findings.has_echo
    framing.feed(with_parity(b"\x06252\r\n"), 1.2)
    framing.wake(2.0)
    framing.feed(UA, 2.1)
    assert framing.is_open


def run_out(framing: ModeEFraming, heard: bytes, speeds: list[int]) -> None:
    """Answer every repeated request with these bytes and everything else with silence; note the speeds tried."""
    while framing.wake_at is not None:
        now = framing.wake_at
        for item in framing.wake(now).send:
            if isinstance(item, Speed) and item.baud != 300:
                speeds.append(item.baud)
            if item == REQUEST:
                framing.feed(heard, now + 0.5)
        assert now < 60


def silence_of(framing: ModeEFraming, heard: bytes) -> MeterError:
    framing.open(0.0)
    with pytest.raises(MeterError) as caught:
        run_out(framing, heard, [])
    return caught.value


@pytest.mark.parametrize(
    ("heard", "name"),
    [(b"", "sign-on-silent"), (REQUEST, "echo-only"), (b"\x00\xff\x13garbage", "sign-on-unreadable")],
)
def test_a_sign_on_that_fails_is_named_after_three_tries(heard: bytes, name: str) -> None:
    framing = sign_on()
    error = silence_of(framing, heard)
    assert isinstance(error, NoAnswerError)
    assert error.id == name


@pytest.mark.parametrize(
    ("heard", "reason"), [(b"\x15", "NAK"), (with_parity(b"\x020-0:96.1.0(1234)\r\n"), "read its data out")]
)
def test_a_meter_that_refuses_mode_e_is_named(heard: bytes, reason: str) -> None:
    framing = sign_on()
    framing.open(0.0)
    framing.feed(IDENTIFICATION, 1.0)
    framing.feed(heard, 1.2)
    with pytest.raises(MeterError, match=reason) as caught:
        framing.wake(2.0)
    assert caught.value.id == "mode-e-refused"


def test_a_meter_without_a_choice_of_speed_is_named() -> None:
    framing = sign_on()
    framing.open(0.0)
    with pytest.raises(MeterError, match="speed"):
        framing.feed(with_parity(b"/ABCA123\r\n"), 1.0)


def test_silence_after_the_sign_on_leads_to_a_lower_speed_and_then_to_a_name() -> None:
    framing = sign_on()
    framing.open(0.0)
    framing.feed(IDENTIFICATION, 0.5)
    speeds: list[int] = []
    with pytest.raises(MeterError) as caught:
        run_out(framing, IDENTIFICATION, speeds)
    assert speeds == [9600, 4800, 2400]
    assert caught.value.id == "mode-e-refused"


def test_the_link_is_ended_inside() -> None:
    framing = sign_on()
    assert framing.close(0.0).send == []
    framing.open(0.0)
    framing.feed(IDENTIFICATION, 1.0)
    framing.wake(2.0)
    framing.feed(UA, 2.1)
    (disc,) = framing.close(3.0).send
    assert isinstance(disc, bytes)
    assert disc[5] == 0x53
