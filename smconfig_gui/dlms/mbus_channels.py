"""What stands on the M-Bus channels of a meter, read the way every operation on them needs it (class 72)."""

from collections.abc import Sequence

from smconfig_gui.dlms.errors import AccessError, RefusedError
from smconfig_gui.dlms.operation import Reader, get_all
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import CHANNELS
from smconfig_gui.model.mbus import SETUP, SHORT_ID, ShortId, decode_short_id
from smconfig_gui.model.messages import verbatim

LABEL = "MBUS_DEVICE_ID_1"


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
