"""The year of a law, from the surest statement that the paper makes."""

import pytest

from legalgap.model.source import Line
from legalgap.provisions.year import year_of


def year(title="Bicycle Act", *opening, file="law.pdf", properties=None):
    return year_of(title, [Line(text, 1) for text in opening], file, properties or {})


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Bicycle Act, 2014", "2014"),
        ("Bicycle Act, No. 25 of 2021", "2021"),
        ("Law Nº 75/2019 of 29/01/2020 on Bicycles", "2019"),
        ("Ley 985 de 2005", "2005"),
        ("Loi n° 2010-12 du 3 mai 2010 relative aux vélos", "2010"),
        ("Lamp Act 2001 (as amended to 2020)", "2001"),
        ("Convention of 1950 (Ratification) Act, 1962", "1962"),
        ("Bicycle Act", ""),
    ],
)
def test_titles(title, expected):
    assert year(title) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ACT NO. XXI OF 2018", "2018"),
        ("(III of 1992)", "1992"),
        ("FRBR URI: /akn/xx/act/2006/3/eng@2024-04-26", "2006"),
        ("S.C. 2001, c. 27", "2001"),
        ("[19th June, 2012.]", "2012"),
        ("[Certified on 6th March, 2006]", "2006"),
        ("Sancionada: Abril 9 de 2008", "2008"),
        ("Current to December 13, 2021", ""),
        ("WHEREAS the Constitution of 1996 protects riders", ""),
    ],
)
def test_openings(line, expected):
    assert year("Bicycle Act", line) == expected


def test_the_number_of_the_law_goes_before_other_dates():
    assert year("Bicycle Act", "[3rd May, 2015]", "No. 3 of 2014") == "2014"


def test_dates_beside_the_text_and_the_name_of_the_file_come_last():
    assert year(properties={"enactment_date": "2008-04-09"}, file="law-2019.pdf") == "2008"
    assert year(file="law-2019.pdf") == "2019"
