"""The website's extension of Python-Markdown, from its parts, in the order in which they work."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension

from generator.publish.site.markup.anchors import HeadingAnchors, ParagraphAnchors
from generator.publish.site.markup.code import FencedCode
from generator.publish.site.markup.commonmark import PUNCTUATION, HardBreak, SpacedHeadings, TableBreak
from generator.publish.site.markup.figures import Figures
from generator.publish.site.markup.footnotes import Definitions, Marks, Notes, NotesAtEnd, NumbersAndBackLinks
from generator.publish.site.markup.pieces import PiecesKept
from generator.publish.site.markup.safety import OnlySafeAttributes
from generator.publish.site.words import Words


class MarkupExtension(Extension):
    """Footnotes as printed, figures with captions, paragraph ids; nothing an editor types becomes raw HTML."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.section = ""
        """Id of the section being converted; paragraph ids begin with it."""
        self.headings: tuple[str, ...] = ()
        """Ids of its headings as they were read, in the order of the file."""
        self.kept: PiecesKept
        """What has become of the page that was converted last."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown names it so)
        notes = Notes(self.words)
        self._refuse_raw_html(md)
        md.ESCAPED_CHARS = list(PUNCTUATION)
        md.preprocessors.register(FencedCode(md), "fenced_code_block", 25)
        md.parser.blockprocessors.register(SpacedHeadings(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(Definitions(md.parser, notes), "zweiklang_notes", 17)
        md.inlinePatterns.register(HardBreak(md), "zweiklang_hard_break", 185)
        md.inlinePatterns.register(Marks(md, notes), "zweiklang_marks", 175)
        md.inlinePatterns.register(TableBreak(md), "zweiklang_table_break", 95)
        # 20 is where inline text is parsed, 8 where attribute lists are, 5 where MkDocs collects
        # anchors, 0 where it resolves links: each of ours stands before what it feeds.
        md.treeprocessors.register(NotesAtEnd(md, notes), "zweiklang_notes_at_end", 25)
        md.treeprocessors.register(NumbersAndBackLinks(md, notes), "zweiklang_back_links", 7.5)
        md.treeprocessors.register(Figures(md, self.words), "zweiklang_figures", 7)
        md.treeprocessors.register(ParagraphAnchors(md, self.section, self.words.permalink), "zweiklang_paragraphs", 6)
        md.treeprocessors.register(HeadingAnchors(md, self.headings), "zweiklang_headings", 5.5)
        # Before MkDocs judges the links, and again when the last escapes are resolved.
        md.treeprocessors.register(OnlySafeAttributes(md), "zweiklang_safe", 1)
        md.treeprocessors.register(OnlySafeAttributes(md), "zweiklang_safe_at_last", -10)
        self.kept = PiecesKept(md)
        md.treeprocessors.register(self.kept, "zweiklang_kept", -20)

    def _refuse_raw_html(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
