"""The meters of the window: cards in the database, and cards that live only as long as the window."""

import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smconfig_gui.jobs import Jobs, LinkState
from smconfig_gui.views.device_tree import DeviceTree
from smconfig_gui.views.meter_keys import MeterKeys
from smconfig_gui.views.remembered import Remembered

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.meter import Generation, Meter
    from smconfig_gui.runner import MeterFacts
    from smconfig_gui.runner.opening import Stores
    from smconfig_gui.views.meter_dialog import Surroundings


class MeterBook(QObject):
    """Every change goes to the disk first and to the tree afterwards."""

    loaded = Signal()
    changed = Signal(str)
    removed = Signal(str)

    def __init__(self, jobs: Jobs, tree: DeviceTree, keys: MeterKeys, remembered: Remembered, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._tree = tree
        self._keys = keys
        self._remembered = remembered
        self._window = window
        self._saved: set[str] = set()
        self._ways: dict[str, Meter] = {}
        self.ports: Callable[[], Sequence[str]] = tuple
        keys.entry_changed.connect(lambda meter_id, entry: jobs.spawn(self._set_entry(meter_id, entry)))

    # -- showing

    async def load(self) -> None:
        """Show the saved meters beside those that are there already."""
        meters = await (await self._stores()).meters.all()
        self._saved = {meter.id for meter in meters}
        here = [meter for meter in self._tree.model.meters() if meter.id not in self._saved]
        for meter in meters:
            self._jobs.set_read_only(meter.id, meter.is_read_only)
        if meters:
            self._tree.set_meters([*meters, *here])
        self.loaded.emit()

    def show_for_now(self, meter: "Meter", secrets: "DeviceSecrets") -> None:
        """Show and choose a meter that is saved nowhere, its keys being held in memory."""
        self._keys.hold(meter.id, secrets)
        self._tree.set_meter(meter)
        self._tree.select(meter.id)
        self.changed.emit(meter.id)

    def is_saved(self, meter_id: str) -> bool:
        """Whether the card of a meter is in the database."""
        return meter_id in self._saved

    # -- changing

    async def add(self, like: "Meter | None" = None, over: QWidget | None = None) -> str | None:
        """Ask for a new meter, reached as another card where one is given, and save it; returns its id."""
        from smconfig_gui.model.meter import Meter
        from smconfig_gui.views.endpoint_forms import NO_ENDPOINT
        from smconfig_gui.views.meter_dialog import Purpose, ask_meter

        blank = Meter(id=uuid.uuid4().hex, endpoint=NO_ENDPOINT, group=self._tree.chosen_group())
        if like is not None:
            blank = reached_as(blank, like)
        entry = await ask_meter(blank, await self._surroundings(), over or self._window, purpose=Purpose.ADD)
        if entry is None:
            return None
        meter = await (await self._stores()).meters.add(entry.meter)
        self._saved.add(meter.id)
        self._show(meter)
        self._tree.select(meter.id)
        if entry.keys is not None:
            self._keys.take(meter.id, entry.keys)
        return meter.id

    async def enter_for_now(self) -> str | None:
        """Ask for a meter and show it without saving anything of it, its keys being held in memory; returns its id."""
        from dataclasses import replace

        from smconfig_gui.model.meter import Meter
        from smconfig_gui.views.endpoint_forms import NO_ENDPOINT
        from smconfig_gui.views.keys_sheet import Place
        from smconfig_gui.views.meter_dialog import Purpose, ask_meter

        unsaved = Place(self._keys.place().text, self.tr("The card is not saved, and neither are its keys."))
        around = replace(await self._surroundings(), place=lambda: unsaved)
        blank = Meter(id=uuid.uuid4().hex, endpoint=NO_ENDPOINT)
        entry = await ask_meter(blank, around, self._window, purpose=Purpose.CONNECT)
        if entry is None:
            return None
        if entry.keys is not None:
            self._keys.hold(entry.meter.id, entry.keys.secrets)
        self._show(entry.meter)
        self._tree.select(entry.meter.id)
        return entry.meter.id

    async def add_all(self, meters: "Sequence[Meter]") -> None:
        """Save many meters at once."""
        added = await (await self._stores()).meters.add_all(meters)
        self._saved |= {meter.id for meter in added}
        self._tree.set_meters([*self._tree.model.meters(), *added])
        if added:
            self._tree.select(added[0].id)
            self.changed.emit(added[0].id)

    async def edit(self, meter_id: str) -> None:
        """Show the card of a meter for changing; a card that lived only now is saved by that."""
        from smconfig_gui.views.meter_dialog import Purpose, ask_meter

        meter = self._tree.model.meter(meter_id)
        if meter is None:
            return
        is_connected = self._jobs.link_state(meter_id) is not LinkState.OFFLINE
        around = await self._surroundings()
        entry = await ask_meter(meter, around, self._window, purpose=Purpose.EDIT, is_connected=is_connected)
        if entry is None:
            return
        await self._save(entry.meter)
        if entry.keys is not None:
            self._keys.take(meter_id, entry.keys)

    async def duplicate(self, meter_id: str) -> None:
        """Save a meter like this one, without its identity and keys, and choose it."""
        meter = self._tree.model.meter(meter_id)
        if meter is None or not self.is_saved(meter_id):
            return
        name = self.tr("{name}, copy").format(name=meter.title)[:80]
        copy = await (await self._stores()).meters.duplicate(meter_id, name)
        self._saved.add(copy.id)
        self._show(copy)
        self._tree.select(copy.id)

    async def remove(self, meter_id: str) -> None:
        """Take a meter out of the list after asking; history and keys stay."""
        from smconfig_gui.views.dialogs import ask

        meter = self._tree.model.meter(meter_id)
        if meter is None:
            return
        title = self.tr("Remove {meter} from the list?").format(meter=meter.title)
        stays = self.tr("Its card and what is left unwritten go. Its history stays, and so do its keys.")
        if not await ask(self._window, title, stays, self.tr("Remove"), is_dangerous=True):
            return
        await self._jobs.forget(meter_id)
        if self.is_saved(meter_id):
            await (await self._stores()).meters.remove(meter_id)
        self._saved.discard(meter_id)
        self._keys.drop(meter_id)
        self._remembered.forget_drafts(meter_id)
        self._tree.remove(meter_id)
        self.removed.emit(meter_id)

    async def move(self, meter_ids: Sequence[str], group: str) -> None:
        """Put meters into a group, "" for none."""
        import msgspec

        saved = [meter_id for meter_id in meter_ids if self.is_saved(meter_id)]
        await (await self._stores()).meters.move_to_group(saved, group)
        for meter_id in meter_ids:
            meter = self._tree.model.meter(meter_id)
            if meter is not None:
                self._show(msgspec.structs.replace(meter, group=group))

    async def set_read_only(self, meter_id: str, is_read_only: bool) -> None:
        """Remember the read-only switch with the card."""
        import msgspec

        meter = self._tree.model.meter(meter_id)
        if meter is not None and self.is_saved(meter_id):
            await self._save(msgspec.structs.replace(meter, is_read_only=is_read_only))

    async def learn(self, meter_id: str, facts: "MeterFacts") -> None:
        """Fill the card with what connecting told, unless another meter answered."""
        from smconfig_gui.views.meter_dialog import identified

        meter, way = self._tree.model.meter(meter_id), self._ways.pop(meter_id, None)
        if meter is None or facts.is_other_meter:
            return
        known = identified(reached_as(meter, way) if way is not None else meter, facts)
        if known != meter:
            await self._update(known)

    def try_way(self, way: "Meter") -> None:
        """Let the card keep the way of this one when the next connection over it is made."""
        self._ways[way.id] = way

    def forget_way(self, meter_id: str) -> None:
        """Keep no other way: the card is connected as it is."""
        self._ways.pop(meter_id, None)

    async def change_way(self, meter_id: str, way: "Meter") -> None:
        """Reach a meter from now on as another card does."""
        meter = self._tree.model.meter(meter_id)
        if meter is not None:
            await self._update(reached_as(meter, way))

    async def take_over(self, meter_id: str, facts: "MeterFacts") -> None:
        """Let the card name the meter that answers, from now on."""
        import msgspec

        meter = self._tree.model.meter(meter_id)
        if meter is None:
            return
        taken = msgspec.structs.replace(
            meter, device_identification=facts.device_identification, system_title=facts.system_title
        )
        await self._update(taken)
        self._jobs.take_over(taken)

    async def forget_identity(self, meter_id: str) -> None:
        """Let the card name no meter, so that the next one that answers is taken."""
        import msgspec

        meter = self._tree.model.meter(meter_id)
        if meter is not None:
            await self._update(msgspec.structs.replace(meter, device_identification=None, system_title=None))

    async def set_generation(self, meter_id: str, generation: "Generation") -> None:
        """Let the card say another generation; it counts from the next connection on."""
        import msgspec

        meter = self._tree.model.meter(meter_id)
        if meter is not None:
            await self._update(msgspec.structs.replace(meter, generation=generation))

    # -- inside

    async def _stores(self) -> "Stores":
        return await self._jobs.stores()

    async def _surroundings(self) -> "Surroundings":
        from smconfig_gui.views.meter_dialog import Surroundings

        return Surroundings(
            jobs=self._jobs,
            groups=await (await self._stores()).meters.groups(),
            place=self._keys.place,
            saved_keys=self._keys.find,
            folder=self._remembered.folder,
            last_ports=self.ports(),
            is_keyring_open=self._keys.are_at_hand,
        )

    def _show(self, meter: "Meter") -> None:
        self._tree.set_meter(meter)
        self.changed.emit(meter.id)

    async def _save(self, meter: "Meter") -> None:
        meters = (await self._stores()).meters
        if self.is_saved(meter.id):
            await meters.update(meter)
        else:
            await meters.add(meter)
            self._saved.add(meter.id)
        self._show(meter)

    async def _update(self, meter: "Meter") -> None:
        """Change a card where it is: on the disk too, if it is saved."""
        if self.is_saved(meter.id):
            await (await self._stores()).meters.update(meter)
        self._show(meter)

    async def _set_entry(self, meter_id: str, entry: str) -> None:
        """Let a card depend on keys that were stored and read back."""
        import msgspec

        meter = self._tree.model.meter(meter_id)
        if meter is not None:
            await self._update(msgspec.structs.replace(meter, secrets_id=entry))
            self._keys.drop(meter_id)


def reached_as(meter: "Meter", way: "Meter") -> "Meter":
    """Return a card with the way to the meter, and the address there, of another one."""
    import msgspec

    return msgspec.structs.replace(
        meter,
        endpoint=way.endpoint,
        server=way.server,
        server_physical=way.server_physical,
        server_size_bytes=way.server_size_bytes,
    )
