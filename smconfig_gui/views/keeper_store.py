"""The keeper of the window as a secret store: calls that wait are told, and a key file is opened when it is needed."""

from typing import TYPE_CHECKING

from smconfig_gui.views.key_keeper import KeyKeeper

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.messages import Text


class KeeperStore:
    """Goes through the keeper, so that nothing waits unseen."""

    def __init__(self, keeper: KeyKeeper, place_id: str) -> None:
        self._keeper = keeper
        self.id = place_id

    @property
    def place(self) -> "Text":
        """What it is called in a sentence."""
        from smconfig_gui.store.secrets import KEY_FILE, KEYRING

        return KEYRING if self.id == "keyring" else KEY_FILE

    async def get(self, entry: str) -> "DeviceSecrets":
        """Return the keys of an entry; raises SecretAbsentError, or another SecretError with the cause."""
        return await self._keeper.get(entry)

    async def put(self, entry: str, keys: "DeviceSecrets") -> None:
        """Store the keys; when this returns they were read back and found equal."""
        await self._keeper.put(entry, keys)

    async def remove(self, entry: str) -> None:
        """Nothing that the window does forgets a key."""
        raise NotImplementedError(entry)

    async def probe(self) -> None:
        """Look whether keys can be kept."""
        await self._keeper.look()

    async def close(self) -> None:
        """The keeper is closed by whoever made it."""
