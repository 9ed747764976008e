"""The language of the window: English is in the sources, every other one in a compiled translation file."""

import re

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from smconfig_gui.resource_files import resource_names, resource_path

ENGLISH = "en"
_PREFIX = "smconfig_"
_installed: list[QTranslator] = []


def languages() -> list[str]:
    """Return the languages that the window can show, English first."""
    try:
        names = resource_names("i18n", ".qm")
    except FileNotFoundError:
        names = ()
    found = [name.removesuffix(".qm") for name in names]
    return [ENGLISH, *sorted(name.removeprefix(_PREFIX) for name in found if name.startswith(_PREFIX))]


def language_title(language: str) -> str:
    """Return what speakers of a language call it."""
    if language == ENGLISH:
        return "English"  # Qt calls the one without a country American
    return QLocale(language).nativeLanguageName().capitalize() or language


def current_language() -> str:
    """Return the language that texts are shown in now."""
    return _installed[-1].language().partition("_")[0] if _installed else ENGLISH


def language_of_system() -> str:
    """Return the language of this computer's user; English where the window does not speak it."""
    language = QLocale.system().name().partition("_")[0]
    return language if language in languages() else ENGLISH


def install_language(application: QCoreApplication, language: str) -> None:
    """Show texts that are made from now on in a language; one that is not there, or empty, gives English."""
    while _installed:
        application.removeTranslator(_installed.pop())
    QLocale.setDefault(_locale(ENGLISH))
    if language == ENGLISH or not re.fullmatch(r"[a-z]{2}", language):
        return
    try:
        file = resource_path("i18n", f"{_PREFIX}{language}.qm")
    except FileNotFoundError:
        return
    translator = QTranslator(application)
    if translator.load(str(file)):
        application.installTranslator(translator)
        _installed.append(translator)
        QLocale.setDefault(_locale(language))


def _locale(language: str) -> QLocale:
    """Return how a language writes dates and numbers: as the user's computer does where that speaks it.

    Elsewhere the names of months are never of another language than the texts around them.
    """
    system = QLocale.system()
    if system.name().partition("_")[0] == language:
        return system
    return QLocale("en_GB" if language == ENGLISH else language)
