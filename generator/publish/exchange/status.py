"""How strategies stand in translation → the same as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model import Language, Publication, SectionStanding, StrategyStanding, Target
from generator.publish.exchange.addresses import place_urls
from generator.workspace import Workspace


def describe_status(
    standings: Iterable[StrategyStanding], publication: Publication, workspace: Workspace, version: str
) -> dict[str, Any]:
    """Every section once, in the order of strategies and outline."""
    strategies = [
        {
            "strategy": strategy.strategy.id,
            "authoritative": strategy.original.value,
            "sections": [
                {
                    **_describe_section(section, strategy.original),
                    "addresses": {
                        language: url
                        for language, url in place_urls(
                            Target(strategy.strategy.id, section.section), publication, workspace.site_url, version
                        ).items()
                        if section.text(Language(language))
                    },
                }
                for section in strategy.sections
            ],
        }
        for strategy in standings
    ]
    return {"$schema": "status.schema.json", "version": version, "strategies": strategies}


def _describe_section(section: SectionStanding, original: Language) -> dict[str, Any]:
    texts = {language.value: text for language in Language if (text := section.text(language))}
    first = section.text(original) or section.text(original.other)
    return {
        "section": section.section,
        "number": first.number if first else "",
        "title": {language: text.title for language, text in texts.items()},
        "standing": section.standing.value,
    }
