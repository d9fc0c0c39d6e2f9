// Writes packs/gazetteer/states.json out of i18n-iso-countries (names), i18n-nationality (demonyms) and countries-list
// (capitals), all MIT, with the additions below, which are our own. Run by hand: node scripts/build-states.mjs
import { writeFileSync } from 'node:fs';
import { countries as list } from 'countries-list';
import countries from 'i18n-iso-countries';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import nationalities from 'i18n-nationality';
import nationalEn from 'i18n-nationality/langs/en.json' with { type: 'json' };

countries.registerLocale(en);
nationalities.registerLocale(nationalEn);

const NAMES = {
  USA: ['United States', 'United States of America', 'US', 'U.S.', 'U.S.A.', 'America'], GBR: ['United Kingdom', 'Britain', 'Great Britain', 'UK', 'U.K.'],
  RUS: ['Russia', 'Russian Federation'], CZE: ['Czech Republic', 'Czechia'], TUR: ['Turkey', 'Türkiye', 'Turkiye'], CIV: ['Ivory Coast', "Côte d'Ivoire", "Cote d'Ivoire"],
  COD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DR Congo', 'DRC'], COG: ['Republic of the Congo', 'Congo-Brazzaville'],
  PRK: ['North Korea', "Democratic People's Republic of Korea", 'DPRK'], KOR: ['South Korea', 'Republic of Korea'], MKD: ['North Macedonia', 'Macedonia'],
  MMR: ['Myanmar', 'Burma'], SWZ: ['Eswatini', 'Swaziland'], CPV: ['Cape Verde', 'Cabo Verde'], TLS: ['Timor-Leste', 'East Timor'], PSE: ['Palestine', 'State of Palestine', 'Palestinian Authority'],
  VAT: ['Holy See', 'Vatican'], XKX: ['Kosovo'], TWN: ['Taiwan'], IRN: ['Iran', 'Islamic Republic of Iran'], SYR: ['Syria'], VNM: ['Vietnam'], LAO: ['Laos'], BRN: ['Brunei'],
  MDA: ['Moldova', 'Republic of Moldova'], VEN: ['Venezuela'], BOL: ['Bolivia'], TZA: ['Tanzania'], ARE: ['United Arab Emirates', 'UAE', 'Emirates'], BIH: ['Bosnia and Herzegovina', 'Bosnia'],
  GMB: ['Gambia', 'The Gambia'], BHS: ['Bahamas'], CHN: ['China', "People's Republic of China"], FSM: ['Micronesia'], GNB: ['Guinea-Bissau'], PNG: ['Papua New Guinea'], GNQ: ['Equatorial Guinea'],
  STP: ['Sao Tome and Principe', 'São Tomé and Príncipe'], SSD: ['South Sudan'], CAF: ['Central African Republic'], GEO: ['Georgia'], JOR: ['Jordan'], TCD: ['Chad'], NLD: ['Netherlands', 'Holland'],
  LBY: ['Libya'], KGZ: ['Kyrgyzstan', 'Kyrgyz Republic'], SAU: ['Saudi Arabia', 'Kingdom of Saudi Arabia'], PHL: ['Philippines'], COM: ['Comoros'],
};
const DEMONYMS = {
  USA: ['American', 'US', 'U.S.'], GBR: ['British', 'UK'], RUS: ['Russian'], NLD: ['Dutch'], AZE: ['Azerbaijani', 'Azeri'], KAZ: ['Kazakh', 'Kazakhstani'], KGZ: ['Kyrgyz'], TJK: ['Tajik'], UZB: ['Uzbek'], TKM: ['Turkmen'],
  PHL: ['Filipino', 'Philippine'], ESP: ['Spanish'], POL: ['Polish'], TUR: ['Turkish'], SWE: ['Swedish'], FIN: ['Finnish'], DNK: ['Danish'], ISL: ['Icelandic'], GRL: ['Greenlandic'], CZE: ['Czech'],
  PRK: ['North Korean'], KOR: ['South Korean'], COD: ['Congolese'], COG: ['Congolese'], NER: ['Nigerien'], NGA: ['Nigerian'], BFA: ['Burkinabe', 'Burkinabè'], MLI: ['Malian'], GIN: ['Guinean'], GNB: ['Bissau-Guinean'],
  DMA: ['Dominican'], DOM: ['Dominican'], IND: ['Indian'], PAK: ['Pakistani'], BGD: ['Bangladeshi'], LKA: ['Sri Lankan'], NPL: ['Nepali', 'Nepalese'], ISR: ['Israeli'], PSE: ['Palestinian'], SAU: ['Saudi'], ARE: ['Emirati'], QAT: ['Qatari'],
  XKX: ['Kosovar'], BIH: ['Bosnian'], MKD: ['Macedonian'], SRB: ['Serbian', 'Serb'], HRV: ['Croatian'], SVK: ['Slovak'], SVN: ['Slovenian', 'Slovene'], LVA: ['Latvian'], LTU: ['Lithuanian'], EST: ['Estonian'], UKR: ['Ukrainian'], BLR: ['Belarusian'],
  NZL: ['New Zealand'], ZAF: ['South African'], SSD: ['South Sudanese'], CAF: ['Central African'], MDG: ['Malagasy'], MOZ: ['Mozambican'], LSO: ['Basotho'], BWA: ['Botswanan'], GBN: ['Gabonese'], CIV: ['Ivorian'], IRQ: ['Iraqi'], IRN: ['Iranian'], AFG: ['Afghan'], CHE: ['Swiss'], IRL: ['Irish'], FRA: ['French'], DEU: ['German'], JPN: ['Japanese'], CHN: ['Chinese'], TWN: ['Taiwanese'], TLS: ['Timorese'], SYC: ['Seychellois'], VAT: ['Vatican'],
};
const METONYMS = {
  RUS: ['Kremlin'], USA: ['White House', 'Foggy Bottom', 'Washington', 'Capitol Hill', 'State Department'], FRA: ["Quai d'Orsay", 'Quai d’Orsay', 'Élysée', 'Elysee', 'Elysée Palace'], GBR: ['Downing Street', 'Whitehall', 'Westminster'], KOR: ['Blue House'],
  ISR: ['Knesset'], POL: ['Sejm'], LVA: ['Saeima'], LTU: ['Seimas'], EST: ['Riigikogu'], UKR: ['Verkhovna Rada', 'Bankova'], TUR: ['Ankara'], IND: ['New Delhi', 'Delhi'], CHN: ['Beijing', 'Zhongnanhai'], KAZ: ['Astana', 'Nur-Sultan', 'Akorda'], DEU: ['Bundestag'], JPN: ['Diet'], RSF: [], VAT: [], KGZ: ['Bishkek'],
};
const CAPITALS = { USA: 'Washington', ISR: null, MMR: 'Naypyidaw', BOL: 'La Paz', CIV: 'Abidjan', TZA: 'Dodoma', BDI: 'Gitega', ZAF: 'Pretoria', LKA: 'Colombo', NLD: 'The Hague', KAZ: 'Astana', UKR: 'Kyiv', XKX: 'Pristina', VAT: null, SGP: null, LUX: null, MCO: null, SMR: null, DJI: null, GTM: null, PAN: null, KWT: null, MEX: null };
const MORE_CAPITALS = { UKR: ['Kiev'], MDA: ['Chisinau', 'Chişinău', 'Chișinău'], MMR: ['Nay Pyi Taw'], BEN: ['Cotonou'], BOL: ['Sucre'], NGA: ['Abuja'], TCD: ["N'Djamena", 'N’Djamena', 'Ndjamena'], ISR: ['Jerusalem'], MDV: ['Male'], AUS: ['Canberra'] };
const ZONES = {
  ARM: 'Asia/Yerevan', RUS: 'Europe/Moscow', AZE: 'Asia/Baku', GEO: 'Asia/Tbilisi', UKR: 'Europe/Kyiv', BLR: 'Europe/Minsk', MDA: 'Europe/Chisinau', KAZ: 'Asia/Almaty', KGZ: 'Asia/Bishkek', TJK: 'Asia/Dushanbe', UZB: 'Asia/Tashkent', TKM: 'Asia/Ashgabat', USA: 'America/New_York', GBR: 'Europe/London', FRA: 'Europe/Paris', DEU: 'Europe/Berlin', POL: 'Europe/Warsaw', LTU: 'Europe/Vilnius', LVA: 'Europe/Riga', EST: 'Europe/Tallinn', FIN: 'Europe/Helsinki', TUR: 'Europe/Istanbul', HUN: 'Europe/Budapest', IRN: 'Asia/Tehran', ISR: 'Asia/Jerusalem', IND: 'Asia/Kolkata', PAK: 'Asia/Karachi', CHN: 'Asia/Shanghai', JPN: 'Asia/Tokyo', KOR: 'Asia/Seoul', PRK: 'Asia/Pyongyang', PHL: 'Asia/Manila', MLI: 'Africa/Bamako', BFA: 'Africa/Ouagadougou', NER: 'Africa/Niamey', BDI: 'Africa/Bujumbura', GMB: 'Africa/Banjul', ZAF: 'Africa/Johannesburg', NIC: 'America/Managua', VEN: 'America/Caracas', BRA: 'America/Sao_Paulo', ARG: 'America/Argentina/Buenos_Aires', COL: 'America/Bogota', ECU: 'America/Guayaquil', BOL: 'America/La_Paz', QAT: 'Asia/Qatar', SAU: 'Asia/Riyadh', EGY: 'Africa/Cairo', MAR: 'Africa/Casablanca', ISL: 'Atlantic/Reykjavik', ESP: 'Europe/Madrid', ITA: 'Europe/Rome', GRC: 'Europe/Athens', AUS: 'Australia/Sydney', NZL: 'Pacific/Auckland', CAN: 'America/Toronto', MEX: 'America/Mexico_City', NGA: 'Africa/Lagos', KEN: 'Africa/Nairobi', ETH: 'Africa/Addis_Ababa', IDN: 'Asia/Jakarta', THA: 'Asia/Bangkok', SRB: 'Europe/Belgrade', ROU: 'Europe/Bucharest', BGR: 'Europe/Sofia', CZE: 'Europe/Prague', AUT: 'Europe/Vienna', CHE: 'Europe/Zurich', NLD: 'Europe/Amsterdam', BEL: 'Europe/Brussels', SWE: 'Europe/Stockholm', NOR: 'Europe/Oslo', DNK: 'Europe/Copenhagen', PRT: 'Europe/Lisbon', IRL: 'Europe/Dublin', TCD: 'Africa/Ndjamena', GAB: 'Africa/Libreville', NAM: 'Africa/Windhoek', SWZ: 'Africa/Mbabane', AFG: 'Asia/Kabul', SYR: 'Asia/Damascus', IRQ: 'Asia/Baghdad', LBY: 'Africa/Tripoli',
};
// Not states, or states whose names are only ever something else in the news of alliances.
const LEFT_OUT = new Set(['ATA', 'BVT', 'HMD', 'IOT', 'SGS', 'UMI', 'ATF', 'ALA', 'BES', 'BLM', 'MAF', 'SJM', 'SPM', 'WLF', 'CXR', 'CCK', 'NFK', 'PCN', 'TKL', 'REU', 'GUF', 'GLP', 'MTQ', 'MYT', 'GUM', 'VIR', 'MNP', 'ASM', 'PRI', 'JEY', 'GGY', 'IMN', 'FLK', 'SHN', 'MSR', 'AIA', 'TCA', 'VGB', 'CYM', 'BMU', 'ABW', 'CUW', 'SXM', 'NCL', 'PYF', 'GIB', 'MAC', 'HKG', 'FRO', 'ESH', 'GRL', 'NIU', 'COK']);

