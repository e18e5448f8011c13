"""Section → front matter, in the order of the contract and as a person would write it."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from generator.model import Edition, Provenance, Section, Translation

KEYS = ("id", "title", "edition", "number", "level", "megatrends", "fields", "provenance", "translation")
PROVENANCE_KEYS = ("source", "lines", "pages")
TRANSLATION_KEYS = ("of", "source", "status", "reviewed_by", "reviewed_on")


def front_matter(section: Section, edition: Edition | None) -> str:
    """Write what is known of a section; `edition` stands on the strategy's own page."""
    values = {
        "id": section.id,
        "title": section.title,
        "edition": edition and edition.value,
        "number": Quoted(section.number),
        "level": section.level,
        "megatrends": [*section.megatrends],
        "fields": [*section.fields],
        "provenance": section.provenance and _provenance(section.provenance),
        "translation": section.translation and _translation(section.translation),
    }
    return f"---\n{''.join(_line(key, value) for key, value in _without_empty(values).items())}---\n"


def _provenance(provenance: Provenance) -> Mapping[str, object]:
    lines = [[span.first, span.last] for span in provenance.lines]
    return _without_empty({"source": provenance.source, "lines": lines, "pages": [*provenance.pages]})


def _translation(translation: Translation) -> Mapping[str, object]:
    return _without_empty(
        {
            "of": translation.of.value,
            "source": Quoted(translation.source),
            "status": translation.status.value,
            "reviewed_by": translation.reviewed_by,
            "reviewed_on": translation.reviewed_on,
        }
    )


def _without_empty(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in ("", None, [])}


# YAML


class Quoted(str):
    """Text that YAML would take for a number, or that looks better in quotation marks."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    pass


_Dumper.add_representer(Quoted, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def _line(key: str, value: object) -> str:
    """One key on one line: lists and mappings in flow style."""
    flow = yaml.dump(
        {key: value}, Dumper=_Dumper, allow_unicode=True, default_flow_style=True, sort_keys=False, width=float("inf")
    )
    return flow.strip()[1:-1] + "\n"
