/** Why an alert was raised, in words; the codes are told in docs/glossary.md. */
const NEW: Readonly<Record<string, string>> = {
  reversal: 'a way back: the state takes back a step that it had taken',
  'new-rung': 'no step as high was known before on its track',
  'harder-form': 'the same step was known, in a softer form',
  'formal-act': 'a further act in law, not told before',
  'new-date': 'another date or deadline is set for a known step',
  hedged: 'irreversibility or intent is hinted at, not said',
  permission: 'the other side calls leaving open',
  'no-notice': 'the other side says that nothing formal has come',
  denial: 'the state denies what was told of it within the month',
  backfill: 'an old step, told as background, that had never been seen',
  renewed: 'reached long ago or under an earlier government, and now anew',
};

/** A reason of novelty in words; a code without words of its own stands for itself. */
export function reasonInWords(reason: string): string {
  return NEW[reason] ?? reason;
}
