import type { Attachment } from 'svelte/attachments';

const restMs = 3000;

/**
 * Lets a text of more than two lines pass by once in `ms`: at one calm speed, with a rest at either end, or, where motion
 * is reduced, page by page. A shorter text stands still.
 */
export const passBy =
  (ms: number, isReduced: boolean): Attachment<HTMLElement> =>
  (line) => {
    let animation: Animation | null = null;
    const begin = (): void => {
      animation?.cancel();
      line.dataset['flow'] = 'pages';
      const pages = Math.round(line.scrollWidth / line.clientWidth);
      if (pages < 2) return;
      if (!isReduced) line.dataset['flow'] = 'line';
      animation = isReduced ? turnPages(line, pages, ms) : moveAlong(line, ms);
    };
    const observer = new ResizeObserver(begin);
    if (line.parentElement !== null) observer.observe(line.parentElement);
    return () => {
      observer.disconnect();
      animation?.cancel();
    };
  };

function moveAlong(line: HTMLElement, ms: number): Animation {
  const end = `${line.clientWidth - line.scrollWidth}px`;
  const rest = restMs / ms;
  return line.animate(
    [
      { translate: '0px', offset: 0 },
      { translate: '0px', offset: rest },
      { translate: end, offset: 1 - rest },
      { translate: end, offset: 1 },
    ],
    { duration: ms, iterations: Infinity },
  );
}

const turnPages = (line: HTMLElement, pages: number, ms: number): Animation =>
  line.animate([{ translate: '0%' }, { translate: `${(1 - pages) * 100}%` }], {
    ...{ duration: ms, iterations: Infinity },
    easing: `steps(${pages}, jump-none)`,
  });
