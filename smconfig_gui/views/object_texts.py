"""What objects and attributes of a meter are called in the window."""

from typing import TYPE_CHECKING

from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.object_names import attribute_name
from smconfig_gui.views.object_titles import object_title
from smconfig_gui.views.texts import translate

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile


def object_text(profile: "MeterProfile | None", attribute: Attribute) -> str:
    """Return the name of the object that an attribute belongs to; its OBIS code where it has none."""
    return object_title(profile, attribute.class_id, attribute.obis.dotted) or str(attribute.obis)


def attribute_text(attribute: Attribute) -> str:
    """Return what an attribute is called, with its number."""
    name = translate(attribute_name(attribute.class_id, attribute.index))
    return f"{attribute.index}  {name}"


def place_text(attribute: Attribute) -> str:
    """Return where an attribute stands: `0-0:97.98.0.255 / 2`."""
    return f"{attribute.obis} / {attribute.index}"
