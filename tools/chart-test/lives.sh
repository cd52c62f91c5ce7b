# shellcheck shell=bash
# Sourced by test.sh: the chart installed, upgraded, released, drained and scaled. Pods are real to all of Kubernetes but the nodes.
release() { helm "$1" --timeout 180s "${@:2}" >helm.log 2>&1 || { tail -n 3 helm.log; return 1; }; }
upgrade() { release upgrade roost "$chart" -n roost "${settings[@]}" --wait "$@"; }
image() { [ "$(k get deploy "$1" -o jsonpath='{.spec.template.spec.containers[0].image}')" = "ghcr.io/roost/$1:$2" ]; }
available() { [ "$(k get deploy "$1" -o jsonpath='{.status.availableReplicas}')" = "$2" ]; }
all_available() { local bad; bad=$(k get deploy -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.replicas}{" "}{.status.availableReplicas}{"\n"}{end}' | awk '$2 != $3 || $2 < 2'); [ -z "$bad" ] || { echo "$bad"; return 1; }; }
zones() { [ "$(k get pod -l "app.kubernetes.io/name=$1" --field-selector status.phase=Running -o jsonpath='{range .items[*]}{.spec.nodeName}{"\n"}{end}' | sort -u | wc -l)" -ge 2 ]; }
bound() { [ -z "$(k get pvc -o jsonpath='{range .items[*]}{.status.phase}{"\n"}{end}' | grep -v Bound)" ]; }
behind() { # service track count: the pods behind a Service are those of a track
  local pods; pods=$(k get endpointslice -l "kubernetes.io/service-name=$1" -o jsonpath='{range .items[*].endpoints[?(@.conditions.ready==true)]}{.targetRef.name}{"\n"}{end}')
  [ "$(echo "$pods" | wc -l)" = "$3" ] || { echo "$pods"; return 1; }
  for pod in $pods; do [ "$(k get pod "$pod" -o jsonpath='{.metadata.labels.roost\.dev/track}')" = "$2" ] || return 1; done
}
ingress_to() { k get ingress roost -o jsonpath='{range .spec.rules[0].http.paths[*]}{.backend.service.name}{"\n"}{end}' | grep -x "$1"; }
secret() { k get secret roost -o jsonpath='{.data}' | sha256sum; }
watch_of() { kubectl -n roost get deploy "$1" -w -o jsonpath='{.status.availableReplicas} {.status.replicas}{"\n"}' >"watched-$1" 2>/dev/null & watcher=$!; }
watched() { # app least most: never fewer available, never more in all
  sleep 0.5; kill "$watcher"; wait "$watcher" 2>/dev/null
  awk -v least="$2" -v most="$3" 'NF < 2 || $1 < least || $2 > most { print "available and all:", $0; bad = 1 } END { exit bad || NR < 1 }' "watched-$1"
}
evict() { kubectl create --raw "/api/v1/namespaces/roost/pods/$1/eviction" -f - <<<"{\"apiVersion\":\"policy/v1\",\"kind\":\"Eviction\",\"metadata\":{\"name\":\"$1\",\"namespace\":\"roost\"}}"; }
pods() { k get pod -l "app.kubernetes.io/name=$1,roost.dev/track" --field-selector status.phase=Running -o jsonpath='{.items[*].metadata.name}'; }
load() { # app what total unit: shared evenly by the pods there are, again and again, as balanced requests would be
  (while :; do
    read -ra of <<<"$(pods "$1")"
    [ ${#of[@]} = 0 ] || k annotate --overwrite pod "${of[@]}" "roost.test/$2=$(($3 / ${#of[@]}))${4:-}" >/dev/null 2>&1
    sleep 1
  done) &
  loads+=($!)
}
steps_of() { # notes every number of replicas that an app is given, and when
  kubectl -n roost get deploy "$1" -w -o jsonpath='{.spec.replicas}{"\n"}' 2>/dev/null > >(
    last=
    while read -r count; do [ "$count" = "$last" ] || echo "$SECONDS $count"; last=$count; done >"steps-$1"
  ) &
  pids+=($!)
}
paced() { # app: from 2 to 4 and, a minute later at the soonest, to 6
  cat "steps-$1"
  awk 'NR <= 3 { at[NR] = $1; to = to " " $2 } END { exit to != " 2 4 6" || at[3] - at[2] < 55 }' "steps-$1"
}
metrics_of() { k get hpa "$1" -o jsonpath='{.status.currentMetrics}' | grep "$2"; }

# Volumes as an administrator would give them; nothing makes them here.
for volume in $(seq 6); do
  cat <<Y
---
apiVersion: v1
kind: PersistentVolume
metadata: { name: volume-$volume }
spec: { capacity: { storage: 20Gi }, accessModes: [ReadWriteOnce, ReadWriteMany], hostPath: { path: /nowhere }, storageClassName: standard }
Y
done >volumes.yaml
cat >>volumes.yaml <<'Y'
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: standard, annotations: { storageclass.kubernetes.io/is-default-class: 'true' } }
provisioner: kubernetes.io/no-provisioner
Y
kubectl apply -f volumes.yaml >/dev/null

# The try-out's engines, with as many pods and the autoscalers of the real thing.
settings=("${try[@]}" --set defaults.hpa.enabled=true --set edge.kind=ingress --set apps.live.hpa.upWindow=1,apps.live.hpa.downWindow=1)
check 'helm install --wait' release install roost "$chart" -n roost "${settings[@]}" --set image.tag=v1 --wait
check 'two pods of every app are available' until_ok 30 all_available
check 'the pods of an app are in two zones' zones booking
check 'every claim has its volume' until_ok 20 bound
for app in gateway booking web; do check "two pods are behind the Service of $app" until_ok 20 behind "$app" stable 2; done
check 'helm test' release test roost -n roost
check 'no pod may read Secrets of the API' not k auth can-i get secrets --as=system:serviceaccount:roost:booking
before=$(secret)

generation=$(k get deploy booking -o jsonpath='{.metadata.generation}')
check 'an upgrade without a change' upgrade --set image.tag=v1
check '  replaces nothing' [ "$(k get deploy booking -o jsonpath='{.metadata.generation}')" = "$generation" ]
checksum() { k get deploy booking -o jsonpath='{.spec.template.metadata.annotations.checksum/settings}'; }
old=$(checksum)
watch_of booking
check 'an upgrade to v2 with another setting, migrations first' upgrade --set image.tag=v2 --set config.LOG_LEVEL=debug
check '  never had fewer than two pods of booking, nor more than three' watched booking 2 3
check '  and is there' image booking v2
check '  with the setting' [ "$(checksum)" != "$old" ]
check '  with the keys and passwords of before' [ "$(secret)" = "$before" ]
watch_of booking
check 'an upgrade to pods that are never ready fails' not release upgrade roost "$chart" -n roost "${settings[@]}" --set image.tag=broken --wait --timeout 15s
check '  and costs none of those that work' watched booking 2 3
check 'helm rollback to the first' release rollback roost 1 -n roost --wait
check '  and v1 is there again' image booking v1

check 'the autoscaler reads cpu and memory' until_ok 60 metrics_of live averageUtilization
check '  and connections of pods, through Prometheus' until_ok 60 metrics_of live connections
steps_of live
load live connections 30; load booking cpu 150 m

green=(--set image.tag=v1 --set release.strategy=blueGreen,release.next.tag=v2,release.next.replicas=2 --set 'release.next.apps={gateway,booking}')
check 'blue-green: a second track beside the first' upgrade "${green[@]}"
check '  each behind a Service of its own' until_ok 20 behind gateway-next next 2
check '  the first still has the requests' ingress_to gateway
check '  gone over' upgrade "${green[@]}" --set release.active=next
check '  the second has them' ingress_to gateway-next
check '  taken back: one track again' upgrade --set image.tag=v1
check '  and the first has them' ingress_to gateway

check 'all pods are available before a drain' until_ok 60 all_available
read -ra of <<<"$(pods booking)"
check 'a first pod may be evicted' evict "${of[0]}"
check '  a second one not, until there is another' not evict "${of[1]}"
check '  which comes by itself' until_ok 30 all_available
watch_of gateway
node=$(k get pod -l app.kubernetes.io/name=gateway -o jsonpath='{.items[0].spec.nodeName}')
check 'a node with a pod of gateway is drained' kubectl drain "$node" --delete-emptydir-data --ignore-daemonsets --force --timeout=90s
check '  and gateway was never away' watched gateway 1 3
kubectl uncordon "$node" >/dev/null
check '  and all is as before' until_ok 60 all_available

check 'thirty streams, five a pod: six pods of live' until_ok 90 available live 6
check 'booking at 150 % of its cpu: more pods, after the minute it waits' until_ok 90 not available booking 2
quiet; load live connections 5
check 'five streams: fewer again' until_ok 200 available live 4
quiet
check '  up by two a minute, not faster' paced live
check 'helm uninstall' release uninstall roost -n roost --wait
check '  leaves no workload' [ -z "$(k get deploy,svc,hpa,pdb,netpol,ingress -l app.kubernetes.io/part-of=roost -o name)" ]
check '  but the Secret and the pictures' bash -c 'kubectl -n roost get secret roost && kubectl -n roost get pvc roost-media'
