"""The meter's side of HDLC and of the optical port, judged by bytes made by hand."""

import pytest

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.connection import HdlcConnection
from smconfig_gui.dlms.simulator.hdlc import Answered, HdlcLimits, HdlcServer
from smconfig_gui.dlms.simulator.hdlc_frame import Address, Deframer, HdlcFrame, check_sequence
from smconfig_gui.dlms.simulator.optical import OpticalPort, OpticalSettings
from smconfig_gui.dlms.simulator.quirks import Quirk

SNRM = bytes.fromhex("7EA00703039 3 8C11 7E".replace(" ", ""))
METER, CLIENT = Address(1), Address(1)


def frame(control: int, information: bytes = b"", *, client: int = 1, has_more: bool = False) -> bytes:
    return HdlcFrame(METER, Address(client), control, information, has_more).octets()


def controls(octets: bytes) -> list[int]:
    return [found.control for found in Deframer().feed(octets)]


class Clock:
    """Time that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def server(**options: object) -> HdlcServer:
    return HdlcServer(lambda _client, _server, apdu: Answered(b"\xc4" + apdu), **options)  # type: ignore[arg-type]


def talk(meter: HdlcServer, octets: bytes) -> bytes:
    return b"".join(burst.octets for burst in meter.feed(octets))


def test_the_published_snrm_is_answered_with_the_limits_of_the_standard() -> None:
    assert check_sequence(SNRM[1:-3]) == SNRM[-3:-1]
    answer = talk(server(), SNRM)
    assert answer[5] == 0x73
    assert answer[8:-3].hex() == "81801405020080060200800704000000010804" + "00000001"


def test_nothing_is_said_before_a_link_but_disconnected() -> None:
    meter = server()
    assert controls(talk(meter, frame(0x10, b"\xe6\xe6\x00\xc0"))) == [0x1F]
    assert talk(meter, frame(0x00, b"\xe6\xe6\x00\xc0")) == b""
    assert controls(talk(meter, frame(0x53))) == [0x1F]


def test_an_answer_comes_in_segments_and_each_is_asked_for() -> None:
    meter = server(limits=HdlcLimits(32, 128, 1, 1))
    talk(meter, SNRM)
    heard = list(Deframer().feed(talk(meter, frame(0x10, b"\xe6\xe6\x00" + bytes(60)))))
    assert [(item.control, item.has_more, len(item.information)) for item in heard] == [(0x30, True, 32)]
    heard = list(Deframer().feed(talk(meter, frame(0x31))))
    assert [(item.control, item.has_more, len(item.information)) for item in heard] == [(0x32, False, 32)]


def test_a_window_is_filled_and_only_its_last_frame_is_final() -> None:
    meter = server(limits=HdlcLimits(32, 128, 3, 1))
    proposal = bytes.fromhex("818014050200800602008007040000000708040000000 7".replace(" ", ""))
    talk(meter, frame(0x93, proposal))
    assert controls(talk(meter, frame(0x10, b"\xe6\xe6\x00" + bytes(120)))) == [0x20, 0x22, 0x34]


def test_a_frame_that_comes_twice_is_applied_once_and_answered_again() -> None:
    asked: list[bytes] = []

    def answer(_client: int, _server: int, apdu: bytes) -> Answered:
        asked.append(apdu)
        return Answered(b"\xc4")

    meter = HdlcServer(answer)
    talk(meter, SNRM)
    request = frame(0x10, b"\xe6\xe6\x00\xc0")
    assert talk(meter, request) == talk(meter, request) != b""
    assert asked == [b"\xc0"]


def test_a_silent_client_is_forgotten() -> None:
    clock = Clock()
    gone: list[int] = []
    meter = server(limits=HdlcLimits(inactivity_s=30.0), clock=clock, released=gone.append)
    talk(meter, SNRM)
    clock.now = 29.0
    assert controls(talk(meter, frame(0x11))) == [0x11]
    clock.now = 60.0
    assert controls(talk(meter, frame(0x11))) == [0x1F]
    assert gone == [1]


def test_impossible_numbers_are_rejected() -> None:
    meter = server()
    talk(meter, SNRM)
    assert controls(talk(meter, frame(0xB1))) == [0x97]


def test_strangers_and_other_addresses_are_told_apart() -> None:
    connection = HdlcConnection(SimulatedMeter("smr5.2"))
    (refused,) = connection.feed(frame(0x93, client=5))
    assert controls(refused.data) == [0x1F]
    assert connection.feed(HdlcFrame(Address(2), CLIENT, 0x93).octets()) == []
    assert connection.feed(HdlcFrame(Address(1, 18, 2), CLIENT, 0x93).octets()) == []
    assert controls(connection.feed(HdlcFrame(Address(1, 17, 4), CLIENT, 0x93).octets())[0].data) == [0x73]


def test_garbage_before_a_frame_is_passed_over() -> None:
    assert controls(talk(server(), b"\x7e\xa0\x07garbage" + SNRM)) == [0x73]


@pytest.mark.parametrize("changes", [{"length_sent": 31}, {"window_received": 8}, {"window_sent": 0}])
def test_limits_that_no_meter_has_are_refused(changes: dict[str, int]) -> None:
    with pytest.raises(ValueError):
        HdlcLimits(**changes)


# --- the optical port ------------------------------------------------------------------------------------------------


def optical(settings: OpticalSettings, *quirks: Quirk) -> OpticalPort:
    return OpticalPort(HdlcConnection(SimulatedMeter("smr5.2", quirks=quirks)), settings)


def even(text: bytes) -> bytes:
    return bytes(octet | (bin(octet).count("1") % 2) << 7 for octet in text)


def test_a_port_with_sign_on_answers_at_300_baud_and_changes_its_speed() -> None:
    port = optical(OpticalSettings(has_sign_on=True, baud=19200))
    (said,) = port.feed(even(b"/?!\r\n"), 300)
    assert said.data == even(b"/SIM6\\2SMCONFIG\r\n")
    port.feed(even(b"\x06252\r\n"), 300)
    assert port.baud == 300
    port.sent()
    assert port.baud == 9600
    (said,) = port.feed(SNRM, 9600)
    assert controls(said.data) == [0x73]


def test_the_end_of_the_link_leads_back_to_the_sign_on() -> None:
    port = optical(OpticalSettings(has_sign_on=True))
    port.feed(even(b"\x06252\r\n"), 300)
    port.sent()
    port.feed(SNRM, 9600)
    port.feed(frame(0x53), 9600)
    port.sent()
    assert port.baud == 300
    assert port.feed(even(b"/?!\r\n"), 300)


def test_a_client_that_went_silent_has_to_sign_on_again_after_the_time_out() -> None:
    clock = Clock()
    connection = HdlcConnection(SimulatedMeter("smr5.2"), HdlcLimits(inactivity_s=30.0))
    port = OpticalPort(connection, OpticalSettings(has_sign_on=True), clock=clock)
    port.feed(even(b"\x06252\r\n"), 300)
    port.sent()
    port.feed(SNRM, 9600)
    clock.now += 29
    assert port.feed(even(b"/?!\r\n"), 300) == []
    assert connection.has_links
    clock.now += 2
    assert port.feed(even(b"/?!\r\n"), 300)
    assert not connection.has_links


def test_a_client_at_another_speed_is_not_understood() -> None:
    assert optical(OpticalSettings(baud=9600)).feed(SNRM, 19200) == []
    assert optical(OpticalSettings(baud=9600, chatters=True)).feed(SNRM, 19200)[0].data


@pytest.mark.parametrize("choice", [b"\x06250\r\n", b"\x06262\r\n"])
def test_another_mode_or_too_high_a_speed_is_refused(choice: bytes) -> None:
    assert optical(OpticalSettings(has_sign_on=True)).feed(even(choice), 300)[0].data == b"\x15"


def test_a_port_can_refuse_hdlc() -> None:
    assert optical(OpticalSettings(has_sign_on=True), Quirk.NO_MODE_E).feed(even(b"\x06252\r\n"))[0].data == b"\x15"


def test_noise_spoils_bits_at_its_rate() -> None:
    port = optical(OpticalSettings(bit_error_rate=0.01))
    spoiled = port.noisy(bytes(10_000))
    assert 600 < sum(octet.bit_count() for octet in spoiled) < 1000


@pytest.mark.parametrize("settings", [{"baud": 9601}, {"bit_error_rate": 1.5}])
def test_settings_that_no_port_has_are_refused(settings: dict[str, float]) -> None:
    with pytest.raises(ValueError):
        OpticalSettings(**settings)  # type: ignore[arg-type]
