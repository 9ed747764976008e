"""The menu bar: every action of the window with its shortcut."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from smconfig_gui.views.theme import Choice, set_font


class Menus(QMenuBar):
    """File, Meter, Edit, View, Help."""

    quit_wanted = Signal()
    connect_wanted = Signal()
    new_wanted = Signal()
    disconnect_wanted = Signal()
    read_all = Signal()
    read_panel = Signal()
    review = Signal()
    simulated_wanted = Signal()
    undo = Signal()
    redo = Signal()
    theme_chosen = Signal(str)
    about = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(40)
        self.setNativeMenuBar(False)
        set_font(self)
        self._file()
        self._meter()
        self._edit()
        self._view()
        about = self._action(self._menu(self.tr("&Help")), "menu.about", self.tr("About smconfig"), "", self.about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def set_state(self, *, can_connect: bool, can_disconnect: bool, can_read: bool, can_review: bool) -> None:
        """Enable what can be done with the chosen meter now."""
        self.connect_action.setEnabled(can_connect)
        self.disconnect_action.setEnabled(can_disconnect)
        self.read_all_action.setEnabled(can_read)
        self.read_action.setEnabled(can_read)
        self.review_action.setEnabled(can_review)

    def set_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Enable undo and redo of the shown panel."""
        self.undo_action.setEnabled(can_undo)
        self.redo_action.setEnabled(can_redo)

    def set_theme(self, choice: Choice) -> None:
        """Tick the theme that was chosen."""
        self.theme_actions[choice].setChecked(True)

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self)
        set_font(menu)
        self.addMenu(menu)
        return menu

    def _action(self, menu: QMenu, name: str, text: str, keys: str, target: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: target.emit())  # type: ignore[attr-defined]
        menu.addAction(action)
        return action

    def _file(self) -> None:
        menu = self._menu(self.tr("&File"))
        action = self._action(menu, "menu.quit", self.tr("Quit"), "Ctrl+Q", self.quit_wanted)
        action.setMenuRole(QAction.MenuRole.QuitRole)

    def _meter(self) -> None:
        menu = self._menu(self.tr("&Meter"))
        add = self._action
        add(menu, "menu.new", self.tr("Connect to a TCP meter…"), "Ctrl+N", self.new_wanted)
        add(menu, "menu.try_simulated", self.tr("Try a simulated meter"), "", self.simulated_wanted)
        menu.addSeparator()
        self.connect_action = add(menu, "menu.connect", self.tr("Connect"), "Ctrl+L", self.connect_wanted)
        self.disconnect_action = add(menu, "menu.disconnect", self.tr("Disconnect"), "", self.disconnect_wanted)
        menu.addSeparator()
        self.read_action = add(menu, "menu.read", self.tr("Read this panel"), "F5", self.read_panel)
        self.read_all_action = add(menu, "menu.read_all", self.tr("Read all"), "Shift+F5", self.read_all)
        self.review_action = add(menu, "menu.review", self.tr("Review and write"), "Ctrl+Return", self.review)

    def _edit(self) -> None:
        menu = self._menu(self.tr("&Edit"))
        self.undo_action = self._action(menu, "menu.undo", self.tr("Undo"), "Ctrl+Z", self.undo)
        self.redo_action = self._action(menu, "menu.redo", self.tr("Redo"), "Ctrl+Shift+Z", self.redo)

    def _view(self) -> None:
        menu = self._menu(self.tr("&View"))
        group = QActionGroup(self)
        self.theme_actions: dict[Choice, QAction] = {}
        for choice, text in (
            (Choice.SYSTEM, self.tr("Theme of the system")),
            (Choice.LIGHT, self.tr("Light")),
            (Choice.DARK, self.tr("Dark")),
        ):
            action = QAction(text, self)
            action.setObjectName(f"menu.theme.{choice.value}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, choice=choice: self.theme_chosen.emit(choice.value))
            group.addAction(action)
            menu.addAction(action)
            self.theme_actions[choice] = action
