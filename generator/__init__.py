"""Zweiklang: extracted text of bilingual public strategies in, a website and PDF editions out.

Start reading at `generator.pipeline`: it tells the whole story.  `generator.model` holds the values
that every stage takes and returns; `generator.cli` is the only package that prints or exits.
"""
