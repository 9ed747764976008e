"""Who is let in, how, and who is not."""

from typing import Any

import pytest
from dlms_cosem import cosem, enumerations
from dlms_cosem.connection import DlmsConnection
from dlms_cosem.protocol import acse, xdlms

from smconfig_gui.dlms.simulator import Quirk, SimulatedMeter
from smconfig_gui.model.meter import Security
from tests.simulator import hand
from tests.simulator.hand import HandClient, aarq, connected, diagnostic_of, get, initiate, plain_client


@pytest.fixture
def meter() -> SimulatedMeter:
    return SimulatedMeter("smr5.2")


def test_the_public_client_reads_the_counter_the_clock_and_the_name_of_the_device(meter: SimulatedMeter) -> None:
    client = plain_client(meter, 16, hand.PUBLIC_PROPOSED)
    assert client.exchange(get(hand.COUNTER)) == bytes.fromhex("C401C100 06 00003039")
    assert client.exchange(get(hand.CLOCK))[:6] == bytes.fromhex("C401C100090C")
    name = client.exchange(get(bytes.fromhex("000100002A0000FF02")))
    assert name[4:] == b"\x09\x10" + meter.identity.logical_device_name.encode()


@pytest.mark.parametrize(
    ("member", "result"), [(hand.FILTER, 3), (hand.OBJECT_LIST, 3), (bytes.fromhex("000100002B0900FF02"), 4)]
)
def test_the_public_client_reads_nothing_else(meter: SimulatedMeter, member: bytes, result: int) -> None:
    client = plain_client(meter, 16, hand.PUBLIC_PROPOSED)
    assert client.exchange(get(member)) == bytes((0xC4, 1, 0xC1, 1, result))


def test_the_public_client_negotiates_get_alone(meter: SimulatedMeter) -> None:
    client = HandClient(meter, 16)
    aare = client.exchange(aarq(initiate(hand.PROPOSED)))
    assert b"\x5f\x1f\x04\x00\x00\x10\x10" in aare
    assert client.exchange(hand.set_(hand.CLOCK, b"\x00")) == bytes.fromhex("D80102")


def test_dlms_cosem_reads_the_counter_as_public_client(meter: SimulatedMeter) -> None:
    client = HandClient(meter, 16)
    peer = DlmsConnection(client_system_title=hand.TITLE)
    peer.receive_data(client.exchange(peer.send(peer.get_aarq())))
    answer = peer.next_event()
    assert answer.result is enumerations.AssociationResult.ACCEPTED
    attribute = cosem.CosemAttribute(enumerations.CosemInterface.DATA, cosem.Obis(0, 0, 43, 1, 0), 2)
    peer.receive_data(client.exchange(peer.send(xdlms.GetRequestNormal(cosem_attribute=attribute))))
    assert peer.next_event().data == bytes.fromhex("06 00003039")


def test_dlms_cosem_and_the_meter_prove_themselves_to_each_other(meter: SimulatedMeter) -> None:
    client = HandClient(meter)
    peer = DlmsConnection(
        client_system_title=hand.TITLE,
        global_encryption_key=meter.keys.encryption,
        global_authentication_key=meter.keys.authentication,
        authentication_method=enumerations.AuthenticationMechanism.HLS_GMAC,
        client_invocation_counter=hand.FIRST_COUNTER,
    )
    peer.receive_data(client.exchange(peer.send(peer.get_aarq())))
    aare = peer.next_event()
    assert isinstance(aare, acse.ApplicationAssociationResponse)
    assert peer.meter_system_title == meter.identity.system_title
    assert isinstance(aare.user_information.content, xdlms.InitiateResponse)
    assert aare.user_information.content.server_max_receive_pdu_size == 1024
    client.counter = peer.client_invocation_counter
    answer = client.reply_to_hls(peer.get_hls_reply())
    assert answer[:8] == bytes.fromhex("C701C1000100 0911")
    assert peer.hls_response_valid(answer[8:])


def test_after_the_proof_the_meter_answers(meter: SimulatedMeter) -> None:
    assert connected(meter).call(get(hand.FILTER)) == bytes.fromhex("C401C100 060000000A")


