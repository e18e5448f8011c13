"""Whatever is remembered, a check tells what it would tell if it knew nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import recollection
from generator.checks import check_publication
from generator.content import read_publication
from generator.problems import Finding, GeneratorError
from generator.workspace import load_workspace
from tests.command import PLAIN_USER, Run

HERE = Path(__file__).parent
PARALLEL = HERE.parents[1] / "benchmarks" / "parallel"
CASES = sorted((HERE.parent / "checks" / "cases").glob("*.yml"))
FIGURE = "![A port](pictures/port.png)\nFigure 9\n{: #figure-9 .figure }"
WORDS = (
    "the",
    "exports",
    "SMEs",
    "KMU",
    "12",
    "1,250",
    "Klima",
    "field of action",
    "section 2",
    "(",
    "“",
    "\n\n",
    "[^1]",
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for each test."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("ZWEIKLANG_CACHE", str(folder))
    return folder


@pytest.fixture
def parallel(tmp_path: Path) -> Path:
    """A clean publication in both languages."""
    return Path(shutil.copytree(PARALLEL, tmp_path / "parallel"))


def check(root: Path, *, remembering: bool, content: Path | None = None) -> list[Finding] | str:
    """Findings of a workspace, or why there are none."""
    content = content or root / "content"
    try:
        workspace = load_workspace(root)
        publication = read_publication(content, workspace).publication
    except GeneratorError as error:
        return str(error)
    if not remembering:
        return check_publication(publication, workspace)
    with recollection.recollection_of(content) as memory:
        return check_publication(publication, workspace, memory)


def assert_same(root: Path, content: Path | None = None) -> None:
    plain = check(root, remembering=False, content=content)
    assert check(root, remembering=True, content=content) == plain
    assert check(root, remembering=True, content=content) == plain


def test_every_case_is_told_alike_with_all_cases_before_it_in_memory(tmp_path: Path) -> None:
    """One folder takes the shape of each case in turn: settings, texts and taxonomies change under the memory."""
    root = tmp_path / "workspace"
    for case in CASES:
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(HERE.parent / "workspace" / "base", root)
        shutil.copytree(HERE.parent / "checks" / "base", root / "content", dirs_exist_ok=True)
        for name, text in yaml.safe_load(case.read_text(encoding="utf-8")).items():
            path = root / ("content" if name.startswith(("de/", "en/")) else "") / name
            if text is None:
                path.unlink()
            elif name != "told":
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        assert check(root, remembering=True) == check(root, remembering=False)


def test_real_texts_are_told_alike(sources: Path, run: Run, tmp_path: Path, root: Path) -> None:
    """The five texts, as imported, and with a paragraph taken out of one of them."""
    run("import", sources, "--to", tmp_path / "imported")
    assert_same(root, tmp_path / "imported")
    page = max((tmp_path / "imported" / "en").glob("*/*.md"), key=lambda path: path.stat().st_size)
    first, *_, last = page.read_text(encoding="utf-8").rpartition("\n\n")
    page.write_text(f"{first}\n\n{last[:40]}", encoding="utf-8")
    assert_same(root, tmp_path / "imported")


Recall: TypeAlias = Callable[..., object]

edits = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 400), st.integers(0, 12), st.sampled_from(WORDS)), max_size=4
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(edits)
def test_after_any_edits_the_same_is_told(parallel: Path, changes: list[tuple[int, int, int, str]]) -> None:
    """Words are taken out and put in at random places; the memory of all earlier edits is at hand."""
    pages = sorted((parallel / "content").glob("*/*/*.md"))
    for number, start, taken, put in changes:
        page = pages[number % len(pages)]
        words = page.read_text(encoding="utf-8").split(" ")
        at = start % len(words)
        page.write_text(" ".join([*words[:at], put, *words[at + taken :]]), encoding="utf-8")
        assert_same(parallel)
    shutil.copytree(PARALLEL / "content", parallel / "content", dirs_exist_ok=True)


def test_nothing_is_done_twice(parallel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unchanged publication is not aligned again; one changed page is, and no other."""
    check(parallel, remembering=True)
    done: list[str] = []
    monkeypatch.setattr(recollection.Kept, "recall", told_to(done, recollection.Kept.recall))
    check(parallel, remembering=True)
    assert done == []
    page = parallel / "content/en/aussenhandel/01-ports.md"
    page.write_text(page.read_text(encoding="utf-8").replace(" the ", " these ", 1), encoding="utf-8")
    check(parallel, remembering=True)
    assert sorted(done) == ["acronyms", "findings", "findings", "references", "renderings"]


def told_to(done: list[str], recall: Recall) -> Recall:
    """`recall`, which also tells what work it could not spare."""

    def telling(self: object, form: recollection.Form[object], key: str, work: Callable[[], object]) -> object:
        def told_work() -> object:
            done.append(form.name)
            return work()

        return recall(self, form, key, told_work)

    return telling


def put(root: Path, *changes: tuple[str, str, str]) -> None:
    """Change what stands in some files for the first time."""
    for name, before, after in changes:
        text = (root / name).read_text(encoding="utf-8")
        assert before in text
        (root / name).write_text(text.replace(before, after, 1), encoding="utf-8")


