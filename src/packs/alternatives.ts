/** A group of alternatives within a name: "(treaty|pact)"; "(anti-personnel |)" may be missing. */
const GROUP = /\(([^()]*)\)/;

/** The names that one with alternatives stands for: "(mine|landmine) treaty" for two. A name without any stands for itself. */
export function alternativesOf(name: string): string[] {
  const group = GROUP.exec(name);
  if (!group) return [name];
  const before = name.slice(0, group.index);
  const after = name.slice(group.index + group[0].length);
  return group[1]!.split('|').flatMap((one) => alternativesOf(before + one + after));
}
