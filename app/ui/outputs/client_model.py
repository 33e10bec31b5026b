"""Who is looking, as rows: snapshots of the clients, in words, worst first while nobody points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.i18n import tr
from app.show.presence import Client
from app.ui.outputs.client_names import client_icon, client_name, is_here

ROW = Qt.ItemDataRole.UserRole
SETTLED = 1.0
"""Seconds behind from which a row moves up: every step leaves all of them behind for a moment."""
ICONS = {"painted": "painted", "behind": "behind", "gone": "gone", "hidden": "hidden", "unproved": "waiting"}
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class ClientRow:
    """One client in words; `number` is the slide it painted, `sign` an icon in its place (blank, logo)."""

    id: str
    name: str
    place: str
    icon: str
    state: str
    detail: str
    number: str
    sign: str
    rank: int
    order: tuple[bool, float, str]

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        facts = [self.name, self.place, tr(f"client.{self.state}"), self.detail]
        return ", ".join([*facts, f"{tr('clients.slide')} {self.number}"] if self.number else facts)


def client_row(client: Client, lamp: str, now: float) -> ClientRow:
    """Return the row of a client; `lamp` is the lamp's word, `now` in Unix seconds."""
    state = client.state
    number = str(client.number) if client.number is not None else ""
    sign = {"blank": "blank", "logo": "logo"}.get(lamp, "") if not number and state != "gone" else ""
    return ClientRow(
        id=client.id,
        name=client_name(client),
        place=_place(client),
        icon=client_icon(client),
        state=state,
        detail=_detail(client, state, now),
        number=number,
        sign=sign,
        rank=_rank(client, state, now),
        order=(not client.counted, client.connected_at, client.id),
    )


def length_text(seconds: float) -> str:
    """Return how long something has lasted, in the largest unit that says enough."""
    if seconds >= 100:
        return tr("client.minutes", minutes=round(seconds / 60))
    return tr("client.seconds", seconds=round(seconds, 1) if seconds < 9.95 else round(seconds))


def _rank(client: Client, state: str, now: float) -> int:
    if not client.counted:
        return 2
    if state == "behind" and now - client.view_at >= SETTLED:
        return 0
    return 1 if state == "gone" else 2


def _place(client: Client) -> str:
    where = client.channel or client.kind
    if client.gone_at is not None:
        # People compare this with the clock on their wall.
        seen = datetime.fromtimestamp(client.gone_at).strftime("%H:%M:%S")  # noqa: DTZ006
        return tr("client.last_seen", time=seen)
    if not client.visible:
        return f"{where} · {tr('client.not_in_scene')}" if client.active is False else where
    if client.active:
        return f"{where} · {tr('client.in_program')}"
    return f"{where} · {tr('client.this_computer') if is_here(client.address) else client.address}"


def _detail(client: Client, state: str, now: float) -> str:
    if state == "gone":
        return tr("client.ago", time=length_text(max(0.0, now - (client.gone_at or now))))
    if state == "behind":
        return length_text(max(0.0, now - client.view_at))
    if state == "hidden":
        return tr("client.not_counted")
    if state == "unproved":
        return tr("client.older")
    return tr("client.ms", ms=round(client.paint_ms)) if client.paint_ms is not None else ""


class ClientModel(QAbstractListModel):
    """The rows of all clients; keeps their order while `still` is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ClientRow, ...] = ()

    def show(self, clients: Iterable[Client], lamp: str, now: float, still: bool) -> None:
        """Take snapshots of the clients; with `still` known ones keep their places."""
        fresh = {client.id: client_row(client, lamp, now) for client in clients}
        # By when they came, not by name: a row must not jump because a client was renamed.
        ordered = sorted(fresh.values(), key=lambda row: (row.rank, row.order))
        if still:
            kept = [fresh[row.id] for row in self.rows if row.id in fresh]
            ordered = kept + [row for row in ordered if row not in kept]
        self._become(tuple(ordered))

    def row_of(self, client_id: str) -> int:
        """Return the row of a client, -1 for none."""
        return next((place for place, row in enumerate(self.rows) if row.id == client_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row a client."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the `ClientRow` (`ROW`), or its name and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row.name if role == Qt.ItemDataRole.DisplayRole else None

    def _become(self, rows: tuple[ClientRow, ...]) -> None:
        if rows == self.rows:
            return
        moved = [row.id for row in rows] != [row.id for row in self.rows]
        if moved:
            self.beginResetModel()
        self.rows = rows
        if moved:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
