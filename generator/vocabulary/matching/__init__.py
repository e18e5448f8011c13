"""Text → the places where it speaks of a concept, in whatever form the words stand.

`terms` says which words lead to a concept, `words` and `stems` what counts as the same word, `lexicon`
looks terms up, `matcher` puts it together.
"""

from generator.vocabulary.matching.lexicon import Form
from generator.vocabulary.matching.matcher import Matcher, Occurrence
from generator.vocabulary.matching.terms import Kind, Term, terms_of

__all__ = ["Form", "Kind", "Matcher", "Occurrence", "Term", "terms_of"]
