"""Builds what is handed out: the frozen folder, on Linux a .deb and a portable tar, on Windows what NSIS packs.

`python packaging/build.py [--quick] [--out dist]`. Quick packs with zstd instead of xz: the same content in a
second instead of half a minute, for checks that throw the package away; only the slow way looks at the packed size.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
from datetime import UTC, datetime
from pathlib import Path

import app_icon
import frozen
import licences
import man_pages

from smconfig_gui import __version__

ROOT = Path(__file__).resolve().parent.parent
LINUX, WINDOWS = ROOT / "packaging" / "linux", ROOT / "packaging" / "windows"
MOST_MEGABYTES = 45
HOME = "/usr/lib/smconfig"
DEPENDS = (
    "libstdc++6, libegl1, libgl1, libglib2.0-0 | libglib2.0-0t64, libdbus-1-3, libfontconfig1, libfreetype6, "
    "libxkbcommon0, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0, "
    "libxcb-render-util0, libxcb-render0, libxcb-shape0, libxcb-shm0, libxcb-sync1, libxcb-util1, libxcb-xfixes0, "
    "libxcb-xkb1, libx11-6, libx11-xcb1, libwayland-client0, libwayland-cursor0, libwayland-egl1, zlib1g, libbz2-1.0, "
    "liblzma5, libexpat1"
)
CONTROL = """Package: smconfig
Version: {version}
Architecture: {architecture}
Maintainer: The smconfig authors <maintainers@smconfig.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: gnome-keyring | kwalletmanager
Section: electronics
Priority: optional
Description: configure Dutch smart electricity meters over DLMS/COSEM
 smconfig reads and changes the settings of Dutch smart electricity meters, DSMR
 2.2 to SMR 5.5, over an optical head, a serial line or TCP. It shows what will
 change before it writes, reads back every write, and keeps keys to itself.
 .
 The package has a window (smconfig-gui), a command line (smconfig) and a meter
 in software to try both.
"""


def say(text: str) -> None:
    """Tell how far it is."""
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


def moment() -> datetime:
    """Return the time that files are dated with: that of the last commit where there is one, so that builds repeat."""
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    if not stamp:
        found = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        stamp = found.stdout.strip() or str(int(time.time()))
    return datetime.fromtimestamp(int(stamp), UTC)


def freeze(out: Path) -> Path:
    """Return the folder that PyInstaller made."""
    build = ROOT / "build"
    app_icon.main(build / "icons")
    shutil.copy(build / "icons" / "smconfig.ico", build / "smconfig.ico")
    if sys.platform == "win32":
        version = (WINDOWS / "version.txt.in").read_text(encoding="utf-8")
        (build / "version.txt").write_text(_with_version(version), encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", str(out)]
    command += ["--workpath", str(build / "pyinstaller"), str(ROOT / "packaging" / "smconfig.spec")]
    # Importing is compiled away once: the same bytes come out of the same sources.
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "1"})
    folder = out / "smconfig"
    frozen.finish(folder)
    (folder / "LICENCES.txt").write_text(licences.texts(), encoding="utf-8")
    return folder


def _with_version(text: str) -> str:
    numbers = (*(int(part) for part in re.findall(r"\d+", __version__)[:3]), 0)
    return text.replace("@NUMBERS@", ", ".join(map(str, numbers))).replace("@VERSION@", __version__)


def needed_glibc(folder: Path) -> str:
    """Return the oldest glibc that all libraries of a folder run on."""
    found = {(2, 17)}
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink() and file.read_bytes()[:4] == b"\x7fELF":
            versions = re.findall(rb"GLIBC_(\d+)\.(\d+)\b", file.read_bytes())
            found |= {(int(major), int(minor)) for major, minor in versions}
    return ".".join(map(str, max(found)))


def deb_tree(folder: Path, tree: Path) -> None:
    """Lay out the files of the package as they will be on the system."""
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / HOME.lstrip("/")
    shutil.copytree(folder, home, symlinks=True)
    (home / "LICENCES.txt").unlink()
    binaries = tree / "usr" / "bin"
    binaries.mkdir(parents=True)
    for name in ("smconfig", "smconfig-gui"):
        (binaries / name).symlink_to(f"..{HOME.removeprefix('/usr')}/{name}")
    share = tree / "usr" / "share"
    _desktop(share)
    day = moment().strftime("%Y-%m-%d")
    man_pages.write_pages(share / "man" / "man1", __version__, day)
    rules = tree / "usr" / "lib" / "udev" / "rules.d"
    rules.mkdir(parents=True)
    shutil.copy(LINUX / "70-smconfig-optical-heads.rules", rules)
    documents = share / "doc" / "smconfig"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(copyright_text(), encoding="utf-8")
    _gzip(documents / "changelog.gz", (ROOT / "CHANGELOG.md").read_bytes())
    _gzip(documents / "LICENCES.gz", licences.texts().encode())
    shutil.copy(ROOT / "README.md", documents)
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path, home) else 0o644)


def _desktop(share: Path) -> None:
    (share / "applications").mkdir(parents=True)
    shutil.copy(LINUX / "smconfig.desktop", share / "applications")
    (share / "metainfo").mkdir()
    template = next(LINUX.glob("*.metainfo.xml.in"))
    day = moment().strftime("%Y-%m-%d")
    text = template.read_text(encoding="utf-8").replace("@VERSION@", __version__).replace("@DATE@", day)
    (share / "metainfo" / template.stem).write_text(text, encoding="utf-8")
    icons = share / "icons" / "hicolor"
    for size in app_icon.SIZES:
        place = icons / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        shutil.copy(ROOT / "build" / "icons" / f"smconfig-{size}.png", place / "smconfig.png")
    place = icons / "scalable" / "apps"
    place.mkdir(parents=True)
    shutil.copy(app_icon.DRAWING, place)


def _is_program(path: Path, home: Path) -> bool:
    return path.parent == home and path.name in ("smconfig", "smconfig-gui")


def _gzip(path: Path, data: bytes) -> None:
    import gzip

    path.write_bytes(gzip.compress(data, 9, mtime=0))


def copyright_text() -> str:
    """Return Debian's account of who may do what with the parts."""
    lines = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        "Upstream-Name: smconfig",
        "",
        "Files: *",
        "Copyright: The smconfig authors",
        "License: GPL-2.0-only",
        " On Debian systems the whole text is in /usr/share/common-licenses/GPL-2.",
        "",
        "Comment: The package brings these parts; their licences are in LICENCES.gz beside this file.",
    ]
    for each in licences.parts():
        remark = f", used under {each['used_under']}" if "used_under" in each else ""
        remark += f" (exception: {each['exception']})" if "exception" in each else ""
        lines.append(f" {each['name']} {each['version']}: {each['licence']}{remark}".replace("  ", " "))
    return "\n".join(lines) + "\n"


