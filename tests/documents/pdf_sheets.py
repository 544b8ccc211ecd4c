"""Typesets small PDF files for tests: words are put at exact places, so that a test can say where they must be found.

sheet = Sheets(tmp_path / "act.pdf")
sheet.text(72, 100, "1. This Act may be cited as the Ferry Act.")   # x and top in points, from the top left
sheet.save()
"""

from pathlib import Path
from random import Random

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
BODY = "Times-Roman"
BOLD = "Times-Bold"

PROSE = (
    "A person who keeps a ferry shall not carry more passengers than the licence of the ferry permits, and shall at "
    "all times have on board such lamps, floats and ropes as the Minister may by notice in the Gazette require for "
    "that class of ferry. Where a ferry is out of repair the keeper shall without delay withdraw it from service and "
    "inform the harbour master, who may order that it be inspected by a surveyor at the cost of the owner. Any person "
    "who obstructs a surveyor in the exercise of a duty under this section commits an offence and is liable on "
    "conviction to a fine. "
)


def other(page: int, words: str = PROSE) -> str:
    """The same words in another order for each page, so that no two pages are alike."""
    mixed = words.split()
    Random(page).shuffle(mixed)
    return " ".join(mixed)


class Sheets:
    """A PDF in the making; `next_page` begins another page."""

    def __init__(self, path: Path, width: float = WIDTH, height: float = HEIGHT, password: str = "") -> None:
        self.path = path
        self.height = height
        self.page = 1
        self.canvas = Canvas(str(path), pagesize=(width, height), encrypt=password or None)

    def text(self, x: float, top: float, words: str, size: float = 11, font: str = BODY) -> None:
        """Prints `words` with their left edge at `x` and their upper edge at about `top`."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - top - 0.75 * size, words)

    def right(self, x: float, top: float, words: str, size: float = 11, font: str = BODY) -> None:
        """As `text`, ending at `x`."""
        self.text(x - stringWidth(words, font, size), top, words, size, font)

    def middle(self, x: float, top: float, words: str, size: float = 11, font: str = BODY) -> None:
        """As `text`, centred on `x`."""
        self.text(x - stringWidth(words, font, size) / 2, top, words, size, font)

    def lines(self, x: float, top: float, lines: list[str], size: float = 11, step: float = 14) -> None:
        """Prints one line below the other."""
        for i, line in enumerate(lines):
            self.text(x, top + i * step, line, size)

    def line(self, x0: float, top: float, x1: float, bottom: float, width: float = 0.6, colour: str = "black") -> None:
        """Draws a line from one point to another."""
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeColor(colour)
        self.canvas.line(x0, self.height - top, x1, self.height - bottom)

    def band(self, x0: float, top: float, x1: float, bottom: float, colour: str = "black") -> None:
        """Paints a rectangle, as thin ones are used for lines and thick ones for highlighting."""
        self.canvas.setFillColor(colour)
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
        self.canvas.setFillColor("black")

    def grid(self, lefts: list[float], tops: list[float]) -> None:
        """Rules a table with lines at these places."""
        for top in tops:
            self.line(lefts[0], top, lefts[-1], top)
        for left in lefts:
            self.line(left, tops[0], left, tops[-1])

    def slanted(self, words: str, size: float = 60) -> None:
        """Prints a watermark across the page."""
        self.canvas.saveState()
        self.canvas.setFont(BOLD, size)
        self.canvas.translate(180, 300)
        self.canvas.rotate(45)
        self.canvas.drawString(0, 0, words)
        self.canvas.restoreState()

    def picture(self, path: Path) -> None:
        """Covers the page with an image."""
        self.canvas.drawImage(ImageReader(str(path)), 0, 0, WIDTH, HEIGHT)

    def next_page(self) -> None:
        """Ends this page."""
        self.canvas.showPage()
        self.page += 1

    def save(self) -> Path:
        """Writes the file and gives its path."""
        self.canvas.save()
        return self.path


def wrapped(words: str, width: float, size: float = 11) -> list[str]:
    """The words in lines of at most `width` points."""
    lines, line = [], ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and stringWidth(longer, BODY, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
