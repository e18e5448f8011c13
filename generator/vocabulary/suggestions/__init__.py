"""Publication → tags that its texts speak for, each with the words and lines that do.

`passages` takes a section apart, `reading` finds concepts in its parts, `strength` weighs them by the
`weights`, `judgement` says which are enough, `suggest` puts that beside the tags that are there.
"""

from generator.vocabulary.suggestions.best import BestSentence, best_evidence
from generator.vocabulary.suggestions.choice import choose_sections
from generator.vocabulary.suggestions.judgement import Reason
from generator.vocabulary.suggestions.strength import Evidence, Support
from generator.vocabulary.suggestions.suggest import State, Suggestion, TaggedSection, suggest_tags
from generator.vocabulary.suggestions.told import as_json, as_text
from generator.vocabulary.suggestions.weights import WEIGHTS, Weights

__all__ = [
    "WEIGHTS",
    "BestSentence",
    "Evidence",
    "Reason",
    "State",
    "Suggestion",
    "Support",
    "TaggedSection",
    "Weights",
    "as_json",
    "as_text",
    "best_evidence",
    "choose_sections",
    "suggest_tags",
]
