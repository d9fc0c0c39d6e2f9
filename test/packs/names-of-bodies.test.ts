import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findEntities } from '../../src/language/names.ts';
import { loadPacks } from '../../src/packs.files.ts';

const { gazetteer } = loadPacks([join(import.meta.dirname, '..', '..', 'packs')]);
const bodiesIn = (text: string) => [
  ...new Set(
    findEntities(text, gazetteer, null).flatMap(({ kind, id }) => (kind === 'body' && id !== 'UN' ? id : [])),
  ),
];

test.each([
  ['IAEA', 'I.A.E.A.'],
  ['WHO', 'W.H.O.'],
  ['G7', 'Group of 7'],
  ['ICSID', 'International Centre for the Settlement of Investment Disputes'],
  ['UNFCCC', 'treaty that underpins the Paris Agreement'],
  ['INF', 'INF missile treaty'],
  ['NPT', 'treaty on nuclear non-proliferation'],
  ['GLOBAL-COMPACT-MIGRATION', 'Marrakech pact'],
  ['ICJ', 'World Court’s compulsory jurisdiction'],
  ['AES', 'Liptako-Gourma Charter'],
  ['UNESCO', 'Paris-based UN agency'],
])('the press’s name of %s: %s', (id, name) => {
  expect(bodiesIn(`Peru will leave the ${name}, it said.`)).toEqual([id]);
});

test.each([
  ['Optional Protocol to the ICCPR', ['ICCPR-OP1']],
  ['First Optional Protocol to the International Covenant on Civil and Political Rights', ['ICCPR-OP1']],
  ['Second Optional Protocol to the ICCPR', ['ICCPR-OP2']],
  ['ICCPR', ['ICCPR']],
  ['Optional Protocol to the Convention against Torture', ['OPCAT']],
  ['Convention against Torture', ['CAT']],
  ['1967 Protocol relating to the Status of Refugees', ['REFUGEE-PROTOCOL']],
  ['Eurasian Economic Community', ['EURASEC']],
  ['Eurasian Economic Union', ['EAEU']],
  ['CIS free trade zone', ['CIS-FTA']],
  ['UN Global Compact on Refugees', ['GLOBAL-COMPACT-REFUGEES']],
  ['Mercosur Parliament', ['PARLASUR']],
  ['SADC Tribunal', ['SADC-TRIBUNAL']],
  ['Arab Petroleum Union', []],
])('what has a treaty’s or a body’s name in its own is another one: %s', (name, ids) => {
  expect(bodiesIn(`Peru will leave the ${name}, it said.`)).toEqual(ids);
});

test.each([
  ['Thailand will leave its peace deal with Cambodia.', ['THA-KHM-KL-ACCORD-2025']],
  ['Peru will leave its peace deal with Chile.', []],
  ['Nepal will leave its friendship treaty with India.', ['IND-NPL-1950']],
  ['Ethiopia and Eritrea spoke of the Algiers Agreement.', ['ETH-ERI-ALGIERS-2000']],
  ['Iran and Iraq spoke of the Algiers Agreement.', ['IRN-IRQ-ALGIERS-1975']],
  ['Mali will leave the Algiers agreement.', ['MLI-ALGIERS-ACCORD-2015']],
  ['Peru spoke of the Algiers agreement.', []],
  ['Greece may leave the euro.', ['EUROZONE']],
  ['Greece was lent 86 million in euro notes.', []],
])('a name that several share is told by who is named: %s', (text, ids) => {
  expect(bodiesIn(text)).toEqual(ids);
});

