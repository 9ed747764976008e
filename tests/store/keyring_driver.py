"""Plays one scene with the keyring store in a session of its own and prints what came of it as JSON."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable

import secretstorage

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.errors import SecretError
from smconfig_gui.store.secrets import KeyringStore

KEYS = DeviceSecrets({SecretType.E_METER_MASTER_KEY: Key(b"CANARY-0-CANARY-")})
ENTRY = "00112233445566778899aabbccddeeff"


def _daemon() -> int:
    """Return the process that answers for the Secret Service."""
    question = [
        *("dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/"),
        "org.freedesktop.DBus.GetConnectionUnixProcessID",
        "string:org.freedesktop.secrets",
    ]
    return int(subprocess.run(question, capture_output=True, text=True, check=True).stdout.split()[-1])


async def _round(store: KeyringStore) -> object:
    await store.probe()
    await store.put(ENTRY, KEYS)
    found = await store.get(ENTRY)
    await store.put(ENTRY, DeviceSecrets())
    changed = await store.get(ENTRY)
    await store.remove(ENTRY)
    try:
        await store.get(ENTRY)
    except SecretError as error:
        return [found == KEYS, changed.is_empty, type(error).__name__]
    return None


async def _put(store: KeyringStore) -> object:
    await store.put(ENTRY, KEYS)
    return "stored"


async def _get(store: KeyringStore) -> object:
    return await store.get(ENTRY) == KEYS


async def _locked(store: KeyringStore) -> object:
    await store.put(ENTRY, KEYS)
    connection = secretstorage.dbus_init()
    secretstorage.get_default_collection(connection).lock()
    connection.close()
    await store.get(ENTRY)
    return None


async def _prompt(store: KeyringStore) -> object:
    await store.put(ENTRY, KEYS)
    connection = secretstorage.dbus_init()
    secretstorage.get_default_collection(connection).lock()
    connection.close()
    task = asyncio.create_task(store.get(ENTRY))
    await asyncio.sleep(1)
    cancelled = time.monotonic()
    task.cancel()
    await asyncio.wait([task])
    print(json.dumps({"cancel_seconds": time.monotonic() - cancelled, "is_waiting": store.is_waiting}))
    await store.get(ENTRY)
    return None


async def _killed(store: KeyringStore) -> object:
    await store.put(ENTRY, KEYS)
    os.kill(_daemon(), signal.SIGKILL)
    await store.put(ENTRY, KEYS)
    return None


async def _stopped(store: KeyringStore) -> object:
    await store.put(ENTRY, KEYS)
    daemon = _daemon()
    os.kill(daemon, signal.SIGSTOP)
    try:
        await store.get(ENTRY)
    finally:
        os.kill(daemon, signal.SIGCONT)
    return None


SCENES: dict[str, Callable[[KeyringStore], Awaitable[object]]] = {
    "round": _round,
    "put": _put,
    "get": _get,
    "locked": _locked,
    "prompt": _prompt,
    "killed": _killed,
    "stopped": _stopped,
}


async def main(scene: str) -> None:
    """Play a scene; the answer names the error that ended it, if any."""
    store = KeyringStore(patience_s=1.5)
    answer: dict[str, object] = {}
    started = time.monotonic()
    try:
        answer["value"] = await SCENES[scene](store)
    except SecretError as error:
        answer |= {"error": type(error).__name__, "text": str(error), "detail": error.problem.detail}
    answer["seconds"] = time.monotonic() - started
    await store.close()
    print(json.dumps(answer))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
