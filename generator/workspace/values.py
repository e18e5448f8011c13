"""YAML node → value of the model, for the kinds of value that several files hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from generator.model import Bilingual, Labels, Language, Location, Target
from generator.problems import Finding, Rule
from generator.workspace import rules
from generator.workspace.told import listed, nearest, quoted
from generator.workspace.yaml_node import Kind, Node

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TARGET = re.compile(rf"(?P<strategy>{ID.pattern})/(?P<section>{ID.pattern})")
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
LANGUAGES = tuple(language.value for language in Language)
SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1"})


def read_id(node: Node, findings: list[Finding]) -> str:
    """The key `id`; empty where it is absent or malformed."""
    found = node.string("id", findings)
    if not found or ID.fullmatch(found):
        return found
    hint = f"Write it as {quoted(_as_id(found))}." if _as_id(found) else "Use a to z, 0 to 9 and single hyphens."
    findings.append(rules.INVALID_ID.found(_at(node, "id"), f"the id {quoted(found)} is malformed", hint))
    return ""


def read_bilingual(node: Node, key: str, findings: list[Finding], *, required: bool = True) -> Bilingual | None:
    """The same words in both languages, each of them on one line."""
    pair = node.mapping(key, findings, required=required)
    if pair is None:
        return None
    pair.check_keys(findings, *LANGUAGES)
    return Bilingual(**{language: _words(pair, language, findings) for language in LANGUAGES})


def read_labels(node: Node, key: str, findings: list[Finding]) -> Labels:
    """Any number of labels in each language: `{de: [Wort], en: [word, term]}`; none where the key is absent."""
    pair = node.mapping(key, findings, required=False)
    if pair is None:
        return Labels()
    pair.check_keys(findings, *LANGUAGES)
    return Labels(**{language: _all_words(pair, language, findings) for language in LANGUAGES})


def read_target(node: Node, key: str, findings: list[Finding]) -> Target | None:
    """A place in the publication, as `strategy/section`; None where it is absent or malformed."""
    found = node.string(key, findings, required=False)
    if not found:
        return None
    if match := TARGET.fullmatch(found):
        return Target(match["strategy"], match["section"])
    hint = "Write the ids of a strategy and of one of its sections, such as `leitbild/outlook`."
    findings.append(rules.INVALID_ID.found(_at(node, key), f"'{key}' is {quoted(found)}", hint))
    return None


def read_language(node: Node, key: str, findings: list[Finding]) -> Language | None:
    """A language of publication."""
    value = node.value(key, findings)
    return as_language(value, key, findings) if value else None


def as_language(node: Node, key: str, findings: list[Finding]) -> Language | None:
    """The language that a scalar names."""
    found = node.as_string(findings, key)
    if found is None or found in LANGUAGES:
        return Language(found) if found else None
    message = f"'{key}' names the language {quoted(found)}"
    findings.append(rules.UNKNOWN_VALUE.found(node.at, message, f"Allowed are: {listed(LANGUAGES)}."))
    return None


def read_address(node: Node, key: str, findings: list[Finding], *, local: bool = False) -> str:
    """An https address; `local` also allows http to this computer. Empty where it is absent or refused."""
    found = node.string(key, findings, required=False)
    if not found or _is_address(found, local=local):
        return found
    hint = "Write a whole address that begins with https:// and holds no spaces, user name or password."
    findings.append(rules.INVALID_ADDRESS.found(_at(node, key), f"'{key}' is {quoted(found)}", hint))
    return ""


def read_issued(node: Node, findings: list[Finding]) -> str:
    """A date in reduced precision: 2020, 2023-09 or 2023-09-14."""
    found = node.string("issued", findings)
    if not found or _is_date(found):
        return found
    hint = 'Write "2020", "2023-09" or "2023-09-14", as far as the date is known.'
    findings.append(rules.INVALID_DATE.found(_at(node, "issued"), f"'issued' is {quoted(found)}", hint))
    return ""


def check_unique(named: Iterable[tuple[str, Location]], what: str, rule: Rule, findings: list[Finding]) -> None:
    """Tell every name that stands a second time, with the place where it stands first."""
    first: dict[str, Location] = {}
    for name, at in named:
        if name and name in first:
            message = f"the {what} {quoted(name)} stands a second time"
            findings.append(
                rule.found(
                    at,
                    message,
                    f"It stands first in line {first[name].line} of {first[name].path.name}.",
                    related=[first[name]],
                )
            )
        first.setdefault(name, at)


def check_known(node: Node, key: str, allowed: Iterable[str], tell: Callable[[str], str], rule: Rule) -> list[Finding]:
    """Tell every text of a list that is not among the allowed ones."""
    names = tuple(allowed)
    return [
        rule.found(item.at, tell(quoted(item.text)), f"{nearest(item.text, names)}Allowed are: {listed(names)}.")
        for item in node.sequence(key, [])
        if item.as_string([], key) is not None and item.text not in names
    ]


def _words(pair: Node, language: str, findings: list[Finding]) -> str:
    value = pair.value(language, findings)
    return _words_of(value, language, findings) if value else ""


def _all_words(pair: Node, language: str, findings: list[Finding]) -> tuple[str, ...]:
    found = (_words_of(item, language, findings) for item in pair.sequence(language, findings))
    return tuple(words for words in found if words)


def _words_of(value: Node, name: str, findings: list[Finding]) -> str:
    """The words of a text on one line; empty where it is something else, or says nothing."""
    words = re.sub(r"[ \t\n]+", " ", value.as_string(findings, name) or "").strip(" ")
    if value.kind is Kind.TEXT and not value.text.strip():
        hint = "Write the words of this language."
        findings.append(rules.EMPTY_TEXT.found(value.at, f"'{name}' holds no words", hint))
    return words


def _is_address(text: str, *, local: bool) -> bool:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    safe = text.isprintable() and not set(text) & set(" <>\"'\\`{}|^") and "@" not in parts.netloc
    return bool(host) and safe and (parts.scheme == "https" or (local and host in LOCAL_HOSTS))


def _is_date(text: str) -> bool:
    if not DATE.fullmatch(text):
        return False
    try:
        dt.date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def _as_id(text: str) -> str:
    """What the id may have been meant to be."""
    spelled = re.sub("[äöüß]", lambda letter: SPELLED[letter[0]], text.lower())
    return "-".join(re.findall(r"[a-z0-9]+", spelled))[:60].strip("-")


def _at(node: Node, key: str) -> Location:
    value = node.get(key)
    return value.at if value else node.at
