"""Paragraphs that print something beside themselves: a marginal note, or the number of every fifth line."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

NOTE = ParagraphStyle("note", fontName="Times-Roman", fontSize=7.2, leading=8.2)


class MarginNote(Flowable):
    """A note printed beside the paragraph that follows: in the outer margin, or always on the left.

    `text_width` is the width of the column in points, `gap` the space between column and note.
    """

    def __init__(self, note: str, text_width: float, note_width: float, gap: float, alternate: bool) -> None:
        super().__init__()
        self.note, self.text_width, self.note_width, self.gap = note, text_width, note_width, gap
        self.alternate = alternate
        self.keepWithNext = 1

    def wrap(self, avail_width: float, avail_height: float) -> tuple[float, float]:
        """It takes no room in the column."""
        return 0, 0

    def draw(self) -> None:
        """Prints the note with its top at the top of the following paragraph."""
        right = self.alternate and self.canv.getPageNumber() % 2 == 1
        x = self.text_width + self.gap if right else -self.gap - self.note_width
        paragraph = Paragraph(self.note, NOTE)
        _, height = paragraph.wrap(self.note_width, 400)
        paragraph.drawOn(self.canv, x, -height - 3.4)


class NumberedLines(Paragraph):
    """A paragraph that counts its lines on the page and prints 5, 10, 15 ... at the outer edge of the column."""

    edge = 372.0

    def draw(self) -> None:
        """Prints the lines, and the numbers of every fifth."""
        super().draw()
        canvas = self.canv
        if getattr(canvas, "numbered_page", 0) != canvas.getPageNumber():
            canvas.numbered_page, canvas.lines_so_far = canvas.getPageNumber(), 0
        for i in range(len(self.blPara.lines)):
            canvas.lines_so_far += 1
            if canvas.lines_so_far % 5 == 0:
                self._print_number(i)

    def _print_number(self, line: int) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.setFont("Times-Roman", 9)
        baseline = self.height - self.style.fontSize - line * self.style.leading
        canvas.drawString(self.edge, baseline, str(canvas.lines_so_far))
        canvas.restoreState()
