"""The wrapper of TCP: any split, other addresses, other services."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.dlms.errors import ProtocolError
from smconfig_gui.dlms.framing.wrapper import WrapperFraming


def answer(apdu: bytes, source: int = 1, destination: int = 1) -> bytes:
    """Return a frame of the meter."""
    head = b"\x00\x01" + source.to_bytes(2, "big") + destination.to_bytes(2, "big")
    return head + len(apdu).to_bytes(2, "big") + apdu


def test_the_header_is_version_source_destination_length() -> None:
    assert WrapperFraming(16, 1).send(b"abc", 0).send == [bytes.fromhex("0001001000010003616263")]


@given(st.lists(st.binary(min_size=1, max_size=40), max_size=5), st.data())
def test_any_split_gives_the_same_apdus(apdus: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(answer(apdu) for apdu in apdus)
    framing, found = WrapperFraming(1, 1), []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        found += framing.feed(stream[:size], 0).apdus
        stream = stream[size:]
    assert found == apdus


def test_frames_for_others_are_left_aside_and_named() -> None:
    framing = WrapperFraming(1, 1)
    assert framing.feed(answer(b"push", 103, 102) + answer(b"mine"), 0).apdus == [b"mine"]
    silence = framing.silence()
    assert silence is not None
    assert "103/102" in str(silence)


@pytest.mark.parametrize("stream", [b"HTTP/1.1 400", b"\x7e\xa0\x08", b"\x00\x02\x00\x01\x00\x01\x00\x00"])
def test_another_service_is_recognised_at_its_first_bytes(stream: bytes) -> None:
    with pytest.raises(ProtocolError, match="no DLMS wrapper"):
        WrapperFraming(1, 1).feed(stream, 0)


def test_an_apdu_that_is_too_long_for_its_length_field_is_refused() -> None:
    with pytest.raises(ValueError, match="65535"):
        WrapperFraming(1, 1).send(bytes(65536), 0)
