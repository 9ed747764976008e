"""The faults of a connection as the window names them: over pseudo-terminals, the real stack, the real window."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from serial import Serial

from smconfig_gui.dlms.framing import mode_e
from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.optical import OpticalSettings
from smconfig_gui.dlms.simulator.pty_server import PtyServer
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.jobs import LinkState
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.faults import Act
from smconfig_gui.model.meter import Meter, Security, SerialEndpoint
from smconfig_gui.model.secret import SecretType
from smconfig_gui.views.doctor_view import DoctorView
from smconfig_gui.views.theme import Theme
from tests.meters import simulated
from tests.views.conftest import open_dialogs, until
from tests.views.real import Place, real_place

OTHER_KEY = "00112233445566778899AABBCCDDEEFF"
DROP = {"service": "aarq", "connection": 2, "do": "drop", "times": 9}
HASTY = ("ANSWER_S", 0.2), ("BETWEEN_TRIES_S", 0.05)


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten the waits of the sign-on."""
    for name, value in HASTY:
        monkeypatch.setattr(mode_e, name, value)


@dataclass
class Bench:
    """A window, a card in it, and the meter at the other end of its port."""

    place: Place
    server: PtyServer
    meter: SimulatedMeter

    @property
    def doctor(self) -> DoctorView:
        """The steps in the overview."""
        return self.place.find(DoctorView, "overview.doctor")

    async def connect(self) -> None:
        """Connect and wait until it is over."""
        self.place.window.connect_meter("line")
        await self.place.idle()

    def shown(self, name: str) -> str:
        """Return the words of a label of the doctor."""
        return self.place.find(QLabel, f"overview.doctor.{name}").text()

    def rows(self) -> list[str]:
        """Return the steps as a screen reader says them."""
        found = []
        for number in range(1, 12):
            row = self.doctor.findChild(object, f"overview.doctor.step_{number}")  # type: ignore[type-var]
            if row is not None:
                found.append(row.accessibleName())  # type: ignore[attr-defined]
        return found

    def press(self, act: str) -> None:
        """Press the link with these words."""
        links = [each for each in self.doctor.findChildren(QPushButton) if each.text() == act]
        assert links, act
        links[0].click()


def silence(bench: Bench) -> None:
    """Let the meter hear and say nothing."""
    bench.server.port.feed = lambda *_: []  # type: ignore[method-assign]


def overtake(bench: Bench) -> None:
    """Let another program use the client once our counter is read."""
    taken = bench.meter.security.client_counter

    def jump(record: Any) -> None:
        if record.service == "AARQ" and record.bytes > 60:
            bench.meter.security.client_counter = taken + 5000

    bench.place.jobs.trace.listen(jump)


def nothing(_bench: Bench) -> None:
    """Leave everything as it is."""


@dataclass
class Case:
    """What is wrong, and how the window must name it."""

    title: str
    step: str
    settings: OpticalSettings = field(default_factory=lambda: OpticalSettings(is_strict=False))
    meter: dict[str, Any] = field(default_factory=dict)
    card: dict[str, Any] = field(default_factory=dict)
    endpoint: dict[str, Any] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    spoil: Callable[[Bench], None] = nothing
    succeeds_first: bool = False


TWELVE = {
    "no-answer": Case("Nothing came back", "First answer", spoil=silence),
    "echo-only": Case(
        "Only our own echo came back",
        "First answer",
        OpticalSettings(has_echo=True, is_strict=False),
        spoil=silence,
    ),
    "wrong-baud": Case(
        "Bytes come, and make no sense",
        "Data link",
        OpticalSettings(baud=9600, chatters=True),
        endpoint={"baud": 19200},
    ),
    "mode-e-refused": Case(
        "The meter refuses the change to HDLC (mode E)",
        "Sign-on",
        OpticalSettings(has_sign_on=True),
        meter={"quirks": [Quirk.NO_MODE_E]},
        endpoint={"mode_e": True},
    ),
    "no-association-answer": Case(
        "The link is there, and the association is not answered", "Association", meter={"faults": [DROP]}
    ),
    "wrong-client": Case("The meter does not know this client", "Data link", card={"client": 2}),
    "wrong-password": Case(
        "The password is wrong",
        "Association",
        meter={"security": Security.LLS_PLAIN},
        card={"security": Security.LLS_PLAIN},
        secrets={"LLS_PASSWORD": "87654321"},
    ),
    "wrong-authentication-key": Case(
        "The authentication key is wrong",
        "Association",
        secrets={"E_METER_AUTHENTICATION_KEY": OTHER_KEY},
        succeeds_first=True,
    ),
    "wrong-encryption-key": Case(
        "The encryption key is wrong",
        "Association",
        secrets={"E_METER_ENCRYPTION_KEY_UNICAST": OTHER_KEY},
        succeeds_first=True,
    ),
    "low-counter": Case("Our frame counter is too low", "Association", spoil=overtake),
    "wrong-system-title": Case(
        "The system title does not fit", "Association", card={"system_title": "4F54484552303031"}
    ),
}


