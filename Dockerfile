# One image for every service of docker-compose.yml; the command says which one it is.
FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
# No install scripts: nothing here needs a native build, and the database is a service of its own.
RUN npm ci --omit=dev --ignore-scripts
COPY . .
# Built now, so that the containers may run on a read-only file system.
RUN node bin/demarche.js list > /dev/null && chown -R node:node /app
USER node
ENTRYPOINT ["node", "/app/bin/demarche.js"]
CMD ["run"]