def test_before_the_proof_nothing_is_read(meter: SimulatedMeter) -> None:
    client = HandClient(meter)
    client.exchange(client.hls_aarq())
    assert client.exchange(client.seal(0xC8, get(hand.FILTER))) == bytes.fromhex("D80101")


def test_a_wrong_proof_is_refused_and_ends_the_association(meter: SimulatedMeter) -> None:
    client = HandClient(meter)
    client.exchange(client.hls_aarq())
    assert client.reply_to_hls(client.proof(b"another challenge"))[3] == 3
    assert client.exchange(client.seal(0xC8, get(hand.FILTER))) == bytes.fromhex("D80101")


def test_a_proof_of_the_wrong_length_is_refused(meter: SimulatedMeter) -> None:
    client = HandClient(meter)
    client.exchange(client.hls_aarq())
    assert client.reply_to_hls(b"\x10" * 16)[3] == 3


def test_each_association_has_another_challenge(meter: SimulatedMeter) -> None:
    challenges = set()
    for _ in range(5):
        client = HandClient(meter, counter=meter.security.client_counter + 1)
        challenges.add(hand.challenge_of(client.exchange(client.hls_aarq())))
    assert len(challenges) == 5


@pytest.mark.parametrize(
    ("changes", "diagnostic"),
    [
        ({"context": 1}, 2),
        ({"mechanism": None}, 12),
        ({"mechanism": 0}, 12),
        ({"mechanism": 1}, 11),
        ({"mechanism": 7}, 11),
        ({"title": None}, 3),
        ({"title": b"short"}, 3),
        ({"authentication": bytes(7)}, 13),
        ({"authentication": bytes(65)}, 13),
        ({"requirements": b""}, 13),
    ],
)
def test_an_aarq_with_one_thing_wrong_is_rejected_with_its_diagnostic(
    meter: SimulatedMeter, changes: dict[str, Any], diagnostic: int
) -> None:
    client = HandClient(meter)
    assert diagnostic_of(client.exchange(client.hls_aarq(**changes))) == (1, diagnostic)
    assert client.exchange(client.seal(0xC8, get(hand.FILTER))) == bytes.fromhex("D80101")


def test_the_meters_own_title_is_no_title_for_a_client(meter: SimulatedMeter) -> None:
    client = HandClient(meter)
    assert diagnostic_of(client.exchange(client.hls_aarq(title=meter.identity.system_title))) == (1, 3)


def test_hls5_with_an_initiate_request_in_clear_is_rejected(meter: SimulatedMeter) -> None:
    request = aarq(initiate(), context=3, title=hand.TITLE, mechanism=5, authentication=hand.CHALLENGE)
    assert diagnostic_of(HandClient(meter).exchange(request)) == (1, 13)


def test_a_ciphered_context_is_not_for_the_public_client(meter: SimulatedMeter) -> None:
    client = HandClient(meter, 16)
    assert diagnostic_of(client.exchange(client.hls_aarq())) == (1, 2)
    assert diagnostic_of(client.exchange(aarq(initiate(), mechanism=1, authentication=b"00000000"))) == (1, 11)


@pytest.mark.parametrize(
    ("request_", "error"),
    [(initiate(version=5), 1), (initiate(conformance=0x000001 << 1), 2), (initiate(max_pdu=11), 3)],
)
def test_an_initiate_request_that_cannot_be_met_says_why(request_: bytes, error: int) -> None:
    client = HandClient(SimulatedMeter("smr5.2", security=Security.NONE))
    aare = client.exchange(aarq(request_))
    assert diagnostic_of(aare) == (1, 1)
    assert aare.endswith(bytes((0xBE, 6, 4, 4, 0x0E, 1, 6, error)))


def test_a_second_aarq_is_rejected_and_the_association_goes_on() -> None:
    client = plain_client(SimulatedMeter("smr5.2", security=Security.NONE))
    assert diagnostic_of(client.exchange(aarq(initiate()))) == (1, 1)
    assert client.exchange(get(hand.FILTER)) == bytes.fromhex("C401C100 060000000A")


