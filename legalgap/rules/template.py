"""A commented template for a new indicator: an id in, YAML to fill in out.

template("inst.awareness_day", "INST")  ->  "# rulesets/<yours>/inst.yaml ..."
"""

TEMPLATE = """\
# 1. Into {file}.yaml of your ruleset, under `indicators:` (a new file begins with `pillar: {pillar}`).
- id: {id}
  title: What the indicator is called in reports
  severity: medium                  # critical | high | medium | low
  obligation:
    level: recommended              # mandatory | mandatory_qualified | subject_to_basic_concepts | consider | endeavour
                                    # | recommended | optional
    basis: good_practice
  sources: [TIPP 9(2)]              # code of the instrument, then the article
  requirement: >-
    One or two sentences: what a law must say so that the standard is met.
  located_in: [anti_tip_act]        # kinds of law in which the rule normally stands
  scope: tip_law                    # where in a law its words count; scopes stand in ruleset.yaml
  elements:
  - id: {short}.rule
    role: core                      # core: the logic asks for it; opt: only noted; any other word: a group
    find: what to find, in the words of a reader
  logic: {{met: all(core), partial: never}}
  distractors:                      # words that look like the rule and are not; leave out when there are none
  - {{id: {short}_homonym, effect: ignore, why: what the words mean instead, near: sentence}}
  recommendation:
    advice: What a drafter should do.
    draft_text: >-
      A sentence to start from. It is a case too: it must be met.
  cases:
  - {{text: A sentence that must not count., verdict: gap}}

# 2. Into wordings/en/{file}.yaml: how statutes say it. `recruit*` any ending; `a ... b` up to ten words between;
#    `(a|b)` one of them; `(a|)` optional; `<num>` a number; `a & b` both in one sentence.
{id}:
  {short}.rule:
  - first phrase
  {short}_homonym:
  - words of the false friend

# 3. legalgap rules check and legalgap rules test, with the path of your ruleset.
"""


def template(id: str, pillar: str) -> str:
    """The template for an indicator of that id in that pillar."""
    short = id.rsplit(".", 1)[-1]
    return TEMPLATE.format(id=id, pillar=pillar, file=pillar.lower(), short=short)
