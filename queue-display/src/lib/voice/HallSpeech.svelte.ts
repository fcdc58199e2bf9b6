import type { CentreView, Client, SoundState, VoiceClaim, VoiceGrant } from '@sanh/contract';
import { minuteOfDay, voiceClaimEveryMs, volumeAt, type Announcement, type Emergency } from '@sanh/domain';
import { ClipPlayer } from '@sanh/ui/voice';
import { callKey } from '#lib/calls/calls.ts';
import { EmergencySpeech } from './EmergencySpeech.ts';
import { LeasedVoice } from './LeasedVoice.ts';
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
  /** The call that is being said, by the key it has on the glass. */
  said = $state<string | null>(null);
  readonly #options: Options;
  readonly #player = new ClipPlayer();
  readonly #alarm = new EmergencySpeech();
  readonly #voice: LeasedVoice;
  #spoken: SpokenCalls | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.#voice = new LeasedVoice({
      now: () => performance.now(),
      serverNow: options.serverNow,
      allowUntil: (atMs) => this.#player.allowUntil(atMs),
      hush: () => this.#hush(),
    });
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
      this.#voice.fallSilent();
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
    const { claim, calls, zoneId } = this.#options;
    if (!this.#player.isRunning || this.#spoken === null || calls() === null) return;
    await this.#voice.claim((said) => claim({ zoneId: zoneId(), said }));
  }

  #look(): void {
    const { calls, centre } = this.#options;
    const latest = calls();
    const spoken = this.#spoken;
    if (latest === null || spoken === null) this.#voice.fallSilent();
    if (!this.#voice.isHeld() || latest === null || spoken === null) return;
    const now = this.#voice.time();
    if (this.#isAlarming(spoken, now)) return;
    const { voice, timeZone } = centre();
    const volume = volumeAt(voice.hours, minuteOfDay(timeZone, now));
    const announcement = this.#voice.next(latest, {
      ...{ isQuiet: volume === 0, rules: { ...voice.rules, chimeMs } },
      msOf: (call, form) => spoken.millisecondsOf(call, form),
    });
    this.isSpeaking = this.#voice.isSpeaking();
    if (announcement !== null) this.said = callKey(announcement.call);
    else if (!this.isSpeaking) this.said = null;
    if (announcement !== null) this.#say(spoken, announcement, volume);
  }

  /** An emergency goes before every call and knows no quiet hours; it does not cut into a sentence. */
  #isAlarming({ chime }: SpokenCalls, now: number): boolean {
    const emergency = this.#options.emergency();
    if (emergency === null && this.#alarm.isSpeaking(now)) this.#alarm.hush();
    if (emergency !== null && !this.#voice.isSpeaking() && this.#alarm.isDue(emergency, now)) {
      this.#alarm.say(emergency, now, { chimeMs, mayRead: () => this.#voice.isHeld() });
      void this.#player.play([], { chime, volume: 1 }).catch(() => 0);
    }
    const isSpeaking = this.#alarm.isSpeaking(now);
    if (isSpeaking) this.isSpeaking = true;
    return isSpeaking;
  }

  #say(spoken: SpokenCalls, { call, form, hasChime }: Announcement, volume: number): void {
    const phrases = spoken.phrases(call, form);
    const chime = hasChime || phrases.length === 0 ? spoken.chime : null;
    void this.#player.play(phrases, { chime, volume }).catch(() => 0);
  }

  #hush(): void {
    this.#player.hush();
    this.#alarm.hush();
    this.isSpeaking = false;
    this.said = null;
  }
}
