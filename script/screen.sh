# A screen of our own for the tests (POSIX sh): Xvfb on a free display with a window manager, ended with the script.

scratch=$(mktemp -d)
screen_pids=

close_screen() {
    for pid in $screen_pids; do
        kill "$pid" 2>/dev/null && wait "$pid" || :
    done
    rm -rf "$scratch"
}

open_screen() { # sets DISPLAY, and folders of its own so that no test touches a person's data
    trap close_screen EXIT
    trap 'exit 130' INT TERM HUP
    for kind in DATA CONFIG CACHE STATE RUNTIME; do
        mkdir -m 700 "$scratch/$kind"
    done
    export XDG_DATA_HOME="$scratch/DATA" XDG_CONFIG_HOME="$scratch/CONFIG" XDG_CACHE_HOME="$scratch/CACHE"
    export XDG_STATE_HOME="$scratch/STATE" XDG_RUNTIME_DIR="$scratch/RUNTIME"
    export LANG=C.UTF-8 LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY

    mkfifo "$scratch/display"
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$scratch/display" 2>"$scratch/xvfb.log" &
    screen_pids=$!
    read -r number <"$scratch/display" || die "Xvfb did not start: $(tail -n 1 "$scratch/xvfb.log")"
    export DISPLAY=":$number"
    openbox --sm-disable >/dev/null 2>&1 &
    screen_pids="$screen_pids $!"
}
