"""`smconfig-gui`: arguments of the window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from smconfig_gui import __version__

MEASURE_START = "--measure-start"


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the window, or what the arguments ask for instead, and return the exit code."""
    wanted = list(sys.argv[1:] if arguments is None else arguments)
    if wanted in ([], [MEASURE_START]):  # the everyday start does not wait for the parser, which costs a tenth of it
        return _open(None, end_when_shown=bool(wanted))
    import argparse

    parser = argparse.ArgumentParser(prog="smconfig-gui", description="Configure Dutch smart meters over DLMS/COSEM.")
    parser.add_argument("--version", action="version", version=f"smconfig-gui {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", type=Path, help="where counters and history are kept")
    parser.add_argument("--demo", action="store_true", help="connect a simulated SMR 5.2 meter at once")
    parser.add_argument("--self-test", action="store_true", help="prove without a display that this program works")
    parser.add_argument("--screenshots", metavar="DIR", type=Path, help="save pictures of every panel and dialog")
    parser.add_argument("--language", metavar="LANG", default="", help="en or nl; for the pictures, or for this start")
    parser.add_argument(MEASURE_START, action="store_true", help="show the window, then end")
    options = parser.parse_args(wanted)
    if options.self_test:
        from smconfig_gui.self_test import self_test

        return self_test()
    if options.screenshots is not None:
        from smconfig_gui.self_test import screenshots

        return screenshots(options.screenshots, options.language)
    if options.demo and not has_display():
        from smconfig_gui.self_test import tour

        return tour(Path("screenshots"))
    return _open(
        options.data_dir,
        language=options.language,
        with_simulated_meter=options.demo,
        end_when_shown=options.measure_start,
    )


def _open(
    data_directory: Path | None, *, end_when_shown: bool, with_simulated_meter: bool = False, language: str = ""
) -> int:
    gc.disable()  # nothing of what is made until the window shows is garbage; looking for it takes a tenth of the start
    from smconfig_gui.app import run

    return run(
        data_directory, with_simulated_meter=with_simulated_meter, end_when_shown=end_when_shown, language=language
    )


def has_display() -> bool:
    """Return whether a window can be seen by somebody."""
    import os

    names = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform == "win32" or any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
