"""A ruleset about bicycles: the engine must not care what a ruleset is about."""

from dataclasses import replace

from legalgap.model.ruleset import (
    Advice,
    Distractor,
    Element,
    Indicator,
    Logic,
    Obligation,
    Place,
    QuantitativeTest,
    Ruleset,
    Scope,
)

HELMET = Indicator(
    id="ride.helmet",
    title="Riders are given helmets",
    pillar="RIDE",
    severity="high",
    checkability="text",
    obligation=Obligation("mandatory", "treaty"),
    sources=("BIKE 3",),
    toolkit=(),
    requirement="Every rider is given a helmet and a lamp.",
    located_in=("bicycle_act",),
    scope="riding",
    elements=(
        Element("helmet", "core", "a helmet", "riding", mood="duty"),
        Element("lamp", "core", "a lamp", "riding", mood="duty"),
        Element("spare", "opt", "a spare part beside the lamp", "riding", near="provision", beside=("lamp",)),
    ),
    logic=Logic("all(core)", "any(core)"),
    distractors=(
        Distractor("mining", "ignore", "the lamps of miners", near="sentence", elements=("lamp",)),
        Distractor("children_only", "weaken", "only children are given one", near="sentence", elements=("helmet",)),
        Distractor("ban", "contrary_gap", "helmets are forbidden", near="document", scope="riding"),
    ),
    advice=Advice("Give helmets.", "Every rider shall be given a helmet and a lamp."),
)
PENALTY = Indicator(
    id="ride.penalty",
    title="Bells are obligatory",
    pillar="RIDE",
    severity="medium",
    checkability="text",
    obligation=Obligation("mandatory", "treaty"),
    sources=("BIKE 4",),
    toolkit=(),
    requirement="Riding without a bell carries two years or more.",
    located_in=("bicycle_act", "penal_code"),
    scope="",
    elements=(Element("custody", "core", "custody for riding without a bell", ""),),
    logic=Logic("el(custody) and test(enough)", "el(custody)"),
    tests=(QuantitativeTest("enough", "the longest custody", "imprisonment_max_years", "custody", ">=", 2, "years"),),
)
OPEN = Indicator(
    id="ride.everybody",
    title="Everybody may ride",
    pillar="RIDE",
    severity="low",
    checkability="text",
    obligation=Obligation("recommended", "practice"),
    sources=("BIKE 5",),
    toolkit=(),
    requirement="Nobody is kept from riding.",
    located_in=("bicycle_act",),
    scope="riding",
    elements=(Element("everybody", "core", "nothing keeps anybody from riding", "riding", absent=True),),
    logic=Logic("all(core)", "never"),
)
MANUAL = replace(OPEN, id="ride.joy", title="Riders are merry", checkability="manual", guidance="Ask them.")

BICYCLES = Ruleset(
    id="bicycles",
    title="Bicycles",
    version="1",
    profile="all",
    pillars={"RIDE": "Riding"},
    kinds_of_law={"bicycle_act": "Bicycle Act", "penal_code": "Penal code"},
    kind_wordings={"en": {"bicycle_act": ("bicycle*",), "penal_code": ("penal code",)}},
    scopes={"riding": Scope("riding", "what is said of riders", (Place("section", ("RIDER",)),), ("terms",))},
    lexicons={"en": {"RIDER": ("rider", "cyclist")}},
    indicators=(HELMET, PENALTY, OPEN, MANUAL),
    wordings={
        "en": {
            "ride.helmet": {
                "helmet": ("helmet",),
                "lamp": ("lamp",),
                "spare": ("spare (bulb|battery)",),
                "mining": ("miner", "mine"),
                "children_only": ("child",),
                "ban": ("no rider shall wear ... helmet",),
            },
            "ride.penalty": {"custody": ("bell & imprison*",)},
            "ride.everybody": {"everybody": ("women shall not ride",), "everybody.unless": ("in the rain",)},
        }
    },
)
