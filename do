#!/usr/bin/env bash
# One script, a list of verbs. `./do help` explains them.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
root=$PWD

usage() {
  cat <<'HELP'
./do run [--port N]        build, make a demo centre in ./data when there is none, serve it
./do test [NAME...]        build and run every suite of tests/suites, or only those named
./do setup                 install what is missing: Debian packages, Node.js, npm packages
./do build [PRESET]        web app, then the programs of dev (default), release or asan
./do bench [NAME [ARGS]]   run bench/NAME/run on the release build; without NAME: list them
./do goal R7|R8|R10        the ledger as a bank (R7) or what isolation lets through (R8) at full size, on both databases;
                           40 days in the field with browsers that are killed and lines that are cut (R10)
./do story [FILTER]        run the stories (the *.story files) whose name contains FILTER
./do accept [FILTER]       the same on SQLite, rewriting what the stories expect to what was answered
./do sync [ARGS]           the simulator of work in the field: --histories=1000000 --seed=N --mutants=all
./do seed                  a fresh demo database in ./data; the old one stays as chaeson.old.db
./do format [--check]      clang-format on the lines changed since the main branch
./do tidy [FILE...]        clang-tidy on those files, or on the files changed
./do ci                    everything a reviewer asks for: format, tests, tests under sanitizers
./do new-desk NAME         the folders and lines of a new desk
HELP
}

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# ---- setup -----------------------------------------------------------------------------------

packages=(
  ca-certificates git python3 cmake ninja-build pkg-config ccache                      # tools
  clang-19 lld-19 clang-format-19 clang-tidy-19 libclang-rt-19-dev g++                 # compiler
  libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev libssl-dev libcurl4-openssl-dev zlib1g-dev    # network
  libsqlite3-dev sqlite3 libpq-dev postgresql-15                                       # databases
  libicu-dev libfmt-dev libspdlog-dev libcli11-dev                                     # text
  libjemalloc-dev                                                                      # memory
  libsodium-dev liboath-dev                                                            # secrets
  libxlsxwriter-dev libzip-dev libexpat1-dev libgd-dev libexif-dev libqrencode-dev     # documents
  libpango1.0-dev libcairo2-dev fonts-thai-tlwg
  libglpk-dev liblemon-dev                                                             # linear programmes, flows
  libgtest-dev libgmock-dev libbenchmark-dev chromium poppler-utils procps                           # tests
)

setup() {
  install_packages
  use_node
  install_npm_packages
}

install_packages() {
  local missing=()
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  no_system_cluster
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends \
    -o Dpkg::Options::=--force-unsafe-io -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null
}

missing_packages() {
  local wanted=("${packages[@]}")
  command -v node >/dev/null || wanted+=(nodejs)
  command -v npm >/dev/null || wanted+=(npm)
  comm -23 <(printf '%s\n' "${wanted[@]}" | sort) \
    <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii *//p' | sort -u)
}

# The tests start their own PostgreSQL; a machine that has none yet shall not get one running by itself.
no_system_cluster() {
  local folder=/etc/postgresql-common/createcluster.d
  [ -e /etc/postgresql-common ] && return
  as_root mkdir -p $folder
  echo 'create_main_cluster = false' | as_root tee $folder/chaeson.conf >/dev/null
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "This needs root: run './do setup' as root once, or install sudo."
  fi
}

# Debian 12 has Node.js 18; the web tools want 20. The npm registry carries newer ones as packages.
use_node() {
  local tools=$root/build/tools
  [ -x "$tools/bin/node" ] && PATH=$tools/bin:$PATH
  local major
  major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  [ "${major:-0}" -ge 20 ] && return
  local arch=x64
  [ "$(uname -m)" = aarch64 ] && arch=arm64
  say "Fetching Node.js 22 into build/tools"
  mkdir -p "$tools/bin"
  npm install --prefix "$tools" --ignore-scripts --no-fund --no-audit \
    "node-linux-$arch@22" npm@11 </dev/null >&2 || die "Node.js could not be fetched from the npm registry."
  ln -sf "../node_modules/node-linux-$arch/bin/node" "$tools/bin/node"
  ln -sf ../node_modules/npm/bin/npm-cli.js "$tools/bin/npm"
  PATH=$tools/bin:$PATH
}

