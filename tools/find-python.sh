#!/usr/bin/env bash
# Print the path of a Python that is new enough.
set -euo pipefail

for name in "${PYTHON:-python3.11}" python3 python3.12 python3.13; do
  # A shim may exist without the Python behind it, so each candidate is run.
  if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    command -v "$name"
    exit
  fi
done
echo "Python 3.11 or later is needed and was not found. On Debian 12: apt-get install python3" >&2
exit 2
