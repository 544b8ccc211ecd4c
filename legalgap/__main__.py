"""`python -m legalgap` is the command `legalgap`."""

from .cli.main import run

run()