install_npm_packages() {
  [ -f web/package-lock.json ] || return 0
  local stamp=web/node_modules/.installed
  cmp -s web/package-lock.json $stamp && return
  say "Installing npm packages"
  npm ci --prefix web --ignore-scripts --no-fund --no-audit </dev/null >&2 || die "npm ci failed."
  cp web/package-lock.json $stamp
}

# ---- build -----------------------------------------------------------------------------------

build() {
  local preset=${1:-dev}
  case $preset in dev | release | asan) ;; *) die "No preset '$preset': dev, release or asan." ;; esac
  install_packages
  use_node
  { install_npm_packages; build_web; } &
  local web=$!
  build_programs "$preset" centre/all  # beside the web app, which only the rest embeds
  wait $web
  build_programs "$preset" "${@:2}"
}

# Vite runs only when a source is newer than what it made last.
build_web() {
  [ -f web/package.json ] || return 0
  local stamp=web/dist/.built
  if [ -f $stamp ] && [ -z "$(find web kit centre app \( -path web/node_modules -o -path web/dist \) -prune \
    -o -type f \( -path 'web/*' -o -name texts.json \) -newer $stamp -print -quit)" ]; then return; fi
  say "Building the web app"
  quietly web npm run build --prefix web
  touch $stamp
}

build_programs() {
  local preset=$1 folder=build/$1
  [ -f "$folder/build.ninja" ] || quietly "configure-$preset" cmake --preset "$preset"
  quietly "build-$preset" nice -n 5 ninja -C "$folder" -j "${JOBS:-$(nproc)}" "${@:2}"
}

# Runs a command with its output in build/logs/NAME.log; shows the errors of a command that failed.
quietly() {
  local log=build/logs/$1.log
  shift
  mkdir -p build/logs
  if "$@" >"$log" 2>&1 </dev/null; then return; fi
  grep -nE -A6 '(error|Error|ERROR)[: ]|^FAILED' "$log" | head -n 120 >&2 || tail -n 60 "$log" >&2
  die "'$*' failed; all of it is in $log"
}

# ---- run -------------------------------------------------------------------------------------

run() {
  local port=${PORT:-8080}
  case ${1:-} in
    --port) port=${2:?'--port wants a number'} ;;
    --port=*) port=${1#--port=} ;;
    '') ;;
    *) die "./do run [--port N]" ;;
  esac
  port_is_free "$port" || die "Port $port is taken. Stop what listens there, or choose another: ./do run --port 8081"
  build release chaeson  # the program alone; tests and benches are built when asked for
  [ -f data/chaeson.db ] || make_demo
  say "Chaeson listens on http://127.0.0.1:$port/  (stop it with Ctrl-C)"
  [ -f data/sign-ins.txt ] && cat data/sign-ins.txt
  exec build/release/app/chaeson serve --database data/chaeson.db --address 127.0.0.1 --port "$port"
}

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Made aside and moved into place, so that a stopped run leaves no half database behind.
make_demo() {
  say "Making a demo centre in data/chaeson.db"
  mkdir -p data
  rm -f data/making.db*
  build/release/app/chaeson demo --database data/making.db | tee data/sign-ins.txt
  [ "${PIPESTATUS[0]}" -eq 0 ] || die "The demo could not be made."
  for suffix in -wal -shm ''; do
    [ ! -f "data/making.db$suffix" ] || mv "data/making.db$suffix" "data/chaeson.db$suffix"
  done
}

