"""The panel Keys in the real window: replaced after a review, recovered after a break, never shown."""

import asyncio
import hashlib
import json
import os
import subprocess
import time
from pathlib import Path

import pytest
from keyring.errors import KeyringError
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QRadioButton, QWidget

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.kept_key import KeyState, Origin
from smconfig_gui.model.key_delivery import read_delivery
from smconfig_gui.model.meter import Meter, SimulatedEndpoint
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.recipient import Oaep
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.key_export import open_under
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.secrets import MemoryStore
from smconfig_gui.views.dialogs import Sheet
from smconfig_gui.views.fields.marks import Shape
from smconfig_gui.views.keys import exchange
from smconfig_gui.views.meter_tree_model import Role
from tests.export_recipe import FOR_A_RECIPIENT, opened
from tests.features.desk import Desk, desk, longest_gap, until
from tests.features.key_bench import NEW_AUTHENTICATION, NEW_ENCRYPTION
from tests.views.conftest import FakeKeyring, fake_keyring

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
        device = place.place.window.tree.model.channels("desk")[0].text
        table = place.find("keys.table", QWidget)
        await until(lambda: any(found.text() == device for found in table.findChildren(QLabel)))
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
        verdict = place.find("job.verdict", QLabel)
        assert verdict.width() >= verdict.sizeHint().width()
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
        place.press("recipient.go")
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


@pytest.mark.limit(30)
async def test_all_keys_go_out_for_a_recipient_whose_fingerprint_is_shown(
    qapp: QApplication, tmp_path: Path, recipient: Path
) -> None:
    target = tmp_path / "keys.json"
    async with desk(qapp, tmp_path) as place:
        place.place.window.add_meter(
            Meter(id="other", endpoint=SimulatedEndpoint(seed=901), generation="smr5.0"), DeviceSecrets()
        )
        place.open("keys")
        await until(lambda: place.place.window.findChild(QLabel, AUTHENTICATION) is not None)
        place.find("keys.export.all_for", QAction).trigger()
        await place.name_file(recipient)
        await until(lambda: isinstance(place.dialog(), Sheet))
        shown = place.dialog().sentence.text()  # type: ignore[union-attr]
        assert "all meters" in place.dialog().windowTitle()  # type: ignore[union-attr]
        der = await asyncio.to_thread(spki, recipient)
        assert hashlib.sha256(der).hexdigest().upper() in shown.replace(" ", "")
        place.press("recipient.go")
        await place.name_file(target)
        await until(target.exists)
        meters = await asyncio.to_thread(opened, target.parent, FOR_A_RECIPIENT)
        assert len(meters) == 2
        key = place.meter.keys.authentication.hex().upper()
        assert key in [keys["E_METER_AUTHENTICATION_KEY"] for keys in meters.values()]


@pytest.mark.limit(30)
async def test_one_key_goes_out_from_the_menu_of_its_row(qapp: QApplication, tmp_path: Path, recipient: Path) -> None:
    target = tmp_path / "keys.json"
    async with desk(qapp, tmp_path) as place:
        place.open("keys")
        await until(lambda: place.place.window.findChild(QLabel, AUTHENTICATION) is not None)
        place.find(f"{AUTHENTICATION}.more.copy", QAction).trigger()
        key = place.meter.keys.authentication
        assert QApplication.clipboard().text() == Key(key).check_value()
        place.find(f"{AUTHENTICATION}.more.export", QAction).trigger()
        await place.name_file(recipient)
        await until(lambda: isinstance(place.dialog(), Sheet))
        place.press("recipient.go")
        await place.name_file(target)
        await until(target.exists)
        [keys] = (await asyncio.to_thread(opened, target.parent, FOR_A_RECIPIENT)).values()
        assert keys == {"E_METER_AUTHENTICATION_KEY": key.hex().upper()}


