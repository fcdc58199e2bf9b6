import { buildFrontEnds } from './front-ends.ts';

process.exitCode = (await buildFrontEnds()) ? 0 : 1;
