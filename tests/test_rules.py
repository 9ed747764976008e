"""Rules of the code that no linter knows."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "smconfig_gui").rglob("*.py"))
MAY_REVEAL = {
    "dlms/security.py",
    "dlms/acse.py",
    "model/recipient.py",
    "model/secret.py",
    "store/key_export.py",
    "store/secrets.py",
}
FOREIGN_TO_THE_SIMULATOR = {"smconfig_gui.model", "smconfig_gui.resource_files", "smconfig_gui.dlms.simulator"}


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT / "smconfig_gui").as_posix()


def test_only_ciphers_and_stores_reveal_a_secret() -> None:
    revealing = {
        name_of(path)
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr == "reveal"
    }
    assert revealing <= MAY_REVEAL


def test_no_nested_event_loop_is_ever_started() -> None:
    forbidden = {"exec", "exec_", "processEvents", "waitForReadyRead"}
    found = [
        f"{name_of(path)} {ast.unparse(node.func)}"
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in forbidden
    ]
    # The window is painted once before the loop is imported; that no coroutine runs then, its function shows.
    assert found == ["app.py application.processEvents"]
    painting = [
        node
        for node in ast.walk(tree_of(ROOT / "smconfig_gui" / "app.py"))
        if isinstance(node, ast.FunctionDef) and "processEvents" in ast.unparse(node)
    ]
    assert [node.name for node in painting] == ["_show_at_once"]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree_of(path))


def test_no_class_is_longer_than_300_lines() -> None:
    long = [
        f"{name_of(path)} {node.name}: {(node.end_lineno or 0) - node.lineno + 1}"
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno >= 300
    ]
    assert not long


def test_nine_functions_in_ten_have_at_most_25_lines() -> None:
    lengths = [
        (node.end_lineno or 0) - node.lineno + 1
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    assert sum(length <= 25 for length in lengths) >= 0.9 * len(lengths)


def test_qt_keeps_its_references_to_none() -> None:
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication.instance() or QApplication([])
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
    label.deleteLater()
    assert application is not None


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_the_window_starts_without_the_slow_libraries() -> None:
    slow = "gurux_dlms keyring cryptography serial sqlite3"
    code = f"import smconfig_gui.app, sys; print([name for name in '{slow}'.split() if name in sys.modules])"
    assert run(code) == "[]"


def test_the_command_line_never_loads_qt() -> None:
    code = (
        "import smconfig_gui.cli, smconfig_gui.runner.opening, smconfig_gui.dlms.simulator, sys; "
        "print([name for name in sys.modules if name.startswith(('PySide6', 'qasync'))])"
    )
    assert run(code) == "[]"


def test_the_simulated_meter_shares_no_wire_code_with_the_client() -> None:
    code = (
        "import smconfig_gui.dlms.simulator.__main__, sys; "
        "print(sorted(name for name in sys.modules if name.startswith('smconfig_gui.')))"
    )
    loaded = ast.literal_eval(run(code))
    strangers = [
        name
        for name in loaded
        if not any(name.startswith(known) for known in FOREIGN_TO_THE_SIMULATOR | {"smconfig_gui.dlms"})
    ]
    assert not strangers
    assert next(name for name in loaded if name.startswith("smconfig_gui.dlms.")).startswith(
        "smconfig_gui.dlms.simulator"
    )
    assert not [name for name in loaded if name.startswith("smconfig_gui.dlms.") and "simulator" not in name]


def test_the_layers_are_written_down() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for contract in settings["contracts"]:
        if contract["type"] == "layers":
            assert f"`{' → '.join(contract['layers'])}`" in text, contract["name"]


def test_the_layers_hold() -> None:
    importlinter = pytest.importorskip("importlinter", reason="import-linter comes with the lint extra")
    assert importlinter
    script = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([script], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout
