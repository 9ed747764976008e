"""Where the frozen window starts."""

import contextlib
import sys

with contextlib.suppress(ImportError):
    import PySide6.QtCore  # noqa: F401 - brings the next one
    from shibokensupport import feature

    # Of every module that is imported PySide searches the source, to see whether it uses PySide; frozen ones have none.
    feature._mod_uses_pyside = lambda _: False  # noqa: SLF001 - there is no switch for it

from smconfig_gui.__main__ import main

sys.exit(main())
