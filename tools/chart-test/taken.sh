# shellcheck shell=bash
# Sourced by test.sh: every object of every way to install the chart is taken by a server-side dry run, with no warning of Pod Security.
dry_run() {
  node "$here/own-kinds.ts" "${groups[@]}" >own.yaml 2>left && k apply --dry-run=server -f own.yaml >said 2>&1 || { cat left said; return 1; }
  ! grep Warning said
}
taken() { helm template roost "$chart" -n roost "$@" >all.yaml && dry_run <all.yaml; }
overlay() { kubectl kustomize "$here/../../k8s/overlays/$1" >all.yaml && sed -i 's/namespace: roost.*/namespace: roost/' all.yaml && dry_run <all.yaml; }
refused() { ! helm template roost "$chart" "$@"; }

try=(-f "$chart/values-try.yaml")
next=(--set 'release.next.tag=v2' --set 'release.next.apps={gateway,booking}')
edge=(--set edge.kind=gateway --set edge.className=any)
check 'taken: as it is' taken
check 'taken: a try-out, engines inside' taken "${try[@]}"
check 'taken: three brokers and three members' taken "${try[@]}" --set engines.kafka.replicas=3 --set engines.mongo.replicas=3
check 'taken: on AWS' taken -f "$chart/values-aws.yaml"
check 'taken: what AWS needs beside it' dry_run <"$here/../../deploy/aws/cluster-objects.yaml"
for environment in staging production; do check "taken: $environment" taken -f "$here/../../deploy/environments/$environment/values.yaml"; done
check 'taken: blue-green, gone over' taken "${next[@]}" --set release.strategy=blueGreen --set release.active=next
for strategy in canary abHeader shadow; do check "taken: $strategy" taken "${edge[@]}" "${next[@]}" --set "release.strategy=$strategy"; done
check 'taken: everything optional' taken --set monitoring.serviceMonitor.enabled=true,monitoring.rules.enabled=true,monitoring.dashboards.enabled=true \
  --set monitoring.otlpEndpoint=http://collector:4318 --set defaults.keda.enabled=true --set secrets.external.enabled=true,secrets.external.store=any
for name in try production; do check "taken: kustomize overlay $name" overlay "$name"; done
[ ! -s left ] || echo "      $(cat left) (ROOST_CRDS has no definitions of them)"
check 'refused: an unknown value' refused --set apps.booking.bogus=1
check 'refused: a canary behind an Ingress' refused --set release.strategy=canary,release.next.tag=v2
check 'refused: a second track without a gateway' refused --set release.strategy=blueGreen,release.next.tag=v2 --set 'release.next.apps={booking}'
check 'refused: a pod of root, by Pod Security' not k run bad --image=x --restart=Never
