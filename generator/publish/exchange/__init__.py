"""Publication → files for other systems: the vocabulary as SKOS, the rest as JSON."""

from generator.publish.exchange.files import make_data

__all__ = ["make_data"]
