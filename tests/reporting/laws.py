"""The invented laws of Meridia: `SOURCES[name]` is (document, provision, heading, page, text)."""

ACT = "anti-trafficking-act-2014"
CODE = "penal-code"
BILL = "protection-bill-2025"

DEFINITION = """3. Trafficking in persons
(1) A person who recruits, transports, transfers, harbours or receives another person—
(a) by threat, or by the use of force, fraud or deception; or
(b) by abuse of a position of vulnerability,
for the purpose of exploitation commits the offence of trafficking and is liable on conviction to imprisonment \
for a term of not less than eight years and not more than twenty years.
(2) The consent of the person trafficked is irrelevant where any of the means in subsection (1) was used.
(3) Where the person trafficked is a child, it is not necessary to prove any of the means in subsection (1)."""

EXPLOITATION = """2. In this Act, unless the context otherwise requires—
“exploitation” means the exploitation of the prostitution of others, forced labour or services, servitude, or the \
removal of organs;
“Minister” means the Minister responsible for justice;"""

ASSISTANCE = """14. (1) The Minister may, where resources permit, provide a victim of trafficking with—
(a) safe accommodation;
(b) medical treatment; and
(c) information on the proceedings in a language the victim understands.
(2) Assistance under subsection (1) shall be provided only for so long as the victim cooperates with the prosecution.
(3) The manner of providing assistance shall be as prescribed by regulations."""

DETENTION = """21. A victim of trafficking who is not a citizen shall be kept in a holding centre until the \
proceedings have ended or the Minister directs otherwise."""

CONFISCATION = """47. (1) Where a person is convicted of an indictable offence, the court shall order \
the confiscation of—
(a) the proceeds of the offence; and
(b) any property used in its commission.
(2) The court shall have regard to the rights of third parties who acquired the property in good faith.
(3) An order under this section has effect as a judgment of the High Court and may be enforced in the same manner, \
and where the property has been intermingled with other property the court may order the confiscation of the part \
that represents the assessed value of the proceeds, together with any income that has been derived from it since.
(4) Property confiscated under this section vests in the Republic and shall be disposed of as the Minister of Finance \
directs, after hearing any person who claims an interest in it and who applies within sixty days of the order."""

SLAVERY = """112. Whoever buys, sells or keeps another person as a slave shall be punished by imprisonment for up to \
fifteen years."""

RESIDENCE = """9. (1) A victim of trafficking is entitled to a residence permit of not less than six months, \
whether or not the victim cooperates with the authorities.
(2) The permit shall be renewed for as long as the personal situation of the victim so requires."""

NON_PUNISHMENT = """11. A victim of trafficking shall not be prosecuted for an offence that the victim was compelled \
to commit as a direct consequence of having been trafficked."""

SOURCES = {
    "definition": (ACT, "s 3(1)", "Trafficking in persons", 4, DEFINITION),
    "exploitation": (ACT, "s 2 “exploitation”", "Interpretation", 3, EXPLOITATION),
    "assistance": (ACT, "s 14(1)", "Assistance to victims", 9, ASSISTANCE),
    "detention": (ACT, "s 21", "Victims who are not citizens", 12, DETENTION),
    "confiscation": (CODE, "art 47(1)", "Confiscation", 31, CONFISCATION),
    "slavery": (CODE, "art 112", "Slavery", 66, SLAVERY),
    "residence": (BILL, "cl 9(1)", "Residence permit", 5, RESIDENCE),
    "non_punishment": (BILL, "cl 11", "Non-punishment", 6, NON_PUNISHMENT),
}
