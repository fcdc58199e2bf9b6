const longest = 4096;

/** Puts together the lines of a stream that comes in pieces. */
export class LineBuffer {
  #rest = '';
  readonly #online: (line: string) => void;

  constructor(online: (line: string) => void) {
    this.#online = online;
  }

  add(piece: string): void {
    const [last = '', ...lines] = (this.#rest + piece).split(/[\r\n]+/).reverse();
    this.#rest = last.slice(-longest);
    for (const line of lines.reverse()) if (line !== '') this.#online(line);
  }
}
