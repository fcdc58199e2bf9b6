import { staffSignInTables, type Database } from '@sanh/db';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { username } from 'better-auth/plugins';

export interface StaffSignInOptions {
  readonly db: Database;
  readonly secret: string;
  /** Whether browsers reach us by https only; then the cookie never travels otherwise. */
  readonly isSecure: boolean;
}

const hour = 3600;

/**
 * Who a browser is signed in as. The library's own web routes are not mounted: ours call it, so that every way in is
 * described, limited and answered like the rest. A session ends after a working day and is never prolonged.
 */
export const createStaffSignIn = ({ db, secret, isSecure }: StaffSignInOptions) =>
  betterAuth({
    appName: 'Sảnh',
    baseURL: 'http://sanh.invalid',
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema: staffSignInTables }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    plugins: [username({ displayUsername: false, maxUsernameLength: 64 })],
    session: { expiresIn: 12 * hour, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'sanh',
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      disableOriginCheck: true,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

export type StaffSignIn = ReturnType<typeof createStaffSignIn>;
