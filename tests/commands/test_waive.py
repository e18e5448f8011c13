"""Waivers: what somebody accepts is not told, until the text changes that it is about."""

from __future__ import annotations

import json

import pytest

from tests.commands.repository import AUTHOR, Repository

LANES, TWIN, OTHER = "de/bikes/01-lanes.md", "en/bikes/01-lanes.md", "en/bikes/index.md"
REASON = ("--reason", "The council said so: twice.", "--on", "2026-01-02")


@pytest.fixture
def stale(repository: Repository) -> Repository:
    """The German text changed and the translation did not; there is a finding in another page."""
    repository.edit(LANES, "entstehen", "kommen")
    repository.edit(OTHER, "cycling.", "cycling (or more.")
    return repository


@pytest.fixture
def waived(stale: Repository) -> Repository:
    stale.zweiklang("waive", "stale-translation", f"{TWIN}:13", *REASON)
    return stale


def codes(repository: Repository, *options: str) -> list[str]:
    _, told, _ = repository.small.zweiklang("check", "--format", "json", *options)
    return sorted(finding["code"] for finding in json.loads(told))


def test_a_waiver_says_what_who_when_and_why(waived: Repository) -> None:
    """The file is for people: rule, place, the words it is about, reason, name, day, and the hash."""
    written = (waived.root / "waivers.yml").read_text(encoding="utf-8")
    before, _, digest = written.rpartition("sha256:")
    assert before == (
        "# Findings that are known and accepted. A waiver lapses when the text that it was given for changes.\n"
        "waivers:\n"
        "  - code: stale-translation\n"
        "    section: bikes/lanes\n"
        "    language: en\n"
        "    words: 40 kilometres will be built by 2030.\n"
        "    reason: 'The council said so: twice.'\n"
        f"    by: {AUTHOR}\n"
        "    date: 2026-01-02\n"
        "    text: "
    )
    assert len(digest.strip()) == 64


def test_what_is_waived_is_counted_and_not_told(waived: Repository) -> None:
    """Other findings of the page stay; `--waived` tells the rest with its reason."""
    told = waived.zweiklang("check")
    assert "stale-translation" not in told
    assert "unpaired-bracket" in told
    assert "1 waived: `zweiklang check --waived` tells them." in told
    told = waived.zweiklang("check", "--waived")
    assert "[stale-translation]" in told
    assert f"Waived by {AUTHOR} on 2026-01-02: The council said so: twice." in told
    assert "unpaired-bracket" not in told


def test_build_and_check_agree(waived: Repository) -> None:
    """What is waived is no finding for a build either."""
    assert "1 finding: `zweiklang check` tells more." in waived.zweiklang("build")


@pytest.mark.parametrize(
    ("page", "old", "new"),
    [(LANES, "kommen", "bauen wir"), (TWIN, "be built", "be made")],
    ids=["the source", "the translation"],
)
def test_a_waiver_lapses_when_its_text_changes(waived: Repository, page: str, old: str, new: str) -> None:
    """The finding is told again, and the waiver with its place and that of the finding."""
    waived.edit(page, old, new)
    told = waived.zweiklang("check")
    assert "[stale-translation]" in told
    assert "waivers.yml:3: warning: the waiver of 'stale-translation' in bikes/lanes (en)" in told
    assert "has lapsed: the text has changed since 2026-01-02 [lapsed-waiver]" in told


def test_a_waiver_stays_when_other_text_changes(waived: Repository) -> None:
    """Lines that move and other passages are nothing to it."""
    waived.edit(TWIN, "title:", "# as printed\ntitle:")
    waived.edit(TWIN, "Council.", "The council.")
    waived.edit(OTHER, "promotes", "supports")
    assert codes(waived) == ["unpaired-bracket"]


def test_a_waiver_without_a_finding_is_told(waived: Repository) -> None:
    """It would hide what comes next in the same place."""
    waived.edit(LANES, "kommen", "entstehen")
    told = waived.zweiklang("check")
    assert "is of no finding [unused-waiver]" in told
    assert "Take it out" in told


def test_findings_of_a_whole_page_are_waived_without_a_line(repository: Repository) -> None:
    """Such as a page without its counterpart."""
    repository.path(TWIN).unlink()
    repository.zweiklang("waive", "missing-twin", f"content/{LANES}", *REASON)
    assert codes(repository) == []
    repository.edit(LANES, "entstehen", "kommen")
    assert codes(repository) == ["lapsed-waiver", "missing-twin"]


def test_comments_and_order_of_the_file_stay(waived: Repository) -> None:
    """A second waiver comes behind what is there, word for word."""
    path = waived.root / "waivers.yml"
    before = "# Ours\n" + path.read_text(encoding="utf-8") + "    # done\n"
    path.write_text(before, encoding="utf-8")
    line = 1 + waived.read(OTHER).splitlines().index("The city promotes cycling (or more.")
    waived.zweiklang("waive", "unpaired-bracket", f"{OTHER}:{line}", "--by", "Grace", *REASON)
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert codes(waived) == []


@pytest.mark.parametrize(
    ("code", "place", "options", "told"),
    [
        ("stale-translation", f"{TWIN}:1", REASON, "There: stale-translation in line 13"),
        ("stale-translatoin", f"{TWIN}:13", REASON, "there is no finding 'stale-translatoin'"),
        ("stale-translation", "en/bikes/none.md:13", REASON, "there is no finding"),
        ("stale-translation", f"{TWIN}:13", ("--reason", " "), "the reason says nothing"),
        ("stale-translation", f"{TWIN}:13", (), "Missing option '--reason'"),
        ("stale-translation", f"{TWIN}:13", (*REASON[:2], "--on", "2999-01-01"), "is yet to come"),
    ],
    ids=["another line", "no such code", "no such page", "no reason", "no option", "a day to come"],
)
def test_what_is_no_finding_is_not_waived(
    stale: Repository, code: str, place: str, options: tuple[str, ...], told: str
) -> None:
    """Told with what there is instead; nothing is written."""
    assert told in stale.zweiklang("waive", code, place, *options, code=2)
    assert not (stale.root / "waivers.yml").exists()


def test_what_is_broken_cannot_be_waived(repository: Repository) -> None:
    """Neither by the command nor by hand."""
    repository.edit(LANES, "Bis 2030", "[Bis](nowhere.md) 2030")
    told = repository.zweiklang("waive", "broken-link", f"{LANES}:9", *REASON, code=2)
    assert "cannot be waived: something is broken" in told
    (repository.root / "waivers.yml").write_text(
        "waivers:\n"
        f"  - {{code: broken-link, section: bikes/lanes, language: de, reason: R, by: B, date: 2026-01-02, "
        f'text: "sha256:{"0" * 64}"}}\n'
        f"  - {{code: broken-lnk, section: bikes/lanes, language: de, reason: R, by: B, date: 2026-01-02, "
        f'text: "sha256:{"0" * 64}"}}\n',
        encoding="utf-8",
    )
    told = repository.zweiklang("check", code=1)
    assert "[broken-link]" in told
    assert "waivers.yml:2: error: 'broken-link' cannot be waived" in told
    assert "waivers.yml:3: error: there is no kind of finding 'broken-lnk' [invalid-waiver]" in told
    assert "Did you mean broken-link" in told
