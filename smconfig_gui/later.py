"""Modules that are imported when something of them is first used: the window shows before they are there."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio
else:

    class _Later:
        """Stands for a module that is not imported yet."""

        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:
            return getattr(importlib.import_module(self._name), name)

    asyncio = _Later("asyncio")

__all__ = ["asyncio"]
