import type { Plugin } from 'vite';

const isSchemas = (id: string): boolean => id.includes('/node_modules/zod/');

/**
 * Fails the build of a front end that carries the schemas' library: 27 KB that come along as soon as a value is imported
 * from a file of `contract` that also holds schemas. Such values stand in files of their own.
 */
export const withoutSchemas = (): Plugin => ({
  name: 'sanh:without-schemas',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const sizes = Object.entries(chunk.modules).filter(([id]) => isSchemas(id));
      if (sizes.some(([, { renderedLength }]) => renderedLength > 0))
        this.error(`${chunk.fileName} carries zod: import no value from a file of contract with schemas`);
    }
  },
});
