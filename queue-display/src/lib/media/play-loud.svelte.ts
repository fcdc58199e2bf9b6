import type { Attachment } from 'svelte/attachments';

/** Plays as loud as is wanted now; a browser that lets no sound out plays without. */
export const playLoud =
  (volume: () => number): Attachment<HTMLVideoElement> =>
  (film) => {
    $effect(() => {
      film.volume = volume();
      film.muted = volume() === 0;
    });
    film.play().catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotAllowedError')) return;
      film.muted = true;
      void film.play().catch(() => undefined);
    });
  };
