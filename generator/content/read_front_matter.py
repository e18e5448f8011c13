"""Front matter → what it says of a section, every mistake told with its line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from generator.content.front_matter import KEYS, PROPOSED_KEYS, PROVENANCE_KEYS, TRANSLATION_KEYS
from generator.content.names import ID
from generator.content.normal import slug
from generator.content.rules import ID_NOT_IN_FILE_NAME, WRONG_LEVEL
from generator.model import Edition, Language, Proposed, Provenance, Section, Span, Translation, TranslationStatus
from generator.problems import Finding
from generator.workspace.rules import INVALID_ID, UNKNOWN_VALUE
from generator.workspace.told import listed, nearest, quoted
from generator.workspace.yaml_lines import Node

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Head:
    """A section without its text, and the edition where it is the strategy's own page."""

    section: Section
    edition: Edition = Edition.FULL


def read_head(node: Node, named: Section, findings: list[Finding]) -> Head:
    """Read the front matter of the section that a file is `named` after."""
    if not node.is_mapping(findings, "front matter"):
        return Head(replace(named, is_whole=False))
    is_index = not named.position
    node.check_keys(findings, *(key for key in KEYS if is_index or key != "edition"))
    _check_id(node, named, findings)
    _check_level(node, named, findings)
    edition = _choice(node, "edition", Edition, findings) if is_index else None
    section = replace(
        named,
        title=node.string("title", findings) or named.id,
        number=node.string("number", findings, required=False),
        megatrends=node.strings("megatrends", findings),
        fields=node.strings("fields", findings),
        proposed=_proposed(node, findings),
        provenance=_provenance(node, findings),
        translation=_translation(node, findings),
        key_lines=tuple((name.text, name.at.line) for name, _ in node.entries),
    )
    return Head(section, edition or Edition.FULL)


def _check_id(node: Node, named: Section, findings: list[Finding]) -> None:
    found = node.string("id", findings)
    value = node.get("id")
    if not found or not value or found == named.id:
        return
    if not ID.fullmatch(found):
        hint = f"Write it with a-z, 0-9 and single hyphens, such as `{slug(found) or named.id}`."
        findings.append(INVALID_ID.found(value.at, f"{quoted(found)} is no id", hint))
        return
    message = f"the id is {quoted(found)}, the file is named after {quoted(named.id)}"
    hint = "Rename the file in both languages; a published id stays as it is."
    findings.append(ID_NOT_IN_FILE_NAME.found(value.at, message, hint))


def _check_level(node: Node, named: Section, findings: list[Finding]) -> None:
    level = node.integer("level", findings, required=False)
    value = node.get("level")
    if level is not None and value and level != named.level:
        message = f"the level is {level}, the file's place in the outline has {named.level}"
        findings.append(WRONG_LEVEL.found(value.at, message, f"Write `level: {named.level}`, or rename the file."))


def _proposed(node: Node, findings: list[Finding]) -> Proposed:
    below = node.mapping("proposed", findings, required=False)
    if below is None:
        return Proposed()
    below.check_keys(findings, *PROPOSED_KEYS)
    return Proposed(below.strings("megatrends", findings), below.strings("fields", findings))


def _provenance(node: Node, findings: list[Finding]) -> Provenance | None:
    below = node.mapping("provenance", findings, required=False)
    if below is None:
        return None
    below.check_keys(findings, *PROVENANCE_KEYS)
    spans = (_span(item, findings) for item in below.sequence("lines", findings))
    pages = (item.as_integer(findings, "pages") for item in below.sequence("pages", findings))
    return Provenance(
        below.string("source", findings),
        tuple(span for span in spans if span),
        tuple(page for page in pages if page is not None),
    )


def _span(node: Node, findings: list[Finding]) -> Span | None:
    numbers = [item.as_integer(findings, "lines") for item in node.items]
    match numbers:
        case [int(first), int(last)]:
            return Span(first, last)
        case _ if None not in numbers:
            node.refuse("lines", "pairs of first and last line", "Write `lines: [[826, 833], [835, 878]]`.", findings)
    return None


def _translation(node: Node, findings: list[Finding]) -> Translation | None:
    below = node.mapping("translation", findings, required=False)
    if below is None:
        return None
    below.check_keys(findings, *TRANSLATION_KEYS)
    source = below.string("source", findings)
    status = _choice(below, "status", TranslationStatus, findings) or TranslationStatus.DRAFT
    reviewed_by = below.string("reviewed_by", findings, required=False)
    reviewed_on = below.date("reviewed_on", findings, required=False)
    of = _choice(below, "of", Language, findings, required=True)
    return Translation(of, source, status, reviewed_by, reviewed_on) if of else None


def _choice(
    node: Node, key: str, choices: type[Choice], findings: list[Finding], *, required: bool = False
) -> Choice | None:
    found = node.string(key, findings, required=required)
    value = node.get(key)
    if not found or not value:
        return None
    if found in {*choices}:
        return choices(found)
    hint = f"{nearest(found, choices)}Allowed are: {listed(choices)}."
    findings.append(UNKNOWN_VALUE.found(value.at, f"'{key}' is {quoted(found)}", hint))
    return None
