"""M-Bus identities, states and bits, against the published values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.dlms.security import MbusIdentity, MbusKeyId, mbus_key_data, wrap_mbus_key, wrap_mbus_user_key
from smconfig_gui.model.axdr import AxdrError, Data, double_long_unsigned, encode, enumerated, long_unsigned, unsigned
from smconfig_gui.model.mbus import (
    NOBODY,
    STATUS_BITS,
    EncryptionKeyStatus,
    MbusStatus,
    ShortId,
    decode_key_status,
    decode_short_id,
    encode_short_id,
    identification_bcd,
    identification_number,
    identification_text,
    manufacturer_code,
    manufacturer_letters,
    named_status,
    nameless,
    status_bits,
)
from smconfig_gui.model.secret import Key

DEFAULT_KEY = Key(bytes(range(16)))
NEW_KEY = Key.from_hex("11111111222222223333333344444455")
FLONIDAN = MbusIdentity(identification_bcd("99310014"), manufacturer_code("FLO"), 0x50, 3)


def test_the_published_user_key_of_dsmr_4() -> None:
    assert wrap_mbus_user_key(DEFAULT_KEY, NEW_KEY).hex().upper() == "08EAB184363141F1E7B554939DFB75B8"


def test_the_published_key_of_smr_5() -> None:
    wrapped = wrap_mbus_key(DEFAULT_KEY, NEW_KEY, MbusKeyId.OPTICAL_PORT, FLONIDAN, 1)
    assert wrapped.hex().upper() == "000000011928DD82E493E489EED5A235E771C2232523C60AC982F22C820A"
    assert len(wrapped) == 30


@pytest.mark.parametrize(("counter", "vector"), [(1, "140031998F19500300000001"), (258, "140031998F19500300000102")])
def test_the_published_initialisation_vectors(counter: int, vector: str) -> None:
    assert FLONIDAN.initialisation(counter).hex().upper() == vector


def test_a_user_key_goes_into_the_e_meter_as_sixteen_bytes() -> None:
    assert encode(mbus_key_data(NEW_KEY)).hex().upper() == "091011111111222222223333333344444455"


def test_the_published_identification_numbers() -> None:
    assert identification_text("bcd", 302289504) == "12049260"
    assert identification_number("bcd", "12049260") == 302289504
    assert identification_text("decimal", 12049260) == "12049260"
    assert identification_number("bcd", "90000023") == -1879048157 & 0xFFFFFFFF


@pytest.mark.parametrize(("form", "number"), [("bcd", 0x1204926A), ("decimal", 100_000_000)])
def test_what_has_no_eight_digits_is_told_as_a_number(form: str, number: int) -> None:
    text = identification_text(form, number)  # type: ignore[arg-type]
    assert text == f"DOUBLE_LONG_UNSIGNED Value: {number} (Cannot not be correctly interpreted)"


@pytest.mark.parametrize(
    ("letters", "code"),
    [
        *(("LGB", 12514), ("FLO", 6543), ("GWI", 7913), ("KAM", 11309), ("ITR", 9874), ("KAI", 11305), ("ISK", 9835)),
        *(("AAA", 1057), ("ZZZ", 27482)),
    ],
)
def test_the_published_manufacturers(letters: str, code: int) -> None:
    assert manufacturer_code(letters) == code
    assert manufacturer_letters(code) == letters


def test_no_manufacturer_is_none_and_a_wrong_one_is_an_error() -> None:
    assert manufacturer_letters(0) is None
    for code in (1, 1056, 27483, 0xFFFF, 33 * 32):
        with pytest.raises(AxdrError, match="no manufacturer"):
            manufacturer_letters(code)
    for letters in ("LGBA", "LG1", "", "lgb"):
        with pytest.raises(ValueError, match="three letters"):
            manufacturer_code(letters)


@pytest.mark.parametrize(("form", "number"), [("bcd", 287454020), ("decimal", 11223344)])
def test_the_published_channel(form: str, number: int) -> None:
    values = (double_long_unsigned(number), long_unsigned(1057), unsigned(2), unsigned(3))
    found = decode_short_id(form, values)  # type: ignore[arg-type]
    assert found == ShortId(
        identification_number="11223344",
        manufacturer_identification="AAA",
        version_identification=2,
        device_type_identification=3,
    )
    assert encode_short_id(form, found) == values  # type: ignore[arg-type]


@given(
    st.sampled_from(["bcd", "decimal"]),
    st.from_regex(r"[0-9]{8}", fullmatch=True),
    st.one_of(st.none(), st.from_regex(r"[A-Z]{3}", fullmatch=True)),
    st.integers(0, 255),
    st.integers(0, 255),
)
def test_every_short_id_comes_back_from_the_wire(form, number, letters, version, device_type) -> None:  # type: ignore[no-untyped-def]
    short_id = ShortId(
        identification_number=number,
        manufacturer_identification=letters,
        version_identification=version,
        device_type_identification=device_type,
    )
    assert decode_short_id(form, encode_short_id(form, short_id)) == short_id
    assert identification_bcd(number)[::-1].hex() == number


def test_a_free_channel_is_nobody() -> None:
    values = (double_long_unsigned(0), long_unsigned(0), unsigned(0), unsigned(0))
    assert decode_short_id("bcd", values) == NOBODY
    assert NOBODY.is_empty
    assert not NOBODY.is_device


def test_a_channel_with_other_types_is_refused() -> None:
    with pytest.raises(AxdrError, match="long-unsigned was expected, not unsigned"):
        decode_short_id("bcd", (double_long_unsigned(0), unsigned(0), unsigned(0), unsigned(0)))


def test_the_key_status_has_five_words_and_no_others() -> None:
    assert [decode_key_status(enumerated(number)) for number in range(5)] == list(EncryptionKeyStatus)
    for wrong in (enumerated(5), unsigned(1)):
        with pytest.raises(AxdrError, match="0 to 4"):
            decode_key_status(wrong)


def test_status_bits_have_the_published_places_and_others_are_kept() -> None:
    assert STATUS_BITS[MbusStatus.TEMPERATURE_SENSOR_ERROR] == 14
    assert STATUS_BITS[MbusStatus.P0_ENABLED] == 16
    assert STATUS_BITS[MbusStatus.NEW_KEY_REJECTED] == 18
    bits = status_bits(double_long_unsigned(1 << 18 | 1 << 19 | 1 << 31 | 1))
    assert named_status(bits) == (MbusStatus.BATTERY_LOW, MbusStatus.NEW_KEY_REJECTED)
    assert nameless(bits) == (19, 31)
    with pytest.raises(AxdrError, match="double-long-unsigned"):
        status_bits(Data(17, 3))
