import type { CentreVoice, VoiceView } from '@sanh/contract';
import {
  announcementTokens,
  planClips,
  type AnnouncementForm,
  type ClipPlan,
  type VoiceCall,
} from '@sanh/domain';
import { choosePack, loadPack, type ClipPack, type Phrase } from '@sanh/ui/voice';

const languagesPauseMs = 350;

interface Loaded {
  readonly language: string;
  readonly pack: ClipPack;
}

/** What is said of a call with the packs that are here: in the hall's language, then in the citizen's own. */
export class SpokenCalls {
  readonly #voice: CentreVoice;
  readonly #packs: readonly Loaded[];
  readonly #any: ClipPack | null;

  private constructor(voice: CentreVoice, packs: readonly Loaded[], any: ClipPack | null) {
    this.#voice = voice;
    this.#packs = packs;
    this.#any = any;
  }

  /** Loads the packs of these languages, the hall's own first. A language without a pack is not spoken. */
  static async load(
    voice: CentreVoice,
    views: readonly VoiceView[],
    languages: readonly string[],
  ): Promise<SpokenCalls> {
    const use = 'announcements' as const;
    const chosen = languages.flatMap((language, index) => {
      const own = index === 0 ? views.find(({ id }) => id === voice.pack) : undefined;
      const view = own ?? choosePack(views, { use, language, region: voice.region });
      return view === null || voice.templates[language] === undefined ? [] : { language, view };
    });
    const packs = await Promise.all(
      chosen.map(async ({ language, view }) => ({ language, pack: await loadPack(view) })),
    );
    const bell = packs[0] === undefined ? views.find((view) => view.use === use) : undefined;
    return new SpokenCalls(
      voice,
      packs,
      bell === undefined ? (packs[0]?.pack ?? null) : await loadPack(bell),
    );
  }

  /** Whose chime is rung; also where no language of the hall has a pack. */
  get chime(): ClipPack | null {
    return this.#any;
  }

  phrases(call: VoiceCall, form: AnnouncementForm): readonly Phrase[] {
    const [main, ...others] = this.#packs;
    if (main === undefined) return [];
    const own = form === 'full' && this.#voice.speaksTicketLanguage ? call.language : null;
    const second = others.find(({ language }) => language === own);
    const spoken = [this.#phrase(main, call, form)];
    if (second === undefined) return spoken;
    const { pack, parts } = this.#phrase(second, call, form);
    return [...spoken, { pack, parts: [{ kind: 'pause', ms: languagesPauseMs }, ...parts] }];
  }

  millisecondsOf(call: VoiceCall, form: AnnouncementForm): number {
    return this.phrases(call, form)
      .flatMap(({ pack, parts }) =>
        parts.map((part) => (part.kind === 'pause' ? part.ms : pack.millisecondsOf(part.text))),
      )
      .reduce((sum, ms) => sum + ms, 0);
  }

  /** Whether something of what these calls say would be said by letters instead. */
  lacksWordsOf(calls: readonly VoiceCall[]): boolean {
    return this.#packs.some((loaded) =>
      calls.some((call) => this.#plan(loaded, call, 'full').missing.length > 0),
    );
  }

  #phrase(loaded: Loaded, call: VoiceCall, form: AnnouncementForm): Phrase {
    return { pack: loaded.pack, parts: this.#plan(loaded, call, form).parts };
  }

  #plan({ language, pack }: Loaded, { label, counter }: VoiceCall, form: AnnouncementForm): ClipPlan {
    const template = this.#voice.templates[language]?.[form === 'short' ? 'short' : 'full'] ?? '{number}';
    const style = { language, region: pack.region, tickets: this.#voice.tickets };
    return planClips(announcementTokens(template, { label, counter }, style), pack.sayable);
  }
}
