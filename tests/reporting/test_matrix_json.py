"""`matrix.json`: the contract, the schema, and the way back."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import legalgap.reporting
from legalgap.errors import UnreadableError
from legalgap.model.matrix import Finding
from legalgap.reporting import load_matrix, write
from legalgap.reporting.matrix_json import as_json
from legalgap.reporting.matrix_load import matrix_of

SCHEMAS = Path(legalgap.reporting.__file__).parent / "schemas"


@pytest.fixture
def schema():
    loaded = json.loads((SCHEMAS / "matrix-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(loaded)
    return jsonschema.Draft202012Validator(loaded)


def test_the_output_follows_the_schema(matrix, schema):
    schema.validate(as_json(matrix))


def test_the_nesting_of_the_contract(matrix):
    content = as_json(matrix)
    assert content["schema"] == "legalgap/matrix/1"
    assert list(content["framework"]) == ["country", "title", "documents", "unread"]
    row = content["rows"][0]
    assert {"indicator", "title", "pillar", "severity", "requirement", "sources", "overall", "cells"} <= set(row)
    finding = row["cells"]["anti-trafficking-act-2014"]
    assert finding["elements"]["act.recruitment"] == {"found": True, "evidence": ["e1"]}
    assert content["evidence"]["e1"]["boxes"] == [[4, 72.0, 100.5, 300.2, 112.5]]
    assert content["summary"]["contrary"] == ["victim.detention", "victim.assistance"]
    assert content["summary"]["critical_gaps"] == ["victim.detention", "offence.legal_persons"]
    assert content["summary"]["by_pillar"]["FIN"]["met"] == 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content["rows"][0]["overall"].update(status="fine"),
        lambda content: content["rows"][0]["overall"].update(reasons=[]),
        lambda content: content["rows"][0]["overall"].update(evidence=[]),
        lambda content: content["rows"][0].pop("cells"),
        lambda content: content["evidence"]["e1"].update(page=0),
        lambda content: content["evidence"]["e1"].update(boxes=[[1, 2, 3]]),
        lambda content: content["framework"]["documents"][0].update(sha256="none"),
        lambda content: content["summary"]["by_status"].pop("gap"),
        lambda content: content.update(schema="legalgap/matrix/2"),
    ],
)
def test_the_schema_refuses_what_breaks_the_contract(matrix, schema, spoil):
    content = as_json(matrix)
    spoil(content)
    assert not schema.is_valid(content)


def test_reading_back_loses_nothing(matrix, tmp_path):
    (path,) = write(matrix, tmp_path, ["json"])
    assert load_matrix(path) == matrix
    assert list(load_matrix(path).pillars) == list(matrix.pillars), "the order of pillars survives"


def test_odd_characters_survive(matrix, tmp_path):
    odd = replace(matrix.evidence["e1"], quote="a\u202e\x00\ud800 نص", heading="“”</script>")
    changed = replace(matrix, evidence={**matrix.evidence, "e1": odd})
    (path,) = write(changed, tmp_path, ["json"])
    assert load_matrix(path) == changed


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"not json", "not a matrix"),
        (b"[]", "not a matrix"),
        (b'{"schema": "other"}', "not a matrix"),
        (b"[" * 100_000, "not a matrix"),
        (b'{"schema": "legalgap/matrix/1"}', "damaged"),
    ],
)
def test_a_foreign_file_is_refused_with_a_reason(tmp_path, content, reason):
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=reason):
        load_matrix(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match=r"gone\.json: the file cannot be opened"):
        load_matrix(tmp_path / "gone.json")


@pytest.mark.parametrize(("key", "word"), [("status", "excellent"), ("flags", ["purple"])])
def test_words_that_no_report_knows_are_refused(matrix, key, word):
    content = json.loads(json.dumps(as_json(matrix)))
    content["rows"][0]["overall"][key] = word
    with pytest.raises(UnreadableError, match="damaged"):
        matrix_of(content)


def test_the_document_schema_accepts_the_contract_and_refuses_an_unknown_kind():
    schema = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "document-1.json").read_text("utf-8")))
    section = {
        "kind": "section", "number": "3", "heading": "", "address": "s 3", "text": "A person ...", "page": 4,
        "boxes": [[4, 72.0, 100.0, 300.0, 112.0]], "status": "in_force", "children": [],
    }  # fmt: skip
    tree = {**section, "kind": "document", "number": "", "address": "", "children": [section]}
    document = {
        "id": "act", "title": "Act", "kind": "penal_code", "status": "in_force", "language": "en", "file": "act.pdf",
        "sha256": "0" * 64, "pages": 4, "quality": {"grade": "A", "notes": []}, "notes": [], "tree": tree,
        "furniture": [{"page": 1, "text": "Gazette", "why": "running header"}],
    }  # fmt: skip
    schema.validate({"schema": "legalgap/document/1", "documents": [document]})
    section["kind"] = "verse"
    assert not schema.is_valid({"schema": "legalgap/document/1", "documents": [document]})


def test_what_a_registry_tells_needs_no_words_of_a_law(matrix, schema):
    first, *others = matrix.rows
    told = replace(first, overall=Finding("met", reasons=("Party since 2003.",), registry=True), cells={})
    content = as_json(replace(matrix, rows=(told, *others)))
    schema.validate(content)
    assert matrix_of(content).rows[0].overall.registry
    del content["rows"][0]["overall"]["registry"]
    with pytest.raises(jsonschema.ValidationError):
        schema.validate(content)
