"""The computer is asked not to sleep, on a real session bus of its own with a stand-in for the power manager."""

import asyncio
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
POWER, SAVER = "org.freedesktop.PowerManagement", "org.freedesktop.ScreenSaver"
FIRST = ["inhibited smconfig first", "released"]
SECOND = ["inhibited smconfig second", "released"]

pytestmark = pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no session bus here")


async def told(*services: str) -> list[str]:
    """Return what is said when two wishes are made and ended on a bus with these services."""
    command = ("dbus-run-session", "--", sys.executable, "-m", "tests.views.awake_driver", "both", *services)
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    assert process.returncode == 0
    return output.decode().splitlines()


@pytest.mark.parametrize("services", [(POWER,), (POWER, SAVER)])
async def test_the_power_manager_keeps_the_computer_awake_until_it_is_let_go(services: tuple[str, ...]) -> None:
    """The second wish is let go before it is answered, and ends all the same."""
    assert await told(*services) == ["kept", "free", *FIRST, *SECOND]


async def test_the_screen_saver_is_asked_where_there_is_no_power_manager() -> None:
    """The second wish is let go while the power manager is still asked for: nobody else is asked any more."""
    assert await told(SAVER) == ["kept", "free", *FIRST]


async def test_where_nobody_takes_it_the_computer_does_as_it_likes() -> None:
    assert await told() == ["not kept", "free"]
