"""What editors type → HTML: case by case through the website's extension of Python-Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]
from markdown import Markdown

from generator.model import Language
from generator.publish.site.markup import MarkupExtension
from generator.publish.site.markup.safety import is_safe
from generator.publish.site.words import words_in


def convert(text: str) -> str:
    """Convert as MkDocs does: its own extensions, those of mkdocs.yml, then ours."""
    extensions = ["toc", "tables", "fenced_code", "attr_list", "admonition", "sane_lists"]
    return Markdown(extensions=[*extensions, MarkupExtension(words_in(Language.DE))]).convert(text)


ESCAPED = {
    "a script in a line": "Text <script>alert(1)</script>",
    "a script in a block": "<script>\nalert(1)\n</script>",
    "a block with a handler": '<div onclick="alert(1)">\n\nText\n\n</div>',
    "a picture with a handler": "<img src=x onerror=alert(1)>",
    "a heading with a picture": "## Titel <img src=x onerror=alert(1)> {#titel}",
    "a comment": "<!-- <script>alert(1)</script> -->",
    "a declaration": "<!DOCTYPE html><?php alert(1) ?>",
    "a box with a script in its title": '!!! note "<script>alert(1)</script>"\n    Text',
    "a table cell with a script": "| A |\n| --- |\n| <script>alert(1)</script> |",
    "a caption with a script": "<script>alert(1)</script>\n{: #figure-1 .figure }",
    "a footnote with a script": "Text.[^1]\n\n[^1]: <script>alert(1)</script>",
    "a footnote label that breaks out": 'Text.[^"><script>]\n\n[^"><script>]: Note.',
    "code": "```\n<script>alert(1)</script>\n```",
    "code in an unknown language": "``` <script>\n<b>\n```",
    "an entity": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "a placeholder of the parser": "\x02wzxhzdk:0\x03<script>",
    "an attribute on a paragraph": 'Text\n{: onclick="alert(1)" style="position:fixed" .md-header .mermaid }',
    "an attribute on code": '``` {.x onclick="alert(1)"}\ncode\n```',
    "an attribute on a link": '[x](https://example.org/){: onmouseover="alert(1)" target="_top" }',
    "an address by attribute": '[x](https://example.org/){: href="javascript:alert(1)" }',
    "a script as address": "[x](javascript:alert(1))",
    "a script as address in capitals": "[x](JavaScript:alert(1))",
    "a script as address in entities": "[x](&#106;avascript:alert(1))",
    "a script as address with a named entity": "[x](javascript&colon;alert(1))",
    "a script as address with a break": "[x](<java\tscript:alert(1)>)",
    "a script as address with an escape": "[x](javascript\\:alert(1))",
    "a script by reference": "[x][1]\n\n[1]: javascript:alert(1)",
    "a script as autolink": "<javascript:alert(1)>",
    "data as address": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "a script as picture": "![x](javascript:alert(1))",
    "data as picture": "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "a box of the kind that loads a script": '!!! mermaid "Titel"\n    graph',
}

TAGS = {
    *("html", "body", "div", "section", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr"),
    *("a", "br", "em", "strong", "code", "pre", "span", "sup", "img", "figure", "figcaption"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {
    *("id", "class", "href", "title", "alt", "style", "scope", "start"),
    *("role", "tabindex", "aria-label", "aria-labelledby"),
}


@pytest.mark.parametrize("text", ESCAPED.values(), ids=ESCAPED.keys())
def test_nothing_typed_becomes_markup(text: str) -> None:
    """No element, attribute, address or class but those of the content contract reaches the page."""
    assert_is_harmless(convert(text))


@given(st.text(alphabet=st.sampled_from("<>&;:\"'`*_[](){}!#^|\\/=-~ \n\tabjs0.")))
def test_no_mixture_of_signs_becomes_markup(text: str) -> None:
    """The same for any text made of the signs that Markdown and HTML give a meaning."""
    assert_is_harmless(convert(text))


def assert_is_harmless(converted: str) -> None:
    root = html.document_fromstring(f"<div>{converted}</div>")
    for element in root.iter():
        assert element.tag in TAGS, converted
        assert set(element.attrib) <= ATTRIBUTES, converted
        assert is_safe(element.get("href", "")), converted
        assert not {"mermaid", "md-header"} & set(element.get("class", "").split()), converted


SHOWN = {
    "a table's own line break": ("| A |\n| --- |\n| a<br>b |", "<td>a<br />\nb</td>"),
    "no line break in running text": ("a<br>b", "<p>a&lt;br&gt;b</p>"),
    "a hard break": ("Straße 1\\\nOrt", "<p>Straße 1<br />\nOrt</p>"),
    "escaped signs": (r"\<b\> \& \= \~ \^ \| \" \$ 5", '<p>&lt;b&gt; &amp; = ~ ^ | " $ 5</p>'),
    "a signature": ("Name\n{: .signature }", '<p class="signature">Name</p>'),
    "a footnote mark without a note": ("Text[^1]", "<p>Text[^1]</p>"),
    "a picture of another host becomes a link": (
        "![Bild](https://a.example/x.png)",
        '<p><a href="https://a.example/x.png">Bild</a></p>',
    ),
    "an unsafe link leaves its words": ("[Wort](javascript:x)", "<p><span>Wort</span></p>"),
    "a figure with its caption": (
        "![Text](a.png)\nUnterschrift *kursiv*\n{: #figure-1 .figure }",
        '<img alt="Text" src="a.png" /><figcaption>Unterschrift <em>kursiv</em></figcaption></figure>',
    ),
    "fenced code in a list": (
        "-   a\n\n    ```yaml\n    b: 1\n    ```",
        '<pre><code class="language-yaml">b: 1\n</code></pre>',
    ),
    "a table's line break as others write it": ("| A |\n| --- |\n| a<BR>b<br  />c |", "<td>a<br />\nb<br />\nc</td>"),
    "a header over two columns": (
        "| A |  | B |\n| --- | --- | --- |\n| a | b | c |",
        '<th colspan="2" scope="col">A</th>\n<th scope="col">B</th>\n</tr>',
    ),
    "a header over nothing": ("|  | B |\n| --- | --- |\n| a | b |", '<th scope="col"></th>\n<th scope="col">B</th>'),
    "a line break in a table of a list": (
        "-   a\n\n    | A |\n    | --- |\n    | a<br>b |",
        "<td>a<br />\nb</td>",
    ),
    "no line break in a list": ("-   a<br>b", "<li>a&lt;br&gt;b</li>"),
    "a hash without a blank": ("#1 in Europa", "<p>#1 in Europa</p>"),
    "an escaped hash": (r"\# 1", "<p># 1</p>"),
    "a heading that ends in a hash": ("## Von C nach C# ##", ">Von C nach C#<"),
    "a heading in the midst of lines": ("a\n## B {#b}\nc", '<p>a</p>\n<h2 id="b">B</h2>\n<p>c</p>'),
    "an empty link leaves its words": ("a [Wort]() b [mehr](<>)", "<p>a <span>Wort</span> b <span>mehr</span></p>"),
    "a picture without an address leaves its words": ("![Wort]()", "<p><span>Wort</span></p>"),
    "code that is never closed in a list ends with it": (
        "-   a\n\n    ```\n    b\n\nText",
        "<pre><code>b\n</code></pre>\n</li>\n</ul>\n<p>Text</p>",
    ),
    "code that is never closed in a box ends with it": (
        '!!! note "Titel"\n    ```\n    b\n\n## Danach',
        "</div>\n<h2",
    ),
    "code that is never closed": ("```\na", "<pre><code>a\n</code></pre>"),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN.keys())
def test_what_the_contract_allows_is_shown(text: str, shown: str) -> None:
    """Line breaks, escapes, roles, figures and code come out as the content contract means them."""
    assert shown in convert(text)


def test_notes_in_one_block_are_told_apart() -> None:
    """Notes without blank lines between them, and after an indented paragraph, are notes of their own."""
    root = html.fromstring(convert("A[^1] b[^2]\n\n[^1]: Eins\n    weiter\n[^2]: Zwei\n\n    mehr\n[^3]: Drei"))
    notes = [" ".join(item.text_content().split()) for item in root.xpath("//li")]
    assert notes == ["1Eins weiter", "2Zwei mehr", "3Drei"]
