# One file for every app: docker build --build-arg APP=booking -t roost/booking .
# The image holds the app's bundle, the packages it loads, Node and the libraries Node links to, and nothing else: no shell, no npm.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: see tools/bootstrap.mjs. Scripts are not run; every native package comes prebuilt.
RUN npm install --no-save --ignore-scripts --loglevel=error

FROM packages AS build
ARG APP
COPY nest-cli.json rspack.config.mjs tsconfig.json ./
COPY libs libs
COPY apps apps
RUN node node_modules/@nestjs/cli/bin/nest.js build "${APP}" --silent
COPY tools/image tools/image
RUN node tools/image/assemble.ts "${APP}" /out/app && sh tools/image/rootfs.sh /out

FROM scratch
ARG APP
ARG VERSION=dev
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="roost-${APP}" \
      org.opencontainers.image.description="Roost: the ${APP} service" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
COPY --from=build /out/ /
ENV PATH=/usr/local/bin NODE_ENV=production HOST=0.0.0.0 PORT=8080 METRICS_PORT=9464 ROOST_VERSION=${VERSION}
WORKDIR /app
USER 1000:1000
EXPOSE 8080 9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "health.mjs"]
ENTRYPOINT ["node", "--enable-source-maps", "main.js"]