def debian_package(folder: Path, out: Path, *, quick: bool) -> Path:
    """Return the .deb of a frozen folder."""
    tree = ROOT / "build" / "deb"
    deb_tree(folder, tree)
    architecture = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    kilobytes = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    control = CONTROL.format(
        version=__version__,
        architecture=architecture.stdout.strip(),
        kilobytes=kilobytes,
        depends=f"libc6 (>= {needed_glibc(folder)}), {DEPENDS}",
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    target = out / f"smconfig_{__version__}_{architecture.stdout.strip()}.deb"
    packer = ["-Zzstd", "-z3"] if quick else ["-Zxz", "-z6"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(moment().timestamp()))}
    command = ["dpkg-deb", "--root-owner-group", *packer, "--build", str(tree), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    megabytes = target.stat().st_size / 1e6
    say(f"{target.name}: {megabytes:.1f} MB, {kilobytes / 1024:.0f} MB installed, needs glibc {needed_glibc(folder)}")
    if not quick and megabytes > MOST_MEGABYTES:
        raise SystemExit(f"{target.name} has {megabytes:.1f} MB; it may have {MOST_MEGABYTES}")
    return target


def portable(folder: Path, out: Path, *, quick: bool) -> Path:
    """Return the folder as one file, for computers where nothing can be installed."""
    target = out / f"smconfig-{__version__}-linux-{os.uname().machine}.tar.xz"
    with tarfile.open(target, "w:xz", preset=0 if quick else 6) as archive:
        archive.add(folder, arcname=f"smconfig-{__version__}", filter=_anonymous)
    say(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB")
    return target


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = int(moment().timestamp())
    return entry


def bill_of_materials(out: Path) -> Path:
    """Return the list of parts as CycloneDX 1.5, for those who look for weaknesses in what they install."""
    components = []
    for each in licences.parts():
        entry = {"type": "library", "name": each["name"], "licenses": [{"expression": each["licence"]}]}
        if each["version"]:
            entry["version"] = each["version"]
            entry["purl"] = f"pkg:pypi/{each['name']}@{each['version']}" if each["name"].islower() else ""
        components.append({key: value for key, value in entry.items() if value})
    subject = {"type": "application", "name": "smconfig", "version": __version__}
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"timestamp": moment().isoformat(), "component": subject},
        "components": components,
    }
    target = out / f"smconfig-{__version__}.cdx.json"
    target.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")
    return target


def check_sums(files: list[Path], out: Path) -> None:
    """Write SHA256SUMS beside the files."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)]
    (out / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Build everything for the system this runs on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="pack fast instead of small")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the packages go")
    options = parser.parse_args()
    out: Path = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    say("freezing")
    folder = freeze(out)
    made = [bill_of_materials(out)]
    if sys.platform == "win32":
        return
    say("packing")
    made += [debian_package(folder, out, quick=options.quick), portable(folder, out, quick=options.quick)]
    check_sums(made, out)
    say("done")


if __name__ == "__main__":
    main()
