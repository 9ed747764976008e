"""Objects, classes, attributes and methods by name, wherever one stands in a list or a trace."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.object_names import attribute_name, method_name, object_name
from smconfig_gui.views.texts import translate

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile

CLASS_NAMES = {
    1: QT_TRANSLATE_NOOP("classes", "Data"),
    3: QT_TRANSLATE_NOOP("classes", "Register"),
    4: QT_TRANSLATE_NOOP("classes", "Extended register"),
    5: QT_TRANSLATE_NOOP("classes", "Demand register"),
    6: QT_TRANSLATE_NOOP("classes", "Register activation"),
    7: QT_TRANSLATE_NOOP("classes", "Profile"),
    8: QT_TRANSLATE_NOOP("classes", "Clock"),
    9: QT_TRANSLATE_NOOP("classes", "Script table"),
    10: QT_TRANSLATE_NOOP("classes", "Schedule"),
    11: QT_TRANSLATE_NOOP("classes", "Special days table"),
    15: QT_TRANSLATE_NOOP("classes", "Association"),
    17: QT_TRANSLATE_NOOP("classes", "SAP assignment"),
    18: QT_TRANSLATE_NOOP("classes", "Image transfer"),
    19: QT_TRANSLATE_NOOP("classes", "Local port setup"),
    20: QT_TRANSLATE_NOOP("classes", "Activity calendar"),
    21: QT_TRANSLATE_NOOP("classes", "Register monitor"),
    22: QT_TRANSLATE_NOOP("classes", "Single action schedule"),
    23: QT_TRANSLATE_NOOP("classes", "HDLC setup"),
    40: QT_TRANSLATE_NOOP("classes", "Push setup"),
    41: QT_TRANSLATE_NOOP("classes", "TCP-UDP setup"),
    42: QT_TRANSLATE_NOOP("classes", "IPv4 setup"),
    45: QT_TRANSLATE_NOOP("classes", "GPRS setup"),
    47: QT_TRANSLATE_NOOP("classes", "GSM diagnostic"),
    64: QT_TRANSLATE_NOOP("classes", "Security setup"),
    70: QT_TRANSLATE_NOOP("classes", "Disconnect control"),
    71: QT_TRANSLATE_NOOP("classes", "Limiter"),
    72: QT_TRANSLATE_NOOP("classes", "M-Bus client"),
    77: QT_TRANSLATE_NOOP("classes", "M-Bus diagnostic"),
}
_CLASS = QT_TRANSLATE_NOOP("classes", "Class {number}")
_VALUE = 2
_PLAIN_VALUES = (1, 3, 4)


def class_title(class_id: int) -> str:
    """Return what the Blue Book calls a class; its number where it is not known here."""
    return translate(CLASS_NAMES.get(class_id, _CLASS.with_(number=class_id)))


def object_title(profile: "MeterProfile | None", class_id: int, obis: str) -> str | None:
    """Return what people call an object, with its M-Bus channel; None when the profile does not have it."""
    found = profile.find(class_id, Obis(obis)) if profile is not None else None
    if found is None:
        return None
    name, channel = translate(object_name(found[0].name)), found[1]
    if channel is None:
        return name
    return QCoreApplication.translate("objects", "{object}, channel {channel}").format(object=name, channel=channel)


def member_title(profile: "MeterProfile | None", class_id: int, obis: str, index: int, *, is_method: bool) -> str:
    """Return what people call an attribute or method: of a plain value only the object."""
    whose = object_title(profile, class_id, obis) or class_title(class_id)
    if class_id in _PLAIN_VALUES and index == _VALUE and not is_method:
        return whose
    return f"{whose}: {translate(method_name(class_id, index) if is_method else attribute_name(class_id, index))}"
