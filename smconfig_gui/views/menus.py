"""The menu bar: every action of the window with its shortcut, and the search field at its right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QWidget

from smconfig_gui.views.language import current_language, language_title, languages
from smconfig_gui.views.search_button import SearchButton
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.theme import Choice, set_font

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


class Menus(QMenuBar):
    """File, Meter, Edit, View, Tools, Help."""

    add_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    key_file_wanted = Signal()
    keyring_wanted = Signal()
    quit_wanted = Signal()
    connect_wanted = Signal()
    disconnect_wanted = Signal()
    connect_to_wanted = Signal()
    doctor_wanted = Signal()
    hunt_wanted = Signal()
    read_all = Signal()
    read_panel = Signal()
    review = Signal()
    review_all = Signal()
    edit_wanted = Signal()
    identify_wanted = Signal()
    duplicate_wanted = Signal()
    group_wanted = Signal(str)
    new_group_wanted = Signal()
    remove_wanted = Signal()
    simulated_wanted = Signal()
    undo = Signal()
    redo = Signal()
    filter_wanted = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    search_wanted = Signal()
    snapshot_wanted = Signal()
    help_wanted = Signal()
    errors_wanted = Signal()
    tour_wanted = Signal()
    bundle_wanted = Signal()
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
        self._tools()
        self._help()
        self._add_search()

    def set_state(self, situation: Situation, *, has_meter: bool, has_edits: bool) -> None:
        """Enable what can be done with the chosen meter now; `has_edits` is about the shown panel."""
        self.connect_action.setEnabled(has_meter and not situation.is_busy and not situation.is_connected)
        self.doctor_action.setEnabled(has_meter and not situation.is_busy)
        self.disconnect_action.setEnabled(situation.can_work)
        self.read_all_action.setEnabled(situation.can_work)
        self.read_action.setEnabled(situation.can_work)
        self.identify_action.setEnabled(situation.can_work)
        self.review_action.setEnabled(situation.can_write and has_edits)
        self.review_all_action.setEnabled(situation.can_write)
        for action in (self.edit_action, self.duplicate_action, self.remove_action, self.group_menu.menuAction()):
            action.setEnabled(has_meter)
        self.help_action.setEnabled(has_meter)
        self.snapshot_action.setEnabled(has_meter)

    def set_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Enable undo and redo of the shown panel."""
        self.undo_action.setEnabled(can_undo)
        self.redo_action.setEnabled(can_redo)

    def set_theme(self, choice: Choice) -> None:
        """Tick the theme that was chosen."""
        self.theme_actions[choice].setChecked(True)

    def set_groups(self, groups: Sequence[str]) -> None:
        """Offer these groups to move the chosen meter into."""
        self.group_menu.clear()
        for group in groups:
            action = self.group_menu.addAction(group or self.tr("No group"))
            action.setObjectName(f"menu.group.{group}")
            action.triggered.connect(lambda _=False, group=group: self.group_wanted.emit(group))
        self.group_menu.addSeparator()
        self.group_menu.addAction(self.new_group_action)

    def show_meter_menu(self, place: QPoint) -> None:
        """Show at a place what can be done with the chosen meter."""
        self.card_menu.popup(place)

    def actions_by_name(self) -> dict[str, QAction]:
        """Return every action that can be searched for."""
        found = {action.objectName(): action for action in self.findChildren(QAction) if action.objectName()}
        return {name: action for name, action in found.items() if not name.startswith("menu.group.")}

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self)
        set_font(menu)
        self.addMenu(menu)
        return menu

    def _action(self, menu: QMenu, name: str, text: str, keys: str, target: "SignalInstance") -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: target.emit())
        menu.addAction(action)
        return action

    def _file(self) -> None:
        menu, add = self._menu(self.tr("&File")), self._action
        add(menu, "menu.add", self.tr("Add meter…"), "Ctrl+N", self.add_wanted)
        add(menu, "menu.try_simulated", self.tr("Try a simulated meter"), "", self.simulated_wanted)
        menu.addSeparator()
        add(menu, "menu.import", self.tr("Import meters…"), "Ctrl+O", self.import_wanted)
        add(menu, "menu.export", self.tr("Export meters…"), "Ctrl+Shift+S", self.export_wanted)
        menu.addSeparator()
        add(menu, "menu.key_file", self.tr("Keep keys in a key file…"), "", self.key_file_wanted)
        add(menu, "menu.keyring", self.tr("Keep keys in the keyring"), "", self.keyring_wanted)
        menu.addSeparator()
        action = add(menu, "menu.quit", self.tr("Quit"), "Ctrl+Q", self.quit_wanted)
        action.setMenuRole(QAction.MenuRole.QuitRole)

    def _meter(self) -> None:
        menu, add = self._menu(self.tr("&Meter")), self._action
        self.card_menu = menu
        self.connect_action = add(menu, "menu.connect", self.tr("Connect"), "Ctrl+L", self.connect_wanted)
        add(menu, "menu.connect_to", self.tr("Connect to…"), "Ctrl+Shift+L", self.connect_to_wanted)
        self.disconnect_action = add(menu, "menu.disconnect", self.tr("Disconnect"), "", self.disconnect_wanted)
        self.doctor_action = add(menu, "menu.doctor", self.tr("Connection doctor"), "", self.doctor_wanted)
        menu.addSeparator()
        self.read_action = add(menu, "menu.read", self.tr("Read this panel"), "F5", self.read_panel)
        self.read_all_action = add(menu, "menu.read_all", self.tr("Read all"), "Shift+F5", self.read_all)
        self.review_action = add(menu, "menu.review", self.tr("Review and write"), "Ctrl+Return", self.review)
        review_all = self.tr("Review and write all")
        self.review_all_action = add(menu, "menu.review_all", review_all, "Ctrl+Shift+Return", self.review_all)
        menu.addSeparator()
        self.edit_action = add(menu, "menu.edit", self.tr("Edit meter…"), "Ctrl+E", self.edit_wanted)
        self.identify_action = add(menu, "menu.identify", self.tr("Identify…"), "", self.identify_wanted)
        self.duplicate_action = add(menu, "menu.duplicate", self.tr("Duplicate"), "Ctrl+D", self.duplicate_wanted)
        self.group_menu = QMenu(self.tr("Move to group"), self)
        set_font(self.group_menu)
        menu.addMenu(self.group_menu)
        self.new_group_action = QAction(self.tr("New group…"), self)
        self.new_group_action.setObjectName("menu.new_group")
        self.new_group_action.triggered.connect(lambda _=False: self.new_group_wanted.emit())
        self.remove_action = add(menu, "menu.remove", self.tr("Remove…"), "", self.remove_wanted)

    def _edit(self) -> None:
        menu = self._menu(self.tr("&Edit"))
        self.undo_action = self._action(menu, "menu.undo", self.tr("Undo"), "Ctrl+Z", self.undo)
        self.redo_action = self._action(menu, "menu.redo", self.tr("Redo"), "Ctrl+Y", self.redo)
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        menu.addSeparator()
        self._action(menu, "menu.filter", self.tr("Filter the meters"), "Ctrl+Shift+F", self.filter_wanted)

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
        menu.addSeparator()
        self._languages(menu)

    def _languages(self, menu: QMenu) -> None:
        submenu = menu.addMenu(self.tr("Language"))
        set_font(submenu)
        group = QActionGroup(self)
        for language in languages():
            action = QAction(language_title(language), self)
            action.setObjectName(f"menu.language.{language}")
            action.setCheckable(True)
            action.setChecked(language == current_language())
            action.triggered.connect(lambda _=False, language=language: self.language_chosen.emit(language))
            group.addAction(action)
            submenu.addAction(action)

    def _tools(self) -> None:
        menu = self.tools_menu = self._menu(self.tr("&Tools"))
        self._action(menu, "menu.search", self.tr("Search…"), "Ctrl+K", self.search_wanted)
        self._action(menu, "menu.hunt", self.tr("Search for meters…"), "", self.hunt_wanted)
        opens = self.tr("Open snapshot or template…")
        self.snapshot_action = self._action(menu, "menu.snapshot", opens, "", self.snapshot_wanted)

    def _help(self) -> None:
        menu = self._menu(self.tr("&Help"))
        self.help_action = self._action(menu, "menu.help", self.tr("Help on this panel"), "F1", self.help_wanted)
        self._action(menu, "menu.errors", self.tr("Error catalogue"), "", self.errors_wanted)
        self._action(menu, "menu.tour", self.tr("Tour"), "", self.tour_wanted)
        menu.addSeparator()
        self._action(menu, "menu.bundle", self.tr("Save support bundle…"), "", self.bundle_wanted)
        menu.addSeparator()
        about = self._action(menu, "menu.about", self.tr("About smconfig"), "", self.about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add_search(self) -> None:
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 6, 0)  # beside the padding of the bar: 16
        self.search = SearchButton("window.search", self.tr("Search panels, meters…"), "Ctrl+K")
        self.search.clicked.connect(self.search_wanted)
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setCornerWidget(corner, Qt.Corner.TopRightCorner)
