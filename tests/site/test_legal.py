"""What the law asks for: imprint, privacy page and accessibility statement, on every page of the website."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]

from generator.model import Language
from generator.problems import GeneratorError
from generator.workspace import load_workspace, require_legal
from tests.site.building import SmallSite

TOPICS = ("imprint", "privacy", "accessibility")
BOTH = pytest.mark.parametrize("language", Language)


def test_every_page_leads_to_the_pages_of_law(built: SmallSite) -> None:
    """Each page of each kind links all three, in its own language, and the links lead somewhere."""
    for path in sorted(built.out.rglob("*.html")):
        page = html.fromstring(path.read_bytes())
        for topic in TOPICS:
            links = page.xpath("//a[contains(@href, $topic)]/@href", topic=f"{topic}/")
            assert links, f"{path} does not lead to {topic}"
            if path.name != "404.html":
                assert all((path.parent / link / "index.html").is_file() for link in links)


@BOTH
def test_the_statement_holds_every_field_of_the_ordinance(built: SmallSite, language: Language) -> None:
    """Status, barriers with reasons, date, method, contact and arbitration, as `mkdocs.yml` says them."""
    legal = load_workspace(built.root).legal
    assert legal is not None
    page = built.page(f"{language}/draft/accessibility/")
    shown = " ".join(page.xpath("string(//article)").split())
    own = legal.accessibility
    for barrier in own.barriers:
        assert barrier.content[language] in shown
        assert barrier.reason[language] in shown
    assert {Language.DE: "26. November 2026", Language.EN: "26 November 2026"}[language] in shown
    assert {Language.DE: "Selbstbewertung", Language.EN: "self-assessment"}[language] in shown
    assert own.enforcement.name[language] in shown
    links = page.xpath("//article//a/@href")
    assert f"mailto:{own.feedback.email}" in links
    assert own.enforcement.url in links


@BOTH
@pytest.mark.parametrize(
    ("conformity", "german", "english"),
    [
        ("none", "nicht vereinbar", "does not comply"),
        ("partial", "teilweise vereinbar", "partially complies"),
    ],
)
def test_conformity_is_what_the_operator_says(
    fresh: SmallSite, language: Language, conformity: str, german: str, english: str
) -> None:
    """The statement repeats the operator's word and names whose word it is."""
    fresh.replace("mkdocs.yml", "conformity: none", f"conformity: {conformity}")
    fresh.build()
    shown = fresh.page(f"{language}/draft/accessibility/").xpath("string(//article)")
    assert {Language.DE: german, Language.EN: english}[language] in shown
    assert {Language.DE: "Nach Angabe des Betreibers", Language.EN: "According to its operator"}[language] in shown


def test_nothing_is_published_without_them(fresh: SmallSite) -> None:
    """Where `mkdocs.yml` says nothing of the law, publishing stops at the place where it belongs."""
    settings = fresh.root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    start, end = text.index("    # What the law asks"), text.index("  generator: false")
    settings.write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(GeneratorError) as caught:
        require_legal(load_workspace(fresh.root))
    told = [f"{Path(finding.at.path).name}:{finding.at.line}: {finding.message}" for finding in caught.value.findings]
    line = 1 + text[: text.index("    title:")].count("\n")
    assert told == [f"mkdocs.yml:{line}: the key 'legal' is missing"]
