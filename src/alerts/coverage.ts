const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "5 outlets, 1 origin": how many outlets tell an act, and from how many articles that are no copies they have it. */
export function coverageText(outlets: number, origins: number): string {
  return `${counted(outlets, 'outlet')}, ${counted(origins, 'origin')}`;
}
