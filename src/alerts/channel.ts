/** What every endpoint receives of an alert: `data` of the webhook's body. Made from `AlertRaised` alone, so that every try sends the same. */
export interface AlertMessage {
  readonly type: 'alert.raised';
  /** ISO 8601, when it was raised. */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Delivery {
  /** One per alert and endpoint for ever: `webhook-id`. */
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly message: AlertMessage;
}

/** A way to announce an alert; one file in `src/alerts/channels/`. */
export interface Channel {
  readonly name: string;
  /**
   * Sends once.
   *
   * @returns the status that the endpoint answered with
   * @throws DeliveryError `alert.gone` where it says that it wants no more, else `alert.status`, `alert.unreachable`
   */
  readonly send: (delivery: Delivery, now: Date) => Promise<number>;
}
