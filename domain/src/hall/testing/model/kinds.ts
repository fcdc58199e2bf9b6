import type { ActionKind } from './actions.ts';

/** Steps that move the turns between privileged and ordinary. */
export const turns: readonly ActionKind[] = [
  ...(['issue', 'issue', 'call next', 'uncall', 'finish', 'proceed', 'priority'] as const),
];

/** Steps in which requests and answers get lost, and numbers are given without the network. */
export const offline: readonly ActionKind[] = [
  ...(['issue, answer lost', 'issue, request lost', 'late arrival', 'lease', 'sync', 'wipe'] as const),
  ...(['duplicate', 'proceed', 'no-show', 'open next day', 'close day'] as const),
];
