import type { Attachment } from 'svelte/attachments';

const leastScale = 0.4;
const step = 0.05;

/** Makes all words of a box so much smaller (`--scale`) that none is cut; `words` only says when to look again. */
export function fitHeight(words: string): Attachment<HTMLElement> {
  return (box) => {
    if (words === '') return;
    const fit = (): void => {
      let scale = 1;
      const take = (): void => box.style.setProperty('--scale', scale.toFixed(2));
      take();
      while (box.scrollHeight > box.clientHeight && scale > leastScale) {
        scale -= step;
        take();
      }
    };
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    void document.fonts.ready.then(fit);
    return () => observer.disconnect();
  };
}
