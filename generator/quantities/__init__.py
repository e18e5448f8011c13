"""Text of a language → the quantities it states, and two lists of them → what only one of them states.

Reading is exact: `1.250` is a thousand times more in German than in English, a German Billion is an
English trillion, and what no reader would call a quantity (5G, CO2, B2B, an address) is none.
"""

from generator.quantities.comparison import Comparison, compare, contradict, find_agreeing, is_counted_in_words
from generator.quantities.quantity import Bound, Certainty, Kind, Quantity
from generator.quantities.reading import find_quantities

__all__ = [
    "Bound",
    "Certainty",
    "Comparison",
    "Kind",
    "Quantity",
    "compare",
    "contradict",
    "find_agreeing",
    "find_quantities",
    "is_counted_in_words",
]
