"""Page → tags that are not in the taxonomy, or stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.page import Page
from generator.model import Taxonomy
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import listed, nearest, quoted

UNKNOWN_TAG = Rule(
    "unknown-tag",
    Category.TERMINOLOGY,
    Severity.ERROR,
    "A page is tagged with concepts of taxonomy.yml, each under its own scheme.",
    stops_build=True,
)
DUPLICATE_TAG = Rule("duplicate-tag", Category.TERMINOLOGY, Severity.WARNING, "A page bears a tag once.")
RULES = (UNKNOWN_TAG, DUPLICATE_TAG)


def check_tags(page: Page, taxonomy: Taxonomy) -> Iterator[Finding]:
    """Tell every tag that no concept of its scheme bears, with those that it may be meant for."""
    proposed = page.section.proposed
    for key, scheme_id, tags in (
        ("megatrends", "megatrends", page.section.megatrends),
        ("fields", "fields", page.section.fields),
        ("proposed", "megatrends", proposed.megatrends),
        ("proposed", "fields", proposed.fields),
    ):
        scheme = taxonomy.scheme(scheme_id)
        allowed = [concept.id for concept in scheme.concepts] if scheme else []
        for tag in dict.fromkeys(tags):
            if tag not in allowed:
                message = f"'{key}' names {quoted(tag)}, which taxonomy.yml does not list there"
                yield UNKNOWN_TAG.found(
                    page.section.at_key(key), message, _hint(tag, allowed, taxonomy), section=page.name
                )
            if tags.count(tag) > 1:
                message = f"'{key}' names {quoted(tag)} more than once"
                yield DUPLICATE_TAG.found(page.section.at_key(key), message, "Keep one.", section=page.name)


def _hint(tag: str, allowed: list[str], taxonomy: Taxonomy) -> str:
    for scheme in taxonomy.schemes:
        if any(concept.id == tag for concept in scheme.concepts):
            return f"It belongs under `{scheme.id}`."
    return f"{nearest(tag, allowed)}Allowed are: {listed(allowed)}."
