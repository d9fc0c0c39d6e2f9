import { z } from 'zod';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `30s`, `5m`, `2h`, `1d` → milliseconds. */
const Duration = z
  .string()
  .regex(/^\d{1,5}[smhd]$/, 'expected a number with a unit, such as 30s, 5m, 2h or 1d')
  .transform((text) => Number(text.slice(0, -1)) * UNITS[text.slice(-1)]!);

const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected lower-case letters, digits and hyphens, at most 63');

const HttpUrl = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });

/** `ARM→CSTO`; `ARM->CSTO` is taken too. */
const Relationship = z
  .string()
  .transform((text) => text.replace('->', '→').replaceAll(' ', ''))
  .refine((text) => /^[A-Z0-9-]+→[A-Z0-9-]+$/.test(text), 'expected a state and a body, such as ARM→CSTO');

const Source = z.strictObject({
  id: Id,
  url: HttpUrl,
  name: z.string().min(1).optional(),
  every: Duration.default(5 * 60_000).describe('how often to poll; feed and server may ask for longer'),
  content: z
    .string()
    .min(1)
    .optional()
    .describe('CSS selector of the article’s own prose, where the general way fails'),
});

const Endpoint = z.strictObject({
  id: Id,
  url: HttpUrl,
  secret: z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/=]{24,}$/,
      'expected whsec_ and at least 24 characters of base64 (demarche init makes one)',
    ),
  kinds: z
    .array(z.enum(['alert', 'watch']))
    .min(1)
    .default(['alert']),
  relationships: z.array(Relationship).default([]).describe('only these; all where empty'),
});

const positive = (fallback: number, max: number) => z.number().int().min(1).max(max).default(fallback);

/** Everything that can be set, with what it means and its default: `docs/settings.md` is made from this. */
export const ConfigSchema = z.strictObject({
  sources: z.array(Source).default([]).describe('feeds to poll'),
  relationships: z.array(Relationship).default([]).describe('alert only on these; on all where empty'),
  alerts: z
    .strictObject({
      maxAgeHours: positive(72, 8760).describe('an older article, when first read, never wakes anybody'),
      tiers: z
        .array(z.enum(['head', 'minister', 'parliament', 'official', 'party', 'body']))
        .default(['head', 'minister', 'parliament', 'official', 'body'])
        .describe('whose words may wake somebody'),
      hold: Duration.default(15_000).describe(
        'how long at most a decision waits for articles that are being read just now, so that those of one poll are told in the order in which they came out',
      ),
      endpoints: z.array(Endpoint).default([]).describe('webhooks, Standard Webhooks signatures'),
    })
    .prefault({}),
  fetch: z
    .strictObject({
      userAgent: z.string().min(1).default('demarche/0.1 (+https://example.org/contact)'),
      timeout: Duration.default(20_000).describe('for one request, redirects included'),
      maxBytes: positive(8_388_608, 1 << 28).describe('of one body, unpacked'),
      perHostConcurrency: positive(2, 64),
      perHostDelay: Duration.default(500).describe('between two requests to one host'),
      respectRobots: z.boolean().default(true),
      allowPrivateAddresses: z
        .boolean()
        .default(false)
        .describe('let feeds and articles live on loopback and private networks'),
    })
    .prefault({}),
  workers: z
    .strictObject({
      poll: positive(8, 256),
      scrape: positive(8, 256),
      analyze: positive(1, 64),
      deliver: positive(8, 256),
      attempts: positive(4, 50).describe(
        'tries in the queue before a job is dead; reconcile brings it again later',
      ),
      stopWithin: Duration.default(20_000).describe('how long running jobs may take to finish at a stop'),
      dueEvery: Duration.default(5_000).describe('how often to look for sources that are due'),
      reconcileEvery: Duration.default(60_000),
      recheckHours: z
        .array(z.number().positive().max(720))
        .default([1, 6, 24])
        .describe('when to read an article again, to notice silent edits'),
      giveUpAfterHours: positive(24, 720).describe('how long an article or endpoint that fails is tried'),
    })
    .prefault({}),
  packs: z.array(z.string().min(1)).default([]).describe('folders with your own gazetteer and rule packs'),
  database: z
    .strictObject({
      url: z
        .string()
        .nullable()
        .default(null)
        .describe('DATABASE_URL; the embedded server where it is absent'),
      folder: z.string().default('.demarche').describe('where the embedded server keeps its data'),
    })
    .prefault({}),
  queue: z
    .strictObject({
      redisUrl: z
        .string()
        .nullable()
        .default(null)
        .describe('REDIS_URL; the queue lives in Postgres where it is absent'),
      prefix: z.string().min(1).default('demarche').describe('before every key in Redis'),
    })
    .prefault({}),
  api: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      port: z.number().int().min(0).max(65_535).default(8377),
    })
    .prefault({}),
});

export type Config = z.output<typeof ConfigSchema>;
export type SourceConfig = Config['sources'][number];
export type EndpointConfig = Config['alerts']['endpoints'][number];