def test_services_without_an_association_are_not_allowed(meter: SimulatedMeter) -> None:
    assert HandClient(meter).exchange(get(hand.FILTER)) == bytes.fromhex("D80101")
    assert HandClient(meter).exchange(bytes.fromhex("6203800100")) == bytes.fromhex("D80101")


# --- low-level security ------------------------------------------------------------------------------------------

PASSWORD = b"00000000"


@pytest.mark.parametrize("is_sealed", [True, False])
def test_dsmr_2_2_takes_its_initiate_request_sealed_and_in_clear(*, is_sealed: bool) -> None:
    client = HandClient(SimulatedMeter("dsmr2.2"))
    information = client.seal(0x21, initiate()) if is_sealed else initiate()
    request = aarq(information, context=3, title=hand.TITLE, mechanism=1, authentication=PASSWORD)
    aare = client.exchange(request)
    assert b"\xa2\x03\x02\x01\x00\xa3\x05\xa1\x03\x02\x01\x00" in aare
    assert (b"\x04\x21\x28\x1f\x30" in aare) is is_sealed
    assert client.call(get(hand.FILTER)) == bytes.fromhex("C401C100 060000000A")
    assert client.exchange(get(hand.FILTER)) == bytes.fromhex("D80101")


@pytest.mark.parametrize("level", [Security.LLS, Security.LLS_PLAIN])
@pytest.mark.parametrize("password", [b"00000001", b"", b"0000000", b"000000000"])
def test_a_wrong_password_is_an_authentication_failure(level: Security, password: bytes) -> None:
    context, title = (3, hand.TITLE) if level is Security.LLS else (1, None)
    client = HandClient(SimulatedMeter("dsmr2.2", security=level))
    request = aarq(initiate(), context=context, title=title, mechanism=1, authentication=password)
    assert diagnostic_of(client.exchange(request)) == (1, 13)


def test_a_password_is_enough_where_nothing_is_ciphered() -> None:
    client = HandClient(SimulatedMeter("dsmr2.2", security=Security.LLS_PLAIN))
    client.exchange(aarq(initiate(), mechanism=1, authentication=PASSWORD))
    assert client.exchange(get(hand.FILTER)) == bytes.fromhex("C401C100 060000000A")
    assert client.exchange(client.seal(0xC8, get(hand.FILTER))) == bytes.fromhex("D80101")


# --- release and addresses ---------------------------------------------------------------------------------------


def test_a_release_in_clear_ends_the_association(meter: SimulatedMeter) -> None:
    client = connected(meter)
    assert client.exchange(bytes.fromhex("6203800100")) == bytes.fromhex("6303800100")
    assert client.exchange(client.seal(0xC8, get(hand.FILTER))) == bytes.fromhex("D80101")


def test_a_sealed_release_is_answered_sealed(meter: SimulatedMeter) -> None:
    client = connected(meter)
    rlrq = hand.tlv(0x62, b"\x80\x01\x00" + hand.tlv(0xBE, hand.tlv(0x04, client.seal(0x21, initiate()))))
    rlre = client.exchange(rlrq)
    assert rlre[:5] == b"\x63\x28\x80\x01\x00"
    assert client.open(0x28, rlre[9:]) == bytes.fromhex("0800065F1F0400001E1D040000 07")


def test_a_release_that_is_not_genuine_does_not_end_the_association(meter: SimulatedMeter) -> None:
    client = connected(meter)
    sealed = client.seal(0x21, initiate())[:-1] + b"\x00"
    rlrq = hand.tlv(0x62, b"\x80\x01\x00" + hand.tlv(0xBE, hand.tlv(0x04, sealed)))
    assert client.exchange(rlrq) == bytes.fromhex("D80105")
    assert client.exchange(hand.tlv(0x62, hand.tlv(0xBE, hand.tlv(0x04, initiate())))) == bytes.fromhex("D80101")
    assert client.call(get(hand.FILTER))[3] == 0


def test_after_a_release_the_same_connection_may_associate_again() -> None:
    client = plain_client(SimulatedMeter("smr5.2", security=Security.NONE))
    client.exchange(bytes.fromhex("6200"))
    assert b"\xa2\x03\x02\x01\x00" in client.exchange(aarq(initiate()))


