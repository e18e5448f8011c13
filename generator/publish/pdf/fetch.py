"""Address → file of the content folder; the PDF maker is given nothing else, from no network."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.publish.pdf.addresses import CONTENT


class ContentFetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Knows addresses of content files and fonts, and refuses every other."""

    def __init__(self, content: Path, fonts: dict[str, Path] | None = None) -> None:
        super().__init__(allowed_protocols=frozenset(), allow_redirects=False)
        self._content = content
        self._fonts = fonts or {}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - the base class has it
        path = self._fonts.get(url) or content_file(url, self._content)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})


def content_file(url: str, content: Path) -> Path:
    """The file that an address names; one outside the folder, also by a symbolic link, is refused."""
    parts = urlsplit(url)
    if not url.startswith(CONTENT):
        raise PermissionError(f"The PDF maker fetches files of the content folder only, not {url}")
    path = (content / unquote(parts.path).lstrip("/")).resolve(strict=True)
    if not path.is_relative_to(content.resolve()) or not path.is_file():
        raise PermissionError(f"{url} leads out of the content folder")
    return path
