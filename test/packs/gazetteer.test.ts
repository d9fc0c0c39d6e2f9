import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDoc } from '../../src/language/doc.ts';
import { findEntities } from '../../src/language/names.ts';
import { alternativesOf } from '../../src/packs/alternatives.ts';
import { readGazetteer } from '../../src/packs/gazetteer-data.ts';
import {
  buildGazetteer,
  headsOf,
  holderBySurname,
  holderOf,
  isMember,
} from '../../src/packs/gazetteer-index.ts';
import { loadPacks } from '../../src/packs.files.ts';

const { gazetteer } = loadPacks([join(import.meta.dirname, '..', '..', 'packs')]);

test('every body that the command line’s contract names is there', () => {
  const ids =
    'ABM ACP AIIB ALBA AMU ANZUS APEC ARAB-LEAGUE ARCTIC-COUNCIL ASEAN ATT AU AUKUS BASEL-CONVENTION BEAC BENELUX BRI BRICS BSEC BSGI BWC CAN CARICOM CBD CBSS CCM CELAC CEMAC CEN-SAD CFE CIS CIS-BORDER-TROOPS-SUPPLY-1992 CITES COE COMESA COMMONWEALTH CPLP CPTPP CSTO CTBT CWC EAC EAEU ECCAS ECHR ECO ECOWAS ECT EFTA EGY-ISR-PEACE-TREATY EU FAO G5-SAHEL G7 G20 GCC GECF GSOMIA-KOR-JPN GUAM IAEA ICAO ICC-ROME-STATUTE ICCPR ICJ ICSID IGAD ILO IMF IMO INDUS-WATERS-TREATY INF INTER-KOREAN-CMA INTERPOL IOM IRENA ISTANBUL-CONVENTION IWC JCPOA KYOTO-PROTOCOL MERCOSUR MLI-FRA-DEFENCE MTCR NAFTA NATO NER-USA-SOFA NEW-START NPT NSG OAS OECD OIC OIF OPCW OPEC OPEN-SKIES OSCE OSCE-PA OTS OTTAWA-CONVENTION PACE PARIS-AGREEMENT PIF PMDA QUAD RCEP RUS-UKR-FRIENDSHIP-1997 SAARC SADC SCHENGEN SCO SICA SIMLA-AGREEMENT TCD-FRA-DEFENCE TPNW TPP UEMOA UN UNASUR UNCLOS UNESCO UNFCCC UNFPA UNHCR UNHRC UNIDO UNRWA UNWTO UPU VFA-PHL-USA WASSENAAR WHO WIPO WTO'.split(
      ' ',
    );
  expect(ids.filter((id) => !gazetteer.bodies.has(id))).toEqual([]);
});

test('every member of a body is a state, and its dates are in order', () => {
  for (const { id, members } of gazetteer.bodies.values()) {
    for (const { state, from, to } of members) {
      expect(gazetteer.states.has(state), `${id}: ${state}`).toBe(true);
      if (from !== null && to !== null) expect(from < to, `${id}: ${state}`).toBe(true);
    }
  }
});

test('a word that means several states is marked, and the article tells them apart', () => {
  const shared = [...gazetteer.aliases.values()].flat().filter(({ rivals }) => rivals);
  expect([...new Set(shared.map(({ words }) => words.join(' ')))].sort()).toEqual([
    'casa amarilla',
    'congo',
    'congolese',
    'council of representatives',
    'dominican',
    'dominicans',
    'nationalrat',
    'republican palace',
    'skupstina',
    'state house',
  ]);
  const idsIn = (text: string) => findEntities(text, gazetteer, null).map(({ id }) => id);
  expect(idsIn('Brazzaville agreed. The Congolese minister left.')).toEqual(['COG', 'COG']);
  expect(idsIn('Kinshasa agreed. The Congolese minister left.')).toEqual(['COD', 'COD']);
  expect(idsIn('The Dominican minister left.')).toEqual(['DOM']);
  expect(idsIn('Zambia waits for State House.')).toEqual(['ZMB', 'ZMB']);
  expect(idsIn('State House said no.')).toEqual([]);
  expect(idsIn('Dominica agreed. The Dominican minister left.')).toEqual(['DMA', 'DMA']);
  expect(idsIn('Niger, Nigeria, Guinea-Bissau, Equatorial Guinea and Guinea met.')).toEqual(
    'NER NGA GNB GNQ GIN'.split(' '),
  );
});