@pytest.mark.limit(30)
async def test_keys_go_out_as_the_platform_reads_them_by_choice_only(
    qapp: QApplication, tmp_path: Path, recipient: Path
) -> None:
    target = tmp_path / "keys.json"
    async with desk(qapp, tmp_path) as place:
        place.open("keys")
        await until(lambda: place.place.window.findChild(QLabel, AUTHENTICATION) is not None)
        place.find("keys.export.one", QAction).trigger()
        await place.name_file(recipient)
        await until(lambda: isinstance(place.dialog(), Sheet))
        choice, warning = place.find("recipient.oaep", QComboBox), place.find("recipient.warning", QLabel)
        assert (choice.currentData(), warning.isVisible()) == (Oaep.SHA256, False)
        choice.setCurrentIndex(1)
        assert warning.isVisible()
        assert "outdated" in warning.text()
        picture_of(place.dialog(), "keys-recipient")
        place.press("recipient.go")
        await place.name_file(target)
        await until(target.exists)
        fields = json.loads(target.read_bytes())
        assert fields["oaep"] == "sha1"
        options = "-pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha1 -pkeyopt rsa_mgf1_md:sha1"
        command = f"openssl pkeyutl -decrypt -inkey {tmp_path / 'private.pem'} {options}".split()
        wrapped = bytes.fromhex(fields["wrappedKeys"])
        keys = await asyncio.to_thread(subprocess.run, command, input=wrapped, capture_output=True, check=True)
        assert len(keys.stdout) == 64


def picture_of(dialog: QWidget | None, name: str) -> None:
    folder = os.environ.get("SMCONFIG_PICTURES")
    if folder and dialog is not None:
        dialog.grab().save(f"{folder}/{name}.png")


@pytest.mark.limit(30)
async def test_a_copy_of_all_keys_has_the_former_ones_too(qapp: QApplication, tmp_path: Path) -> None:
    target = tmp_path / "keys.json"
    async with desk(qapp, tmp_path) as place:
        place.open("keys")
        await until(lambda: place.place.window.findChild(QLabel, AUTHENTICATION) is not None)
        old = place.meter.keys.authentication
        await replace(place)
        await write(place)
        assert place.runs[-1].verdict is Verdict.VERIFIED
        await place.idle()
        place.find("keys.export.all", QAction).trigger()
        await until(lambda: isinstance(place.dialog(), Sheet))
        for field in ("passphrase.word.value", "passphrase.again.value"):
            place.find(field, QLineEdit).setText(EXPORT_PASSPHRASE)
        place.press("passphrase.go")
        await place.name_file(target)
        await until(target.exists)
        data = await asyncio.to_thread(lambda: open_under(target.read_bytes(), EXPORT_PASSPHRASE))
        [found] = read_delivery(data, "json")
        kind = SecretType.E_METER_AUTHENTICATION_KEY
        assert found.secrets.key(kind) == Key(place.meter.keys.authentication) != Key(old)
        retired = [kept.key for kept in found.kept if (kept.slot.kind, kept.state) == (kind, KeyState.RETIRED)]
        assert retired == [Key(old)]


EXPORT_PASSPHRASE = "paper in the safe of the office"


def spki(public: Path) -> bytes:
    command = f"openssl pkey -pubin -in {public} -outform DER"
    return subprocess.run(command.split(), check=True, capture_output=True).stdout


METERS = 120


class SlowKeyring(FakeKeyring):
    """Stores as slowly as a service on a busy computer."""

    def set_password(self, service: str, username: str, password: str) -> None:
        time.sleep(0.03)
        super().set_password(service, username, password)