// Presidential memorandum of 7 January 2026: 31 bodies of the United Nations, 35 others.
test.each([
  ['UNDESA', 'Department of Economic and Social Affairs'],
  ['UNECA', 'Economic Commission for Africa'],
  ['ECLAC', 'Economic Commission for Latin America and the Caribbean'],
  ['ESCAP', 'Economic and Social Commission for Asia and the Pacific'],
  ['ESCWA', 'Economic and Social Commission for Western Asia'],
  ['ILC', 'International Law Commission'],
  ['IRMCT', 'International Residual Mechanism for Criminal Tribunals'],
  ['ITC-TRADE-CENTRE', 'International Trade Centre'],
  ['OSAA', 'Office of the Special Adviser on Africa'],
  [
    'SRSG-CHILDREN-ARMED-CONFLICT',
    'Office of the Special Representative of the Secretary-General for Children in Armed Conflict',
  ],
  [
    'SRSG-SEXUAL-VIOLENCE',
    'Office of the Special Representative of the Secretary-General on Sexual Violence in Conflict',
  ],
  [
    'SRSG-VIOLENCE-CHILDREN',
    'Office of the Special Representative of the Secretary-General on Violence Against Children',
  ],
  ['PEACEBUILDING-COMMISSION', 'Peacebuilding Commission'],
  ['PEACEBUILDING-FUND', 'Peacebuilding Fund'],
  ['PFPAD', 'Permanent Forum on People of African Descent'],
  ['UNAOC', 'UN Alliance of Civilizations'],
  ['UN-REDD', 'UN-REDD Programme'],
  ['UNCTAD', 'UN Conference on Trade and Development'],
  ['UNDEF', 'UN Democracy Fund'],
  ['UN-ENERGY', 'UN Energy'],
  ['UN-WOMEN', 'UN Women'],
  ['UNFCCC', 'UN Framework Convention on Climate Change'],
  ['UNHABITAT', 'UN Human Settlements Programme'],
  ['UNITAR', 'UN Institute for Training and Research'],
  ['UN-OCEANS', 'UN Oceans'],
  ['UNFPA', 'UN Population Fund'],
  ['UNROCA', 'UN Register of Conventional Arms'],
  ['UN-CEB', 'UN System Chief Executives Board for Coordination'],
  ['UNSSC', 'UN System Staff College'],
  ['UN-WATER', 'UN Water'],
  ['UNU', 'UN University'],
  ['CARBON-FREE-ENERGY-COMPACT', '24/7 Carbon-Free Energy Compact'],
  ['COLOMBO-PLAN', 'Colombo Plan Council'],
  ['CEC', 'Commission for Environmental Cooperation'],
  ['EDUCATION-CANNOT-WAIT', 'fund Education Cannot Wait'],
  ['HYBRID-COE', 'European Centre of Excellence for Countering Hybrid Threats'],
  ['FEHRL', 'Forum of European National Highway Research Laboratories'],
  ['FREEDOM-ONLINE-COALITION', 'Freedom Online Coalition'],
  ['GCERF', 'Global Community Engagement and Resilience Fund'],
  ['GCTF', 'Global Counterterrorism Forum'],
  ['GFCE', 'Global Forum on Cyber Expertise'],
  ['GFMD', 'Global Forum on Migration and Development'],
  ['IAI', 'Inter-American Institute for Global Change Research'],
  ['IGF-MINING', 'Intergovernmental Forum on Mining, Minerals, Metals, and Sustainable Development'],
  ['IPCC', 'Intergovernmental Panel on Climate Change'],
  ['IPBES', 'Intergovernmental Science-Policy Platform on Biodiversity and Ecosystem Services'],
  ['ICCROM', 'International Centre for the Study of the Preservation and Restoration of Cultural Property'],
  ['ICAC-COTTON', 'International Cotton Advisory Committee'],
  ['IDLO', 'International Development Law Organization'],
  ['IEF', 'International Energy Forum'],
  ['IFACCA', 'International Federation of Arts Councils and Culture Agencies'],
  ['INTERNATIONAL-IDEA', 'International Institute for Democracy and Electoral Assistance'],
  ['IIJ', 'International Institute for Justice and the Rule of Law'],
  ['ILZSG', 'International Lead and Zinc Study Group'],
  ['IRENA', 'International Renewable Energy Agency'],
  ['ISA-SOLAR', 'International Solar Alliance'],
  ['ITTO', 'International Tropical Timber Organization'],
  ['IUCN', 'International Union for Conservation of Nature'],
  ['PAIGH', 'Pan American Institute of Geography and History'],
  ['ATLANTIC-COOPERATION', 'Partnership for Atlantic Cooperation'],
  ['RECAAP', 'Regional Cooperation Agreement on Combatting Piracy and Armed Robbery against Ships in Asia'],
  ['RCC-SEE', 'Regional Cooperation Council'],
  ['REN21', 'Renewable Energy Policy Network for the 21st Century'],
  ['STCU', 'Science and Technology Center in Ukraine'],
  ['SPREP', 'Secretariat of the Pacific Regional Environment Programme'],
  ['VENICE-COMMISSION', 'Venice Commission of the Council of Europe'],
])('the memorandum of January 2026 names %s: %s', (id, name) => {
  expect(bodiesIn(`Peru will leave the ${name}, it said.`)[0]).toBe(id);
});
