export * from './answers.ts';
export * from './commands.ts';
export * from './ids.ts';
export * from './live.ts';
export * from './problem.ts';
export * from './protocol.ts';
