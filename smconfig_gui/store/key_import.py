"""Takes the keys of a delivery file into a secret store. A key that is there already is never replaced by it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.kept_key import KeyState, Origin
from smconfig_gui.model.key_delivery import Delivered, KeptSecret
from smconfig_gui.model.keys import SLOTS
from smconfig_gui.model.meter import Meter
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.meters import MeterStore
from smconfig_gui.store.secrets import SecretStore, new_entry


@dataclass
class Imported:
    """What came, or would come, of a file; `differing` are meters with other keys here, which stay.

    `beside` counts keys that come beside the ones in use: those that a backup has with their states, and the keys of an
    association that differ from the ones here, which Recover tries.
    """

    meters: int = 0
    new_keys: int = 0
    same_keys: int = 0
    beside: int = 0
    without_card: int = 0
    differing: list[str] = field(default_factory=list)


class KeyImport:
    """One delivery file and where its keys go."""

    def __init__(
        self, delivered: Sequence[Delivered], meters: MeterStore, secrets: SecretStore, index: DatabaseIndex
    ) -> None:
        self._delivered = delivered
        self._meters = meters
        self._secrets = secrets
        self._index = index

    async def run(self, *, is_dry: bool, progress: Callable[[int, int], None] = lambda _done, _total: None) -> Imported:
        """Look at every meter, and store what is new unless it is a dry run.

        `progress` is told before each meter. When it raises, the import ends there: what was stored before stays, and
        no meter is left half stored.
        """
        cards = {card.device_identification: card for card in await self._meters.all() if card.device_identification}
        known = await self._index.devices(self._secrets.id)
        result = Imported()
        for number, each in enumerate(self._delivered):
            progress(number, len(self._delivered))
            device = each.device_identification
            await self._take(each, cards.get(device), known.get(device), result, is_dry=is_dry)
        progress(len(self._delivered), len(self._delivered))
        return result

    async def _take(
        self, each: Delivered, card: Meter | None, owned: str | None, result: Imported, *, is_dry: bool
    ) -> None:
        entry = (card.secrets_id if card is not None else owned) or owned or new_entry()
        owner = Owner(card.id if card is not None else entry, each.device_identification, self._secrets.id)
        store = MeterKeyStore(self._secrets, self._index, owner, entry)
        present = await store.in_use()
        new, same, differs = _compared(each.secrets, present)
        result.meters += 1
        result.new_keys += len(_each(new))
        result.same_keys += same
        result.without_card += card is None
        if differs:
            result.differing.append(each.device_identification)
        beside = _beside(each, present)
        if beside:
            known = await store.everything()
            beside = [kept for kept in beside if (kept.slot, kept.key) not in known]
        result.beside += len(beside)
        if is_dry or (new.is_empty and not beside):
            return
        await self._secrets.put(entry, new.merged(present))
        await store.note_in_use(new, Origin.DELIVERY)
        for kept in beside:
            await store.keep_beside(kept.slot, kept.key, kept.state, kept.origin, kept.since)
        if card is not None and card.secrets_id != entry:
            await self._meters.update(msgspec.structs.replace(card, secrets_id=entry))


def _beside(each: Delivered, present: DeviceSecrets) -> list[KeptSecret]:
    """Return the keys that come beside those in use; which of two keys a meter holds, only an association tells."""
    found = []
    for slot in SLOTS:
        key, here = each.secrets.key(slot.kind), present.key(slot.kind)
        if key is not None and here is not None and key != here:
            found.append(KeptSecret(slot, key, KeyState.UNVERIFIED, origin=Origin.DELIVERY))
    known = {(kept.slot, kept.key) for kept in found}
    return found + [kept for kept in each.kept if (kept.slot, kept.key) not in known]


def _compared(delivered: DeviceSecrets, present: DeviceSecrets) -> tuple[DeviceSecrets, int, bool]:
    """Return the keys that are not here, the number of those that are, and whether some are others here."""
    new, same, differs = DeviceSecrets(), 0, False
    for channel, kind, secret in _each(delivered):
        here = {(at, name): other for at, name, other in _each(present)}.get((channel, kind))
        if here is None:
            new = new.with_secret(kind, secret, channel)
        elif here == secret:
            same += 1
        else:
            differs = True
    return new, same, differs


def _each(secrets: DeviceSecrets) -> list[tuple[int | None, SecretType, Key | Password]]:
    found: list[tuple[int | None, SecretType, Key | Password]] = [
        (None, kind, secret) for kind, secret in secrets.keys.items()
    ]
    return found + [(number, kind, key) for number, keys in secrets.channels.items() for kind, key in keys.items()]
