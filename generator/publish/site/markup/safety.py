"""Elements → the same with only the attributes and addresses that are safe for readers.

Raw HTML cannot get here (`extension` deregisters it), but attribute lists and links could still
carry scripts, and pictures of other hosts would tell them who reads.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import SplitResult, urlsplit
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
ATTRIBUTES = frozenset(
    {
        *("id", "class", "href", "src", "alt", "title", "lang", "start", "scope", "colspan", "role", "tabindex"),
        *("aria-label", "aria-labelledby"),
    }
)
FORMS = {
    "id": re.compile(r"[A-Za-z0-9][A-Za-z0-9:-]*"),
    "colspan": re.compile(r"\d{1,2}"),
}
ALIGNED = re.compile(r"text-align: (left|right|center);")
BOX_KIND = re.compile(r"[a-z]+(-[a-z]+)*")
CLASSES = frozenset({"admonition", "admonition-title", "headerlink", "signature", "letterhead"})
IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20]")


class OnlySafeAttributes(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            _refuse_foreign_picture(element)
            _disarm(element)
            _name_alignment(element)
            for name, value in list(element.attrib.items()):
                kept = safe_value(element, name, value)
                if kept:
                    element.set(name, kept)
                elif name != "alt":
                    del element.attrib[name]


def safe_value(element: Element, name: str, value: str) -> str:
    """What may stay of an attribute's value; empty where nothing may."""
    if name not in ATTRIBUTES:
        return ""
    match name:
        case "href" | "src":
            return value if is_safe(value) else ""
        case "id" | "colspan":
            return value if FORMS[name].fullmatch(value) else ""
        case "class":
            return " ".join(word for word in value.split() if _is_our_class(element, word))
        case _:
            return value


def is_safe(address: str) -> bool:
    """Whether an address is relative or of a scheme that runs nothing, however it is disguised."""
    try:
        return _split(address).scheme.lower() in SCHEMES
    except ValueError:
        return False


def _is_our_class(element: Element, word: str) -> bool:
    """The theme's script acts on class names (`mermaid` loads from another host), so only known ones stay."""
    if word in CLASSES or word.startswith("z-"):
        return True
    return "admonition" in element.get("class", "").split() and word != "mermaid" and bool(BOX_KIND.fullmatch(word))


def _refuse_foreign_picture(element: Element) -> None:
    """Make a link of a picture that another host would have to serve."""
    source = element.get("src", "")
    if element.tag == "img" and is_safe(source) and _split(source).netloc:
        element.tag = "a"
        element.text = element.get("alt") or source
        element.attrib = {"href": source}


def _disarm(element: Element) -> None:
    """Keep the words of a link or picture without a safe address, as MkDocs wants an address on either."""
    if element.tag == "a" and not _leads_somewhere(element.get("href", "")):
        element.tag = "span"
    elif element.tag == "img" and not _leads_somewhere(element.get("src", "")):
        element.tag = "span"
        element.text = element.attrib.pop("alt", "")


def _name_alignment(element: Element) -> None:
    """Make a class of a cell's alignment: a strict Content-Security-Policy allows no style in a page."""
    if found := ALIGNED.fullmatch(element.get("style", "")):
        element.set("class", f"{element.get('class', '')} z-{found[1]}".strip())


def _leads_somewhere(address: str) -> bool:
    return bool(address.strip()) and is_safe(address)


def _split(address: str) -> SplitResult:
    return urlsplit(IGNORED_BY_BROWSERS.sub("", unescape(address)))
