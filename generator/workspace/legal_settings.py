"""`extra.zweiklang.legal` in mkdocs.yml → Legal, every mistake with its line."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

from generator.model import Bilingual
from generator.problems import Finding
from generator.workspace import rules
from generator.workspace.legal import (
    Accessibility,
    Barrier,
    Conformity,
    Contact,
    Ground,
    Imprint,
    Legal,
    Method,
    Privacy,
)
from generator.workspace.told import listed, nearest, quoted
from generator.workspace.values import read_address, read_bilingual
from generator.workspace.yaml_node import Node

Choice = TypeVar("Choice", bound=StrEnum)

EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
PHONE = re.compile(r"\+?[0-9][0-9 /()-]{4,}")


def read_legal(node: Node, findings: list[Finding]) -> Legal | None:
    """The three pages' values; None where one of them is not whole, which `findings` tell."""
    before = len(findings)
    node.check_keys(findings, "imprint", "privacy", "accessibility")
    imprint = _read_imprint(node, findings)
    privacy = _read_privacy(node, findings)
    accessibility = _read_accessibility(node, findings)
    if len(findings) > before or imprint is None or privacy is None or accessibility is None:
        return None
    return Legal(imprint, privacy, accessibility)


def _read_imprint(node: Node, findings: list[Finding]) -> Imprint | None:
    own = node.mapping("imprint", findings)
    if own is None:
        return None
    own.check_keys(findings, "provider", "represented_by", "supervised_by", "vat_id")
    provider = _read_contact(own, "provider", findings, postal=True)
    represented_by = read_bilingual(own, "represented_by", findings)
    supervised_by = read_bilingual(own, "supervised_by", findings, required=False)
    vat_id = own.string("vat_id", findings, required=False)
    return Imprint(provider, represented_by, supervised_by, vat_id) if provider and represented_by else None


def _read_privacy(node: Node, findings: list[Finding]) -> Privacy | None:
    own = node.mapping("privacy", findings)
    if own is None:
        return None
    own.check_keys(findings, "officer", "authority", "logs")
    officer = _read_contact(own, "officer", findings)
    authority = _read_contact(own, "authority", findings, linked=True)
    logs = read_bilingual(own, "logs", findings)
    return Privacy(officer, authority, logs) if officer and authority and logs else None


def _read_accessibility(node: Node, findings: list[Finding]) -> Accessibility | None:
    own = node.mapping("accessibility", findings)
    if own is None:
        return None
    own.check_keys(findings, "conformity", "barriers", "prepared", "reviewed", "method", "feedback", "enforcement")
    conformity = _read_choice(own, "conformity", Conformity, findings)
    barriers = tuple(_read_barrier(item, findings) for item in own.mappings("barriers", findings))
    prepared = own.date("prepared", findings)
    reviewed = own.date("reviewed", findings, required=False)
    method = _read_choice(own, "method", Method, findings)
    feedback = _read_contact(own, "feedback", findings)
    enforcement = _read_contact(own, "enforcement", findings, linked=True)
    whole = tuple(barrier for barrier in barriers if barrier)
    if conformity and len(whole) == len(barriers):
        _check_barriers(own, conformity, whole, findings)
    if prepared and reviewed and reviewed < prepared:
        hint = "Give the day of the last review, or leave `reviewed` out."
        at = _at(own, "reviewed")
        findings.append(rules.CONTRADICTION.found(at.at, "'reviewed' is before 'prepared'", hint))
    if not (conformity and prepared and method and feedback and enforcement):
        return None
    return Accessibility(conformity, whole, prepared, reviewed, method, feedback, enforcement)


def _read_barrier(node: Node, findings: list[Finding]) -> Barrier | None:
    node.check_keys(findings, "content", "ground", "reason", "alternative")
    content = read_bilingual(node, "content", findings)
    ground = _read_choice(node, "ground", Ground, findings)
    reason = read_bilingual(node, "reason", findings)
    alternative = read_bilingual(node, "alternative", findings, required=False)
    return Barrier(content, ground, reason, alternative) if content and ground and reason else None


def _check_barriers(node: Node, conformity: Conformity, barriers: tuple[Barrier, ...], findings: list[Finding]) -> None:
    """Tell a status that does not fit what is named: content outside of the law's scope is no lack of conformity."""
    lacks = [barrier for barrier in barriers if barrier.ground is not Ground.OUT_OF_SCOPE]
    if conformity is Conformity.FULL and lacks:
        message = "'conformity' is 'full', and 'barriers' name what is not accessible"
        hint = "Write `conformity: partial`, or delete the barriers that are gone."
    elif conformity is not Conformity.FULL and not lacks:
        message = f"'conformity' is {quoted(conformity)}, and no barrier is named"
        hint = "Name under `barriers` what is not accessible and why (§ 12b BGG)."
    else:
        return
    findings.append(rules.CONTRADICTION.found(_at(node, "conformity").at, message, hint))


def _read_contact(
    node: Node, key: str, findings: list[Finding], *, postal: bool = False, linked: bool = False
) -> Contact | None:
    """A body with its name and e-mail address; `postal` and `linked` ask for an address and a link, too."""
    own = node.mapping(key, findings)
    if own is None:
        return None
    own.check_keys(findings, "name", "address", "email", "phone", "url")
    name = read_bilingual(own, "name", findings)
    address = tuple(line.strip() for line in own.strings("address", findings, required=postal))
    if postal and own.get("address") and not any(address):
        hint = "Write its lines: `address: [Musterstraße 1, 12345 Musterstadt]`."
        findings.append(rules.EMPTY_TEXT.found(_at(own, "address").at, "'address' holds no words", hint))
    email = _read_pattern(own, "email", EMAIL, "Write it as name@example.org.", findings)
    phone = _read_pattern(own, "phone", PHONE, 'Write it as "+49 211 123456".', findings, required=False)
    if linked:
        own.value("url", findings)
    url = read_address(own, "url", findings)
    return Contact(name or Bilingual("", ""), address, email, phone, url)


def _read_pattern(  # noqa: PLR0913 (what, how it looks, and how it is told)
    node: Node, key: str, pattern: re.Pattern[str], hint: str, findings: list[Finding], *, required: bool = True
) -> str:
    found = node.string(key, findings, required=required)
    if not found or pattern.fullmatch(found):
        return found
    findings.append(rules.INVALID_ADDRESS.found(_at(node, key).at, f"'{key}' is {quoted(found)}", hint))
    return ""


def _read_choice(node: Node, key: str, choice: type[Choice], findings: list[Finding]) -> Choice | None:
    found = node.string(key, findings)
    allowed = tuple(member.value for member in choice)
    if not found or found in allowed:
        return choice(found) if found else None
    hint = f"{nearest(found, allowed)}Allowed are: {listed(allowed)}."
    findings.append(rules.UNKNOWN_VALUE.found(_at(node, key).at, f"'{key}' is {quoted(found)}", hint))
    return None


def _at(node: Node, key: str) -> Node:
    return node.get(key) or node
