export { hallApp } from './hall-app.ts';
export { hallTests } from './hall-tests.ts';
