"""Every generation: what it holds, and that the profiles of the program name nothing that it lacks."""

import pytest

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.definition import load_definition, read_value
from smconfig_gui.model.axdr import Data, decode
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.meter import GENERATIONS, Security
from smconfig_gui.model.profile import MeterProfile, ProfileObject
from smconfig_gui.store.profiles import load_profiles

PROFILES = load_profiles(None)


@pytest.fixture(params=GENERATIONS)
def meter(request: pytest.FixtureRequest) -> SimulatedMeter:
    return SimulatedMeter(request.param)


def value(meter: SimulatedMeter, class_id: int, obis: str, index: int) -> Data:
    return meter.objects.value(Attribute(class_id, Obis(obis), index))


def places(known: ProfileObject) -> list[tuple[Obis, int | None]]:
    channels = (1, 2, 3, 4) if known.per_channel else (None,)
    return [(known.obis_on(channel), channel) for channel in channels]


def test_every_attribute_of_the_profile_is_there_with_its_type_and_right(meter: SimulatedMeter) -> None:
    profile: MeterProfile = PROFILES[meter.generation]
    for known in profile.objects():
        for obis, _ in places(known):
            found = meter.definition.objects[obis]
            assert (found.class_id, found.version) == (known.class_id, known.version), known.name
            assert set(known.methods) <= set(found.methods), known.name
            for index, type_ in known.attributes.items():
                attribute = Attribute(known.class_id, obis, index)
                assert meter.objects.value(attribute).tag in type_.tags, attribute
                assert found.attributes[index].is_writable is type_.is_writable, attribute


def test_every_attribute_can_be_read(meter: SimulatedMeter) -> None:
    for attribute in meter.objects.names():
        decode(meter.read(attribute))


def test_the_object_list_names_every_object_once_with_its_attributes(meter: SimulatedMeter) -> None:
    listed = {item.items[2].octets: item for item in value(meter, 15, "0.0.40.0.0.255", 2).items}
    assert set(listed) == {obis.to_bytes() for obis in meter.definition.objects}
    for obis, known in meter.definition.objects.items():
        class_id, version, _, rights = listed[obis.to_bytes()].items
        assert (class_id.number, version.number) == (known.class_id, known.version)
        modes = {entry.items[0].number: entry.items[1].number for entry in rights.items[0].items}
        assert modes == {index: 3 if kept.is_writable else 1 for index, kept in known.attributes.items()}


def test_generations_differ_where_the_standards_do() -> None:
    lacks = {name: SimulatedMeter(name).definition.objects for name in GENERATIONS}
    assert [name for name in GENERATIONS if Obis("0.0.43.1.0.255") in lacks[name]] == list(GENERATIONS[3:])
    assert [name for name in GENERATIONS if Obis("0.0.97.98.11.255") in lacks[name]] == ["smr5.2", "smr5.5"]
    assert [name for name in GENERATIONS if Obis("0.0.97.98.12.255") in lacks[name]] == ["smr5.5"]
    assert [name for name in GENERATIONS if Obis("0.1.94.31.0.255") not in lacks[name]] == ["dsmr2.2"]
    levels = {name: SimulatedMeter(name).security.level for name in GENERATIONS}
    assert {name for name in levels if levels[name] is not Security.HLS5} == {"dsmr2.2"}


@pytest.mark.parametrize(
    ("generation", "raw"),
    [("dsmr4.2.2", "0202160104105200"), ("smr4.3", "0202160104105220"), ("smr5.0", "04101220"), ("smr5.5", "04101220")],
)
def test_the_configuration_object_has_the_form_of_its_generation(generation: str, raw: str) -> None:
    meter = SimulatedMeter(generation)
    assert meter.read(Attribute(1, Obis("0.1.94.31.3.255"), 2)) == bytes.fromhex(raw)


@pytest.mark.parametrize(("generation", "number"), [("dsmr2.2", 0x12056731), ("smr5.2", 12056731)])
def test_one_gas_meter_is_on_channel_1_and_the_rest_is_free(generation: str, number: int) -> None:
    meter = SimulatedMeter(generation)
    expected = {1: [number, 12514, 66, 3], 2: [0] * 4, 3: [0] * 4, 4: [0] * 4}
    for channel, numbers in expected.items():
        found = [value(meter, 72, f"0.{channel}.24.1.0.255", index).number for index in (6, 7, 8, 9)]
        assert found == numbers
        identifier = value(meter, 1, f"0.{channel}.96.1.1.255", 2).octets
        assert identifier == (b"G003516" + b"12056731" + b"16" if channel == 1 else b"")


def test_identifiers_have_17_characters_and_the_serial_number_is_part_of_them(meter: SimulatedMeter) -> None:
    identification = value(meter, 1, "0.0.96.1.1.255", 2).octets.decode()
    assert len(identification) == 17
    assert value(meter, 1, "0.0.96.1.0.255", 2).octets.decode() in identification
    assert len(meter.identity.system_title) == 8


def test_a_generation_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match=r"“smr6.0” is no generation: dsmr2.2"):
        load_definition("smr6.0")


@pytest.mark.parametrize("written", [{}, {"enum": 1, "unsigned": 2}, 5, None])
def test_a_value_of_a_definition_names_one_type(written: object) -> None:
    with pytest.raises(ValueError, match="one type and its value"):
        read_value(written)
