"""Runs coroutine tests on a loop of their own and checks that each test leaves nothing behind."""

import asyncio
import gc
import inspect
import logging
import os
import signal
import sys
import threading
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

if sys.platform == "linux" and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # the programs that tests start would compile everything each time

TIME_LIMIT_S = 60.0
SKIP_NOTHING = "SMCONFIG_SKIP_NOTHING"
settings.register_profile("smconfig", deadline=None)  # another program may hold up one example; tests have limits
settings.load_profile("smconfig")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch for the long tests."""
    parser.addoption("--soak", action="store_true", help="run the long tests as well, at full counts")


def pytest_configure(config: pytest.Config) -> None:
    """Name the markers of this file."""
    config.addinivalue_line("markers", "limit(seconds): the time that this test may take")
    config.addinivalue_line("markers", "logs_expected: log records at WARNING or above are part of this test")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests out unless they are asked for."""
    if config.getoption("--soak"):
        return
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(pytest.mark.skip(reason="long: runs in make soak"))


def pytest_collection_finish() -> None:
    """Keep what collecting has made out of the garbage collector's sight: each of its rounds would look at it again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything is installed, a test that is skipped for want of something has failed."""
    report = yield
    if report.skipped and os.environ.get(SKIP_NOTHING) and not item.get_closest_marker("soak"):
        report.outcome = "failed"
        report.longrepr = f"{SKIP_NOTHING} is set, and this test was skipped: {report.longrepr}"
    return report


def _set_alarm(seconds: float) -> None:
    """End this test after so long; 0 calls it off. Where there are no alarms, a hung test hangs."""
    if sys.platform != "win32":

        def end(*_: object) -> None:
            pytest.fail(f"the test took more than {seconds:g} s")

        signal.signal(signal.SIGALRM, end)
        signal.setitimer(signal.ITIMER_REAL, seconds)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a coroutine test with a limit, on Qt's loop where the test asks for Qt; other tests get an alarm."""
    marker = pyfuncitem.get_closest_marker("limit")
    limit_s = marker.args[0] if marker else TIME_LIMIT_S
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        _set_alarm(2 * limit_s)
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    arguments = {name: pyfuncitem.funcargs[name] for name in wanted if name in pyfuncitem.funcargs}

    async def limited() -> None:
        before = asyncio.all_tasks()
        async with asyncio.timeout(limit_s):
            await pyfuncitem.obj(**arguments)
        for _ in range(3):
            await asyncio.sleep(0)
        left = [task for task in asyncio.all_tasks() - before if not task.done()]
        assert not left, f"the test left tasks: {left}"

    factory = None
    if "qapp" in pyfuncitem.fixturenames:
        from PySide6.QtWidgets import QApplication
        from qasync import QEventLoop

        application = QApplication.instance()
        factory = lambda: QEventLoop(application)  # noqa: E731 - a factory is what the runner asks for
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(limited())
    return True


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The arguments of the application in tests: the style of the program."""
    return ["smconfig", "-style", "Fusion"]


@pytest.fixture(autouse=True)
def a_heap_as_in_the_program(request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep all that pytest and the tests before have made out of a measurement, as the program does with its start."""
    if not request.node.get_closest_marker("alone"):
        yield
        return
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def dates_and_numbers_in_english(request: pytest.FixtureRequest) -> None:
    """Write dates and numbers as a window in English does, whatever the test before or the system have set."""
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QLocale

        QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a thread, a window or an unexpected warning in the log."""
    threads = set(threading.enumerate())
    yield
    _set_alarm(0)
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in threads and thread.is_alive() and not thread.daemon and "QThread" not in type(thread).__name__
    ]
    for thread in left:
        thread.join(timeout=2)
    assert not [thread for thread in left if thread.is_alive()], f"the test left threads: {left}"
    if not request.node.get_closest_marker("logs_expected"):
        records = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
        assert not records, f"unexpected log records: {[record.getMessage() for record in records]}"
