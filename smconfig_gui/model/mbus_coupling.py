"""Which M-Bus device belongs to which channel: coupling, decoupling, clearing its status, and what a review says."""

from collections.abc import Callable
from dataclasses import replace

from smconfig_gui.model.axdr import Data, double_long_unsigned, integer, long_unsigned, unsigned
from smconfig_gui.model.mbus import (
    ADDRESS,
    ALARM,
    DEVICE_TYPE,
    IDENTIFICATION,
    MANUFACTURER,
    SETUP,
    SHORT_ID,
    VERSION,
    Channel,
    IdentificationForm,
    ShortId,
    identification_number,
    identification_text,
    manufacturer_code,
    manufacturer_letters,
    medium,
    status_bit_name,
    status_bits,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting

_NO_MAKER = QT_TRANSLATE_NOOP("reasons", "The manufacturer of the device is missing.")
_NO_TYPE = QT_TRANSLATE_NOOP("reasons", "Device type 0 is nobody's: gas has 3, water 7, heat 4.")
_ADDRESS = QT_TRANSLATE_NOOP("reasons", "A primary address is 0 to 250, not {number}.")

STATUS, CLEAR_STATUS = "READ_MBUS_STATUS", "CLEAR_MBUS_STATUS"
NO_ARGUMENT = integer(0)
DEINSTALL_FORMS = (integer(0), unsigned(0))
"""Meters differ in the type that slave_deinstall takes."""
FREE = dict(
    zip(SHORT_ID, (unsigned(0), double_long_unsigned(0), long_unsigned(0), unsigned(0), unsigned(0)), strict=True)
)
"""What attributes 5 to 9 of class 72 hold on a free channel."""

_ON_CHANNEL = QT_TRANSLATE_NOOP("mbus", "Channel {channel}, {what}")
_NOTHING = QT_TRANSLATE_NOOP("mbus", "none")
_RAISED, _CLEARED = QT_TRANSLATE_NOOP("mbus", "Raised"), QT_TRANSLATE_NOOP("mbus", "Cleared")
DEINSTALL = QT_TRANSLATE_NOOP("mbus", "Device on channel {channel}")
INSTALLED = QT_TRANSLATE_NOOP("mbus", "coupled")
DEINSTALLED = QT_TRANSLATE_NOOP("mbus", "taken off, its key in the E-meter is deleted")
_DECOUPLED = QT_TRANSLATE_NOOP(
    "mbus", "The E-meter stops reading this device and forgets its user key. Coupling it again needs a new user key."
)


class CoupleMbusDeviceByChannelRequest(Value, frozen=True, omit_defaults=True):
    """The device that belongs on a free channel; without an address that of the channel stays."""

    channel: Channel
    short_id: ShortId
    primary_address: int | None = None

    def __post_init__(self) -> None:
        short_id = self.short_id
        identification_number("decimal", short_id.identification_number)
        if short_id.manufacturer_identification is None:
            raise WrongValueError(_NO_MAKER)
        manufacturer_code(short_id.manufacturer_identification)
        if not short_id.device_type_identification:
            raise WrongValueError(_NO_TYPE)
        if self.primary_address is not None and not 0 <= self.primary_address <= 250:
            raise WrongValueError(_ADDRESS.with_(number=self.primary_address))


class DecoupleMbusDeviceByChannelRequest(Value, frozen=True):
    """The channel that is to become free."""

    channel: Channel


# --- what a review says ------------------------------------------------------------------------------------------


def _no_danger(_old: Data | None, _new: Data) -> Text | None:
    return None


def _on(channel: int | None, label: Text) -> Text:
    return label if channel is None else _ON_CHANNEL.with_(channel=channel, what=label)


def _decouples(old: Data | None, new: Data) -> Text | None:
    return _DECOUPLED if old is not None and old.number and not new.number else None


def _setting(
    label: Text,
    to_json: Callable[[IdentificationForm, Data], object],
    *,
    shown: Callable[[Data], Text] | None = None,
    danger: Callable[[Data | None, Data], Text | None] = _no_danger,
) -> Setting:
    """Explain one attribute of class 72, in the words and digits of the meter that has it."""

    def of(form: IdentificationForm, channel: int | None) -> Setting:
        def text(data: Data | None) -> Text:
            if data is None or not data.number:
                return _NOTHING
            return shown(data) if shown is not None else verbatim(to_json(form, data))

        return Setting(
            changes=lambda old, new: (Change(_on(channel, label), text(old), text(new)),),
            to_json=lambda data: to_json(form, data),
            danger=danger,
        )

    return replace(of("decimal", None), placed=lambda profile, channel: of(profile.forms.mbus_identification, channel))


def _bits() -> Setting:
    """Explain the status bit by bit: only bits that go are ever written."""

    def of(channel: int | None) -> Setting:
        def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
            gone = set(status_bits(old) if old is not None else ()) - set(status_bits(new))
            return tuple(Change(_on(channel, status_bit_name(bit)), _RAISED, _CLEARED) for bit in sorted(gone))

        return Setting(changes=changes, to_json=lambda data: data.number, is_restorable=False)

    return replace(of(None), placed=lambda _profile, channel: of(channel))


COUPLING_SETTINGS = {
    (SETUP, IDENTIFICATION): _setting(
        QT_TRANSLATE_NOOP("mbus", "identification number"),
        lambda form, data: identification_text(form, data.number),
        danger=_decouples,
    ),
    (SETUP, MANUFACTURER): _setting(
        QT_TRANSLATE_NOOP("mbus", "manufacturer"), lambda _form, data: manufacturer_letters(data.number)
    ),
    (SETUP, VERSION): _setting(QT_TRANSLATE_NOOP("mbus", "version"), lambda _form, data: data.number),
    (SETUP, DEVICE_TYPE): _setting(
        QT_TRANSLATE_NOOP("mbus", "device type"),
        lambda _form, data: data.number,
        shown=lambda data: medium(data.number)[0],
    ),
    (SETUP, ADDRESS): _setting(QT_TRANSLATE_NOOP("mbus", "address"), lambda _form, data: data.number),
}
CLEAR_SETTINGS = {
    (STATUS, 2): _bits(),
    (CLEAR_STATUS, 2): _bits(),
    (SETUP, ALARM): replace(
        _setting(QT_TRANSLATE_NOOP("mbus", "alarm byte"), lambda _form, data: data.number), is_restorable=False
    ),
}
