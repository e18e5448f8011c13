"""Section → hash of what it says, so that a translation knows when its source has changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, Field, fields, is_dataclass

from generator.model import Block, Section


def text_hash(section: Section) -> str:
    """`sha256:…` of title, number, text and notes: not of tags, places or where it was imported from."""
    return hash_of((section.number, section.title, section.blocks, section.footnotes))


def block_hash(block: Block) -> str:
    """`sha256:…` of what a block says."""
    return hash_of(block)


def hash_of(value: object) -> str:
    """`sha256:…` of a value of the model, or of several, whatever their places."""
    return _sha256(_said(value))


def _sha256(said: object) -> str:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _said(value: object) -> object:
    """A value without its places; what is as by default is left out, so that a new field changes no old hash."""
    if isinstance(value, tuple):
        return [_said(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        said = {f.name: _said(getattr(value, f.name)) for f in fields(value) if f.compare and not _is_default(value, f)}
        return [type(value).__name__, said]
    return value


def _is_default(value: object, of: Field[object]) -> bool:
    return of.default is not MISSING and getattr(value, of.name) == of.default
