"""Where the frozen window starts."""

import sys

from smconfig_gui.__main__ import main

sys.exit(main())
