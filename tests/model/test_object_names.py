"""Every object, attribute and method of a shipped profile has a name that people use."""

import pytest

from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.object_names import (
    ATTRIBUTE_NAMES,
    METHOD_NAMES,
    OBJECT_NAMES,
    attribute_name,
    method_name,
    object_name,
)
from smconfig_gui.store.profiles import load_profiles

PROFILES = load_profiles(None)


def test_the_names_are_those_of_the_profiles_and_no_two_are_alike() -> None:
    objects = {item.name for profile in PROFILES.values() for item in profile.objects()}
    assert set(OBJECT_NAMES) == objects
    assert len({str(name) for name in OBJECT_NAMES.values()}) == len(objects)


@pytest.mark.parametrize("generation", GENERATIONS)
def test_every_attribute_and_method_of_a_profile_has_a_name(generation: str) -> None:
    for item in PROFILES[generation].objects():
        assert {(item.class_id, index) for index in (1, *item.attributes)} <= set(ATTRIBUTE_NAMES), item.name
        assert {(item.class_id, index) for index in item.methods} <= set(METHOD_NAMES), item.name


def test_a_name_reads_as_people_say_it() -> None:
    assert str(object_name("PUSH_SETUP_ALARM")) == "Push setup, alarm"
    assert str(attribute_name(72, 14)) == "Encryption key status"
    assert str(method_name(20, 1)) == "Activate the passive calendar"


def test_what_has_no_name_shows_its_own_or_its_number() -> None:
    assert str(object_name("LAB_THING")) == "LAB_THING"
    assert str(attribute_name(9999, 3)) == "Attribute 3"
    assert str(method_name(9999, 2)) == "Method 2"
