"""Where the files that are data live: rulesets, reference instruments, samples, templates.

An installed wheel carries them under `legalgap/shipped/`; a source checkout has them beside the package.
`folder("rulesets") / "palermo"` is right in both.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `name` (`rulesets`, `reference_instruments` or `samples`) of this installation.

    Raises FileNotFoundError when the installation is incomplete.
    """
    for place in (PACKAGE / "shipped" / name, PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"This installation of legalgap has no folder {name!r}; install it again.")
