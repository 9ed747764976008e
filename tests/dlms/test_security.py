"""Suite 0: published vectors, and every way in which an answer can be wrong."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from dlms_cosem import security as other
from dlms_cosem.security import SecurityControlField
from gurux_dlms.secure.GXDLMSSecureClient import GXDLMSSecureClient
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.dlms.errors import CounterError, SecurityError
from smconfig_gui.dlms.security import AssociationKeys, SecureChannel, wrap_key
from smconfig_gui.model.secret import Key

ENCRYPTION = bytes(range(16))
AUTHENTICATION = bytes(range(0xD0, 0xE0))
KEYS = AssociationKeys(Key(ENCRYPTION), Key(AUTHENTICATION))
TITLE = bytes.fromhex("4D4D4D0000BC614E")
METER = b"METER001"
GET_CLOCK = bytes.fromhex("C0010000080000010000FF0200")


def pair() -> tuple[SecureChannel, SecureChannel]:
    """Return two ends that know each other."""
    client, meter = SecureChannel(KEYS, TITLE), SecureChannel(KEYS, METER)
    client.peer_title, meter.peer_title = METER, TITLE
    return client, meter


def test_the_published_get_of_the_clock() -> None:
    sealed = SecureChannel(KEYS, TITLE).seal(GET_CLOCK, 0x01234567)
    assert sealed.hex().upper() == "3001234567" + "411312FF935A47566827C467BC7D825C3BE4A77C3FCC056B6B"


def test_the_published_key_wrap() -> None:
    wrapped = wrap_key(Key(ENCRYPTION), Key.from_hex("00112233445566778899AABBCCDDEEFF"))
    assert wrapped.hex().upper() == "1FA68B0A8112B447AEF34BD8FB5A7B829D3E862371D2CFE5"


@given(st.binary(max_size=600), st.integers(0, 2**32 - 1))
def test_dlms_cosem_opens_what_we_seal_and_we_open_what_it_seals(apdu: bytes, counter: int) -> None:
    client, _ = pair()
    control = SecurityControlField(security_suite=0, authenticated=True, encrypted=True)
    sealed = client.seal(apdu, counter)
    assert other.decrypt(control, TITLE, counter, ENCRYPTION, sealed[5:], AUTHENTICATION) == apdu
    foreign = other.encrypt(control, METER, counter, ENCRYPTION, apdu, AUTHENTICATION)
    assert client.open(b"\x30" + counter.to_bytes(4, "big") + foreign) == apdu


def test_the_published_passes_of_hls5() -> None:
    """Both proofs of the example in the Green Book, mechanism 5; the client's title is another one there."""
    client, meter = SecureChannel(KEYS, bytes.fromhex("4D4D4D0000000001")), SecureChannel(KEYS, TITLE)
    to_client, to_meter = bytes.fromhex("4B35366956616759"), bytes.fromhex("503677524A323146")
    of_meter, of_client = meter.hls_proof(to_client, 0x01234567), client.hls_proof(to_meter, 1)
    assert of_client.hex().upper() == "1000000001" + "1A52FE7DD3E72748973C1E28"
    assert of_meter.hex().upper() == "1001234567" + "FE1466AFB3DBCD4F9389E2B7"
    client.peer_title = TITLE
    client.check_hls_proof(of_meter, to_client)


@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16))
def test_gurux_wraps_a_key_to_the_same_bytes(master: bytes, key: bytes) -> None:
    assert bytes(GXDLMSSecureClient.encrypt(master, key)) == wrap_key(Key(master), Key(key))


def test_gmac_of_hls_equals_the_other_reading() -> None:
    client, meter = pair()
    proof = meter.hls_proof(b"challenge-of-client", 7)
    control = SecurityControlField(security_suite=0, authenticated=True, encrypted=False)
    wanted = other.gmac(control, METER, 7, ENCRYPTION, AUTHENTICATION, b"challenge-of-client")
    assert proof == b"\x10\x00\x00\x00\x07" + wanted
    client.check_hls_proof(proof, b"challenge-of-client")


def refused(channel: SecureChannel, sealed: bytes) -> str:
    with pytest.raises(SecurityError) as caught:
        channel.open(sealed)
    return caught.value.id


def test_every_flipped_bit_is_refused() -> None:
    client, meter = pair()
    sealed = meter.seal(bytes(200), 10)
    for bit in range(len(sealed) * 8):
        flipped = bytearray(sealed)
        flipped[bit // 8] ^= 0x80 >> bit % 8
        assert refused(client, bytes(flipped)) in {"tag", "control-byte", "suite"}
    assert client.open(sealed) == bytes(200)


def test_every_other_control_byte_is_refused_even_with_a_right_tag() -> None:
    client, _ = pair()
    for control in range(256):
        if control == 0x30:
            continue
        covered = bytes([control]) + AUTHENTICATION
        tag = AESGCM(ENCRYPTION).encrypt(METER + b"\x00\x00\x00\x09", b"data", covered)[:-4]
        assert refused(client, bytes([control]) + b"\x00\x00\x00\x09" + tag) in {"control-byte", "suite"}


def test_suites_1_and_2_are_refused_by_name() -> None:
    client, _ = pair()
    for suite in (1, 2):
        with pytest.raises(SecurityError, match=f"security suite {suite}"):
            client.open(bytes([0x30 | suite]) + bytes(30))


def test_old_equal_and_lower_counters_are_refused() -> None:
    client, meter = pair()
    first, second = meter.seal(b"one", 100), meter.seal(b"two", 101)
    assert client.open(first) == b"one"
    assert client.open(second) == b"two"
    assert [refused(client, old) for old in (second, first, meter.seal(b"x", 0))] == ["replayed"] * 3


def test_a_short_answer_is_refused_at_every_length() -> None:
    client, meter = pair()
    sealed = meter.seal(b"data", 1)
    for end in range(len(sealed)):
        assert refused(client, sealed[:end]) in {"sealed-length", "control-byte", "tag"}


@pytest.mark.parametrize(
    "keys", [AssociationKeys(Key(bytes(16)), KEYS.authentication), AssociationKeys(KEYS.encryption, Key(bytes(16)))]
)
def test_another_key_is_refused(keys: AssociationKeys) -> None:
    client, _ = pair()
    stranger = SecureChannel(keys, METER)
    assert refused(client, stranger.seal(b"data", 1)) == "tag"
    with pytest.raises(SecurityError):
        client.check_hls_proof(stranger.hls_proof(b"challenge", 1), b"challenge")


def test_another_title_is_refused() -> None:
    client, _ = pair()
    assert refused(client, SecureChannel(KEYS, b"METER002").seal(b"data", 1)) == "tag"
    client.peer_title = None
    assert refused(client, SecureChannel(KEYS, METER).seal(b"data", 1)) == "title-missing"


def test_a_proof_over_another_challenge_or_our_own_proof_is_refused() -> None:
    client, meter = pair()
    for proof in (meter.hls_proof(b"another one", 3), client.hls_proof(b"challenge", 3), b"", b"\x10" * 17):
        with pytest.raises(SecurityError, match="proof"):
            client.check_hls_proof(proof, b"challenge")


@pytest.mark.parametrize("counter", [-1, 2**32, 2**32 + 5])
def test_a_counter_outside_of_32_bits_is_refused_and_never_wraps(counter: int) -> None:
    client, _ = pair()
    for work in (client.seal, client.hls_proof):
        with pytest.raises(CounterError):
            work(b"x", counter)
