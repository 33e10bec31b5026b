"""State and view in, frame out: what every screen of that view shows."""

from __future__ import annotations

from typing import Any

from app.model.channel import Channel, View
from app.model.frame import Drawn, Frame
from app.model.live import Mode, Taken, shown
from app.model.slide import KINDS, Kind, Slide, Words, language_of
from app.model.state import State
from app.show.live import upcoming


def view_of(channel: Channel) -> View:
    """Return the view of a channel as it is set."""
    return View(channel.id, channel.look, channel.languages, channel.size)


def project(state: State, view: View) -> Frame:
    """Return the frame of a view."""
    now = shown(state.live, view.channel)
    held = view.channel in state.live.held
    drawn = draw(now.taken, view.languages) if now.taken is not None else None
    return Frame(
        channel=view.channel,
        key=frame_key(now.mode, now.taken),
        mode=Mode.HOLD if held else now.mode,
        slide=drawn,
        look=view.look,
        preload=_preload(state),
    )


def preview(state: State, slide: Slide, title: str, copyright: str, view: View) -> Frame:
    """Return the frame that a slide would make on a view: the window's pictures are painted from it."""
    taken = Taken(slide, title, copyright)
    return Frame(view.channel, slide.id, Mode.LIVE, draw(taken, view.languages), view.look)


def frame_key(mode: Mode, taken: Taken | None) -> str:
    """Return the key of a frame: equal keys swap their words without a transition."""
    if mode in (Mode.BLANK, Mode.LOGO):
        return mode.value
    return taken.slide.id if taken is not None else "none"


def draw(taken: Taken, languages: tuple[str, ...]) -> Drawn | None:
    """Return what is drawn of a taken slide in the wanted languages; a blank slide draws nothing."""
    slide = taken.slide
    if slide.kind is Kind.BLANK:
        return None
    fields = _lyrics(taken, languages) if slide.kind is Kind.LYRICS else _plain(slide, languages)
    return Drawn(slide.id, slide.kind.value, slide.label, fields, slide.media)


def _lyrics(taken: Taken, languages: tuple[str, ...]) -> dict[str, Any]:
    slide = taken.slide
    fields: dict[str, Any] = {
        "title": slide.fields.get("title") or taken.title,
        "part": slide.fields.get("part") or slide.label,
        "text": [{"lang": words.lang, "lines": words.text.split("\n")} for words in spoken(slide, languages)],
    }
    notice = slide.fields.get("copyright") or taken.copyright
    return fields | {"copyright": notice} if notice else fields


def _plain(slide: Slide, languages: tuple[str, ...]) -> dict[str, Any]:
    first, *further = spoken(slide, languages)
    fields: dict[str, Any] = {**slide.fields, KINDS[slide.kind].main: first.text}
    if further:
        fields["translations"] = [{"lang": words.lang, "lines": words.text.split("\n")} for words in further]
    return fields


def spoken(slide: Slide, languages: tuple[str, ...]) -> tuple[Words, ...]:
    """Return a slide's words in the wanted languages and order; all of them when none is wanted or there."""
    everything = (Words(language_of(slide.text), slide.text), *slide.translations)
    wanted = tuple(words for language in languages for words in everything if words.lang == language)
    return wanted or everything


def _preload(state: State) -> tuple[str, ...]:
    place = upcoming(state)
    if place is None:
        return ()
    media = state.plan.items[place.item].slides[place.slide].media
    return (media.url,) if media is not None else ()
