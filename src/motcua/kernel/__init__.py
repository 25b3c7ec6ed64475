"""The pure ground every area stands on: refusals, citations of law, time, Vietnamese text, rounding."""
