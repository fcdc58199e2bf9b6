import { buildFrontEnds } from './front-ends.ts';

if (!(await buildFrontEnds())) {
  console.error('The front ends could not be built; see above.');
  process.exit(1);
}
await import('../server/src/main.ts');
