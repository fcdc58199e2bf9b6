// A program of its own that holds displays connected; says so on one line, then lives until it is ended.
import { watchHall } from './screen.ts';

const [origin = '', count = '1'] = process.argv.slice(2);
await Promise.all(Array.from({ length: Number(count) }, () => watchHall(origin)));
console.log('connected');
