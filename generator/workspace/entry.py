"""A document that no settings know → its entry in strategies.yml, for a person to complete."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from generator.model import Bilingual, Language, SourceText, Strategy
from generator.problems import Finding, GeneratorError
from generator.workspace.strategies import RESERVED, read_strategies
from generator.workspace.values import ID
from generator.workspace.workspace import STRATEGIES

HEADER = "# Complete what stands in brackets, and correct the rest; then take the entry over into your workspace.\n"
NAMES = {Language.DE: "German", Language.EN: "English"}
FIELDS = ("title", "short_title", "description", "issuer")


def check_id(strategy: str) -> None:
    """Refuse an id that no strategy can have."""
    if not ID.fullmatch(strategy):
        raise GeneratorError(f"{strategy!r} is no id", "Use small letters, digits and single hyphens, such as `bikes`.")
    if strategy in RESERVED:
        raise GeneratorError(f"the id {strategy!r} is the name of a folder of the website", "Choose another id.")


def read_entries(folder: Path) -> tuple[Strategy, ...]:
    """The strategies that a folder's strategies.yml names; none where it has no such file."""
    path = folder / STRATEGIES
    if not path.exists():
        return ()
    findings: list[Finding] = []
    strategies, _ = read_strategies(path, findings)
    if findings:
        raise GeneratorError(f"{path} has mistakes", "Mend them, then run the command again.", findings)
    return strategies


def propose_strategy(  # noqa: PLR0913 (what a document tells, each by its name)
    strategy: str, language: Language, *, title: str, issuer: str, issued: str, source: SourceText
) -> Strategy:
    """A strategy as far as its document tells; brackets say what is to be filled in."""
    known = {"title": title or strategy, "short_title": title or strategy, "issuer": issuer}
    words = {name: _filled(name, known.get(name, ""), language) for name in FIELDS}
    return Strategy(
        id=strategy,
        title=words["title"],
        short_title=words["short_title"],
        description=words["description"],
        issuer=words["issuer"],
        issued=issued,
        languages=(language,),
        sources=(source,),
    )


def with_entry(folder: Path, strategy: Strategy) -> str:
    """The text of strategies.yml with one more entry, everything else as it stands."""
    path = folder / STRATEGIES
    text = path.read_text(encoding="utf-8") if path.exists() else f"{HEADER}strategies:\n"
    head = re.search(r"^strategies:[ \t]*(?:\[\])?[ \t]*(?:#.*)?\n", text, re.MULTILINE)
    entry = _entry(strategy)
    if head is None:
        raise GeneratorError(f"{path}: there is no list `strategies:` to add to", f"Add this to it by hand:\n{entry}")
    behind = text[head.end() :]
    indent = re.match(r"(?:[ \t]*(?:#.*)?\n)*( *)- ", behind)
    shift = len(indent[1]) if indent else 2
    entry = "".join(f"{' ' * shift}{line}\n" for line in entry.splitlines())
    return f"{text[: head.start()]}strategies:\n{entry}{behind}"


def with_language(folder: Path, strategy: Strategy, title: str, source: SourceText) -> str:
    """The text of strategies.yml with one more language of a strategy, everything else as it stands."""
    path = folder / STRATEGIES
    text = path.read_text(encoding="utf-8")
    added = yaml.safe_dump(_source(source), sort_keys=False, default_flow_style=True, width=10**6).strip()
    hint = f"Add {source.language} to its languages, and this to its sources, by hand:\n  - {added}"
    first = re.search(rf"^( *)- id: [\"']?{re.escape(strategy.id)}[\"']?[ \t]*$", text, re.MULTILINE)
    if first is None:
        raise GeneratorError(f"{path}: cannot add a language to {strategy.id}", hint)
    following = re.search(rf"^{first[1]}- ", text[first.end() :], re.MULTILINE)
    end = first.end() + following.start() if following else len(text)
    entry = text[first.start() : end]
    entry = re.sub(r"(^ *languages: \[[^\]\n]+)\]", rf"\1, {source.language}]", entry, count=1, flags=re.MULTILINE)
    entry = re.sub(r"^( *)sources:[ \t]*\n", rf"\g<0>\1  - {added}\n", entry, count=1, flags=re.MULTILINE)
    for name in ("title", "short_title"):
        empty = _scalar(_bracket(name, source.language))
        entry = entry.replace(f"{source.language}: {empty}\n", f"{source.language}: {_scalar(title)}\n", 1)
    if added not in entry or f", {source.language}]" not in entry:
        raise GeneratorError(f"{path}: cannot add a language to {strategy.id}", hint)
    return text[: first.start()] + entry + text[end:]


def _filled(name: str, known: str, language: Language) -> Bilingual:
    return Bilingual(**{lang: known if known and lang is language else _bracket(name, lang) for lang in Language})


def _bracket(name: str, language: Language) -> str:
    what = "description in one sentence" if name == "description" else name.replace("_", " ")
    return f"[{NAMES[language]} {what}]"


def _entry(strategy: Strategy) -> str:
    lines = [f"- id: {_scalar(strategy.id)}"]
    for name in FIELDS:
        words: Bilingual = getattr(strategy, name)
        lines += [f"  {name}:", f"    de: {_scalar(words.de)}", f"    en: {_scalar(words.en)}"]
    lines += [f'  issued: "{strategy.issued}"', f"  languages: [{', '.join(strategy.languages)}]", "  sources:"]
    for source in strategy.sources:
        added = yaml.safe_dump(
            _source(source), sort_keys=False, default_flow_style=True, width=10**6, allow_unicode=True
        )
        lines.append(f"    - {added.strip()}")
    return "\n".join(lines) + "\n"


def _source(source: SourceText) -> dict[str, str]:
    return {"language": source.language.value, "file": source.file, "sha256": source.sha256}


def _scalar(text: str) -> str:
    dumped: str = yaml.safe_dump(" ".join(text.split()), allow_unicode=True, width=10**6)
    return dumped.removesuffix("\n").removesuffix("\n...")
