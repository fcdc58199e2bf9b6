import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../public/start/${name}`, import.meta.url)), 'utf8');

const page = read('page.html');
const demo = read('demo.html');

/** Where somebody who has just started Sảnh begins. */
export const startPage = ({ isDemo }: { isDemo: boolean }): string =>
  page.replace('<!-- demo -->', isDemo ? demo : '');
