#!/usr/bin/env bash
# npm run test:chart: the chart against a real Kubernetes API server (etcd and kube-apiserver on loopback, no nodes): every object of
# every way to install it is taken by a server-side dry run, without a warning of Pod Security; installed, upgraded and rolled back.
# Needs go, etcd, openssl, helm and kubectl of the server's version; the server is built once into the cache.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd) chart=$here/../../helm/roost
cache=${ROOST_K8S_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/roost-k8s}
export PATH=$cache/bin:$PATH
for tool in etcd openssl helm kubectl; do command -v "$tool" >/dev/null || { echo "test:chart needs $tool"; exit 1; }; done
"$here/build.sh" "$cache/bin" || exit 1
work=$(mktemp -d) pids=() passed=0 failed=0
# Nothing of theirs is to be kept: killed, since a server without its nodes takes its time to end.
end() { kill -9 "${pids[@]}" 2>/dev/null; wait "${pids[@]}" 2>/dev/null; rm -rf "$work"; }
trap end EXIT
port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }
until_ok() { for _ in $(seq 300); do "$@" >/dev/null 2>&1 && return; sleep 0.2; done; echo "never: $*"; tail -5 "$work"/*.log; exit 1; }
check() {
  if "${@:2}" >"$work/last" 2>&1; then echo "ok    $1"; passed=$((passed + 1)); else echo "FAIL  $1: $(tail -n 3 "$work/last" | tr '\n' ' ' | cut -c1-400)"; failed=$((failed + 1)); fi
}

cd "$work" && client=$(port) peer=$(port) api=$(port)
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout ca.key -out ca.crt -subj /CN=ca 2>/dev/null
sign() { # name subject usage [names]
  openssl req -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.csr" -subj "$2" 2>/dev/null
  openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -out "$1.crt" \
    -extfile <(echo "extendedKeyUsage=$3"; [ -z "${4:-}" ] || echo "subjectAltName=$4") 2>/dev/null
}
sign server /CN=kube-apiserver serverAuth IP:127.0.0.1
sign admin /O=system:masters/CN=admin clientAuth
openssl genrsa -out sa.key 2048 2>/dev/null && openssl rsa -in sa.key -pubout -out sa.pub 2>/dev/null
etcd --data-dir data --listen-client-urls "http://127.0.0.1:$client" --advertise-client-urls "http://127.0.0.1:$client" \
  --listen-peer-urls "http://127.0.0.1:$peer" --initial-advertise-peer-urls "http://127.0.0.1:$peer" \
  --initial-cluster "default=http://127.0.0.1:$peer" --unsafe-no-fsync >etcd.log 2>&1 &
pids+=($!)
until_ok curl -sf --noproxy '*' "http://127.0.0.1:$client/health"
kube-apiserver --etcd-servers="http://127.0.0.1:$client" --bind-address=127.0.0.1 --advertise-address=127.0.0.1 --secure-port="$api" \
  --endpoint-reconciler-type=none --service-cluster-ip-range=10.96.0.0/16 --authorization-mode=RBAC --client-ca-file=ca.crt \
  --tls-cert-file=server.crt --tls-private-key-file=server.key --service-account-issuer=https://kubernetes.default.svc \
  --service-account-key-file=sa.pub --service-account-signing-key-file=sa.key >apiserver.log 2>&1 &
pids+=($!)
export KUBECONFIG=$work/kubeconfig NO_PROXY=127.0.0.1
kubectl config set-cluster c --server="https://127.0.0.1:$api" --certificate-authority=ca.crt --embed-certs >/dev/null
kubectl config set-credentials u --client-certificate=admin.crt --client-key=admin.key --embed-certs >/dev/null
kubectl config set-context c --cluster=c --user=u >/dev/null && kubectl config use-context c >/dev/null
until_ok kubectl get --raw /readyz
until_ok kubectl create ns roost
kubectl -n roost create serviceaccount default >/dev/null # no controller makes it here
kubectl label ns roost pod-security.kubernetes.io/enforce=restricted pod-security.kubernetes.io/warn=restricted >/dev/null

# Kinds of others (Gateway API, Prometheus operator, KEDA, External Secrets) have no schema here: left out, and counted.
taken() {
  helm template roost "$chart" -n roost "$@" >all.yaml || return 1
  node "$here/own-kinds.ts" <all.yaml >own.yaml || return 1
  kubectl -n roost apply --dry-run=server -f own.yaml >said 2>&1 || { cat said; return 1; }
  ! grep Warning said
}
next=(--set 'release.next.tag=v2' --set 'release.next.apps={gateway,booking}')
edge=(--set edge.kind=gateway --set edge.className=any)
check 'as it is' taken
check 'a try-out, engines inside' taken -f "$chart/values-try.yaml"
check 'three brokers and three members' taken -f "$chart/values-try.yaml" --set engines.kafka.replicas=3 --set engines.mongo.replicas=3
check 'on AWS' taken -f "$chart/values-aws.yaml"
check 'blue-green, gone over' taken "${next[@]}" --set release.strategy=blueGreen --set release.active=next
for strategy in canary abHeader shadow; do check "$strategy" taken "${edge[@]}" "${next[@]}" --set "release.strategy=$strategy"; done
check 'everything optional' taken --set monitoring.serviceMonitor.enabled=true,monitoring.rules.enabled=true,monitoring.dashboards.enabled=true \
  --set monitoring.otlpEndpoint=http://collector:4318 --set defaults.keda.enabled=true --set secrets.external.enabled=true,secrets.external.store=any
for overlay in try production; do
  check "kustomize: $overlay" bash -c "kubectl kustomize '$here/../../k8s/overlays/$overlay' | node '$here/own-kinds.ts' Namespace | kubectl -n roost apply --dry-run=server -f -"
done
check 'an unknown value is refused' bash -c "! helm template roost '$chart' --set apps.booking.bogus=1"
check 'a canary behind an Ingress is refused' bash -c "! helm template roost '$chart' --set release.strategy=canary,release.next.tag=v2"
check 'a pod of root is refused' bash -c '! kubectl -n roost run bad --image=x --restart=Never'

deployed() { [ "$(kubectl -n roost get deploy booking -o jsonpath='{.spec.template.spec.containers[0].image}')" = "ghcr.io/roost/booking:$1" ]; }
secret() { kubectl -n roost get secret roost -o jsonpath='{.data}' | sha256sum; }
release() { helm "$@" -n roost --no-hooks; }
check 'helm install' helm install roost "$chart" -n roost -f "$chart/values-try.yaml" --set image.tag=v1 --wait=hookOnly --timeout 60s
check 'v1 is there' deployed v1
before=$(secret)
check 'helm upgrade' release upgrade roost "$chart" -f "$chart/values-try.yaml" --set image.tag=v2
check 'v2 is there' deployed v2
check 'keys and passwords are those of before' [ "$(secret)" = "$before" ]
check 'helm rollback' release rollback roost 1
check 'v1 is there again' deployed v1
check 'helm uninstall' release uninstall roost
check 'the Secret and the pictures outlive it' bash -c 'kubectl -n roost get secret roost && kubectl -n roost get pvc roost-media'
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
