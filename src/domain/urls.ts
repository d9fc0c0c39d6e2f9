/** Query parameters that say where a click came from and never which page is meant. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|mc_[ce]id|igshid|_hsenc|_hsmi|ref_src|ref_url|cmpid|cmp|smid|at_(?:medium|campaign)|ns_\w+|ito|wt_mc|xtor|guccounter|guce_referrer\w*|outputtype|__twitter_impression|spm|sr_share|share|ocid|ftag)$/i;

/**
 * An address as articles are known by: without fragment, tracking parameters and default port. Nothing else is
 * changed or sorted, since servers may tell such addresses apart.
 *
 * @param url absolute, http or https
 * @throws TypeError where it is no URL: check with `URL.canParse` what comes from outside
 */
export function normaliseUrl(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  const kept = parsed.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(decodeName(pair.split('=')[0] ?? '')));
  parsed.search = kept.length > 0 ? `?${kept.join('&')}` : '';
  return parsed.href;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a stray % is part of the name then
  }
}

/** The absolute address that a link means, or null where it is none of http or https. */
export function resolveUrl(link: string | null | undefined, base: string | null): string | null {
  const trimmed = link?.trim();
  if (!trimmed || !URL.canParse(trimmed, base ?? undefined)) return null;
  const url = new URL(trimmed, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
