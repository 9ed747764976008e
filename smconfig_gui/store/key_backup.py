"""Gathers the keys of meters for a file: those in use, and of a backup every other one, with its state."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.kept_key import KeyState, Slot
from smconfig_gui.model.key_delivery import Delivered, KeptSecret
from smconfig_gui.store.errors import SecretAbsentError
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.secrets import SecretStore

if TYPE_CHECKING:
    from smconfig_gui.model.secret import Key

Gather = Callable[[], Awaitable[Delivered]]
Progress = Callable[[int, int], None]


async def in_use_of(name: str, keys: MeterKeyStore) -> Delivered:
    """Return the keys of a meter that are in use."""
    return Delivered(name, await keys.in_use())


async def all_of(name: str, keys: MeterKeyStore) -> Delivered:
    """Return every stored key of a meter, each with its state; no two that are equal in one place."""
    in_use = await keys.in_use()
    kept: list[KeptSecret] = []
    for line in await keys.kept():
        if line.state is KeyState.ACTIVE:
            continue
        try:
            key = await keys.get(line.reference)
        except SecretAbsentError:
            continue
        kept.append(KeptSecret(line.slot, key, line.state, line.since, line.origin))
    return Delivered(name, in_use, _different(kept, in_use))


async def all_without_card(device: str, secrets: SecretStore, index: DatabaseIndex) -> Delivered:
    """Return every stored key of a meter that has no card here: none came yet, or it was taken out of the list."""
    in_use, kept = DeviceSecrets(), list[KeptSecret]()
    for line in await index.of(Owner("", device, secrets.id)):
        try:
            key = (await secrets.get(line.reference)).key(line.slot.kind, line.slot.channel)
        except SecretAbsentError:
            continue
        if key is None:
            continue
        if line.state is KeyState.ACTIVE and in_use.key(line.slot.kind, line.slot.channel) is None:
            in_use = in_use.with_secret(line.slot.kind, key, line.slot.channel)
        else:
            state = KeyState.RETIRED if line.state is KeyState.ACTIVE else line.state
            kept.append(KeptSecret(line.slot, key, state, line.since, line.origin))
    return Delivered(device, in_use, _different(kept, in_use))


async def gathered(each: Sequence[Gather], progress: Progress = lambda _done, _total: None) -> list[Delivered]:
    """Return the meters that have keys; `progress` is told before each, and ends it all by raising.

    A key that cannot be had ends it as well: a backup without it would not be one.
    """
    found = []
    for number, gather in enumerate(each):
        progress(number, len(each))
        found.append(await gather())
    progress(len(each), len(each))
    return [delivered for delivered in found if not delivered.is_empty]


def _different(kept: Sequence[KeptSecret], in_use: DeviceSecrets) -> tuple[KeptSecret, ...]:
    """Return each key once, as the newest line has it, and none that is in use."""
    found: dict[tuple[Slot, Key], KeptSecret] = {}
    for each in kept:
        if in_use.key(each.slot.kind, each.slot.channel) != each.key:
            found.setdefault((each.slot, each.key), each)
    return tuple(found.values())
