import type { Page } from '@playwright/test';

/** How a film sounded at one moment. */
export interface FilmMoment {
  /** Milliseconds since 1970 on the page's clock. */
  readonly at: number;
  /** 0 where none plays. */
  readonly volume: number;
}

/** Looks twenty times a second at how loud a page's film is: call before it is opened. */
export const watchFilm = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const moments: FilmMoment[] = [];
    Object.assign(window, { filmMoments: moments });
    setInterval(() => {
      const film = document.querySelector('video');
      const isHeard = film !== null && !film.paused && !film.muted;
      moments.push({ at: Date.now(), volume: isHeard ? film.volume : 0 });
    }, 50);
  });

declare const filmMoments: FilmMoment[];

export const filmOn = (page: Page): Promise<readonly FilmMoment[]> => page.evaluate(() => filmMoments);
