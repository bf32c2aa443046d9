# syntax=docker/dockerfile:1

FROM node:20-bookworm-slim AS build
# better-sqlite3 is compiled when no prebuilt binary fits.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN NODE_ENV=production npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=1337
WORKDIR /app
COPY --from=build /app ./
RUN mkdir -p .tmp public/uploads && chown node:node .tmp public/uploads
USER node
VOLUME ["/app/public/uploads"]
EXPOSE 1337
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/_health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# What `npm start` runs, without npm in between, so that the server itself is told to stop.
CMD ["node_modules/.bin/strapi", "start"]