test('no word means a state and a body, or two bodies, but for pacts that need their parties named', () => {
  const seen = new Map<string, string>();
  const clashes: string[] = [];
  for (const { words, kind, id, exact, needs } of [...gazetteer.aliases.values()].flat()) {
    if ((kind !== 'state' && kind !== 'body') || needs) continue;
    const body = kind === 'body' ? gazetteer.bodies.get(id) : undefined;
    if (body?.needsParties) continue;
    const key = `${words.join(' ')}${exact === null ? '' : exact}`;
    const owner = `${kind} ${id}`;
    const other = seen.get(key);
    const isRuled = other?.startsWith('state') && kind === 'state';
    if (other !== undefined && other !== owner && !isRuled) clashes.push(`${key}: ${other}, ${owner}`);
    seen.set(key, owner);
  }
  expect(clashes).toEqual([]);
});

test('every body says how it is left, where that stands, and whose members it lists', () => {
  for (const { id, clause, members, membersSource } of gazetteer.bodies.values()) {
    expect(clause?.source, id).toBeTruthy();
    if (members.length > 0) expect(membersSource, id).toBeTruthy();
    if (/^art\./.test(clause!.text) && clause!.noticeMonths === null && clause!.effect === 'after-notice')
      expect(clause!.rule, `${id}: no period and no word on it`).toBeTruthy();
  }
});

test('every term of office says where it is from', () => {
  for (const holders of gazetteer.offices.values())
    for (const { source, name } of holders) expect(source, name).toBeTruthy();
});

test('one at a time is president, prime minister or foreign minister of a state', () => {
  const single = ['president', 'prime minister', 'foreign minister', 'chancellor'];
  const overlaps = [...gazetteer.offices.values()].flatMap((holders) =>
    single.flatMap((role) => {
      const terms = holders.filter((holder) => holder.role === role);
      return terms
        .slice(1)
        .filter((term, at) => (terms[at]!.to ?? '9999') > (term.from ?? ''))
        .map(({ actor, name }) => `${actor}: ${name}`);
    }),
  );
  expect(overlaps).toEqual([]);
});

test('states that left are known with their days', () => {
  const leftOn = (body: string, state: string) =>
    gazetteer.bodies
      .get(body)!
      .members.filter((member) => member.state === state && member.to)
      .at(-1)?.to;
  expect(leftOn('ECOWAS', 'MLI')).toBe('2025-01-29');
  expect(leftOn('EU', 'GBR')).toBe('2020-01-31');
  expect(leftOn('CIS', 'GEO')).toBe('2009-08-18');
  expect(leftOn('ICC-ROME-STATUTE', 'BDI')).toBe('2017-10-27');
  expect(leftOn('CCM', 'LTU')).toBe('2025-03-06');
  expect(leftOn('OAS', 'NIC')).toBe('2023-11-19');
  expect(isMember(gazetteer, 'USA', 'UNESCO', '2020-01-01')).toBe(false);
  expect(isMember(gazetteer, 'USA', 'UNESCO', '2024-01-01')).toBe(true);
  expect(isMember(gazetteer, 'FRA', 'UNESCO', '2024-01-01')).toBe(true);
  expect(isMember(gazetteer, 'LIE', 'UNESCO', '2024-01-01')).toBe(false);
});

test('time zones are ones that can be computed with', () => {
  for (const { timeZone } of gazetteer.states.values())
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});

test('membership is by day, and unknown where no member is listed', () => {
  expect(isMember(gazetteer, 'UZB', 'CSTO', '2010-01-01')).toBe(true);
  expect(isMember(gazetteer, 'UZB', 'CSTO', '2013-01-01')).toBe(false);
  expect(isMember(gazetteer, 'NZL', 'CSTO', null)).toBe(false);
  expect(isMember(gazetteer, 'NZL', 'BRI', null)).toBeNull();
});

