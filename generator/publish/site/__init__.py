"""Publication → website: MkDocs with the theme Material, built once for each language.

The only place where MkDocs and Python-Markdown are known.
"""

import os

# The theme prints a notice about MkDocs 2 when it is imported; both are pinned here.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from generator.publish.site.build import build_site
from generator.publish.site.preview import serve_site

__all__ = ["build_site", "serve_site"]
