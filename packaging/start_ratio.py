"""Measures how long the frozen window takes to show beside a bare window; fails above 1.6 times.

`python packaging/start_ratio.py [dist]`, after `make package`. The bare window is a QMainWindow with nothing in it,
frozen as PyInstaller does it, with the same Python, Qt and trimming (`dist/bare`). The two are started in turn. Two
ratios are taken: of the time that passes, and of the processor's time, which other programs lengthen less. A series
fails when both are above, and the whole when three series do. Beside them stands the ratio to a bare window that has
what makes ours quicker (`frozen.py`) too.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST = 1.6
ROUNDS = 11
SERIES = 3
ROOT = Path(__file__).resolve().parent.parent


def shown_after_ms(command: list[str]) -> tuple[float, float]:
    """Return the milliseconds from the start of a program to its window, passed and computed; it prints both clocks."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    clock, computed = (float(each) for each in ended.stdout.split())
    return (clock - began) * 1000, computed * 1000


def ratios(dist: Path, window: str) -> tuple[float, float, str]:
    """Return our start over that of the bare window, passed and computed, and a sentence about them."""
    commands = [
        [str(dist / "bare" / "bare-window")],
        [window, "--measure-start"],
        [str(dist / "quick" / "bare-window")],
    ]
    with tempfile.TemporaryDirectory(prefix="smconfig-start-") as place:
        os.environ["XDG_DATA_HOME"] = os.environ["LOCALAPPDATA"] = place
        for command in 3 * commands:  # read from the disk, and found again by its name
            shown_after_ms(command)
        rounds = [[shown_after_ms(command) for command in commands] for _ in range(ROUNDS)]
    passed, computed = ([statistics.median(each[i][kind] for each in rounds) for i in range(3)] for kind in range(2))
    found = passed[1] / passed[0], computed[1] / computed[0]
    told = f"start to window {passed[1]:.0f} ms, bare {passed[0]:.0f} ms: {found[0]:.2f} times, {found[1]:.2f} computed"
    return *found, f"{told} (at most {MOST}); beside a bare one made as quick: {passed[1] / passed[2]:.2f}"


def is_quick(dist: Path, window: str) -> tuple[bool, str]:
    """Measure until a series is within the limit, at most three times, as others work here too; say all of them."""
    told = []
    for _ in range(SERIES):
        passed, computed, sentence = ratios(dist, window)
        told.append(sentence)
        if min(passed, computed) <= MOST:
            return True, "; before: ".join(reversed(told))
    return False, "; ".join(told)


def main() -> int:
    """Print the ratios."""
    dist = (Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist").resolve()
    is_within, told = is_quick(dist, str(dist / "smconfig" / "smconfig-gui"))
    print(told)
    return 0 if is_within else 1


if __name__ == "__main__":
    sys.exit(main())
