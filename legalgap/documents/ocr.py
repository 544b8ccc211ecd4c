"""Text recognition for pages that are pictures, with what is installed: tesseract, else the rapidocr package.

    a scanned page  ->  [Run("1. Short title and commencement", x0=88.0, top=120.4, ...), ...]

Neither is needed to install or run the product; without them a scan is reported as such.
"""

import io
import math
import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from statistics import median
from typing import Any

from legalgap.documents.runs import Run

DOTS_PER_INCH = 300
_SECONDS_PER_PAGE = 90
_LEAST_CONFIDENCE = 30.0
_TESSERACT_LANGUAGES = {"en": "eng", "fr": "fra", "es": "spa", "pt": "por", "ru": "rus", "ar": "ara", "sw": "swa"}
# Letters with their ascenders take up this share of the height of a recognised line.
_SIZE_OF_LINE = 0.9
# Lines whose measured size lies within these shares of the usual one are in the same type.
_SAME_TYPE = (0.75, 1.3)

Recogniser = Callable[[Any, str], list[Run]]


def recogniser() -> Recogniser | None:
    """The function that reads an open pypdfium2 page, with its language; None where nothing is installed."""
    if shutil.which("tesseract"):
        return _by_tesseract
    return _by_rapidocr if _rapidocr() is not None else None


def _by_tesseract(page: Any, language: str) -> list[Run]:
    picture = io.BytesIO()
    page.render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil().save(picture, "PNG")
    command = ["tesseract", "stdin", "stdout", "-l", _tesseract_language(language), "--dpi", str(DOTS_PER_INCH), "tsv"]
    try:
        answer = subprocess.run(
            command,
            input=picture.getvalue(),
            capture_output=True,
            timeout=_SECONDS_PER_PAGE,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # four times as fast as with threads
            check=True,
        )
    except (subprocess.SubprocessError, OSError):
        return []
    return runs_of_table(answer.stdout.decode("utf-8", "replace"), 72 / DOTS_PER_INCH)


def _tesseract_language(language: str) -> str:
    wanted = _TESSERACT_LANGUAGES.get(language, "eng")
    return wanted if wanted in _installed_languages() else "eng"


@lru_cache(maxsize=1)
def _installed_languages() -> frozenset[str]:
    try:
        listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, timeout=20, check=True)
    except (subprocess.SubprocessError, OSError):
        return frozenset()
    return frozenset(listed.stdout.decode("utf-8", "replace").split())


def runs_of_table(table: str, scale: float) -> list[Run]:
    """The runs of a table of words as tesseract prints it; `scale` is points per pixel."""
    lines: defaultdict[tuple[str, ...], list[tuple[str, float, float, float, float]]] = defaultdict(list)
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or not cells[11].strip() or float(cells[10]) < _LEAST_CONFIDENCE:
            continue
        left, top, width, height = (float(cell) * scale for cell in cells[6:10])
        lines[tuple(cells[1:5])].append((cells[11].strip(), left, top, left + width, top + height))
    return _steadied([_run(words, place) for place, words in enumerate(lines.values())])


def _steadied(runs: list[Run]) -> list[Run]:
    """The runs with one font size where the measured heights differ little: they vary with the letters of a line."""
    usual = median(run.size for run in runs) if runs else 0.0
    for run in runs:
        if _SAME_TYPE[0] * usual < run.size < _SAME_TYPE[1] * usual:
            run.size = usual
    return runs


def _run(words: list[tuple[str, float, float, float, float]], order: int) -> Run:
    top, bottom = min(word[2] for word in words), max(word[4] for word in words)
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word[0]) + 1
    edges = [(word[1], word[3]) for word in words]
    text = " ".join(word[0] for word in words)
    return Run(text, edges[0][0], top, edges[-1][1], bottom, _SIZE_OF_LINE * (bottom - top), starts, edges, order=order)


@lru_cache(maxsize=1)
def _rapidocr() -> Any:
    try:
        from rapidocr import RapidOCR
    except ImportError:
        return None
    import logging

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR()


def _by_rapidocr(page: Any, language: str) -> list[Run]:
    """As `_by_tesseract`; the models that come with the package know Latin letters whatever the `language`."""
    found = _rapidocr()(page.render(scale=DOTS_PER_INCH / 72).to_numpy())
    if found.txts is None:
        return []
    scale = 72 / DOTS_PER_INCH
    sure = [
        (box, text) for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True) if 100 * score > 50
    ]
    return _steadied([_run(_words(text, box, scale), place) for place, (box, text) in enumerate(sure) if text.strip()])


def _words(text: str, corners: Any, scale: float) -> list[tuple[str, float, float, float, float]]:
    """The words of a recognised line, its width shared out among them by their letters.

    `corners` run clockwise from the top left; lines of a crooked scan slope, so the height is that of one side.
    """
    across, down = [float(x) * scale for x, _ in corners], [float(y) * scale for _, y in corners]
    left, letter = min(across), (max(across) - min(across)) / max(1, len(text))
    middle, half = sum(down) / 4, math.dist((across[0], down[0]), (across[3], down[3])) / 2
    words, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        words.append((word, left + at * letter, middle - half, left + (at + len(word)) * letter, middle + half))
        at += len(word)
    return words
