"""Concepts, schemes and sections → the addresses that other systems know them by.

A concept's address names neither language nor version, so that it outlives both (w3.org/TR/cooluris); a section
is read in one language and version, and its address says so.
"""

from __future__ import annotations

from generator.model import Language, Publication, Target


def concept_uri(site_url: str, concept: str) -> str:
    return f"{site_url}tags/{concept}/"


def scheme_uri(site_url: str, scheme: str) -> str:
    return f"{site_url}tags/#{scheme}"


def page_urls(site_url: str, version: str, address: str) -> dict[str, str]:
    """A page of the website in each language."""
    return {language.value: f"{site_url}{language}/{version}/{address}" for language in Language}


def place_urls(target: Target, publication: Publication, site_url: str, version: str) -> dict[str, str]:
    """A section, or a place in it, in each language that has its text."""
    section = "" if target.section == "index" else f"{target.section}/"
    anchor = f"#{target.anchor}" if target.anchor else ""
    urls = page_urls(site_url, version, f"{target.strategy}/{section}{anchor}")
    return {language: url for language, url in urls.items() if publication.page(target, Language(language))}
