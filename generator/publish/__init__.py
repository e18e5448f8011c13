"""Publication → what readers open: the website and the PDF editions.

`site` and `pdf` are imported where they are used: MkDocs and WeasyPrint take longer to load than a check takes.
"""
