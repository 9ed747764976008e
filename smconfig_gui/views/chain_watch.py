"""Checks at the start, in the background, that the history is what was recorded."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smconfig_gui.jobs import Jobs

if TYPE_CHECKING:
    from smconfig_gui.store.chain import ChainReport


class ChainWatch(QObject):
    """Holds what the latest check found; checks as soon as the stores are open."""

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.report: ChainReport | None = None
        jobs.stores_opened.connect(lambda: jobs.spawn(self.check()))

    @property
    def is_broken(self) -> bool:
        """Whether something does not fit."""
        return self.report is not None and not self.report.is_intact

    async def check(self) -> None:
        """Read the whole history and compare every hash."""
        self.report = await (await self._jobs.stores()).history.check_chain()
        self.changed.emit()

    async def accept(self, reason: str) -> None:
        """Go on from the records that are there; the reason becomes a record itself."""
        await (await self._jobs.stores()).history.accept_end(reason, self._jobs.operator)
        await self.check()
