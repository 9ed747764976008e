"""What the objects of a meter are about, so that a list of them can be grouped."""

from enum import Enum

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text


class Topic(Enum):
    """Groups in the order of the list; those without a name come last."""

    METER = QT_TRANSLATE_NOOP("topics", "Meter and firmware")
    TARIFFS = QT_TRANSLATE_NOOP("topics", "Tariffs and clock")
    ALARMS = QT_TRANSLATE_NOOP("topics", "Alarms and push")
    SECURITY = QT_TRANSLATE_NOOP("topics", "Security")
    ENERGY = QT_TRANSLATE_NOOP("topics", "Energy")
    MEASURED = QT_TRANSLATE_NOOP("topics", "Power, voltage and current")
    QUALITY = QT_TRANSLATE_NOOP("topics", "Power quality")
    PROFILES = QT_TRANSLATE_NOOP("topics", "Profiles")
    EVENTS = QT_TRANSLATE_NOOP("topics", "Events")
    MBUS = QT_TRANSLATE_NOOP("topics", "M-Bus")
    COMMUNICATION = QT_TRANSLATE_NOOP("topics", "Communication")
    OTHER = QT_TRANSLATE_NOOP("topics", "Others with a name")
    UNNAMED = QT_TRANSLATE_NOOP("topics", "Without a name here")

    @property
    def title(self) -> Text:
        """What the group is called."""
        return self.value


_WORDS: tuple[tuple[Topic, tuple[str, ...]], ...] = (
    (Topic.TARIFFS, ("CALENDAR", "SPECIAL_DAYS", "TARIFF_SCRIPT", "CLOCK")),
    (Topic.ALARMS, ("ALARM_", "PUSH_SETUP", "LAST_GASP", "PHASE_OUTAGE")),
    (Topic.SECURITY, ("ASSOCIATION", "SECURITY_SETUP", "INVOCATION_COUNTER")),
    (Topic.QUALITY, ("POWER_QUALITY", "THD", "SAG", "SWELL", "POWER_FAILURES", "LONG_POWER")),
    (Topic.EVENTS, ("EVENT_LOG", "EVENT_CODE", "EVENT_COUNTER")),
    (Topic.PROFILES, ("DAILY_VALUES", "MONTHLY_VALUES", "INTERVAL_VALUES", "LOAD_PROFILE", "PROFILE_STATUS")),
    (Topic.METER, ("FIRMWARE", "IMAGE_TRANSFER", "DEVICE_ID_", "CONFIGURATION_OBJECT", "ADMINISTRATIVE", "P1_PORT")),
    (Topic.MBUS, ("MBUS",)),
    (Topic.ENERGY, ("ENERGY",)),
    (Topic.MEASURED, ("INSTANTANEOUS", "AVERAGE")),
    (Topic.COMMUNICATION, ("DIAGNOSTIC", "RANDOMISATION")),
)
_MBUS_FIRST = ("MBUS_EVENT", "MBUS_DEVICE", "MBUS_DIAGNOSTIC")


def topic_of(name: str | None) -> Topic:
    """Return what an object of the profiles is about; without a name nothing is known of it."""
    if name is None:
        return Topic.UNNAMED
    if name.startswith(_MBUS_FIRST):
        return Topic.MBUS
    for topic, words in _WORDS:
        if any(word in name for word in words):
            return topic
    return Topic.OTHER
