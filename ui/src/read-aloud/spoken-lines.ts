import { nameOf, wordsOf } from './spoken-name.ts';

/** One thing that is said at a time, and where it stands on the screen. */
export interface SpokenLine {
  readonly text: string;
  readonly language: string;
  readonly element: HTMLElement;
}

/** What a control is called and how it stands, in the language of the screen. */
export interface ControlWords {
  readonly button: string;
  readonly field: string;
  readonly choice: string;
  readonly isOn: string;
  readonly isOff: string;
  readonly isForbidden: string;
  /** Between the ends of a range: "20 đến 35 phút". */
  readonly to: string;
}

const controls = 'button, a[href], input, textarea';
const pieces = `${controls}, h1, h2, h3, p, caption, legend, th[scope="row"], dl > div, [role="img"]`;
const silent = '[aria-hidden="true"], [role="timer"], [inert], thead';

/**
 * Everything on the screen as it would be read to somebody, in reading order. It is taken from what assistive
 * technology gets too: names, roles, states, hidden parts left out.
 */
export function spokenLines(root: HTMLElement, words: ControlWords): readonly SpokenLine[] {
  const lines: SpokenLine[] = [];
  walk(
    root,
    (element, text) => {
      const spoken = tidy(text, words);
      if (spoken !== '') lines.push({ text: spoken, language: languageOf(element), element });
    },
    words,
  );
  return lines;
}

/** The line of one control, e.g. of the one that has just got the focus. */
export function spokenLine(element: HTMLElement, words: ControlWords): SpokenLine {
  return { text: tidy(pieceText(element, words), words), language: languageOf(element), element };
}

type Say = (element: HTMLElement, text: string) => void;

function walk(element: HTMLElement, say: Say, words: ControlWords): void {
  if (!isHeard(element)) return;
  const whole = wholeText(element, words);
  if (whole !== null) {
    say(element, whole);
    return;
  }
  for (const child of element.childNodes) {
    if (child instanceof HTMLElement) walk(child, say, words);
    else if (child instanceof SVGElement) say(element, child.getAttribute('aria-label') ?? '');
    else if (child.nodeType === Node.TEXT_NODE) say(element, child.textContent ?? '');
  }
}

/** What is said in one breath; null for a part that only holds others. */
function wholeText(element: HTMLElement, words: ControlWords): string | null {
  if (element.matches('tbody > tr')) return rowText(element);
  const choice = element.matches('label') ? element.querySelector('input') : null;
  if (choice !== null) return `${nameOf(element)}, ${controlState(choice, words)}`;
  return element.matches(pieces) ? pieceText(element, words) : null;
}

const isHeard = (element: Element): boolean => !element.matches(silent) && element.checkVisibility();

function pieceText(element: HTMLElement, words: ControlWords): string {
  const name = nameOf(element);
  return element.matches(controls) ? `${name}, ${controlState(element, words)}` : name;
}

function controlState(control: HTMLElement, words: ControlWords): string {
  if (control instanceof HTMLInputElement && control.type !== 'radio')
    return [words.field, control.value].filter(Boolean).join(', ');
  const { ariaPressed, ariaChecked, ariaDisabled } = control;
  const isRadio = control instanceof HTMLInputElement;
  const state = isRadio ? String(control.checked) : (ariaChecked ?? ariaPressed);
  const isForbidden = ariaDisabled === 'true' || control.matches(':disabled');
  const parts = [isRadio || ariaChecked !== null ? words.choice : words.button];
  if (state !== null) parts.push(state === 'true' ? words.isOn : words.isOff);
  if (isForbidden) parts.push(words.isForbidden);
  return parts.join(', ');
}

/** A row says of each figure what it is: "Đất đai, Người: 6". */
function rowText(row: HTMLElement): string {
  const heads = [...(row.closest('table')?.querySelectorAll<HTMLElement>('thead th') ?? [])];
  return [...row.querySelectorAll<HTMLElement>('th, td')]
    .filter(isHeard)
    .map((cell) => {
      const head = cell.matches('td') ? heads[[...row.children].indexOf(cell)] : undefined;
      const isFigure = /^\d/.test(wordsOf(cell));
      return head && isFigure ? `${wordsOf(head)}: ${nameOf(cell)}` : nameOf(cell);
    })
    .join(', ');
}

const languageOf = (element: HTMLElement): string =>
  element.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang;

/** Signs that a voice would spell out or swallow. */
function tidy(text: string, words: ControlWords): string {
  return text
    .replace(/(\d)\s*–\s*(\d)/g, `$1 ${words.to} $2`)
    .replace(/\s*[·|]\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/([.,?!:;])(?:\s*,)+/g, '$1')
    .replace(/\s+([.,])/g, '$1')
    .replace(/^[\s,–]+|[\s,]+$/g, '');
}
