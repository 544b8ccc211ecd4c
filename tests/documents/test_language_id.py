"""The language of a text is told by its script, its little words, and else by a model."""

import pytest

from legalgap.documents import language_id
from legalgap.documents.language_id import identify_language

LONG = {
    "en": "A person who recruits or transports another person by means of a threat shall be liable on conviction. " * 4,
    "es": "El que captare o trasladare a una persona con fines de explotación será reprimido con la pena de prisión. "
    * 4,
    "fr": "Est puni de la réclusion le fait de recruter une personne pour la mettre au travail par une fraude. " * 4,
    "pt": "Quem recrutar pessoa para a exploração é punido com a pena de prisão prevista no artigo da lei do Estado. "
    * 4,
}


@pytest.mark.parametrize("code", LONG)
def test_ordinary_texts_need_no_model(code, monkeypatch):
    monkeypatch.setattr(language_id, "_identifier", lambda _: pytest.fail("the model was loaded"))
    assert identify_language(LONG[code]) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Toute personne a droit à la protection.", "fr"),
        ("Umuntu wese ufite uburenganzira bwo kurengerwa", "rw"),
        ("O tráfico de pessoas é crime", "pt"),
        ("Лицо, виновное в преступлении", "ru"),
        ("كل شخص يرتكب جريمة", "ar"),
        ("නීතිය සම්බන්ධ", "si"),
        ("1995", "und"),
        ("", "und"),
    ],
)
def test_short_texts(text, code):
    assert identify_language(text) == code


def test_the_choice_can_be_narrowed():
    assert identify_language("La persona", among=("en", "es")) == "es"
    assert identify_language("Umuntu wese ufite uburenganzira", among=("en", "fr")) in ("en", "fr")
