"""What stands on the M-Bus channels of a meter, read the way every operation on them needs it (class 72)."""

from collections.abc import Sequence
from typing import Protocol

from smconfig_gui.dlms.errors import AccessError, RefusedError
from smconfig_gui.dlms.protocols import Session
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import CHANNELS, Attribute
from smconfig_gui.model.mbus import SETUP, SHORT_ID, ShortId, decode_short_id
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.profile import MeterProfile

LABEL = "MBUS_DEVICE_ID_1"


class Reader(Protocol):
    """A meter that can be read: the context of an operation or of a procedure."""

    @property
    def session(self) -> Session:
        """The association that is open now."""
        ...

    @property
    def profile(self) -> MeterProfile:
        """What this generation has."""
        ...

    def attribute(self, name: str, index: int, channel: int | None = None) -> Attribute:
        """Return an attribute by the object's name."""
        ...


async def get_all(meter: Reader, attributes: Sequence[Attribute]) -> list[Data]:
    """Return the values in one request where the meter allows it; raises AccessError for the first it refuses."""
    return given(await meter.session.get_many(attributes))


def given(values: Sequence[Data | AccessError]) -> list[Data]:
    """Return values that were read together; raises AccessError for the first that was refused."""
    found = []
    for value in values:
        if isinstance(value, AccessError):
            raise value
        found.append(value)
    return found


async def short_ids(meter: Reader, channels: Sequence[int] = CHANNELS) -> dict[int, ShortId]:
    """Return what stands on these channels, in one request."""
    indexes = SHORT_ID[1:]
    wanted = [meter.attribute(SETUP, index, channel) for channel in channels for index in indexes]
    values = iter(await get_all(meter, wanted))
    form = meter.profile.forms.mbus_identification
    return {channel: decode_short_id(form, [next(values) for _ in indexes]) for channel in channels}


async def channel_of(meter: Reader, device_identification: str) -> int:
    """Return the channel of the device with this equipment identifier; raises RefusedError for none or two."""
    labels = await meter.session.get_many([meter.attribute(LABEL, 2, channel) for channel in CHANNELS])
    wanted = device_identification.strip()
    channels = [
        channel
        for channel, label in zip(CHANNELS, labels, strict=True)
        if not isinstance(label, AccessError) and label_text(label) == wanted
    ]
    if not channels:
        raise RefusedError("mbus-device-not-found", device=verbatim(wanted))
    if len(channels) > 1:
        where = verbatim(", ".join(str(channel) for channel in channels))
        raise RefusedError("mbus-device-twice", device=verbatim(wanted), channels=where)
    return channels[0]


def label_text(data: Data) -> str:
    """Return the equipment identifier of a device as text."""
    return data.octets.decode("ascii", "replace").strip("\x00 ")
