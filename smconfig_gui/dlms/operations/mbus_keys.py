"""Keys of M-Bus devices: wrapped under their default key, sent through the E-meter, followed until used (class 72)."""

from smconfig_gui.dlms.mbus_keys.afterwards import check_use, no_facts, no_plan, put_back, take_as_used
from smconfig_gui.dlms.mbus_keys.change import set_key
from smconfig_gui.dlms.mbus_keys.facts import (
    has_keys,
    key_facts,
    key_facts_by_channel,
    plan_key,
    plan_putting_back,
    put_back_facts,
)
from smconfig_gui.dlms.operation import procedure
from smconfig_gui.model.mbus import ChannelRequest, EncryptionKeyStatusValue
from smconfig_gui.model.mbus_keys import SetKeyOnGMeterRequest, SetMbusUserKeyByChannelRequest
from smconfig_gui.model.meter import Nothing


def _makes_key(request: SetKeyOnGMeterRequest) -> bool:
    """Whether a new key must be stored; closing the port makes none."""
    return not request.close_optical_port


def _only_if_sent(_request: ChannelRequest) -> bool:
    """A key that was sent has its place; where the optical port was closed there is none, and none is needed."""
    return False


procedure(
    "SetKeyOnGMeter",
    request=SetKeyOnGMeterRequest,
    response=Nothing,
    needs=has_keys,
    facts=key_facts,
    plan=plan_key,
    target="channel",
    form="mbus-key",
    keeps_keys=_makes_key,
)(set_key)
procedure(
    "SetMbusUserKeyByChannel",
    request=SetMbusUserKeyByChannelRequest,
    response=Nothing,
    needs=has_keys,
    facts=key_facts_by_channel,
    plan=plan_key,
    target="channel",
    form="mbus-key",
    keeps_keys=True,
)(set_key)
procedure(
    "CheckMbusKeyUse",
    request=ChannelRequest,
    response=EncryptionKeyStatusValue,
    needs=has_keys,
    facts=no_facts,
    plan=no_plan,
    writes=False,
    is_extra=True,
    target="channel",
    keeps_keys=_only_if_sent,
)(check_use)
procedure(
    "TakeMbusKeyAsUsed",
    request=ChannelRequest,
    response=EncryptionKeyStatusValue,
    needs=has_keys,
    facts=no_facts,
    plan=no_plan,
    writes=False,
    is_extra=True,
    target="channel",
    keeps_keys=True,
)(take_as_used)
procedure(
    "PutBackMbusUserKey",
    request=ChannelRequest,
    response=Nothing,
    needs=has_keys,
    facts=put_back_facts,
    plan=plan_putting_back,
    is_extra=True,
    target="channel",
    form="mbus-key",
    keeps_keys=True,
)(put_back)
