#!/bin/sh
# Makes a folder with Python and all packages that the program, its tests and its checks need.
# System libraries of Qt come through apt where this may be done, else the line to run is printed.
set -eu
venv=$1
python=${PYTHON:-python3}
packages="python3-venv libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0
libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"

missing() {
    for library in libEGL.so.1 libGL.so.1 libglib-2.0.so.0 libdbus-1.so.3 libfontconfig.so.1 libxkbcommon.so.0 \
        libxcb-cursor.so.0 libxkbcommon-x11.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0; do
        /sbin/ldconfig -p 2>/dev/null | grep -q "$library" || return 0
    done
    "$python" -c 'import ensurepip, venv' 2>/dev/null || return 0
    return 1
}

if [ "$(uname)" = Linux ] && missing; then
    as_root=
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    if command -v apt-get >/dev/null && $as_root true 2>/dev/null; then
        $as_root apt-get update -qq
        # shellcheck disable=SC2086  # a list of packages
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $packages
    else
        echo "Some system libraries are missing. Run this once, then try again:" >&2
        echo "  sudo apt-get install -y --no-install-recommends" $packages >&2
        exit 1
    fi
fi

"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' || {
    echo "smconfig needs Python 3.11 to 3.14; set PYTHON=python3.x" >&2
    exit 1
}
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
# Every package is one whose content was known when the lock was made.
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
