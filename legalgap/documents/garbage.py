"""Pauses the search for garbage while a whole law is built at once: there is none, and the search takes longest."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS = 500_000


def collect_seldom() -> None:
    """For a whole process: looks for garbage after half a million new objects (Python's own measure is 700).

    A law is some millions of small objects that stay: looking them over again and again finds nothing and takes long.
    """
    gc.set_threshold(_NEW_OBJECTS, 20, 50)


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
