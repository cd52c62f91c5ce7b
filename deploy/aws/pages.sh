#!/usr/bin/env bash
# Puts the built pages (npm run build) into the bucket behind CloudFront: files with a hash for good, everything else asked for again.
# usage: pages.sh BUCKET DISTRIBUTION
set -euo pipefail
bucket=$1 distribution=$2
cd "$(dirname "$0")/../../dist/web"
skip=(--exclude '*.br' --exclude '*.gz')
aws s3 sync assets "s3://$bucket/assets" "${skip[@]}" --cache-control 'public, max-age=31536000, immutable'
aws s3 sync . "s3://$bucket" "${skip[@]}" --exclude 'assets/*' --cache-control no-cache --delete
aws cloudfront create-invalidation --distribution-id "$distribution" --paths /index.html / >/dev/null
