import type { TicketPlace } from '@sanh/contract';

/** Is told the place of a ticket as it changes. `broken` comes once, when nothing more will. Returns what ends it. */
export function followPlace(
  token: string,
  told: (place: TicketPlace) => void,
  broken: () => void,
): () => void {
  const stream = new EventSource(`/api/phone/${encodeURIComponent(token)}/live`);
  stream.onmessage = ({ data }: MessageEvent<string>) => told(JSON.parse(data) as TicketPlace);
  // The browser would try again every three seconds for ever; when to try is the watch's to say.
  stream.onerror = () => {
    stream.close();
    broken();
  };
  return () => stream.close();
}
