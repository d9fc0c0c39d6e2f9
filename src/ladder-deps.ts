import type { RecordedStatement } from './domain/statement.ts';
import type { Clause } from './packs/gazetteer.ts';
import type { ReadSignal } from './signals/act.ts';
import type { NoveltySettings } from './signals/settings.ts';

/** What the ladder's fold depends on besides the log. */
export interface LadderDeps {
  readonly signals: (statement: RecordedStatement) => readonly ReadSignal[];
  readonly novelty: NoveltySettings;
  /** The clause on withdrawal of a body or treaty; null where it is not known. */
  readonly clauseOf: (body: string) => Clause | null;
  /** Of code, packs and settings: another hash is another version. */
  readonly hash: string;
}
