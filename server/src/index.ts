export { readConfig, type Config } from './config.ts';
export { createSanh, type Sanh, type SanhParts } from './sanh.ts';
