"""What editors may do to the files of an import.

Every step writes words of its own (`e3`), so that a test can say of each word where it must be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from hypothesis import strategies as st

Edit = Callable[[Path], None]
"""Takes the folder with the pages."""


@st.composite
def edits(draw: st.DrawFn, *, deleting: bool = True) -> Edit:
    """Write into lines, add paragraphs, notes and pages, tag and rename; delete lines, blocks and pages."""
    names = sorted({**WRITING, **DELETING} if deleting else WRITING)
    step = st.tuples(st.sampled_from(names), st.integers(0, 99), st.integers(0, 99))
    steps = draw(st.lists(step, max_size=6))

    def edit(folder: Path) -> None:
        for n, (name, a, b) in enumerate(steps):
            pages = sorted(folder.glob("*.md"))
            if pages:
                {**WRITING, **DELETING}[name](pages[a % len(pages)], b, f"e{n}")

    return edit


def _write_word(page: Path, b: int, word: str) -> None:
    lines = _lines(page)
    places = [n for n in range(_body(lines), len(lines)) if lines[n][-1:].isalnum()]
    if places:
        at = places[b % len(places)]
        lines[at] += f" {word}"
    _save(page, lines)


def _rewrite_line(page: Path, b: int, word: str) -> None:
    """Every word of a line, which takes words of the source out."""
    lines = _lines(page)
    places = [n for n in range(_body(lines), len(lines)) if lines[n][:1].isalnum()]
    if places:
        lines[places[b % len(places)]] = f"{word} {word}b {word}c"
    _save(page, lines)


def _write_line(page: Path, b: int, word: str) -> None:
    """A line anywhere in the body, whatever it cuts in two."""
    lines = _lines(page)
    at = _body(lines) + b % (len(lines) - _body(lines) + 1)
    _save(page, [*lines[:at], f"{'    ' if b % 5 == 0 else ''}{word} line", *lines[at:]])


def _write_paragraph(page: Path, b: int, word: str) -> None:
    lines = _lines(page)
    gaps = [n for n in range(_body(lines), len(lines)) if not lines[n]] or [len(lines)]
    at = gaps[b % len(gaps)]
    _save(page, [*lines[:at], "", f"{word} paragraph", *lines[at:]])


def _write_note(page: Path, b: int, word: str) -> None:
    """A note and its mark, or the note of another label."""
    _write_word(page, b, f"{word}[^{word}]")
    _save(page, [*_lines(page), "", f"[^{word}]: {word} note", "", f"    {word} more"])


def _write_title(page: Path, _b: int, word: str) -> None:
    _save(page, [f"title: {word}" if line.startswith("title:") else line for line in _lines(page)])


def _write_tags(page: Path, b: int, word: str) -> None:
    lines = _lines(page)
    if lines[:1] == ["---"]:
        _save(page, [*lines[:2], f"megatrends: [{word}]" if b % 2 else f"# {word}", *lines[2:]])


def _write_page(page: Path, b: int, word: str) -> None:
    (page.parent / f"{b:02}-{word}.md").write_text(f"---\nid: {word}\ntitle: {word}\n---\n\n{word} page\n", "utf-8")


def _write_notes_beside(page: Path, _b: int, word: str) -> None:
    (page.parent / f"{word}.md").write_text(f"{word} no page\n", "utf-8")
    (page.parent / "below").mkdir(exist_ok=True)
    (page.parent / "below" / f"{word}.md").write_text(f"{word} below\n", "utf-8")


def _move_page(page: Path, b: int, _word: str) -> None:
    slug = page.name.partition("-")[2]
    if slug and not (page.parent / f"{b:02}-{slug}").exists():
        page.rename(page.parent / f"{b:02}-{slug}")


def _save_as_windows_does(page: Path, _b: int, _word: str) -> None:
    lines = page.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    page.write_bytes(b"\xef\xbb\xbf" + lines.replace(b"\n", b"\r\n"))


def _delete_line(page: Path, b: int, _word: str) -> None:
    lines = _lines(page)
    if lines:
        del lines[b % len(lines)]
    _save(page, lines)


def _delete_block(page: Path, b: int, _word: str) -> None:
    blocks = "\n".join(_lines(page)).split("\n\n")
    if len(blocks) > 1:
        del blocks[1 + b % (len(blocks) - 1)]
    _save(page, "\n\n".join(blocks).split("\n"))


def _delete_page(page: Path, _b: int, _word: str) -> None:
    page.unlink()


WRITING: dict[str, Callable[[Path, int, str], None]] = {
    step.__name__: step
    for step in (
        *(_write_word, _write_line, _write_paragraph, _write_note, _write_title, _write_tags),
        *(_write_page, _write_notes_beside, _move_page, _save_as_windows_does),
    )
}
DELETING: dict[str, Callable[[Path, int, str], None]] = {
    step.__name__: step for step in (_rewrite_line, _delete_line, _delete_block, _delete_page)
}


def _lines(page: Path) -> list[str]:
    return page.read_text("utf-8-sig").rstrip("\n").split("\n")


def _body(lines: Sequence[str]) -> int:
    return lines.index("---", 1) + 1 if lines[:1] == ["---"] and "---" in lines[1:] else 0


def _save(page: Path, lines: Sequence[str]) -> None:
    page.write_text("\n".join(lines) + "\n", "utf-8")
