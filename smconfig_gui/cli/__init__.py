"""`smconfig`: every operation from the command line; one JSON object on stdout, everything else on stderr."""

from smconfig_gui.cli.entry import main

__all__ = ["main"]
