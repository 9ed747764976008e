"""Key material hides itself."""

import copy
import pickle

import pytest

from smconfig_gui.model.secret import Key, Password

RAW = bytes(range(16))


def test_a_key_shows_its_length_and_nothing_else() -> None:
    key = Key(RAW)
    for text in (repr(key), str(key), f"{key}", f"{key!r}", f"{[key]}"):
        assert "16 bytes" in text
        assert "0001" not in text


def test_hex_with_spaces_is_read_and_errors_never_repeat_it() -> None:
    assert Key.from_hex("00 01 02 03 04 05 06 07 08 09 0a 0B 0c 0d 0e 0f") == Key(RAW)
    for text in ("00010203", "zz" * 16, "00" * 17):
        with pytest.raises(ValueError) as caught:
            Key.from_hex(text)
        assert text not in str(caught.value)


def test_ascii_keys_are_their_bytes() -> None:
    assert Key.from_ascii("0123456789abcdef").reveal() == b"0123456789abcdef"
    with pytest.raises(ValueError, match="16 ASCII"):
        Key.from_ascii("0123456789abcdé.")


def test_the_check_value_is_aes_of_zeros() -> None:
    # AES-128 of sixteen zero bytes under the zero key begins 66E94B (FIPS 197 known answer).
    assert Key(bytes(16)).check_value() == "66E94B"


def test_two_drawn_keys_differ() -> None:
    assert Key.generate() != Key.generate()


def test_a_key_goes_into_no_pickle() -> None:
    for attempt in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError):
            attempt(Key(RAW))


def test_fingerprints_differ_between_computers() -> None:
    assert Key(RAW).fingerprint(b"one") != Key(RAW).fingerprint(b"two")
    assert len(Key(RAW).fingerprint(b"one")) == 8


def test_a_password_has_1_to_64_bytes() -> None:
    Password(b"x" * 64)
    for raw in (b"", b"x" * 65):
        with pytest.raises(ValueError, match="1 to 64"):
            Password(raw)