@pytest.mark.limit(60)
async def test_a_long_import_counts_is_cancelled_and_leaves_what_was_stored(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring, delivery = SlowKeyring(), tmp_path / "delivery.csv"
    rows = [f"E{number:04},{number:032X}" for number in range(METERS)]
    delivery.write_text("\n".join(["deviceIdentification,E_METER_MASTER_KEY", *rows]))
    async with desk(qapp, tmp_path) as place:
        cabinet, notices = place.place.window.cabinet, place.place.window.bench.notices
        monkeypatch.setattr(cabinet.keeper, "_make_keyring", lambda: fake_keyring(keyring))
        place.open("keys")
        assert "120 new keys" in await preview(place, delivery)
        place.press("question.go")
        await until(lambda: "5 of 120" in notices.text("key-import"))
        cancel = place.find("notice.key-import.cancel", QAbstractButton)
        assert min([await longest_gap(0.3, lambda _: None) for _ in range(3)]) < 0.1
        assert place.find("notice.key-import.cancel", QAbstractButton) is cancel  # it stays under the pointer
        place.press("keys.import")
        await until(lambda: place.dialog() is not None)
        assert "is running" in place.dialog().windowTitle()  # type: ignore[union-attr]
        place.press("message.cancel")
        cancel.click()
        await until(lambda: notices.subjects() == ["key-import-stopped"])
        devices = await DatabaseIndex((await place.place.jobs.stores()).database).devices("keyring")
        assert 10 < len(devices) < METERS
        assert sorted(devices) == [f"E{number:04}" for number in range(len(devices))]
        assert len(keyring.texts) == len(devices)
        for device, entry in devices.items():
            stored = await cabinet.keeper.get(entry)
            assert stored.key(SecretType.E_METER_MASTER_KEY) == Key(int(device[1:]).to_bytes(16, "big"))
        assert f"after {len(devices)} of 120" in notices.text("key-import-stopped")
        place.press("notice.key-import-stopped.close")
        again = await preview(place, delivery)
        assert f"{METERS - len(devices)} new keys, {len(devices)} that are stored already" in again
        place.press("question.cancel")


async def preview(place: Desk, delivery: Path) -> str:
    """Choose a file of keys and return what is said of it."""
    place.press("keys.import")
    await place.name_file(delivery)
    await until(lambda: isinstance(place.dialog(), Sheet))
    return str(place.dialog().sentence.text())  # type: ignore[union-attr]


class SlowToRead(FakeKeyring):
    """Gives keys as slowly as a service on a busy computer, and one of them not at all when it is told so."""

    lost = ""

    def get_password(self, service: str, username: str) -> str | None:
        time.sleep(0.03)
        if self.lost and self.lost in service:
            raise KeyringError
        return super().get_password(service, username)


@pytest.mark.limit(60)
async def test_a_long_export_counts_is_cancelled_and_writes_a_whole_file_or_none(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring, target = SlowToRead(), tmp_path / "keys.json"
    async with desk(qapp, tmp_path) as place:
        window = place.place.window
        cabinet, notices = window.cabinet, window.bench.notices
        monkeypatch.setattr(cabinet.keeper, "_make_keyring", lambda: fake_keyring(keyring))
        stores = await place.place.jobs.stores()
        index, entries = DatabaseIndex(stores.database), []
        for number in range(METERS):
            entry = f"entry{number:04}"
            secrets = DeviceSecrets({SecretType.E_METER_MASTER_KEY: Key(bytes([number] * 16))})
            await cabinet.keeper.put(entry, secrets)
            owner = Owner(entry, f"E{number:04}", "keyring")
            await MeterKeyStore(await cabinet.keys.secret_store(), index, owner, entry).note_in_use(
                secrets, Origin.DELIVERY
            )
            entries.append(entry)
        place.open("keys")

        async def begin() -> None:
            place.find("keys.export.all", QAction).trigger()
            await until(lambda: isinstance(place.dialog(), Sheet))
            for field in ("passphrase.word.value", "passphrase.again.value"):
                place.find(field, QLineEdit).setText(EXPORT_PASSPHRASE)
            place.press("passphrase.go")
            await until(lambda: "5 of " in notices.text("key-export"))

        await begin()
        assert min([await longest_gap(0.3, lambda _: None) for _ in range(3)]) < 0.1
        place.press("notice.key-export.cancel")
        await until(lambda: not notices.subjects())
        assert place.dialog() is None  # nobody is asked for a file
        keyring.lost = entries[40]
        await begin()
        await until(lambda: notices.subjects() == ["problem"])  # a copy that lacks a key would be none
        assert not target.exists()
        keyring.lost = ""
        place.press("notice.problem.close")
        await begin()
        await place.name_file(target)
        await until(target.exists)
        data = await asyncio.to_thread(lambda: open_under(target.read_bytes(), EXPORT_PASSPHRASE))
        found = {each.device_identification: each.secrets for each in read_delivery(data, "json")}
        assert {f"E{number:04}" for number in range(METERS)} <= set(found)
        assert found["E0007"].key(SecretType.E_METER_MASTER_KEY) == Key(b"\x07" * 16)
