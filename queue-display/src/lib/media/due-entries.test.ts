import { mediaKeptBytes, type PlaylistEntry } from '@sanh/contract';
import { expect, it } from 'vitest';
import { dueEntries, keptFiles } from './due-entries.ts';

const entry = (fileId: string, over: Partial<PlaylistEntry> = {}): PlaylistEntry => ({
  ...{ fileId, name: fileId, type: 'image/png', bytes: 1, seconds: 15 },
  ...{ zoneIds: [], from: null, until: null, ...over },
});
const viewer = { layout: { zoneIds: ['left'] }, today: '2026-11-23', isReduced: false };
const due = (entries: readonly PlaylistEntry[], over: object = {}): string[] =>
  dueEntries(entries, { ...viewer, ...over }).map(({ fileId }) => fileId);

it('an entry is played on its days and on the screens of its zones', () => {
  const entries = [
    entry('all'),
    entry('left', { zoneIds: ['left', 'right'], from: '2026-11-23', until: '2026-11-23' }),
    entry('right', { zoneIds: ['right'] }),
    entry('over', { until: '2026-11-22' }),
    entry('later', { from: '2026-11-24' }),
  ];
  expect(due(entries)).toEqual(['all', 'left']);
  expect(due(entries, { layout: { zoneIds: null } })).toEqual(['all', 'left', 'right']);
});

it('no video plays where motion is reduced', () => {
  expect(due([entry('film', { type: 'video/mp4' }), entry('a')], { isReduced: true })).toEqual(['a']);
});

it('files are kept as far as there is room, each once', () => {
  const half = mediaKeptBytes / 2;
  const entries = [
    entry('a', { bytes: half }),
    entry('a', { bytes: half }),
    entry('b', { bytes: half + 1 }),
    entry('c', { bytes: half }),
  ];
  expect([...keptFiles(entries)]).toEqual(['a', 'c']);
});
