/** Lines that belong to a page and not to its article. Whole lines only: a sentence is never thrown away for a word in it. */
const LINES: readonly RegExp[] = [
  /^(?:top|bottom) of page$/i,
  /^[^\p{L}\p{N}]*$/u,
  /^(?:comments?|latest|related(?: (?:stories|articles|posts|topics|news))?|read (?:more|also|next)|see also|more from (?:me|us|this author)|most (?:read|popular)|trending|share(?: this(?: (?:article|story|post))?)?|print|e-?mail|tweet|follow us|subscribe|sign (?:in|up)|log ?in|menu|home|search|newsletters?|advertisements?|sponsored|tags?:?.{0,80}|skip to (?:main )?content|back to top|news|world|politics|opinion|top stories.{0,30}|loading\W*|photo|image|video|watch|listen|editor'?s picks?|recommended|you may also like|leave a (?:reply|comment)|all rights reserved\.?)$/i,
  /^[\w .()+-]{0,120}\.(?:jpe?g|png|gif|webp|svg|avif)$/i,
  /^(?:©|\(c\)|copyright\b).{0,160}$/i,
  /^(?:(?:photo|image|picture|video)(?: by| credit|graph)?s?|credit|source|file photo|getty images)\s*[:/].{0,160}$/i,
  /^date \d{4}-\d{2}-\d{2}\b.{0,60}$/i,
  /^(?:sign up|subscribe|join|support|donate|follow|download)\b.{0,60}\b(?:newsletter|e-?mail|inbox|channel|app|telegram|whatsapp|journalism|free)\b.{0,140}$/i,
  /^(?:(?:read|see|watch|listen to)(?: also| more)?|also read|most (?:read|popular|viewed|shared)|trending(?: now)?|related(?: stor(?:y|ies))?|don['’]t miss|up next|recommended(?: for you)?|more on this(?: story)?)\s*:.{0,160}$/i,
  /^.{0,160}\|\s*(?:share|print|subscribe|sign in|log in|newsletter)\b.{0,60}$/i,
  /^\d+ (?:comments?|shares?|min(?:ute)? read|views?)$/i,
];

const BYLINE =
  /^[Bb][Yy]:?\s+((?:[\p{Lu}][\p{L}.'’-]+\s*){1,4}(?:(?:,|and|&)\s*(?:[\p{Lu}][\p{L}.'’-]+\s*){1,4})*)$/u;
/** "(This article originally appeared on example.org on May 3.)", "First published by Example News". */
const SYNDICATED =
  /\b(?:this (?:article|story|piece|report|post)\s+(?:was\s+)?)?(?:originally|first)\s+(?:appeared|published|ran)\s+(?:on|in|at|by)\s+(?:the\s+(?:news\s+)?(?:web)?site\s+)?((?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+|[\p{Lu}][\p{L}'’&.-]*(?:\s+[\p{Lu}][\p{L}'’&.-]*){0,4})/iu;

/** Whether a line is page furniture. */
export function isFurniture(line: string): boolean {
  return line.length <= 240 && LINES.some((pattern) => pattern.test(line));
}

/** The names of a byline such as "By Ani Writer", or null. */
export function bylineOf(line: string): string | null {
  return line.length <= 120 ? (line.match(BYLINE)?.[1]?.trim() ?? null) : null;
}

/** Whom the line says the article is from, or null. */
export function syndicationOf(line: string): string | null {
  if (line.length > 300) return null;
  return line.match(SYNDICATED)?.[1]?.replace(/^www\.|\.$/g, '') ?? null;
}

/** A line that says so and nothing else: it goes, the outlet's name stays. */
export function isSyndicationNote(line: string): boolean {
  return (
    syndicationOf(line) !== null &&
    /^[([]?\s*(?:this|the|originally|first|story|article)\b/i.test(line) &&
    line.length <= 220
  );
}

/** An author's biography: speaks of the author in the third person and of nothing else. */
export function isBiography(line: string): boolean {
  return (
    /\b(?:is|was)\s+(?:an?|the)\s+(?:[\p{L}-]+\s+){0,6}(?:journalist|reporter|correspondent|columnist|freelance|editor|writer|fellow)\b/iu.test(
      line,
    ) &&
    /\b(?:experience|expertise|specializ|specialis|deputy|covers|covering|based in|serves as|contributes|writes)\b/i.test(
      line,
    ) &&
    !/["“”]/.test(line)
  );
}
