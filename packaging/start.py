"""Where a bundle starts; an installed program starts through its console script."""

import sys

from weekly_editor.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
