import type { Client, VoiceView } from '@sanh/contract';
import { choosePack } from '../voice/choose-pack.ts';
import type { Voice } from './voice.ts';

type Calls = Pick<Client, 'voices'>;

const againAfterMs = 30_000;

/** Clips that this server brings along: a kiosk speaks although its operating system has no voice. */
export class PackVoice implements Voice {
  /** Which pronunciation the centre wants. */
  region = $state<'north' | 'south'>('north');
  #packs = $state.raw<readonly VoiceView[]>([]);
  readonly #client: Calls;
  #wish = 0;
  #over: () => void = () => undefined;
  #hush: () => void = () => undefined;

  constructor(client: Calls) {
    this.#client = client;
  }

  /** Asks which packs there are; they are loaded when somebody wants to hear them. Returns what gives up. */
  start(): () => void {
    let again: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      try {
        this.#packs = await this.#client.voices({});
      } catch {
        again = setTimeout(() => void look(), againAfterMs);
      }
    };
    const lookNow = (): void => void look();
    lookNow();
    // What was asked before the service worker had the page in hand is not kept for work without the network.
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    serviceWorker?.addEventListener('controllerchange', lookNow);
    return () => {
      clearTimeout(again);
      serviceWorker?.removeEventListener('controllerchange', lookNow);
    };
  }

  canSpeak(language: string): boolean {
    return this.#packOf(language) !== null;
  }

  async speak(text: string, language: string): Promise<boolean> {
    const pack = this.#packOf(language);
    if (pack === null) return false;
    const wish = ++this.#wish;
    // The player comes with the first sentence: a kiosk that is only looked at never loads it.
    const { sayOnScreen, hushScreen } = await import('../voice/speak-screen.ts');
    this.#hush = hushScreen;
    const ms = await sayOnScreen(pack, text, () => wish === this.#wish);
    if (ms === null) return false;
    if (wish === this.#wish) await this.#pass(ms);
    return true;
  }

  hush(): void {
    this.#wish++;
    this.#over();
    this.#hush();
  }

  /** How long it takes is known beforehand: nothing has to be waited for that may never come. */
  async #pass(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#over = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #packOf(language: string): VoiceView | null {
    return choosePack(this.#packs, { use: 'read-aloud', language, region: this.region });
  }
}
