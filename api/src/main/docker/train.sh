#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Notes down, once, what a start and the first requests of the image need, for every start after it:
#   api/src/main/docker/train.sh ROOTFS         called by build.sh, as root
# The cache is bound to the very files it was made with, so the image's own runtime makes it, in the
# image's own file system, on a PostgreSQL that is there for as long: of this machine's packages, or the
# one that the tests bring along as a Maven artifact.
set -euo pipefail

root=$(cd "$1" && pwd)
port=${TRAINING_PORT:-8497}
work=$(mktemp -d)
server=
postgres=
cleanup() {
  [[ -z $server ]] || kill -9 "$server" 2>/dev/null || true
  [[ -z $postgres ]] || as_nobody "$postgres/pg_ctl" -D "$work/database" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work" "$root/data"/* "$root/tmp"/*
}
trap cleanup EXIT

# PostgreSQL refuses to run as root, or as somebody whom the machine does not know.
as_nobody() { setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; }

binaries() {
  local found
  found=$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -1 || true)
  if [[ -z $found ]]; then
    local jar
    jar=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}/io/zonky/test/postgres" -name 'embedded-postgres-binaries-linux-*.jar' ! -name '*alpine*' 2>/dev/null | sort | tail -1)
    [[ -n $jar ]] || return 1
    mkdir "$work/postgresql"
    unzip -qp "$jar" '*.txz' | tar -xJ -C "$work/postgresql"
    found=$work/postgresql/bin/initdb
  fi
  dirname "$found"
}

# The status of one request, without a program that asks.
asked() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" "$port" >&3
  read -r _ status _ <&3 || status=
  exec 3>&-
  [[ $status == 200 ]]
}

chmod 755 "$work"
postgres=$(binaries) || { echo "There is no PostgreSQL to train with." >&2; exit 1; }
install -d -o nobody -g nogroup "$work/database" "$work/socket"
as_nobody "$postgres/initdb" -D "$work/database" -U reckoner -A trust -E UTF8 --locale C >"$work/log"
as_nobody "$postgres/pg_ctl" -D "$work/database" -w -l "$work/socket/log" \
  -o "-k $work/socket -c listen_addresses=127.0.0.1 -p $((port + 1)) -c fsync=off" start >/dev/null
as_nobody "$postgres/postgres" --version >&2

# The options of the entry point, which the cache is bound to; of the settings of the image not the
# one that asks for a token.
mapfile -t options < <(sed -n 's/^ENTRYPOINT \[\(.*\)\]$/\1/p' "$(dirname "${BASH_SOURCE[0]}")/Containerfile" |
  sed 's/", "/"\n"/g' | tr -d '"' | grep -v -e '^/opt/java/bin/java$' -e AOTCache -e '^-jar$' -e 'quarkus-run.jar$')

# The image's runtime in the image's file system, with the devices that every container has; it takes
# the place of the shell that calls it, so that a signal reaches it.
inside() {
  # shellcheck disable=SC2016 # the inner shell expands these
  exec unshare --mount bash -c '
    root=$1; shift
    mount --bind /dev "$root/dev" && mount --bind /proc "$root/proc"
    exec chroot --userspec=1001:1001 "$root" "$@"' inside "$root" \
    /opt/java/bin/java "${options[@]}" "$@"
}

mkdir -p "$root/dev" "$root/proc"
install -d -o 1001 -g 1001 "$root/aot"
export RECKONER_DATA=/data HOME=/data LANG=C.UTF-8 MALLOC_ARENA_MAX=2 QUARKUS_LOG_CONSOLE_JSON_ENABLED=true
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$((port + 1))/postgres
export QUARKUS_DATASOURCE_USERNAME=reckoner QUARKUS_DATASOURCE_PASSWORD=none
chown 1001:1001 "$root/data"
# In two steps: to go on by itself the JVM would ask a shell.
inside -XX:AOTMode=record -XX:AOTConfiguration=/aot/app.conf -Xlog:aot=error \
  -jar /opt/reckoner/quarkus-run.jar serve --port "$port" >"$work/log" 2>&1 &
server=$!
until asked /api/v1/ledger 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.05
done
for path in /api/v1/incidents /api/v1/claims /q/health/ready /q/metrics /; do asked "$path" || true; done
kill -TERM "$server"
wait "$server" || true
server=
(inside -XX:AOTMode=create -XX:AOTConfiguration=/aot/app.conf -XX:AOTCache=/aot/app.aot -Xlog:aot=error \
  -jar /opt/reckoner/quarkus-run.jar) >>"$work/log" 2>&1 || true
[[ -s $root/aot/app.aot ]] || { cat "$work/log" >&2; echo "No cache came of the training." >&2; exit 1; }
mv "$root/aot/app.aot" "$root/opt/reckoner/app.aot"
chown 0:0 "$root/opt/reckoner/app.aot"
rm -rf "$root/aot"
