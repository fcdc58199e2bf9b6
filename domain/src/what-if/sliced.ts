/** Work that can be put down after each slice, so that whoever runs it can see to others in between. */
export type Sliced<T> = Generator<undefined, T, undefined>;

export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** So many events or steps are done between two slices: a millisecond or two of work. */
export const sliceSize = 50;
