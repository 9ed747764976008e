"""`python -m smconfig_gui.cli` is `smconfig`."""

import sys

from smconfig_gui.cli.entry import main

if __name__ == "__main__":
    sys.exit(main())
