import { recognise } from '@sanh/domain';
import { Camera } from './camera/Camera.svelte.ts';
import { Repeats } from './Repeats.ts';

/** Why the last scan led nowhere. */
export type ScanNotice = 'unknown' | 'payment' | 'card' | 'unreadable-card';

const shortestCode = 4;
const longestCode = 64;

/** What is being scanned or typed at the one scan field of this screen. */
export class Scan {
  typed = $state('');
  notice = $state<ScanNotice | null>(null);
  isCameraOn = $state(false);
  readonly camera = new Camera(() => (this.notice = null));
  readonly repeats = new Repeats();

  press(text: string): void {
    this.notice = null;
    if (this.typed.length < longestCode) this.typed += text;
  }

  delete(): void {
    this.typed = Array.from(this.typed).slice(0, -1).join('');
  }

  /** What the camera sees and cannot use takes nothing from somebody who is typing. */
  ignores(seen: string): boolean {
    const isIgnored = this.typed !== '' && recognise(seen).kind === 'unknown';
    // It is not new afterwards either.
    if (isIgnored) this.repeats.isOne(seen, Date.now());
    return isIgnored;
  }

  /** Enough is typed to be looked up. */
  get canLook(): boolean {
    return this.typed.trim().length >= shortestCode;
  }

  /** The camera is wanted, and nothing is wrong with it. */
  get isLooking(): boolean {
    return this.isCameraOn && this.camera.state.kind !== 'trouble';
  }

  /** On, off again, or, after trouble, once more. */
  turnCamera(): void {
    this.isCameraOn = !this.isLooking;
    this.notice = null;
    this.camera.forget();
  }

  turnCameraOff(): void {
    this.isCameraOn = false;
    this.camera.forget();
  }

  clear(): void {
    this.typed = '';
    this.notice = null;
    this.turnCameraOff();
    this.repeats.forget();
  }
}
