#!/usr/bin/env bash
# npm run test:chart: the chart on a real Kubernetes control plane (API server, controllers, scheduler, etcd, metrics-server, Prometheus)
# with nodes that only say that they run pods. Needs go, openssl, helm and prometheus on PATH; the rest is built once into the cache.
# ROOST_K8S_DIR names another cache, ROOST_CRDS a folder with the definitions of others' kinds (Gateway API, Prometheus operator, KEDA,
# External Secrets), whose objects are left out without it.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd) chart=$here/../../helm/roost
cache=${ROOST_K8S_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/roost-k8s}
export PATH=$cache/bin:$PATH
for tool in go openssl helm prometheus; do command -v "$tool" >/dev/null || { echo "test:chart needs $tool"; exit 1; }; done
"$here/build.sh" "$cache/bin" || exit 1
# shellcheck source=cluster.sh
. "$here/cluster.sh"
folder=$(mktemp -d) began=$SECONDS passed=0 failed=0 loads=()
end() { quiet; cluster_down; rm -rf "$folder"; }
quiet() { [ ${#loads[@]} = 0 ] || { kill "${loads[@]}"; wait "${loads[@]}"; } 2>/dev/null; loads=(); }
trap end EXIT
check() {
  if "${@:2}" >"$folder/last" 2>&1; then echo "ok    [$((SECONDS - began)) s] $1"; passed=$((passed + 1))
  else echo "FAIL  [$((SECONDS - began)) s] $1: $(tail -n 3 "$folder/last" | tr '\n' ' ' | cut -c1-500)"; failed=$((failed + 1)); fi
}
not() { ! "$@"; }
k() { kubectl -n roost "$@"; }

cluster_up "$folder"
k create namespace roost >/dev/null && kubectl label ns roost pod-security.kubernetes.io/enforce=restricted pod-security.kubernetes.io/warn=restricted >/dev/null
groups=()
if [ -n "${ROOST_CRDS:-}" ]; then
  kubectl apply --server-side -f "$ROOST_CRDS" >/dev/null || exit 1
  kubectl wait --for=condition=Established crd --all --timeout=30s >/dev/null
  mapfile -t groups < <(kubectl get crd -o jsonpath='{range .items[*]}{.spec.group}{"\n"}{end}' | sort -u)
fi
must k get serviceaccount default
# shellcheck source=taken.sh
. "$here/taken.sh"
metrics_up
# shellcheck source=lives.sh
. "$here/lives.sh"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
