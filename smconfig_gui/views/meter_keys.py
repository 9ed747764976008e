"""The keys of the meters in the window: typed for this time, simulated, or with the keeper."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smconfig_gui.jobs import Jobs
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.views.device_tree import DeviceTree
from smconfig_gui.views.key_keeper import KeyKeeper, KeyState
from smconfig_gui.views.notices import Act, Notices

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.meter import Meter, SimulatedEndpoint
    from smconfig_gui.store.meter_keys import MeterKeyStore
    from smconfig_gui.views.keeper_store import KeeperStore
    from smconfig_gui.views.keys_sheet import EnteredKeys, Place

SimulatedSecrets = Callable[["SimulatedEndpoint"], "DeviceSecrets"]
NOTICE = "keys"


class MeterKeys(QObject):
    """Keys that are on their way to the keyring are held in memory until they were read back there."""

    entry_changed = Signal(str, str)

    def __init__(
        self,
        jobs: Jobs,
        tree: DeviceTree,
        keeper: KeyKeeper,
        notices: Callable[[], Notices],
        window: QWidget,
        simulated_secrets: SimulatedSecrets | None,
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._tree = tree
        self._keeper = keeper
        self._notices = notices
        self._window = window
        self._simulated_secrets = simulated_secrets
        self._held: dict[str, DeviceSecrets] = {}
        self._simulated: dict[str, MeterKeyStore] = {}
        jobs.find_keys = self.store_of

    @property
    def are_at_hand(self) -> bool:
        """Whether saved keys can be had without asking a person."""
        return self._keeper.state in (KeyState.READY, KeyState.FILE_OPEN)

    def place(self) -> "Place":
        """Return where keys go, in words."""
        return self._keeper.place()

    def hold(self, meter_id: str, secrets: "DeviceSecrets") -> None:
        """Keep keys in memory for a meter."""
        self._held[meter_id] = secrets

    def held(self, meter_id: str) -> "DeviceSecrets | None":
        """Return the keys that are held in memory for a meter."""
        return self._held.get(meter_id)

    def drop(self, meter_id: str) -> None:
        """Hold nothing for a meter any more."""
        self._held.pop(meter_id, None)

    async def find(self, meter: "Meter") -> "DeviceSecrets | None":
        """Return the keys of a meter: those of a simulated one, held ones, saved ones; None when there are none.

        Raises a SecretError when they are saved and cannot be had now.
        """
        from smconfig_gui.model.device_secrets import DeviceSecrets
        from smconfig_gui.model.meter import Security, SimulatedEndpoint

        if isinstance(meter.endpoint, SimulatedEndpoint) and self._simulated_secrets is not None:
            return await self._simulated_store(meter, self._simulated_secrets(meter.endpoint)).in_use()
        if meter.id in self._held:
            return self._held[meter.id]
        if meter.security is Security.NONE:
            return DeviceSecrets()
        if meter.secrets_id is not None:
            return await self._keeper.get(meter.secrets_id)
        return await self._delivered(meter)

    async def _delivered(self, meter: "Meter") -> "DeviceSecrets | None":
        """Return keys that came by a delivery before the meter had a card; the card depends on them from now on."""
        from smconfig_gui.store.errors import SecretAbsentError
        from smconfig_gui.store.kept_keys import DatabaseIndex

        if not meter.device_identification or not self.are_at_hand:
            return None
        index = DatabaseIndex((await self._jobs.stores()).database)
        entry = (await index.devices(await self._keeper.place_id())).get(meter.device_identification)
        if entry is None:
            return None
        try:
            found = await self._keeper.get(entry)
        except SecretAbsentError:
            return None
        self.entry_changed.emit(meter.id, entry)
        return found

    async def store_of(self, meter: "Meter") -> "MeterKeyStore | None":
        """Return where the keys of a meter lie and new ones go; None where they are saved nowhere.

        Those of a simulated meter live as long as the window.
        """
        from smconfig_gui.model.meter import SimulatedEndpoint

        if isinstance(meter.endpoint, SimulatedEndpoint) and self._simulated_secrets is not None:
            return self._simulated_store(meter, self._simulated_secrets(meter.endpoint))
        return None if meter.secrets_id is None else await self._saved_store(meter, meter.secrets_id)

    async def secret_store(self) -> "KeeperStore":
        """Return the place of saved keys; raises a SecretError when it cannot be had."""
        from smconfig_gui.views.keeper_store import KeeperStore

        return KeeperStore(self._keeper, await self._keeper.place_id())

    async def _saved_store(self, meter: "Meter", entry: str) -> "MeterKeyStore":
        from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
        from smconfig_gui.store.meter_keys import MeterKeyStore

        store = await self.secret_store()
        owner = Owner(meter.id, meter.device_identification or "", store.id)
        return MeterKeyStore(store, DatabaseIndex((await self._jobs.stores()).database), owner, entry)

    def _simulated_store(self, meter: "Meter", secrets: "DeviceSecrets") -> "MeterKeyStore":
        from smconfig_gui.store.kept_keys import MemoryIndex, Owner
        from smconfig_gui.store.meter_keys import MeterKeyStore
        from smconfig_gui.store.secrets import MemoryStore

        if meter.id not in self._simulated:
            owner = Owner(meter.id, meter.device_identification or "", "memory")
            self._simulated[meter.id] = MeterKeyStore(MemoryStore(), MemoryIndex(), owner, "in use", secrets)
        return self._simulated[meter.id]

    async def find_or_ask(self, meter: "Meter") -> "DeviceSecrets | None":
        """Return the keys of a meter, asked for where there are none; None when nobody gives them."""
        found = await self.find(meter)
        return found if found is not None else await self.ask(meter, self.tr("Connect"))

    async def ask(self, meter: "Meter", action: str) -> "DeviceSecrets | None":
        """Ask for the keys of a meter and use them from now on; None when nobody gives them."""
        from smconfig_gui.views.keys_sheet import ask_keys

        entered = await ask_keys(meter.security, self._keeper.place(), action, self._window)
        if entered is None:
            return None
        self.take(meter.id, entered)
        return entered.secrets

    def take(self, meter_id: str, entered: "EnteredKeys") -> None:
        """Use keys at once; the card depends on them only when they were stored and read back."""
        self._held[meter_id] = entered.secrets
        if entered.is_kept and not entered.secrets.is_empty:
            self._jobs.spawn(self._keep(meter_id))

    async def _keep(self, meter_id: str) -> None:
        meter, secrets = self._tree.model.meter(meter_id), self._held.get(meter_id)
        if meter is None or secrets is None:
            return
        from smconfig_gui.model.kept_key import Origin

        try:
            entry = await self._keeper.keep(secrets, meter.secrets_id)
            await (await self._saved_store(meter, entry)).note_in_use(secrets, Origin.ENTERED)
        except ProblemError as error:
            self._say_not_kept(meter_id, error)
            return
        self._notices().remove(NOTICE)
        self.entry_changed.emit(meter_id, entry)

    def _say_not_kept(self, meter_id: str, error: ProblemError) -> None:
        again = Act("again", self.tr("Try again"), lambda: self._jobs.spawn(self._keep(meter_id)))
        file = Act("file", self.tr("Use a key file…"), lambda: self._jobs.spawn(self._keep_in_file(meter_id)))
        self._notices().show_problem(NOTICE, error.problem, [again, file])

    async def _keep_in_file(self, meter_id: str) -> None:
        if await self._keeper.choose_file():
            await self._keep(meter_id)
