# shellcheck shell=bash
# Sourced: a real Kubernetes control plane on loopback, with three nodes in three zones that only say that they run what they are given.
#   cluster_up FOLDER    etcd, API server, controllers, scheduler, kwok; sets KUBECONFIG
#   metrics_up FOLDER    metrics-server, Prometheus and an adapter between it and the autoscalers
#   cluster_down         ends all of it by the ids it wrote down
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pids=()
free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }
until_ok() { # seconds command...
  local deadline=$((SECONDS + $1))
  until "${@:2}" >/dev/null 2>&1; do [ $SECONDS -lt $deadline ] || return 1; sleep 0.2; done
}
must() { until_ok 60 "$@" || { echo "never: $*"; tail -n 5 "$work"/*.log; exit 1; }; }
run() { "${@:2}" >"$work/$1.log" 2>&1 & pids+=($!); }
# Nothing of theirs is kept: killed, since a server takes its time to end.
cluster_down() { [ ${#pids[@]} = 0 ] || { kill -9 "${pids[@]}"; wait "${pids[@]}"; } 2>/dev/null; }

certificate() { # name subject usage [names]
  openssl req -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.csr" -subj "$2" 2>/dev/null
  openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -out "$1.crt" \
    -extfile <(echo "extendedKeyUsage=$3"; [ -z "${4:-}" ] || echo "subjectAltName=$4") 2>/dev/null
}

cluster_up() {
  work=$1 && cd "$work" || exit 1
  local store peer; store=$(free_port) peer=$(free_port) api=$(free_port) kubelet=$(free_port)
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout ca.key -out ca.crt -subj /CN=ca 2>/dev/null
  certificate server /CN=server serverAuth IP:127.0.0.1,DNS:localhost
  certificate admin /O=system:masters/CN=admin clientAuth
  certificate front /CN=front-proxy-client clientAuth
  openssl genrsa -out sa.key 2048 2>/dev/null && openssl rsa -in sa.key -pubout -out sa.pub 2>/dev/null
  export KUBECONFIG=$work/kubeconfig NO_PROXY=127.0.0.1,localhost
  kubectl config set-cluster c --server="https://127.0.0.1:$api" --certificate-authority=ca.crt --embed-certs >/dev/null
  kubectl config set-credentials u --client-certificate=admin.crt --client-key=admin.key --embed-certs >/dev/null
  kubectl config set-context c --cluster=c --user=u >/dev/null && kubectl config use-context c >/dev/null

  run etcd etcd --data-dir data --listen-client-urls "http://127.0.0.1:$store" --advertise-client-urls "http://127.0.0.1:$store" \
    --listen-peer-urls "http://127.0.0.1:$peer" --initial-advertise-peer-urls "http://127.0.0.1:$peer" \
    --initial-cluster "default=http://127.0.0.1:$peer" --unsafe-no-fsync
  must curl -sf --noproxy '*' "http://127.0.0.1:$store/health"
  run apiserver kube-apiserver --etcd-servers="http://127.0.0.1:$store" --bind-address=127.0.0.1 --advertise-address=127.0.0.1 \
    --secure-port="$api" --endpoint-reconciler-type=none --service-cluster-ip-range=10.96.0.0/16 --authorization-mode=RBAC \
    --client-ca-file=ca.crt --tls-cert-file=server.crt --tls-private-key-file=server.key \
    --service-account-issuer=https://kubernetes.default.svc --service-account-key-file=sa.pub --service-account-signing-key-file=sa.key \
    --requestheader-client-ca-file=ca.crt --requestheader-allowed-names=front-proxy-client --requestheader-username-headers=X-Remote-User \
    --requestheader-group-headers=X-Remote-Group --requestheader-extra-headers-prefix=X-Remote-Extra- \
    --proxy-client-cert-file=front.crt --proxy-client-key-file=front.key
  must kubectl get --raw /readyz
  # The autoscalers look oftener than they would, and nobody is asked to be patient, so that the test need not wait for them.
  local hurry=(--kube-api-qps=300 --kube-api-burst=600)
  export HELM_QPS=300 HELM_BURST_LIMIT=600
  run controllers kube-controller-manager --kubeconfig=kubeconfig --bind-address=127.0.0.1 --secure-port="$(free_port)" --leader-elect=false "${hurry[@]}" \
    --service-account-private-key-file=sa.key --root-ca-file=ca.crt --horizontal-pod-autoscaler-sync-period=3s \
    --horizontal-pod-autoscaler-initial-readiness-delay=5s --horizontal-pod-autoscaler-cpu-initialization-period=15s
  run scheduler kube-scheduler --kubeconfig=kubeconfig --bind-address=127.0.0.1 --secure-port="$(free_port)" --leader-elect=false "${hurry[@]}"
  run kwok kwok --kubeconfig=kubeconfig --manage-all-nodes=true --cidr=10.244.0.0/16 --node-ip=127.0.0.1 --node-port="$kubelet" \
    --server-address="127.0.0.1:$kubelet" --tls-cert-file=server.crt --tls-private-key-file=server.key --node-lease-duration-seconds=40 \
    --config "$here/nodes.yaml"
  must kubectl -n default get serviceaccount default
  for node in 1 2 3; do
    sed "s/NODE/node-$node/g; s/ZONE/zone-$node/" <<'Y'
---
apiVersion: v1
kind: Node
metadata:
  name: NODE
  annotations: { metrics.k8s.io/resource-metrics-path: /metrics/nodes/NODE/metrics/resource }
  labels: { kubernetes.io/hostname: NODE, kubernetes.io/os: linux, topology.kubernetes.io/zone: ZONE }
status:
  allocatable: { cpu: '16', memory: 64Gi, pods: '110' }
  capacity: { cpu: '16', memory: 64Gi, pods: '110' }
Y
  done >nodes.yaml
  kubectl apply -f nodes.yaml >/dev/null
  must kubectl wait --for=condition=Ready node --all --timeout=1s
}

metrics_up() {
  local prometheus adapter metrics; prometheus=$(free_port) adapter=$(free_port) metrics=$(free_port)
  {
    printf 'global: { scrape_interval: 2s }\nscrape_configs:\n  - job_name: apps\n    scheme: https\n    tls_config: { insecure_skip_verify: true }\n    static_configs:\n'
    for node in 1 2 3; do echo "      - { targets: ['127.0.0.1:$kubelet'], labels: { __metrics_path__: /metrics/nodes/node-$node/metrics/app } }"; done
  } >prometheus.yml
  run prometheus prometheus --config.file=prometheus.yml --storage.tsdb.path=prometheus --web.listen-address="127.0.0.1:$prometheus"
  run metrics-server metrics-server --kubeconfig=kubeconfig --authentication-kubeconfig=kubeconfig --authorization-kubeconfig=kubeconfig \
    --bind-address=127.0.0.1 --secure-port="$metrics" --tls-cert-file=server.crt --tls-private-key-file=server.key \
    --kubelet-preferred-address-types=InternalIP --kubelet-use-node-status-port --kubelet-insecure-tls --metric-resolution=10s --kubelet-request-timeout=5s
  run adapter node "$here/adapter.ts" "$adapter" "http://127.0.0.1:$prometheus" "https://127.0.0.1:$api" "$work"
  aggregated metrics-server "$metrics" metrics.k8s.io v1beta1
  aggregated adapter "$adapter" custom.metrics.k8s.io v1beta2
  must kubectl wait --for=condition=Available --timeout=1s apiservice v1beta1.metrics.k8s.io v1beta2.custom.metrics.k8s.io
}

aggregated() { # name port group version: a server outside of the cluster answers for a group of its API
  kubectl apply -f - >/dev/null <<Y
apiVersion: v1
kind: Service
metadata: { name: $1, namespace: kube-system }
spec: { type: ExternalName, externalName: localhost, ports: [{ port: $2 }] }
---
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: { name: $4.$3 }
spec:
  group: $3
  version: $4
  groupPriorityMinimum: 100
  versionPriority: 100
  insecureSkipTLSVerify: true
  service: { name: $1, namespace: kube-system, port: $2 }
Y
}
