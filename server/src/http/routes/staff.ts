import type { Sql } from '@sanh/db';
import { AppError } from '../../app-error.ts';
import type { Centres } from '../../centres/centres.ts';
import { changePassword } from '../../staff/change-password.ts';
import { describeMe } from '../../staff/me.ts';
import type { Principal } from '../../staff/principal.ts';
import type { Sessions } from '../../staff/sessions.ts';
import { signIn } from '../../staff/sign-in.ts';
import type { StaffSignIn } from '../../staff/staff-sign-in.ts';
import type { Requester } from '../api.ts';
import { withCookies } from '../cookies.ts';
import { serve, type Server } from '../serve.ts';

export interface StaffRoutes {
  readonly sql: Sql;
  readonly staffSignIn: StaffSignIn;
  readonly sessions: Sessions;
  readonly centres: Centres;
}

export function serveStaff(server: Server, { sql, staffSignIn, sessions, centres }: StaffRoutes): void {
  serve(server, 'me', ({ requester }) => describeMe(signedIn(requester), centres.list()));

  serve(server, 'signIn', async ({ body }, c) => {
    const cookies = await signIn({ sql, staffSignIn }, body);
    const principal = await sessions.principalOf(
      new Headers({ cookie: cookies.map(nameAndValue).join('; ') }),
    );
    if (principal === null) throw new AppError('SIGN_IN_FAILED');
    return withCookies(c, cookies, describeMe(principal, centres.list()));
  });

  serve(server, 'signOut', async (_, c) => {
    const answer = await staffSignIn.api.signOut({ headers: c.req.raw.headers, asResponse: true });
    sessions.forget();
    return withCookies(c, answer.headers.getSetCookie(), { done: true });
  });

  serve(server, 'changePassword', async ({ body, requester }, c) => {
    const { username } = signedIn(requester);
    const cookies = await changePassword(
      { sql, staffSignIn },
      { ...body, username, headers: c.req.raw.headers },
    );
    sessions.forget();
    return withCookies(c, cookies, { done: true });
  });
}

function signedIn({ principal }: Requester): Principal {
  if (principal === null) throw new AppError('UNAUTHENTICATED');
  return principal;
}

const nameAndValue = (cookie: string): string => cookie.split(';')[0] ?? '';
