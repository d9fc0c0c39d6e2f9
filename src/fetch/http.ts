/** What lets a server say that nothing changed: RFC 9110 §8.8. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface GetOptions {
  readonly validators?: Validators;
  /** Whether robots.txt is asked first. */
  readonly robots: boolean;
  /** For the whole request, redirects included. */
  readonly timeoutMs: number;
}

export type HttpAnswer =
  | {
      readonly kind: 'fresh';
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      /** Where the last redirect led. */
      readonly finalUrl: string;
      readonly validators: Validators;
    }
  | { readonly kind: 'unchanged' }
  /** 404 or 410. */
  | { readonly kind: 'gone' }
  /** robots.txt forbids it. */
  | { readonly kind: 'disallowed' };

/** The web as workers see it. */
export interface Http {
  /**
   * @throws FetchError `fetch.address` `fetch.dns` `fetch.refused` `fetch.timeout` `fetch.too-large` `fetch.status`
   *   `fetch.redirects` `fetch.failed`; each names the address, and the wait where the server asked for one
   */
  get(url: string, options: GetOptions): Promise<HttpAnswer>;
  close(): Promise<void>;
}
