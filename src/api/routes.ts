import type { z } from 'zod';
import type { Views } from '../views.pg.ts';
import type { Query } from './query.ts';

export interface ApiDeps {
  readonly views: Views;
  /** Resolves where the database answers. */
  readonly ping: () => Promise<void>;
}

export interface Route {
  readonly path: string;
  readonly answer: (deps: ApiDeps, query: z.output<typeof Query>) => Promise<unknown>;
}

/** What the API answers to; each the rows of the view of that name. */
export const ROUTES: readonly Route[] = [
  {
    path: '/healthz',
    answer: async ({ ping }) => {
      await ping();
      return { status: 'ok' };
    },
  },
  { path: '/relationships', answer: ({ views }, query) => views.relationships(query) },
  { path: '/signals', answer: ({ views }, query) => views.signals(query) },
  { path: '/alerts', answer: ({ views }, query) => views.alerts(query) },
];
