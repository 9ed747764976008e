"""Why a file of keys cannot be used is said in the language of the window."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.key_delivery import read_delivery
from smconfig_gui.model.messages import WrongValueError
from smconfig_gui.model.recipient import Recipient
from smconfig_gui.store.key_export import open_under, seal_under
from smconfig_gui.views.dialogs import Sheet
from smconfig_gui.views.language import install_language
from smconfig_gui.views.texts import reason
from tests.features.desk import Desk, desk, until
from tests.features.test_language import speaks
from tests.views.test_meter_dialog import dialog_named, gone, import_keys, label_text

pytestmark = pytest.mark.usefixtures("english_again")


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


@pytest.mark.parametrize(
    ("refused", "english", "dutch"),
    [
        (
            lambda: parse_secrets(b"{"),
            "The secrets are not JSON (line 1).",
            "Het bestand met sleutels is geen JSON (regel 1).",
        ),
        (lambda: read_delivery(b"{", "json"), "The file is not JSON.", "Het bestand is geen JSON."),
        (
            lambda: read_delivery(b"[{}]", "json"),
            "Meter 1: An object with deviceIdentification, keys and channels is expected.",
            "Meter 1: Er wordt een object met deviceIdentification, keys en channels verwacht.",
        ),
        (
            lambda: Recipient.parse(b"-----BEGIN PRIVATE KEY-----"),
            "This is a private key; the recipient gives only the public one.",
            "Dit is een privésleutel; de ontvanger geeft alleen de publieke.",
        ),
        (
            lambda: open_under(seal_under([], "paper in the safe", iterations=1000), "another word"),
            "The passphrase is another one, or the file was changed.",
            "De wachtwoordzin is een andere, of het bestand is gewijzigd.",
        ),
    ],
)
def test_why_a_file_of_keys_is_refused_is_a_sentence_in_both_languages(
    qapp: QApplication, refused: Callable[[], object], english: str, dutch: str
) -> None:
    with pytest.raises(WrongValueError) as caught:
        refused()
    assert str(caught.value) == reason(caught.value) == english
    install_language(qapp, "nl")
    assert (str(caught.value), reason(caught.value)) == (english, dutch)


WRONG_KEY = "C0FFEE" * 5 + "A"
DELIVERY = f"deviceIdentification,E_METER_MASTER_KEY\nE9,{WRONG_KEY}\n"


async def refusal(at: Desk, action: str, file: Path) -> str:
    """Choose a file that cannot be used and return what is said of it."""
    at.find(action, QAction).trigger()
    await at.name_file(file)
    await until(lambda: isinstance(at.dialog(), Sheet))
    dialog = at.dialog()
    assert isinstance(dialog, Sheet)
    said = dialog.sentence.text()
    dialog.reject()
    await gone(dialog)
    return said


async def test_files_of_keys_that_cannot_be_used_are_refused_in_dutch(qapp: QApplication, tmp_path: Path) -> None:
    delivery, recipient, secrets = (tmp_path / name for name in ("delivery.csv", "public.pem", "secrets.json"))
    delivery.write_text(DELIVERY)
    recipient.write_text("hello")
    secrets.write_text(json.dumps({"channels": {"2": {"G_METER_MASTER_KEY": WRONG_KEY}}}))
    async with desk(qapp, tmp_path) as at:
        await speaks(at.place, "nl")
        at.open("keys")
        await until(lambda: at.place.window.findChild(QAction, "keys.export.one") is not None)
        size = "Een sleutel heeft 32 hex-cijfers, niet 31."
        assert (
            await refusal(at, "keys.export.one", recipient) == "Het bestand bevat geen publieke sleutel (PEM of DER)."
        )
        at.place.window.menus.add_wanted.emit()
        dialog = await dialog_named("meter")
        await import_keys(dialog, secrets)
        state = label_text(dialog, "meter.keys.state")
        assert state.endswith(f"Kanaal 2: G_METER_MASTER_KEY: {size}")
        dialog.reject()
        await gone(dialog)
        at.press("keys.import")
        await at.name_file(delivery)
        await until(lambda: isinstance(at.dialog(), Sheet))
        assert at.dialog().sentence.text() == f"Regel 2: E_METER_MASTER_KEY: {size}"  # type: ignore[union-attr]
