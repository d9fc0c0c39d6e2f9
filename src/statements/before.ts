import { add, mannerOf, quotedAs, type Reading } from './attribution.ts';
import { type Complement, complementEnd, complementOf } from './complement.ts';
import type { Item } from './frames.ts';
import { HIDDEN, INFINITIVE, LONE, SILENT, SPEECH, STANCES } from './lexicon.ts';
import { nounCueAt } from './noun-cues.ts';
import { isPronoun, nounsBefore, subjectBefore } from './phrases.ts';
import { asPhrase, subjectOf } from './subjects.ts';
import { isCueVerb, isVerb, type VerbGroup, verbGroup } from './verbs.ts';

/** "is expected to leave", "it is believed that …": nobody is named as saying so. */
function hidden(reading: Reading, group: VerbGroup): boolean {
  const { items } = reading.frame;
  const { lemma } = items[group.at]!;
  if (group.form !== 'passive' || !HIDDEN.has(lemma)) return false;
  const next = items[group.at + 1]?.lower;
  const subject = subjectBefore(items, 0, group.from);
  const end = complementEnd(
    items,
    group.at,
    { from: group.at + 1, cueTo: group.at + 1, kind: 'clause' },
    items.length,
  );
  if (next === 'that' && subject && isPronoun(items[subject.from]))
    add(reading, group.at, [subject.from, group.at + 1], null, [[group.at + 1, end]], { isHidden: true });
  else if (
    subject &&
    (next === 'to' || next === 'as' || next === 'a' || next === 'the' || next === 'an' || next === 'of')
  )
    add(
      reading,
      group.at,
      [group.from, group.at + (next === 'to' || next === 'as' || next === 'of' ? 2 : 1)],
      null,
      [
        [subject.from, subject.to],
        [group.at + (next === 'to' || next === 'as' || next === 'of' ? 2 : 1), end],
      ],
      { isHidden: true },
    );
  else return false;
  return true;
}

/** A noun of saying with its owner; a refusal that stands by itself. */
function ownWords(reading: Reading, at: number): boolean {
  const { items } = reading.frame;
  const noun = nounCueAt(items, at);
  if (noun) {
    add(reading, at, [noun.cueFrom, noun.from], noun.speaker, [[noun.from, noun.to]], { manner: 'speech' });
    return true;
  }
  if (!LONE.has(items[at]!.lemma) || !/^[.,;]?$/.test(items[at + 1]?.lower ?? '') || !isVerb(items, at))
    return false;
  const group = verbGroup(items, 0, at);
  const subject = group.form === 'finite' ? nounsBefore(items, 0, group.from) : null;
  if (subject === null) return false;
  add(reading, at, [group.from, at + 1], subject, [[group.from, at + 1]], { manner: 'deed', cue: null });
  return true;
}

/** "Announced its exit", "decided to leave": done by saying it. */
const isDeed = (lemma: string, kind: Complement['kind']): boolean =>
  kind === 'object' &&
  (/^(?:announce|declare|request)$/.test(lemma) || (INFINITIVE.has(lemma) && !SPEECH.has(lemma)));

/** "has been critical of", "is confident that": a stance told by an adjective. */
function stanceAt(reading: Reading, at: number): boolean {
  const { items } = reading.frame;
  const ties = Object.hasOwn(STANCES, items[at]!.lower) ? STANCES[items[at]!.lower]! : null;
  const tie = items[at + 1]?.lower;
  if (ties === null || tie === undefined || !ties.has(tie) || items[at]!.pos === 'VERB') return false;
  const group = verbGroup(items, 0, at);
  const subject =
    group.from < at && items[group.from]!.pos === 'AUX' ? subjectBefore(items, 0, group.from) : null;
  if (subject === null) return false;
  const from = tie === 'that' ? at + 1 : at + 2;
  const kind = tie === 'that' ? 'clause' : 'object';
  const end = complementEnd(items, at, { from, cueTo: from, kind }, items.length);
  add(reading, at, [group.from, from], subject, [[from, end]], { manner: 'stance' });
  return true;
}

/** "did not say when", "declined to specify": the article tells of a silence. */
function isSilent(items: readonly Item[], { from, at }: VerbGroup): boolean {
  return (
    SILENT.has(items[at]!.lemma) &&
    items.slice(from, at).some(({ lower }) => /^(?:not|n['’]t|never)$/.test(lower))
  );
}

/** "what Bell claims are failures": what is said goes on behind the cue. */
function brokenOff(items: readonly Item[], { from, at }: VerbGroup, ceiling: number): Complement | null {
  const subject = nounsBefore(items, 0, from);
  const isOpen = subject !== null && /^(?:what|which|whom)$/.test(items[subject.from - 1]?.lower ?? '');
  return isOpen && items[at + 1]?.pos === 'AUX' && at + 1 < ceiling
    ? { from: at + 1, cueTo: at + 1, kind: 'clause' }
    : null;
}

/** Second pass, left to right: cues before what is said. A cue within what another says is part of that. */
export function before(reading: Reading): void {
  const { items } = reading.frame;
  for (let at = 0; at < items.length; at++) {
    if (reading.taken[at] || ownWords(reading, at) || stanceAt(reading, at) || !isCueVerb(items, at))
      continue;
    const group = verbGroup(items, 0, at);
    if (hidden(reading, group)) continue;
    const limit = reading.taken.indexOf(1, at + 1);
    const ceiling = limit < 0 ? items.length : limit;
    const carried = quotedAs(items, at);
    if (carried) {
      add(
        reading,
        at,
        [at, at + 1],
        carried,
        [
          [
            carried.to + 2,
            complementEnd(items, at, { from: carried.to + 2, cueTo: at + 1, kind: 'clause' }, ceiling),
          ],
        ],
        { manner: 'speech' },
      );
      continue;
    }
    if (group.form === 'passive') continue;
    if (isSilent(items, group)) continue;
    const complement = complementOf(items, at, ceiling) ?? brokenOff(items, group, ceiling);
    if (complement === null || (complement.kind === 'object' && group.form === 'infinitive')) continue;
    const subject = subjectOf(reading, group);
    if (subject === null) continue;
    const speaker = asPhrase(items, subject);
    if (speaker === null) continue;
    const end = complementEnd(items, at, complement, ceiling);
    add(reading, at, [group.from, complement.cueTo], speaker, [[complement.from, end]], {
      ofObject: complement.kind === 'object',
      manner: isDeed(items[at]!.lemma, complement.kind) ? 'deed' : mannerOf(items[at]!.lemma),
    });
  }
}
