"""The study file: schema, journal, queries, backups, lock.

`qualcase.store.store.Store` is the door. SQLAlchemy and sqlite3 are known here and nowhere else; values of
`qualcase.coding` cross the border, rows never do.
"""
