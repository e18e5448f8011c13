"""Publication → what readers open: the website and the PDF editions."""

from generator.publish.editions import PdfEdition
from generator.publish.pdf import build_editions

__all__ = ["PdfEdition", "build_editions"]
