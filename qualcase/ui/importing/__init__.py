"""Files on their way in: the table in which a person puts them right, what was recognised, and what came of it."""
