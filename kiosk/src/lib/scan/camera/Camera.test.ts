import { expect, it, vi } from 'vitest';
import { Camera } from './Camera.svelte.ts';
import type { CodeReader } from './code-reader.ts';
import { loadReader } from './load-reader.ts';

const view = {} as HTMLElement;
const untold = vi.fn();

/** A camera by itself, whose cable can be pulled. */
function aReader() {
  const track = new EventTarget() as MediaStreamTrack;
  const calls: string[] = [];
  let tell: (text: string) => void = () => undefined;
  const reader: CodeReader = {
    start: (_, onscan) => {
      calls.push('start');
      tell = onscan;
      return Promise.resolve(track);
    },
    stop: () => {
      calls.push('stop');
      return Promise.resolve();
    },
  };
  return { reader, track, calls, read: (text: string) => tell(text) };
}

it('the first reader that can be had is used, the next one only when it cannot', async () => {
  const [{ reader: first }, { reader: second }] = [aReader(), aReader()];
  const secondLoad = vi.fn(() => Promise.resolve(second));
  expect(await loadReader([() => Promise.resolve(first), secondLoad])).toBe(first);
  expect(secondLoad).not.toHaveBeenCalled();
  expect(await loadReader([() => Promise.reject(new Error('CSP')), secondLoad])).toBe(second);
  await expect(loadReader([() => Promise.reject(new Error('CSP'))])).rejects.toThrow('CSP');
});

it('a camera that is unplugged says so and still does when its picture is gone', async () => {
  const { reader, track } = aReader();
  const camera = new Camera(untold, () => Promise.resolve(reader));
  const stop = camera.start(view, () => undefined);
  await vi.waitFor(() => expect(camera.state.kind).toBe('on'));
  track.dispatchEvent(new Event('ended'));
  expect(camera.state).toEqual({ kind: 'trouble', trouble: 'unplugged' });
  expect(untold).toHaveBeenCalledOnce();
  stop();
  expect(camera.state).toEqual({ kind: 'trouble', trouble: 'unplugged' });
});

it('a camera that is stopped is put out, tells nothing more and starts again', async () => {
  const { reader, calls, read } = aReader();
  const camera = new Camera(untold, () => Promise.resolve(reader));
  const seen: string[] = [];
  const stop = camera.start(view, (text) => seen.push(text));
  await vi.waitFor(() => expect(camera.state.kind).toBe('on'));
  read('HS-1');
  stop();
  read('HS-2');
  expect(seen).toEqual(['HS-1']);
  camera.start(view, () => undefined);
  await vi.waitFor(() => expect(calls).toEqual(['start', 'stop', 'start']));
});

it('a camera that is stopped while its reader is fetched is never lit', async () => {
  const { reader, calls } = aReader();
  let come: (reader: CodeReader) => void = () => undefined;
  const camera = new Camera(untold, () => new Promise((resolve) => (come = resolve)));
  const stop = camera.start(view, () => undefined);
  await Promise.resolve();
  stop();
  come(reader);
  await vi.waitFor(() => expect(calls).toEqual(['stop']));
  expect(camera.state).toEqual({ kind: 'off' });
});
