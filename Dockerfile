# Builds the site, then keeps what runs: the build, the packages, and the sources that the commands run from.
FROM node:20-slim AS build
WORKDIR /kalasetu
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
# Fonts for the words on share cards, a megabyte for both scripts; without them a card shows its picture alone.
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig-config fonts-dejavu-core fonts-lohit-deva && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production PORT=5000 DATA_DIR=/data
WORKDIR /kalasetu
COPY --from=build /kalasetu/package.json /kalasetu/tsconfig.json /kalasetu/NOTICE ./
COPY --from=build /kalasetu/node_modules ./node_modules
COPY --from=build /kalasetu/build ./build
COPY --from=build /kalasetu/app ./app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 5000
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/server/index.js"]
