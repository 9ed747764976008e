"""The faults of a connection, each named rightly through the real stack; the guard, the patience, the search."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from serial import Serial

from smconfig_gui.dlms.framing import mode_e
from smconfig_gui.dlms.simulator.hdlc import HdlcLimits
from smconfig_gui.dlms.simulator.optical import OpticalSettings
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.doctor import Attempt, LastLogin, Outcome, StepRecord, Suspect, diagnose, suspect_by_history
from smconfig_gui.model.faults import FINDINGS
from smconfig_gui.model.meter import Security
from smconfig_gui.model.problems import PROBLEMS
from smconfig_gui.model.steps import Step
from smconfig_gui.runner import NoProgress
from smconfig_gui.runner import search as searching
from smconfig_gui.runner.doctor import Report, examine
from smconfig_gui.runner.search import probes, search
from tests.lines import LineBench, hdlc_server, serial_line
from tests.meters import bench

OTHER_KEY = "00112233445566778899AABBCCDDEEFF"
WRONG_AK = {"E_METER_AUTHENTICATION_KEY": OTHER_KEY}
WRONG_EK = {"E_METER_ENCRYPTION_KEY_UNICAST": OTHER_KEY}


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten the waits of the sign-on and of the search."""
    monkeypatch.setattr(mode_e, "ANSWER_S", 0.2)
    monkeypatch.setattr(mode_e, "BETWEEN_TRIES_S", 0.05)
    monkeypatch.setattr(searching, "ANSWER_S", 0.1)


async def report_on(line: LineBench, secrets: Any = None, **changes: Any) -> Report:
    """Connect once, and return what the doctor says."""
    connection = await line.connection(secrets, **changes)
    try:
        return await examine(connection)
    finally:
        await connection.close()


def assert_named(report: Report, fault: str, step: Step) -> None:
    """Check the name, the step, and that something is said about causes and what to do."""
    assert report.finding is not None
    assert (report.finding.name, report.attempt.failed_at) == (fault, step)
    shown = report.to_json()
    assert shown["result"] == "NOT OK"
    assert shown["failedStep"] == step
    assert shown["finding"]["causes"]
    assert shown["finding"]["nextStep"]
    json.dumps(shown)


# --- nothing wrong ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("has_sign_on", [False, True])
@pytest.mark.parametrize("has_echo", [False, True])
async def test_a_good_connection_shows_all_its_steps(tmp_path: Path, has_sign_on: bool, has_echo: bool) -> None:
    settings = OpticalSettings(has_sign_on=has_sign_on, has_echo=has_echo)
    async with serial_line(tmp_path, settings=settings) as line:
        report = await report_on(line)
        assert report.finding is None
        assert report.facts is not None
        assert report.facts.device_identification == line.meter.identity.device_identification
        sign_on = [Step.SIGN_ON] if has_sign_on else []
        link = [Step.PORT, Step.ECHO, Step.FIRST_BYTE, *sign_on, Step.LINK]
        records = report.attempt.steps
        names = [record.step for record in records]
        wanted = [*link, Step.COUNTER, *link, Step.ASSOCIATION, Step.AUTHENTICATION, Step.IDENTITY]
        assert names == wanted
        echoes = {record.outcome for record in records if record.step is Step.ECHO}
        assert echoes == {Outcome.OK if has_echo else Outcome.NONE}
        agreed = [record.facts["agreed"] for record in records if record.step is Step.LINK]
        assert agreed == ["out 2030 × 1, in 2030 × 1"] * 2
        assert report.to_json()["result"] == "OK"


# --- the faults ------------------------------------------------------------------------------------------------------


