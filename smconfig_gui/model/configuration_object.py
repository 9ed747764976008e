"""The configuration object: named switches of a meter, in a structure (DSMR 4) or a bit string (SMR 5)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from smconfig_gui.model.axdr import AxdrError, Data, Tag, bit_string
from smconfig_gui.model.messages import NAMED_TWICE, QT_TRANSLATE_NOOP, Text, WrongValueError, joined, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile

SIZE_BITS = 16
Form = Literal["none", "structure", "bits"]


class ConfigurationFlagType(StrEnum):
    """Names of the service, in the order of the bits; bit 0 is the first bit on the wire."""

    DISCOVER_ON_OPEN_COVER = "DISCOVER_ON_OPEN_COVER"
    DISCOVER_ON_POWER_ON = "DISCOVER_ON_POWER_ON"
    DYNAMIC_MBUS_ADDRESS = "DYNAMIC_MBUS_ADDRESS"
    PO_ENABLE = "PO_ENABLE"
    HLS_3_ON_P3_ENABLE = "HLS_3_ON_P3_ENABLE"
    HLS_4_ON_P3_ENABLE = "HLS_4_ON_P3_ENABLE"
    HLS_5_ON_P3_ENABLE = "HLS_5_ON_P3_ENABLE"
    HLS_3_ON_P0_ENABLE = "HLS_3_ON_P0_ENABLE"
    HLS_4_ON_P0_ENABLE = "HLS_4_ON_P0_ENABLE"
    HLS_5_ON_P0_ENABLE = "HLS_5_ON_P0_ENABLE"
    DIRECT_ATTACH_AT_POWER_ON = "DIRECT_ATTACH_AT_POWER_ON"
    HLS_6_ON_P3_ENABLE = "HLS_6_ON_P3_ENABLE"
    HLS_7_ON_P3_ENABLE = "HLS_7_ON_P3_ENABLE"
    HLS_6_ON_P0_ENABLE = "HLS_6_ON_P0_ENABLE"
    HLS_7_ON_P0_ENABLE = "HLS_7_ON_P0_ENABLE"

    @classmethod
    def _missing_(cls, value: object) -> "ConfigurationFlagType | None":
        """Take the optical port's name with a zero as well: the service writes it with the letter O."""
        return cls.PO_ENABLE if value == "P0_ENABLE" else None


class GprsOperationMode(StrEnum):
    """How a DSMR 4 meter keeps its connection; the numbers of the meter are 1 and 2."""

    ALWAYS_ON = "ALWAYS_ON"
    TRIGGERED = "TRIGGERED"


BITS: dict[ConfigurationFlagType, int] = {flag: bit for bit, flag in enumerate(ConfigurationFlagType)}
_BY_BIT = {bit: flag for flag, bit in BITS.items()}
_MODE_NUMBERS = {GprsOperationMode.ALWAYS_ON: 1, GprsOperationMode.TRIGGERED: 2}
_MODES = {number: mode for mode, number in _MODE_NUMBERS.items()}

