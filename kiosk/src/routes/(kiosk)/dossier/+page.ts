export const load = () => ({ back: '/scan/' as const });
