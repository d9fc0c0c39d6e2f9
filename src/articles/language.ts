/** The commonest function words of the languages that are told apart; ISO 639-1. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from has have had it its be are were this which said will not but they he she would their',
  fr: 'le la les des et que est une dans pour qui sur pas au par avec ce il elle sont du en un ne plus mais cette aux son',
  de: 'der die das und ist den von mit dem nicht ein eine zu auf für sich des im auch werden wird hat bei sind einen als aus nach',
  es: 'el la los las que de en un una por con para del se no es al lo como más su sus ha este pero fue',
  it: 'il la che di un una per con del della non si è sono dei nel alla anche più le gli ha come ma',
  pt: 'o a os as que de em um uma por com para do da não se é ao no na mais como foi dos das seu sua',
  nl: 'de het een van en is dat op te zijn met voor niet aan er om ook als bij door maar uit naar',
  pl: 'i w na z że się do nie to jest o jak po ale za od przez dla tym był',
  tr: 've bir bu da de için ile olarak olan daha çok gibi ama sonra kadar ise değil',
};
const SETS = Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))] as const);

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
];

/**
 * The language of a text by its script and its function words; null where too little tells.
 *
 * @returns ISO 639-1
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const script = SCRIPTS.find(
    ([pattern], i) => (sample.match(pattern)?.length ?? 0) > letters * (i === 0 ? 0.02 : 0.4),
  );
  if (script) return script[1];
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = SETS.map(
    ([language, set]) => [language, words.filter((word) => set.has(word)).length] as const,
  );
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 && best[1] / words.length > 0.12 ? best[0] : null;
}