_ON_P3 = QT_TRANSLATE_NOOP("configuration", "HLS {level} allowed on the network port (P3)")
_ON_P0 = QT_TRANSLATE_NOOP("configuration", "HLS {level} allowed on the optical port (P0)")
NAMES: dict[ConfigurationFlagType, Text] = {
    ConfigurationFlagType.DISCOVER_ON_OPEN_COVER: QT_TRANSLATE_NOOP(
        "configuration", "Look for M-Bus devices when the cover is opened"
    ),
    ConfigurationFlagType.DISCOVER_ON_POWER_ON: QT_TRANSLATE_NOOP(
        "configuration", "Look for M-Bus devices at power on"
    ),
    ConfigurationFlagType.DYNAMIC_MBUS_ADDRESS: QT_TRANSLATE_NOOP("configuration", "Dynamic M-Bus addresses"),
    ConfigurationFlagType.PO_ENABLE: QT_TRANSLATE_NOOP("configuration", "Optical port (P0) enabled"),
    ConfigurationFlagType.DIRECT_ATTACH_AT_POWER_ON: QT_TRANSLATE_NOOP("configuration", "Direct attach at power on"),
} | {
    ConfigurationFlagType(f"HLS_{level}_ON_{port}_ENABLE"): name.with_(level=level)
    for level in range(3, 8)
    for port, name in (("P3", _ON_P3), ("P0", _ON_P0))
}
MODE_NAMES = {
    GprsOperationMode.ALWAYS_ON: QT_TRANSLATE_NOOP("configuration", "Always on"),
    GprsOperationMode.TRIGGERED: QT_TRANSLATE_NOOP("configuration", "Triggered"),
}
LOCK_OUTS: dict[ConfigurationFlagType, Text] = {
    ConfigurationFlagType.PO_ENABLE: QT_TRANSLATE_NOOP(
        "configuration",
        "After this no optical head works on this meter, until the port is switched on again over the network.",
    ),
    ConfigurationFlagType.HLS_5_ON_P3_ENABLE: QT_TRANSLATE_NOOP(
        "configuration",
        "After this the meter refuses HLS 5 over the network: this program reaches it through the optical port only.",
    ),
    ConfigurationFlagType.HLS_5_ON_P0_ENABLE: QT_TRANSLATE_NOOP(
        "configuration",
        "After this the meter refuses HLS 5 on the optical port: this program reaches it over the network only.",
    ),
}
"""What switching a flag off takes away from whoever works with HLS 5, which is all that this program speaks."""

ON = QT_TRANSLATE_NOOP("configuration", "On")
OFF = QT_TRANSLATE_NOOP("configuration", "Off")
NO_MODE = QT_TRANSLATE_NOOP(
    "configuration", "The GPRS mode was left out: {generation} has none, so this part of the request changes nothing."
)
_MODE_LABEL = QT_TRANSLATE_NOOP("configuration", "GPRS mode")
_UNNAMED = QT_TRANSLATE_NOOP("configuration", "Bit {bit}, without a name")


class ConfigurationFlag(Value, frozen=True):
    """One switch."""

    configuration_flag_type: ConfigurationFlagType
    enabled: bool


class ConfigurationObject(Value, frozen=True, omit_defaults=True):
    """Response of GetConfigurationObject and request of SetConfigurationObject.

    In a request every part may be left out: mode and switches not named stay as they are, bits without a name always.
    """

    gprs_operation_mode: GprsOperationMode | None = None
    configuration_flags: tuple[ConfigurationFlag, ...] = ()
    unknown_bits: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        named = [flag.configuration_flag_type for flag in self.configuration_flags]
        twice = sorted({flag for flag in named if named.count(flag) > 1})
        if twice:
            raise WrongValueError(NAMED_TWICE.with_(name=twice[0]))

    @property
    def flags(self) -> dict[ConfigurationFlagType, bool]:
        """The switches by name."""
        return {flag.configuration_flag_type: flag.enabled for flag in self.configuration_flags}


def read_configuration(data: Data, known: tuple[ConfigurationFlagType, ...]) -> ConfigurationObject:
    """Return what the object of a meter says, with the flags that its generation knows; raises AxdrError."""
    bits = _bits(data)
    mode = None
    if data.tag == Tag.STRUCTURE:
        mode = _MODES.get(data.items[0].number)
    return ConfigurationObject(
        gprs_operation_mode=mode,
        configuration_flags=tuple(
            ConfigurationFlag(configuration_flag_type=flag, enabled=_is_on(bits, BITS[flag])) for flag in known
        ),
        unknown_bits=tuple(bit for bit, value in enumerate(bits) if value == "1" and _BY_BIT.get(bit) not in known),
    )


def has_mode(data: Data) -> bool:
    """Whether the object of this meter has a GPRS mode."""
    return data.tag == Tag.STRUCTURE


