import { type Routes } from './route.ts';

/** Signing in and out. */
export const accountRoutes = {
  me: { method: 'get', path: '/api/me', access: 'staff', title: 'Who is signed in' },
  signIn: { method: 'post', path: '/api/auth/sign-in', access: 'public', title: 'Sign in' },
  signOut: { method: 'post', path: '/api/auth/sign-out', access: 'staff', title: 'Sign out' },
  changePassword: {
    ...{ method: 'post', path: '/api/auth/change-password', access: 'staff' },
    title: 'Change the own password; other sessions end',
  },
} as const satisfies Routes;
