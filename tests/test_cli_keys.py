"""Keys from the command line: the place for a new key comes first, and the meter can be reached from it alone."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.model.secret import Key, SecretType
from tests.export_recipe import FOR_A_RECIPIENT, UNDER_A_PASSPHRASE, opened
from tests.test_cli import ROOT, Done, Place

NEEDS_DESCRIPTORS = pytest.mark.skipif(sys.platform == "win32", reason="descriptors are inherited on POSIX only")

PASSPHRASE = "correct horse battery"
NEW = {
    "authenticationKey": "A0A1A2A3A4A5A6A7A8A9AAABACADAEAF",
    "encryptionKey": "B0B1B2B3B4B5B6B7B8B9BABBBCBDBEBF",
}


def on_a_descriptor(text: str) -> int:
    """Return a descriptor from which this line can be read once."""
    reading, writing = os.pipe()
    os.write(writing, text.encode() + b"\n")
    os.close(writing)
    return reading


def smconfig(*arguments: str, request: Any = None, passphrase: str = PASSPHRASE, export: str | None = None) -> Done:
    """Run `smconfig` with the passphrase on a descriptor of its own, and that of an export on another."""
    reading = on_a_descriptor(passphrase)
    of_export = on_a_descriptor(export or "")
    extra = [] if request is None else ["--request", "-"]
    command = [sys.executable, "-m", "smconfig_gui.cli", *arguments, *extra]
    if "--vault" in arguments:
        command += ["--passphrase-fd", str(reading)]
    if export is not None:
        command += ["--export-passphrase-fd", str(of_export)]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            input="" if request is None else json.dumps(request),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            pass_fds=(reading, of_export),
        )
    finally:
        os.close(reading)
        os.close(of_export)
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


@pytest.mark.parametrize("names", [("key",), ("key", "key")], ids=["once", "twice"])
@pytest.mark.parametrize("option", ["--request", "--secrets"])
def test_a_key_in_the_place_of_a_name_is_not_said_again(option: str, names: tuple[str, ...], tmp_path: Path) -> None:
    key = NEW["authenticationKey"]
    file = tmp_path / "wrong.json"
    file.touch(0o600)
    file.write_text("{" + ",".join(f'"{key}": 1' for _ in names) + "}")
    done = smconfig("run", "ReplaceKeys", "--tcp", "127.0.0.1:1", "--vault", str(tmp_path / "v"), option, str(file))
    assert done.code == 2
    assert key not in done.out + done.err


@NEEDS_DESCRIPTORS
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


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are inherited on POSIX only")
def test_a_dry_run_makes_no_key_file(place: Place) -> None:
    vault = ["--vault", str(place.folder / "keys.smkeys")]
    done = smconfig("run", "GenerateAndReplaceKeys", *place.target, *place.generation, *vault, "--dry-run")
    assert (done.code, done.value["verdict"]) == (0, "planned"), done.err
    assert not list(place.folder.glob("*keys.smkeys*"))


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
        done_by_hand = subprocess.run(
            [*["openssl", "pkeyutl", "-decrypt", "-inkey"], str(private), *options],
            input=bytes.fromhex(item["secretValue"]),
            capture_output=True,
            check=True,
        )
        assert done_by_hand.stdout.hex().upper() == known[kind]
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


# --- all keys of saved meters in one file -----------------------------------------------------------------------------

EXPORT_PASSPHRASE = "paper in the safe of the office"
STORED = {
    "E0001": {"E_METER_MASTER_KEY": "0123456789ABCDEF" * 2, "E_METER_AUTHENTICATION_KEY": "C0" * 16},
    "E0002": {"E_METER_MASTER_KEY": "D1" * 16},
}


class Cabinet:
    """Two saved meters whose keys lie in a key file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "keys.json"
        self._places = ["--data-dir", str(folder / "data"), "--vault", str(folder / "keys.smkeys")]
        for device in STORED:
            self.must("meters", "add", "--tcp", "127.0.0.1:4059", "--device-id", device, *self._places[:2])
        delivery = folder / "delivery.json"
        meters = [{"deviceIdentification": device, "keys": keys} for device, keys in STORED.items()]
        delivery.write_text(json.dumps({"meters": meters}))
        assert self.keys("import", str(delivery)).value["newKeys"] == 3

    @staticmethod
    def must(*arguments: str) -> None:
        done = smconfig(*arguments)
        assert done.code == 0, done.err

    def keys(self, *arguments: str, **options: Any) -> Done:
        """Run one verb of `smconfig keys` on them."""
        return smconfig("keys", *arguments, *self._places, **options)

    def export(self, *arguments: str, **options: Any) -> Done:
        """Export into the file."""
        return self.keys("export", str(self.file), *arguments, **options)


