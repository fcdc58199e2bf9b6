interface Sound {
  readonly from: number;
  to: number;
}

/** A sound card: what is scheduled plays on by itself, whatever the page does, up to the end that was set for it. */
export class FakeSound {
  readonly #now: () => number;
  readonly #sounds: Sound[] = [];
  readonly #wanted = new Map<Sound, number>();
  #allowedUntil = Infinity;

  constructor(now: () => number) {
    this.#now = now;
  }

  play(ms: number): void {
    const from = this.#now();
    const sound = { from, to: 0 };
    this.#sounds.push(sound);
    this.#wanted.set(sound, from + ms);
    this.#limit(sound);
  }

  readonly allowUntil = (atMs: number): void => {
    this.#allowedUntil = atMs;
    for (const sound of this.#sounds) if (sound.to > this.#now()) this.#limit(sound);
  };

  readonly hush = (): void => {
    for (const sound of this.#sounds) sound.to = Math.min(sound.to, this.#now());
  };

  get heard(): readonly Readonly<Sound>[] {
    return this.#sounds;
  }

  #limit(sound: Sound): void {
    sound.to = Math.min(this.#wanted.get(sound) ?? 0, this.#allowedUntil);
  }
}
