"""The words of the top bar: the lamp and the headline, told from the state and from who is looking."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import tr
from app.model.live import Mode, shown
from app.model.state import State, channel_ids
from app.show.presence import Client, Headline
from app.ui.outputs.client_names import client_name

OFF_AIR = "off_air"
ON_AIR = "on_air"


@dataclass(frozen=True)
class Proof:
    """The headline: an icon in a disc of some tone (a colour token), a line and a smaller line."""

    icon: str
    tone: str
    text: str
    detail: str


def lamp(state: State) -> str:
    """Return what the lamp says: `hold`, `blank`, `logo`, `on_air` or `off_air`.

    A cover or hold counts when it is on every channel: as long as one screen shows words we are on air.
    """
    live, channels = state.live, channel_ids(state)
    if channels and all(name in live.held for name in channels):
        return Mode.HOLD.value
    for mode in (Mode.BLANK, Mode.LOGO):
        if channels and all(live.covers.get(name) is mode for name in channels):
            return mode.value
    return ON_AIR if live.taken is not None or live.given else OFF_AIR


def is_on(state: State, mode: Mode) -> bool:
    """Say whether blank, logo or hold is on everywhere, as its button shows."""
    live, channels = state.live, channel_ids(state)
    if mode is Mode.HOLD:
        return all(name in live.held for name in channels)
    return all(live.covers.get(name) is mode for name in channels)


def shown_number(state: State) -> int:
    """Return the number of the slide that the first channel shows or keeps covered, 0 for none."""
    channels = channel_ids(state)
    if not channels:
        return 0
    taken = shown(state.live, channels[0]).taken or state.live.taken
    return taken.number if taken is not None else 0


def held_number(state: State) -> int:
    """Return the number of the slide that the first channel is held at, 0 when it is held without words."""
    first = next(iter(channel_ids(state)), "")
    taken = shown(state.live, first).taken
    return taken.number if taken is not None else 0


def clock_text(seconds: float) -> str:
    """Return a duration as `h:mm:ss`."""
    whole = max(0, int(seconds))
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def proof(state: State, headline: Headline, address: str, trouble: str) -> Proof:
    """Return the headline for a state and what the outputs have painted."""
    if headline.total == 0:
        return _nobody(headline, address, trouble)
    icon, tone = _disc(headline)
    return Proof(icon, tone, _line(state, headline), _detail(state, headline))


def _nobody(headline: Headline, address: str, trouble: str) -> Proof:
    if headline.hidden:
        return Proof("hidden", "text_2", tr("headline.none_visible"), _hidden(headline))
    detail = trouble or tr("headline.open_address", address=f"{address}/overlay/main".partition("//")[2])
    return Proof("waiting", "behind" if trouble else "text_2", tr("headline.none"), detail)


def _disc(headline: Headline) -> tuple[str, str]:
    if headline.behind:
        return "behind", "behind"
    if headline.gone:
        return "gone", "text"
    return "painted", "painted"


def _line(state: State, headline: Headline) -> str:
    word = lamp(state)
    number = shown_number(state)
    if word == ON_AIR:
        word = "slide" if number else "painted"
    one = ".one" if headline.total == 1 else ""
    return tr(f"headline.{word}{one}", painted=headline.painted, total=headline.total, number=number)


def _detail(state: State, headline: Headline) -> str:
    if headline.behind:
        return _named("headline.behind", headline.behind)
    if headline.gone:
        return _named("headline.gone", headline.gone)
    word = lamp(state)
    if word not in (ON_AIR, OFF_AIR):
        kept = held_number(state) if word == Mode.HOLD else shown_number(state)
        return tr(f"headline.{word}_detail.kept" if kept else f"headline.{word}_detail", number=kept)
    slowest = headline.slowest_ms
    painted = tr("headline.all") if slowest is None else tr("headline.slowest", ms=round(slowest))
    return f"{painted} · {_hidden(headline)}" if headline.hidden else painted


def _hidden(headline: Headline) -> str:
    return _named("headline.hidden", headline.hidden)


def _named(key: str, clients: tuple[Client, ...]) -> str:
    first = client_name(clients[0])
    if len(clients) == 1:
        return tr(key, name=first)
    return tr(f"{key}.more", name=first, more=len(clients) - 1)
