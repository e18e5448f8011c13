"""What texts are about and what they refer to."""
