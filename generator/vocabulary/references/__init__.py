"""Publication → references: which section speaks of which strategy, document, section, figure, table or note."""

from generator.vocabulary.references.collect import collect_references
from generator.vocabulary.references.links import Linker, link_references

__all__ = ["Linker", "collect_references", "link_references"]
