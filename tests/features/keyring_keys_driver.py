"""Replaces the keys of a simulated meter with the keyring of this session; prints what came of it as JSON."""

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import secretstorage

from smconfig_gui.model.device_secrets import DeviceSecrets
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


def smconfig(folder: str, *arguments: str) -> Any:
    """Run the command line in this session and return its object with the exit code."""
    command = [sys.executable, "-m", "smconfig_gui.cli", *arguments, "--data-dir", f"{folder}/data"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return {"code": done.returncode, "value": json.loads(done.stdout) if done.stdout.strip() else None}


def command_line() -> dict[str, Any]:
    """Save a meter, import its keys, replace them, and read with what the keyring holds then."""
    with tempfile.TemporaryDirectory() as folder:
        simulator = [
            sys.executable,
            "-m",
            "smconfig_gui.dlms.simulator",
            "--generation",
            "smr5.2",
            "--tcp",
            "127.0.0.1:0",
        ]
        with subprocess.Popen(simulator, stdout=subprocess.PIPE, text=True) as meter:
            assert meter.stdout is not None
            greeting = json.loads(meter.stdout.readline())
            device, secrets = greeting["deviceIdentification"], greeting["secrets"]
            channels = secrets.pop("channels")
            Path(folder, "delivery.json").write_text(
                json.dumps([{"deviceIdentification": device, "keys": secrets, "channels": channels}])
            )
            way = ("--tcp", greeting["endpoint"], "--generation", "smr5.2", "--device-id", device)
            steps = [
                smconfig(folder, "meters", "add", *way, "--name", "bench"),
                smconfig(folder, "keys", "import", f"{folder}/delivery.json"),
                smconfig(folder, "run", "ReplaceKeys", "--meter", "bench", "--confirm", device[-4:]),
                smconfig(folder, "run", "GetFirmwareVersion", "--meter", "bench"),
                smconfig(folder, "keys", "list", "bench"),
            ]
            meter.terminate()
        states = [key["state"] for key in steps[4]["value"]]
        verdicts = [step["value"].get("verdict") for step in steps[:4] if isinstance(step["value"], dict)]
        return {"codes": [step["code"] for step in steps], "verdicts": verdicts, "states": sorted(states)}


if __name__ == "__main__":
    print(json.dumps(command_line() if sys.argv[1] == "cli" else asyncio.run(locked(int(sys.argv[1])))))
