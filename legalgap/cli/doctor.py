"""`legalgap doctor`: nothing in, what is installed, what is missing and how to get it out."""


def doctor_command() -> None:
    """Show what is installed, what is missing, and how to get it."""
    from .checkup import checkup, checkup_table
    from .console import out

    out().print(checkup_table(checkup()))
