"""Secrets of a meter come in as JSON, and no error repeats any of it."""

import contextlib
import json
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model.device_secrets import DeviceSecrets, SecretsFormatError, parse_secrets
from smconfig_gui.model.secret import Key, Password, SecretType

HEX = "5AFE00112233445566778899AABBCCDD"
OTHER = "C0FFEE112233445566778899AABBCCDD"


def test_the_form_of_the_command_line_is_read() -> None:
    text = json.dumps(
        {
            "E_METER_MASTER_KEY": HEX,
            "LLS_PASSWORD": "geheim",
            "channels": {"2": {"G_METER_MASTER_KEY": OTHER.lower()}},
        }
    )
    found = parse_secrets(text.encode())
    assert found.key(SecretType.E_METER_MASTER_KEY) == Key.from_hex(HEX)
    assert found.password == Password(b"geheim")
    assert found.key(SecretType.G_METER_MASTER_KEY, 2) == Key.from_hex(OTHER)
    assert found.key(SecretType.G_METER_MASTER_KEY, 1) is None


@pytest.mark.parametrize(
    "data",
    [
        f'{{"E_METER_MASTER_KEY": "{HEX}AA"}}',
        f'{{"E_METER_MASTER_KEY": "{HEX[:-1]}x"}}',
        f'{{"{HEX}": "E_METER_MASTER_KEY"}}',
        f'{{"G_METER_MASTER_KEY": "{HEX}"}}',
        f'{{"channels": {{"1": {{"E_METER_MASTER_KEY": "{HEX}"}}}}}}',
        f'{{"channels": {{"{HEX}": {{}}}}}}',
        f'{{"channels": {{"1": "{HEX}"}}}}',
        f'{{"channels": "{HEX}"}}',
        f'{{"E_METER_MASTER_KEY": ["{HEX}"]}}',
        f'{{"E_METER_MASTER_KEY": "{HEX}", "E_METER_MASTER_KEY": "{HEX}"}}',
        f'{{"E_METER_MASTER_KEY": "{HEX}"',
        f'"{HEX}"',
        f'{{"LLS_PASSWORD": "{HEX * 3}"}}',
        "[" * 20000 + HEX,
    ],
)
def test_a_refused_file_is_refused_without_repeating_it(data: str) -> None:
    with pytest.raises(SecretsFormatError) as caught:
        parse_secrets(data.encode())
    told = "".join(traceback.format_exception(caught.value))
    assert HEX[:8] not in told
    assert caught.value.__context__ is None


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    with pytest.raises(SecretsFormatError, match="64 KiB"):
        parse_secrets(b" " * (64 * 1024) + b"{}")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(SecretsFormatError):
        assert isinstance(parse_secrets(data), DeviceSecrets)


def test_a_value_that_is_wrong_cannot_be_made() -> None:
    key = Key.from_hex(HEX)
    with pytest.raises(ValueError, match="channel"):
        DeviceSecrets({SecretType.G_METER_MASTER_KEY: key})
    with pytest.raises(ValueError, match="Password"):
        DeviceSecrets({SecretType.E_METER_MASTER_KEY: Password(b"x")})
    with pytest.raises(ValueError, match="1 to 4"):
        DeviceSecrets({}, {5: {SecretType.G_METER_MASTER_KEY: key}})
    with pytest.raises(ValueError, match="belong"):
        DeviceSecrets({}, {1: {SecretType.E_METER_MASTER_KEY: key}})
    with pytest.raises(ValueError, match="no password"):
        DeviceSecrets().with_secret(SecretType.G_METER_MASTER_KEY, Password(b"x"), 1)


def test_a_new_key_takes_the_place_of_the_old_one_and_leaves_the_others() -> None:
    old = parse_secrets(
        f'{{"E_METER_MASTER_KEY": "{HEX}", "channels": {{"1": {{"G_METER_MASTER_KEY": "{HEX}"}}}}}}'.encode()
    )
    new = old.with_secret(SecretType.E_METER_MASTER_KEY, Key.from_hex(OTHER))
    newer = new.with_secret(SecretType.G_METER_ENCRYPTION_KEY, Key.from_hex(OTHER), 1)
    assert newer.key(SecretType.E_METER_MASTER_KEY) == Key.from_hex(OTHER)
    assert newer.key(SecretType.G_METER_MASTER_KEY, 1) == Key.from_hex(HEX)
    assert newer.key(SecretType.G_METER_ENCRYPTION_KEY, 1) == Key.from_hex(OTHER)
    assert old.merged(newer) == newer
    assert hash(old.merged(newer)) == hash(newer)
    assert DeviceSecrets({}, {1: {}}).is_empty
    assert not newer.is_empty


def test_printing_shows_no_key() -> None:
    assert HEX not in repr(parse_secrets(f'{{"E_METER_MASTER_KEY": "{HEX}"}}'.encode())).upper()
