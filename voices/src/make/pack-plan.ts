import type { VoiceUse } from '@sanh/contract';
import type { Speaker } from './speak.ts';

/** A pack that this repository brings along. */
export interface PackPlan {
  readonly id: string;
  readonly use: VoiceUse;
  readonly language: 'vi' | 'en';
  readonly region: 'north' | 'south' | null;
  readonly names: Readonly<Record<string, string>>;
  readonly speaker: Speaker;
  readonly bitsPerSecond: number;
}

const wordsPerMinute = {
  announcements: { vi: 140, en: 140 },
  'read-aloud': { vi: 165, en: 180 },
} as const;

const north = { language: 'vi', region: 'north', voice: 'vi' } as const;
const south = { language: 'vi', region: 'south', voice: 'vi-vn-x-south' } as const;
const british = { language: 'en', region: null, voice: 'en-gb' } as const;

const plan = (
  { language, region, voice }: typeof north | typeof south | typeof british,
  use: VoiceUse,
  names: PackPlan['names'],
): PackPlan => ({
  id: [use === 'announcements' ? 'hall' : 'screen', language, region]
    .filter((part) => part !== null)
    .join('-'),
  ...{ use, language, region, names },
  speaker: { voice, wordsPerMinute: wordsPerMinute[use][language] },
  bitsPerSecond: use === 'announcements' ? 16_000 : 9000,
});

export const packPlans: readonly PackPlan[] = [
  plan(north, 'announcements', { vi: 'Gọi số, giọng miền Bắc', en: 'Calls, northern voice' }),
  plan(south, 'announcements', { vi: 'Gọi số, giọng miền Nam', en: 'Calls, southern voice' }),
  plan(british, 'announcements', { vi: 'Gọi số bằng tiếng Anh', en: 'Calls in English' }),
  plan(north, 'read-aloud', { vi: 'Đọc màn hình, giọng miền Bắc', en: 'Screens, northern voice' }),
  plan(south, 'read-aloud', { vi: 'Đọc màn hình, giọng miền Nam', en: 'Screens, southern voice' }),
  plan(british, 'read-aloud', { vi: 'Đọc màn hình bằng tiếng Anh', en: 'Screens in English' }),
];
