"""Takes the keys of a delivery file into a secret store. A key that is there already is never replaced by it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.kept_key import Origin
from smconfig_gui.model.key_delivery import Delivered
from smconfig_gui.model.meter import Meter
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.meters import MeterStore
from smconfig_gui.store.secrets import SecretStore, new_entry


@dataclass
class Imported:
    """What came, or would come, of a file; `differing` are meters with other keys here, which stay."""

    meters: int = 0
    new_keys: int = 0
    same_keys: int = 0
    without_card: int = 0
    differing: list[str] = field(default_factory=list)


class ImportStoppedError(Exception):
    """Raised by who watches an import, to stop it between two meters."""


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
        self, each: Delivered, card: Meter | None, known: str | None, result: Imported, *, is_dry: bool
    ) -> None:
        entry = (card.secrets_id if card is not None else known) or known or new_entry()
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
        if is_dry or new.is_empty:
            return
        await self._secrets.put(entry, new.merged(present))
        await store.note_in_use(new, Origin.DELIVERY)
        if card is not None and card.secrets_id != entry:
            await self._meters.update(msgspec.structs.replace(card, secrets_id=entry))


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
