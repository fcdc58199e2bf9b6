# The screens are built once; what runs is Node with the sources, as everywhere else.
FROM node:24-bookworm-slim AS build
WORKDIR /sanh
COPY package.json package-lock.json .npmrc ./
COPY domain/package.json domain/
COPY search/package.json search/
COPY contract/package.json contract/
COPY voices/package.json voices/
COPY kiosk-config/package.json kiosk-config/
COPY db/package.json db/
COPY server/package.json server/
COPY ui/package.json ui/
COPY kiosk/package.json kiosk/
COPY queue-display/package.json queue-display/
COPY counter-panel/package.json counter-panel/
COPY e2e/package.json e2e/
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/var/lib/sanh
RUN useradd --system --home /var/lib/sanh --create-home sanh
WORKDIR /sanh
COPY --from=build --chown=root:root /sanh .
USER sanh
EXPOSE 3000
VOLUME /var/lib/sanh
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD ["node", "scripts/run.js", "server/src/main.ts"]
