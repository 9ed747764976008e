"""The program's own files are found wherever it runs from, and every one of them is in the wheel."""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from smconfig_gui.resource_files import resource_names, resource_path, resource_text

CHECKOUT = Path(__file__).resolve().parent.parent
ASK = "from smconfig_gui.resource_files import resource_path; print(resource_path('profiles', 'smr5.2.json'))"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what a wheel is made of, so that building leaves nothing in the checkout."""
    copy = tmp_path_factory.mktemp("build") / "tree"
    for folder in ("smconfig_gui", "resources"):
        shutil.copytree(CHECKOUT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    shutil.copy(CHECKOUT / "pyproject.toml", copy)
    (copy / "README.md").touch()
    (copy / "LICENSE").touch()
    return copy


def _build(tree: Path, kind: str, target: Path) -> zipfile.ZipFile:
    """Build as an installer does, without the network; `kind` is wheel or editable."""
    target.mkdir()
    script = f"from setuptools import build_meta; build_meta.build_{kind}({str(target)!r})"
    done = subprocess.run([sys.executable, "-c", script], cwd=tree, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (path,) = target.glob("*.whl")
    return zipfile.ZipFile(path)


def _ask(script: str, folder: Path) -> Path:
    """Run a program away from the checkout and without anything that is installed in this environment."""
    done = subprocess.run(
        [sys.executable, "-B", "-S", "-E", "-c", script], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.fixture(scope="module")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder into which the wheel was unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    with _build(tree, "wheel", folder / "built") as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_a_checkout_uses_its_own_folder() -> None:
    assert resource_path("profiles", "smr5.2.json") == CHECKOUT / "resources" / "profiles" / "smr5.2.json"


def test_an_installed_wheel_finds_a_profile(wheel: Path, tmp_path: Path) -> None:
    found = _ask(f"import sys; sys.path.insert(0, {str(wheel)!r}); {ASK}", tmp_path)
    assert found == wheel.resolve() / "smconfig_gui" / "resources" / "profiles" / "smr5.2.json"
    assert found.read_bytes() == (CHECKOUT / "resources" / "profiles" / "smr5.2.json").read_bytes()


def test_every_file_of_the_program_is_in_the_wheel(tree: Path, wheel: Path) -> None:
    code = {path.relative_to(tree).as_posix() for path in (tree / "smconfig_gui").rglob("*") if path.is_file()}
    data = {
        f"smconfig_gui/{path.relative_to(tree).as_posix()}"
        for path in (tree / "resources").rglob("*")
        if path.is_file()
    }
    shipped = {path.relative_to(wheel).as_posix() for path in (wheel / "smconfig_gui").rglob("*") if path.is_file()}
    assert (code | data) - shipped == set(), "tool.setuptools in pyproject.toml leaves these out"
    assert shipped - (code | data) == set()


def test_the_wheel_puts_nothing_else_at_the_top(wheel: Path) -> None:
    assert sorted(path.name.partition("-")[0] for path in wheel.iterdir()) == ["smconfig_gui", "smconfig_gui"]


def test_the_list_of_packages_is_the_tree() -> None:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    found = {
        ".".join(path.parent.relative_to(CHECKOUT).parts) for path in (CHECKOUT / "smconfig_gui").rglob("__init__.py")
    }
    assert set(settings["tool"]["setuptools"]["packages"]) == found | {"smconfig_gui.resources"}


def test_an_editable_install_finds_a_profile_in_its_checkout(tree: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with _build(tree, "editable", tmp_path / "built") as archive:
        archive.extractall(site)
    (away := tmp_path / "away").mkdir()
    found = _ask(f"import site; site.addsitedir({str(site)!r}); {ASK}", away)
    assert found == tree.resolve() / "resources" / "profiles" / "smr5.2.json"


def test_a_frozen_program_looks_beside_its_modules_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "help").mkdir(parents=True)
    (tmp_path / "resources" / "help" / "keys.md").write_text("Sleutels – één tegelijk", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_text("help", "keys.md") == "Sleutels – één tegelijk"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/no-such-bell.svg is missing .* install it again"):
        resource_path("icons", "no-such-bell.svg")


def test_a_program_without_its_files_says_so(wheel: Path, tmp_path: Path) -> None:
    shutil.copytree(wheel / "smconfig_gui", tmp_path / "smconfig_gui", ignore=shutil.ignore_patterns("resources"))
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {ASK}"
    done = subprocess.run(
        [sys.executable, "-B", "-S", "-E", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "FileNotFoundError: The program's own files are missing" in done.stderr


def test_names_are_those_with_the_suffix_in_order() -> None:
    names = resource_names("profiles", ".json")
    assert names[0] == "dsmr2.2.json"
    assert list(names) == sorted(names)
    assert resource_names("profiles", ".svg") == ()
