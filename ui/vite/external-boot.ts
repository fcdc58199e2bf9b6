import { readFileSync, writeFileSync } from 'node:fs';
import type { Adapter } from '@sveltejs/kit';

const inlineScript = /<script>([\s\S]*?)<\/script>/g;

// Kit writes its start script into the page. Under `script-src 'self'` it would be refused, and a list of
// hashes would have to travel from each build to the server; a file of our own origin needs neither.
export function externalBoot(adapter: Adapter, base: string, page = 'build/index.html'): Adapter {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const scripts: string[] = [];
      const html = readFileSync(page, 'utf8').replace(inlineScript, (_, script: string) => {
        scripts.push(script);
        return `<script src="${base}/boot.js"></script>`;
      });
      if (scripts.length !== 1)
        throw new Error(`expected one inline script in ${page}, found ${scripts.length}`);
      writeFileSync(page, html);
      writeFileSync('build/boot.js', scripts.join(''));
    },
  };
}
