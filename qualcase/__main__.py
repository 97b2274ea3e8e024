"""Run the program as `python -m qualcase`."""

import sys

from qualcase.app.main import main

if __name__ == "__main__":
    sys.exit(main())
