"""What goes wrong inside the window: logged where it happens, said to the person here."""

from __future__ import annotations

from app.show.signal import Signal

faulted: Signal[BaseException] = Signal("window.faulted")
"""What a slot or a key press of the window raised; logged before it is told."""
