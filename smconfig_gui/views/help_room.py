"""How the help shares the columns of the window: where there is no room beside the panel, the tree gives its place."""

from PySide6.QtWidgets import QSplitter, QWidget

from smconfig_gui.views.help_pane import LEAST_WIDTH, WIDTH

ROOM_BESIDE_HELP = 830  # what the widest panels need


class HelpRoom:
    """Shares the columns: the tree is the first of them, the panel the last but one, the help the last."""

    def __init__(self, columns: QSplitter, tree: QWidget) -> None:
        self._columns, self._tree = columns, tree
        self._tree_width = tree.width()

    def share(self) -> None:
        """Give the help its width."""
        tree, *others, _, _ = self._columns.sizes()
        if not self._tree.isHidden():
            self._tree_width = tree
        self._tree.setHidden(not self._has_room_for_tree())
        tree = 0 if self._tree.isHidden() else self._tree_width
        right = self._columns.width() - tree - sum(others)
        width = max(LEAST_WIDTH, min(WIDTH, right - ROOM_BESIDE_HELP))
        self._columns.setSizes([tree, *others, right - width, width])

    def is_out_of_date(self) -> bool:
        """Whether the window has grown or shrunk so far that the columns are to be shared anew."""
        return self._has_room_for_tree() is self._tree.isHidden()

    def _has_room_for_tree(self) -> bool:
        tree, *others, _, _ = self._columns.sizes()
        taken = sum(others) + WIDTH + (self._tree_width if self._tree.isHidden() else tree)
        return self._columns.width() - taken >= ROOM_BESIDE_HELP
