"""GetKeys: what is stored here, encrypted for a recipient. No meter is asked, and no key is shown in clear."""

from smconfig_gui.dlms.errors import RefusedError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.device_secrets import CHANNELS, DeviceSecrets
from smconfig_gui.model.get_keys import GetKeysRequest, GetKeysResponse, SealedKey
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.recipient import Oaep, Recipient, RecipientError
from smconfig_gui.model.secret import Key, SecretType

NOT_STORED = "This key is not stored here."


def _always(_profile: MeterProfile) -> bool:
    return True


def _find(secrets: DeviceSecrets, kind: SecretType, channel: int | None) -> Key | None:
    if not kind.startswith("G_METER_"):
        return secrets.key(kind)
    channels = CHANNELS if channel is None else (channel,)
    return next((key for number in channels if (key := secrets.key(kind, number)) is not None), None)


@operation(
    "GetKeys", request=GetKeysRequest, response=GetKeysResponse, needs=_always, target="none", is_response_kept=False
)
async def get_keys(context: MeterContext, request: GetKeysRequest) -> GetKeysResponse:
    """Return the keys in use, each encrypted by itself; the history gets types and recipient, never a value."""
    if context.given.recipient is None:
        raise RefusedError("no-recipient")
    try:
        recipient, oaep = Recipient.parse(context.given.recipient), Oaep(context.given.oaep)
    except RecipientError as error:
        raise RefusedError("recipient-unusable", reason=error.text) from error
    secrets = context.secrets if context.keys is None else await context.keys.in_use()
    sealed = []
    for kind in request.secret_types:
        key = _find(secrets, kind, request.channel)
        value = "" if key is None else recipient.seal(key, oaep).hex().upper()
        sealed.append(SealedKey(secret_type=kind, secret_value=value, reason=NOT_STORED if key is None else None))
    return GetKeysResponse(keys=tuple(sealed), recipient=recipient.fingerprint)
