"""Publication → references: which section speaks of which strategy, document, section, figure, table or note."""

from generator.vocabulary.references.collect import Finder, collect_references

__all__ = ["Finder", "collect_references"]
