"""`legalgap doctor`: what is there, what is missing, how to get it."""

import subprocess

from legalgap.cli import checkup


def test_it_names_versions_and_exits_0(run):
    result = run("doctor")
    assert result.exit_code == 0
    for name in ("Python", "rulesets", "spacy", "tesseract", "rapidocr"):
        assert name in result.stdout


def test_what_is_missing_comes_with_a_remedy(run, monkeypatch):
    monkeypatch.setattr(checkup, "_installed", lambda name: "")
    monkeypatch.setattr(checkup.shutil, "which", lambda name: None)
    result = run("doctor")
    assert result.exit_code == 0
    told = " ".join(result.stdout.split())
    assert "MISSING: pip install spacy" in told
    assert 'pip install "legalgap[ocr]"' in told
    assert "install tesseract-ocr with your system's packages" in told


def test_tesseract_names_its_languages(monkeypatch):
    said = subprocess.CompletedProcess([], 0, 'List of available languages in "/usr/share" (3):\neng\nfra\nosd\n', "")
    monkeypatch.setattr(checkup.shutil, "which", lambda name: "/usr/bin/tesseract")
    monkeypatch.setattr(checkup.subprocess, "run", lambda *_, **__: said)
    part = next(part for part in checkup.checkup() if part.name == "tesseract")
    assert part.found == "languages eng, fra"


def test_a_tesseract_that_does_not_run_counts_as_missing(monkeypatch):
    def broken(*_, **__):
        raise OSError("exec format error")

    monkeypatch.setattr(checkup.shutil, "which", lambda name: "/usr/bin/tesseract")
    monkeypatch.setattr(checkup.subprocess, "run", broken)
    assert next(part for part in checkup.checkup() if part.name == "tesseract").found == ""


def test_an_incomplete_installation_is_told(monkeypatch):
    def absent(name):
        raise FileNotFoundError

    monkeypatch.setattr(checkup, "folder", absent)
    rulesets = next(part for part in checkup.checkup() if part.name == "rulesets")
    assert (rulesets.found, rulesets.remedy) == ("", "install legalgap again")
