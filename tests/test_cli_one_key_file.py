"""Several meters and one key file: each meter's keys are its own, also where all of them came with the same keys."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.cli.entry import _parser
from smconfig_gui.cli.target import opened
from smconfig_gui.model.outcome import Verdict
from tests.test_cli import ROOT, Done, Place
from tests.test_cli_keys import EXPORT_PASSPHRASE, NEEDS_DESCRIPTORS, PASSPHRASE, digits, on_a_descriptor, smconfig

pytestmark = [NEEDS_DESCRIPTORS, pytest.mark.limit(90)]
ASSOCIATION_KEYS = ("E_METER_AUTHENTICATION_KEY", "E_METER_ENCRYPTION_KEY_UNICAST", "E_METER_MASTER_KEY")


class Lab:
    """Two meters that came with the same keys, the file of those, and the key file for the new ones."""

    def __init__(self, folder: Path) -> None:
        for name in ("first", "second"):
            (folder / name).mkdir()
        self.first = Place(folder / "first", "smr5.2")
        shared = {name: self.first.greeting["secrets"][name] for name in ASSOCIATION_KEYS}
        self.second = Place(folder / "second", "smr5.2", "--seed", "7", state={"security": shared})
        self.places = ["--vault", str(folder / "keys.smkeys"), "--data-dir", str(folder / "data")]
        self._secrets = ["--secrets", str(self.first.secrets)]

    def run(self, meter: Place, name: str, *options: str, is_named: bool = False, **given: Any) -> Done:
        """Run one operation with the key file; on a meter that is not named, with the keys that both came with."""
        device = meter.greeting["deviceIdentification"]
        how = ["--device-id", device] if is_named else self._secrets
        target = ["--tcp", meter.greeting["endpoint"], *meter.generation, *self.places]
        return smconfig("run", name, *target, *how, *options, **given)

    def change(self, meter: Place, name: str, **given: Any) -> None:
        """Change a key, which is proved."""
        done = self.run(meter, name, "--confirm", digits(meter), **given)
        assert (done.code, done.value["verdict"]) == (0, "verified"), done.err

    def alone(self, meter: Place) -> Done:
        """Ask a meter for something with the keys of the key file alone, without naming it."""
        return smconfig("run", "GetAdministrativeStatus", "--tcp", meter.greeting["endpoint"], *self.places)


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    found = Lab(tmp_path)
    yield found
    found.first.stop()
    found.second.stop()


@pytest.mark.parametrize("name", ["SetMbusUserKeyByChannel", "GenerateAndReplaceKeys"])
def test_the_keys_of_one_meter_never_take_the_place_of_those_of_another(name: str, lab: Lab) -> None:
    lab.change(lab.first, name, request={"channel": 1} if name.startswith("SetMbus") else None)
    lab.change(lab.second, "GenerateAndReplaceKeys")
    for meter in (lab.first, lab.second):
        done = lab.run(meter, "GetAdministrativeStatus", is_named=True)
        assert (done.code, done.value["deviceIdentification"]) == (0, meter.greeting["deviceIdentification"]), done.err
    stranger = smconfig("run", "GetAdministrativeStatus", *lab.first.target[:2], *lab.places, "--device-id", "E" * 17)
    assert (stranger.code, "--secrets" in stranger.err) == (2, False)
    assert "what the key file has of this meter lacks E_METER_ENCRYPTION_KEY_UNICAST" in stranger.err
    unnamed = lab.alone(lab.first)
    assert unnamed.code == 2
    assert "name one with --device-id" in unnamed.err


def test_a_key_file_with_the_keys_of_one_meter_changes_no_other(lab: Lab) -> None:
    lab.change(lab.first, "SetMbusUserKeyByChannel", request={"channel": 1})
    assert lab.alone(lab.first).code == 0
    wanted = lab.first.greeting["deviceIdentification"]
    read = lab.alone(lab.second)  # both have the same keys still
    assert (read.code, wanted in read.value["description"]) == (0, True)


def test_after_a_kill_the_key_file_alone_finds_the_keys_of_the_meter(tmp_path: Path) -> None:
    place = Place(tmp_path, "smr5.2")
    vault = ["--vault", str(tmp_path / "keys.smkeys")]
    way = ["--tcp", place.greeting["endpoint"], *place.generation, "--data-dir", str(tmp_path / "data"), *vault]
    reading = on_a_descriptor(PASSPHRASE)
    command = [sys.executable, "-m", "smconfig_gui.cli", "run", "GenerateAndReplaceKeys", *way, "--progress"]
    command += ["--secrets", str(place.secrets), "--confirm", digits(place), "--passphrase-fd", str(reading)]
    try:
        with subprocess.Popen(
            command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, pass_fds=(reading,)
        ) as replacing:
            assert replacing.stderr is not None
            assert any("Encryption key" in line for line in replacing.stderr)  # the authentication key is changed
            replacing.kill()
    finally:
        os.close(reading)
    found = smconfig("run", "RecoverKeys", *way)
    assert (found.code, found.value["verdict"]) == (0, "verified"), found.err
    assert "E_METER_AUTHENTICATION_KEY" in found.value["response"]["changed"]
    held = place.stop()["security"]
    assert held["E_METER_AUTHENTICATION_KEY"] not in json.dumps(place.greeting["secrets"])


def test_a_lost_key_file_comes_back_from_an_export_and_no_empty_one_takes_its_place(tmp_path: Path) -> None:
    place = Place(tmp_path, "smr5.2")
    file, exported = tmp_path / "keys.smkeys", str(tmp_path / "all.json")
    data = ["--data-dir", str(tmp_path / "data"), "--vault", str(file)]
    way = ["--tcp", place.greeting["endpoint"], *place.generation, *data]
    change = ["run", "GenerateAndReplaceKeys", *way, "--confirm", digits(place)]
    assert smconfig(*change, "--secrets", str(place.secrets)).code == 0
    assert smconfig("keys", "export", exported, *data, export=EXPORT_PASSPHRASE).code == 0
    for lost in tmp_path.glob("keys.smkeys*"):
        lost.unlink()
    for command in (["run", "GetAdministrativeStatus", *way], [*change, "--dry-run"], change):
        refused = smconfig(*command)
        assert (refused.code, file.exists()) == (2, False)
        assert "there is no such key file; bring it back from a copy or an export" in refused.err
    assert smconfig("keys", "import", exported, *data, export=EXPORT_PASSPHRASE).code == 0
    done = smconfig("run", "GetAdministrativeStatus", *way)
    place.stop()
    assert (done.code, done.value["verdict"]) == (0, "read"), done.err


async def test_keys_that_another_command_replaces_before_the_first_connection_are_taken_up(tmp_path: Path) -> None:
    place = Place(tmp_path, "smr5.2")
    vault = ["--vault", str(tmp_path / "keys.smkeys")]
    way = ["--tcp", place.greeting["endpoint"], *place.generation, "--data-dir", str(tmp_path / "data"), *vault]
    change = ["run", "GenerateAndReplaceKeys", *way, "--confirm", digits(place)]
    first = await asyncio.to_thread(smconfig, *change, "--secrets", str(place.secrets))
    assert first.code == 0, first.err
    reading = on_a_descriptor(PASSPHRASE)
    options = _parser().parse_args(["run", "GetAdministrativeStatus", *way, "--passphrase-fd", str(reading)])
    async with opened(options) as runner:  # has its keys, and is not connected yet
        second = await asyncio.to_thread(smconfig, *change)
        assert second.code == 0, second.err
        outcome = await runner.run("GetAdministrativeStatus")
    os.close(reading)
    place.stop()
    assert outcome.run.verdict is Verdict.READ, outcome.run.description
