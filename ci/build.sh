#!/usr/bin/env bash
# Builds the program from the sources around this file, for a CI job that has none. Debian 12, root or sudo.
#
#   ci/build.sh FOLDER   leaves it as FOLDER/okr; one that is there already, of the same sources and system, is kept
#   ci/build.sh --key    prints what a cache of FOLDER is to be named by
set -euo pipefail

source_folder=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

# Sources, system and machine: what a program built here depends on.
key() {
  (
    cd -- "$source_folder"
    find CMakeLists.txt cmake src include scripts/install-dependencies ci/build.sh -type f -print0 | LC_ALL=C sort -z |
      xargs -0 sha256sum
    grep -E '^(ID|VERSION_ID)=' /etc/os-release || true
    uname -m
  ) | sha256sum | cut -c 1-32
}

if [ "$#" != 1 ] || [ -z "$1" ]; then
  echo "okr: usage: ci/build.sh FOLDER | --key" >&2
  exit 2
fi
if [ "$1" = --key ]; then
  key
  exit 0
fi

folder=$1
if ! command -v apt-get >/dev/null; then
  echo "okr: the program is built on Debian 12: run the job in the container debian:12 or in an image that has okr" >&2
  exit 2
fi

wanted=$(key)
if [ -x "$folder/okr" ] && [ "$(cat -- "$folder/key" 2>/dev/null)" = "$wanted" ]; then
  "$folder/okr" --version >/dev/null 2>&1 || "$source_folder/scripts/install-dependencies"
  echo "okr: an earlier build is kept" >&2
  "$folder/okr" --version
  exit 0
fi

"$source_folder/scripts/install-dependencies"
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cmake -S "$source_folder" -B "$work" -G Ninja -DCMAKE_BUILD_TYPE=Release -DOKR_TESTS=OFF \
  -DCMAKE_CXX_FLAGS=-D_GLIBCXX_ASSERTIONS -DOKR_TOGETHER=ON
cmake --build "$work"
mkdir -p -- "$folder"
cp -- "$work/okr" "$folder/okr.new"
mv -- "$folder/okr.new" "$folder/okr"
printf '%s\n' "$wanted" >"$folder/key" # last: a build that was cut short has none
"$folder/okr" --version
