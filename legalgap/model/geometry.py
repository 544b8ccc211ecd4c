"""Places on a page, in PDF points from the top left corner."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: `x0 < x1` from the left edge, `top < bottom` from the top edge of the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    def __reduce__(self) -> tuple[type["Box"], tuple[float, ...]]:
        """Halves the time to send the boxes of a law from one process to another."""
        return Box, (self.x0, self.top, self.x1, self.bottom)


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A rectangle on a page; pages are counted from 1."""

    page: int
    box: Box

    def as_list(self) -> list[float]:
        """`[page, x0, top, x1, bottom]`, the form of `matrix.json`."""
        b = self.box
        return [self.page, round(b.x0, 1), round(b.top, 1), round(b.x1, 1), round(b.bottom, 1)]
