import { letterNamesOf } from './letter-names.ts';
import { numberReaderOf, type SpeakingStyle } from './number-reader.ts';
import { spokenTokens, type SpokenToken } from './spoken-tokens.ts';

/** What is said of a call; `{number}` and `{counter}` stand for the ticket's number and the counter's. */
export interface AnnouncementTemplate {
  readonly full: string;
  /** When many are called at once. */
  readonly short: string;
}

export interface AnnouncedCall {
  readonly label: string;
  readonly counter: string;
}

/** The words of one announcement. Of a ticket's number the figures are read as the style says, also where it has no letter. */
export function announcementTokens(
  template: string,
  { label, counter }: AnnouncedCall,
  style: SpeakingStyle,
): readonly SpokenToken[] {
  const said: Readonly<Record<string, string>> = {
    '{number}': ticketWords(label, style),
    '{counter}': counter,
  };
  return spokenTokens(
    template.replace(/\{number\}|\{counter\}/g, (name) => said[name] ?? ''),
    style,
  );
}

function ticketWords(label: string, style: SpeakingStyle): string {
  const reader = numberReaderOf(style);
  return (label.match(/\p{L}+|\d+/gu) ?? [])
    .map((part) => (/\d/.test(part) ? reader.ticket(part) : letterNamesOf(part, style.language).join(' ')))
    .join(' ');
}
