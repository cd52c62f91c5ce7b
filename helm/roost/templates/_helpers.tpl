{{/* The block of an app: what every app has, overridden by its own. Takes (app, root). */}}
{{- define "roost.app" -}}
{{- $block := index .root.Values.apps .app | default dict -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy $block) | toJson -}}
{{- end -}}

{{/* Names of things: those of the release. */}}
{{- define "roost.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name }}{{ end -}}
{{- end -}}
{{- define "roost.secret" -}}{{ .Values.secrets.existing | default (include "roost.name" .) }}{{- end -}}

{{/* What selects the pods of an app, both tracks; takes (app, root). */}}
{{- define "roost.selector" -}}
app.kubernetes.io/name: {{ .app }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}
{{- define "roost.labels" -}}
{{ include "roost.selector" . }}
app.kubernetes.io/part-of: roost
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end -}}

{{/* The image of an app on a track; takes (app, track, root). */}}
{{- define "roost.image" -}}
{{- $image := .root.Values.image -}}
{{- $digest := index $image.digests .app -}}
{{- $tag := $image.tag | default .root.Chart.AppVersion -}}
{{- if eq .track "next" }}{{ $image.registry }}/{{ .app }}:{{ .root.Values.release.next.tag }}
{{- else if $digest }}{{ $image.registry }}/{{ .app }}@{{ $digest }}
{{- else }}{{ $image.registry }}/{{ .app }}:{{ $tag }}{{ end -}}
{{- end -}}

{{/* Whether an app has a second track. Takes (app, root); says "true" or nothing. */}}
{{- define "roost.hasNext" -}}
{{- $r := .root.Values.release -}}
{{- if and (ne $r.strategy "rolling") $r.next.tag (has .app $r.next.apps) -}}true{{- end -}}
{{- end -}}

{{/* The name of an app's Service for callers on a track. Takes (app, track, root). */}}
{{- define "roost.service" -}}
{{- if and (eq .track "next") (include "roost.hasNext" .) }}{{ .app }}-next{{ else }}{{ .app }}{{ end -}}
{{- end -}}

{{/* The address of a store for an app. Takes (app, store, root). */}}
{{- define "roost.storeUrl" -}}
{{- $name := include "roost.name" .root -}}
{{- $engine := index .root.Values.engines .store -}}
{{- if not $engine.bundled }}{{ $engine.url | replace "{app}" .app }}
{{- else if eq .store "postgres" }}postgres://roost:$(POSTGRES_PASSWORD)@{{ $name }}-postgres:5432/{{ .app }}
{{- else if eq .store "mongo" }}mongodb://{{ range $i := until (int $engine.replicas) }}{{ if $i }},{{ end }}{{ $name }}-mongo-{{ $i }}.{{ $name }}-mongo:27017{{ end }}/{{ .app }}?replicaSet=roost
{{- else if eq .store "redis" }}redis://:$(REDIS_PASSWORD)@{{ $name }}-redis:6379
{{- else if eq .store "kafka" }}{{ range $i := until (int $engine.replicas) }}{{ if $i }},{{ end }}{{ $name }}-kafka-{{ $i }}.{{ $name }}-kafka:9092{{ end }}
{{- end -}}
{{- end -}}

{{/* The settings of an app that are no addresses and no secrets; its own before those of all. Takes (block, root). */}}
{{- define "roost.settings" -}}
{{- merge (deepCopy .block.env) .root.Values.config | toYaml -}}
{{- end -}}

{{/* What an app reads from its environment besides its settings. Takes (app, block, track, root). */}}
{{- define "roost.env" -}}
{{- $root := .root -}}{{- $app := .app -}}{{- $track := .track -}}
{{- $variable := dict "postgres" "DATABASE_URL" "mongo" "MONGODB_URI" "redis" "REDIS_URL" "kafka" "KAFKA_BROKERS" -}}
{{- $secret := include "roost.secret" $root -}}
- { name: PORT, value: {{ .block.port | quote }} }
{{- range $password, $store := dict "POSTGRES_PASSWORD" "postgres" "REDIS_PASSWORD" "redis" }}
{{- if has $store $.block.stores }}
- name: {{ $password }}
  valueFrom: { secretKeyRef: { name: {{ $secret }}, key: {{ $store }}-password } }
{{- end }}
{{- end }}
{{- range .block.stores }}
- { name: {{ index $variable . }}, value: {{ include "roost.storeUrl" (dict "app" $app "store" . "root" $root) | quote }} }
{{- end }}
{{- range .block.calls }}
- { name: {{ . | upper | replace "-" "_" }}_URL, value: "http://{{ include "roost.service" (dict "app" . "track" $track "root" $root) }}:8080" }
{{- end }}
{{- if or .block.migrate .block.stores }}
- { name: JWKS_FILE, value: /keys/jwks.json }
{{- if $root.Values.secrets.ca }}
- { name: NODE_EXTRA_CA_CERTS, value: /keys/ca.pem }
{{- end }}
{{- end }}
{{- with .block.signsWith }}
- { name: JWT_PRIVATE_KEY_FILE, value: /keys/{{ . }}.pem }
{{- end }}
{{- if .block.callsServices }}
- { name: SERVICE_KEY_FILE, value: /keys/service.pem }
{{- end }}
{{- if and (ne $root.Values.edge.kind "none") .block.stores }}
- { name: PUBLIC_URL, value: "{{ ternary "https" "http" $root.Values.edge.tls }}://{{ $root.Values.edge.host }}" }
{{- end }}
{{- with $root.Values.monitoring.otlpEndpoint }}
- { name: OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ . | quote }} }
{{- end }}
{{- range $name, $key := .block.secretEnv }}
- name: {{ $name }}
  valueFrom: { secretKeyRef: { name: {{ $secret }}, key: {{ $key }} } }
{{- end }}
{{- end -}}

{{/* The volume with the keys an app may have, and no other. Takes (block, root). */}}
{{- define "roost.keysVolume" -}}
name: keys
secret:
  secretName: {{ include "roost.secret" .root }}
  defaultMode: 0440
  items:
    - { key: jwks.json, path: jwks.json }
    {{- if .root.Values.secrets.ca }}
    - { key: ca.pem, path: ca.pem }
    {{- end }}
    {{- with .block.signsWith }}
    - { key: {{ . }}.pem, path: {{ . }}.pem }
    {{- end }}
    {{- if .block.callsServices }}
    - { key: service.pem, path: service.pem }
    {{- end }}
{{- end -}}

{{- define "roost.podSecurity" -}}
{ runAsNonRoot: true, runAsUser: {{ .uid }}, runAsGroup: {{ .uid }}, fsGroup: {{ .uid }}, fsGroupChangePolicy: OnRootMismatch, seccompProfile: { type: RuntimeDefault } }
{{- end -}}
{{- define "roost.containerSecurity" -}}
{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
{{- end -}}
{{- define "roost.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets: {{ toJson . }}
{{- end }}
{{- end -}}
