# Shared by the scripts beside it (POSIX sh). Everything said here goes to standard error.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
locks=$root/script/locks
export PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf 'ambo: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# --- system packages (Debian and its relatives) ---------------------------------------------------

# "file package": what a window needs from the system, by the file that proves it is there.
window_libraries='
libglib-2.0.so.0 libglib2.0-0
libGL.so.1 libgl1
libEGL.so.1 libegl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libxkbcommon.so.0 libxkbcommon0
libX11.so.6 libx11-6
libbrotlidec.so.1 libbrotli1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libX11-xcb.so.1 libx11-xcb1
'

# What the tests of the window and the pages need on top.
test_programs='
chromium chromium
Xvfb xvfb
xdotool xdotool
openbox openbox
import imagemagick
xwininfo x11-utils
'
test_libraries='
libatomic.so.1 libatomic1
'
test_fonts='/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc fonts-noto-cjk'

missing_libraries() { # LIST: prints the packages of the libraries the linker does not know
    known=$(/sbin/ldconfig -p 2>/dev/null || ldconfig -p 2>/dev/null || :)
    [ -n "$known" ] || return 0 # no such cache here: let the program itself say what it lacks
    printf '%s\n' "$1" | while read -r file package; do
        case $known in *"$file "*) ;; *) printf '%s ' "$package" ;; esac
    done
}

missing_test_tools() {
    printf '%s\n' "$test_programs" | while read -r program package; do
        [ -z "$program" ] || command -v "$program" >/dev/null || printf '%s ' "$package"
    done
    missing_libraries "$test_libraries"
    [ -e "${test_fonts% *}" ] || printf '%s ' "${test_fonts#* }"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt_install() { # WHY PACKAGE...: says so, installs, or ends with the line to type
    why=$1
    shift
    line="apt-get install -y --no-install-recommends $*"
    command -v apt-get >/dev/null || die "$why. Please install what your system calls: $*"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || die "$why. Please run as root:  $line"
    say "$why; installing with apt: $*"
    # The first line and --fix-broken mend an installation that was killed half-way.
    as_root env DEBIAN_FRONTEND=noninteractive sh -c '
        dpkg --configure -a
        wait="-o DPkg::Lock::Timeout=300"
        apt-get $wait -qq update && apt-get $wait -qq install -y --fix-broken --no-install-recommends "$@"' apt "$@" >&2 ||
        die "$why, and apt could not install it. Please run:  sudo $line"
}

need_libraries() {
    [ "$(uname)" = Linux ] || return 0
    packages=$(missing_libraries "$window_libraries")
    # shellcheck disable=SC2086
    [ -z "$packages" ] || apt_install "the window needs system libraries" $packages
}

need_package_tools() { # ENVIRONMENT: PyInstaller edits the program with objcopy and takes the shared libpython along
    [ "$(uname)" = Linux ] || return 0
    packages=
    command -v objcopy >/dev/null || packages=binutils
    library=$("$1/bin/python" -c 'import sysconfig; print(sysconfig.get_config_var("INSTSONAME"))')
    folder=$("$1/bin/python" -c 'import sysconfig; print(sysconfig.get_config_var("LIBDIR"))')
    if [ ! -e "$folder/$library" ] && ! /sbin/ldconfig -p | grep -q "$library"; then
        packages="$packages ${library%.so*}"
    fi
    # shellcheck disable=SC2086
    [ -z "$packages" ] || apt_install "packaging needs more programs" $packages
}

need_test_tools() {
    packages=$(missing_test_tools)
    # shellcheck disable=SC2086
    [ -z "$packages" ] || apt_install "the tests need more programs" $packages
}

# --- environments -----------------------------------------------------------------------------------

find_python() { # sets $python: 3.11 or newer, by preference one that can make environments
    python=
    for candidate in python3.11 python3 python3.12 python3.13 /usr/bin/python3; do
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        python=${python:-$candidate}
        "$candidate" -c 'import ensurepip, venv' 2>/dev/null || continue
        python=$candidate
        return
    done
    [ -n "$python" ] || die "Ambo needs Python 3.11 or newer; none was found on the PATH."
    apt_install "Python needs its module for making environments" python3-venv
    python=/usr/bin/python3 # the one apt has just completed
}

generation() { # ENVIRONMENT: changes when a lock or the Python below the environment changes
    readlink -f "$1/bin/python"
    cat "$locks"/*.lock | cksum
}

is_ready() { # ENVIRONMENT LOCK
    [ -x "$1/bin/python" ] && [ -e "$1/ambo.stamp" ] || return 1
    now=$(generation "$1")
    case $2:$(cat "$1/ambo.stamp") in
    *:"$now"*" $2 "* | *:"$now"*" test "*) ;; # test.lock holds all the others
    core:"$now"*) ;;                          # and all the others hold core.lock
    *) return 1 ;;
    esac
}

make_environment() { # ENVIRONMENT
    find_python
    say "making the environment $1"
    rm -rf "$1"
    mkdir "$1"
    : >"$1/ambo.installing"
    "$python" -m venv "$1" >&2 || die "$python could not make the environment $1."
}

install_lock() { # ENVIRONMENT LOCK
    # The mark of an installation that was killed: what it wrote cannot be trusted.
    if [ -e "$1/ambo.installing" ] || ! "$1/bin/python" -m pip --version >/dev/null 2>&1; then
        make_environment "$1"
    fi
    : >"$1/ambo.installing"
    say "installing the packages of $2.lock (the first time takes a minute or two)"
    "$1/bin/python" -m pip install --quiet --no-deps --require-hashes -r "$locks/$2.lock" >&2 || {
        [ ! -e "$1/ambo.stamp" ] || rm "$1/ambo.installing" # it held together before: keep it
        die "the packages could not be installed; is this computer online? Start again to go on."
    }
    now=$(generation "$1")
    before=$(cat "$1/ambo.stamp" 2>/dev/null || :)
    case $before in "$now"*) ;; *) before=$now ;; esac # versions of another day prove nothing
    printf '%s\n' "$before $2 " >"$1/ambo.stamp"
    rm "$1/ambo.installing"
}

need_environment() { # ENVIRONMENT LOCK: makes or mends it; two that start together wait for each other
    ! is_ready "$1" "$2" || return 0
    (
        ! command -v flock >/dev/null || flock 9
        if is_ready "$1" "$2"; then exit 0; fi
        install_lock "$1" "$2"
    ) 9>"$1.lock"
}
