"""Section or stub → what stands around its text: topics, notices, printed pages, downloads."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.model import (
    CrossReference,
    Edition,
    Heading,
    Language,
    Paragraph,
    Section,
    Strategy,
    TranslationStatus,
    inlines_of,
    plain,
    walk_blocks,
    walk_inlines,
)
from generator.publish.editions import PdfEdition
from generator.publish.site.addresses import INDEX, address_of, concept_address, pair_address, pdf_address
from generator.publish.site.citations import view_citation
from generator.publish.site.formats import format_issued, format_number, format_pages, format_size
from generator.publish.site.plan import SectionPage, StubPage
from generator.publish.site.references import view_references
from generator.publish.site.views import LinkView, SectionView, Site, StubView

DESCRIPTION_LENGTH = 160


def view_section(site: Site, kind: SectionPage) -> SectionView:
    return SectionView(
        _tags(site, kind.section),
        tuple(_notices(site, kind)),
        _printed(site, kind.section),
        view_downloads(site, kind.strategy),
        _below(site, kind),
        view_references(site, kind.strategy.id, kind.section),
        _pair(site, kind),
        _progress(site, kind),
        view_citation(site, kind, address_of(kind.strategy.id, kind.section.id)),
    )


def _tags(site: Site, section: Section) -> tuple[LinkView, ...]:
    labels = {concept.id: concept.label[site.language] for concept in site.publication.taxonomy.concepts()}
    return tuple(LinkView(labels[tag], concept_address(tag), site.language) for tag in section.tags if tag in labels)


def _notices(site: Site, kind: SectionPage) -> Iterator[Markup]:
    strategy, words = kind.strategy, site.words
    if kind.expression.edition is Edition.SHORT:
        original = site.language if site.language in strategy.languages else strategy.languages[0]
        title = Markup('<cite lang="{}">{}</cite>').format(original, strategy.title[original])
        issued = format_issued(strategy.issued, site.language)
        notice = Markup.escape(words.short_notice)
        yield notice.format(title=title, issuer=strategy.issuer[site.language], issued=issued)
    translation = kind.section.translation
    if translation and translation.status is TranslationStatus.DRAFT:
        yield Markup.escape(words.draft_notice)
    drift = site.publication.drift(strategy.id, site.language, kind.section.id)
    if drift and drift.is_stale:
        yield Markup.escape(words.stale_notice)
    if drift and drift.untranslated:
        yield Markup.escape(words.partly_notice)


def _printed(site: Site, section: Section) -> str:
    pages = section.provenance.pages if section.provenance else ()
    if not pages:
        return ""
    one = len(pages) == 1 or (site.language is Language.DE and pages[-1] == pages[0] + 1)
    words = site.words.printed_page if one else site.words.printed_pages
    return words.format(pages=format_pages(pages, site.language))


def _pair(site: Site, kind: SectionPage) -> str:
    address = pair_address(kind.strategy.id, kind.section.id)
    return next((page.address for page in site.plan.pages if page.address == address), "")


def _progress(site: Site, kind: SectionPage) -> str:
    """Stubs count: they are places in the outline, too."""
    own = (page.kind for page in site.plan.pages if isinstance(page.kind, SectionPage | StubPage))
    sections = [each.section.id for each in own if each.strategy == kind.strategy and each.section.id != INDEX]
    if kind.section.id == INDEX:
        return ""
    number = format_number(sections.index(kind.section.id) + 1, site.language)
    return site.reading.progress.format(number=number, count=format_number(len(sections), site.language))


def view_downloads(site: Site, strategy: Strategy) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(site.words.pdf, pdf_address(strategy.id), site.language, _pdf_details(site, edition))
        for edition in site.editions
        if (edition.strategy, edition.language) == (strategy.id, site.language)
    )


def _pdf_details(site: Site, edition: PdfEdition) -> str:
    pages = format_number(edition.pages, site.language)
    return site.words.pdf_details.format(pages=pages, size=format_size(edition.size, site.language))


def describe(section: Section) -> str:
    """The first words of a section, for search engines."""
    text = next((plain(block.inlines) for block in walk_blocks(section.blocks) if isinstance(block, Paragraph)), "")
    if len(text) <= DESCRIPTION_LENGTH:
        return text or section.title
    return text[:DESCRIPTION_LENGTH].rpartition(" ")[0] + " …"


def view_stub(site: Site, kind: StubPage) -> StubView:
    missing = site.publication.expression(kind.strategy.id, site.language) is None
    notice = site.words.stub_strategy if missing else site.words.stub_section
    address = address_of(kind.strategy.id, kind.section.id)
    contents = tuple(
        LinkView(f"{block.number} {plain(inlines_of(block))}".strip(), f"#{block.id}", kind.expression.language)
        for block in kind.section.blocks
        if isinstance(block, Heading)
    )
    references = view_references(site, kind.strategy.id, kind.section)
    return StubView(notice, address, contents, _below(site, kind), _tags(site, kind.section), references)


def _below(site: Site, kind: SectionPage | StubPage) -> tuple[LinkView, ...]:
    """The sections one level below, unless the text leads to each of them itself."""
    address = address_of(kind.strategy.id, kind.section.id)
    children = site.plan.children(address)
    inlines = (inline for block in walk_blocks(kind.section.blocks) for inline in walk_inlines(inlines_of(block)))
    linked = {str(inline.target) for inline in inlines if isinstance(inline, CrossReference)}
    links = tuple(LinkView(page.title, page.address, page.title_language) for page in children)
    if isinstance(kind, SectionPage) and {page.address.strip("/") for page in children} <= linked:
        return ()
    return links
