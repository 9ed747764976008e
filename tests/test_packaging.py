"""What can be shown of the packages without building them; `packaging/smoke_test.py` shows the rest."""

import ast
import gzip
import importlib.util
import json
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from smconfig_gui import __version__

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "packaging"


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the modules of packaging/ find each other."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    return PACKAGING


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_list_of_parts_is_that_of_the_lock(tools: Path) -> None:
    kept = (ROOT / "resources" / "app" / "parts.json").read_text(encoding="utf-8")
    assert tool("licences").as_text() == kept, "run python packaging/licences.py"


def test_a_part_that_does_not_go_with_our_licence_is_refused(tools: Path) -> None:
    licences = tool("licences")
    with pytest.raises(ValueError, match=r"does not go with GPL-2\.0-only"):
        licences.part("something", "1.0", "GPL-3.0-only")
    with pytest.raises(ValueError, match="no listed exception"):
        licences.part("something", "1.0", "Apache-2.0")
    assert licences.part("something", "1.0", "Apache-2.0 OR MIT")["used_under"] == "MIT"
    assert "exception" in licences.part("OpenSSL", "3", "Apache-2.0")


def test_the_licences_themselves_are_handed_out(tools: Path) -> None:
    texts = tool("licences").texts()
    assert "GNU GENERAL PUBLIC LICENSE" in texts
    assert "Lucide" in texts
    assert "cryptography: LICENSE.BSD" in texts


def test_the_lock_knows_the_content_of_every_package_and_holds_no_addresses() -> None:
    lock = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "pyinstaller==" in lock
    entries = re.split(r"(?m)^(?=\w)", lock)[1:]
    assert len(entries) > 50
    for entry in entries:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry.splitlines()[0]
    assert "--require-hashes -r constraints.txt" in (ROOT / "packaging" / "set_up.sh").read_text(encoding="utf-8")


def _imported(source: str) -> set[str]:
    """Return every module that a file may import, wherever in it, by its full name."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def test_what_is_left_out_of_the_frozen_program_is_imported_nowhere() -> None:
    spec = ast.parse((PACKAGING / "smconfig.spec").read_text(encoding="utf-8"))
    lists = [
        node.value for node in spec.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXCLUDED"
    ]
    left_out = set(eval(compile(ast.Expression(lists[0]), "smconfig.spec", "eval"), {"WINDOWS": False}))  # noqa: S307
    assert "numpy" in left_out
    for file in (ROOT / "smconfig_gui").rglob("*.py"):
        assert not _imported(file.read_text(encoding="utf-8")) & left_out, file.name


@pytest.mark.parametrize("name", ["smconfig", "smconfig-gui"])
def test_manual_pages_name_every_option_and_command(name: str, tools: Path, tmp_path: Path) -> None:
    pages = tool("man_pages")
    pages.write_pages(tmp_path, __version__, "2026-01-01")
    text = gzip.decompress((tmp_path / f"{name}.1.gz").read_bytes()).decode()
    assert text.startswith(f".TH {name.upper()} 1")
    wanted = ["--self\\-test", "--demo"] if name == "smconfig-gui" else ["COMMAND run", "COMMAND doctor", "--dry\\-run"]
    for each in wanted:
        assert each.replace("--", "\\-\\-") in text or each in text, each
    if shutil.which("man"):
        (tmp_path / "page.1").write_text(text, encoding="utf-8")
        shown = subprocess.run(
            ["man", "--warnings", "-l", str(tmp_path / "page.1")], capture_output=True, text=True, check=True
        )
        assert not shown.stderr


def test_the_windows_icon_holds_every_size(tools: Path) -> None:
    icon = tool("app_icon")
    data = icon.windows_icon({16: b"\x89PNG small", 256: b"\x89PNG large"})
    assert struct.unpack_from("<HHH", data) == (0, 1, 2)
    for number, (side, picture) in enumerate(((16, b"\x89PNG small"), (0, b"\x89PNG large"))):
        width, _, _, _, _, bits, size, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert (width, bits) == (side, 32)
        assert data[offset : offset + size] == picture


def test_the_windows_installer_compiles_without_a_warning(qapp: object, tools: Path, tmp_path: Path) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed")
    installer = tool("windows_installer")
    payload = installer.stand_in(tmp_path / "payload", "part.txt")
    installer.compile_installer(payload, tmp_path / "smconfig-setup.exe")
    assert (tmp_path / "smconfig-setup.exe").read_bytes()[:2] == b"MZ"


def test_the_windows_installer_speaks_both_languages_and_keeps_user_data() -> None:
    script = (PACKAGING / "windows" / "smconfig.nsi").read_text(encoding="utf-8")
    english = set(re.findall(r"LangString (\w+) \$\{LANG_ENGLISH\}", script))
    assert english == set(re.findall(r"LangString (\w+) \$\{LANG_DUTCH\}", script))
    uninstall = script.partition('Section "un.smconfig"')[2]
    assert re.findall(r"RMDir /r (.+)", uninstall) == ['"$INSTDIR\\_internal"']


def test_all_but_the_meter_on_a_pty_imports_where_fcntl_termios_and_pty_are_missing() -> None:
    code = """
import importlib, pkgutil, sys
import serial, serial.tools.list_ports  # pyserial chooses its own half for the system
import keyring, smconfig_gui
absent = ("fcntl", "termios", "pty", "resource", "pwd", "grp", "tty")
class Windows:
    def find_spec(self, name, path=None, target=None):
        if name in absent:
            raise ImportError(f"no module {name} here")
sys.meta_path.insert(0, Windows())
for name in absent:
    sys.modules.pop(name, None)
names = [each.name for each in pkgutil.walk_packages(smconfig_gui.__path__, "smconfig_gui.")]
for name in names:
    try:
        if not name.endswith("__main__"):
            importlib.import_module(name)
    except ImportError:
        print(name)
print(len(names))
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    *refused, count = ended.stdout.splitlines()
    assert refused == ["smconfig_gui.dlms.simulator.pty_server"]
    assert int(count) > 200


def test_desktop_entry_and_metainfo_agree() -> None:
    entry = (PACKAGING / "linux" / "smconfig.desktop").read_text(encoding="utf-8")
    info = next((PACKAGING / "linux").glob("*.metainfo.xml.in")).read_text(encoding="utf-8")
    assert "Exec=smconfig-gui\n" in entry
    assert '<launchable type="desktop-id">smconfig.desktop</launchable>' in info
    assert "GPL-2.0-only" in info


def test_the_bill_of_materials_lists_every_part(tools: Path, tmp_path: Path) -> None:
    bill = json.loads(tool("build").bill_of_materials(tmp_path).read_text(encoding="utf-8"))
    names = [each["name"] for each in bill["components"]]
    assert bill["metadata"]["component"]["version"] == __version__
    assert {"cryptography", "gurux-dlms", "Qt", "Python"} <= set(names)
    assert all(each["licenses"] for each in bill["components"])
