"""Markdown by editors → HTML that readers may trust: the website's extension of Python-Markdown."""

from generator.publish.site.markup.extension import MarkupExtension
from generator.publish.site.markup.pieces import Pieces, Place

__all__ = ["MarkupExtension", "Pieces", "Place"]
