"""The study file: schema, journal, queries, backups, lock."""
