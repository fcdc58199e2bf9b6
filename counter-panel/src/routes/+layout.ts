export const ssr = false;
export const trailingSlash = 'always';
