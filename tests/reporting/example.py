"""A made-up country with everything a report must be able to show: Meridia, two laws in force, a bill, an unread file.

MATRIX = example_matrix()        12 indicators in 5 pillars, every status and every flag
"""

from dataclasses import dataclass, field
from hashlib import sha256

from legalgap.model.document import Quality
from legalgap.model.geometry import Box, PlacedBox
from legalgap.model.matrix import (
    Considered,
    DocumentSummary,
    ElementFinding,
    Evidence,
    Finding,
    Matrix,
    Recommendation,
    Row,
    Unread,
)

from .laws import ACT, BILL, CODE, SOURCES


@dataclass
class Evidences:
    """Collects pieces of evidence and numbers them."""

    found: dict[str, Evidence] = field(default_factory=dict)

    def cite(self, source: str, element: str, quote: str, *cues: str) -> str:
        """The id of a new piece of evidence for `quote`, which must stand in the source's text."""
        document, provision, heading, page, text = SOURCES[source]
        base = 1000 * page
        start = text.index(quote)
        id = f"e{len(self.found) + 1}"
        boxes = (PlacedBox(page, Box(72.0, 100.5, 300.2, 112.5)),)
        span = (base + start, base + start + len(quote))
        self.found[id] = Evidence(
            id, document, provision, heading, page, quote, *span, boxes, element, text, base, tuple(cues)
        )
        return id


def finding(status, elements=None, *reasons, flags=(), confidence="high", considered=(), review=None, against=()):
    """A finding whose evidence is that of its elements: `{"act": ["e1"], "means": []}`, an empty list for not found.

    `against` are pieces of evidence that limit or contradict.
    """
    elements = elements or {}
    return Finding(
        status=status,
        flags=tuple(flags),
        confidence=confidence,
        reasons=reasons,
        elements={id: ElementFinding(bool(ids), tuple(ids)) for id, ids in elements.items()},
        evidence=tuple(dict.fromkeys([*against, *(id for ids in elements.values() for id in ids)])),
        considered=tuple(considered),
        review=review,
    )


def row(indicator, title, pillar, severity, overall, cells, *, elements=None, **others):
    """A row with the parts that the reports need and sensible words for the rest."""
    return Row(
        indicator=indicator,
        title=title,
        pillar=pillar,
        severity=severity,
        requirement=others.get("requirement", f"{title}: the law provides for it."),
        obligation=others.get("obligation", "mandatory"),
        sources=others.get("sources", ("TIPP 3(a)",)),
        element_titles=elements or {},
        overall=overall,
        cells=cells,
        recommendation=others.get("recommendation", Recommendation()),
    )


def gap(*reasons, considered=()):
    """A cell in which nothing was found."""
    return finding("gap", None, *(reasons or ("No wording of this indicator was found.",)), considered=considered)


def _acts(evidences: Evidences) -> Row:
    titles = {
        "act.recruitment": "Recruitment",
        "act.transport": "Transportation",
        "act.transfer": "Transfer",
        "act.harbouring": "Harbouring",
        "act.receipt": "Receipt",
    }
    words = ("recruits", "transports", "transfers", "harbours", "receives")
    found = {
        id: [evidences.cite("definition", id, word, f"wording: {word}")] for id, word in zip(titles, words, strict=True)
    }
    met = finding("met", found, "All five acts are listed in s 3(1).")
    cells = {ACT: met, CODE: gap("The code has no offence of trafficking."), BILL: gap("The bill creates no offence.")}
    return row(
        "def.acts",
        "The five acts",
        "DEF",
        "critical",
        met,
        cells,
        elements=titles,
        requirement="The offence lists all five acts, so that everybody in the chain is reached, including those who "
        "only house or receive victims.",
        sources=("TIPP 3(a)", "TIPP 5(1)", "ML09 art 8"),
    )


def _means(evidences: Evidences) -> Row:
    titles = {
        "means.threat": "Threat",
        "means.force": "Use of force",
        "means.fraud": "Fraud or deception",
        "means.vulnerability": "Abuse of a position of vulnerability",
        "means.payment": "Payments to a person in control",
    }
    quotes = ("by threat", "use of force", "fraud or deception", "abuse of a position of vulnerability")
    found = {
        id: [evidences.cite("definition", id, quote)] for id, quote in zip(list(titles)[:4], quotes, strict=True)
    } | {"means.payment": []}
    reasons = ("Four of five means are listed.", "Missing: payments to a person who has control over the victim.")
    partial = finding("partial", found, *reasons)
    passed = Considered(ACT, "s 2", 3, "“Minister” means the Minister", "a definition of another term")
    cells = {
        ACT: finding("partial", found, *reasons, considered=[passed]),
        CODE: gap("The code has no offence of trafficking."),
        BILL: gap("The bill creates no offence."),
    }
    advice = Recommendation(
        "Add the giving or receiving of payments or benefits to achieve the consent of a person in control.",
        "... or by giving or receiving payments or benefits to achieve the consent of a person having control over "
        "another person, ...",
        ("ML09 art 8", "LG20"),
    )
    return row("def.means", "The means", "DEF", "critical", partial, cells, elements=titles, recommendation=advice)


