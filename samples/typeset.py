"""Typesets the sample laws: samples/<country>/source/*.md -> samples/<country>/*.pdf, the same bytes every time.

python samples/typeset.py              writes every sample PDF anew
python samples/typeset.py --out DIR    writes them to DIR instead
"""

import argparse
import io
from pathlib import Path

from reportlab.platypus import BaseDocTemplate, Flowable
from typesetting.layouts import story
from typesetting.sheets import SHEETS, templates
from typesetting.source import Law, read_law

SAMPLES = Path(__file__).resolve().parent
REPORTLAB = "5.1.0"  # another release may break lines or write the file differently


class Print(BaseDocTemplate):
    """A document that tells the table of contents on which page each heading came to stand."""

    def __init__(self, target: io.BytesIO, law: Law) -> None:
        title = f"{law.front['title'].title()} (fictional sample)"
        super().__init__(target, invariant=1, title=title, author="Republic of Castavia (fictional)")
        self.addPageTemplates(templates(SHEETS[law.front["layout"]], law))

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - the name is reportlab's
        """Reports headings that want to stand in the table of contents."""
        entry = getattr(flowable, "entry", None)
        if entry:
            self.notify("TOCEntry", (*entry, self.page))


def typeset(source: Path) -> bytes:
    """The PDF of the law written in `source`."""
    law = read_law(source)
    target = io.BytesIO()
    Print(target, law).multiBuild(story(law))
    return target.getvalue()


def sources() -> list[Path]:
    """The sources of all sample laws, by country and name."""
    return sorted(SAMPLES.glob("*/source/*.md"))


def printed(source: Path, folder: Path | None = None) -> Path:
    """Where the PDF of `source` belongs: beside the folder of sources, or in `folder`."""
    return (folder or source.parent.parent) / source.with_suffix(".pdf").name


def main() -> None:
    """Writes the PDFs and says which."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, help="folder for the PDFs; default: beside their sources")
    folder = parser.parse_args().out
    for source in sources():
        target = printed(source, folder)
        target.write_bytes(typeset(source))
        print(f"{target}  {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
