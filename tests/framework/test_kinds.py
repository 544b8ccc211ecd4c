"""Kinds of law as titles, long titles and sections tell them, under the rules of the shipped ruleset."""

from dataclasses import replace

import pytest
from ruamel.yaml import YAML

from legalgap.errors import UnreadableError
from legalgap.framework.kinds import recognise_kind
from legalgap.provisions import read_documents
from legalgap.rules import load_ruleset
from tests.laws import document

PALERMO = load_ruleset("palermo")
BODY = "1. One\nNothing much is said.\n2. Two\nNor here.\n"
ENGLISH = """
constitution       | The Constitution of Ruritania, 1996
constitution       | Constitution (Seventh Amendment) Act
anti_tip_act       | Prevention of Trafficking in Persons Act, 2009
anti_tip_act       | Law on Combating Trafficking in Human Beings
anti_tip_act       | Anti-Human Trafficking Act
anti_tip_act       | Trafficking in Persons (Prevention, Suppression and Punishment) Act
anti_tip_act       | Modern Slavery Act 2015
anti_tip_act       | Suppression of Immoral Traffic Act
anti_tip_act       | Act to Combat Trafficking in Women and Children
anti_tip_act       | Trafficking in Persons and Smuggling of Migrants Act
anti_tip_act       | Victims of Trafficking and Protection against Human Trafficking Act
penal_code         | The Penal Code (Cap. 63)
penal_code         | Criminal Code (Trafficking in Persons) Amendment Act 2012
penal_code         | Crimes Act 1961
penal_code         | Sexual Offences Act
penal_code         | Criminal Law (Codification and Reform) Act
penal_code         | Offences against the Person Act
cpc                | Code of Criminal Procedure, 1973
cpc                | Criminal Procedure and Evidence Act
cpc                | Evidence Act
organized_crime_act | Prevention of Organised Crime Act 121 of 1998
organized_crime_act | Racketeer Influenced Organizations Act
aml_act            | Anti-Money Laundering and Counter-Terrorism Financing Act
aml_act            | Proceeds of Crime Act, 2011
aml_act            | Financial Intelligence Centre Act
mla_act            | Mutual Legal Assistance in Criminal Matters Act
mla_act            | Criminal Matters (Mutual Assistance) Act
mla_act            | International Co-operation in Criminal Matters Act
mla_act            | Mutual Assistance in Criminal Matters and Extradition Act
extradition_act    | Extradition Act, 1964
extradition_act    | Fugitive Offenders Act
corruption_act     | Anti-Corruption and Economic Crimes Act
corruption_act     | Prevention of Bribery Ordinance
immigration_act    | Immigration and Refugee Protection Act
immigration_act    | Law on the Entry and Residence of Foreigners
immigration_act    | Aliens Ordinance
immigration_act    | Passports Act
refugee_act        | Refugees Act, 2006
refugee_act        | Asylum Law
labour_code        | Labour Code
labour_code        | Employment Act, 2007
labour_code        | Basic Conditions of Employment Act
labour_code        | Bonded Labour System (Abolition) Act
labour_code        | Minimum Wages Act
domestic_work_act  | Domestic Workers Act
domestic_work_act  | Employment of Domestic Workers Act
recruitment_act    | Foreign Employment Act
recruitment_act    | Private Employment Agencies Act
recruitment_act    | Employment Agencies Act
recruitment_act    | Overseas Employment and Migrants Act
child_act          | Children's Act
child_act          | Child Care and Protection Act
child_act          | Protection of Children from Sexual Offences Act
child_act          | Employment of Children Act, 1991
child_act          | Child Labour (Prohibition and Regulation) Act
child_act          | Juvenile Justice (Care and Protection of Children) Act
child_act          | Adoption Act
family_law         | Domestic Violence Act
family_law         | Law on Protection from Gender-Based Violence
family_law         | Marriage Act
family_law         | Family Code
victims_act        | Victims' Rights and Compensation Act
victims_act        | Criminal Injuries Compensation Act
witness_act        | Witness Protection Act
legal_aid_act      | Legal Aid Act
health_law         | Human Organ Transplant Act
health_law         | Public Health Act
company_law        | Companies Act
company_law        | Public Procurement Act
data_protection    | Data Protection and Privacy Act
data_protection    | Computer Misuse and Cybercrimes Act
transport_law      | Civil Aviation Act
transport_law      | Merchant Shipping Ordinance
treaty_act         | Treaty on the Transfer of Sentenced Persons between Ruritania and Castavia
treaty_act         | Law No. 12 of 2003 on the Ratification of the Protocol against Trafficking in Persons
treaty_act         | Geneva Conventions Act
regulations        | Prevention of Trafficking in Persons Regulations, 2016
regulations        | Trafficking in Persons (Reporting) Rules No. 4 of 2012
regulations        | Ministerial Order No. 3 of 2019 on Shelters for Victims
labour_code        | Regulation of Wages and Conditions of Employment Act
regulations        | Regulation N° 31/2019 of 16/12/2019 on Protection of Payment Service Users
judicial_admin     | Magistrates Courts Act
judicial_admin     | National Police Service Act
judicial_admin     | Human Rights Commission Act
                   | Road Traffic Act
                   | Weights and Measures Act
"""
FRENCH = """
constitution       | Constitution de la République de Ruritanie
anti_tip_act       | Loi n° 2010-12 relative à la lutte contre la traite des personnes
anti_tip_act       | Loi organique relative à la prévention de la traite des êtres humains
penal_code         | Code pénal
penal_code         | Loi modifiant le Code pénal en matière de traite des êtres humains
cpc                | Code de procédure pénale
organized_crime_act | Loi sur la criminalité organisée
aml_act            | Loi relative à la lutte contre le blanchiment de capitaux
mla_act            | Loi sur l'entraide judiciaire internationale en matière pénale
extradition_act    | Loi relative à l'extradition
corruption_act     | Loi contre la corruption
immigration_act    | Loi relative à l'entrée et au séjour des étrangers
refugee_act        | Loi sur l'asile
labour_code        | Code du travail
labour_code        | Loi n° 65-99 relative au Code du travail
domestic_work_act  | Loi fixant les conditions de travail et d'emploi des travailleuses domestiques
child_act          | Code de protection de l'enfant
family_law         | Code de la famille
family_law         | Loi relative à la lutte contre les violences faites aux femmes
victims_act        | Loi sur l'aide aux victimes d'infractions
witness_act        | Loi sur la protection des témoins
legal_aid_act      | Loi relative à l'aide juridictionnelle
health_law         | Code de la santé publique
treaty_act         | Loi n° 2003-11 autorisant la ratification du Protocole contre la traite des personnes
regulations        | Décret n° 2013-1096 portant application de la loi sur la traite des personnes
regulations        | Arrêté ministériel fixant le modèle de carte de séjour
judicial_admin     | Loi portant organisation judiciaire
"""
SPANISH = """
constitution       | Constitución Política de la República
anti_tip_act       | Ley contra la Trata de Personas
anti_tip_act       | Ley Integral contra la Trata de Personas y el Tráfico Ilícito de Migrantes
anti_tip_act       | Prevención y Sanción de la Trata de Personas y Asistencia a sus Víctimas
penal_code         | Código Penal
penal_code         | Código Orgánico Integral Penal
cpc                | Código Procesal Penal
cpc                | Código Nacional de Procedimientos Penales
organized_crime_act | Ley contra la Delincuencia Organizada
aml_act            | Ley contra el Lavado de Dinero u otros Activos
mla_act            | Ley de Asistencia Judicial Internacional en Materia Penal
extradition_act    | Ley de Extradición
corruption_act     | Ley contra la Corrupción
immigration_act    | Ley de Migración y Extranjería
refugee_act        | Ley sobre Refugiados y Protección Complementaria
labour_code        | Código del Trabajo
labour_code        | Ley Federal del Trabajo
domestic_work_act  | Ley de Trabajo Doméstico
recruitment_act    | Ley de Agencias de Colocación
child_act          | Código de la Niñez y la Adolescencia
child_act          | Ley General de los Derechos de Niñas, Niños y Adolescentes
family_law         | Código de Familia
family_law         | Ley contra la Violencia Doméstica
victims_act        | Ley General de Víctimas
witness_act        | Ley de Protección de Testigos
health_law         | Ley General de Salud
treaty_act         | Ley aprobatoria del Protocolo contra la Trata de Personas
regulations        | Reglamento de la Ley contra la Trata de Personas
regulations        | Decreto 1069 de 2014 por el cual se reglamenta la ley contra la trata
judicial_admin     | Ley Orgánica del Ministerio Público
"""


