"""Panel M-Bus in the real window: four cards, the tree, coupling, keys."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from smconfig_gui.dlms.simulator import mbus
from smconfig_gui.dlms.simulator.identity import MbusDevice
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.mbus_keys import USER
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.views.fields.labels import ElidedLabel
from smconfig_gui.views.mbus.channel_card import ChannelCard
from smconfig_gui.views.meter_tree_model import Kind, Role
from smconfig_gui.views.theme import Choice
from tests.features.desk import Desk, desk, until

TWO = {
    "channels": {
        "2": {"identificationNumber": "63410052", "manufacturer": "KAM", "version": 27, "deviceType": 7},
    },
    "attributes": {
        "72/0.2.24.1.0.255/14": "1603",
        "72/0.1.24.1.0.255/14": "1604",
        "4/0.2.24.2.6.255/2": "0600000011",
        "4/0.2.24.2.2.255/2": "0600019943",
        "4/0.2.24.2.2.255/5": "090C07EA010104060000FFFFC400",
    },
}


def picture(place: Desk, name: str) -> None:
    """Save what the window shows, where somebody asked for pictures."""
    folder = os.environ.get("SMCONFIG_PICTURES")
    if folder:
        place.place.window.grab().save(f"{folder}/{name}.png")


def card(place: Desk, channel: int) -> ChannelCard:
    return place.find(f"mbus.channel{channel}", ChannelCard)


def text(place: Desk, name: str) -> str:
    return place.find(f"mbus.{name}", ElidedLabel).whole_text()


def is_shown(place: Desk, name: str) -> bool:
    return place.find(f"mbus.{name}", QWidget).isVisible()


async def scan(place: Desk) -> None:
    place.open("mbus")
    await until(lambda: place.find("mbus.scan", QPushButton).isEnabled())
    place.press("mbus.scan")
    await place.idle()


def channels_in_tree(place: Desk) -> list[tuple[str, str, str]]:
    model = place.place.window.tree.model
    parent = model.meter_index("desk")
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    assert all(row.data(Role.KIND) == Kind.CHANNEL for row in rows)
    return [(row.data(Role.DETAIL), row.data(Role.ICON), row.data(Qt.ItemDataRole.DisplayRole)) for row in rows]


async def test_a_scan_fills_cards_and_tree(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, state=TWO, mbus_delay_s=3600) as place:
        await scan(place)
        picture(place, "mbus")
        assert text(place, "channel1.short_id") == "LGB 12056731"
        assert text(place, "channel1.maker") == "LGB, Landis+Gyr"
        assert text(place, "channel1.value") == "3,456.789 m³"
        assert (text(place, "channel2.version"), text(place, "channel2.label")) == ("27", "G0035166341005216")
        assert place.find("mbus.channel2.status", QLabel).text() == "Battery low, Tampering, optical port P0"
        assert [is_shown(place, f"channel{n}.couple") for n in (1, 2, 3, 4)] == [False, False, True, True]
        assert [is_shown(place, f"channel{n}.check") for n in (1, 2)] == [False, True]
        assert place.find("mbus.channel1.key", QWidget).accessibleName() == "Set in E-meter, Transferred, In use"
        assert place.find("mbus.channel2.key", QWidget).accessibleName().endswith("Waiting for use")
        assert channels_in_tree(place) == [("1", "flame", "LGB 12056731"), ("2", "droplet", "KAM 63410052")]
        widths = {card(place, channel).width() for channel in (1, 2, 3, 4)}
        assert max(widths) - min(widths) <= 1
        place.place.window.resize(1280, 800)
        await place.idle()
        picture(place, "mbus-800")
        place.place.theme.choose(Choice.DARK)
        await place.idle()
        picture(place, "mbus-dark")


async def test_the_radio_link_is_read_when_it_is_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await scan(place)
        assert not is_shown(place, "channel1.link")
        card(place, 1).actions_by_name["link"].trigger()
        await place.idle()
        assert place.find("mbus.channel1.link", QLabel).text() == (
            "Radio link: normal, signal 63, 14,520 telegrams, 12 damaged"
        )


async def test_a_device_is_coupled_and_decoupled_through_the_review(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await scan(place)
        place.press("mbus.channel3.couple")
        await until(lambda: place.dialog() is not None)
        go = place.find("mbus.couple.go", QPushButton)
        assert not go.isEnabled()
        place.find("mbus.couple.number", QLineEdit).setText("6341005")
        place.find("mbus.couple.maker", QLineEdit).setText("kam")
        assert "eight digits" in place.find("mbus.couple.reason", QLabel).text()
        place.find("mbus.couple.number", QLineEdit).setText("63410052")
        picture_of(place.dialog(), "mbus-couple")
        sheet = place.dialog()
        go.click()
        await until(lambda: place.dialog() not in (None, sheet))
        run = await place.accept(place.dialog())
        assert run.verdict is Verdict.VERIFIED
        assert text(place, "channel3.short_id") == "KAM 63410052"
        assert place.attribute("72/0.3.24.1.0.255/8") == "1150"
        run = await place.trigger(card(place, 3).actions_by_name["decouple"], place.digits)
        assert run.verdict is Verdict.VERIFIED
        assert is_shown(place, "channel3.couple")


def picture_of(widget: Any, name: str) -> None:
    folder = os.environ.get("SMCONFIG_PICTURES")
    if folder:
        widget.grab().save(f"{folder}/{name}.png")


async def test_the_status_of_all_devices_is_cleared(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, state=TWO) as place:
        await scan(place)
        run = await place.act("mbus.clear_status")
        assert run.verdict is Verdict.VERIFIED
        assert place.attribute("4/0.2.24.2.6.255/2") == "0600000000"
        assert not is_shown(place, "channel2.status")


async def test_an_old_generation_has_cards_and_no_keys(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, "dsmr2.2") as place:
        await scan(place)
        assert text(place, "channel1.short_id") == "LGB 12056731"
        assert not is_shown(place, "channel1.key")
        enabled = {name for name, action in card(place, 1).actions_by_name.items() if action.isEnabled()}
        assert enabled == {"decouple"}
        assert not place.find("mbus.clear_status", QPushButton).isEnabled()


async def test_an_unconfirmed_generation_asks_before_anything_is_made(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, "smr4.3") as place:
        await scan(place)
        before = place.meter.dump().channels
        place.press("mbus.channel1.set_user_key")
        await until(lambda: place.dialog() is not None)
        dialog = place.dialog()
        assert dialog is not None
        assert "SMR 4.3" in dialog.windowTitle()
        place.find("question.cancel", QPushButton).click()
        await place.idle()
        assert place.meter.dump().channels == before
        assert not [run for run in place.runs if run.operation == "SetMbusUserKeyByChannel"]


async def test_the_reference_form_is_offered_where_the_device_differs(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await scan(place)
        reference = card(place, 1).actions_by_name["reference"]
        assert reference.isEnabled()
        assert not reference.isChecked()
        place.place.window.panels.action_wanted.disconnect()  # what is asked for is looked at, not done
        wanted: list[Any] = []
        place.open("mbus").action_wanted.connect(lambda name, request: wanted.append((name, request)))
        reference.trigger()
        for action in ("user_key", "firmware_key", "close_port"):
            card(place, 1).actions_by_name[action].trigger()
        assert [name for name, _ in wanted] == ["SetMbusUserKeyByChannel", "SetKeyOnGMeter", "SetKeyOnGMeter"]
        assert all(request.use_reference_identity for _, request in wanted)
        assert [request.short_id.text for _, request in wanted] == ["LGB 12056731"] * 3
        assert wanted[2][1].close_optical_port
    usual = {"channels": {"1": _device(80)}, "attributes": {"72/0.1.24.1.0.255/8": "1150"}}
    async with desk(qapp, tmp_path / "usual", state=usual) as place:
        await scan(place)
        assert not card(place, 1).actions_by_name["reference"].isEnabled()


def _device(version: int) -> dict[str, Any]:
    return {"identificationNumber": "12056731", "manufacturer": "LGB", "version": version, "deviceType": 3}


async def test_a_user_key_is_set_followed_and_in_use(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, mbus_delay_s=3600) as place:
        await scan(place)
        old = place.meter.dump().channels["1"].keys["G_METER_ENCRYPTION_KEY"]
        place.press("mbus.channel1.set_user_key")
        await until(lambda: place.dialog() is not None)
        picture_of(place.dialog(), "mbus-review")
        run = await place.accept(place.dialog(), place.digits)
        assert (run.operation, run.verdict) == ("SetMbusUserKeyByChannel", Verdict.WAITING)
        assert [row.new for row in run.writes] == ["masked", "masked"]
        assert place.find("mbus.channel1.key", QWidget).accessibleName().endswith("Waiting for use")
        notes = place.find("mbus.channel1.key", QWidget).findChildren(QLabel)
        await until(lambda: any(each.text().startswith("Since ") for each in notes))
        picture(place, "mbus-waiting")
        place.meter.clock.set(place.meter.clock.utc() + timedelta(hours=1, seconds=1))
        place.press("mbus.channel1.check")
        await until(lambda: is_shown(place, "channel1.set_user_key"))
        await place.idle()
        assert "CheckMbusKeyUse" in [run.operation for run in place.runs]
        assert place.find("mbus.channel1.key", QWidget).accessibleName().endswith("In use")
        assert is_shown(place, "channel1.set_user_key")
        assert place.meter.dump().channels["1"].keys["G_METER_ENCRYPTION_KEY"] != old


async def test_closing_the_optical_port_wants_the_digits(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await scan(place)
        run = await place.trigger(card(place, 1).actions_by_name["close_port"], place.digits)
        assert run.verdict is Verdict.VERIFIED
        assert place.meter.dump().channels["1"].optical_port_closed


async def test_a_device_exchanged_since_the_scan_is_told_in_the_panel(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await scan(place)
        mbus.exchange_device(place.meter, 1, MbusDevice("12056732", "LGB", 66, 3, 9))
        place.press("mbus.channel1.set_user_key")
        await place.idle()
        problem = place.open("mbus").state("desk").problem
        assert problem is not None
        assert "12056732" in str(problem)
        assert "12056731" in str(problem)
        assert place.meter.mbus_devices[1].key_change_counter == 0


async def test_a_key_that_nothing_proves_names_its_device_and_is_taken_by_hand(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path, quirks=[Quirk.KEY_STATUS_STAYS], mbus_delay_s=3600) as place:
        await scan(place)
        old = place.meter.dump().channels["1"].keys["G_METER_ENCRYPTION_KEY"]
        assert not card(place, 1).actions_by_name["take"].isEnabled()
        place.press("mbus.channel1.set_user_key")
        await until(lambda: place.dialog() is not None)
        run = await place.accept(place.dialog(), place.digits)
        assert run.verdict is Verdict.WAITING
        new = place.meter.dump().channels["1"].user_key_in_e_meter
        await until(lambda: is_shown(place, "channel1.unfinished"))
        assert place.find("mbus.channel1.unfinished", QLabel).text().startswith("User key: sent ")
        assert place.find("mbus.channel1.key", QWidget).accessibleName().endswith("Waiting for use")
        window = place.place.window
        await window.cabinet.unfinished.look(tells=True)
        whose = "User key of LGB 12056731 (G0035161205673116), Gas, version 66, channel 1"
        assert whose in window.bench.notices.text("unfinished")
        picture(place, "mbus-stripe")
        mbus.exchange_device(place.meter, 1, MbusDevice("12056732", "KAM", 66, 7, 9))
        await scan(place)  # another device stands here by now: the key is not on its way to that one
        assert place.find("mbus.channel1.unfinished", QLabel).text().startswith(whose)
        mbus.exchange_device(place.meter, 1, MbusDevice("12056731", "LGB", 66, 3, 9))
        await scan(place)
        assert is_shown(place, "channel1.check")  # although the status says "in use"
        assert not is_shown(place, "channel1.set_user_key")
        assert place.place.window.cabinet.unfinished.of("desk")
        picture(place, "mbus-unproved")
        card(place, 1).actions_by_name["take"].trigger()
        await until(lambda: place.dialog() is not None)
        picture_of(place.dialog(), "mbus-take")
        place.find("take.go", QPushButton).click()
        await until(lambda: "TakeMbusKeyAsUsed" in [run.operation for run in place.runs])
        await until(lambda: is_shown(place, "channel1.set_user_key"))
        await place.idle()
        meter = window.tree.model.meter("desk")
        assert meter is not None
        keys = await window.cabinet.keys.store_of(meter)
        assert keys is not None
        in_use = (await keys.in_use()).key(USER, 1)
        assert in_use is not None
        assert in_use.reveal().hex().upper() == new != old
        assert not is_shown(place, "channel1.unfinished")