def _purposes(evidences: Evidences) -> Row:
    titles = {"purpose.prostitution": "Exploitation of prostitution", "purpose.slavery": "Slavery"}
    quoted = "exploitation of the prostitution of others"
    found = {
        "purpose.prostitution": [evidences.cite("exploitation", "purpose.prostitution", quoted)],
        "purpose.slavery": [],
    }
    in_code = {
        "purpose.prostitution": [],
        "purpose.slavery": [evidences.cite("slavery", "purpose.slavery", "keeps another person as a slave")],
    }
    both = {**found, "purpose.slavery": in_code["purpose.slavery"]}
    cells = {
        ACT: finding("partial", found, "The definition of exploitation does not name slavery."),
        CODE: finding("partial", in_code, "Only slavery is an offence.", confidence="medium"),
        BILL: gap(),
    }
    overall = finding("met", both, "Elements of two laws add up: s 2 of the Act and art 112 of the Code.")
    return row("def.purposes", "The purposes of exploitation", "DEF", "critical", overall, cells, elements=titles)


def _penalty(evidences: Evidences) -> Row:
    quoted = "imprisonment for a term of not less than eight years"
    found = {"penalty": [evidences.cite("definition", "penalty", quoted, "maximum: 20 years", "minimum: 8 years")]}
    met = finding("met", found, "The maximum of twenty years makes it a serious crime.", flags=("broader",))
    cells = {ACT: met, CODE: gap(), BILL: gap()}
    return row(
        "offence.penalty",
        "Penalties in proportion to the crime",
        "OFFENCE",
        "high",
        met,
        cells,
        elements={"penalty": "A penalty of four years or more"},
        sources=("UNTOC 2(b)", "UNTOC 11(1)"),
    )


def _legal_persons() -> Row:
    near = Considered(CODE, "art 8", 11, "A company shall keep a register of its members.", "not about liability")
    cells = {ACT: gap(), CODE: gap(considered=[near]), BILL: gap()}
    advice = Recommendation(
        "Make legal persons liable, by criminal, civil or administrative sanctions.",
        "A legal person for whose benefit an offence under this Act is committed by a person in a leading position is\n"
        "liable to a fine of not more than [amount].",
    )
    return row(
        "offence.legal_persons",
        "Liability of legal persons",
        "OFFENCE",
        "critical",
        gap("None of the three laws makes a legal person liable."),
        cells,
        elements={"liability": "Legal persons are liable", "sanction": "Effective sanctions"},
        recommendation=advice,
        sources=("UNTOC 10",),
    )


def _attempt() -> Row:
    uncertain = finding(
        "uncertain", None, "Section 30 refers to Schedule 4, which is not in the file.", confidence="low"
    )
    cells = {ACT: uncertain, CODE: gap(), BILL: gap()}
    return row(
        "offence.attempt", "Attempt", "OFFENCE", "medium", uncertain, cells, obligation="subject_to_basic_concepts"
    )


def _confiscation(evidences: Evidences) -> Row:
    found = {
        "proceeds": [evidences.cite("confiscation", "proceeds", "the proceeds of the offence")],
        "instruments": [evidences.cite("confiscation", "instruments", "any property used in its commission")],
    }
    met = finding("met", found, "Proceeds and instrumentalities of every indictable offence are confiscated.")
    cells = {ACT: gap(), CODE: met, BILL: gap()}
    titles = {"proceeds": "Proceeds", "instruments": "Instrumentalities"}
    return row("fin.confiscation", "Confiscation", "FIN", "high", met, cells, elements=titles, sources=("UNTOC 12",))


def _assistance(evidences: Evidences) -> Row:
    quotes = {
        "shelter": "safe accommodation",
        "medical": "medical treatment",
        "information": "information on the proceedings",
    }
    found = {id: [evidences.cite("assistance", id, quote, "discretionary: “may”")] for id, quote in quotes.items()}
    condition = "only for so long as the victim cooperates with the prosecution"
    against = evidences.cite("assistance", "", condition, "contrary: conditional on cooperation")
    reasons = (
        "Assistance depends on cooperation with the prosecution (s 14(2)).",
        "The Minister may assist, but need not.",
        "The manner is left to regulations that were not supplied.",
    )
    flags = ("contrary", "discretionary", "delegated")
    partial = finding("partial", {**found, "legal": []}, *reasons, flags=flags, against=[against])
    cells = {ACT: partial, CODE: gap(), BILL: gap("The bill says nothing about assistance.")}
    titles = {"shelter": "Shelter", "medical": "Medical care", "information": "Information", "legal": "Legal advice"}
    return row(
        "victim.assistance",
        "Assistance without conditions",
        "VICTIM",
        "high",
        partial,
        cells,
        elements=titles,
        obligation="mandatory_qualified",
        sources=("TIPP 6(3)", "COE197 12(6)"),
        recommendation=Recommendation("Remove subsection (2); assistance must not depend on cooperation."),
    )


