"""Paths that an editor names → counterparts made for translation, and reviews recorded.

Everything is looked at before anything is written: one page that is refused stops all of them.
"""

from generator.revision.pages import Outcome, Work
from generator.revision.reviews import Reviewer, record_reviews
from generator.revision.twins import make_twins

__all__ = ["Outcome", "Reviewer", "Work", "make_twins", "record_reviews"]
