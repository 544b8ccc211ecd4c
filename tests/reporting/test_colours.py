"""Every text colour can be read on its ground, light, dark and printed: a contrast of 4.5 to 1 or better (WCAG AA)."""

import re
from pathlib import Path

import pytest

import legalgap.reporting

STYLE = (Path(legalgap.reporting.__file__).parent / "static" / "report.css").read_text("utf-8")
PAIRS = [
    *((text, ground) for text in ("ink", "soft", "link") for ground in ("paper", "sheet")),
    *((status, f"{status}-bg") for status in ("met", "partial", "gap", "uncertain", "manual", "none")),
    *((status, "paper") for status in ("met", "partial", "gap", "uncertain", "manual", "none")),
    *((text, "alarm-bg") for text in ("ink", "soft", "link", "gap")),
    ("ink", "mark"),
    ("alarm-ink", "alarm"),
]


def palette(theme: str) -> dict[str, str]:
    """The custom properties of a theme: the later ones override those of the light theme."""
    light, dark, printed = re.findall(r":root \{(.*?)\}", STYLE, flags=re.DOTALL)
    chosen = light + {"light": "", "dark": dark, "print": printed}[theme]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", chosen))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_itself():
    assert contrast("#000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(theme, text, ground):
    colours = palette(theme)
    assert contrast(colours[text], colours[ground]) >= 4.5
