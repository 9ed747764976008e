"""A card that says another generation than the meter's own object list is put right in the window."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smconfig_gui.jobs import LinkState
from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.identify import identify
from smconfig_gui.model.meter import Meter, TcpEndpoint
from smconfig_gui.views.identify_sheet import IdentifySheet
from tests.features.desk import Desk, desk, until


def generation_in_use(at: Desk) -> str:
    """Return the generation that the open connection goes by."""
    facts = at.place.jobs.facts("desk")
    return facts.profile.name if facts is not None and at.place.jobs.link_state("desk") is LinkState.CONNECTED else ""


async def ask(at: Desk) -> IdentifySheet:
    """Choose Identify in the menu and wait for what it tells."""
    action = at.place.window.menus.findChild(QAction, "menu.identify")
    assert isinstance(action, QAction)
    await until(action.isEnabled)  # the first reading after connecting may be under way
    action.trigger()
    await until(lambda: isinstance(at.dialog(), IdentifySheet))
    found = at.dialog()
    assert isinstance(found, IdentifySheet)
    return found


def test_what_does_not_fit_is_said_and_nothing_is_taken_over(qapp: QApplication, qtbot: QtBot) -> None:
    card = Meter(id="m", endpoint=TcpEndpoint(host="h"), generation="smr5.0")
    at_odds = identify(
        [(1, 0, Obis("0-0:97.98.12.255")), (72, 0, Obis("0-1:24.1.0.255")), (15, 3, Obis("0-0:40.0.0.255"))]
    )
    sheet = IdentifySheet(card, at_odds)
    qtbot.addWidget(sheet)
    assert sheet.heading.text() == "Most likely SMR 5.5"
    assert sheet.findChild(QPushButton, "identify.go") is None
    assert any("version 0" in each.text() for each in sheet.findChildren(QLabel))


async def test_the_object_list_says_what_the_card_says(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as at:
        sheet = await ask(at)
        assert sheet.heading.text() == "SMR 5.2"
        assert "what the card says" in sheet.sentence.text()
        assert sheet.findChild(QPushButton, "identify.go") is None
        sheet.reject()
        await at.idle()


async def test_a_wrong_generation_is_found_and_taken_over(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as at:
        window = at.place.window
        card = window.tree.model.meter("desk")
        assert card is not None
        window.cabinet.book._show(replace(card, generation="smr5.0"))
        window.connect_meter("desk")
        await until(lambda: generation_in_use(at) == "smr5.0")
        await at.idle()
        sheet = await ask(at)
        assert sheet.heading.text() == "SMR 5.2"
        assert "the card says SMR 5.0" in sheet.sentence.text()
        at.press("identify.go")
        await until(lambda: generation_in_use(at) == "smr5.2")
        await at.idle()
        card = window.tree.model.meter("desk")
        assert card is not None
        assert card.generation == "smr5.2"
