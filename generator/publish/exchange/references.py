"""References of a publication → JSON."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.model import Publication, Reference, ReferenceKind
from generator.publish.exchange.addresses import place_urls
from generator.vocabulary.references import collect_references
from generator.workspace import Workspace


def describe_references(publication: Publication, workspace: Workspace, version: str) -> dict[str, Any]:
    """Who refers to whom, in the order of texts, sections and lines."""
    references = [
        _reference(reference, publication, workspace, version)
        for reference in collect_references(publication, workspace)
    ]
    return {"$schema": "references.schema.json", "version": version, "references": references}


def _reference(reference: Reference, publication: Publication, workspace: Workspace, version: str) -> dict[str, Any]:
    origin = {"strategy": reference.origin.strategy, "section": reference.origin.section, "note": reference.note}
    return {
        "language": reference.language.value,
        "kind": reference.kind.value,
        "from": origin,
        "words": reference.words,
        "to": _target(reference, publication, workspace, version),
    }


def _target(
    reference: Reference, publication: Publication, workspace: Workspace, version: str
) -> dict[str, Any] | None:
    """The document or place referred to; None where it was not found."""
    target = reference.target
    if target is None:
        return None
    if reference.document:
        url = next((document.url for document in workspace.cited if document.id == reference.document), "")
        return {"document": reference.document, "address": url}
    linked = replace(target, anchor="") if reference.kind is ReferenceKind.NOTE else target
    addresses = place_urls(linked, publication, workspace.site_url, version)
    return {"strategy": target.strategy, "section": target.section, "anchor": target.anchor, "addresses": addresses}
