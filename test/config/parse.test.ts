import { expect, test } from 'vitest';
import { parseConfig, withoutSecrets } from '../../src/config/parse.ts';
import { ConfigError } from '../../src/domain/errors.ts';

const parse = (text: string, env = {}) => parseConfig(text, 'demarche.yaml', env);

function refusal(text: string, env = {}): string {
  try {
    parse(text, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the configuration was taken');
}

const SECRET = `whsec_${Buffer.from('a secret of twenty-four bytes').toString('base64')}`;

test('an empty file gives the defaults', () => {
  const config = parse('');
  expect(config.sources).toEqual([]);
  expect(config.alerts.maxAgeHours).toBe(72);
  expect(config.fetch.timeout).toBe(20_000);
  expect(config.database).toEqual({ url: null, folder: '.demarche' });
});

test('intervals are read in their unit and become milliseconds', () => {
  const { sources } = parse(
    'sources:\n  - {id: a, url: "https://a.example/rss", every: 2h}\n  - {id: b, url: "https://b.example/rss"}',
  );
  expect(sources.map(({ every }) => every)).toEqual([7_200_000, 300_000]);
});

test('an unknown key is refused with its line and the nearest known one', () => {
  expect(refusal('sources: []\n\nalert:\n  maxAgeHours: 1\n')).toMatch(
    /^demarche\.yaml:3: unknown setting "alert"; did you mean alerts\?/,
  );
  expect(refusal('fetch:\n  timeout: 5s\n  maxByte: 3\n')).toMatch(
    /^demarche\.yaml:3: .*did you mean maxBytes\?/,
  );
});

test('a wrong value is named with its line and what was expected', () => {
  const message = refusal('sources:\n  - id: a\n    url: https://a.example/rss\n    every: 5 minutes\n');
  expect(message).toMatch(/^demarche\.yaml:4: sources\.0\.every: expected a number with a unit/);
});

test('broken YAML is named with its line', () => {
  expect(refusal('sources:\n  - id: [a\n')).toMatch(/^demarche\.yaml:\d: not valid YAML/);
});

test('two sources of one id are refused', () => {
  const source = '  - {id: a, url: "https://a.example/rss"}\n';
  expect(refusal(`sources:\n${source}${source}`)).toBe(
    'demarche.yaml:3: sources has the id "a" twice; ids must differ',
  );
});

test('a secret may come from the environment and is never shown', () => {
  const text =
    'alerts:\n  endpoints:\n    - {id: desk, url: "https://desk.example/hook", secret: "${DESK_SECRET}"}';
  const config = parse(text, { DESK_SECRET: SECRET });
  expect(config.alerts.endpoints[0]?.secret).toBe(SECRET);
  expect(JSON.stringify(withoutSecrets(config))).not.toContain(SECRET);
  expect(refusal(text)).toBe(
    'demarche.yaml:3: the variable DESK_SECRET is not set; set it or write the value',
  );
});

test('the environment wins over the file, and a password in an address is not shown', () => {
  const config = parse('database: {url: "postgres://u:p@file/db"}', {
    DATABASE_URL: 'postgres://u:pw@env/db',
  });
  expect(config.database.url).toBe('postgres://u:pw@env/db');
  expect(JSON.stringify(withoutSecrets(config))).toContain('postgres://u:***@env/db');
});

test('a relationship may be written with an arrow of two characters', () => {
  expect(parse('relationships: ["ARM->CSTO"]').relationships).toEqual(['ARM→CSTO']);
});

test('the configuration is frozen', () => {
  const config = parse('') as { alerts: { maxAgeHours: number } };
  expect(() => {
    config.alerts.maxAgeHours = 1;
  }).toThrow(TypeError);
});
