"""Why a file of keys cannot be used is said in the language of the window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.key_delivery import read_delivery
from smconfig_gui.model.messages import WrongValueError
from smconfig_gui.model.recipient import Recipient
from smconfig_gui.store.key_export import open_under, seal_under
from smconfig_gui.views.language import install_language
from smconfig_gui.views.texts import reason

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
