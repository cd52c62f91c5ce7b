#!/usr/bin/env bash
# Builds a Kubernetes control plane, etcd, metrics-server and kwok (nodes that only say they run pods) from their Go modules into a
# folder, each once; some 20 minutes on a small machine the first time.
# usage: build.sh FOLDER
set -euo pipefail
mkdir -p "$1" "$1/../build" && out=$(cd "$1" && pwd) work=$(cd "$1/../build" && pwd)
k8s=${K8S_VERSION:-v1.36.3} etcd=${ETCD_VERSION:-v3.6.8} metrics=${METRICS_SERVER_VERSION:-v0.9.0} kwok=${KWOK_VERSION:-v0.8.0}
export CGO_ENABLED=0 GOFLAGS='-mod=mod -buildvcs=false'

module() { # name: an empty module to build in, since those with replacements cannot be installed by their version
  mkdir -p "$work/$1" && cd "$work/$1"
  [ -f go.mod ] || printf 'module build\ngo 1.26.0\n' >go.mod
}
built() { # name package [linker flags]
  [ -x "$out/$1" ] && return
  echo "building $1"
  go build -trimpath -ldflags "-s -w ${3:-}" -o "$out/$1" "$2"
}
of() { # name module version package
  [ -x "$out/$1" ] && return
  module "$1" && go mod edit -require="$2@$3" && built "$1" "$4"
}

kubernetes() {
  module kubernetes
  local manifest stamp=k8s.io/component-base/version
  manifest=$(go mod download -json "k8s.io/kubernetes@$k8s" | sed -n 's/.*"GoMod": "\(.*\)",/\1/p')
  # The staging modules live in the repository of Kubernetes under its own version; outside of it they are v0 of the same number.
  {
    printf 'module build\n\n'
    sed -n 's/^\(go [0-9.]*\)$/\1/p; s/^\(godebug .*\)$/\1/p' "$manifest"
    printf '\nrequire k8s.io/kubernetes %s\n\nreplace (\n' "$k8s"
    grep -oE '^\s+k8s\.io/\S+ => \./staging' "$manifest" | awk -v v="v0.${k8s#v1.}" '{ print "\t" $1 " => " $1 " " v }'
    printf ')\n'
  } >go.mod
  for name in "$@"; do
    built "$name" "k8s.io/kubernetes/cmd/$name" "-X $stamp.gitVersion=$k8s -X $stamp.gitMajor=1 -X $stamp.gitMinor=$(echo "$k8s" | cut -d. -f2)"
  done
}

missing=()
for name in kube-apiserver kube-controller-manager kube-scheduler kubectl; do [ -x "$out/$name" ] || missing+=("$name"); done
[ ${#missing[@]} = 0 ] || kubernetes "${missing[@]}"
of kwok sigs.k8s.io/kwok "$kwok" sigs.k8s.io/kwok/cmd/kwok
of etcd go.etcd.io/etcd/server/v3 "$etcd" go.etcd.io/etcd/server/v3
of metrics-server sigs.k8s.io/metrics-server "$metrics" sigs.k8s.io/metrics-server/cmd/metrics-server
