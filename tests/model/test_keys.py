"""Pairs of keys that a meter may hold: however attempts ended, one of the pairs opens it."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.dlms.security import wrap_key
from smconfig_gui.model.axdr import encode
from smconfig_gui.model.key_field import decode_request, shown
from smconfig_gui.model.keys import AUTHENTICATION, ENCRYPTION, ReplaceKeysRequest, pairs, transfer_argument
from smconfig_gui.model.secret import Key
from smconfig_gui.model.strict_json import JsonError

KEY = b"000102030405060708090a0b0c0d0e0f"
# One attempt: the authentication key lost, applied with its answer lost; or accepted, and then the same of the other.
OUTCOMES = ("lost", "applied", "ok lost", "ok applied", "ok ok")


def attempt(outcome: str, number: int, meter: list[int], first: list[int], second: list[int], *, both: bool) -> None:
    """Let one attempt change the meter and the candidates, newest first."""
    first.insert(0, number)
    if both or outcome.startswith("ok"):
        second.insert(0, number)
    if outcome != "lost":
        meter[0] = number
    if outcome in ("ok applied", "ok ok"):
        meter[1] = number
    if outcome == "ok ok":  # proved by a fresh association
        first[:], second[:] = [number], [number]


@pytest.mark.parametrize(
    ("both", "attempts", "most"),
    # A key is a candidate once it was sent; were it one from the moment it is stored, more tries would be needed.
    [(False, 1, 2), (False, 2, 4), (False, 3, 7), (True, 1, 3), (True, 2, 6), (True, 3, 10)],
)
def test_no_sequence_of_outcomes_locks_out(attempts: int, most: int, both: bool) -> None:
    longest = 0
    sequences = list(product(OUTCOMES, repeat=attempts))
    assert len(sequences) == 5**attempts
    for sequence in sequences:
        meter, first, second = [0, 0], [0], [0]
        for number, outcome in enumerate(sequence, 1):
            attempt(outcome, number, meter, first, second, both=both)
        tried = pairs(first, second)
        assert tuple(meter) in tried, sequence
        longest = max(longest, tried.index((meter[0], meter[1])) + 1)
    assert longest <= most


def test_two_by_two_in_the_order_of_likelihood() -> None:
    assert pairs("no", "no") == [("n", "n"), ("n", "o"), ("o", "o"), ("o", "n")]
    assert pairs("no", "o") == [("n", "o"), ("o", "o")]


@given(st.integers(0, 4), st.integers(0, 4))
def test_every_pair_is_tried_once(first: int, second: int) -> None:
    found = pairs(range(first), range(second))
    assert sorted(found) == [(one, other) for one in range(first) for other in range(second)]


def test_the_published_argument_of_a_key_transfer() -> None:
    master, key = Key(bytes(range(16))), Key.from_hex("00112233445566778899AABBCCDDEEFF")
    wrapped = wrap_key(master, key)
    assert wrapped.hex().upper() == "1FA68B0A8112B447AEF34BD8FB5A7B829D3E862371D2CFE5"
    expected = "0101020216020918" + wrapped.hex()
    assert encode(transfer_argument(AUTHENTICATION, wrapped)).hex() == expected
    assert encode(transfer_argument(ENCRYPTION, wrapped)).hex() == expected.replace("1602", "1600")


def test_keys_in_a_request_are_hidden() -> None:
    text = b'{"authenticationKey": "00112233445566778899AABBCCDDEEFF", "encryptionKey": "%s"}' % KEY
    request = decode_request(text, ReplaceKeysRequest)
    assert shown(request) == {"authenticationKey": "masked", "encryptionKey": "masked"}
    assert "0011" not in repr(request)


@pytest.mark.parametrize(
    "text",
    [
        b'{"authenticationKey": "00112233445566778899AABBCCDDEEFF"}',
        b'{"authenticationKey": "0011", "encryptionKey": "0011"}',
        b'{"authenticationKey": 5, "encryptionKey": 5}',
        b'{"authenticationKey": "%s", "encryptionKey": "%s"}' % (KEY.upper(), KEY),
        b'{"authenticationKey": "00112233445566778899AABBCCDDEEFG", "encryptionKey": "%s"}' % KEY,
    ],
)
def test_a_wrong_request_is_refused_and_never_repeated(text: bytes) -> None:
    with pytest.raises(JsonError) as caught:
        decode_request(text, ReplaceKeysRequest)
    assert "0011" not in str(caught.value)