test('office holders are those of the day', () => {
  expect(holderOf(gazetteer, 'Donald Trump', '2018-01-01')?.from).toBe('2017-01-20');
  expect(
    holderBySurname(gazetteer, 'Pashinian', '2024-01-01')?.name ??
      holderOf(gazetteer, 'Nikol Pashinian', null)?.name,
  ).toBe('Nikol Pashinyan');
});

test('a state’s foreign minister is known for the days between two others', () => {
  const minister = (actor: string, day: string) =>
    gazetteer.offices
      .get(actor)!
      .filter(({ role, from, to }) => role === 'foreign minister' && from! <= day && day < (to ?? '9999'))
      .map(({ name }) => name);
  expect(minister('ARG', '2016-05-01')).toEqual(['Susana Malcorra']);
  expect(minister('ALB', '2015-05-01')).toEqual(['Ditmir Bushati']);
  expect(minister('JAM', '2024-05-01')).toEqual(['Kamina Johnson Smith']);
  expect(minister('NPL', '2015-05-01')).toEqual(['Mahendra Pandey']);
  expect(minister('PER', '2021-08-01')).toEqual(['Héctor Béjar']);
  expect(minister('PHL', '2012-05-01')).toEqual(['Albert del Rosario']);
  expect(minister('VAT', '2019-05-01')).toEqual(['Paul Gallagher']);
  expect(minister('XKX', '2012-05-01')).toEqual(['Enver Hoxhaj']);
});

const state = (id: string) => ({
  id,
  names: [id],
  demonyms: [],
  capital: null,
  metonyms: [],
  timeZone: 'UTC',
});

test('a mistake in a user’s file is named with file and entry', () => {
  expect(() =>
    readGazetteer([
      { name: 'mine/states.json', kind: 'states', data: [state('ABC'), { ...state('ABD'), names: [] }] },
    ]),
  ).toThrow(/mine\/states\.json, entry 2: names/);
  expect(() =>
    readGazetteer([
      { name: 'a.json', kind: 'states', data: [state('ABC')] },
      { name: 'b.json', kind: 'states', data: [state('ABC')] },
    ]),
  ).toThrow(/ABC stands in a\.json and again in b\.json/);
});

test('a region holds states of the gazetteer, and a stranger in it is named with its file', () => {
  const states = { name: 's', kind: 'states', data: [state('ABC'), state('ABD')] } as const;
  const region = { nouns: ['Twins'], adjectives: ['Twin'], source: 'told here' };
  const read = (of: string[]) =>
    readGazetteer([
      states,
      { name: 'mine/regions.json', kind: 'regions', data: [{ ...region, states: of }] },
    ]);
  expect(buildGazetteer(read(['ABC', 'ABD'])).regions.nouns.get('twins')).toEqual(['ABC', 'ABD']);
  expect(() => read(['ABC', 'ABE'])).toThrow(/mine\/regions\.json: Twins has the state ABE/);
});

test('a byname means the pact whose parties the article names, and no other', () => {
  const bodiesIn = (text: string) =>
    findEntities(text, gazetteer, null).flatMap(({ kind, via, id }) =>
      kind === 'body' && via === 'name' ? id : [],
    );
  expect(bodiesIn('Seoul and Pyongyang disagree over the military pact.')).toEqual(['INTER-KOREAN-CMA']);
  expect(bodiesIn('Seoul and Tokyo disagree over the military pact.')).toEqual(['GSOMIA-KOR-JPN']);
  expect(bodiesIn('Seoul, Tokyo and Pyongyang disagree over the military pact.')).toEqual([]);
  expect(bodiesIn('Seoul, Tokyo and Pyongyang: GSOMIA, the military pact.')).toEqual([
    'GSOMIA-KOR-JPN',
    'GSOMIA-KOR-JPN',
  ]);
  expect(bodiesIn('Peru disagrees over the military pact.')).toEqual([]);
});

