"""AARQ, AARE and release: read by dlms-cosem, strict against everything else."""

import pytest
from dlms_cosem import enumerations
from dlms_cosem.protocol import acse as other
from dlms_cosem.protocol.xdlms import InitiateRequest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.dlms import acse
from smconfig_gui.dlms.errors import ProtocolError
from smconfig_gui.model.secret import Password

PLAIN_AARE = bytes.fromhex("6129A109060760857405080101A203020100A305A103020100BE10040E0800065F1F0400001E1D04000007")
_HLS_BODY = bytes.fromhex(
    "A109060760857405080103"  # ciphered context
    "A203020100"  # accepted
    "A305A10302010E"  # authentication required
    "A40A04084D45544552303031"  # METER001
    "88020780"
    "890760857405080205"  # GMAC
    "AA0A80083132333435363738"
    "BE10040E0800065F1F040000101D04000007"
)
HLS_AARE = bytes((0x61, len(_HLS_BODY))) + _HLS_BODY


def test_the_public_request_is_read_by_the_other_reading() -> None:
    raw = acse.aarq(
        context=acse.CONTEXT_PLAIN,
        mechanism=acse.MECHANISM_NONE,
        user_information=acse.initiate_request(acse.PUBLIC_PROPOSED),
    )
    found = other.ApplicationAssociationRequest.from_bytes(raw)
    assert found.ciphered is False
    assert found.authentication is None
    assert isinstance(found.user_information.content, InitiateRequest)
    assert found.user_information.content.proposed_conformance.get is True
    assert found.user_information.content.proposed_conformance.set is False


def test_the_low_level_request_carries_the_password() -> None:
    raw = acse.aarq(
        context=acse.CONTEXT_PLAIN,
        mechanism=acse.MECHANISM_LOW,
        user_information=acse.initiate_request(acse.PROPOSED),
        challenge=Password(b"12345678"),
    )
    found = other.ApplicationAssociationRequest.from_bytes(raw)
    assert found.authentication is enumerations.AuthenticationMechanism.LLS
    assert found.authentication_value == b"12345678"


def test_the_high_level_request_names_gmac_and_our_title() -> None:
    raw = acse.aarq(
        context=acse.CONTEXT_CIPHERED,
        mechanism=acse.MECHANISM_GMAC,
        user_information=acse.initiate_request(acse.PROPOSED),
        title=b"SMC12345",
        challenge=bytes(16),
    )
    found = other.ApplicationAssociationRequest.from_bytes(raw)
    assert found.ciphered is True
    assert found.authentication is enumerations.AuthenticationMechanism.HLS_GMAC
    assert found.system_title == b"SMC12345"


def test_services_that_go_wrong_are_not_proposed() -> None:
    block = acse.initiate_request(acse.PROPOSED)
    conformance = InitiateRequest.from_bytes(block).proposed_conformance
    assert not conformance.general_protection
    assert not conformance.general_block_transfer
    assert conformance.multiple_references
    assert conformance.block_transfer_with_set_or_write
    assert InitiateRequest.from_bytes(block).dedicated_key is None


def test_the_answers_are_taken_apart() -> None:
    plain = acse.parse_aare(PLAIN_AARE)
    assert (plain.context, plain.result, plain.diagnostic, plain.mechanism) == (1, 0, 0, None)
    agreed = acse.parse_initiate_response(plain.user_information)
    assert (agreed.conformance, agreed.max_pdu_bytes) == (0x001E1D, 1024)
    high = acse.parse_aare(HLS_AARE)
    assert (high.context, high.diagnostic, high.mechanism) == (3, 14, 5)
    assert (high.title, high.challenge) == (b"METER001", b"12345678")


def test_every_cut_of_an_answer_is_refused() -> None:
    for raw in (PLAIN_AARE, HLS_AARE):
        for end in range(len(raw)):
            with pytest.raises(ProtocolError):
                acse.parse_aare(raw[:end])


@given(st.binary(max_size=60))
def test_any_bytes_are_an_answer_or_our_error(raw: bytes) -> None:
    for parse in (acse.parse_aare, acse.check_rlre, acse.parse_initiate_response):
        for content in (raw, b"\x61" + bytes([len(raw)]) + raw, b"\x63" + bytes([len(raw)]) + raw, b"\x08" + raw):
            try:
                parse(content)
            except ProtocolError:
                continue


@pytest.mark.parametrize(
    "raw", ["0E060301", "0800075F1F0400001E1D04000007", "0800065F1F0400001E1D04000008", "0800065F1F0400001E1D0400"]
)
def test_other_initiate_responses_are_refused(raw: str) -> None:
    with pytest.raises(ProtocolError):
        acse.parse_initiate_response(bytes.fromhex(raw))


def test_release_requests_and_responses() -> None:
    assert acse.rlrq().hex().upper() == "6203800100"
    acse.check_rlre(bytes.fromhex("6303800100"))
    with pytest.raises(ProtocolError):
        acse.check_rlre(bytes.fromhex("6103800100"))


def test_the_services_of_the_platform_are_proposed() -> None:
    assert acse.initiate_request(acse.PROPOSED).hex() == "0100000006" + "5f1f0400" + "00fe1d" + "ffff"
    assert acse.initiate_request(acse.PUBLIC_PROPOSED, 0x0400).hex() == "0100000006" + "5f1f0400" + "001010" + "0400"
