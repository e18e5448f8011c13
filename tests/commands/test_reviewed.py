"""`zweiklang reviewed`: a person vouches for a translation, and the record of it changes and nothing else."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from tests.commands.repository import AUTHOR, Repository
from tests.commands.test_bad_disks import FULL_AFTER_1_KB

LANES, TWIN = "de/bikes/01-lanes.md", "en/bikes/01-lanes.md"
KEPT = re.compile(r"content/\.zweiklang/translated/bikes/lanes-[0-9a-f]{12}\.json")


def changed(repository: Repository) -> list[str]:
    """Paths that differ from the last commit."""
    return [line[3:] for line in repository.git("status", "--porcelain", "--untracked-files=all").splitlines()]


def test_only_the_record_of_the_page_changes(repository: Repository) -> None:
    """Who, when and the hash of the source are recorded; every other line of the page stays."""
    before = repository.read(TWIN)
    repository.zweiklang("reviewed", TWIN, "--on", "2026-01-02")
    after = repository.read(TWIN)
    assert changed(repository) == [f"content/{TWIN}"]
    assert after == before.replace(
        "  status: draft\n", f"  status: reviewed\n  reviewed_by: {AUTHOR}\n  reviewed_on: 2026-01-02\n"
    )


def test_today_and_the_name_of_git_are_the_defaults(repository: Repository) -> None:
    """Without options the review is by user.name, today; `--by` names somebody else."""
    repository.zweiklang("reviewed", TWIN)
    assert f"reviewed_by: {AUTHOR}\n" in repository.read(TWIN)
    assert f"reviewed_on: {dt.datetime.now().astimezone().date()}\n" in repository.read(TWIN)
    repository.zweiklang("reviewed", TWIN, "--by", "Grace: Hopper")
    assert 'reviewed_by: "Grace: Hopper"\n' in repository.read(TWIN)


def test_a_review_of_a_changed_source_makes_the_check_clean(repository: Repository) -> None:
    """The new hash is recorded, what the source says now is kept, and what it said before is not."""
    repository.edit(LANES, "entstehen", "kommen")
    assert "stale-translation" in repository.zweiklang("check")
    repository.edit(TWIN, "be built", "come")
    repository.zweiklang("reviewed", "content/en/bikes")
    assert repository.zweiklang("check", "--fail-on", "note") == "No findings.\n"
    kept = [path for path in changed(repository) if KEPT.fullmatch(path)]
    assert len(kept) == 2
    assert sum((repository.root / path).exists() for path in kept) == 1


def test_what_git_shows_of_a_review_is_what_changed_in_the_source(repository: Repository) -> None:
    """The kept text is one piece a line: its diff is the change of the source."""
    repository.edit(LANES, "entstehen", "kommen")
    repository.zweiklang("reviewed", TWIN)
    repository.git("add", "--all")
    shown = repository.git("diff", "--cached", "--find-renames=20", "--", "content/.zweiklang")
    lines = [line for line in shown.splitlines() if re.match(r"[-+]\[", line)]
    assert len(lines) == 2
    assert "entstehen" in lines[0]
    assert "kommen" in lines[1]


def test_reviews_that_hold_are_not_signed_again_below_a_folder(repository: Repository) -> None:
    """A folder means what is due in it: a review of the text as it stands keeps its name and day."""
    repository.zweiklang("reviewed", TWIN, "--by", "Grace Hopper", "--on", "2026-01-02")
    told = repository.zweiklang("reviewed", "content")
    assert "1 page left alone" in told
    assert "Grace Hopper" in repository.read(TWIN)
    assert AUTHOR in repository.read("en/bikes/index.md")


@pytest.mark.parametrize("paths", [["en/bikes/*.md"], ["content/en"], [TWIN, "content/en/bikes/index.md"]], ids=str)
def test_pages_may_be_named_in_many_ways(repository: Repository, paths: list[str]) -> None:
    """Files, folders and patterns, seen from the working folder or from that of the content."""
    repository.zweiklang("reviewed", *paths)
    assert all("status: reviewed" in repository.read(f"en/bikes/{name}.md") for name in ("01-lanes", "index"))


def test_content_may_lie_elsewhere(repository: Repository) -> None:
    """`--content` names the folder with the languages."""
    (repository.root / "content").rename(repository.root / "elsewhere")
    repository.zweiklang("reviewed", TWIN, "--content", "elsewhere")
    assert "status: reviewed" in (repository.root / "elsewhere" / TWIN).read_text(encoding="utf-8")


def test_line_ends_comments_and_marks_of_the_file_stay(repository: Repository) -> None:
    """A file from another editor keeps its byte order mark, its line ends and its comments."""
    before = repository.read(TWIN).replace("status: draft", "status: draft  # a trial").replace("\n", "\r\n")
    repository.path(TWIN).write_bytes(f"\ufeff{before}".encode())
    repository.zweiklang("reviewed", TWIN, "--on", "2026-01-02")
    signed = f"reviewed  # a trial\r\n  reviewed_by: {AUTHOR}\r\n  reviewed_on: 2026-01-02"
    assert repository.read(TWIN) == "\ufeff" + before.replace("draft  # a trial", signed)


REFUSED = [
    pytest.param("de/bikes/01-lanes.md", "", "", "the wording in 'de' counts", id="an original"),
    pytest.param(TWIN, "[mobility]", "[mobilty]", "unknown-tag", id="a page with a mistake"),
    pytest.param(TWIN, "be built", "be[^9] built", "footnote-without-text", id="a mark without a note"),
    pytest.param(
        TWIN, "[^1]:", '!!! conflict "Import"\n\n    Other words.\n\n[^1]:', "unresolved-conflict", id="a conflict"
    ),
    pytest.param("en/bikes/02-none.md", "", "", "there is no page", id="a page that is not there"),
    pytest.param("strategies.yml", "", "", "there is no page", id="a file that is no page"),
]


@pytest.mark.parametrize(("page", "old", "new", "told"), REFUSED)
def test_what_nobody_can_vouch_for_is_refused(repository: Repository, page: str, old: str, new: str, told: str) -> None:
    """The reason is told, and nothing is written, not even for other pages that are named."""
    if old:
        repository.edit(page, old, new)
    before = {path: path.read_bytes() for path in repository.path("").rglob("*") if path.is_file()}
    assert told in repository.zweiklang("reviewed", "en/bikes/index.md", page, code=2)
    assert {path: path.read_bytes() for path in repository.path("").rglob("*") if path.is_file()} == before


def test_a_mistake_of_the_source_is_a_reason_to_refuse(repository: Repository) -> None:
    """Nobody vouches for the translation of a text that has to be mended first."""
    repository.edit(LANES, "Bis 2030", "[Bis](nowhere.md) 2030")
    told = repository.zweiklang("reviewed", TWIN, code=2)
    assert f"content/{LANES}:9: error" in told


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--on", "2999-01-01"], "is yet to come"),
        (["--by", " "], "is no name"),
        (["--by", "a\nb"], "is no name"),
        (["--on", "yesterday"], "does not match the format"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_reviewers_and_days_that_cannot_be_are_refused(repository: Repository, options: list[str], told: str) -> None:
    """A name has letters, and a review has been."""
    assert told in repository.zweiklang("reviewed", TWIN, *options, code=2)
    assert not changed(repository)


def test_nobody_is_no_reviewer(repository: Repository) -> None:
    """Without a name in Git and on the command line the review is refused with what to do."""
    repository.git("config", "--unset", "user.name")
    assert "--by NAME" in repository.zweiklang("reviewed", TWIN, code=2)


def test_a_disk_that_is_full_leaves_the_page_as_it_was(repository: Repository) -> None:
    """Nothing half-written stays."""
    repository.edit(TWIN, "[^1]: Council", f"{'More words. ' * 200}\n\n[^1]: Council")
    before = sorted((path, path.read_bytes()) for path in repository.path("").rglob("*") if path.is_file())
    code, _, told = repository.small.zweiklang("reviewed", TWIN, through=FULL_AFTER_1_KB)
    assert code == 2, told
    assert sorted((path, path.read_bytes()) for path in repository.path("").rglob("*") if path.is_file()) == before


def test_reviews_of_different_pages_merge_by_themselves(repository: Repository) -> None:
    """Two people on two branches, one page each: Git has nothing to ask."""
    repository.git("switch", "--quiet", "--create", "other")
    repository.edit("de/bikes/index.md", "fördert", "unterstützt")
    repository.zweiklang("reviewed", "en/bikes/index.md")
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.edit(LANES, "entstehen", "kommen")
    repository.zweiklang("reviewed", TWIN)
    repository.commit()
    repository.git("merge", "--quiet", "--no-edit", "other")
    assert repository.zweiklang("check", "--fail-on", "note") == "No findings.\n"


def test_two_reviews_of_one_page_disagree_in_its_record_alone(repository: Repository) -> None:
    """What is kept of a source is named by its hash, so that only a line of front matter is to be settled."""
    repository.git("switch", "--quiet", "--create", "other")
    repository.edit(LANES, "Kilometer.", "Kilometer neu.")
    repository.zweiklang("reviewed", TWIN, "--on", "2026-01-02")
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.edit(LANES, "Ratsbeschluss", "Beschluss")
    repository.zweiklang("reviewed", TWIN, "--on", "2026-01-02")
    repository.commit()
    repository.git("merge", "--no-edit", "other", code=1)
    unmerged = repository.git("diff", "--name-only", "--diff-filter=U").split()
    assert [path for path in unmerged if not KEPT.fullmatch(path)] == [f"content/{TWIN}"]
    repository.git("checkout", "--ours", f"content/{TWIN}")
    repository.commit("Merge")
    assert "[-Kilometer.-] {+Kilometer neu.+}" in repository.check()


def test_findings_as_json_name_both_places(repository: Repository) -> None:
    """A tool can show the change beside the line that translates it."""
    repository.edit(LANES, "entstehen", "kommen")
    [finding] = json.loads(repository.zweiklang("check", "--format", "json"))
    assert (finding["code"], finding["path"], finding["line"]) == ("stale-translation", f"content/{TWIN}", 13)
    assert finding["related"] == [{"path": f"content/{LANES}", "line": 9}]
    assert finding["message"] == ("the paragraph was changed in 'de': Bis 2030 [-entstehen-] {+kommen+} 40 Kilometer.")


def test_the_command_runs_below_the_workspace(repository: Repository, tmp_path: Path) -> None:
    """Paths are seen from where the editor is."""
    code, told, _ = (
        repository.small.run("reviewed", "01-lanes.md", "--by", "Ada", cwd=tmp_path / "content/en/bikes").returncode,
        "",
        "",
    )
    assert code == 0, told
    assert "status: reviewed" in repository.read(TWIN)
