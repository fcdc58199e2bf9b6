export const load = () => ({ back: '/take/' as const });
