"""The template for a new rule is itself a rule without faults once it is put into a ruleset."""

from legalgap.rules import load_ruleset
from legalgap.rules.template import template


def test_a_filled_in_template_loads(write_files):
    rule, _, wordings = template("inst.awareness_day", "INST").partition("# 2.")
    head = "id: ours\ntitle: Ours\nversion: '1'\nextends: palermo\n"
    files = {
        "ruleset.yaml": head,
        "inst.yaml": "pillar: INST\nindicators:\n" + rule,
        "wordings/en/inst.yaml": "# 2." + wordings,
    }
    ruleset = load_ruleset(write_files("ours", files))
    assert ruleset.indicator("inst.awareness_day").elements[0].id == "awareness_day.rule"
    assert ruleset.phrases("en", "inst.awareness_day", "awareness_day_homonym") == ("words of the false friend",)