EN, DE = "content/en/aussenhandel/01-ports.md", "content/de/aussenhandel/01-ports.md"
LABEL = "label: {de: Offene Märkte, en: Open markets}"
WORDING = f"deprecated: {{de: [Binnenland], en: [inland state]}}\n        {LABEL}"
ELSEWHERE = {
    "a mark that the original loses as well": ([(EN, "[^1]", "")], (DE, "[^1]", "")),
    "a word that the vocabulary comes to deprecate": (
        [(EN, "[^1]", " inland state")],
        ("taxonomy.yml", LABEL, WORDING),
    ),
    "a section that is numbered anew": (
        [(EN, "[^1]", " (see section 2)"), (DE, "[^1]", " (siehe Abschnitt 2)")],
        ("content/en/aussenhandel/02-engines.md", 'number: "2"', 'number: "3"'),
    ),
}


@pytest.mark.parametrize(("before", "change"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_change_elsewhere_counts(
    before: list[tuple[str, str, str]], change: tuple[str, str, str], parallel: Path
) -> None:
    """What is told on a page depends on more than the page: on its original, the vocabulary, other sections."""
    put(parallel, *before)
    check(parallel, remembering=True)
    told = on_page(check(parallel, remembering=False), parallel / EN)
    put(parallel, change)
    assert_same(parallel)
    assert on_page(check(parallel, remembering=False), parallel / EN) != told


def on_page(findings: list[Finding] | str, page: Path) -> list[Finding]:
    assert not isinstance(findings, str), findings
    return [finding for finding in findings if finding.at.path == page]


def test_images_are_looked_for_each_time(parallel: Path) -> None:
    """A picture that was there and is gone is told, though no text has changed."""
    page = parallel / "content/en/aussenhandel/01-ports.md"
    picture = page.parent / "pictures" / "port.png"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("\n[^1]: ", f"\n{FIGURE}\n\n[^1]: ", 1), encoding="utf-8")
    assert_same(parallel)
    picture.parent.mkdir()
    picture.write_text("looked for, not into", encoding="utf-8")
    assert_same(parallel)
    assert "is not there" not in str(check(parallel, remembering=True))
    picture.unlink()
    assert "is not there" in str(check(parallel, remembering=True))


def test_other_code_remembers_nothing(parallel: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of this program found does not count."""
    check(parallel, remembering=True)
    (file,) = cache.glob("*.json")
    assert recollection.read_entries(file)
    monkeypatch.setattr(recollection, "code_here", lambda: "another version")
    assert recollection.read_entries(file) == {}
    assert_same(parallel)


DAMAGED = ("", "{", "[]", "null", "[" * 100_000, '{"code": 1}', "\x00\xff")


@pytest.mark.parametrize("data", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_passed_over(data: str, parallel: Path, cache: Path) -> None:
    """Whatever stands in the file, the check goes on, and what is kept then is whole again."""
    check(parallel, remembering=True)
    (file,) = cache.glob("*.json")
    file.write_text(data, encoding="utf-8")
    assert_same(parallel)
    assert recollection.read_entries(file)


@pytest.mark.parametrize("value", [None, 1, "a", [], [1], [[]], {"a": 1}, [["deprecated-term"]]], ids=repr)
def test_entries_of_another_form_are_worked_out_again(value: object, parallel: Path, cache: Path) -> None:
    """An entry that is not what this program writes never becomes a traceback."""
    check(parallel, remembering=True)
    (file,) = cache.glob("*.json")
    kept = json.loads(file.read_text(encoding="utf-8"))
    kept["entries"] = {name: value for name in kept["entries"] if value != [] or name.startswith("acronyms")}
    file.write_text(json.dumps(kept), encoding="utf-8")
    assert_same(parallel)


def test_a_cache_that_cannot_be_written_is_no_error(run: Run, parallel: Path, cache: Path) -> None:
    """A folder without the right to write, and a file in its place: the same is told, and nothing is left behind."""
    plain = run("check", cwd=parallel, env={"ZWEIKLANG_CACHE": str(cache)})
    assert [*cache.glob("*.json")]
    shutil.rmtree(cache)
    cache.mkdir(mode=0o555)
    sealed = run("check", cwd=parallel, through=PLAIN_USER, env={"ZWEIKLANG_CACHE": str(cache)})
    assert [*cache.iterdir()] == []
    cache.rmdir()
    cache.write_text("a file", encoding="utf-8")
    blocked = run("check", cwd=parallel, env={"ZWEIKLANG_CACHE": str(cache)})
    assert plain.stdout == sealed.stdout == blocked.stdout
    assert plain.returncode == sealed.returncode == blocked.returncode


def test_memory_is_bounded(parallel: Path, cache: Path) -> None:
    """At most as much of what is no longer used is kept as of what is, and so many publications."""
    page = parallel / "content/en/aussenhandel/01-ports.md"
    text = page.read_text(encoding="utf-8")
    check(parallel, remembering=True)
    (file,) = cache.glob("*.json")
    first = len(recollection.read_entries(file))
    for number in range(12):
        page.write_text(f"{text}\nNumber {number}.\n", encoding="utf-8")
        check(parallel, remembering=True)
    assert first < len(recollection.read_entries(file)) <= 2 * first
    for number in range(recollection.MOST_FILES + 3):
        (cache / f"{number}.json").write_text("", encoding="utf-8")
    page.write_text(text + "\nOnce more.\n", encoding="utf-8")
    check(parallel, remembering=True)
    assert len([*cache.glob("*.json")]) == recollection.MOST_FILES