async def test_a_busy_port_is_named(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        other = Serial(line.port, exclusive=True)
        try:
            assert_named(await report_on(line), "port-busy", Step.PORT)
        finally:
            other.close()


async def test_a_meter_that_another_program_works_on_is_named(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        other = await line.connection()
        await other.open()
        try:
            assert_named(await report_on(line), "meter-busy", Step.PORT)
        finally:
            await other.close()


async def test_a_missing_port_is_named(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        assert_named(await report_on(line, endpoint_port="/dev/ttyNone9"), "port-missing", Step.PORT)


@pytest.mark.parametrize("has_sign_on", [False, True])
async def test_no_answer_is_named(tmp_path: Path, has_sign_on: bool, hasty: None) -> None:
    async with serial_line(tmp_path, settings=OpticalSettings(is_strict=False)) as line:
        line.server.port.feed = lambda *_: []  # type: ignore[method-assign,union-attr]
        assert_named(await report_on(line, endpoint_mode_e=has_sign_on), "no-answer", Step.FIRST_BYTE)


@pytest.mark.parametrize("has_sign_on", [False, True])
async def test_only_an_echo_is_named(tmp_path: Path, has_sign_on: bool, hasty: None) -> None:
    async with serial_line(tmp_path, settings=OpticalSettings(has_echo=True, is_strict=False)) as line:
        line.server.port.feed = lambda *_: []  # type: ignore[method-assign,union-attr]
        report = await report_on(line, endpoint_mode_e=has_sign_on)
        assert_named(report, "echo-only", Step.FIRST_BYTE)
        assert Step.ECHO in [record.step for record in report.attempt.steps]


async def test_a_wrong_baud_rate_is_named(tmp_path: Path) -> None:
    async with serial_line(tmp_path, settings=OpticalSettings(baud=9600, chatters=True)) as line:
        assert_named(await report_on(line, endpoint_baud=19200), "wrong-baud", Step.LINK)


async def test_a_refusal_of_mode_e_is_named(tmp_path: Path) -> None:
    settings = OpticalSettings(has_sign_on=True)
    async with serial_line(tmp_path, settings=settings, quirks=[Quirk.NO_MODE_E]) as line:
        report = await report_on(line)
        assert_named(report, "mode-e-refused", Step.SIGN_ON)
        assert report.to_json()["steps"][-1]["identification"].startswith("/SIM5")


async def test_a_link_without_an_association_answer_is_named(tmp_path: Path) -> None:
    drop = {"service": "aarq", "connection": 2, "do": "drop", "times": 9}
    async with serial_line(tmp_path, faults=[drop]) as line:
        assert_named(await report_on(line), "no-association-answer", Step.ASSOCIATION)


async def test_a_wrong_client_is_named_on_a_serial_line(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        assert_named(await report_on(line, client=2), "wrong-client", Step.LINK)


async def test_a_wrong_client_is_named_behind_a_wrapper(tmp_path: Path) -> None:
    async with bench(tmp_path, card_changes={"client": 2}) as one:
        assert_named(await examine(one.runner.connection), "wrong-client", Step.ASSOCIATION)


@pytest.mark.parametrize("generation", ["dsmr2.2", "smr5.2"])
async def test_a_wrong_password_is_named(tmp_path: Path, generation: str) -> None:
    level = Security.LLS if generation == "dsmr2.2" else Security.LLS_PLAIN
    async with serial_line(tmp_path, generation, security=level, card={"security": level}) as line:
        report = await report_on(line, {"LLS_PASSWORD": "87654321"})
        assert_named(report, "wrong-password", Step.ASSOCIATION)


@pytest.mark.parametrize(
    ("secrets", "fault"), [(WRONG_AK, "wrong-authentication-key"), (WRONG_EK, "wrong-encryption-key")]
)
async def test_the_key_that_differs_from_the_last_good_one_is_named(tmp_path: Path, secrets: Any, fault: str) -> None:
    async with serial_line(tmp_path) as line:
        assert (await report_on(line)).finding is None
        assert_named(await report_on(line, secrets), fault, Step.ASSOCIATION)


@pytest.mark.parametrize(
    ("secrets", "fault"), [(WRONG_AK, "wrong-authentication-key"), (WRONG_EK, "wrong-encryption-key")]
)
async def test_the_wrong_key_is_named_at_first_sight_where_the_meter_answers(
    tmp_path: Path, secrets: Any, fault: str
) -> None:
    async with serial_line(tmp_path, quirks=[Quirk.LATE_KEY_CHECK]) as line:
        assert_named(await report_on(line, secrets), fault, Step.ASSOCIATION)


@pytest.mark.parametrize("secrets", [WRONG_AK, WRONG_EK])
async def test_a_wrong_key_that_nobody_can_tell_apart_is_called_either(tmp_path: Path, secrets: Any) -> None:
    async with serial_line(tmp_path) as line:
        assert_named(await report_on(line, secrets), "wrong-key", Step.ASSOCIATION)


async def test_a_low_counter_is_named(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        taken = line.meter.security.client_counter

        def overtake() -> None:
            line.meter.security.client_counter = taken + 5000

        connection = await line.connection()
        step = connection.services.trace.listen(
            lambda record: overtake() if record.service == "AARQ" and record.bytes > 60 else None
        )
        try:
            assert_named(await examine(connection), "low-counter", Step.ASSOCIATION)
        finally:
            step()
            await connection.close()


async def test_a_wrong_system_title_is_named(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        report = await report_on(line, system_title="4F54484552303031")
        assert_named(report, "wrong-system-title", Step.ASSOCIATION)


async def test_a_wrong_server_address_is_no_answer_on_a_serial_line(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        assert_named(await report_on(line, server=1, server_physical=18), "no-answer", Step.FIRST_BYTE)


async def test_another_meter_than_the_card_says_is_named(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        assert_named(await report_on(line, device_identification="E0000000000000000"), "wrong-meter", Step.IDENTITY)


async def test_the_wrapper_on_an_hdlc_port_is_named(tmp_path: Path) -> None:
    async with bench(tmp_path) as one, hdlc_server(tmp_path / "b") as other:
        way = {"endpoint_port": one.port, "apdu_timeout_s": 0.5}
        assert_named(await report_on(other, **way), "no-answer", Step.FIRST_BYTE)


async def test_an_address_that_takes_no_connection_is_told_from_one_that_cannot_be_reached(tmp_path: Path) -> None:
    async with hdlc_server(tmp_path) as line:
        assert_named(await report_on(line, endpoint_port=1), "refused", Step.PORT)
        assert_named(await report_on(line, endpoint_host="meter.invalid"), "unreachable", Step.PORT)


@pytest.mark.parametrize(("do", "fault"), [("cut", "wrong-address"), ("drop", "no-answer")])
async def test_what_happens_at_the_first_question_of_the_wrapper_is_told_apart(
    do: str, fault: str, tmp_path: Path
) -> None:
    faults = [{"service": "aarq", "connection": 1, "do": do}]
    async with bench(tmp_path, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as place:
        report = await examine(place.runner.connection)
        assert_named(report, fault, Step.COUNTER)
        assert "cannot be read" not in str(report.finding.title if report.finding else "")


def test_every_finding_and_every_problem_has_words() -> None:
    for name, finding in FINDINGS.items():
        assert name == finding.name
        assert finding.causes
        assert str(finding.title)
        assert str(finding.next_step)
    for name in PROBLEMS:
        steps = (StepRecord(Step.LINK, Outcome.FAILED, 0.1),)
        assert diagnose(Attempt(steps, problem_id=name)) is not None


@pytest.mark.parametrize(
    ("encryption", "authentication", "suspect"),
    [
        ("e", "x", Suspect.AUTHENTICATION),
        ("x", "a", Suspect.ENCRYPTION),
        ("x", "y", None),
        ("e", "a", None),
        ("", "", None),
    ],
)
def test_history_singles_out_a_key_only_when_one_differs(
    encryption: str, authentication: str, suspect: Suspect | None
) -> None:
    assert suspect_by_history(LastLogin(0, "e", "a"), encryption, authentication) is suspect
    assert suspect_by_history(LastLogin(), encryption, authentication) is None


@pytest.mark.parametrize(
    ("diagnostic", "security", "fault"),
    [
        (12, Security.HLS5, "wrong-security"),
        (3, Security.HLS5, "wrong-system-title"),
        (13, Security.LLS, "wrong-password"),
        (13, Security.HLS5, "wrong-key"),
        (1, Security.HLS5, "association-refused"),
    ],
)
def test_a_refusal_is_told_by_its_diagnostic(diagnostic: int, security: Security, fault: str) -> None:
    steps = (StepRecord(Step.ASSOCIATION, Outcome.FAILED, 0.1),)
    attempt = Attempt(steps, problem_id="association-refused", diagnostic=diagnostic, security=security)
    finding = diagnose(attempt)
    assert finding is not None
    assert finding.name == fault


# --- guard and patience ----------------------------------------------------------------------------------------------


async def test_after_three_failures_nothing_more_is_sent_until_a_person_allows_it(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        for _ in range(3):
            assert (await report_on(line, WRONG_AK)).finding is not None
        before = line.meter.connections
        stopped = await report_on(line, WRONG_AK)
        assert stopped.finding is not None
        assert stopped.finding.name == "lockout-guard"
        assert line.meter.connections == before
        assert "3 times" in str(stopped.attempt.problem)
        connection = await line.connection()
        connection.allow_another_try()
        assert (await examine(connection)).finding is None
        await connection.close()
        assert (await report_on(line)).finding is None


async def test_one_more_try_is_one(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        for _ in range(3):
            await report_on(line, WRONG_AK)
        connection = await line.connection(WRONG_AK)
        connection.allow_another_try()
        names = [finding.name for _ in range(2) if (finding := (await examine(connection)).finding)]
        assert names == ["wrong-key", "lockout-guard"]


async def test_failures_of_the_line_do_not_count(tmp_path: Path) -> None:
    drop = {"service": "aarq", "do": "drop", "times": 4}
    async with serial_line(tmp_path, faults=[drop], card={"apdu_timeout_s": 0.3}) as line:
        for _ in range(4):
            assert (await report_on(line)).finding is not None
        assert (await report_on(line)).finding is None


async def test_an_old_association_is_waited_for_with_a_countdown(tmp_path: Path) -> None:
    busy = {"service": "aarq", "connection": 2, "do": "busy"}
    heard: list[int] = []

    class Watcher(NoProgress):
        def step(self, step: Step) -> None:
            """Hear a step."""

        def wait(self, seconds_left: int) -> None:
            heard.append(seconds_left)

    async with serial_line(tmp_path, faults=[busy]) as line:
        connection = await line.connection()
        await connection.open(Watcher())
        await connection.close()
        assert heard == [1]


async def test_an_old_association_that_stays_is_named(tmp_path: Path) -> None:
    busy = {"service": "aarq", "do": "busy", "times": 99, "number": 2}
    async with serial_line(tmp_path, faults=[busy]) as line:
        assert_named(await report_on(line), "stale-association", Step.COUNTER)


async def test_the_meter_hears_of_every_end(tmp_path: Path) -> None:
    async with serial_line(tmp_path, limits=HdlcLimits(inactivity_s=600)) as line:
        for secrets in (None, WRONG_AK):
            await report_on(line, secrets)
            assert not line.server.port._connection.has_links  # type: ignore[union-attr]
        connection = await line.connection()
        task = asyncio.ensure_future(connection.open())
        await asyncio.sleep(0.005)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0.05)
        assert not line.server.port._connection.has_links  # type: ignore[union-attr]


async def test_a_talk_that_was_cut_off_at_the_optical_port_is_waited_out(tmp_path: Path, hasty: None) -> None:
    """The meter stays in the HDLC of a program that was killed until its inactivity time-out."""
    settings, limits = OpticalSettings(has_sign_on=True), HdlcLimits(inactivity_s=2.5)
    async with serial_line(tmp_path, settings=settings, limits=limits) as line:
        with Serial(line.port, 300, timeout=2, exclusive=True) as killed:
            killed.write(mode_e.with_parity(b"/?!\r\n"))
            await asyncio.to_thread(killed.read_until)
            killed.write(mode_e.with_parity(b"\x06252\r\n"))
            await asyncio.sleep(0.2)
        report = await report_on(line)
        assert_named(report, "no-answer", Step.FIRST_BYTE)
        assert report.finding is not None
        assert any("cut off" in str(cause.text) for cause in report.finding.causes)
        await asyncio.sleep(2.0)
        assert (await report_on(line)).finding is None


# --- search ----------------------------------------------------------------------------------------------------------


async def test_an_unknown_speed_and_address_are_found(tmp_path: Path, hasty: None) -> None:
    async with serial_line(tmp_path, settings=OpticalSettings(baud=115200), endpoint={"baud": 9600}) as line:
        connection = await line.connection(server_physical=99, endpoint_baud=115200)
        found = await search(connection.meter, connection.services)
        assert found.meter is not None
        connection = connection.of(found.meter)
        assert (await examine(connection)).finding is None
        await connection.close()


async def test_mode_e_is_found(tmp_path: Path) -> None:
    async with serial_line(tmp_path, settings=OpticalSettings(has_sign_on=True)) as line:
        connection = await line.connection(endpoint_mode_e=False)
        found = await search(connection.meter, connection.services)
        assert found.meter is not None
        assert found.meter.endpoint.mode_e  # type: ignore[union-attr]


async def test_a_search_is_bounded_and_can_be_stopped(tmp_path: Path) -> None:
    async with serial_line(tmp_path) as line:
        line.server.port.feed = lambda *_: []  # type: ignore[method-assign,union-attr]
        connection = await line.connection()
        found = await search(connection.meter, connection.services, limit_s=2.0)
        assert found.meter is None
        assert found.seconds < 4
        task = asyncio.ensure_future(search(connection.meter, connection.services))
        await asyncio.sleep(0.2)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(task, 3.0)


def test_no_way_is_tried_twice(tmp_path: Path) -> None:
    from smconfig_gui.model.meter import Meter, SerialEndpoint, TcpEndpoint

    for endpoint in (SerialEndpoint(port="p"), TcpEndpoint(host="h")):
        ways = list(probes(Meter(id="x", endpoint=endpoint)))
        assert len(ways) == len(set(ways)) <= 120
