import type { NoticePeriod } from './domain/notice.ts';
import type { RecordedStatement } from './domain/statement.ts';
import type { ReadSignal } from './signals/act.ts';
import type { NoveltySettings } from './signals/settings.ts';

/** A clause on withdrawal. */
export interface Clause {
  readonly text: string;
  /** Null where the notice is not known. */
  readonly notice: NoticePeriod | null;
}

/** What the ladder's fold depends on besides the log. */
export interface LadderDeps {
  readonly signals: (statement: RecordedStatement) => readonly ReadSignal[];
  readonly novelty: NoveltySettings;
  /** The clause on withdrawal of a body or treaty, with the notice that it asks for; null where it is not known. */
  readonly clauseOf: (body: string) => Clause | null;
  /** Of packs and settings: another hash is another version. */
  readonly hash: string;
}
