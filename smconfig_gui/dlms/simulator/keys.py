"""Change of the meter's own keys: global_key_transfer of the security setup (class 64), seen from the meter."""

from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.model.axdr import Data, Tag
from smconfig_gui.model.cosem import Method

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

SECURITY_SETUP = 64
UNICAST_ENCRYPTION, BROADCAST_ENCRYPTION, AUTHENTICATION = 0, 1, 2
_WRAPPED_SIZE = 24
_CHANGEABLE = (UNICAST_ENCRYPTION, BROADCAST_ENCRYPTION, AUTHENTICATION)


def transfer_keys(meter: "SimulatedMeter", _method: Method, argument: Data | None) -> None:
    """Unwrap all keys of the array; they come into force together, behind the answer, or none does."""
    keys = dict(_unwrapped(meter, item) for item in _items(argument))
    meter.keys.coming = keys
    if Quirk.ANSWER_UNDER_NEW_KEY in meter.quirks:
        settle_keys(meter)
    if Quirk.ERROR_BUT_APPLIED in meter.quirks:
        raise Refusal(Result.OTHER_REASON)


def settle_keys(meter: "SimulatedMeter") -> None:
    """Let keys that were accepted come into force; under a new encryption key both sides count from the beginning."""
    coming, meter.keys.coming = meter.keys.coming, {}
    if AUTHENTICATION in coming:
        meter.keys.authentication = coming[AUTHENTICATION]
    if BROADCAST_ENCRYPTION in coming:
        meter.keys.broadcast = coming[BROADCAST_ENCRYPTION]
    if UNICAST_ENCRYPTION in coming and coming[UNICAST_ENCRYPTION] != meter.keys.encryption:
        meter.keys.encryption = coming[UNICAST_ENCRYPTION]
        meter.security.client_counter = meter.security.server_counter = 0


def _items(argument: Data | None) -> tuple[Data, ...]:
    if argument is None or argument.tag != Tag.ARRAY or not argument.items:
        raise Refusal(Result.TYPE_UNMATCHED)
    return argument.items


def _unwrapped(meter: "SimulatedMeter", item: Data) -> tuple[int, bytes]:
    if item.tag != Tag.STRUCTURE or [part.tag for part in item.items] != [Tag.ENUM, Tag.OCTET_STRING]:
        raise Refusal(Result.TYPE_UNMATCHED)
    number, wrapped = item.items[0].number, item.items[1].octets
    if number not in _CHANGEABLE:
        raise Refusal(Result.READ_WRITE_DENIED)
    if len(wrapped) != _WRAPPED_SIZE:
        raise Refusal(Result.TYPE_UNMATCHED)
    try:
        return number, aes_key_unwrap(meter.keys.master, wrapped)
    except InvalidUnwrap as error:
        raise Refusal(Result.OTHER_REASON) from error
