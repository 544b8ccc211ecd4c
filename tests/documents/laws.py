"""Small helpers of these tests: a file with content, the lines of a reading, what it set aside."""

from pathlib import Path

from legalgap.documents import read_file
from legalgap.model.source import Reading


def read_bytes(folder: Path, name: str, content: bytes | str) -> Reading:
    """The reading of a file `name` with this content (text is saved as UTF-8)."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path)


def lines(reading: Reading, text: int = 0) -> list[str]:
    """The lines of one of its texts."""
    return [line.text for line in reading.texts[text].lines]


def aside(reading: Reading) -> list[tuple[str, str]]:
    """What was set aside, with the reason."""
    return [(entry.text, entry.why) for text in reading.texts for entry in text.furniture]
