export const load = () => ({ back: '/' as const });
