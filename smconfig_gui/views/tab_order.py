"""The keyboard goes through the window as the eye does, whatever was made when."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QMainWindow, QScrollArea, QSplitter, QWidget


class ReadingOrderWindow(QMainWindow):
    """Tab goes by the layouts: the search, then what stands in the central widget from its first place to its last.

    Qt's own chain is that of making. Panels make their bodies, and lists their rows, when they are first needed, which
    would put them behind everything else.
    """

    def focusNextPrevChild(self, next: bool) -> bool:
        places = [each for each in widgets_in_order(self) if can_have_keyboard(each)]
        if not places:
            return False
        now = self.focusWidget()
        if now in places:
            place = places.index(now) + (1 if next else -1)
        else:
            place = _next_place(self, places, now) if next else _next_place(self, places, now) - 1
        found = places[place % len(places)]
        found.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        show_in_areas(found)
        return True


def widgets_in_order(root: QWidget) -> Iterator[QWidget]:
    """Yield the visible widgets below one, each before what is in it, in the order of the layouts."""
    for child in _children(root):
        if child.isVisible() and not child.isWindow():
            yield child
            yield from widgets_in_order(child)


def can_have_keyboard(widget: QWidget) -> bool:
    """Whether Tab may stop at a widget."""
    policy = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(policy) and widget.isEnabled() and widget.focusProxy() is None


def show_in_areas(widget: QWidget) -> None:
    """Scroll every area around a widget to it."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()


def _next_place(root: QWidget, places: list[QWidget], now: QWidget | None) -> int:
    """Return the first place behind a widget at which Tab does not stop."""
    order = list(widgets_in_order(root))
    if now not in order:
        return 0
    behind = set(order[order.index(now) :])
    return next((number for number, each in enumerate(places) if each in behind), 0)


def _children(widget: QWidget) -> Iterator[QWidget]:
    seen: set[QWidget] = set()
    layout = widget.layout()
    first: list[QWidget | None] = [widget.menuBar()] if isinstance(widget, QMainWindow) else []
    if isinstance(widget, QSplitter):
        first += [widget.widget(number) for number in range(widget.count())]
    for child in (*first, *(_of_layout(layout) if layout is not None else ())):
        if child is not None and child not in seen:
            seen.add(child)
            yield child
    yield from (each for each in widget.children() if isinstance(each, QWidget) and each not in seen)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _of_layout(inner)
