/** Whether a step is told as background, as a closed episode, and why. */
export interface FoundRecount {
  readonly recount: boolean;
  readonly historical: boolean;
  readonly reason: string;
}

export const recount = (reason: string): FoundRecount => ({ recount: true, historical: false, reason });
export const news = (reason: string): FoundRecount => ({ recount: false, historical: false, reason });
export const longAgo = (reason: string): FoundRecount => ({ recount: true, historical: true, reason });