def _detention(evidences: Evidences) -> Row:
    kept = evidences.cite("detention", "", "shall be kept in a holding centre", "contrary: detention of victims")
    why = "Section 21 detains victims because they are victims."
    contrary = finding("gap", None, why, flags=("contrary",), against=[kept])
    cells = {ACT: contrary, CODE: gap(), BILL: gap()}
    return row("victim.detention", "No detention of victims", "VICTIM", "critical", contrary, cells, sources=("RPG 2",))


def _non_punishment(evidences: Evidences) -> Row:
    quoted = "shall not be prosecuted for an offence that the victim was compelled to commit"
    found = {"immunity": [evidences.cite("non_punishment", "immunity", quoted)]}
    drafted = finding("met", found, "Clause 11 of the bill protects victims.", flags=("draft",))
    cells = {ACT: gap(), CODE: gap(), BILL: drafted}
    decided = {
        "entry": "1",
        "assessor": "A. Assessor",
        "decision": "confirm",
        "verdict": "met",
        "reason": "Clause 11 is sufficient once enacted.",
        "date": "2025-03-01",
        "state": "current",
        "machine": "met",
        "machine_flags": "draft",
    }
    overall = finding("met", found, "Only the bill provides for it.", flags=("draft",), review=decided)
    return row(
        "victim.non_punishment",
        "Non-punishment of victims",
        "VICTIM",
        "high",
        overall,
        cells,
        elements={"immunity": "Victims are not prosecuted for what they were compelled to do"},
    )


def _residence(evidences: Evidences) -> Row:
    found = {
        "permit": [evidences.cite("residence", "permit", "entitled to a residence permit of not less than six months")]
    }
    drafted = finding("met", found, "Clause 9 gives an unconditional permit.", flags=("broader", "draft"))
    cells = {ACT: gap(), CODE: gap(), BILL: drafted}
    missing = finding("not_supplied", None, "No immigration law was supplied; the bill alone provides for a permit.")
    return row("stay.permit", "Residence permit", "STAY", "medium", missing, cells, obligation="consider")


def _practice() -> Row:
    manual = finding("manual", None, "Whether procedures exist is a matter of practice.", confidence="low")
    cells = dict.fromkeys((ACT, CODE, BILL), manual)
    return row("inst.procedures", "Operating procedures", "STAY", "low", manual, cells, obligation="recommended")


def _regional() -> Row:
    beyond = finding("not_applicable", None, "Meridia is not party to the regional convention.")
    cells = dict.fromkeys((ACT, CODE, BILL), beyond)
    return row("stay.regional", "Recovery period under the regional convention", "STAY", "medium", beyond, cells)


def _documents() -> tuple[DocumentSummary, ...]:
    scanned = Quality("C", ("Pages 60 to 64 are scanned; their text comes from optical recognition.",))
    lost = ("Articles 90 to 95 were not found between article 89 and article 96.",)
    return (
        _document(ACT, "Prevention of Trafficking in Persons Act 2014", "anti_tip_act", file="act-2014.pdf"),
        _document(CODE, "Penal Code (extract)", "penal_code", file="code.pdf", pages=112, quality=scanned, notes=lost),
        _document(BILL, "Protection of Victims Bill 2025", "victims_act", file="bill.docx", status="bill"),
    )


def _document(id, title, kind, *, file, status="in_force", pages=18, quality=None, notes=()) -> DocumentSummary:
    quality = quality or Quality("A")
    sha = sha256(id.encode()).hexdigest()
    return DocumentSummary(id, title, kind, status, file, sha, pages, "en", 42, quality, notes)


def example_matrix() -> Matrix:
    """The matrix of Meridia."""
    evidences = Evidences()
    rows = (
        _acts(evidences),
        _means(evidences),
        _purposes(evidences),
        _penalty(evidences),
        _legal_persons(),
        _attempt(),
        _confiscation(evidences),
        _assistance(evidences),
        _detention(evidences),
        _non_punishment(evidences),
        _residence(evidences),
        _practice(),
        _regional(),
    )
    return Matrix(
        tool_version="0.1.0",
        ruleset_id="palermo",
        ruleset_version="1.0",
        profile="UN Protocol",
        country="XME",
        title="Republic of Meridia",
        documents=_documents(),
        unread=(Unread("immigration-act.pdf", "the file is encrypted; save it without a password and try again"),),
        pillars={
            "TREATY": "Treaty commitments",
            "DEF": "Definition and scope",
            "OFFENCE": "Offences, penalties, legal persons",
            "FIN": "Proceeds and confiscation",
            "VICTIM": "Protection and assistance of victims",
            "STAY": "Immigration status and return",
        },
        rows=rows,
        evidence=evidences.found,
        kinds={
            "anti_tip_act": "dedicated anti-trafficking statute",
            "penal_code": "penal / criminal code",
            "victims_act": "victims' rights and compensation",
        },
    )
