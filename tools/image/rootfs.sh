#!/bin/sh
# Puts Node, what it links to, and the few files a process expects of a system below $1.
set -eu
out=$1
node=$(command -v node)
mkdir -p "$out/usr/local/bin" "$out/etc/ssl/certs" "$out/tmp" "$out/media" "$out/var/lib/dpkg"
cp "$node" "$out/usr/local/bin/node"
# Libraries at the paths under which the loader looks for them: Node's own, and those of the app's native packages.
native=$(find "$out/app" -name '*.node' -o -name '*.so' -o -name '*.so.*')
for library in $(for file in $node $native; do ldd "$file" || true; done | grep -o '/[^ ]*' | sort -u); do
  case $library in "$out"/*) continue ;; esac
  mkdir -p "$out$(dirname "$library")"
  cp -L "$library" "$out$library"
done
echo 'hosts: files dns' >"$out/etc/nsswitch.conf"
cp -L /etc/os-release "$out/etc/os-release"
# What is in here, for scanners: the packages of these libraries.
for package in libc6 libstdc++6 libgcc-s1; do
  dpkg -s "$package" 2>/dev/null >>"$out/var/lib/dpkg/status" && echo >>"$out/var/lib/dpkg/status"
done
[ ! -e /etc/ssl/certs/ca-certificates.crt ] || cp -L /etc/ssl/certs/ca-certificates.crt "$out/etc/ssl/certs/"
echo 'roost:x:1000:1000::/app:/sbin/nologin' >"$out/etc/passwd"
echo 'roost:x:1000:' >"$out/etc/group"
chmod 1777 "$out/tmp"
chown 1000:1000 "$out/media"
