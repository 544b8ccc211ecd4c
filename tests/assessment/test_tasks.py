"""What workers are asked: the command line goes before the framework file."""

from pathlib import Path

from legalgap.assessment.tasks import tasks
from legalgap.framework.files import Gathered
from legalgap.framework.listing import Framework, Listed

ACT, CODE = Path("laws/act.pdf"), Path("laws/code.pdf")
LISTED = Listed("act.pdf", kind="bicycle_act", language="fr")
GATHERED = Gathered((ACT, CODE), Framework(Path("laws/framework.yaml"), laws=(LISTED,)))


def asked(language="auto", **words):
    return tasks(GATHERED, language, True, **words)


def test_each_file_gets_what_is_listed_for_it():
    assert [(task.path, task.listed, task.language) for task in asked()] == [(ACT, (LISTED,), "fr"), (CODE, (), "auto")]


def test_a_language_on_the_command_line_goes_before():
    assert {task.language for task in asked("en")} == {"en"}


def test_kinds_and_statuses_are_by_name_or_path():
    found = asked(kinds={"code.pdf": "penal_code"}, statuses={"laws/act.pdf": "bill"})
    assert [(task.kind, task.status) for task in found] == [("", "bill"), ("penal_code", "")]
