/** Between the bench and its processes of sockets. */
export interface ClientsReport {
  readonly messages: number;
  /** Milliseconds from the event's own time to its receipt at a socket, each receipt once. */
  readonly latenciesMs: readonly number[];
  /** Version → time of receipt at each socket, milliseconds since 1970. */
  readonly receipts: Readonly<Record<number, readonly number[]>>;
}

export interface Crowd {
  readonly origin: string;
  readonly sockets: number;
}
