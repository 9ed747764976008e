"""Several pages in one place, of which one is shown."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Pages(QWidget):
    """One page of several; only the shown one takes room, which a stacked widget does not manage."""

    def __init__(self, pages: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for page in self._all:
            column.addWidget(page)
        self.choose(0)

    def choose(self, number: int) -> None:
        """Show another page."""
        for place, page in enumerate(self._all):
            page.setVisible(place == number)

    def current(self) -> int:
        """Return the number of the shown page."""
        return next(place for place, page in enumerate(self._all) if not page.isHidden())
