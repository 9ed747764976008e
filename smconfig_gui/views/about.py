"""What this program is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from smconfig_gui import __version__


async def show_about(window: QWidget) -> None:
    """Say what this program is, in which version, and how it may be used."""
    from smconfig_gui.views.dialogs import tell

    title = QCoreApplication.translate("about", "About smconfig")
    sentence = QCoreApplication.translate(
        "about",
        "Version {version}. Configures Dutch smart electricity meters, DSMR 2.2 to SMR 5.5, over DLMS/COSEM. "
        "Free software under the GNU General Public License, version 2.",
    )
    await tell(window, title, sentence.format(version=__version__))
