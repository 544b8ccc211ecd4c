"""A comparison with a change of every kind, for the tests of reports; and one in which every text attacks them."""

from dataclasses import fields, is_dataclass, replace

from legalgap.comparison.outcome import Amendment, Change, Comparison, LawPair, Pair, Quote, Run, Side, Standing

ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e\x1b[2J|&amp; [a](javascript:b) \ud800"
CODES = {"kind", "status", "flags", "severity", "action", "operation"}


def standing(status, *flags, quote="", by=""):
    quotes = (Quote("Lamp Act", "s 4", 2, quote, by),) if quote else ()
    return Standing(status, flags, ("So it was found.",), quotes)


def change(kind, old, new, why="Because."):
    return Change(f"lamp.{kind}", f"Lamps {kind}", "L", "high", kind, why, old, new)


def example() -> Comparison:
    """Everything that a comparison can hold, once."""
    return Comparison(
        tool_version="1.0",
        ruleset="lamps 1",
        old=Side("Lamp Act", ("Lamp Act",)),
        new=Side("Lamp Act (as amended)", ("Lamp Act (as amended)",)),
        pillars={"L": "Lamps"},
        changes=(
            change("opened", standing("met", quote="shall light"), standing("gap")),
            change("worse", standing("gap"), standing("gap", "contrary", quote="no light", by="clause 5")),
            change("closed", standing("gap"), standing("met", quote="shall supply oil", by="clause 4")),
            change("better", standing("partial", quote="may"), standing("met", quote="shall")),
            change("undecided", standing("manual"), standing("manual")),
            change("unchanged", standing("met", quote="x"), standing("met", quote="x")),
        ),
        laws=(
            LawPair(
                "Lamp Act",
                "Lamp Act (as amended)",
                (
                    Pair("equal", "s 1", "Title", "s 1", "Title", 100),
                    Pair(
                        "changed",
                        "s 4",
                        "Inspection",
                        "s 4",
                        "Inspection",
                        90,
                        (
                            Run("equal", "visit "),
                            Run("removed", "once"),
                            Run("added", "twice"),
                            Run("equal", " a year"),
                        ),
                    ),
                    Pair("added", "", "", "s 4A", "Oil", 0, (Run("added", "The Minister shall supply oil."),)),
                ),
            ),
        ),
        amendments=(
            Amendment("clause 4", "insert", "after 4", "Lamp Act", "by inserting after section 4", True),
            Amendment("clause 9", "repeal", "77", "Lamp Act", "Section 77 is repealed.", False, "There is no 77."),
        ),
        notes=("A note.",),
    )


def hostile() -> Comparison:
    """The example with ATTACK in every text that is not a code."""
    return _attacked(example())


def _attacked(value):
    if isinstance(value, str):
        return ATTACK
    if isinstance(value, tuple):
        return tuple(_attacked(each) for each in value)
    if isinstance(value, dict):
        return {key: _attacked(each) for key, each in value.items()}
    if is_dataclass(value):
        named = [field.name for field in fields(value) if field.name not in CODES]
        return replace(value, **{name: _attacked(getattr(value, name)) for name in named})
    return value
