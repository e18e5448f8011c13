"""Section → front matter, in the order of the contract and as a person would write it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import yaml

from generator.model import Edition, Proposed, Provenance, Section, Translation

TAG = "tag:yaml.org,2002:"
KEYS = ("id", "title", "edition", "number", "level", "megatrends", "fields", "proposed", "provenance", "translation")
PROPOSED_KEYS = ("megatrends", "fields")
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
        "proposed": _proposed(section.proposed),
        "provenance": section.provenance and _provenance(section.provenance),
        "translation": section.translation and _translation(section.translation),
    }
    return f"---\n{''.join(_line(key, value) for key, value in _without_empty(values).items())}---\n"


def translation_values(translation: Translation) -> Mapping[str, str]:
    """The record of a translation, key by key, without what is empty."""
    return {key: str(value) for key, value in _translation(translation).items()}


def flow_text(value: str, *, always_quoted: bool = False) -> str:
    """A text as it stands inside `{…}` or `[…]`."""
    node = _node([Quoted(value) if always_quoted else value])
    written = str(yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=float("inf")))
    return written.rstrip("\n").removeprefix("[").removesuffix("]")


def proposed_line(proposed: Proposed) -> str:
    """Write the line of tags that are proposed; nothing where there are none."""
    values = _proposed(proposed)
    return _line("proposed", values) if values else ""


def _proposed(proposed: Proposed) -> Mapping[str, object]:
    return _without_empty({"megatrends": [*proposed.megatrends], "fields": [*proposed.fields]})


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
    return {key: value for key, value in values.items() if value not in ("", None, [], {})}


# YAML


class Quoted(str):
    """Text in quotation marks, although YAML might not need them."""

    __slots__ = ()


def _line(key: str, value: object) -> str:
    """One key on one line."""
    line = yaml.MappingNode(f"{TAG}map", [(_node(key), _node(value))], flow_style=False)
    return str(yaml.serialize(line, Dumper=yaml.SafeDumper, allow_unicode=True, width=float("inf")))


def _node(value: object, *, flow: bool = False) -> yaml.Node:
    match value:
        case str():
            return yaml.ScalarNode(f"{TAG}str", str(value), style='"' if _needs_quotation(value, flow=flow) else None)
        case int():
            return yaml.ScalarNode(f"{TAG}int", str(value))
        case dt.date():
            return yaml.ScalarNode(f"{TAG}timestamp", value.isoformat())
        case list():
            return yaml.SequenceNode(f"{TAG}seq", [_node(item, flow=True) for item in value], flow_style=True)
        case dict():
            pairs = [(_node(key, flow=True), _node(item, flow=True)) for key, item in value.items()]
            return yaml.MappingNode(f"{TAG}map", pairs, flow_style=True)
        case _:
            raise TypeError(value)


def _needs_quotation(text: str, *, flow: bool) -> bool:
    """By itself PyYAML would take single quotation marks, in which an apostrophe stands twice."""
    bare = yaml.safe_dump([str(text)], allow_unicode=True, default_flow_style=flow)
    return isinstance(text, Quoted) or bare.lstrip("[- ")[0] in "'\""
