"""The errors that a user of legalgap may meet: one sentence for a lawyer, with the file, what is wrong, what to do."""


class LegalGapError(Exception):
    """Something the user can understand and act on; its text is shown as it stands."""


class UnreadableError(LegalGapError):
    """A file that cannot be read as a law: missing, damaged, encrypted, empty, of a wrong type, a scan without OCR."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class RulesetError(LegalGapError):
    """A ruleset that cannot be used; the text lists every fault with file and line."""


class FrameworkError(LegalGapError):
    """A framework file that cannot be used; the text lists every fault with its line."""


class ReviewError(LegalGapError):
    """Decisions of assessors that cannot be used; the text lists every fault with the line or cell where it stands."""


class UsageError(LegalGapError):
    """A request that makes no sense as it was made (unknown format, unknown kind of law, no such indicator)."""
