"""The PDF maker is given files of the content folder and the fonts, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.pdf.fetch import ContentFetcher


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a.png",
        "http://127.0.0.1/a.png",
        "ftp://example.org/a.png",
        "data:text/plain,a",
        "file:///etc/passwd",
        "content:///../secret.txt",
        "content:///%2e%2e/secret.txt",
        "content:////etc/passwd",
        "content:///link.txt",
        "content:///folder",
        "content:///missing.png",
        "font:///../secret.txt",
    ],
)
def test_other_addresses_are_refused(address: str, tmp_path: Path) -> None:
    """No network, no other folder, also not by dots, encoded dots or a symbolic link."""
    content = tmp_path / "content"
    (content / "folder").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (content / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(OSError, match=r".+"):
        ContentFetcher(content).fetch(address)


def test_a_file_of_the_content_folder_is_given(tmp_path: Path) -> None:
    """Its kind is told by its name."""
    (tmp_path / "a b.svg").write_text("<svg/>", encoding="utf-8")
    response = ContentFetcher(tmp_path).fetch("content:///a%20b.svg")
    assert response.read() == b"<svg/>"
    assert response.content_type == "image/svg+xml"
