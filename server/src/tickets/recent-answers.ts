import type { IssuedTicket } from '@sanh/contract';

export interface RecentAnswers {
  get(key: string): IssuedTicket | undefined;
  keep(key: string, answer: IssuedTicket): void;
}

/** The last answers to "take a number": asked again, the place in line is what it was, not what it is now. */
export function rememberAnswers(atMost = 20_000): RecentAnswers {
  const answers = new Map<string, IssuedTicket>();
  return {
    get: (key) => answers.get(key),
    keep(key, answer) {
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > atMost && oldest !== undefined) answers.delete(oldest);
    },
  };
}
