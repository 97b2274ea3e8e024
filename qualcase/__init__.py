"""qualcase: qualitative case studies over several waves, with the passage always in view."""

__version__ = "0.1.0"
