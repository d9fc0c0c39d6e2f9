import fastify, { type FastifyInstance } from 'fastify';
import { Query } from './query.ts';
import { type ApiDeps, ROUTES } from './routes.ts';

/** The API without a port yet. Read-only; every answer is JSON; an error has `code` and `message`. */
export function buildApi(deps: ApiDeps): FastifyInstance {
  const server = fastify({ logger: false, bodyLimit: 1024 });
  for (const { path, answer } of ROUTES) {
    server.get(path, async (request, reply) => {
      const query = Query.safeParse(request.query);
      if (!query.success) {
        const issue = query.error.issues[0];
        return reply
          .code(400)
          .send({ code: 'input.query', message: `${issue?.path.join('.')}: ${issue?.message}` });
      }
      return answer(deps, query.data);
    });
  }
  server.setErrorHandler((_, __, reply) => {
    reply
      .code(503)
      .send({ code: 'database.unreachable', message: 'the database does not answer; try again later' });
  });
  return server;
}