def rows(table, language):
    return [(*(part.strip() for part in line.split("|")), language) for line in table.strip().splitlines()]


TITLES = [*rows(ENGLISH, "en"), *rows(FRENCH, "fr"), *rows(SPANISH, "es")]


def law(title="", text=BODY, language="en", file="law.pdf"):
    return replace(document(text), title=title, language=language, file=file)


@pytest.mark.parametrize(("kind", "title", "language"), TITLES, ids=[title for _, title, _ in TITLES])
def test_titles(kind, title, language):
    assert recognise_kind(law(title, language=language), PALERMO).kind == kind


def test_every_kind_is_tried():
    assert {kind for kind, *_ in TITLES} - {""} == set(PALERMO.kinds_of_law)


def test_a_number_for_a_title_leaves_it_to_the_long_title():
    text = (
        "LEY 12 DE 2005\n\nPor la cual se adoptan medidas contra la trata de personas.\n\nArtículo 1. Objeto.\nNada.\n"
    )
    found = recognise_kind(law("Ley 12 de 2005", text, "es"), PALERMO)
    assert (found.kind, found.why) == ("anti_tip_act", "its long title has “contra la trata”")


def test_recitals_do_not_count():
    text = (
        "ROAD ACT\n\nPursuant to the Constitution of Ruritania; Pursuant to the Penal Code;\n"
        "WHEREAS immigration is on the rise;\n\n1. Roads\nRoads shall be smooth.\n"
    )
    assert recognise_kind(law("Road Act", text), PALERMO).kind == ""


