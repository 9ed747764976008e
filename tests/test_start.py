"""What is imported before the window shows; each of these once cost a tenth of the start."""

import os
import subprocess
import sys
from pathlib import Path

LATE = ("asyncio", "qasync", "dataclasses", "msgspec", "sqlite3", "gurux_dlms", "cryptography", "keyring", "serial")
SHOWN = f"""
import sys
import smconfig_gui.app as app
def loop(main):
    print(*sorted({{name.partition(".")[0] for name in sys.modules}} & set({LATE})))
    return 0
app.run_on_qt = loop
from smconfig_gui.__main__ import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def test_the_window_shows_before_anything_is_imported_that_it_does_not_show(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SHOWN, str(tmp_path / "data")]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=50, check=True)
    assert ended.stdout.split() == []
