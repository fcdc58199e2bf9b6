import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));

/**
 * For every file that a package loads from its own folder Node parses the package's whole description again; drizzle's has
 * 180 kB, which made half of our start. Its own files are plain modules beside each other, so nothing has to be looked up.
 */
const isOwnFileOfDrizzle = (specifier, parent) =>
  specifier.startsWith('.') && parent?.includes('/node_modules/drizzle-orm/');

registerHooks({
  resolve: (specifier, context, resolve) =>
    isOwnFileOfDrizzle(specifier, context.parentURL)
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : resolve(specifier, context),
});
