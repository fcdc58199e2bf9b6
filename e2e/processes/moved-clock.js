// Preloaded into a server: its clock stands so many milliseconds ahead as the file named by SANH_MOVED_CLOCK says.
import { readFileSync } from 'node:fs';

const aheadMs = Number(readFileSync(process.env.SANH_MOVED_CLOCK ?? '', 'utf8'));
const TrueDate = Date;
const now = () => TrueDate.now() + aheadMs;
globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given, from) => Reflect.construct(target, given.length === 0 ? [now()] : given, from),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
