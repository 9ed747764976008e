"""The keys of one meter: one entry with those in use, one for each that is prepared, sent, unverified or retired."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import msgspec

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.kept_key import KeptKey, KeyState, Origin, Slot
from smconfig_gui.model.messages import Text
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.model.stored_keys import StoredKey, StoredKeys
from smconfig_gui.store.errors import SecretAbsentError, SecretDamagedError, SecretNotKeptError
from smconfig_gui.store.kept_keys import DatabaseIndex, KeyIndex, Owner
from smconfig_gui.store.secrets import SecretStore, new_entry


class MeterKeyStore:
    """Puts keys into a secret store, reads each back, and only then writes down that it is there.

    `entry` holds the keys in use; `base` are those in use that lie nowhere yet, such as the ones of a secrets file.
    """

    def __init__(
        self,
        secrets: SecretStore,
        index: KeyIndex,
        owner: Owner,
        entry: str,
        base: DeviceSecrets | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.owner = owner
        self.entry = entry
        self._secrets = secrets
        self._index = index
        self._base = base or DeviceSecrets()
        self._now = now

    @property
    def place(self) -> Text:
        """What the store is called in a sentence."""
        return self._secrets.place

    async def in_use(self) -> DeviceSecrets:
        """Return the active keys."""
        return self._base.merged(await self._stored())

    async def _stored(self) -> DeviceSecrets:
        try:
            return await self._secrets.get(self.entry)
        except SecretAbsentError:
            return DeviceSecrets()

    async def keep(self, slot: Slot, key: Key, origin: Origin) -> str:
        """Store a key as *prepared* in an entry of its own, read back and compared; returns its reference."""
        await self._keep_base()
        reference = await self._put_apart(slot, key)
        await self._write([KeptKey(reference, slot, KeyState.PREPARED, self._moment(), origin)])
        return reference

    async def keep_beside(self, slot: Slot, key: Key, state: KeyState, origin: Origin, since: str = "") -> None:
        """Store a key that came from elsewhere in an entry of its own, beside the one in use."""
        reference = await self._put_apart(slot, key)
        await self._write([KeptKey(reference, slot, state, since or self._moment(), origin)])

    async def everything(self) -> set[tuple[Slot, Key]]:
        """Return every stored key, whatever its state."""
        in_use, found = await self.in_use(), set()
        for line in await self.kept():
            is_active = line.state is KeyState.ACTIVE
            key = in_use.key(line.slot.kind, line.slot.channel) if is_active else await self.find(line.reference)
            if key is not None:
                found.add((line.slot, key))
        return found

    async def find(self, reference: str) -> Key | None:
        """Return a stored key; None when its entry is gone or cannot be read, which keeps nobody from the others."""
        try:
            return await self.get(reference)
        except (SecretAbsentError, SecretDamagedError):
            return None

    async def get(self, reference: str) -> Key:
        """Return a stored key; raises SecretAbsentError when the entry does not hold exactly one."""
        found = await self._secrets.get(reference)
        groups = (found.keys, *found.channels.values())
        keys = [key for group in groups for key in group.values() if isinstance(key, Key)]
        if len(keys) != 1:
            raise SecretAbsentError(place=self.place)
        return keys[0]

    async def mark(self, references: Sequence[str], state: KeyState) -> None:
        """Say how these keys stand to the meter now."""
        moment = self._moment()
        await self._write(
            KeptKey(key.reference, key.slot, state, moment, key.origin)
            for key in await self._index.of(self.owner)
            if key.reference in references and key.state is not state
        )

    async def activate(self, references: Sequence[str]) -> None:
        """Let these keys be the ones in use, and keep the former ones as *retired*: they are put apart first."""
        kept = await self._index.of(self.owner)
        coming = [key for key in kept if key.reference in references]
        former = await self.in_use()
        merged, lines = former, []
        for key in coming:
            secret = await self.get(key.reference)
            merged = merged.with_secret(key.slot.kind, secret, key.slot.channel)
            lines += await self._retired(key.slot, former, secret, kept)
            lines.append(KeptKey(key.reference, key.slot, KeyState.ACTIVE, self._moment(), key.origin))
        await self._put(self.entry, merged)
        await self._write(lines)

    async def kept(self) -> list[KeptKey]:
        """Return what is known of every stored key, newest first within a slot; an active one has one line.

        A key that was proved through another card of this meter is *unverified* here until it is in use here as well.
        """
        known, in_use = await self._index.of(self.owner), await self.in_use()
        lines = [key for key in known if key.state is not KeyState.ACTIVE]
        for slot in _slots(in_use):
            active = next((key for key in known if key.state is KeyState.ACTIVE and key.slot == slot), None)
            if active is not None and await self._is_other(active, in_use):
                lines.append(replace(active, state=KeyState.UNVERIFIED))
                active = None
            lines.append(active or KeptKey(self.entry, slot, KeyState.ACTIVE, "", Origin.UNKNOWN))
        return lines

    async def _is_other(self, active: KeptKey, in_use: DeviceSecrets) -> bool:
        """Whether the key that was proved last is another one than the one that this card uses."""
        found = await self._alone(active)
        return found is not None and found != in_use.key(active.slot.kind, active.slot.channel)

    async def _alone(self, active: KeptKey) -> Key | None:
        """Return a key that has an entry of its own; None for one that lies in the entry of a card."""
        return None if active.reference == self.entry else await self.find(active.reference)

    async def belongs_to(self, device_identification: str) -> bool:
        """Hear what the meter says it is; return whether the keys in use are others than they were taken for.

        Keys that are found for it under another name are its own as well. Where the meter was only guessed, by keys
        that several may share, this is where its own keys take the place of those of the other one.
        """
        if not device_identification or self.owner.device == device_identification:
            return False
        known = {} if self._base.is_empty else await self._index.devices(self.owner.place)
        entry = known.get(device_identification)
        if entry is None and self.owner.device and not self._base.is_empty:
            entry = new_entry()
        if entry is not None:
            self.owner, self.entry = Owner(entry, device_identification, self.owner.place), entry
        elif not self.owner.device:
            self.owner = msgspec.structs.replace(self.owner, device=device_identification)
        return entry is not None

    async def note_in_use(self, secrets: DeviceSecrets, origin: Origin) -> None:
        """Write down since when and from where the keys are that were put into the entry of those in use."""
        moment = self._moment()
        await self._write(KeptKey(self.entry, slot, KeyState.ACTIVE, moment, origin) for slot in _slots(secrets))

    async def _retired(self, slot: Slot, former: DeviceSecrets, coming: Key, kept: Sequence[KeptKey]) -> list[KeptKey]:
        """Return the lines of the keys that were in use in a slot, after each lies in an entry of its own."""
        key = former.key(slot.kind, slot.channel)
        lines = [line for line in kept if line.state is KeyState.ACTIVE and line.slot == slot]
        alone = {line: found for line in lines if (found := await self._alone(line)) is not None}
        retired = [KeptKey(line.reference, slot, KeyState.RETIRED, self._moment(), line.origin) for line in alone]
        apart = list(alone.values())
        if key is None or key == coming or key in apart:
            return retired
        origin = lines[0].origin if lines else Origin.UNKNOWN
        reference = await self._put_apart(slot, key)
        line = KeptKey(reference, slot, KeyState.RETIRED, self._moment(), origin)
        await self._write([line])
        return [*retired, line]

    async def _keep_base(self) -> None:
        """Store what lies nowhere yet before a key is sent that needs it: the store alone opens the meter then."""
        stored = await self._stored()
        in_use = self._base.merged(stored)
        if in_use != stored:
            await self._put(self.entry, in_use)

    async def _put_apart(self, slot: Slot, key: Key) -> str:
        reference, alone = new_entry(), DeviceSecrets().with_secret(slot.kind, key, slot.channel)
        await self._put(reference, alone)
        return reference

    async def _put(self, entry: str, keys: DeviceSecrets) -> None:
        await self._secrets.put(entry, keys)
        if await self._secrets.get(entry) != keys:  # nothing may depend on a store that says so only
            raise SecretNotKeptError(place=self.place)

    async def _write(self, lines: Iterable[KeptKey]) -> None:
        await self._index.put(self.owner, lines)

    def _moment(self) -> str:
        return self._now().isoformat(timespec="seconds")


def _slots(secrets: DeviceSecrets) -> list[Slot]:
    return [
        *(Slot(kind) for kind, secret in secrets.keys.items() if isinstance(secret, Key)),
        *(Slot(kind, channel) for channel, keys in secrets.channels.items() for kind in keys),
    ]


async def find_owner(secrets: SecretStore, index: DatabaseIndex, device: str, given: DeviceSecrets) -> Owner:
    """Return under which name the keys of a meter without a card lie in a store; a new one when they do not.

    It is found by what the meter says it is, else it is guessed: by a key in use, or of earlier, that the caller gives,
    or because the store holds the keys of one meter only. What the meter says it is decides in the end (belongs_to).
    The name is that of the entry with the keys in use.
    """
    known = {name: entry for name, entry in (await index.devices(secrets.id)).items() if name}
    if device:
        found = {device: known[device]} if device in known else {}
    else:
        found = known if given.is_empty else await _holders(secrets, index, known, given)
    if len(found) != 1:
        return Owner(new_entry(), device, secrets.id)
    [(name, entry)] = found.items()
    return Owner(entry, name, secrets.id)


async def _holders(
    secrets: SecretStore, index: DatabaseIndex, known: dict[str, str], given: DeviceSecrets
) -> dict[str, str]:
    """Return the meters whose encryption key in use is the one that is given, else those that had it earlier."""
    kind = SecretType.E_METER_ENCRYPTION_KEY_UNICAST
    key, now, earlier = given.key(kind), dict[str, str](), dict[str, str]()
    if key is None:
        return {}
    for device, entry in known.items():
        lines = await index.of(Owner(entry, device, secrets.id))
        others = {line.reference for line in lines if line.slot.kind == kind} - {entry}
        if key == await _held(secrets, entry, kind):
            now[device] = entry
        elif key in [await _held(secrets, reference, kind) for reference in others]:
            earlier[device] = entry
    return now or earlier


async def _held(secrets: SecretStore, reference: str, kind: SecretType) -> Key | None:
    try:
        return (await secrets.get(reference)).key(kind)
    except SecretAbsentError:
        return None


async def described(keys: MeterKeyStore) -> StoredKeys:
    """Return what is stored of a meter, each key by its check value."""
    in_use, found = await keys.in_use(), []
    for line in await keys.kept():
        if line.state is KeyState.ACTIVE:
            key = in_use.key(line.slot.kind, line.slot.channel)
        else:
            key = await keys.find(line.reference)
        found.append(
            StoredKey(
                secret_type=line.slot.kind,
                channel=line.slot.channel,
                state=line.state,
                check_value=None if key is None else key.check_value(),
                since=line.since,
                origin=line.origin,
            )
        )
    return StoredKeys(keys=tuple(found), place=str(keys.place))
