"""Publication → references: which section speaks of which strategy, document, section, figure, table or note."""

from generator.vocabulary.references.collect import collect_references
from generator.vocabulary.references.links import Addition, Linker, link_references, with_addition

__all__ = ["Addition", "Linker", "collect_references", "link_references", "with_addition"]
