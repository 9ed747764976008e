"""Every registered operation is whole: request, response, schema, words, an answer of the simulated meter."""

import re
from pathlib import Path

import msgspec
import pytest

from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.model.firmware import GetFirmwareVersionRequest
from smconfig_gui.model.mbus import ChannelRequest, MbusDeviceRequest
from smconfig_gui.model.meter import Nothing, Value
from smconfig_gui.model.objects import AttributeReference, ReadAttributesRequest
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.store.profiles import load_profiles
from tests.meters import GENERATIONS, bench

ROOT = Path(__file__).parent.parent
PROFILES = load_profiles(None)
READS = sorted(name for name, each in OPERATIONS.items() if each.only_reads)
CLOCK = AttributeReference(class_id=8, logical_name="0.0.1.0.0.255", attribute_index=2)
REQUESTS: dict[str, Value] = {
    "ReadAttributes": ReadAttributesRequest(attributes=(CLOCK,)),
    "GetMbusEncryptionKeyStatus": MbusDeviceRequest(mbus_device_identification="G0035161205673116"),
    "GetMbusEncryptionKeyStatusByChannel": ChannelRequest(channel=1),
    "GetMbusDiagnostics": ChannelRequest(channel=1),
}


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_requests_and_responses_have_schemas_and_refuse_strangers(name: str) -> None:
    operation = OPERATIONS[name]
    for kind in (operation.request, operation.response):
        assert issubclass(kind, Value)
        assert msgspec.json.schema(kind)
        with pytest.raises(msgspec.ValidationError, match="unknown field"):
            msgspec.json.decode(b'{"noSuchField": 1}', type=kind)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_every_operation_exists_in_some_generation(name: str) -> None:
    assert [generation for generation, profile in PROFILES.items() if OPERATIONS[name].is_in(profile)]


@pytest.mark.parametrize(
    "name", sorted(name for name, operation in OPERATIONS.items() if operation.writes and not operation.procedure)
)
def test_every_write_can_be_explained(name: str) -> None:
    assert OPERATIONS[name].settings
    for object_name, _ in OPERATIONS[name].settings:
        assert any(profile.has(object_name) for profile in PROFILES.values()), object_name


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_the_simulated_meter_answers_every_read(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        for name in READS:
            outcome = await place.runner.run(name, REQUESTS.get(name))
            offered = OPERATIONS[name].is_in(PROFILES[generation])
            assert (outcome.run.verdict is Verdict.READ) is offered, (name, outcome.run.description)


def test_every_operation_has_its_round_trips_written_down() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    [table] = re.findall(r"^\| operation \| round trips \|\n\|---\|---\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    rows = [line.split("|")[1].strip() for line in table.splitlines()]
    named = [name for row in rows if " of " not in row for name in row.split(", ")]
    assert sorted(named) == sorted(OPERATIONS)


def test_requests_without_fields_are_nothing() -> None:
    for operation in OPERATIONS.values():
        if not operation.request.__struct_fields__:
            assert operation.request is Nothing
    assert GetFirmwareVersionRequest() == GetFirmwareVersionRequest(channel=None)
