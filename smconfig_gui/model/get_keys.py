"""GetKeys: stored keys, encrypted for a recipient."""

from typing import Annotated

import msgspec

from smconfig_gui.model.meter import Value
from smconfig_gui.model.secret import SecretType

EXPORTED = tuple(kind for kind in SecretType if kind is not SecretType.LLS_PASSWORD)


class GetKeysRequest(Value, frozen=True):
    """One to eight types; `channel` is that of the M-Bus device, the lowest with such a key when left out."""

    secret_types: Annotated[tuple[SecretType, ...], msgspec.Meta(min_length=1, max_length=8)]
    channel: Annotated[int, msgspec.Meta(ge=1, le=4)] | None = None

    def __post_init__(self) -> None:
        if SecretType.LLS_PASSWORD in self.secret_types:
            raise ValueError("LLS_PASSWORD is not given out")
        if len(set(self.secret_types)) != len(self.secret_types):
            raise ValueError("secretTypes names one type twice")


class SealedKey(Value, frozen=True, omit_defaults=True):
    """One key as upper-case hex of what only the recipient can open; empty when it is not stored, with the reason."""

    secret_type: SecretType
    secret_value: str
    reason: str | None = None


class GetKeysResponse(Value, frozen=True):
    """All asked for, and the SHA-256 fingerprint of the public key they were encrypted for."""

    keys: tuple[SealedKey, ...]
    recipient: str
