interface Due {
  readonly at: number;
  readonly order: number;
  readonly added: number;
  readonly act: () => void;
}

/** What is still to happen. At the same time the lower `order` comes first, then what was added first. */
export class Agenda {
  readonly #heap: Due[] = [];
  #added = 0;

  add(at: number, order: number, act: () => void): void {
    const heap = this.#heap;
    heap.push({ at, order, added: this.#added++, act });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfBefore(child, parent)) return;
      child = parent;
    }
  }

  next(): Due | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#swapIfBefore(child, parent)) return first;
      parent = child;
    }
  }

  #swapIfBefore(child: number, parent: number): boolean {
    const [a, b] = [this.#heap[child], this.#heap[parent]];
    if (a === undefined || b === undefined || !this.#isBefore(child, parent)) return false;
    this.#heap[parent] = a;
    this.#heap[child] = b;
    return true;
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a === undefined || b === undefined) return a !== undefined;
    return (
      a.at - b.at < 0 || (a.at === b.at && (a.order < b.order || (a.order === b.order && a.added < b.added)))
    );
  }
}
