// A process of many displays that only listen. It is told what to do and reports over IPC.
import { PROTOCOL_VERSION, type HallEvents } from '@sanh/contract';
import { io } from 'socket.io-client';
import { busyCentreId } from '../../processes/busy-centre.ts';
import type { ClientsReport } from './protocol.ts';

const [origin = '', count = '1'] = process.argv.slice(2);
const atOnce = 50;
let messages = 0;
let latenciesMs: number[] = [];
let receipts: Record<number, number[]> = {};

const now = (): number => performance.timeOrigin + performance.now();

function note({ to, events }: HallEvents): void {
  const at = now();
  latenciesMs.push(at - (events.at(-1)?.at ?? at));
  (receipts[to] ??= []).push(at);
}

function connectOne(): Promise<void> {
  const auth = { protocol: PROTOCOL_VERSION, centreId: busyCentreId, role: 'display', position: null };
  const socket = io(origin, { transports: ['websocket'], forceNew: true, auth });
  socket.onAny(() => messages++);
  socket.on('hall:events', note);
  return new Promise((resolve) => socket.once('hall:state', () => resolve()));
}

for (let left = Number(count); left > 0; left -= atOnce) {
  await Promise.all(Array.from({ length: Math.min(atOnce, left) }, connectOne));
}
process.on('message', (wish: 'forget' | 'report') => {
  if (wish === 'report') process.send?.({ messages, latenciesMs, receipts } satisfies ClientsReport);
  [messages, latenciesMs, receipts] = [0, [], {}];
});
process.on('disconnect', () => process.exit());
process.send?.('connected');
