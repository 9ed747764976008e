"""Replaces the keys of a simulated meter with the keyring of this session; prints what came of it as JSON."""

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import secretstorage

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.kept_key import Slot
from smconfig_gui.model.key_delivery import read_delivery
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.key_export import open_under
from smconfig_gui.store.secrets import KeyringStore
from tests.features.key_bench import key_bench


def lock() -> None:
    """Lock the collection, as a person or a screen saver does."""
    connection = secretstorage.dbus_init()
    secretstorage.get_default_collection(connection).lock()
    connection.close()


class LockedAt(KeyringStore):
    """A keyring that is locked just before its n-th call."""

    def __init__(self, number: int) -> None:
        super().__init__(patience_s=1.5)
        self._left = number + 1  # the delivered keys are stored first

    def _count(self) -> None:
        self._left -= 1
        if self._left == 0:
            lock()

    async def put(self, entry: str, keys: DeviceSecrets) -> None:
        """Store keys, perhaps in vain."""
        self._count()
        await super().put(entry, keys)

    async def get(self, entry: str) -> DeviceSecrets:
        """Return keys, perhaps not."""
        self._count()
        return await super().get(entry)


async def locked(number: int) -> dict[str, Any]:
    """Replace the keys while the keyring is locked at one call."""
    with tempfile.TemporaryDirectory() as folder:
        async with key_bench(Path(folder), secrets=LockedAt(number)) as bench:
            old = bench.on_meter
            outcome = await bench.replace()
            return {
                "verdict": outcome.run.verdict.value,
                "sent": [row.sent for row in outcome.run.writes],
                "isOld": bench.on_meter == old,
                "told": outcome.run.description or "",
            }


def smconfig(folder: str, *arguments: str, pass_fds: tuple[int, ...] = ()) -> Any:
    """Run the command line in this session and return its object with the exit code."""
    command = [sys.executable, "-m", "smconfig_gui.cli", *arguments, "--data-dir", f"{folder}/data"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, pass_fds=pass_fds)
    if done.returncode:
        print(arguments[:2], done.stderr, file=sys.stderr)
    return {"code": done.returncode, "value": json.loads(done.stdout) if done.stdout.strip() else None}


def smconfig_with(folder: str, request: dict[str, Any], *arguments: str) -> Any:
    """Run one operation on the saved meter with a request from a file."""
    Path(folder, "request.json").write_text(json.dumps(request))
    return smconfig(folder, "run", *arguments, "--meter", "bench", "--request", f"{folder}/request.json")


@contextlib.contextmanager
def saved_meter(folder: str) -> Iterator[str]:
    """Yield the identification of a simulated meter that is saved with its keys in the keyring; dump it at the end."""
    simulator = [sys.executable, "-m", "smconfig_gui.dlms.simulator", "--generation", "smr5.2", "--tcp", "127.0.0.1:0"]
    with subprocess.Popen([*simulator, "--dump", f"{folder}/dump"], stdout=subprocess.PIPE, text=True) as meter:
        assert meter.stdout is not None
        greeting = json.loads(meter.stdout.readline())
        device, secrets = greeting["deviceIdentification"], greeting["secrets"]
        channels = secrets.pop("channels")
        Path(folder, "delivery.json").write_text(
            json.dumps([{"deviceIdentification": device, "keys": secrets, "channels": channels}])
        )
        way = ("--tcp", greeting["endpoint"], "--generation", "smr5.2", "--device-id", device)
        assert smconfig(folder, "meters", "add", *way, "--name", "bench")["code"] == 0
        assert smconfig(folder, "keys", "import", f"{folder}/delivery.json")["code"] == 0
        yield device
        meter.terminate()
        meter.wait()


def device_keys() -> dict[str, Any]:
    """Give a gas meter new keys with nothing but the keyring; compare what it holds with what an export holds."""
    with tempfile.TemporaryDirectory() as folder:
        with saved_meter(folder) as device:
            confirm, label = ("--confirm", device[-4:]), "G0035161205673116"
            requests: list[tuple[str, dict[str, Any]]] = [
                ("SetKeyOnGMeter", {"mbusDeviceIdentification": label, "secretType": "G_METER_ENCRYPTION_KEY"}),
                ("SetMbusUserKeyByChannel", {"channel": 1}),
                ("SetKeyOnGMeter", {"channel": 1, "secretType": "G_METER_OPTICAL_PORT_KEY"}),
            ]
            steps = [smconfig_with(folder, request, name, *confirm) for name, request in requests]
            steps.append(smconfig_with(folder, {"channel": 1}, "CheckMbusKeyUse"))
            listed = smconfig(folder, "keys", "list", "bench")
            reading, writing = os.pipe()
            os.write(writing, b"paper in the safe of the office\n")
            os.close(writing)
            exported = smconfig(
                *(folder, "keys", "export", f"{folder}/keys.json", "--export-passphrase-fd", str(reading)),
                pass_fds=(reading,),
            )
        data = open_under(Path(folder, "keys.json").read_bytes(), "paper in the safe of the office")
        [backup] = read_delivery(data, "json")
        held = json.loads(Path(folder, "dump").read_text())["channels"]["1"]["keys"]
        kinds = (SecretType.G_METER_ENCRYPTION_KEY, SecretType.G_METER_OPTICAL_PORT_KEY)
        states = [(key["secretType"], key["state"]) for key in listed["value"] if key.get("channel") == 1]
        return {
            "codes": [step["code"] for step in (*steps, listed, exported)],
            "verdicts": [step["value"]["verdict"] for step in steps],
            "states": [state for kind, state in states if kind == kinds[0]],
            "isHeld": [backup.secrets.key(kind, 1) == Key.from_hex(held[kind.value]) for kind in kinds],
            "retired": len([kept for kept in backup.kept if kept.slot == Slot(kinds[0], 1)]),
        }


def command_line() -> dict[str, Any]:
    """Save a meter, import its keys, replace them, and read with what the keyring holds then."""
    with tempfile.TemporaryDirectory() as folder:
        with saved_meter(folder) as device:
            steps = [
                smconfig(folder, "run", "ReplaceKeys", "--meter", "bench", "--confirm", device[-4:]),
                smconfig(folder, "run", "GetFirmwareVersion", "--meter", "bench"),
                smconfig(folder, "keys", "list", "bench"),
            ]
        states = [key["state"] for key in steps[2]["value"]]
        verdicts = [step["value"].get("verdict") for step in steps[:2] if isinstance(step["value"], dict)]
        return {"codes": [step["code"] for step in steps], "verdicts": verdicts, "states": sorted(states)}


if __name__ == "__main__":
    scenes = {"cli": command_line, "devices": device_keys}
    scene = sys.argv[1]
    print(json.dumps(scenes[scene]() if scene in scenes else asyncio.run(locked(int(scene)))))
