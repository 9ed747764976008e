"""What the panel Keys shows: which keys of a meter are stored, by their check values."""

from smconfig_gui.model.kept_key import KeyState, Origin
from smconfig_gui.model.meter import Value
from smconfig_gui.model.secret import SecretType


class StoredKey(Value, frozen=True):
    """One stored key; `check_value` is None when the store does not give it now, `since` is empty when unknown."""

    secret_type: SecretType
    state: KeyState
    channel: int | None = None
    check_value: str | None = None
    since: str = ""
    origin: Origin = Origin.UNKNOWN


class StoredKeys(Value, frozen=True):
    """All stored keys of one meter, newest first within a type, and where they lie."""

    keys: tuple[StoredKey, ...]
    place: str = ""

    def of(self, kind: SecretType, channel: int | None = None) -> list[StoredKey]:
        """Return the keys of one type; the one in use first, then those that may be on the meter, then earlier ones."""
        found = [key for key in self.keys if (key.secret_type, key.channel) == (kind, channel)]
        return sorted(found, key=lambda key: _RANKS.index(key.state))

    @property
    def channels(self) -> list[int]:
        """The channels whose device has a key here."""
        return sorted({key.channel for key in self.keys if key.channel is not None})

    @property
    def unproved(self) -> list[StoredKey]:
        """Keys of the E-meter that may be on the meter and were not proved."""
        return [key for key in self.keys if key.state.may_be_on_meter and key.channel is None]


_RANKS = (KeyState.ACTIVE, KeyState.UNVERIFIED, KeyState.SENT, KeyState.PREPARED, KeyState.RETIRED)
