# Berichtenpoort: worker with health and metrics on port 8480. Bring a PostgreSQL (DATABASE_URL); the embedded one is
# for trying out.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY LICENSE NOTICE ./
COPY bin ./bin
COPY xsd ./xsd
COPY config ./config
COPY --from=build /app/dist ./dist
RUN ln -s /app/bin/poort.js /usr/local/bin/poort && mkdir /data && chown node:node /data
USER node
ENV POORT_DATA=/data POORT_CONFIG=/etc/poort/poort.yaml
VOLUME /data
EXPOSE 8480
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8480/livez').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/bin/poort.js"]
CMD ["worker"]