const plural = (demonym) => (/(an|i|e[ck]|o|r|t|ene|k|n)$/.test(demonym) && !/(ese|ish|ch|ss|sh)$/.test(demonym) ? [`${demonym}s`] : []);

const states = Object.keys(list)
  .map((alpha2) => [alpha2, alpha2 === 'XK' ? 'XKX' : countries.alpha2ToAlpha3(alpha2)])
  .filter(([, id]) => id && !LEFT_OUT.has(id))
  .map(([alpha2, id]) => {
    const given = NAMES[id] ?? countries.getName(alpha2, 'en', { select: 'all' }) ?? [list[alpha2].name];
    const demonyms = DEMONYMS[id] ?? [nationalities.getName(alpha2, 'en')].filter(Boolean).map((name) => name.replace(/\s*\(.*\)$/, ''));
    const capital = id in CAPITALS ? CAPITALS[id] : list[alpha2].capital || null;
    const metonyms = [...(METONYMS[id] ?? []), ...(MORE_CAPITALS[id] ?? [])].filter((name) => name !== capital);
    return { id, names: [...new Set(given)], demonyms: [...new Set(demonyms.flatMap((one) => [one, ...plural(one)]))], capital, metonyms, timeZone: ZONES[id] ?? 'UTC' };
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1));

writeFileSync(new URL('../packs/gazetteer/states.json', import.meta.url), `[\n${states.map((state) => JSON.stringify(state)).join(',\n')}\n]\n`);
console.log(`${states.length} states`);
