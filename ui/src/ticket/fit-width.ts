import type { Attachment } from 'svelte/attachments';

const PROBE_PX = 100;

/** Font size at which a line that is `probeWidth` wide at 100 px fills `width`, but no larger than `maxPx`. */
export function fittingSize(width: number, probeWidth: number, maxPx: number): number {
  if (probeWidth <= 0) return maxPx;
  return Math.min(maxPx, Math.floor((width / probeWidth) * PROBE_PX));
}

/** Sets the font size of one line of text so that it fills its parent; `text` only says when to measure again. */
export function fitWidth(text: string, maxPx: number): Attachment<HTMLElement> {
  return (line) => {
    const row = line.parentElement;
    if (!row || !text) return;
    const fit = (): void => {
      line.style.fontSize = `${PROBE_PX}px`;
      const { marginLeft, marginRight } = getComputedStyle(line);
      const inkWidth = line.offsetWidth + parseFloat(marginLeft) + parseFloat(marginRight);
      line.style.fontSize = `${fittingSize(row.clientWidth, inkWidth, maxPx)}px`;
    };
    const observer = new ResizeObserver(fit);
    observer.observe(row);
    void document.fonts.ready.then(fit);
    return () => observer.disconnect();
  };
}