def test_the_name_of_the_file_comes_after_the_long_title():
    assert recognise_kind(law("Chapter 7", file="penal_code-1930.pdf"), PALERMO).kind == "penal_code"
    text = "CHAPTER 7\n\nAn Act relating to extradition.\n\n1. One\nText.\n"
    assert recognise_kind(law("Chapter 7", text, file="penal-code.pdf"), PALERMO).kind == "extradition_act"


def test_sections_tell_where_nothing_else_does():
    about = "".join(f"{n}. S\nA person who helps trafficking in persons commits a crime.\n" for n in range(1, 5))
    found = recognise_kind(law("Chapter 7", about), PALERMO)
    assert (found.kind, found.why) == ("anti_tip_act", "4 of its 4 sections are about it")


def test_one_section_among_many_tells_nothing():
    other = "".join(f"{n}. S\nRoads shall be smooth.\n" for n in range(2, 12))
    found = recognise_kind(law("Chapter 7", f"1. S\nThis is about trafficking in persons.\n{other}"), PALERMO)
    assert found.kind == ""


def test_other_kinds_that_fit_are_named():
    found = recognise_kind(law("Immigration and Refugee Protection Act"), PALERMO)
    assert found.others == ("refugee_act",)


def test_words_inside_longer_ones_raise_no_doubt():
    assert recognise_kind(law("Child Labour (Prohibition) Act"), PALERMO).others == ()


def test_the_laws_of_the_corpus(corpus):
    """At least 95 in 100 of the laws that can be read without text recognition are told right."""
    told = {entry["file"]: (_first_kind(corpus / entry["file"]), entry["kind"]) for entry in _manifest(corpus)}
    read = {file: kinds for file, kinds in told.items() if kinds[0] is not None}
    wrong = [f"{file}: {found} for {true}" for file, (found, true) in read.items() if found != true]
    print(f"{len(read) - len(wrong)} of {len(read)} kinds right; {wrong}")
    assert len(read) > 40
    assert len(wrong) <= 0.05 * len(read)


def _manifest(corpus):
    return YAML(typ="safe").load((corpus / "manifest.yaml").read_text("utf-8"))


def _first_kind(path):
    try:
        return recognise_kind(read_documents(path)[0], PALERMO).kind
    except UnreadableError:
        return None