test('a user’s own state is found beside the product’s', () => {
  const own = buildGazetteer(readGazetteer([{ name: 'a', kind: 'states', data: [state('ABC')] }]));
  expect(own.aliases.get('abc')?.[0]?.id).toBe('ABC');
});

test('members are told by one line, and a body of all states but some holds all the others', () => {
  const body = {
    id: 'LEAGUE',
    kind: 'treaty',
    names: ['League of Three'],
    acronyms: [],
    nouns: [],
    organs: [],
    depositary: null,
    clause: null,
  };
  const states = { name: 's', kind: 'states', data: [state('ABC'), state('ABD'), state('ABE')] } as const;
  const read = (more: object) =>
    readGazetteer([states, { name: 'b', kind: 'bodies', data: [{ ...body, ...more }] }]).bodies[0]!.members;
  expect(read({ members: 'ABC:2001-01-01..2009-01-01 ABC:2012-01-01 ABD' })).toEqual([
    { state: 'ABC', from: '2001-01-01', to: '2009-01-01' },
    { state: 'ABC', from: '2012-01-01', to: null },
    { state: 'ABD', from: null, to: null },
  ]);
  expect(read({ allBut: ['ABE'], members: 'ABC:..2009-01-01' }).map((one) => one.state)).toEqual([
    'ABC',
    'ABD',
  ]);
  expect(() => read({ members: 'ABC:2001' })).toThrow(/b, entry 1: members/);
  expect(() => read({ members: 'ABC:2001-01-01 ABC:2005-01-01' })).toThrow(/LEAGUE: ABC.*overlaps/);
});

test('words of another language are looked for in articles of that language only', () => {
  const data = readGazetteer([
    { name: 'a', kind: 'states', data: [{ ...state('ABC'), in: { fr: { names: ['Abécédie'] } } }] },
  ]);
  expect(buildGazetteer(data).aliases.has('abecedie')).toBe(false);
  expect(buildGazetteer(data, 'fr').aliases.get('abecedie')?.[0]?.id).toBe('ABC');
});

test('a surname alone means nobody where it is a common word, or where the state of a lesser-known leader is not named', () => {
  const on = (surname: string, day: string, ...named: string[]) =>
    holderBySurname(gazetteer, surname, day, (actor) => named.includes(actor))?.name ?? null;
  expect(on('Lavrov', '2024-01-01')).toBe('Sergei Lavrov');
  expect(on('Boakai', '2024-06-01')).toBeNull();
  expect(on('Boakai', '2024-06-01', 'LBR')).toBe('Joseph Boakai');
  expect(on('Young', '2025-04-01', 'TTO')).toBeNull();
});

test('who governs a state on a day is known by name; who only reigns is not counted', () => {
  expect([...headsOf(gazetteer, 'ARM', '2024-06-01')].sort()).toEqual([
    'Nikol Pashinyan',
    'Vahagn Khachaturyan',
  ]);
  expect(headsOf(gazetteer, 'GBR', '2019-08-01')).toEqual(['Boris Johnson']);
  expect(headsOf(gazetteer, 'DEU', '2019-08-01')).toEqual(['Angela Merkel']);
  expect(headsOf(gazetteer, 'ARM', null)).toEqual([]);
});

test('a name may hold alternatives, and stands for each of them', () => {
  expect(alternativesOf('(mine|landmine) (ban |)treaty')).toEqual([
    'mine ban treaty',
    'mine treaty',
    'landmine ban treaty',
    'landmine treaty',
  ]);
  expect(alternativesOf('World Trade Organization')).toEqual(['World Trade Organization']);
});

test('the title tells which pact a common name is', () => {
  const text = 'Manila has called the military agreement off.';
  const idsIn = (title: string) => readDoc(text, gazetteer, null, title).entities.map(({ id }) => id);
  expect(idsIn('The Philippines writes to Washington')).toEqual(['PHL', 'VFA-PHL-USA']);
  expect(idsIn('A letter')).toEqual(['PHL']);
});
