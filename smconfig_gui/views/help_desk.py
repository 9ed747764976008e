"""What the Help menu does: error catalogue, tour, support bundle, about."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from smconfig_gui.views.main_window import MainWindow
    from smconfig_gui.views.tour import Tour


class HelpDesk(QObject):
    """Made with the window; each wish imports what it needs."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.tour: Tour | None = None
        menus = window.menus
        menus.errors_wanted.connect(self.show_errors)
        menus.tour_wanted.connect(self.start_tour)
        menus.bundle_wanted.connect(self.save_bundle)
        menus.about.connect(self.show_about)

    def show_errors(self) -> None:
        """Show every error with its advice beside the panel."""
        from smconfig_gui.views.error_catalogue import PAGE

        self._window.bench.show_help(PAGE)

    def start_tour(self) -> None:
        """Lead a new user around on a simulated meter, from the beginning."""
        from smconfig_gui.views.tour import Tour

        if self.tour is not None:
            self.tour.end()
        self._window.bench.hide_help()
        self.tour = Tour(self._window)
        self.tour.ended.connect(self._forget_tour)
        self.tour.begin()

    def save_bundle(self) -> None:
        """Ask where, and write what support needs."""
        from smconfig_gui.views.support_bundle import save_bundle

        self._window.jobs.spawn(save_bundle(self._window))

    def show_about(self) -> None:
        """Say what this program is and what it is made of."""
        from smconfig_gui.views.about import show_about

        self._window.jobs.spawn(show_about(self._window))

    def _forget_tour(self) -> None:
        self.tour = None
