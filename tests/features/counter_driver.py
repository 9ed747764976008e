"""Reads from one meter as fast as it can, association after association, until it is killed or has read enough."""

import asyncio
import sys
from pathlib import Path

from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.runner import MeterConnection, MeterRunner
from smconfig_gui.runner.opening import open_stores, services_of
from tests.meters import card

KEYS = DeviceSecrets(
    {
        SecretType.E_METER_ENCRYPTION_KEY_UNICAST: Key(bytes(range(16))),
        SecretType.E_METER_AUTHENTICATION_KEY: Key(bytes(range(0xD0, 0xE0))),
    }
)


async def main(folder: Path, port: int, rounds: int) -> None:
    """Associate and read, again and again."""
    async with open_stores(folder) as stores:
        services = await services_of(stores, Trace(), operator="test")
        runner = MeterRunner(MeterConnection(card(port, generation="smr5.2", apdu_timeout_s=5.0), KEYS, services))
        for _ in range(rounds):
            for _ in range(20):
                await runner.run("GetFirmwareVersion")
            await runner.connection.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
