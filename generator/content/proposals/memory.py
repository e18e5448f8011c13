"""Folder → which tags each page bore when `tag --apply` last saw it, and which of them editors took out since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.content.names import file_name
from generator.content.proposals.lines import FRONT
from generator.content.sidecar import FOLDER, read_sidecar, sidecar_path
from generator.model import Language, Publication, Section, Target
from generator.problems import GeneratorError

PATH = Path(FOLDER, "tags.json")
FORMAT = "tags-1"
"""Key of the pages; another layout takes another key."""

Place = tuple[Target, Language]


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of the pages below a folder."""

    borne: Mapping[Place, frozenset[str]] = field(default_factory=dict)
    """Tags and proposals of a page when it was last written."""
    refused: Mapping[Target, frozenset[str]] = field(default_factory=dict)
    """Concepts that an editor took out of a section, in whichever language."""


def read_memory(folder: Path, publication: Publication) -> Memory:
    """Compare every page with what it bore: what is gone was refused, what is back is welcome.

    A page that `tag --apply` has not written yet is compared with what an import wrote.
    """
    known = _read(folder / PATH)
    borne: dict[Place, frozenset[str]] = {}
    refused = {target: set(concepts) for target, concepts in known.refused.items()}
    for expression in publication.expressions:
        imported = _imported(folder, expression.strategy, expression.language)
        for page in expression.pages:
            target = Target(expression.strategy, page.id)
            place = (target, expression.language)
            borne[place] = frozenset({*page.tags, *page.proposed.tags})
            if page.is_whole:
                before = known.borne.get(place, imported.get(file_name(page), frozenset()))
                refused.setdefault(target, set()).update(before - borne[place])
            else:
                borne[place] = known.borne.get(place, frozenset())
    tagged = {target: tags for target, tags in _tags(publication).items() if tags}
    return Memory(borne, {t: frozenset(concepts - tagged.get(t, set())) for t, concepts in refused.items()})


def render_memory(memory: Memory) -> str:
    """Write what is to be remembered, in an order that Git can merge."""
    targets = sorted({*(target for target, _ in memory.borne), *memory.refused}, key=str)
    pages = {}
    for target in targets:
        bears = {lang: sorted(memory.borne[target, lang]) for lang in Language if memory.borne.get((target, lang))}
        refused = sorted(memory.refused.get(target, ()))
        if bears or refused:
            pages[str(target)] = {"borne": bears, "refused": refused}
    return json.dumps({FORMAT: pages}, ensure_ascii=False, indent=1) + "\n"


def _read(path: Path) -> Memory:
    try:
        pages = json.loads(path.read_bytes())[FORMAT]
        borne = {
            (_target(name), Language(language)): frozenset(map(str, tags))
            for name, page in pages.items()
            for language, tags in page["borne"].items()
        }
        return Memory(borne, {_target(name): frozenset(map(str, page["refused"])) for name, page in pages.items()})
    except FileNotFoundError:
        return Memory()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        hint = "It remembers which tags editors refused. Bring it back, or delete it to have them proposed again."
        raise GeneratorError(f"{path}: this is not what `zweiklang tag` wrote", hint) from error


def _target(name: str) -> Target:
    strategy, section = name.split("/")
    return Target(strategy, section)


def _tags(publication: Publication) -> Mapping[Target, set[str]]:
    tags: dict[Target, set[str]] = {}
    for expression in publication.expressions:
        for page in expression.pages:
            tags.setdefault(Target(expression.strategy, page.id), set()).update(page.tags)
    return tags


def _imported(folder: Path, strategy: str, language: Language) -> Mapping[str, frozenset[str]]:
    """The tags that an import wrote, by file name."""
    written = read_sidecar(folder / sidecar_path(strategy, language))
    return {name: _tags_in(page.text) for name, page in written.pages.items()} if written else {}


def _tags_in(text: str) -> frozenset[str]:
    front = FRONT.match(text)
    found = yaml.safe_load(front["yaml"]) if front else None
    lists = [found.get(key) for key in ("megatrends", "fields")] if isinstance(found, dict) else []
    return frozenset(str(tag) for tags in lists if isinstance(tags, list) for tag in tags)


def remembered(memory: Memory, pages: Mapping[Place, Section]) -> Memory:
    """The memory once these pages are written."""
    written = {place: frozenset({*page.tags, *page.proposed.tags}) for place, page in pages.items()}
    return Memory({**memory.borne, **written}, memory.refused)
