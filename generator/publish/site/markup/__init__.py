"""Markdown by editors → HTML that readers may trust: the website's extension of Python-Markdown."""

from generator.publish.site.markup.extension import MarkupExtension

__all__ = ["MarkupExtension"]
