"""Keys from the command line: the place for a new key comes first, and the meter can be reached from it alone."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.model.secret import Key, SecretType
from tests.test_cli import ROOT, Done, Place

PASSPHRASE = "correct horse battery"
NEW = {
    "authenticationKey": "A0A1A2A3A4A5A6A7A8A9AAABACADAEAF",
    "encryptionKey": "B0B1B2B3B4B5B6B7B8B9BABBBCBDBEBF",
}


def smconfig(*arguments: str, request: Any = None, passphrase: str = PASSPHRASE) -> Done:
    """Run `smconfig` with the passphrase on a descriptor of its own."""
    reading, writing = os.pipe()
    os.write(writing, passphrase.encode() + b"\n")
    os.close(writing)
    extra = [] if request is None else ["--request", "-"]
    command = [sys.executable, "-m", "smconfig_gui.cli", *arguments, *extra]
    if "--vault" in arguments:
        command += ["--passphrase-fd", str(reading)]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            input="" if request is None else json.dumps(request),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            pass_fds=(reading,),
        )
    finally:
        os.close(reading)
    assert "Traceback" not in done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    found = Place(tmp_path, "smr5.2")
    yield found
    found.stop()


def digits(place: Place) -> str:
    return str(place.greeting["deviceIdentification"][-4:])


def test_without_a_place_for_the_new_key_nothing_is_sent(place: Place) -> None:
    before = place.greeting["secrets"]
    done = place.run("ReplaceKeys", "--confirm", digits(place), request=NEW)
    assert (done.code, done.value["verdict"]) == (2, "not-done")
    assert "--vault" in done.err
    after = place.stop()["security"]
    assert after["E_METER_AUTHENTICATION_KEY"] == before["E_METER_AUTHENTICATION_KEY"]
    assert after["invocationCounter"] == 12345  # nothing was sent at all


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are inherited on POSIX only")
def test_keys_are_replaced_and_the_key_file_alone_opens_the_meter(place: Place) -> None:
    vault = ["--vault", str(place.folder / "keys.smkeys")]
    replaced = smconfig(
        "run", "ReplaceKeys", *place.target, *place.generation, *vault, "--confirm", digits(place), request=NEW
    )
    assert (replaced.code, replaced.value["verdict"]) == (0, "verified"), replaced.err
    assert [row["new"] for row in replaced.value["writes"]] == ["masked", "masked"]
    checks = [Key.from_hex(key).check_value() for key in NEW.values()]
    assert [row["checkValue"] for row in replaced.value["writes"]] == checks
    assert not any(key in replaced.out.upper() for key in NEW.values())
    without = [each for each in place.target if each not in ("--secrets", str(place.secrets))]
    alone = smconfig("run", "GetFirmwareVersion", *without, *place.generation, *vault)
    assert (alone.code, alone.value["verdict"]) == (0, "read"), alone.err
    stale = smconfig("run", "GetFirmwareVersion", *place.target, *place.generation, *vault)
    assert stale.code == 0, stale.err  # the key file knows that those of --secrets are former ones
    wrong = smconfig("run", "GetFirmwareVersion", *without, *place.generation, *vault, passphrase="another phrase")
    assert (wrong.code, wrong.value["verdict"]) == (1, "not-done")
    security = place.stop()["security"]
    assert security["E_METER_AUTHENTICATION_KEY"] == NEW["authenticationKey"]
    assert security["E_METER_ENCRYPTION_KEY_UNICAST"] == NEW["encryptionKey"]


def test_a_dry_run_shows_two_masked_rows(place: Place) -> None:
    done = place.run("ReplaceKeys", "--dry-run", request={})
    assert (done.code, done.value["verdict"]) == (0, "planned")
    assert [(row["method"], row["new"], row["sent"]) for row in done.value["writes"]] == [(2, "masked", False)] * 2


def make_recipient(folder: Path, bits: int = 2048) -> tuple[Path, Path]:
    private, public = folder / "private.pem", folder / "public.pem"
    subprocess.run(["openssl", "genrsa", "-out", private, str(bits)], check=True, capture_output=True)
    subprocess.run(["openssl", "rsa", "-in", private, "-pubout", "-out", public], check=True, capture_output=True)
    return private, public


@pytest.mark.parametrize("oaep", ["sha256", "sha1"])
def test_exported_keys_open_with_openssl(oaep: str, place: Place) -> None:
    private, public = make_recipient(place.folder)
    types = [kind.value for kind in SecretType if kind is not SecretType.LLS_PASSWORD]
    done = place.smconfig(
        *("run", "GetKeys", "--secrets", str(place.secrets), "--recipient", str(public), "--oaep", oaep),
        *("--data-dir", str(place.folder / "data"), "--request", "-"),
        stdin=json.dumps({"secretTypes": types}),
    )
    assert (done.code, done.value["verdict"], done.value["roundTrips"]) == (0, "read", 0), done.err
    options = f"-pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:{oaep} -pkeyopt rsa_mgf1_md:{oaep}".split()
    known = place.greeting["secrets"]
    known = known | known["channels"]["1"]
    for item in done.value["response"]["keys"]:
        kind = item["secretType"]
        if known.get(kind) is None:
            assert (item["secretValue"], item["reason"]) == ("", "This key is not stored here.")
            continue
        opened = subprocess.run(
            [*["openssl", "pkeyutl", "-decrypt", "-inkey"], str(private), *options],
            input=bytes.fromhex(item["secretValue"]),
            capture_output=True,
            check=True,
        )
        assert opened.stdout.hex().upper() == known[kind]
    assert not any(value in done.out.upper() for value in known.values() if isinstance(value, str) and len(value) == 32)
    stored = place.smconfig("response", done.value["correlationUid"], "--data-dir", str(place.folder / "data"))
    assert "response" not in stored.value  # types and recipient, never a value


def test_a_short_recipient_is_refused(place: Place) -> None:
    _, public = make_recipient(place.folder, 1024)
    done = place.smconfig(
        *("run", "GetKeys", "--secrets", str(place.secrets), "--recipient", str(public)),
        *("--data-dir", str(place.folder / "data"), "--request", "-"),
        stdin=json.dumps({"secretTypes": ["E_METER_MASTER_KEY"]}),
    )
    assert (done.code, done.value["verdict"]) == (1, "not-done")
    assert "1024 bits" in done.err
