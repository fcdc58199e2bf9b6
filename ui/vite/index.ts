export { fewFiles } from './few-files.ts';
export { hallApp } from './hall-app.ts';
export { hallTests } from './hall-tests.ts';
export { withoutSchemas } from './without-schemas.ts';
