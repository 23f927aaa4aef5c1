"""`python -m explorer` runs the program."""

import sys

from explorer.cli import main

sys.exit(main())