MALFORMED = [
    b"\x60",
    b"\x60\x00",
    b"\x60\x7f\x00",
    b"\x60\x80\x00\x00",
    aarq(initiate()) + b"\x00",
    aarq(initiate())[:-1],
    hand.tlv(0x60, bytes.fromhex("A109060760857405080101") * 2 + hand.tlv(0xBE, hand.tlv(4, initiate()))),
    hand.tlv(0x60, hand.tlv(0xBE, hand.tlv(4, initiate())) + bytes.fromhex("A109060760857405080101")),
    hand.tlv(0x60, bytes.fromhex("80020780") + bytes.fromhex("A109060760857405080101")),
    hand.tlv(0x60, bytes.fromhex("80020640A109060760857405080101") + hand.tlv(0xBE, hand.tlv(4, initiate()))),
    hand.tlv(0x60, bytes.fromhex("A109040760857405080101") + hand.tlv(0xBE, hand.tlv(4, initiate()))),
]


@pytest.mark.parametrize("request_", MALFORMED)
def test_the_meter_hangs_up_on_a_malformed_aarq(meter: SimulatedMeter, request_: bytes) -> None:
    client = HandClient(meter)
    [reply] = client.feed(request_)
    assert (reply.data, reply.close) == (b"", True)
    assert client.feed(aarq(initiate())) == []


@pytest.mark.parametrize("body", [b"\x01\x01" + bytes(16), b"\x01\x00\x00", b"\x08\x00\x06", initiate() + b"\x00"])
def test_an_initiate_request_that_is_malformed_is_rejected(body: bytes) -> None:
    client = HandClient(SimulatedMeter("smr5.2", security=Security.NONE))
    assert diagnostic_of(client.exchange(aarq(body))) == (1, 1)


def test_optional_parts_of_an_initiate_request_may_be_there() -> None:
    client = HandClient(SimulatedMeter("smr5.2", security=Security.NONE))
    request = b"\x01\x00\x01\x01\x01\x05" + initiate()[4:]
    assert b"\xa2\x03\x02\x01\x00" in client.exchange(aarq(request))


@pytest.mark.parametrize(
    "datagram",
    [
        hand.wrapped(aarq(initiate()), client=2),
        hand.wrapped(aarq(initiate()), server=2),
        b"\x00\x02" + hand.wrapped(aarq(initiate()))[2:],
        hand.wrapped(b""),
    ],
)
def test_an_unknown_address_or_version_ends_the_connection(meter: SimulatedMeter, datagram: bytes) -> None:
    connection = meter.connection()
    [reply] = connection.feed(datagram)
    assert (reply.data, reply.close, connection.is_closed) == (b"", True, True)


def test_bytes_may_come_one_by_one_and_several_requests_at_once(meter: SimulatedMeter) -> None:
    request = hand.wrapped(aarq(initiate(hand.PUBLIC_PROPOSED)), client=16)
    whole, pieces = meter.connection(), meter.connection()
    [expected] = whole.feed(request)
    assert [reply for byte in request for reply in pieces.feed(bytes((byte,)))] == [expected]
    two = hand.wrapped(get(hand.COUNTER), client=16) * 2
    assert len(whole.feed(two)) == 2


def test_a_meter_without_public_client_hangs_up_on_it() -> None:
    client = HandClient(SimulatedMeter("smr5.2", quirks=[Quirk.NO_PUBLIC_CLIENT]), 16)
    [reply] = client.feed(aarq(initiate()))
    assert (reply.data, reply.close) == (b"", True)


def test_a_meter_without_lists_does_not_negotiate_them_and_refuses_them() -> None:
    client = HandClient(SimulatedMeter("smr5.2", quirks=[Quirk.NO_WITH_LIST], security=Security.NONE))
    assert b"\x5f\x1f\x04\x00\x00\x1c\x1d" in client.exchange(aarq(initiate()))
    assert client.exchange(hand.get_list(hand.FILTER, hand.CLOCK)) == bytes.fromhex("D80102")
