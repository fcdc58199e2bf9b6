import type { AnnouncementTemplate, VoiceHours, VoiceRules } from '@sanh/domain';
import type { VoiceEntry } from './centre/voice.ts';
import { minuteOf, parseHours } from './opening-hours.ts';

/** How a hall calls by voice, in the domain's units. */
export interface HallVoice {
  readonly isOn: boolean;
  readonly region: 'north' | 'south';
  readonly pack: string | null;
  readonly templates: Readonly<Record<string, AnnouncementTemplate>>;
  readonly tickets: 'digits' | 'number';
  readonly speaksTicketLanguage: boolean;
  readonly rules: Omit<VoiceRules, 'chimeMs'>;
  readonly hours: VoiceHours;
}

export const toHallVoice = (voice: VoiceEntry): HallVoice => ({
  ...{ isOn: voice.isOn, region: voice.region, pack: voice.pack, templates: voice.templates },
  ...{ tickets: voice.numbers, speaksTicketLanguage: voice.speaksTicketLanguage },
  rules: { budgetMs: voice.budgetSeconds * 1000, gapMs: voice.gapSeconds * 1000, times: voice.times },
  hours: {
    quiet: voice.quiet
      .map(parseHours)
      .map(({ fromMinute, toMinute }) => ({ from: fromMinute, to: toMinute })),
    volume: voice.volume.map(({ from, percent }) => ({ from: minuteOf(from), level: percent / 100 })),
  },
});