def apply_to_configuration(data: Data, wanted: ConfigurationObject) -> Data:
    """Return the object with the wanted parts in it and everything else as it was, form included; raises AxdrError.

    A bit string has no mode, so a wanted mode changes nothing there (as the service does).
    """
    bits = _bits(data)
    for flag, enabled in wanted.flags.items():
        bit = BITS[flag]
        if enabled and bit >= len(bits):
            bits = bits.ljust(SIZE_BITS, "0")
        if bit < len(bits):
            bits = f"{bits[:bit]}{int(enabled)}{bits[bit + 1 :]}"
    if data.tag != Tag.STRUCTURE:
        return bit_string(bits)
    mode, _, *rest = data.items
    if wanted.gprs_operation_mode is not None:
        mode = Data(mode.tag, _MODE_NUMBERS[wanted.gprs_operation_mode])
    return Data(Tag.STRUCTURE, (mode, bit_string(bits), *rest))


def lock_outs(old: Mapping[ConfigurationFlagType, bool], new: Mapping[ConfigurationFlagType, bool]) -> tuple[Text, ...]:
    """Return what a change takes away from this program; none when nothing."""
    return tuple(text for flag, text in LOCK_OUTS.items() if old.get(flag, False) and new.get(flag) is False)


def _bits(data: Data) -> str:
    if data.tag != Tag.STRUCTURE:
        return data.bits
    if len(data.items) < 2:
        raise AxdrError(f"a structure of mode and flags was expected, not of {len(data.items)} elements")
    _ = data.items[0].number
    return data.items[1].bits


def _is_on(bits: str, bit: int) -> bool:
    return bits[bit : bit + 1] == "1"


def _all_flags(data: Data) -> dict[ConfigurationFlagType, bool]:
    bits = _bits(data)
    return {flag: _is_on(bits, bit) for flag, bit in BITS.items()}


def _changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    before = "" if old is None else _bits(old)
    after = _bits(new)
    changes = []
    for bit in range(max(len(before), len(after))):
        was_on, is_on = _is_on(before, bit), _is_on(after, bit)
        flag = _BY_BIT.get(bit)
        label = NAMES[flag] if flag else _UNNAMED.with_(bit=verbatim(bit))
        if was_on != is_on:
            changes.append(
                Change(label, ON if was_on else OFF, ON if is_on else OFF, is_dangerous=was_on and flag in LOCK_OUTS)
            )
    return (*_mode_change(old, new), *changes)


def _mode_change(old: Data | None, new: Data) -> tuple[Change, ...]:
    if new.tag != Tag.STRUCTURE:
        return ()
    after = new.items[0].number
    before = old.items[0].number if old is not None and old.tag == Tag.STRUCTURE else None
    return () if before == after else (Change(_MODE_LABEL, _mode_text(before), _mode_text(after)),)


def _mode_text(number: int | None) -> Text:
    if number is None:
        return verbatim("-")
    return MODE_NAMES[_MODES[number]] if number in _MODES else verbatim(number)


def _danger(old: Data | None, new: Data) -> Text | None:
    found = lock_outs({} if old is None else _all_flags(old), _all_flags(new))
    return joined(found, " ")


def _to_json(data: Data) -> object:
    try:
        value = read_configuration(data, tuple(ConfigurationFlagType))
    except AxdrError:
        return None
    on = [flag.value for flag, enabled in value.flags.items() if enabled]
    shown: dict[str, object] = {"configurationFlags": on}
    if value.gprs_operation_mode is not None:
        shown = {"gprsOperationMode": value.gprs_operation_mode.value} | shown
    return shown | ({"unknownBits": list(value.unknown_bits)} if value.unknown_bits else {})


def _has_its_flags(profile: "MeterProfile", data: Data) -> bool:
    known = {BITS[ConfigurationFlagType(name)] for name in profile.forms.configuration_flags}
    return all(bit in known for bit, value in enumerate(_bits(data)) if value == "1")


SETTINGS = {
    ("CONFIGURATION_OBJECT", 2): Setting(changes=_changes, to_json=_to_json, danger=_danger, fits=_has_its_flags)
}
