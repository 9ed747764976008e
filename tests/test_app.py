"""The window as a program: it starts, it ends when it is told to, and it proves itself."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from smconfig_gui import __version__

ROOT = Path(__file__).parent.parent


def start(*arguments: str, folder: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "smconfig_gui", *arguments]
    environment["PYTHONPATH"] = str(ROOT)
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.limit(90)
def test_the_self_test_says_each_step_and_that_all_is_well(tmp_path: Path) -> None:
    out, err = start("--self-test", folder=tmp_path).communicate(timeout=80)
    assert out.splitlines()[-1] == "all well", err
    assert [line.split()[0] for line in out.splitlines()[:-1]] == ["ok"] * 6
    assert "written, read back, equal" in out
    assert err == ""


@pytest.mark.limit(90)
def test_the_demo_without_a_display_is_a_tour_with_pictures(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-m", "smconfig_gui", "--demo"],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=80,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "screenshots").glob("*.png"))) == 6


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.limit(60)
def test_the_end_of_the_session_closes_the_window_in_order(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "smconfig_gui", "--demo", "--data-dir", str(tmp_path / "data")]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 20
    while not (tmp_path / "data" / "smconfig.sqlite").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(1.5)
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 0, err
    assert not (tmp_path / "data" / "smconfig.sqlite-wal").exists()


def test_the_version_is_said(tmp_path: Path) -> None:
    out, _ = start("--version", folder=tmp_path).communicate(timeout=30)
    assert out.strip() == f"smconfig-gui {__version__}"
