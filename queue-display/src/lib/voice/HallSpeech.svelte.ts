import type { CentreView, Client, SoundState, VoiceClaim, VoiceGrant } from '@sanh/contract';
import { minuteOfDay, voiceClaimEveryMs, volumeAt, type Announcement, type Emergency } from '@sanh/domain';
import { ClipPlayer } from '@sanh/ui/voice';
import { EmergencySpeech } from './EmergencySpeech.ts';
import { HeldZones } from './HeldZones.ts';
import { sampleCalls } from './sample-calls.ts';
import { SpokenCalls } from './SpokenCalls.ts';
import type { ZoneCall } from './voice-calls.ts';

interface Options {
  readonly client: Pick<Client, 'voices'>;
  readonly claim: (claim: VoiceClaim) => Promise<VoiceGrant | null>;
  readonly serverNow: () => number;
  /** What the screen holds, where it is the server's state; null while it is not. */
  readonly calls: () => readonly ZoneCall[] | null;
  /** The emergency that stands now. */
  readonly emergency: () => Emergency | null;
  readonly centre: () => CentreView;
  readonly zoneId: () => string | null;
}

const chimeMs = 1300;
const lookEveryMs = 100;
const packsAgainMs = 15_000;

/** The voice of this display: speaks while the server lets it, for its zone or for every zone without a screen of its own. */
export class HallSpeech {
  /** `blocked`: no sound comes out until somebody touches the screen; `incomplete`: the pack lacks words of this hall. */
  sound = $state<SoundState>('unknown');
  /** Something is being said: whatever else is heard makes room. */
  isSpeaking = $state(false);
  readonly #options: Options;
  readonly #player = new ClipPlayer();
  readonly #zones = new HeldZones();
  readonly #alarm = new EmergencySpeech();
  #spoken: SpokenCalls | null = null;
  /** On the monotonic clock. */
  #heldUntil = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Returns what stops it; call it in an `$effect`. */
  start(): () => void {
    const stopped = new AbortController();
    void this.#loadPacks(stopped.signal);
    const claims = setInterval(() => void this.#claim(), voiceClaimEveryMs);
    const looks = setInterval(() => this.#look(), lookEveryMs);
    return () => {
      stopped.abort();
      clearInterval(claims);
      clearInterval(looks);
      this.#fallSilent();
    };
  }

  /** Somebody has touched the screen, or the browser lets sound out by itself. */
  readonly unlock = async (): Promise<void> => {
    const isHeard = await this.#player.isReady();
    const isWhole = this.#spoken?.lacksWordsOf(sampleCalls(this.#options.centre())) !== true;
    this.sound = !isHeard ? 'blocked' : isWhole ? 'ready' : 'incomplete';
  };

  async #loadPacks(stopped: AbortSignal): Promise<void> {
    const { client, centre } = this.#options;
    const { voice, languages } = centre();
    try {
      this.#spoken = await SpokenCalls.load(voice, await client.voices({}), languages);
      await this.unlock();
    } catch {
      const timer = setTimeout(() => void this.#loadPacks(stopped), packsAgainMs);
      stopped.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  }

  async #claim(): Promise<void> {
    const { claim, serverNow, calls, zoneId } = this.#options;
    if (!this.#player.isRunning || this.#spoken === null || calls() === null) return;
    const sentAt = performance.now();
    const grant = await claim({ zoneId: zoneId(), said: this.#zones.said(serverNow()) });
    if (grant === null) return;
    this.#heldUntil = sentAt + grant.forMs;
    this.#zones.hold(grant, serverNow());
  }

  #look(): void {
    const { serverNow, calls, centre } = this.#options;
    const now = serverNow();
    const latest = calls();
    if (performance.now() >= this.#heldUntil || latest === null || this.#spoken === null) {
      if (!this.#zones.isEmpty) this.#fallSilent();
      return;
    }
    if (this.#zones.isEmpty || this.#isAlarming(this.#spoken, now)) return;
    const { voice, timeZone } = centre();
    const volume = volumeAt(voice.hours, minuteOfDay(timeZone, now));
    const spoken = this.#spoken;
    const announcement = this.#zones.next(latest, {
      ...{ now, isQuiet: volume === 0, rules: { ...voice.rules, chimeMs } },
      msOf: (call, form) => spoken.millisecondsOf(call, form),
    });
    this.isSpeaking = now < this.#zones.freeAt;
    if (announcement !== null) void this.#say(spoken, announcement, volume);
  }

  /** An emergency goes before every call and knows no quiet hours; it does not cut into a sentence. */
  #isAlarming({ chime }: SpokenCalls, now: number): boolean {
    const emergency = this.#options.emergency();
    if (emergency === null && this.#alarm.isSpeaking(now)) this.#alarm.hush();
    if (emergency !== null && now >= this.#zones.freeAt && this.#alarm.isDue(emergency, now)) {
      this.#alarm.say(emergency, now, chimeMs);
      void this.#player.play([], { chime, volume: 1 }).catch(() => 0);
    }
    const isSpeaking = this.#alarm.isSpeaking(now);
    if (isSpeaking) this.isSpeaking = true;
    return isSpeaking;
  }

  async #say(spoken: SpokenCalls, { call, form, hasChime }: Announcement, volume: number): Promise<void> {
    const phrases = spoken.phrases(call, form);
    const chime = hasChime || phrases.length === 0 ? spoken.chime : null;
    await this.#player.play(phrases, { chime, volume }).catch(() => 0);
    // The voice may have passed on while the clips were decoded.
    if (performance.now() >= this.#heldUntil) this.#player.hush();
  }

  #fallSilent(): void {
    this.#zones.release(this.#options.serverNow());
    this.#player.hush();
    this.#alarm.hush();
    this.isSpeaking = false;
  }
}
