import { openDesk } from '../../testing/desk.ts';

/** A desk whose clerk calls by the API, with people in its line. */
export interface Desk {
  /** The number that has been called, and whose holder has come at once. */
  callNext(): Promise<string>;
  /** As many more wait. */
  fill(people: number): Promise<void>;
}

export async function aDesk(origin: string): Promise<Desk> {
  const { fill, call, start } = await openDesk(origin, { counterId: '4', serviceId: 'xay-dung' });
  return {
    fill,
    async callNext() {
      const label = await call();
      await start();
      return label;
    },
  };
}
