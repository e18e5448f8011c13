"""PDF → lines with their shape, by positions and fonts.  Start at `flow`."""

from generator.extract.pdf.flow import read_pdf

__all__ = ["read_pdf"]
