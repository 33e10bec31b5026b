"""The digits of a countdown as its page counts them: the show knows the end, whoever paints the seconds."""

from __future__ import annotations

from math import ceil

from msgspec.structs import replace

from app.model.frame import Frame


def counting(frame: Frame, now: float) -> bool:
    """Say whether a frame has digits that still change; `now` is in Unix seconds."""
    until = _until(frame)
    return until is not None and until > now


def with_digits(frame: Frame, now: float) -> Frame:
    """Return the frame with the time that is left (`mm:ss`, from an hour on `h:mm:ss`)."""
    until = _until(frame)
    if until is None or frame.slide is None:
        return frame
    left = max(0, ceil(until - now))
    hours, minutes, seconds = left // 3600, left // 60 % 60, left % 60
    digits = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
    return replace(frame, slide=replace(frame.slide, fields={**frame.slide.fields, "digits": digits}))


def _until(frame: Frame) -> float | None:
    if frame.slide is None or frame.slide.kind != "countdown":
        return None
    until = frame.slide.fields.get("until")
    return float(until) if isinstance(until, int | float) else None
