"""Publication → PDF editions: HTML for paper by Jinja, set by WeasyPrint, completed by pikepdf."""

from generator.publish.pdf.build import build_editions

__all__ = ["build_editions"]
