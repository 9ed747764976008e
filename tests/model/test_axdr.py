"""A-XDR both ways, against itself and against two readings that are not ours."""

import contextlib
from typing import Any

import pytest
from dlms_cosem.utils import parse_as_dlms_data
from gurux_dlms.GXByteBuffer import GXByteBuffer
from gurux_dlms.internal._GXCommon import _GXCommon
from gurux_dlms.internal._GXDataInfo import _GXDataInfo
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model import axdr
from smconfig_gui.model.axdr import AxdrError, Data, Tag, decode, decode_prefix, encode

RANGES = {
    Tag.DOUBLE_LONG: (-(2**31), 2**31 - 1),
    Tag.DOUBLE_LONG_UNSIGNED: (0, 2**32 - 1),
    Tag.BCD: (-128, 127),
    Tag.INTEGER: (-128, 127),
    Tag.LONG: (-(2**15), 2**15 - 1),
    Tag.UNSIGNED: (0, 255),
    Tag.LONG_UNSIGNED: (0, 65535),
    Tag.LONG64: (-(2**63), 2**63 - 1),
    Tag.LONG64_UNSIGNED: (0, 2**64 - 1),
    Tag.ENUM: (0, 255),
}
INTEGERS = st.sampled_from(list(RANGES)).flatmap(
    lambda tag: st.integers(*RANGES[tag]).map(lambda value: Data(tag, value))
)
STRINGS = st.one_of(
    st.binary(max_size=300).map(axdr.octet_string),
    st.text(st.characters(max_codepoint=126, min_codepoint=32), max_size=200).map(axdr.visible_string),
    st.text("01", max_size=300).map(axdr.bit_string),
)
LEAVES = st.one_of(
    INTEGERS,
    STRINGS,
    st.just(axdr.NULL),
    st.booleans().map(axdr.boolean),
    st.binary(min_size=12, max_size=12).map(lambda raw: Data(Tag.DATE_TIME, raw)),
    st.floats(allow_nan=False).map(lambda value: Data(Tag.FLOAT64, value)),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5).map(lambda items: axdr.array(*items)),
        st.lists(inner, max_size=5).map(lambda items: axdr.structure(*items)),
    ),
    max_leaves=20,
)


@given(VALUES)
def test_every_value_survives_the_wire(data: Data) -> None:
    assert decode(encode(data)) == data


@given(VALUES, st.binary(max_size=8))
def test_a_value_ends_where_it_ends(data: Data, behind: bytes) -> None:
    assert decode_prefix(encode(data) + behind, 0) == (data, len(encode(data)))


@given(VALUES)
def test_no_truncated_value_is_taken_for_a_whole_one(data: Data) -> None:
    raw = encode(data)
    for end in range(len(raw)):
        with pytest.raises(AxdrError):
            decode(raw[:end])


@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_our_error(raw: bytes) -> None:
    with contextlib.suppress(AxdrError):
        decode(raw)


def plain(data: Data) -> Any:
    """Return what gurux and dlms-cosem make of a value: lists and Python values."""
    if data.tag in (Tag.ARRAY, Tag.STRUCTURE):
        return [plain(item) for item in data.items]
    return data.value


COMMON = st.recursive(
    st.one_of(
        st.sampled_from([tag for tag in RANGES if tag is not Tag.BCD]).flatmap(
            lambda tag: st.integers(*RANGES[tag]).map(lambda value: Data(tag, value))
        ),
        st.binary(min_size=1, max_size=100).map(axdr.octet_string),
    ),
    lambda inner: st.lists(inner, min_size=1, max_size=4).map(lambda items: axdr.structure(*items)),
    max_leaves=10,
)


def listed(value: Any) -> Any:
    """Return another library's value with its own list types and byte arrays made plain."""
    if isinstance(value, (list, tuple)):
        return [listed(item) for item in value]
    return bytes(value) if isinstance(value, (bytearray, bytes)) else int(value)


@given(COMMON)
def test_gurux_reads_the_same(data: Data) -> None:
    assert listed(_GXCommon.getData(None, GXByteBuffer(encode(data)), _GXDataInfo())) == plain(data)


@given(COMMON)
def test_dlms_cosem_reads_the_same(data: Data) -> None:
    assert listed(parse_as_dlms_data(encode(axdr.structure(data)))) == [plain(data)]


@pytest.mark.parametrize(
    ("tag", "value"),
    [(tag, high + 1) for tag, (_, high) in RANGES.items()]
    + [(tag, low - 1) for tag, (low, _) in RANGES.items()]
    + [
        (Tag.UNSIGNED, True),
        (Tag.BIT_STRING, "012"),
        (Tag.OCTET_STRING, "text"),
        (Tag.DATE, b"1234"),
        (Tag.BOOLEAN, 1),
    ],
)
def test_values_out_of_range_cannot_be_built(tag: Tag, value: object) -> None:
    with pytest.raises(ValueError):
        Data(tag, value)


def test_bit_strings_of_any_length_keep_their_bits() -> None:
    assert encode(axdr.bit_string("1010")).hex() == "0404a0"
    assert decode(bytes.fromhex("0404a0")).bits == "1010"
    assert encode(axdr.bit_string("0111101011000000")).hex() == "04107ac0"


def test_an_unknown_type_keeps_its_bytes() -> None:
    data = decode(bytes.fromhex("63010203"))
    assert (data.tag, data.value) == (0x63, b"\x01\x02\x03")
    assert encode(data).hex() == "63010203"


def test_a_compact_array_is_kept_as_it_came() -> None:
    raw = bytes.fromhex("13" + "02021206" + "06" + "000100000002")
    assert encode(decode(raw)) == raw


def test_nesting_and_counts_have_limits() -> None:
    with pytest.raises(AxdrError, match="deeper"):
        decode(bytes.fromhex("0101" * 40 + "00"))
    with pytest.raises(AxdrError, match="fewer bytes"):
        decode(bytes.fromhex("01847fffffff"))
    with pytest.raises(AxdrError, match="limit"):
        decode(bytes(11), max_size=10)


def test_any_non_zero_boolean_is_true_and_is_sent_as_01() -> None:
    assert decode(b"\x03\xff") == decode(b"\x03\x01") == axdr.boolean(True)
    assert encode(axdr.boolean(True)).hex() == "0301"
