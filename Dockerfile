# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
COPY patches patches
COPY scripts/patch-packages.mjs scripts/
RUN npm ci
COPY . .
RUN npm run release -- --out /out && mv /out/seatwise-*/ /seatwise

FROM node:24-bookworm-slim
COPY --from=build /seatwise /seatwise
WORKDIR /seatwise
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/tmp/seatwise
EXPOSE 3000
USER 1000:1000
# Whether the process runs. Whether it can serve is /readyz, which load balancers ask.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "server.js"]
