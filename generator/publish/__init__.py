"""Publication → what readers open: the website and the PDF editions."""

from generator.publish.editions import PdfEdition
from generator.publish.pdf import build_editions
from generator.publish.site import build_site, serve_site

__all__ = ["PdfEdition", "build_editions", "build_site", "serve_site"]
