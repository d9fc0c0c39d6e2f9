import type { SpeakerTier } from '../domain/statement.ts';

/** What novelty is tuned by; each has a default that backtest and the product share. */
export interface NoveltySettings {
  /** Days by which two tellings of one act may differ. */
  readonly sameActDays: number;
  /** Days within which a denial answers what it denies. */
  readonly denialDays: number;
  /** Days after which a rung reached again is `renewed`; sooner where others govern by then. */
  readonly renewedDays: number;
  /** Estimated Jaccard resemblance from which an article is a copy, 0 to 1. */
  readonly copyResemblance: number;
  /** Days for which articles are remembered as possible origins of copies. */
  readonly copyDays: number;
  /** Whose words may wake somebody, where the speaker's tier is told; a deed told as fact always may. */
  readonly tiers: readonly SpeakerTier[];
}

export const NOVELTY: NoveltySettings = {
  sameActDays: 2,
  denialDays: 31,
  renewedDays: 730,
  copyResemblance: 0.8,
  copyDays: 45,
  tiers: ['head', 'minister', 'parliament', 'official', 'body'],
};