@asynccontextmanager
async def bench_of(folder: Path, theme: Theme, case: Case) -> AsyncIterator[Bench]:
    """Yield a window with a card, over a pseudo-terminal."""
    server = PtyServer(simulated("smr5.2", **case.meter), case.settings)
    await server.start()
    try:
        async with real_place(folder, theme) as place:
            bench = Bench(place, server, server.meter)
            endpoint = SerialEndpoint(port=server.name, **case.endpoint)
            values: dict[str, Any] = {"generation": "smr5.2", "apdu_timeout_s": 1.5} | case.card
            card = Meter(id="line", name="Bench 3", endpoint=endpoint, **values)
            place.window.add_meter(card, keys_of(bench.meter))
            if case.succeeds_first:
                await bench.connect()
                assert place.jobs.link_state("line") is LinkState.CONNECTED
            place.window.cabinet.keys.hold("line", keys_of(bench.meter, case.secrets))
            case.spoil(bench)
            yield bench
    finally:
        await server.stop()


def keys_of(meter: SimulatedMeter, changes: dict[str, str] | None = None) -> Any:
    """Return the keys of a meter, some of them exchanged."""
    return parse_secrets(json.dumps(meter.secrets | (changes or {})).encode())


@pytest.mark.no_cover
@pytest.mark.parametrize("fault", TWELVE)
async def test_each_fault_is_named_in_the_window(fault: str, tmp_path: Path, theme: Theme) -> None:
    case = TWELVE[fault]
    async with bench_of(tmp_path, theme, case) as bench:
        await bench.connect()
        report = bench.place.window.panels.overview.report("line")
        assert report is not None
        assert report.finding is not None
        assert report.finding.name == fault
        assert bench.doctor.isVisible()
        failed = [row for row in bench.rows() if case.title in row]
        assert len(failed) == 1
        assert failed[0].startswith(case.step)
        assert bench.rows()[-1].split(" ")[1].startswith("more")
        assert f"Stopped at step {len(bench.rows()) - 1} of " in bench.doctor.summary()
        assert bench.shown("cause_1")
        for number, cause in enumerate(report.finding.causes, 1):
            link = bench.doctor.findChild(QPushButton, f"overview.doctor.act_{number}")
            assert (link is None) is (cause.act is None)
        assert not bench.place.window.panels.overview.body.isVisible()
        assert bench.place.jobs.link_state("line") is LinkState.OFFLINE


async def test_a_busy_port_is_named_and_can_be_tried_again(tmp_path: Path, theme: Theme) -> None:
    case = Case("The port is in use", "Port")
    async with bench_of(tmp_path, theme, case) as bench:
        other = Serial(bench.server.name, exclusive=True)
        await bench.connect()
        assert any(row.startswith("Port, The port is in use") for row in bench.rows())
        other.close()
        bench.press("Try again")
        await bench.place.idle()
        assert bench.place.jobs.link_state("line") is LinkState.CONNECTED
        assert not bench.doctor.isVisible()
        assert bench.place.window.panels.overview.body.isVisible()


async def test_a_first_wrong_key_is_both_causes_with_their_check_values(tmp_path: Path, theme: Theme) -> None:
    wrong = {"E_METER_AUTHENTICATION_KEY": OTHER_KEY}
    async with bench_of(tmp_path, theme, Case("", "", secrets=wrong)) as bench:
        await bench.connect()
        rows = bench.rows()
        assert any("The encryption key or the authentication key is wrong" in row for row in rows)
        assert "in the same words for both" in bench.shown("note")
        texts = [each.text() for each in bench.doctor.findChildren(QLabel)]
        keys = keys_of(bench.meter, wrong)
        for kind in (SecretType.E_METER_ENCRYPTION_KEY_UNICAST, SecretType.E_METER_AUTHENTICATION_KEY):
            key = keys.key(kind)
            assert sum(f"key here is {key.check_value()}:" in text for text in texts) == 1
        assert OTHER_KEY not in " ".join([*texts, *rows])


async def test_the_guard_stops_with_its_reason_until_one_more_try_is_allowed(tmp_path: Path, theme: Theme) -> None:
    wrong = {"E_METER_AUTHENTICATION_KEY": OTHER_KEY}
    async with bench_of(tmp_path, theme, Case("", "", secrets=wrong)) as bench:
        for _ in range(3):
            await bench.connect()
        before = bench.meter.connections
        await bench.connect()
        assert bench.meter.connections == before
        assert "Stopped, so that the meter does not lock itself" in " ".join(bench.rows())
        assert "Nothing was sent" in bench.shown("note")
        bench.place.window.cabinet.keys.hold("line", keys_of(bench.meter))
        await bench.connect()
        assert bench.meter.connections == before, "right keys alone do not lift the guard"
        bench.press("Allow one more try")
        await bench.place.idle()
        assert bench.place.jobs.link_state("line") is LinkState.CONNECTED