seed() {
  build release chaeson
  for suffix in -wal -shm ''; do
    [ ! -f "data/chaeson.db$suffix" ] || mv "data/chaeson.db$suffix" "data/chaeson.old.db$suffix"
  done
  make_demo
}

# ---- tests -----------------------------------------------------------------------------------

run_tests() {
  build dev
  exec python3 tests/run.py "$@"
}

stories() {
  build dev
  exec build/dev/tests/whole_tests --gtest_brief=1 --gtest_filter="*StoryTest*${1:-}*"
}

# A goal at the size that it promises, one database after the other; `./do test` runs the same small.
goal() {
  local program filter
  case ${1:-} in
    R7) program=centre_tests filter='BankTest' ;;
    R8) program=whole_tests filter='Isolation' ;;
    R10) field_days "${2:-1}" ;;
    *) die "Goals at full size: R7, R8, R10." ;;
  esac
  build_programs dev "$program"
  export CHAESON_R7_TRANSFERS=${CHAESON_R7_TRANSFERS:-200000} CHAESON_R7_ROUNDS=${CHAESON_R7_ROUNDS:-1000}
  export CHAESON_R8_TRANSACTIONS=${CHAESON_R8_TRANSACTIONS:-100000}
  local engine
  for engine in ${ENGINES:-sqlite postgres}; do
    "build/dev/tests/$program" --gtest_filter="*$filter*${2:-}*/$engine:${filter}Checker.*"
  done
}

field_days() {
  build dev chaeson
  node web/tests/browser/field.mjs --runs=40 "--seed=$1"
  exec node web/tests/browser/field_bundle.mjs
}

bench() {
  if [ $# -eq 0 ]; then
    find bench -mindepth 2 -maxdepth 2 -name run -printf '%h\n' 2>/dev/null | sed 's,bench/,,' | sort
    return
  fi
  [ -x "bench/$1/run" ] || die "There is no bench/$1/run; ./do bench lists what there is."
  local name=$1
  shift
  build release chaeson  # bench/NAME/run builds the measurement
  exec "bench/$name/run" "$@"
}

ci() {
  format --check
  "$0" test
  build asan
  exec python3 tests/run.py --preset asan kit centre whole
}

# ---- care of the sources ---------------------------------------------------------------------

before_this_branch() { git merge-base HEAD origin/main 2>/dev/null || git rev-parse HEAD; }

# Lines that stand unchanged keep their form. New files are whole.
format() {
  local flags=(--binary clang-format-19 --extensions cpp,hpp --force)
  [ "${1:-}" = --check ] && flags+=(--diff)
  git add --intent-to-add -- '*.cpp' '*.hpp'
  git clang-format-19 "${flags[@]}" "$(before_this_branch)"
}

tidy() {
  local files=("$@")
  [ -f build/dev/compile_commands.json ] || build dev
  [ $# -gt 0 ] || mapfile -t files < <(git diff --name-only --diff-filter=d "$(before_this_branch)" -- '*.cpp')
  [ ${#files[@]} -eq 0 ] || clang-tidy-19 --quiet -p build/dev "${files[@]}"
}

# ----------------------------------------------------------------------------------------------

verb=${1:-help}
[ $# -eq 0 ] || shift
case $verb in
  setup) setup ;;
  build) build "$@" ;;
  run) run "$@" ;;
  test) run_tests "$@" ;;
  bench) bench "$@" ;;
  goal) goal "$@" ;;
  story) stories "$@" ;;
  accept) export CHAESON_ACCEPT=1 CHAESON_TEST_DATABASES=sqlite; stories "$@" ;;
  sync) setup && build_programs dev sync_centre && exec node web/tests/sync/sync.mjs "${@:---histories=1000000}" ;;
  seed) seed ;;
  format) format "$@" ;;
  tidy) tidy "$@" ;;
  ci) ci ;;
  new-desk) exec python3 tests/house/new_desk.py "$@" ;;
  help | --help | -h) usage ;;
  *) usage >&2; die "./do has no verb '$verb'." ;;
esac
