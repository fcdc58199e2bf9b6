import { Ledger } from './ledger.ts';
import { signInClerk, workAsClerk, workAsKiosk } from './people.ts';

export interface BusyHall {
  readonly ledger: Ledger;
  /** Ends the shift: everybody waits for the answer to what they have sent last. */
  end(): Promise<void>;
}

export interface Crowd {
  readonly kiosks: number;
  readonly counters: number;
  /** Between the steps of one person. */
  readonly pauseMs: number;
}

/** Fills a hall with people. Each asks the server that `origin` names to that person at that moment. */
export async function fillHall(
  { kiosks, counters, pauseMs }: Crowd,
  origin: (person: number) => string,
): Promise<BusyHall> {
  const ledger = new Ledger();
  let isOver = false;
  const shiftOf = (person: number) => ({ ledger, origin: () => origin(person), isOver: () => isOver });
  const clerks = await Promise.all(
    Array.from({ length: counters }, async (_, index) => {
      const [shift, counterId] = [shiftOf(kiosks + index), String(index + 1)];
      return { shift, counterId, session: await signInClerk(shift.origin, counterId) };
    }),
  );
  const all = Promise.all([
    ...Array.from({ length: kiosks }, (_, index) =>
      workAsKiosk(shiftOf(index), `kiosk ${index + 1}`, pauseMs),
    ),
    ...clerks.map(({ shift, session, counterId }) => workAsClerk(shift, session, { counterId, pauseMs })),
  ]);
  // Whoever fails early is heard at the end of the shift.
  all.catch(() => undefined);
  return {
    ledger,
    end: async () => {
      isOver = true;
      await all;
    },
  };
}
