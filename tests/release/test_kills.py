"""A release that is killed at any step leaves the old state or the new one, and the next command tidies up."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.model import Bilingual, Language
from generator.release import (
    Change,
    Record,
    Source,
    Status,
    Withdrawal,
    describe_files,
    hold_public,
    publish_version,
    read_public,
    settle,
    stage_in,
    verify_public,
    withdraw_version,
)

STEPS = ("rename", "replace", "link", "unlink", "mkdir", "rmdir", "fsync")
DAY = dt.date(2026, 11, 26)
PAGES = ("index.html", "bikes/index.html", "pdf/bikes.pdf")


def release(public: Path, version: str) -> None:
    """Publish a version of a few small files."""
    with hold_public(public) as place, stage_in(place) as stage:
        for language in Language:
            for page in PAGES:
                path = stage / language / version / page
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(f"{language} {version if page != PAGES[-1] else 'the same'}", encoding="utf-8")
        (stage / "index.html").write_text(version, encoding="utf-8")
        publish_version(place, stage, make_record(stage, version), share=True)


def make_record(stage: Path, version: str) -> Record:
    files = (entry for language in Language for entry in describe_files(stage / language / version, stage))
    return Record(
        version=version,
        published=DAY,
        as_of=DAY,
        status=Status.CURRENT,
        change=Change.MAJOR,
        note=Bilingual("", ""),
        issued=(),
        parts=tuple(Language),
        alias="latest",
        source=Source("", "", "", "", "", ()),
        ids=(),
        pdfs=(),
        files=tuple(files),
    )


def withdraw(public: Path) -> None:
    with hold_public(public) as place:
        withdrawal = Withdrawal(DAY, Bilingual("Fehler", "Mistake"))
        settle(place.commit(withdraw_version(place, "2.0", withdrawal, "1.0")))


def killed_at(step: int, command: Callable[[], None]) -> bool:
    """Run in a process of its own that ends, as if killed, in front of the nth change of a file; False if it lived."""
    child = os.fork()
    if child == 0:
        _die_at(step)
        try:
            command()
        except BaseException:  # noqa: BLE001 (whatever it was, the parent must know)
            os._exit(3)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, 9}
    return code == 9


def _die_at(step: int) -> None:
    left = step

    def dying(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 (passes on what it gets)
            nonlocal left
            left -= 1
            if left == 0:
                os._exit(9)
            return real(*arguments, **options)

        return call

    for name in STEPS:
        setattr(os, name, dying(getattr(os, name)))


def state(public: Path) -> list[tuple[str, str]]:
    return [(release.version, release.status) for release in read_public(public).releases.releases]


@pytest.fixture
def without_sync(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for no disk: a process that is killed leaves what it wrote, unlike a machine without power."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.mark.usefixtures("without_sync")
@pytest.mark.parametrize(
    ("before", "command", "after"),
    [
        (["1.0"], lambda public: release(public, "2.0"), [("2.0", "current"), ("1.0", "superseded")]),
        (["1.0", "2.0"], withdraw, [("2.0", "withdrawn"), ("1.0", "current")]),
        ([], lambda public: release(public, "1.0"), [("1.0", "current")]),
    ],
    ids=["second version", "withdrawal", "first version"],
)
def test_whenever_it_is_killed(
    tmp_path: Path, before: list[str], command: Callable[[Path], None], after: list[tuple[str, str]]
) -> None:
    """Killed in front of every change of a file in turn: old or new, whole, and the next command works."""
    base = tmp_path / "base"
    for version in before:
        release(base, version)
    old = state(base) if before else []
    step, seen = 0, set()
    while True:
        step += 1
        public = tmp_path / f"public-{step}"
        if before:
            shutil.copytree(base, public)
        died = killed_at(step, lambda public=public: command(public))  # type: ignore[misc]
        found = state(public) if (public / "releases.json").exists() else []
        assert found in (old, after), step
        seen.add(found == after)
        with hold_public(public) as place:
            assert list(verify_public(place)) == [], step
        if found == old:
            command(public)
        assert state(public) == after
        assert list(verify_public(read_public(public))) == []
        assert not [path for path in public.rglob("*") if path.name.endswith(".new") or "stage-" in path.name], step
        shutil.rmtree(public)
        if not died:
            break
    assert step > 20
    assert seen == {True, False}
