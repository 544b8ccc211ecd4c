"""Where what belongs to the user is kept on this machine, outside the package.

LEGALGAP_HOME=/srv/legalgap  ->  /srv/legalgap
Linux  ->  ~/.local/share/legalgap (or XDG_DATA_HOME), macOS  ->  ~/Library/Application Support/legalgap
"""

import os
import sys
from pathlib import Path


def user_folder() -> Path:
    """The user's own folder; it need not exist yet."""
    named = os.environ.get("LEGALGAP_HOME")
    if named:
        return Path(named).expanduser()
    return _data_folder() / "legalgap"


def _data_folder() -> Path:
    """The folder for data of applications on this platform; XDG_DATA_HOME goes before the platform's own."""
    xdg = os.environ.get("XDG_DATA_HOME")
    if xdg:
        return Path(xdg)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path.home() / ".local" / "share"
