"""Every text for people is in the translation, finished, with its parameters; and the compiled file is fresh."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from smconfig_gui.resource_files import resource_names, resource_path
from smconfig_gui.views.panels import PANELS

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "smconfig_gui").rglob("*.py"))
LANGUAGES = ("nl",)
SAME_IN_DUTCH = 0.12  # names, units and signs; more would be texts nobody translated


def calls(tree: ast.Module) -> list[tuple[str, ast.Call]]:
    """Return the calls that mark a text, with what they are called."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("tr", "QT_TRANSLATE_NOOP") or (
            name == "translate" and "QCoreApplication" in ast.unparse(node.func)
        ):
            found.append((name, node))
    return found


def texts_of(path: Path) -> set[str]:
    """Return the literals in these calls; found by Python itself, not by Qt's tool."""
    texts = set()
    for _, call in calls(ast.parse(path.read_text(encoding="utf-8"))):
        last = call.args[-1] if call.args else None
        if isinstance(last, ast.Constant) and isinstance(last.value, str):
            texts.add(last.value)
    return texts


def messages(language: str) -> list[tuple[str, str, str, bool]]:
    """Return context, source, translation of every text of a language, and whether it is finished."""
    tree = ET.parse(resource_path("i18n", f"smconfig_{language}.ts"))  # noqa: S314 - a file of ours
    found = []
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            text = translation.text or ""
            found.append(
                (
                    context.findtext("name") or "",
                    message.findtext("source") or "",
                    text,
                    "type" not in translation.attrib,
                )
            )
    return found


def parameters(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_sources_is_known_to_the_translation(language: str) -> None:
    known = {source for _, source, _, _ in messages(language)}
    missing = {text for path in SOURCES for text in texts_of(path)} - known
    assert not missing, "run make translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_finished(language: str) -> None:
    assert not [
        f"{context}: {source}" for context, source, text, is_done in messages(language) if not (is_done and text)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_parameters_of_their_texts(language: str) -> None:
    wrong = [
        f"{source} -> {text}"
        for _, source, text, _ in messages(language)
        if text and parameters(source) != parameters(text)
    ]
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_ellipsis_spaces_and_end_of_sentence(language: str) -> None:
    wrong = []
    for _, source, text, _ in messages(language):
        same_space = text.startswith(" ") == source.startswith(" ") and text.endswith(" ") == source.endswith(" ")
        same_end = all(text.endswith(mark) == source.endswith(mark) for mark in (".", "?", ":"))
        if text and not (same_space and same_end):
            wrong.append(f"{source} -> {text}")
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_few_texts_are_the_same_in_both_languages(language: str) -> None:
    pairs = [(source, text) for _, source, text, _ in messages(language) if re.search(r"[a-z]{3}", source)]
    same = [source for source, text in pairs if source == text]
    assert len(same) < SAME_IN_DUTCH * len(pairs), same


def test_texts_are_literals_with_a_context_that_the_tool_finds() -> None:
    wrong = []
    for path in SOURCES:
        if path.name in ("messages.py",):
            continue
        for name, call in calls(ast.parse(path.read_text(encoding="utf-8"))):
            wants_self = name == "tr" and not (
                isinstance(call.func, ast.Attribute)
                and isinstance(call.func.value, ast.Name)
                and call.func.value.id == "self"
            )
            is_literal = all(isinstance(each, ast.Constant) for each in call.args)
            if wants_self or (not is_literal and path.name != "texts.py"):
                wrong.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_translation_is_fresh(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(resource_path("i18n", f"smconfig_{language}.qm")))
    stale = [
        source
        for context, source, text, is_done in messages(language)
        if is_done and text and translator.translate(context, source) != text
    ]
    assert not stale, "run make translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_qt_finds_the_same_texts(language: str) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "translate.py"), "--check"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_every_panel_has_a_help_page(language: str) -> None:
    for panel in (each for group in PANELS for each in group):
        page = resource_path("help", language, f"{panel.help_page or panel.key}.md").read_text(encoding="utf-8")
        assert page.startswith("# "), panel.key
        assert len(page) > 300, panel.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_pages_have_the_same_sections_in_every_language(language: str) -> None:
    def outline(folder: str, name: str) -> list[str]:
        text = resource_path("help", folder, name).read_text(encoding="utf-8")
        return re.findall(r"^(#+|\||\d+\.|\*) ", text, flags=re.MULTILINE)

    pages = resource_names("help/en", ".md")
    assert resource_names(f"help/{language}", ".md") == pages
    assert not [name for name in pages if outline("en", name) != outline(language, name)]