async def test_one_more_try_is_one_also_when_it_is_tried_again(tmp_path: Path, theme: Theme) -> None:
    wrong = {"E_METER_AUTHENTICATION_KEY": OTHER_KEY}
    async with bench_of(tmp_path, theme, Case("", "", secrets=wrong)) as bench:
        for _ in range(4):
            await bench.connect()
        bench.press("Allow one more try")
        await bench.place.idle()
        before = bench.meter.connections
        await bench.place.press("overview.error.try_again")
        assert bench.meter.connections == before
        assert "Stopped, so that" in " ".join(bench.rows())


async def test_the_sign_on_is_tried_the_other_way_and_kept_when_that_connects(tmp_path: Path, theme: Theme) -> None:
    case = Case("", "", OpticalSettings(has_sign_on=True))
    async with bench_of(tmp_path, theme, case) as bench:
        await bench.connect()
        bench.press("Try with sign-on")
        await bench.place.idle()
        assert bench.place.jobs.link_state("line") is LinkState.CONNECTED
        card = bench.place.window.tree.model.meter("line")
        assert card is not None
        assert isinstance(card.endpoint, SerialEndpoint)
        assert card.endpoint.mode_e
        assert card.device_identification == bench.meter.identity.device_identification


async def test_another_way_that_does_not_connect_leaves_the_card(tmp_path: Path, theme: Theme) -> None:
    async with bench_of(tmp_path, theme, Case("", "", spoil=silence)) as bench:
        await bench.connect()
        before = bench.place.window.tree.model.meter("line")
        bench.press("Try with sign-on")
        await bench.place.idle()
        assert bench.doctor.isVisible()
        assert bench.place.window.tree.model.meter("line") == before


async def test_the_doctor_shows_every_step_on_demand(tmp_path: Path, theme: Theme) -> None:
    async with bench_of(tmp_path, theme, Case("", "", OpticalSettings(has_echo=True, is_strict=False))) as bench:
        await bench.connect()
        assert not bench.doctor.isVisible()
        bench.place.window.menus.doctor_action.trigger()
        await bench.place.idle()
        assert bench.doctor.isVisible()
        assert bench.doctor.summary() == f"All {len(bench.rows())} steps done"
        assert "Echo found" in bench.rows()[1]
        assert bench.meter.identity.device_identification in bench.rows()[-1]
        assert bench.place.jobs.link_state("line") is LinkState.CONNECTED
        await bench.place.press("overview.doctor.help")
        assert bench.place.window.bench.help_pane.accessibleName() == "Connections"
        await bench.place.press("overview.doctor.close")
        assert bench.place.window.panels.overview.body.isVisible()


async def test_the_report_holds_the_steps_and_no_key(tmp_path: Path, theme: Theme) -> None:
    wrong = {"E_METER_AUTHENTICATION_KEY": OTHER_KEY}
    async with bench_of(tmp_path, theme, Case("", "", secrets=wrong)) as bench:
        await bench.connect()
        await bench.place.press("overview.error.copy")
        text = QGuiApplication.clipboard().text()
        assert "association: failed" in text
        assert "wrong-key" in text
        for secret in (*bench.meter.secrets.values(), OTHER_KEY):
            if isinstance(secret, str):
                assert secret not in text


async def test_edit_and_keys_open_their_dialogs(tmp_path: Path, theme: Theme) -> None:
    wrong = {"E_METER_AUTHENTICATION_KEY": OTHER_KEY}
    async with bench_of(tmp_path, theme, Case("", "", secrets=wrong)) as bench:
        await bench.connect()
        bench.place.find(QPushButton, "overview.error.edit").click()
        await until(open_dialogs)
        assert open_dialogs()[0].objectName() == "meter"
        open_dialogs()[0].reject()
        await bench.place.idle()
        bench.place.window.desk.act(Act.KEYS)
        await until(open_dialogs)
        assert open_dialogs()[0].objectName() == "keys"
        open_dialogs()[0].reject()
        await bench.place.idle()


async def test_an_old_association_is_counted_down_in_the_job_bar(
    tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smconfig_gui.runner.services.Services.retry_pauses_s", (2.0,), raising=False)
    busy = {"service": "aarq", "connection": 2, "do": "busy"}
    async with bench_of(tmp_path, theme, Case("", "", meter={"faults": [busy]})) as bench:
        bench.place.window.connect_meter("line")
        bar = bench.place.window.job_bar
        seen: set[str] = set()

        def texts() -> set[str]:
            seen.update(each.text() for each in bar.findChildren(QLabel) if "old association" in each.text())
            return seen

        await until(lambda: len(texts()) >= 2)
        await bench.place.idle()
        assert any("again in" in text for text in seen)
        assert bench.place.jobs.link_state("line") is LinkState.CONNECTED
        await asyncio.sleep(0)
