#!/usr/bin/env bash
# See to it that the system offers what `make site` or `make test` needs:
# install it with apt where we may, say exactly what to install where we may not.
# Usage: tools/setup-system.sh site|test
set -euo pipefail
cd "$(dirname "$0")/.."

oldest_node=18
python=$(tools/find-python.sh)
missing=()

has() { command -v "$1" >/dev/null 2>&1; }

need() { # need PACKAGE CHECK...: the Debian package is missing unless the check succeeds
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

loads() { "$python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$1"; }

has_venv() { .venv/bin/python -m pip --version || "$python" -c 'import ensurepip, venv'; }

has_chromium() { has "${ZWEIKLANG_CHROMIUM:-chromium}" || has chromium-browser || has google-chrome; }

need_site() {
  need "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" has_venv
  need libpango-1.0-0 loads libpango-1.0.so.0
  need libpangoft2-1.0-0 loads libpangoft2-1.0.so.0
  need libharfbuzz-subset0 loads libharfbuzz-subset.so.0
}

need_node() {
  if has node; then
    local found
    found=$(node --version)
    found=${found#v}
    if ((${found%%.*} < oldest_node)); then
      echo "Node $oldest_node or later is needed; $(command -v node) is $found. Please update it." >&2
      exit 2
    fi
  else
    missing+=(nodejs)
  fi
  need npm has npm
}

need_test() {
  need_site
  need_node
  need default-jre-headless java -version
  need chromium has_chromium
  need qpdf has qpdf
  need poppler-utils has pdfinfo
  need libatomic1 loads libatomic.so.1 # for the driver that Playwright brings
}

install_missing() {
  echo "==> Installing with apt: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  # One unreachable archive of several is no reason to stop; a missing package is, below.
  apt-get update -q=2 || true
  if ! apt-get install -q=2 -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "apt could not install: ${missing[*]}. Please install them by hand, then run make again." >&2
    exit 2
  fi
}

tell_missing() {
  {
    echo "These Debian packages are missing: ${missing[*]}"
    echo "Please install them, then run make again:"
    echo "  sudo apt-get update && sudo apt-get install ${missing[*]}"
  } >&2
  exit 2
}

case ${1-} in
  site) need_site ;;
  test) need_test ;;
  *) echo "Usage: tools/setup-system.sh site|test" >&2 && exit 2 ;;
esac

if ((${#missing[@]} == 0)); then
  exit
elif [[ $(id -u) == 0 ]] && has apt-get; then
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  install_missing
else
  tell_missing
fi
