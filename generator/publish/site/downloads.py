"""PDF editions and data files → the page that lists them with format, size, pages and checksum."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from generator.model import Language
from generator.publish.editions import PdfEdition
from generator.publish.site.addresses import data_address, pdf_address
from generator.publish.site.formats import format_number, format_size
from generator.publish.site.offline import ARCHIVE, CHECKSUM
from generator.publish.site.views import DownloadsView, DownloadView, LinkView, Site
from generator.publish.site.words import words_in


def view_downloads_page(site: Site) -> DownloadsView:
    """PDFs in the page's language first, those in the other one behind them."""
    languages = (site.language, site.language.other)
    pdfs = tuple(
        _pdf(site, edition) for language in languages for edition in site.editions if edition.language is language
    )
    archive = tuple(
        LinkView(label, data_address(site.version, name), site.language)
        for label, name in ((site.words.archive, ARCHIVE), (site.words.checksum, CHECKSUM))
        if site.offline
    )
    return DownloadsView(pdfs, tuple(_data(site)), archive)


def _pdf(site: Site, edition: PdfEdition) -> DownloadView:
    strategy = site.workspace.strategy(edition.strategy)
    title = strategy.title[edition.language] if strategy else edition.strategy
    address = pdf_address(edition.strategy)
    if edition.language is not site.language:
        address = f"../../{edition.language}/{site.version}/{address}"
    pages = site.words.pages.format(pages=format_number(edition.pages, site.language))
    details = (words_in(edition.language).language_name, "PDF", format_size(edition.size, site.language), pages)
    return DownloadView(LinkView(title, address, edition.language), (*details, site.words.pdf_kind), edition.sha256)


def _data(site: Site) -> Iterator[DownloadView]:
    for file in site.data:
        size = format_size(len(file.content), site.language)
        title = file.title[site.language] if file.title else file.name
        language = site.language if file.title else Language.EN
        link = LinkView(title, data_address(site.version, file.name), language)
        yield DownloadView(link, (file.media_type, size), hashlib.sha256(file.content).hexdigest())
