"""Publication and findings → pages for a person: German and English side by side, each finding at its place.

`rows` pairs the texts after `generator.alignment`, `placing` puts findings beside them, `compose` gathers both for
every strategy, and `pages` makes HTML of it that needs neither a script nor another host.
"""

from generator.reports.parallel.pages import ReportPage, render_report, write_report

__all__ = ["ReportPage", "render_report", "write_report"]
