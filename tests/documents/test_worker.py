"""Workers: results in order, one bad task never costs the others, nothing is left behind."""

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from legalgap.documents import Limits, read_file, read_isolated, run_isolated
from legalgap.errors import UnreadableError, UsageError

from . import tasks

SHORT = Limits(seconds=1.5, seconds_per_megabyte=0, memory=512 * 2**20)


def reasons(results: list) -> list[str]:
    return [result.reason if isinstance(result, UnreadableError) else result for result in results]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_stand_in_the_order_of_the_tasks(jobs):
    assert run_isolated(tasks.double, [5, 1, 4, 2], jobs=jobs) == [10, 2, 8, 4]


def test_no_tasks_no_workers():
    assert run_isolated(tasks.double, []) == []


def test_a_worker_is_used_again_and_is_not_this_process():
    processes = run_isolated(tasks.process_of, list(range(6)))
    assert len(set(processes)) == 1
    assert processes[0] != tasks.process_of(0)


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("abort", "broke down"),
        ("leave", "broke down"),
        ("eat", "more than 512 MB"),
        ("eat slowly", "more than 512 MB"),
        ("bad_alloc", "more than 512 MB"),
        ("unreadable", "is damaged"),
        ("mistake", "KeyError: 'missing'"),
        ("unpicklable", "generator"),
        ("recurse", "RecursionError"),
    ],
)
def test_a_bad_task_costs_only_itself(deed, words):
    first, bad, last = reasons(run_isolated(tasks.misbehave, ["one", deed, "two"], limits=SHORT))
    assert (first, last) == ("did one", "did two")
    assert words in bad


@pytest.mark.parametrize("deed", ["hang", "loop"])
def test_a_task_that_takes_too_long_is_given_up(deed):
    begun = time.monotonic()
    first, bad, last = reasons(run_isolated(tasks.misbehave, ["one", deed, "two"], limits=SHORT))
    assert (first, last) == ("did one", "did two")
    assert "given up after 2 seconds" in bad
    assert time.monotonic() - begun < 15


def test_many_bad_tasks_with_several_workers():
    wanted = ["abort", "a", "leave", "b", "mistake", "c", "abort", "d"]
    results = run_isolated(tasks.misbehave, wanted, jobs=3, limits=SHORT)
    assert [result for result in results if isinstance(result, str)] == ["did a", "did b", "did c", "did d"]
    assert sum(isinstance(result, UnreadableError) for result in results) == 4


def test_a_worn_out_worker_is_not_held_against_the_document():
    limits = Limits(memory=700 * 2**20)
    held = run_isolated(tasks.remember, [200 * 2**20] * 6, limits=limits)
    assert len(held) == 6
    assert max(held) < 6  # no worker could keep all of it
    assert held.count(1) > 1  # so another took over


def test_the_users_mistakes_end_the_run():
    with pytest.raises(UsageError, match="No such kind of law"):
        run_isolated(tasks.misbehave, ["one", "refuse", "two"])


def test_an_error_of_ours_carries_its_traceback():
    (error,) = run_isolated(tasks.misbehave, ["mistake"])
    assert isinstance(error, UnreadableError)
    assert "misbehave" in error.__notes__[0]


def test_progress_names_each_finished_task():
    seen: list[str] = []
    run_isolated(tasks.misbehave, ["one", "abort"], limits=SHORT, label=lambda task: f"<{task}>", progress=seen.append)
    assert sorted(seen) == ["<abort>", "<one>"]


def test_larger_files_get_more_time():
    limits = Limits(seconds=10, seconds_per_megabyte=30, most_seconds=100)
    assert [limits.deadline(size) for size in (0, 2**20, 2**30)] == [10, 40, 100]


def test_arguments_can_be_bound():
    assert run_isolated(partial(pow, exp=2), [3, 4]) == [9, 16]


def test_workers_do_not_spread_over_threads(monkeypatch):
    monkeypatch.delenv("OMP_THREAD_LIMIT", raising=False)
    assert run_isolated(os.getenv, ["OMP_THREAD_LIMIT"]) == ["1"]


def test_ctrl_c_is_left_to_the_parent():
    assert run_isolated(tasks.is_interruptible, [0]) == [False]


def test_programs_that_a_worker_starts_end_with_it(tmp_path):
    run_isolated(tasks.start_a_program, [tmp_path / "mark"], limits=Limits(seconds=0.5, seconds_per_megabyte=0))
    time.sleep(3.5)
    assert not (tmp_path / "mark").exists()


def test_it_works_in_a_script_without_a_guard(tmp_path):
    law = tmp_path / "act.txt"
    law.write_text("Section 1. This Act binds the State.")
    script = tmp_path / "script.py"
    script.write_text(
        "from pathlib import Path\nfrom legalgap.documents import read_isolated\n"
        f"print(read_isolated([Path({str(law)!r})])[0].texts[0].lines[0].text)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, env={"PYTHONPATH": str(root)}, timeout=60
    )
    assert done.stdout == "Section 1. This Act binds the State.\n"


def test_modules_in_the_current_folder_are_not_imported(tmp_path, monkeypatch):
    (tmp_path / "resource.py").write_text("raise RuntimeError('a file of the law folder was run')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if entry])
    assert run_isolated(tasks.double, [1]) == [2]


def test_read_isolated_gives_what_read_file_gives(tmp_path):
    paths = []
    for name in ("b.txt", "a.md", "missing.pdf", "c.html"):
        path = tmp_path / name
        if name != "missing.pdf":
            path.write_text(f"<html><p>1. Section of {name}</p>" if name == "c.html" else f"1. Section of {name}")
        paths.append(path)
    results = read_isolated(paths, jobs=2)
    assert [r.file for r in results] == ["b.txt", "a.md", "missing.pdf", "c.html"]
    assert [r for r in results if not isinstance(r, UnreadableError)] == [read_file(p) for p in paths if p.exists()]
    assert "no such file" in results[2].reason
