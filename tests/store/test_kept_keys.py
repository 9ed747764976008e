"""The list of stored keys: a key that was sent is listed in the last good copy of the database as well."""

from pathlib import Path

from smconfig_gui.model.kept_key import KeptKey, KeyState, Origin, Slot
from smconfig_gui.model.secret import SecretType
from smconfig_gui.store.database import restore_last_good_copy
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from tests.store.files import opened

OWNER = Owner("m1", "E0005")
SLOT = Slot(SecretType.E_METER_AUTHENTICATION_KEY)


def kept(state: KeyState) -> KeptKey:
    return KeptKey("0123", SLOT, state, "2026-11-29T10:00:00+00:00", Origin.GENERATED)


async def test_a_key_that_was_sent_is_in_the_last_good_copy(path: Path) -> None:
    async with opened(path) as database:
        await DatabaseIndex(database).put(OWNER, [kept(KeyState.PREPARED)])
        await DatabaseIndex(database).put(OWNER, [kept(KeyState.SENT)])
        path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
        await restore_last_good_copy(path)  # as if the program had died now and the file were damaged
    async with opened(path) as database:
        found = await DatabaseIndex(database).of(OWNER)
    assert [(key.reference, key.state) for key in found] == [("0123", KeyState.SENT)]
