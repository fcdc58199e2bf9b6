import { recognise } from '@sanh/domain';
import { Camera } from '../camera/Camera.svelte.ts';
import { Repeats } from '../Repeats.ts';

/** The camera where only a citizen card is asked for. What it reads is handed on and forgotten. */
export class CardScan {
  isOn = $state(false);
  /** A card was seen that could not be read. */
  isUnread = $state(false);
  readonly camera: Camera;
  readonly #onnumber: (idNumber: string) => void;
  readonly #repeats = new Repeats();

  constructor(onnumber: (idNumber: string) => void, camera?: Camera) {
    this.#onnumber = onnumber;
    this.camera = camera ?? new Camera(() => (this.isUnread = false));
  }

  /** The camera is wanted, and nothing is wrong with it. */
  get isLooking(): boolean {
    return this.isOn && this.camera.state.kind !== 'trouble';
  }

  turn(): void {
    this.isOn = !this.isLooking;
    this.isUnread = false;
    this.camera.forget();
  }

  /** A card that stays before the camera counts once: a wrong one may use up one try only. */
  seen(text: string): void {
    const found = recognise(text);
    if (found.kind !== 'citizen' && found.kind !== 'unreadable-card') return;
    if (this.#repeats.isOne(text, Date.now())) return;
    this.isUnread = found.kind === 'unreadable-card';
    if (found.kind === 'citizen') this.#onnumber(found.idNumber);
  }

  end(): void {
    this.isOn = false;
    this.isUnread = false;
    this.camera.forget();
    this.#repeats.forget();
  }
}
