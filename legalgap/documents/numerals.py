"""Numbers as Word prints them in lists: `numeral(4, "lowerRoman")` is "iv", `numeral(28, "lowerLetter")` is "bb"."""

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ALPHABETS = {
    "Letter": "abcdefghijklmnopqrstuvwxyz",
    "russian": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
}
_FIGURES = {"hindiNumbers": "०१२३४५६७८९", "hindiCounting": "०१२३४५६७८९", "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙"}
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_MOST_REPEATS = 20


def numeral(number: int, form: str) -> str:
    """`number` in the number format `form` of Word (w:numFmt); formats that are not known here count in figures."""
    written = _FORMS.get(form)
    return written(number) if written else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        written += sign * count
    return written


def _letters(number: int, alphabet: str) -> str:
    """a to z, then aa, bb, cc: Word repeats the letter."""
    repeats, place = divmod(number - 1, len(alphabet))
    return str(number) if number < 1 or repeats >= _MOST_REPEATS else alphabet[place] * (repeats + 1)


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _words(number: int) -> str:
    if not 0 <= number < 100:
        return str(number)
    tens, unit = divmod(number, 10)
    if tens < 2:
        return _UNITS[number].capitalize()
    return _TENS[tens].capitalize() + (f"-{_UNITS[unit]}" if unit else "")


def _ordinal_words(number: int) -> str:
    written = _words(number)
    if not written.replace("-", "").isalpha():
        return _ordinal(number)
    head, dash, last = written.rpartition("-")
    last = _ORDINALS.get(last.lower()) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th").lower()
    return f"{head}{dash}{last}" if head else last.capitalize()


def _in_figures(number: int, figures: str) -> str:
    return "".join(figures[int(c)] if c.isdecimal() else c for c in str(number))


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "lowerLetter": lambda n: _letters(n, _ALPHABETS["Letter"]),
    "upperLetter": lambda n: _letters(n, _ALPHABETS["Letter"]).upper(),
    "russianLower": lambda n: _letters(n, _ALPHABETS["russian"]),
    "russianUpper": lambda n: _letters(n, _ALPHABETS["russian"]).upper(),
    "arabicAlpha": lambda n: _letters(n, _ALPHABETS["arabicAlpha"]),
    "arabicAbjad": lambda n: _letters(n, _ALPHABETS["arabicAbjad"]),
    "ordinal": _ordinal,
    "cardinalText": _words,
    "ordinalText": _ordinal_words,
    "hindiNumbers": lambda n: _in_figures(n, _FIGURES["hindiNumbers"]),
    "thaiNumbers": lambda n: _in_figures(n, _FIGURES["thaiNumbers"]),
    "numberInDash": lambda n: f"- {n} -",
    "none": lambda _: "",
}
