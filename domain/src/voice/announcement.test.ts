import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { announcementTokens } from './announcement.ts';
import { planClips, sayableOf } from './clip-plan.ts';
import { volumeAt } from './voice-hours.ts';

const said = (
  template: string,
  label: string,
  counter: string,
  tickets: 'digits' | 'number',
  language = 'vi',
) =>
  announcementTokens(template, { label, counter }, { language, tickets })
    .map((token) => (token.kind === 'word' ? token.text : '|'))
    .join(' ');

test.each([
  ['Mời số {number} đến quầy {counter}', 'B-017', '5', 'digits', 'mời số bê không một bảy đến quầy năm'],
  ['Mời số {number} đến quầy {counter}', 'B-017', '5', 'number', 'mời số bê mười bảy đến quầy năm'],
  [
    'Mời công dân số {number}, quầy {counter}',
    '1001',
    '21',
    'digits',
    'mời công dân số một không không một | quầy hai mươi mốt',
  ],
  ['Mời số {number}', '1001', '2', 'number', 'mời số một nghìn không trăm lẻ một'],
  ['{number}, quầy {counter}', 'HT-105', '10', 'number', 'hát tê một trăm lẻ năm | quầy mười'],
] as const)('"%s" with %s', (template, label, counter, tickets, words) => {
  expect(said(template, label, counter, tickets)).toBe(words);
});

it('is said in English, too', () => {
  expect(said('Number {number}, please go to counter {counter}', 'B-017', '12', 'digits', 'en')).toBe(
    'number bee zero one seven | please go to counter twelve',
  );
});

const letters: Readonly<Record<string, string>> = { A: 'a', B: 'bê', C: 'xê', D: 'dê', Đ: 'đê', K: 'ca' };
const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const below100 = [
  ...'mười,mười một,mười hai,mười ba,mười bốn,mười lăm,mười sáu,mười bảy,mười tám,mười chín'.split(','),
  ...'hai mươi,hai mươi mốt,hai mươi hai,hai mươi ba,hai mươi tư,hai mươi lăm'.split(','),
];

it('the clips of 500 calls say exactly what a person would read, with the pack that is here', () => {
  const manifest = new URL('../../../voices/packs/hall-vi-north/manifest.json', import.meta.url);
  const { clips } = JSON.parse(readFileSync(manifest, 'utf8')) as { clips: Record<string, unknown> };
  const pack = sayableOf('vi', Object.keys(clips));
  for (let index = 0; index < 500; index += 1) {
    const letter = Object.keys(letters)[index % 6] ?? 'A';
    const number = String((index * 37) % 1000).padStart(3, '0');
    const counter = (index * 7) % 26;
    const tokens = announcementTokens(
      'Mời số {number} đến quầy {counter}',
      { label: `${letter}-${number}`, counter: String(counter) },
      { language: 'vi', tickets: 'digits' },
    );
    const { parts, missing } = planClips(tokens, pack);
    const figures = Array.from(number, (digit) => digits[Number(digit)]).join(' ');
    const desk = counter < 10 ? digits[counter] : below100[counter - 10];
    expect(missing).toEqual([]);
    expect(parts.map((part) => (part.kind === 'clip' ? part.text : '|')).join(' ')).toBe(
      `mời số ${letters[letter] ?? ''} ${figures} đến quầy ${desk ?? ''}`,
    );
    expect(parts.length).toBeLessThanOrEqual(7);
  }
});

it('is silent in quiet hours, also over midnight, and as loud as the hour says', () => {
  const hours = {
    quiet: [
      { from: 690, to: 810 },
      { from: 1320, to: 360 },
    ],
    volume: [
      { from: 420, level: 0.8 },
      { from: 1020, level: 0.5 },
    ],
  };
  const at = (clock: string): number => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return volumeAt(hours, hour * 60 + minute);
  };
  expect(
    ['06:00', '07:00', '11:29', '11:30', '13:29', '13:30', '17:00', '21:59', '22:00', '05:59'].map(at),
  ).toEqual([...[0.5, 0.8, 0.8, 0, 0, 0.8, 0.5, 0.5, 0, 0]]);
  expect(volumeAt({ quiet: [], volume: [] }, 600)).toBe(1);
});
