"""Firmware versions of E-meters and gas meters."""

from pathlib import Path

import pytest

from smconfig_gui.model.axdr import octet_string
from smconfig_gui.model.firmware import GetFirmwareVersionRequest, gas_version_text, version_text
from smconfig_gui.model.outcome import Verdict
from tests.meters import GENERATIONS, bench

E_VERSIONS = ["M57 4836", "BL_012 XMX_N42_GprsV09", "Telit 10.00.154", "M00 0000"]
E_MODULES = [
    "ACTIVE_FIRMWARE",
    "MODULE_ACTIVE_FIRMWARE",
    "COMMUNICATION_MODULE_ACTIVE_FIRMWARE",
    "M_BUS_DRIVER_ACTIVE_FIRMWARE",
]


def test_the_published_texts() -> None:
    assert version_text(octet_string(bytes.fromhex("4142430001111F313233"))) == "ABC123"
    assert gas_version_text(octet_string(bytes.fromhex("19180776"))) == "19180776"


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_all_modules_are_read_in_one_request(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("GetFirmwareVersion")
        count = 4 if generation.startswith("smr5") else 3
        versions = outcome.run.to_json()["response"]["firmwareVersions"]
        assert [item["firmwareModuleType"] for item in versions] == E_MODULES[:count]
        assert [item["version"] for item in versions] == E_VERSIONS[:count]
        assert (outcome.run.verdict, outcome.run.round_trips) == (Verdict.READ, 1)


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_the_gas_version_exists_on_smr_5_only(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        outcome = await place.runner.run("GetFirmwareVersion", GetFirmwareVersionRequest(channel=1))
        if not generation.startswith("smr5"):
            assert outcome.run.verdict is Verdict.NOT_DONE
            assert "M-Bus device" in (outcome.run.description or "")
            return
        [version] = outcome.run.to_json()["response"]["firmwareVersions"]
        assert version == {"firmwareModuleType": "SIMPLE_VERSION_INFO", "version": "2f25b15a"}


async def test_a_free_channel_has_no_version_and_says_so(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        outcome = await place.runner.run("GetFirmwareVersion", GetFirmwareVersionRequest(channel=4))
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "No device is coupled to channel 4." in (outcome.run.description or "")


def test_a_channel_beyond_four_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        GetFirmwareVersionRequest(channel=5)
