export { hallApp } from './hall-app.ts';
