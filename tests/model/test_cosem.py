"""OBIS codes, attributes and methods."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.messages import WrongValueError

GROUPS = st.tuples(*[st.integers(0, 255)] * 6)


@given(GROUPS)
def test_an_obis_code_survives_both_text_forms_and_bytes(groups: tuple[int, ...]) -> None:
    obis = Obis(".".join(str(group) for group in groups))
    assert Obis(str(obis)) == Obis(obis.dotted) == Obis.from_bytes(obis.to_bytes()) == obis
    assert obis.to_bytes() == bytes(groups)


@pytest.mark.parametrize(
    "text", ["", "1.2.3.4.5", "0-0:97.98.10.256", "0.0.97.98.10.255.1", "a-0:1.2.3.4", "-1.0.0.0.0.0"]
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="OBIS"):
        Obis(text)


def test_a_channel_stands_in_group_b() -> None:
    assert str(Obis("0-0:24.1.0.255").on_channel(3)) == "0-3:24.1.0.255"
    with pytest.raises(ValueError, match="1 to 4, not 5"):
        Obis("0-0:24.1.0.255").on_channel(5)


def test_descriptors_are_the_nine_bytes_of_the_green_book() -> None:
    assert Attribute(8, Obis("0-0:1.0.0.255"), 2).to_bytes().hex() == "00080000010000ff02"
    assert Method(18, Obis("0-0:44.0.0.255"), 4).to_bytes().hex() == "001200002c0000ff04"
    assert Attribute(1, Obis("0-0:97.98.10.255"), 2).key == "1/0.0.97.98.10.255/2"


def test_an_attribute_and_a_method_of_one_number_are_two_things() -> None:
    members: set[object] = {Attribute(8, Obis("0-0:1.0.0.255"), 2), Method(8, Obis("0-0:1.0.0.255"), 2)}
    assert len(members) == 2


@pytest.mark.parametrize("key", ["", "1/2", "1/0.0.97.98.10.255/2/3", "x/0.0.97.98.10.255/2", "1/0.0.97.98.10.255/+2"])
def test_a_key_of_another_form_is_refused_in_a_sentence(key: str) -> None:
    with pytest.raises(WrongValueError, match=r"is no attribute: CLASS/OBIS/NUMBER is needed"):
        Attribute.from_key(key)


@pytest.mark.parametrize("key", ["1/0.0.97.98.10/2", "1/0.0.97.98.10.255/999", "99999/0.0.97.98.10.255/2"])
def test_a_key_of_no_attribute_that_can_be_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match=r"OBIS code|-128 to 127|0 to 65535"):
        Attribute.from_key(key)
