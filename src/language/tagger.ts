import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItsFunction, type WinkMethods } from 'wink-nlp';

/** A token as the tagger gives it: its words, lemma, universal part of speech, and whether a sentence begins with it. */
export interface Tagged {
  readonly text: string;
  readonly lemma: string;
  readonly pos: string;
  readonly begins: boolean;
}

let loaded: WinkMethods | null = null;

/** Loading takes some 150 ms, so it waits until there is something to tag. */
function tagger(): WinkMethods {
  loaded ??= winkNLP(model, ['sbd', 'pos']);
  return loaded;
}

/**
 * Tokens of one paragraph, in order. Time grows linearly with the text as long as no word is long: 200,000 characters
 * without a space take 41 s, so `tokens.ts` hands in none above a hundred.
 */
export function tag(paragraph: string): Tagged[] {
  const { readDoc, its } = tagger();
  const doc = readDoc(paragraph);
  const texts = doc.tokens().out();
  const lemmas = doc.tokens().out(its.lemma as unknown as ItsFunction<string>);
  const tags = doc.tokens().out(its.pos).map(String);
  const begins = new Set<number>();
  let count = 0;
  doc.sentences().each((sentence: ItemSentence) => {
    begins.add(count);
    count += sentence.tokens().length();
  });
  return texts.map((text, i) => ({
    text,
    lemma: wholeLemma(text, String(lemmas[i]), tags[i]!),
    pos: isNamePart(texts, tags, i) ? 'PROPN' : tags[i]!,
    begins: begins.has(i),
  }));
}

const PREFIXED = /^(re|co|pre|un|de)-(\p{Ll}{3,30})$/u;
const LEMMAS = new Map<string, string>();

/** "Re-examining" is of "re-examine": the tagger takes a verb with a prefix apart from no ending. */
function wholeLemma(text: string, lemma: string, pos: string): string {
  const [, prefix, verb] = PREFIXED.exec(text) ?? [];
  if (!/^(?:VERB|NOUN)$/.test(pos) || prefix === undefined || verb === undefined || lemma !== text)
    return lemma;
  const { readDoc, its } = tagger();
  const read = () =>
    String(
      readDoc(`It was ${verb}`)
        .tokens()
        .out(its.lemma as unknown as ItsFunction<string>)
        .at(-1),
    );
  const known = LEMMAS.get(verb) ?? read();
  // Few verbs are told so: what is kept stays small.
  if (LEMMAS.size < 1000) LEMMAS.set(verb, known);
  return `${prefix}-${known}`;
}

/** "Kim You-geun", "Lee In-young": a name's part, whatever word it looks like. */
function isNamePart(texts: readonly string[], tags: readonly string[], at: number): boolean {
  const isHyphened = texts[at + 1] === '-' && /^\p{Ll}/u.test(texts[at + 2] ?? '');
  return isHyphened && tags[at - 1] === 'PROPN' && /^\p{Lu}\p{Ll}{1,4}$/u.test(texts[at]!);
}
