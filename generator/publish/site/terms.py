"""Index of terms → its page: every term and abbreviation in the order of the alphabet."""

from __future__ import annotations

import unicodedata

from generator.publish.site.addresses import concept_address
from generator.publish.site.views import LinkView, Site, TermView
from generator.vocabulary.index import Entry


def view_terms(site: Site) -> tuple[TermView, ...]:
    terms = (_view_term(site, entry) for entry in site.index)
    return tuple(sorted(terms, key=lambda view: sort_key(view.term.label)))


def sort_key(label: str) -> str:
    """Order of a dictionary: umlauts as their vowels, ß as ss (DIN 5007-1)."""
    letters = unicodedata.normalize("NFKD", label.replace("ß", "ss"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def _view_term(site: Site, entry: Entry) -> TermView:
    concept, language = entry.concept, site.language
    own = [use for use in entry.uses if use.language is language]
    return TermView(
        LinkView(concept.label[language], concept_address(concept.id), language),
        concept.abbreviation[language] if concept.abbreviation else "",
        concept.definition[language] if concept.definition else "",
        len({use.section for use in own or entry.uses}),
    )
