"""Measures how long the frozen window takes to show beside a bare window of the same folder; fails above 1.6 times.

`python packaging/start_ratio.py`: freezes both, then runs them in turn.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import build

MOST = 1.6
ROUNDS = 15


def shown_after_s(command: list[str]) -> float:
    """Return the seconds from the start of a program to its window; it prints when that was."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    return float(ended.stdout) - began


def main() -> int:
    """Print both medians and their ratio."""
    os.environ["SMCONFIG_BARE"] = "1"
    with tempfile.TemporaryDirectory(prefix="smconfig-start-") as place:
        folder = build.freeze(Path(place))
        bare = [str(folder / "bare-window")]
        ours = [str(folder / "smconfig-gui"), "--measure-start"]
        os.environ["XDG_DATA_HOME"] = os.environ["LOCALAPPDATA"] = str(Path(place) / "data")
        for command in (bare, ours):  # read from the disk once
            shown_after_s(command)
        pairs = [(shown_after_s(bare), shown_after_s(ours)) for _ in range(ROUNDS)]
    bare_s, ours_s = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = ours_s / bare_s
    print(f"bare {bare_s * 1000:.0f} ms, smconfig {ours_s * 1000:.0f} ms, ratio {ratio:.2f} (at most {MOST})")
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
