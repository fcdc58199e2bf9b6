export type Status = 'ok' | 'warn' | 'late' | 'quiet';
