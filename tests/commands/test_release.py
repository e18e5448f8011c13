"""Versions through the command: released, withdrawn, superseded, verified, made again."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import ServeFolder
from tests.commands.repository import Repository

NOTE = ("--note", "de:Erste Fassung", "--note", "en:First version")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, begun: Repository) -> Repository:
    """Two versions, the second of a later commit with one section more; beside them a draft."""
    repository = begun.copied_to(tmp_path_factory.mktemp("published"))
    public = repository.root.parent / "public"
    repository.zweiklang("release", "1.0", "--to", public, *NOTE)
    for language in ("de", "en"):
        page = repository.read(f"{language}/bikes/01-lanes.md")
        added = page.replace("id: lanes", "id: signs").replace('number: "1"', 'number: "2"')
        repository.path(f"{language}/bikes/02-signs.md").write_text(added, encoding="utf-8")
    repository.commit("A section more")
    repository.zweiklang("release", "2.0", "--to", public, "--change", "minor", "--allow", "twins are alike")
    repository.zweiklang("release", "3.0-rc", "--to", public, "--status", "draft", "--allow", "twins are alike")
    return repository


def public_of(repository: Repository) -> Path:
    return repository.root.parent / "public"


def copy_public(repository: Repository, to: Path) -> Path:
    subprocess.run(["cp", "--archive", public_of(repository), to / "public"], check=True)
    return to / "public"


def versions(public: Path, language: str = "de") -> list[tuple[str, list[str], str]]:
    listed = json.loads((public / language / "versions.json").read_text(encoding="utf-8"))
    return [(entry["version"], entry["aliases"], entry["properties"]["status"]) for entry in listed]


def test_the_newest_version_is_current_and_a_draft_never_is(published: Repository) -> None:
    """Both languages list the same versions, the current one first and drafts last."""
    expected = [("2.0", ["latest"], "current"), ("1.0", [], "superseded"), ("3.0-rc", [], "draft")]
    assert versions(public_of(published)) == versions(public_of(published), "en") == expected


def test_a_record_tells_what_a_version_holds(published: Repository) -> None:
    """Date, note, commit, PDFs, ids and the checksum of every file, the same in both languages."""
    public = public_of(published)
    text = (public / "de/1.0/release.json").read_text(encoding="utf-8")
    assert text == (public / "en/1.0/release.json").read_text(encoding="utf-8")
    record = json.loads(text)
    assert record["note"] == {"de": "Erste Fassung", "en": "First version"}
    assert record["ids"] == ["bikes/index", "bikes/lanes"]
    assert record["source"]["commit"] == published.git("rev-parse", "HEAD~1").strip()
    assert [pdf["path"] for pdf in record["pdfs"]] == ["de/1.0/pdf/bikes.pdf", "en/1.0/pdf/bikes.pdf"]
    files = {entry["path"] for entry in record["files"]}
    assert {"de/1.0/index.html", "en/1.0/bikes/lanes/index.html"} <= files
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=public / "de/1.0", check=True)


def test_the_alias_leads_every_address_on(published: Repository) -> None:
    """Pages are redirects, downloads are files at stable names, and nothing is a symbolic link."""
    public = public_of(published)
    redirect = (public / "de/latest/bikes/lanes/index.html").read_text(encoding="utf-8")
    assert 'url=../../../2.0/bikes/lanes/"' in redirect
    assert (public / "en/latest/pdf/bikes.pdf").read_bytes() == (public / "en/2.0/pdf/bikes.pdf").read_bytes()
    assert not [path for path in public.rglob("*") if path.is_symlink()]


def test_files_that_versions_share_stand_on_the_disk_once(published: Repository) -> None:
    """A font is one file in both languages of all versions, and below the alias."""
    public = public_of(published)
    (font,) = (public / "de/1.0/assets").rglob("SourceSansPro-Regular.woff2")
    name = font.relative_to(public / "de/1.0")
    assert font.stat().st_nlink == 2 * len(["1.0", "2.0", "3.0-rc", "latest"])
    assert all(font.samefile(public / place / name) for place in ("en/1.0", "de/2.0", "en/3.0-rc", "de/latest"))


def test_what_was_changed_afterwards_is_named(published: Repository, tmp_path: Path) -> None:
    """`verify` passes on what was released, and names a file that is changed, missing or too many."""
    public = copy_public(published, tmp_path)
    assert "as it was released" in published.zweiklang("verify", public)
    page = public / "de/1.0/bikes/index.html"
    page.unlink()
    page.write_text("changed", encoding="utf-8")
    (public / "en/2.0/bikes/lanes/index.html").unlink()
    (public / "en/2.0/more.html").touch()
    told = published.zweiklang("verify", public, code=1)
    assert told.splitlines() == [
        "en/2.0/more.html was not released",
        "en/2.0/bikes/lanes/index.html is missing",
        "de/1.0/bikes/index.html is not what was released",
    ]


def test_a_version_comes_out_the_same_again(published: Repository) -> None:
    """Made from its commit once more, every byte is the same."""
    told = published.zweiklang("verify", public_of(published), "--rebuild", "1.0")
    assert "Version 1.0 comes out the same again." in told
    assert published.git("worktree", "list").count("\n") == 1


def test_a_withdrawn_version_leaves_tombstones(published: Repository, tmp_path: Path) -> None:
    """Each of its addresses says why and leads on; its record keeps the checksums; others are untouched."""
    public = copy_public(published, tmp_path)
    reason = ("--reason", "de:Ein Fehler.", "--reason", "en:A mistake.")
    published.zweiklang("withdraw", "2.0", "--to", public, *reason, "--current", "1.0")
    assert versions(public) == [("1.0", ["latest"], "current"), ("3.0-rc", [], "draft")]
    page = (public / "en/2.0/bikes/lanes/index.html").read_text(encoding="utf-8")
    assert "A mistake." in page
    assert 'href="../../../latest/bikes/lanes/"' in page
    assert 'href="../../../latest/"' in (public / "en/2.0/bikes/signs/index.html").read_text(encoding="utf-8")
    assert not (public / "en/2.0/pdf").exists()
    record = json.loads((public / "en/2.0/release.json").read_text(encoding="utf-8"))
    assert (record["revision"], record["status"]) == (2, "withdrawn")
    assert record["files"] == json.loads((public_of(published) / "en/2.0/release.json").read_bytes())["files"]
    assert "as it was released" in published.zweiklang("verify", public)


def test_an_earlier_version_can_stand_again(published: Repository, tmp_path: Path) -> None:
    """`supersede` makes an earlier version current; a draft cannot be."""
    public = copy_public(published, tmp_path)
    assert "'3.0-rc' cannot be the current one" in published.zweiklang(
        "supersede", "2.0", "--to", public, "--by", "3.0-rc", code=2
    )
    published.zweiklang("supersede", "2.0", "--to", public, "--by", "1.0")
    assert versions(public)[:2] == [("1.0", ["latest"], "current"), ("2.0", [], "superseded")]
    assert "../1.0/" in (public / "de/latest/index.html").read_text(encoding="utf-8")


def test_what_was_published_does_not_vanish(published: Repository, tmp_path: Path) -> None:
    """A version without a section that readers may have linked to is stopped, and nothing of it is there."""
    repository, public = published.copied_to(tmp_path / "later"), copy_public(published, tmp_path)
    for language in ("de", "en"):
        repository.path(f"{language}/bikes/02-signs.md").unlink()
    told = repository.zweiklang("release", "4.0", "--to", public, code=2)
    assert "'bikes/signs' was published in version 2.0 and is gone" in told
    assert not (public / "de/4.0").exists()
    assert "as it was released" in repository.zweiklang("verify", public)


@pytest.mark.parametrize("name", ["../evil", "a/b", "latest", ".hidden", "", "1..0", "x" * 65, "2.0", "3.0-RC"])
def test_a_version_has_a_name_of_its_own(published: Repository, name: str) -> None:
    """Names that lead elsewhere, belong to the website or are taken are refused before anything is made."""
    told = published.zweiklang("release", "--to", public_of(published), "--", name, code=2)
    assert "Error" in told
    assert "PDF 1" not in told


def test_a_folder_behind_a_link_is_not_written_to(published: Repository, tmp_path: Path) -> None:
    """A symbolic link in the place of a language's folder stops the release."""
    public, elsewhere = tmp_path / "public", tmp_path / "elsewhere"
    public.mkdir()
    elsewhere.mkdir()
    (public / "de").symlink_to(elsewhere)
    told = published.zweiklang("release", "1.0", "--to", public, code=2)
    assert "is a symbolic link" in told
    assert not list(elsewhere.iterdir())


def test_readers_see_what_became_of_a_version(published: Repository, page: Page, serve_folder: ServeFolder) -> None:
    """A superseded version says so and leads to the same page in the current one; the menu names all versions."""
    with serve_folder(public_of(published)) as host:
        page.goto(f"{host}/de/1.0/bikes/lanes/")
        expect(page.locator("[data-version-banner]")).to_contain_text("gilt nicht mehr")
        page.get_by_text("Fassung 1.0", exact=True).click()
        expect(page.locator("[data-version-menu] li")).to_have_text(["2.0", "1.0", "3.0-rc (Entwurf)"])
        page.locator("[data-version-banner]").get_by_role("link").click()
        page.wait_for_url(f"{host}/de/2.0/bikes/lanes/")
        expect(page.locator("[data-version-banner]")).to_be_hidden()
        page.goto(f"{host}/en/2.0/bikes/signs/")
        page.get_by_text("Version 2.0", exact=True).click()
        expect(page.locator("[data-version-menu] li").nth(1)).to_have_text("1.0 (without this page)")
        page.goto(f"{host}/en/latest/bikes/lanes/?h=lanes#lanes-p1")
        page.wait_for_url(f"{host}/en/2.0/bikes/lanes/?h=lanes#lanes-p1")
