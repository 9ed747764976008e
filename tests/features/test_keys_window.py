"""The panel Keys in the real window: replaced after a review, recovered after a break, never shown."""

import asyncio
import json
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QRadioButton

from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.kept_keys import DatabaseIndex
from smconfig_gui.store.secrets import MemoryStore
from smconfig_gui.views.fields.marks import Shape
from smconfig_gui.views.keys import exchange
from smconfig_gui.views.meter_tree_model import Role
from tests.features.desk import Desk, desk, until
from tests.features.key_bench import NEW_AUTHENTICATION, NEW_ENCRYPTION

AUTHENTICATION = "keys.E_METER_AUTHENTICATION_KEY"


def check(desk_: Desk, name: str) -> str:
    return desk_.find(name, QLabel).text()


async def replace(place: Desk, *, entered: bool = False) -> None:
    """Ask for new keys and go to the review."""
    place.press("keys.replace")
    await until(lambda: place.dialog() is not None)
    if entered:
        place.find("replace_keys.enter", QRadioButton).setChecked(True)
        place.find("replace_keys.authentication_key.value", QLineEdit).setText(NEW_AUTHENTICATION)
        place.find("replace_keys.encryption_key.value", QLineEdit).setText(NEW_ENCRYPTION)
    place.press("replace_keys.go")
    await until(lambda: place.dialog() is not None and place.dialog().objectName() == "review")  # type: ignore[union-attr]


async def write(place: Desk) -> None:
    """Give the digits and write what is reviewed."""
    dialog = place.dialog()
    assert dialog is not None
    await place.accept(dialog, place.digits)


@pytest.mark.parametrize("entered", [False, True], ids=["drawn", "entered"])
async def test_keys_are_replaced_after_a_review(qapp: QApplication, tmp_path: Path, entered: bool) -> None:
    async with desk(qapp, tmp_path) as place:
        place.open("keys")
        await until(lambda: place.place.window.findChild(QLabel, AUTHENTICATION) is not None)
        before = place.meter.keys.authentication
        assert check(place, AUTHENTICATION) == Key(before).check_value()
        await replace(place, entered=entered)
        await write(place)
        run = place.runs[-1]
        assert (run.operation, run.verdict) == ("ReplaceKeys", Verdict.VERIFIED)
        assert place.meter.keys.authentication != before
        if entered:
            assert place.meter.keys.authentication.hex().upper() == NEW_AUTHENTICATION
        after = Key(place.meter.keys.authentication).check_value()
        await until(lambda: check(place, AUTHENTICATION) == after)
        assert check(place, f"{AUTHENTICATION}.1") == Key(before).check_value()


async def test_a_break_puts_the_meter_on_top_and_recover_ends_it(qapp: QApplication, tmp_path: Path) -> None:
    faults = [{"service": "action", "obis": "0.0.43.0.0.255", "number": 1, "do": "cut"}]
    faults += [{"service": "aarq", "connection": number, "do": "refuse"} for number in range(5, 40)]
    async with desk(qapp, tmp_path, faults=faults) as place:
        window = place.place.window
        connection = place.place.jobs._meters["desk"].runner.connection
        for services in (await place.place.jobs.services(), connection.services):
            object.__setattr__(services, "search_pauses_s", (0.0, 0.0, 0.0))
        place.open("keys")
        await until(lambda: window.findChild(QLabel, AUTHENTICATION) is not None)
        await replace(place)
        await write(place)
        assert place.runs[-1].verdict is Verdict.UNKNOWN
        await until(lambda: window.cabinet.unfinished.of("desk"))
        model = window.tree.model
        group = model.index(0, 0)
        assert group.data() == "Unfinished work"
        assert model.meter_index("desk").data(Role.SHAPE) is Shape.UNFINISHED
        recover = place.find("keys.recover", QAbstractButton)
        await until(lambda: recover.isVisible() and recover.isEnabled())
        assert not place.find("keys.replace", QAbstractButton).isEnabled()
        place.meter.faults = type(place.meter.faults)(())
        place.press("keys.recover")
        await until(lambda: place.runs[-1].operation == "RecoverKeys")
        assert place.runs[-1].recovery is None
        await until(lambda: not window.cabinet.unfinished.of("desk"))
        held = Key(place.meter.keys.authentication).check_value()
        await until(lambda: check(place, AUTHENTICATION) == held)
        await until(lambda: place.find("keys.replace", QAbstractButton).isEnabled())
        assert model.index(0, 0).data() != "Unfinished work"


@pytest.fixture
def recipient(tmp_path: Path) -> Path:
    """A public key whose private one lies beside it."""
    private, public = tmp_path / "private.pem", tmp_path / "public.pem"
    for command in (f"openssl genrsa -out {private} 3072", f"openssl rsa -in {private} -pubout -out {public}"):
        subprocess.run(command.split(), check=True, capture_output=True)
    return public


@pytest.mark.limit(30)
async def test_keys_go_out_encrypted_and_come_back(
    qapp: QApplication, tmp_path: Path, recipient: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, store = tmp_path / "out" / "keys.json", MemoryStore()
    target.parent.mkdir()
    chosen = [recipient]

    async def memory() -> MemoryStore:
        return store

    async def choose(*_: object) -> Path:
        return chosen[0]

    async def choose_new(*_: object) -> Path:
        return target

    monkeypatch.setattr(exchange, "choose_file", choose)
    monkeypatch.setattr(exchange, "choose_new_file", choose_new)
    async with desk(qapp, tmp_path) as place:
        place.open("keys")
        await until(lambda: place.place.window.findChild(QLabel, AUTHENTICATION) is not None)
        place.find("keys.export.one", QAction).trigger()
        await until(lambda: place.dialog() is not None)
        fingerprint = place.dialog().sentence.text()  # type: ignore[union-attr]
        place.press("question.go")
        await until(target.exists)
        fields = json.loads(target.read_bytes())
        assert fields["recipient"][:4] in fingerprint
        assert target.stat().st_mode & 0o777 == 0o600
        assert place.meter.keys.authentication.hex().upper() not in target.read_text()
        delivery = tmp_path / "delivery.csv"
        delivery.write_text(f"deviceIdentification,E_METER_MASTER_KEY\nE9,{'11' * 16}\n")
        chosen[0] = delivery
        monkeypatch.setattr(place.place.window.cabinet.keys, "secret_store", memory)
        await until(lambda: place.dialog() is None)
        place.press("keys.import")
        await until(lambda: place.dialog() is not None)
        dialog = place.dialog()
        assert dialog is not None
        assert "1 new keys" in dialog.sentence.text()  # type: ignore[attr-defined]
        place.press("question.go")
        stores = await place.place.jobs.stores()
        index = DatabaseIndex(stores.database)
        while "E9" not in await index.devices("memory"):  # noqa: ASYNC110 - the database is looked at from outside
            await asyncio.sleep(0.01)
        entry = (await index.devices("memory"))["E9"]
        assert (await store.get(entry)).key(SecretType.E_METER_MASTER_KEY) == Key(b"\x11" * 16)
