"""Section → how to cite it: as a sentence, for BibTeX and for RIS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Edition, Language
from generator.publish.site.addresses import INDEX
from generator.publish.site.formats import format_issued
from generator.publish.site.plan import SectionPage
from generator.publish.site.views import CiteView, Site

BIBTEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces, escaped or not.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{sign: rf"\{sign}" for sign in "&%$#_"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
NAMES = {Language.DE: "ngerman", Language.EN: "british"}
"""Languages as biblatex knows them."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What is told of a section in every form."""

    key: str
    author: str
    title: str
    work: str
    """Title of the strategy; empty where the title is that already."""
    issued: str
    """As `Strategy.issued`."""
    version: str
    note: str
    """That it is a short edition; empty where it is the wording."""
    url: str
    """Empty where the website's address is not known."""
    language: Language


def view_citation(site: Site, kind: SectionPage, address: str) -> CiteView:
    """The sentence, and where the files are."""
    made = make_citation(site, kind, address)
    words = site.reading
    parts = [
        f"{made.author}: {made.title}",
        words.cite_in.format(work=made.work) if made.work else "",
        format_issued(made.issued, site.language),
        made.note,
        f"{site.words.version} {made.version}",
    ]
    return CiteView(
        ", ".join(part for part in parts if part) + ".", made.url, f"{address}cite.bib", f"{address}cite.ris"
    )


def citation_files(site: Site) -> Iterator[tuple[str, str]]:
    """Yield path and content of the files for programs, of every section."""
    for page in site.plan.pages:
        if isinstance(page.kind, SectionPage):
            made = make_citation(site, page.kind, page.address)
            yield f"{page.address}cite.bib", write_bibtex(made)
            yield f"{page.address}cite.ris", write_ris(made)


def make_citation(site: Site, kind: SectionPage, address: str) -> Citation:
    """The issuer is the author: a body, not a person."""
    strategy, section, language = kind.strategy, kind.section, site.language
    is_whole = section.id == INDEX
    return Citation(
        key=f"{strategy.id}-{section.id}-{language}",
        author=strategy.issuer[language],
        title=strategy.title[language] if is_whole else section.heading,
        work="" if is_whole else strategy.title[language],
        issued=strategy.issued,
        version=site.words.draft_version if site.version == "draft" else site.version,
        note=site.reading.cite_short if kind.expression.edition is Edition.SHORT else "",
        url=f"{site.workspace.site_url}{language}/{site.version}/{address}" if site.workspace.site_url else "",
        language=language,
    )


def write_bibtex(made: Citation) -> str:
    """An entry for BibTeX and biblatex; the doubled braces keep a body's name in one piece."""
    year, month, day = _date(made.issued)
    fields = {
        "author": f"{{{_escape(made.author)}}}",
        "title": f"{{{_escape(made.title)}}}",
        "booktitle": f"{{{_escape(made.work)}}}" if made.work else "",
        "year": year,
        "date": "-".join(part for part in (year, month, day) if part),
        "version": _escape(made.version),
        "note": _escape(made.note),
        "langid": NAMES[made.language],
        "url": made.url.translate({ord("{"): "%7B", ord("}"): "%7D"}),
    }
    kind = "incollection" if made.work else "misc"
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{kind}{{{made.key},\n{''.join(lines)}}}\n"


def write_ris(made: Citation) -> str:
    """A record of RIS (2011).  A comma in an author's name would make a person of it, so there it is left out."""
    year, month, day = _date(made.issued)
    fields = [
        ("TY", "CHAP" if made.work else "RPRT"),
        ("AU", made.author.replace(",", "")),
        ("TI", made.title),
        ("T2", made.work),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/"),
        ("PB", made.author),
        ("ET", made.version),
        ("N1", made.note),
        ("LA", made.language),
        ("UR", made.url),
    ]
    lines = [f"{tag}  - {_one_line(value)}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _date(issued: str) -> tuple[str, str, str]:
    year, _, rest = issued.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day


def _escape(text: str) -> str:
    return "".join(BIBTEX.get(sign, sign) for sign in _one_line(text))


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