@pytest.fixture
def cabinet(tmp_path: Path) -> Cabinet:
    return Cabinet(tmp_path)


@NEEDS_DESCRIPTORS
@pytest.mark.limit(60)
@pytest.mark.parametrize("form", [FOR_A_RECIPIENT, UNDER_A_PASSPHRASE])
def test_all_keys_go_into_a_private_file_that_opens_as_the_manual_says(form: str, cabinet: Cabinet) -> None:
    if form == FOR_A_RECIPIENT:
        _, public = make_recipient(cabinet.folder)
        done = cabinet.export("--recipient", str(public))
        fingerprint = json.loads(cabinet.file.read_text())["recipient"]
        assert fingerprint in done.err.replace(" ", "")
    else:
        done = cabinet.export(export=EXPORT_PASSPHRASE)
    assert (done.code, done.value) == (0, {"file": str(cabinet.file), "meters": 2}), done.err
    assert stat.S_IMODE(cabinet.file.stat().st_mode) == 0o600
    said = (done.out + done.err + cabinet.file.read_text()).upper()
    assert not any(key in said for keys in STORED.values() for key in keys.values())
    assert opened(cabinet.folder, form, EXPORT_PASSPHRASE) == STORED


@NEEDS_DESCRIPTORS
@pytest.mark.limit(60)
def test_an_export_of_one_meter_is_taken_in_elsewhere(cabinet: Cabinet, tmp_path: Path) -> None:
    done = cabinet.export("--meter", "E0002", export=EXPORT_PASSPHRASE)
    assert (done.code, done.value["meters"]) == (0, 1), done.err
    other = ["--data-dir", str(tmp_path / "other"), "--vault", str(tmp_path / "other.smkeys")]
    wrong = smconfig("keys", "import", str(cabinet.file), *other, export=EXPORT_PASSPHRASE + ".")
    assert wrong.code == 2
    assert "The passphrase is another one" in wrong.err
    taken = smconfig("keys", "import", str(cabinet.file), *other, export=EXPORT_PASSPHRASE)
    assert (taken.code, taken.value["newKeys"]) == (0, 1), taken.err


@NEEDS_DESCRIPTORS
@pytest.mark.limit(60)
def test_an_export_that_nobody_or_anybody_could_open_is_refused(cabinet: Cabinet) -> None:
    _, short = make_recipient(cabinet.folder, 1024)
    for arguments, passphrase, words in (
        ([], None, "give --recipient or --export-passphrase-fd"),
        (["--recipient", str(short)], EXPORT_PASSPHRASE, "give --recipient or --export-passphrase-fd"),
        (["--recipient", str(short)], None, "1024 bits, and at least 2048 are needed"),
        ([], "short", "at least 12 characters"),
    ):
        done = cabinet.export(*arguments, export=passphrase)
        assert (done.code, done.out) == (2, "")
        assert words in done.err
        assert not cabinet.file.exists()


@NEEDS_DESCRIPTORS
@pytest.mark.limit(60)
def test_a_file_that_is_there_is_written_over_only_when_that_is_said(cabinet: Cabinet) -> None:
    cabinet.file.write_text("somebody else's")
    done = cabinet.export(export=EXPORT_PASSPHRASE)
    assert (done.code, done.out) == (2, "")
    assert "is there already" in done.err
    assert cabinet.file.read_text() == "somebody else's"
    assert cabinet.export("--overwrite", export=EXPORT_PASSPHRASE).code == 0
    assert opened(cabinet.folder, UNDER_A_PASSPHRASE, EXPORT_PASSPHRASE) == STORED
