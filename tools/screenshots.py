"""Makes the pictures of docs/images anew, from the sample project: `.venv/bin/python tools/screenshots.py`.

The walk of `timeline-app demo` and the places of `look_pictures` are taken at a fixed moment; each picture is kept with
256 colours, which no eye tells from all of them on pictures of windows and pages, at a third of the size.
"""

import os
import struct
import sys
import tempfile
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtGui import QImage

from timeline_app.app import make_application
from timeline_app.demo.walk import walk
from timeline_app.exchange.event_table import chunks, guess_mapping, open_table
from timeline_app.gui.event_table.dialog import EventTableDialog
from timeline_app.gui.theme import Theme
from tools import look_pictures, timeline_pictures

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE_LIMIT = 250_000
_COLOURS, _ROUNDS = 256, 6
Bytes: TypeAlias = npt.NDArray[np.uint8]
Points: TypeAlias = npt.NDArray[np.float64]


def main() -> int:
    """Take the walk and put its pictures in place of the old ones."""
    with tempfile.TemporaryDirectory() as folder:
        status = walk(Path(folder), _moment)
        if status != 0:
            return status
        picture_tables(Path(folder))
        list(timeline_pictures.take(Path(folder)))
        list(look_pictures.take(Path(folder)))
        IMAGES.mkdir(exist_ok=True)
        for old in IMAGES.glob("*.png"):
            old.unlink()
        for picture in sorted(Path(folder).glob("*.png")):
            made = IMAGES / picture.name
            made.write_bytes(small_png(QImage(str(picture))))
            size = made.stat().st_size
            print(f"{made.name}: {size:,} bytes")
            if size > SIZE_LIMIT:
                print(f"{made.name} is larger than {SIZE_LIMIT:,} bytes.")
                status = 1
    return status


def picture_tables(folder: Path) -> None:
    """Take the mapping step of a table in both looks."""
    application = make_application()
    file = folder / "events.csv"
    file.write_text(_TABLE, encoding="utf-8")
    table = open_table(file)
    mapping = guess_mapping(table, _KINDS)
    (chunk,) = chunks(table, mapping)
    for look in ("light", "dark"):
        theme = Theme.load(look)
        application.setFont(theme.font("body"))
        dialog = EventTableDialog(theme)
        dialog.setStyleSheet(theme.stylesheet())
        dialog.show_table(table, mapping, _KINDS)
        dialog.show_counts(len(chunk), len(chunk.refused), done=True)
        dialog.resize(1220, 750)
        dialog.grab()  # the first one lays out
        dialog.grab().save(str(folder / f"event-table-{look}.png"))
        dialog.deleteLater()


_KINDS = (("statement", "Statement"), ("contact", "Contact"), ("order", "Order or act"))
_TABLE = """\
event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,source,notes
01 January 2020,1,Battles,Armed clash,Harbour Front,Army of Norland,Norland,Kelva,Kelva Post,Shots at the docks.
08 January 2020,2,Protests,Peaceful protest,Teachers,,Norland,Ostrow,Varn Herald,Teachers marched for their wages.
31 February 2020,1,Protests,Peaceful protest,Students,,Norland,Kelva,Varn Herald,Students shut a gate.
15 February 2020,3,Strategic developments,Agreement,Army of Norland,Harbour Front,Norland,Kelva,Kelva Post,Both agreed.
28 February 2020,1,Riots,Looting,Unidentified,Traders,Norland,Tarn,Varn Herald,A market stall burnt.
02 March 2020,1,Protests,Strike,Dock union,,Norland,Kelva,Kelva Post,No ship was unloaded.
"""


def _moment() -> datetime:
    return datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def small_png(image: QImage) -> bytes:
    """A picture as a PNG of at most 256 colours."""
    rgb = _pixels(image)
    height, width, _ = rgb.shape
    colours, where, counts = np.unique(rgb.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    palette, nearest = _palette(colours.astype(np.float64), counts.astype(np.float64))
    rows = nearest[where.reshape(-1)].reshape(height, width)
    lines = np.concatenate([np.zeros((height, 1), np.uint8), rows], axis=1)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", palette.tobytes()),
        (b"IDAT", zlib.compress(lines.tobytes(), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _pixels(image: QImage) -> Bytes:
    """Height × width × 3 values from 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    # A copy: the pixels are the image's own, and it ends here.
    return lines[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).copy()


def _palette(colours: Points, counts: Points) -> tuple[Bytes, Bytes]:
    """At most 256 colours and, for each of n given ones, the nearest's index. The most frequent stay as they are."""
    order = np.argsort(-counts)
    if len(colours) <= _COLOURS:
        return colours.astype(np.uint8), np.arange(len(colours)).astype(np.uint8)
    kept = _COLOURS // 4
    centres = colours[np.concatenate([order[:kept], order[kept :: max(1, (len(order) - kept) // (_COLOURS - kept))]])]
    centres = centres[:_COLOURS].copy()
    nearest = _nearest(colours, centres)
    for _ in range(_ROUNDS):
        for index in range(kept, len(centres)):
            mine = nearest == index
            if mine.any():
                centres[index] = np.average(colours[mine], axis=0, weights=counts[mine])
        nearest = _nearest(colours, centres)
    return np.rint(centres).astype(np.uint8), nearest.astype(np.uint8)


def _nearest(colours: Points, centres: Points) -> npt.NDArray[np.intp]:
    distances: Points = ((colours[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    nearest: npt.NDArray[np.intp] = distances.argmin(axis=1)
    return nearest


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


if __name__ == "__main__":
    sys.exit(main())
