import { actsOf } from './acts.ts';
import { decide, type LedgerEntry, MAX_AGE_HOURS } from './alerts/decide.ts';
import { type Analysis, read } from './analyze.ts';
import type { ArticleInput } from './domain/article.ts';
import { type AlertVerdict, relationshipOf } from './domain/signal.ts';
import type { Act } from './signals/act.ts';
import { OriginIndex } from './signals/novelty/copies.ts';
import { judge } from './signals/novelty/novelty.ts';
import { type RelationshipState, START } from './signals/novelty/relationship-state.ts';
import { NOVELTY, type NoveltySettings } from './signals/settings.ts';
import type { SignalPacks } from './signals/signal-packs.ts';
import { signalsOf } from './signals/signals-of.ts';

interface Kept {
  readonly state: RelationshipState;
  readonly ledger: readonly LedgerEntry[];
  readonly origins: OriginIndex;
}

/** When nothing dated came before. */
const START_OF_TIME = '1970-01-01T00:00:00.000Z';

const hostOf = (url: string | null): string | null => (url === null ? null : new URL(url).host);

/**
 * The whole path in memory, article by article in the order given: the same rules, the same novelty, the same decision.
 * Publication is taken for the time of reading; undated articles count as read last.
 */
export class Backtest {
  readonly #packs: SignalPacks;
  readonly #settings: NoveltySettings;
  readonly #relationships = new Map<string, Kept>();
  #count = 0;
  /** The latest publication so far: undated articles are taken to be read then. */
  #latest = START_OF_TIME;

  constructor(packs: SignalPacks, settings: NoveltySettings = NOVELTY) {
    this.#packs = packs;
    this.#settings = settings;
  }

  /** The alerts and watches that an article gives, those of the relationship first told first. @throws InputError */
  next(input: ArticleInput): AlertVerdict[] {
    return this.nextRead(input, read(input, this.#packs.gazetteer));
  }

  /** The same for an article that was read already, by the gazetteer of these packs. */
  nextRead(
    input: ArticleInput,
    analysis: Pick<Analysis, 'article' | 'sketch' | 'statements'>,
  ): AlertVerdict[] {
    return this.nextActs(this.#acts(input, analysis));
  }

  /** The same for an article's acts. */
  nextActs(acts: readonly Act[]): AlertVerdict[] {
    return [...byRelationship(acts)].flatMap(([relationship, own]) => this.#decide(relationship, own));
  }

  #acts(
    { id, url, publishedAt }: ArticleInput,
    analysis: Pick<Analysis, 'article' | 'sketch' | 'statements'>,
  ): Act[] {
    this.#count += 1;
    const { article, sketch, statements } = analysis;
    const facts = {
      articleId: id,
      url: null,
      outlet: article.siteName ?? hostOf(url),
      publishedAt: this.#dateOf(article.publishedAt ?? publishedAt),
      fetchedAt: null,
      syndicatedFrom: article.syndicatedFrom,
      sketch,
    };
    const source = String(this.#count).padStart(12, '0');
    return actsOf(facts, statements, (statement) => signalsOf(statement, this.#packs)).map((act) => ({
      ...act,
      source,
    }));
  }

  #dateOf(publishedAt: string | null): string {
    if (publishedAt === null) return this.#latest;
    const at = new Date(publishedAt).toISOString();
    if (at > this.#latest) this.#latest = at;
    return at;
  }

  #decide(relationship: string, acts: readonly Act[]): AlertVerdict[] {
    const kept = this.#relationships.get(relationship) ?? {
      state: START,
      ledger: [],
      origins: new OriginIndex(),
    };
    const { state, verdicts } = judge(acts, this.#settings, kept.state, kept.origins);
    const context = { ageHours: 0, maxAgeHours: MAX_AGE_HOURS, silent: false };
    const decision = decide(verdicts, kept.ledger, context);
    this.#relationships.set(relationship, {
      ...kept,
      state,
      ledger: [...kept.ledger, ...decision.ledger],
    });
    return decision.raise.map(({ alert }) => alert);
  }
}

function byRelationship(acts: readonly Act[]): Map<string, Act[]> {
  const groups = new Map<string, Act[]>();
  for (const act of acts) {
    const relationship = relationshipOf(act.signal);
    const group = groups.get(relationship);
    if (group) group.push(act);
    else groups.set(relationship, [act]);
  }
  return groups;
}
