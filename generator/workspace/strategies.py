"""strategies.yml → the strategies of this publication and the documents they cite."""

from __future__ import annotations

import re
from pathlib import Path

from generator.model import DOCUMENTS, Bilingual, CitedDocument, Language, SourceText, Strategy
from generator.problems import Finding
from generator.workspace import rules
from generator.workspace.told import listed, quoted
from generator.workspace.values import (
    as_language,
    check_known,
    check_unique,
    read_address,
    read_bilingual,
    read_id,
    read_issued,
    read_labels,
    read_language,
)
from generator.workspace.yaml_lines import Kind, Node, read_yaml

SHA256 = re.compile(r"[0-9a-f]{64}")
RESERVED = frozenset(
    {
        *("accessibility", "assets", DOCUMENTS, "downloads", "draft", "imprint", "index", "map", "matrix", "pdf"),
        *("privacy", "search", "status", "tags", "terms"),
    }
)
"""Folders that a website has beside those of its strategies, and the version of a preview."""
EMPTY = Bilingual("", "")
KEYS = (
    *("id", "title", "short_title", "description", "issuer", "issued", "languages", "authoritative"),
    *("sources", "cites", "names"),
)


def read_strategies(path: Path, findings: list[Finding]) -> tuple[tuple[Strategy, ...], tuple[CitedDocument, ...]]:
    """Read every strategy and every document; an id names one of them only."""
    node = read_yaml(path)
    if not node.is_mapping(findings, path.name):
        return (), ()
    node.check_keys(findings, "strategies", "documents")
    entries = node.mappings("strategies", findings, required=True)
    papers = node.mappings("documents", findings)
    documents = tuple(_document(entry, findings) for entry in papers)
    strategies = tuple(_strategy(entry, documents, findings) for entry in entries)
    ids = [*(strategy.id for strategy in strategies), *(document.id for document in documents)]
    places = [entry.at for entry in (*entries, *papers)]
    check_unique(zip(ids, places, strict=True), "id", rules.DUPLICATE_ID, findings)
    _check_sources(entries, findings)
    return strategies, documents


def _strategy(node: Node, documents: tuple[CitedDocument, ...], findings: list[Finding]) -> Strategy:
    node.check_keys(findings, *KEYS)
    known = [document.id for document in documents if document.id]
    findings += check_known(
        node, "cites", known, lambda cited: f"'cites' names {cited}, which is no document", rules.UNKNOWN_DOCUMENT
    )
    languages = _languages(node, findings)
    return Strategy(
        id=_strategy_id(node, findings),
        title=read_bilingual(node, "title", findings) or EMPTY,
        short_title=read_bilingual(node, "short_title", findings) or EMPTY,
        description=read_bilingual(node, "description", findings) or EMPTY,
        issuer=read_bilingual(node, "issuer", findings) or EMPTY,
        issued=read_issued(node, findings),
        languages=languages,
        sources=_sources(node, languages, findings),
        cites=node.strings("cites", findings),
        names=read_labels(node, "names", findings),
        authoritative=_authoritative(node, languages, findings),
    )


def _document(node: Node, findings: list[Finding]) -> CitedDocument:
    node.check_keys(findings, "id", "title", "url", "names")
    title = read_bilingual(node, "title", findings) or EMPTY
    names = read_labels(node, "names", findings)
    return CitedDocument(read_id(node, findings), title, read_address(node, "url", findings), names)


def _strategy_id(node: Node, findings: list[Finding]) -> str:
    found = read_id(node, findings)
    if found in RESERVED:
        message = f"the id {quoted(found)} is the name of a folder of the website"
        findings.append(rules.INVALID_ID.found(node.at, message, "Choose another id."))
    return found


def _languages(node: Node, findings: list[Finding]) -> tuple[Language, ...]:
    """The languages of a strategy; none where one of them is wrong, so that nothing is told that follows from it."""
    items = node.sequence("languages", findings, required=True)
    found = [as_language(item, "languages", findings) for item in items]
    value = node.get("languages")
    if value and value.kind is Kind.LIST and not items:
        findings.append(rules.MISSING_KEY.found(value.at, "'languages' names no language", "Write `languages: [de]`."))
    languages = tuple(dict.fromkeys(language for language in found if language))
    return () if None in found else languages


def _authoritative(node: Node, languages: tuple[Language, ...], findings: list[Finding]) -> Language | None:
    """The language whose wording counts, which is one that the strategy was issued in."""
    value = node.value("authoritative", findings, required=False)
    found = as_language(value, "authoritative", findings) if value else None
    if value and found and languages and found not in languages:
        message = f"'authoritative' is {quoted(found)}, in which the strategy was not issued"
        hint = f"Name one of its languages: {listed(languages)}."
        findings.append(rules.UNKNOWN_VALUE.found(value.at, message, hint))
    return found


def _sources(node: Node, languages: tuple[Language, ...], findings: list[Finding]) -> tuple[SourceText, ...]:
    sources = (_source(entry, languages, findings) for entry in node.mappings("sources", findings))
    return tuple(source for source in sources if source)


def _source(node: Node, languages: tuple[Language, ...], findings: list[Finding]) -> SourceText | None:
    node.check_keys(findings, "language", "file", "sha256")
    language = read_language(node, "language", findings)
    if language and languages and language not in languages:
        message = f"a source text in {quoted(language)} for a strategy without that language"
        findings.append(rules.UNKNOWN_VALUE.found(node.at, message, f"Add {language} to `languages`."))
    file = node.string("file", findings)
    if file and (Path(file).name != file or "\\" in file or file.startswith(".")):
        hint = "Write the bare name; the folder is told to `zweiklang import`."
        findings.append(rules.UNSAFE_PATH.found(node.at, f"'file' is {quoted(file)}", hint))
    sha256 = node.string("sha256", findings)
    if sha256 and not SHA256.fullmatch(sha256):
        message = f"'sha256' is {quoted(sha256)}, {len(sha256)} characters"
        findings.append(rules.INVALID_CHECKSUM.found(node.at, message, f"Copy what `sha256sum {file}` prints."))
    return SourceText(language, file, sha256) if language else None


def _check_sources(strategies: tuple[Node, ...], findings: list[Finding]) -> None:
    """Tell a text that stands twice, and a second text for one language of a strategy."""
    texts = [text for strategy in strategies for text in strategy.sequence("sources", [])]
    for key in ("file", "sha256"):
        check_unique(((text.string(key, []), text.at) for text in texts), key, rules.DUPLICATE_SOURCE, findings)
    for strategy in strategies:
        spoken = ((text.string("language", []), text.at) for text in strategy.sequence("sources", []))
        check_unique(spoken, "language", rules.DUPLICATE_SOURCE, findings)
