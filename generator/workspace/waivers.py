"""waivers.yml ⇄ the findings that somebody has accepted, each with a reason and the text that it was given for."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.model import Language, Location
from generator.problems import Finding, GeneratorError
from generator.workspace.rules import EMPTY_TEXT, INVALID_CHECKSUM
from generator.workspace.told import quoted
from generator.workspace.values import read_language
from generator.workspace.yaml_lines import Node, parse_yaml, read_yaml

WAIVERS = "waivers.yml"
HEADER = "# Findings that are known and accepted. A waiver lapses when the text that it was given for changes.\n"
HASH = re.compile(r"sha256:[0-9a-f]{64}")
KEYS = ("code", "section", "language", "words", "reason", "by", "date", "text")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One finding, or several of one kind in one passage, that somebody has accepted."""

    code: str
    """Of the rule that is broken."""
    section: str
    """`<strategy>/<section id>`."""
    language: Language
    words: str
    """How the passage begins, for people; empty for the page as a whole."""
    reason: str
    by: str
    on: dt.date
    """Under the key `date`: to YAML, `on` is a truth value."""
    text: str
    """`sha256:…` of the passage (`content.passages`)."""
    at: Location = field(default=Location(Path()), compare=False)


def read_waivers(path: Path, findings: list[Finding]) -> tuple[Waiver, ...]:
    """Read the file; a GeneratorError tells why that is not possible."""
    return _waivers(read_yaml(path), findings)


def with_waiver(path: Path, waiver: Waiver) -> str:
    """The text of waivers.yml with one more waiver at its end, everything else as it stands."""
    text = path.read_bytes().decode("utf-8-sig") if path.exists() else f"{HEADER}waivers:\n"
    head = re.sub(r"^waivers:[ \t]*\[\][ \t]*$", "waivers:", text, count=1, flags=re.MULTILINE)
    first = re.search(r"^( *)- ", head, re.MULTILINE)
    indent = first[1] if first else "  "
    entry = "".join(f"{indent}{line}\n" for line in _entry(waiver).splitlines())
    after = f"{head.rstrip()}\n{entry}"
    if not _holds(after, path, waiver):
        raise GeneratorError(f"{path}: a waiver cannot be added to it", f"Add this to it by hand:\n{entry}")
    return after


def _waivers(node: Node, findings: list[Finding]) -> tuple[Waiver, ...]:
    if not node.is_mapping(findings, WAIVERS):
        return ()
    node.check_keys(findings, "waivers")
    found = (_waiver(entry, findings) for entry in node.mappings("waivers", findings))
    return tuple(waiver for waiver in found if waiver)


def _waiver(node: Node, findings: list[Finding]) -> Waiver | None:
    node.check_keys(findings, *KEYS)
    code, section, reason, by = (_words(node, key, findings) for key in ("code", "section", "reason", "by"))
    words = node.string("words", findings, required=False)
    text = node.string("text", findings)
    if text and not HASH.fullmatch(text):
        hint = "Take the waiver out, and let `zweiklang waive` write it anew."
        findings.append(INVALID_CHECKSUM.found(node.at, f"'text' is {quoted(text)}, which is no hash", hint))
    language, on = read_language(node, "language", findings), node.date("date", findings)
    if language is None or on is None:
        return None
    return Waiver(code, section, language, words, reason, by, on, text, node.at)


def _words(node: Node, key: str, findings: list[Finding]) -> str:
    found, value = node.string(key, findings), node.get(key)
    if value and found and not found.strip():
        findings.append(EMPTY_TEXT.found(value.at, f"'{key}' holds no words", "Say who accepts what, and why."))
    return found


def _entry(waiver: Waiver) -> str:
    values = {key: getattr(waiver, "on" if key == "date" else key) for key in KEYS}
    values["language"] = waiver.language.value
    known = {key: value for key, value in values.items() if value}
    written: str = yaml.safe_dump([known], allow_unicode=True, sort_keys=False, width=10**6)
    return written


def _holds(text: str, path: Path, waiver: Waiver) -> bool:
    """Whether the text says what the file says now, and this waiver as its last."""
    findings: list[Finding] = []
    try:
        after = _waivers(parse_yaml(text, path), findings)
    except GeneratorError:
        return False
    before = read_waivers(path, findings) if path.exists() else ()
    return not findings and after == (*before, waiver)
