#!/usr/bin/env bash
# Builds a Kubernetes API server from its Go module into the cache, once; minutes on a small machine. etcd is the system's.
# usage: build.sh FOLDER
set -euo pipefail
out=$1 version=${K8S_VERSION:-v1.36.3}
[ -x "$out/kube-apiserver" ] && exit 0
mkdir -p "$out" "$out/../build" && cd "$out/../build"
[ -f go.mod ] || printf 'module build\ngo 1.26.0\n' >go.mod
manifest=$(go mod download -json "k8s.io/kubernetes@$version" | sed -n 's/.*"GoMod": "\(.*\)",/\1/p')
# The staging modules live in the repository of Kubernetes under its own version; outside of it they are v0 of the same number.
{
  printf 'module build\n\n'
  sed -n 's/^\(go [0-9.]*\)$/\1/p; s/^\(godebug .*\)$/\1/p' "$manifest"
  printf '\nrequire k8s.io/kubernetes %s\n\nreplace (\n' "$version"
  grep -oE '^\s+k8s\.io/\S+ => \./staging' "$manifest" | awk -v v="v0.${version#v1.}" '{ print "\t" $1 " => " $1 " " v }'
  printf ')\n'
} >go.mod
stamp=k8s.io/component-base/version
CGO_ENABLED=0 GOFLAGS='-mod=mod -buildvcs=false' go build -trimpath -o "$out/kube-apiserver" \
  -ldflags "-s -w -X $stamp.gitVersion=$version -X $stamp.gitMajor=1 -X $stamp.gitMinor=$(echo "$version" | cut -d. -f2)" \
  k8s.io/kubernetes/cmd/kube-apiserver
