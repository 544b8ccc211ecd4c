"""Pauses the search for garbage while a whole law is built at once: there is none, and the search takes longest."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """While this holds, no garbage is looked for; use it around the making of many small objects that all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
