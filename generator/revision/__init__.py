"""What an editor names → counterparts made for translation, reviews recorded, findings accepted.

Everything is looked at before anything is written: one page that is refused stops all of them.
"""

from generator.revision.linking import Proposal, propose_links, write_links
from generator.revision.pages import Outcome, Work
from generator.revision.reviews import Reviewer, record_reviews
from generator.revision.twins import make_twins
from generator.revision.waiving import Acceptance, record_waiver

__all__ = [
    "Acceptance",
    "Outcome",
    "Proposal",
    "Reviewer",
    "Work",
    "make_twins",
    "propose_links",
    "record_reviews",
    "record_waiver",
    "write_links",
]
