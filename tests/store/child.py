"""What tests have done in a process of its own: `python -m tests.store.child COMMAND STUDY …`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qualcase.coding.ids import new_id
from qualcase.coding.memos import Memo, MemoTarget
from qualcase.errors import UserError
from qualcase.store.store import Store
from tests.store.making import info


def say(*words: object) -> None:
    """One line to the test."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def hold(path: Path) -> None:
    """Open the study for writing, say so, and keep it until the input ends."""
    with Store.open(path, need_write=True):
        say("held")
        sys.stdin.read()


def write(path: Path) -> None:
    """Add memos for ever, three an action, and undo some; say + when done, ? before undoing, - when undone."""
    store = Store.open(path, need_write=True)
    target = store.read(lambda reading: reading.info()).id
    while True:
        memos = [Memo(new_id(), MemoTarget.STUDY, target, "a thought " * 50) for _ in range(3)]
        store.act("memo.write", {"name": "x"}, lambda writing, some=memos: writing.memos.insert(some))  # type: ignore[misc]
        say(f"+{memos[0].id}")
        if int(memos[0].id, 16) % 4 == 0:
            say(f"?{memos[0].id}")
            store.undo()
            say(f"-{memos[0].id}")


def fill(path: Path) -> None:
    """Write more than may be written, then a little, and say what came of it."""
    import resource

    with Store.open(path, need_write=True) as store:
        target = store.read(lambda reading: reading.info()).id
        limit = path.stat().st_size + 100_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        _write_much(store, target)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        _write_little(store, target)


def fill_disk(path: Path) -> None:
    """The same on a disk that is small."""
    with Store.open(path, need_write=True) as store:
        target = store.read(lambda reading: reading.info()).id
        _write_much(store, target)
        _write_little(store, target)


def _write_much(store: Store, target: str) -> None:
    memo = Memo(new_id(), MemoTarget.STUDY, target, "much " * 1_000_000)
    try:
        store.act("memo.write", {"name": "x"}, lambda writing: writing.memos.insert(memo))
    except UserError as error:
        say(type(error).__name__, error)


def _write_little(store: Store, target: str) -> None:
    memo = Memo(new_id(), MemoTarget.STUDY, target, "little")
    store.act("memo.write", {"name": "x"}, lambda writing: writing.memos.insert(memo))
    say([memo.text for memo in store.read(lambda reading: reading.memos.all())], store.check())


def unprivileged(path: Path) -> None:
    """Open a study without the rights of root, read it, try to write, and say what came of it."""
    writable = path.with_name("elsewhere")
    writable.mkdir()
    Store.create(writable / "a.qualcase", info()).close()  # loads everything while that may be read
    path.parent.chmod(0o777 if sys.argv[3] == "file" else 0o555)
    path.chmod(0o444 if sys.argv[3] == "file" else 0o666)
    if os.getuid() == 0:
        os.setuid(65534)
    for attempt in (_look, lambda path: Store.open(path, need_write=True)):
        try:
            attempt(path)
        except UserError as error:
            say(type(error).__name__, error)


def _look(path: Path) -> None:
    with Store.open(path) as store:
        say(store.read_only, store.why_read_only, store.read(lambda reading: reading.info()).title)
        store.act("study.set", {}, lambda writing: writing.set_info(info()))


if __name__ == "__main__":
    {"hold": hold, "write": write, "fill": fill, "fill_disk": fill_disk, "unprivileged": unprivileged}[sys.argv[1]](
        Path(sys.argv[2])
    )
