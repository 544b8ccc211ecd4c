"""Turns the places of a page that is stored sideways or with an offset into those of the page as it is shown.

Upright((0, 0, 842, 595), 90).box(100, 50, 120, 40)  ->  (left, top, right, bottom) in points from the top left
"""

import struct
from collections.abc import Callable

_EIGHT_FLOATS = struct.Struct("8f").unpack_from


class Upright:
    """Turns the boxes of a page that is shown rotated; `left` and `top` are the edges of the shown page."""

    def __init__(self, bbox: tuple[float, float, float, float], rotation: int) -> None:
        self.bbox, self.angle = bbox, rotation
        left, bottom, right, top = bbox
        self.left, self.top = left, top
        self.unpack: Callable[[bytearray], tuple[float, ...]] = _EIGHT_FLOATS
        if rotation:
            self.left, self.top = 0.0, right - left if rotation in (90, 270) else top - bottom
            self.unpack = lambda memory: self._turned(*_EIGHT_FLOATS(memory))

    def box(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        """A box in the units of the file (y upwards) as left, top, right, bottom on the shown page."""
        if self.angle:
            x0, top, x1, bottom = self._one(x0, top, x1, bottom)
        return x0 - self.left, self.top - top, x1 - self.left, self.top - bottom

    def _turned(self, *sides: float) -> tuple[float, ...]:
        return self._one(*sides[:4]) + self._one(*sides[4:])

    def _one(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        left, low, right, high = self.bbox
        if self.angle == 90:
            return bottom - low, right - x0, top - low, right - x1
        if self.angle == 180:
            return right - x1, high - bottom, right - x0, high - top
        return high - top, x1 - left, high - bottom, x0 - left
