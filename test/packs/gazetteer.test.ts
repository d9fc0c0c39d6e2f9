import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGazetteer } from '../../src/packs/gazetteer-data.ts';
import { buildGazetteer, holderBySurname, holderOf, isMember } from '../../src/packs/gazetteer-index.ts';
import { loadPacks } from '../../src/packs.files.ts';

const { gazetteer } = loadPacks([join(import.meta.dirname, '..', '..', 'packs')]);

test('every body that the command line’s contract names is there', () => {
  const ids =
    'ABM ACP AIIB ALBA AMU ANZUS APEC ARAB-LEAGUE ARCTIC-COUNCIL ASEAN ATT AU AUKUS BASEL-CONVENTION BEAC BENELUX BRI BRICS BSEC BSGI BWC CAN CARICOM CBD CBSS CCM CELAC CEMAC CEN-SAD CFE CIS CITES COE COMESA COMMONWEALTH CPLP CPTPP CSTO CTBT CWC EAC EAEU ECCAS ECHR ECO ECOWAS ECT EFTA EU FAO G5-SAHEL G7 G20 GCC GECF GUAM IAEA ICAO ICC-ROME-STATUTE ICCPR ICJ ICSID IGAD ILO IMF IMO INF INTERPOL IOM IRENA ISTANBUL-CONVENTION IWC JCPOA KYOTO-PROTOCOL MERCOSUR MTCR NAFTA NATO NEW-START NPT NSG OAS OECD OIC OIF OPCW OPEC OPEN-SKIES OSCE OSCE-PA OTS OTTAWA-CONVENTION PACE PARIS-AGREEMENT PIF PMDA QUAD RCEP SAARC SADC SCHENGEN SCO SICA TPNW TPP UEMOA UN UNASUR UNCLOS UNESCO UNFCCC UNFPA UNHCR UNHRC UNIDO UNRWA UNWTO UPU WASSENAAR WHO WIPO WTO'.split(
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

test('a state’s name means one state', () => {
  const seen = new Map<string, string>();
  for (const { id, names } of gazetteer.states.values()) {
    for (const name of names) {
      expect(seen.get(name) ?? id, name).toBe(id);
      seen.set(name, id);
    }
  }
});

test('an acronym means one body', () => {
  const seen = new Map<string, string>();
  for (const { id, acronyms } of gazetteer.bodies.values()) {
    for (const acronym of acronyms) {
      expect(seen.get(acronym) ?? id, acronym).toBe(id);
      seen.set(acronym, id);
    }
  }
});

test('time zones are ones that can be computed with', () => {
  for (const { timeZone } of gazetteer.states.values())
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});

test('membership is by day, and unknown where no member is listed', () => {
  expect(isMember(gazetteer, 'UZB', 'CSTO', '2010-01-01')).toBe(true);
  expect(isMember(gazetteer, 'UZB', 'CSTO', '2013-01-01')).toBe(false);
  expect(isMember(gazetteer, 'NZL', 'CSTO', null)).toBe(false);
  expect(isMember(gazetteer, 'NZL', 'WIPO', null)).toBeNull();
});

test('office holders are those of the day', () => {
  expect(holderOf(gazetteer, 'Donald Trump', '2018-01-01')?.from).toBe('2017-01-20');
  expect(
    holderBySurname(gazetteer, 'Pashinian', '2024-01-01')?.name ??
      holderOf(gazetteer, 'Nikol Pashinian', null)?.name,
  ).toBe('Nikol Pashinyan');
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

test('a user’s own state is found beside the product’s', () => {
  const own = buildGazetteer(readGazetteer([{ name: 'a', kind: 'states', data: [state('ABC')] }]));
  expect(own.aliases.get('abc')?.[0]?.id).toBe('ABC');
});
