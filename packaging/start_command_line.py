"""Where the frozen command line starts."""

import sys

from smconfig_gui.cli import main

sys.exit(main())
