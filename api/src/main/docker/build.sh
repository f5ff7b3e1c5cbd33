#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Builds the container image from api/target/quarkus-app-postgresql, without asking a registry:
#   api/src/main/docker/build.sh [IMAGE]        (default: reckoner:latest)
# JAVA_HOME names the JDK 25, or a later one, whose runtime goes in; as root an AOT cache is made for it,
# unless TRAINING=none. BUILDER is buildah, podman or docker, whichever is there; with BUILDER=none only
# the file system is put together.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=$(cd "$here/../../.." && pwd)/target
app=$target/quarkus-app-postgresql
context=$target/container
root=$context/rootfs
image=${1:-reckoner:latest}
java=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
# Whatever is the same gets the same time, so that the same input gives the same image.
epoch=${SOURCE_DATE_EPOCH:-0}

[[ -f $app/quarkus-run.jar ]] || {
  echo "There is no $app: run 'mvn -Pquick -DskipTests package' first." >&2
  exit 2
}
[[ -x $java/bin/jlink ]] || {
  echo "$java is no JDK with jlink; name one in JAVA_HOME." >&2
  exit 2
}
release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$java/release")
((release >= 25)) || {
  echo "$java is a JDK $release; the image's options are those of JDK 25: name one in JAVA_HOME." >&2
  exit 2
}

rm -rf "$context"
mkdir -p "$root"/{data,etc,opt,tmp,usr/lib}

# What the platform's modules need, the encodings that old pages are written in, and what languages
# call their months. Signature providers come along with java.se.
"$java/bin/jlink" --output "$root/opt/java" \
  --add-modules java.se,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs \
  --strip-debug --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive

cp -r "$app" "$root/opt/reckoner"
# What is in the application, as CycloneDX.
[[ ! -f $target/bom.json ]] || cp "$target/bom.json" "$root/opt/reckoner/bom.json"

# The C library and what the runtime's own libraries are linked with, found by asking the loader.
libraries() {
  find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/*' \) ! -name 'libawt_xawt.so' ! -name 'libjawt.so' ! -name 'libsplashscreen.so' -exec ldd {} + 2>/dev/null |
    awk '$2 == "=>" && $3 ~ /^\// { print $3 } $1 ~ /^\/.*ld-/ { print $1 }' | grep -v "^$root" | sort -u
}
while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done < <(libraries)
# How names are looked up, which the C library loads only when it is asked.
for name in libnss_dns.so.2 libnss_files.so.2 libresolv.so.2; do
  for found in /lib/*-linux-gnu/$name; do
    [[ -f $found ]] && mkdir -p "$root$(dirname "$found")" && cp -L "$found" "$root$found"
  done
done

cat >"$root/etc/passwd" <<<'reckoner:x:1001:1001:Reckoner:/data:/sbin/nologin'
cat >"$root/etc/group" <<<'reckoner:x:1001:'
cat >"$root/etc/nsswitch.conf" <<<'hosts: files dns'
chmod 1777 "$root/tmp"
chmod 0770 "$root/data"
find "$root" -exec touch -h -d "@$epoch" {} +

# Last, since the cache notes the times of the files that it was made of.
if [[ ${TRAINING:-} != none && $(id -u) == 0 ]]; then
  "$here/train.sh" "$root"
  find "$root" -exec touch -h -d "@$epoch" {} +
else
  echo "Without an AOT cache: that takes root and TRAINING other than none." >&2
fi

# Copied by itself, since a copy keeps no owner and this is the one folder that has one.
mv "$root/data" "$context/data"

builder=${BUILDER:-}
if [[ -z $builder ]]; then
  for one in buildah podman docker; do
    command -v "$one" >/dev/null && builder=$one && break
  done
fi
case $builder in
  none) du -sh "$root" ;;
  # The format of Docker is the one that keeps the health check.
  buildah) buildah build --format docker --timestamp "$epoch" --layers=false -t "$image" -f "$here/Containerfile" "$context" ;;
  podman) podman build --format docker --timestamp "$epoch" --layers=false -t "$image" -f "$here/Containerfile" "$context" ;;
  docker) docker build -t "$image" -f "$here/Containerfile" "$context" ;;
  *)
    echo "Neither buildah nor podman nor docker is there; the file system is in $root." >&2
    exit 1
    ;;
esac
