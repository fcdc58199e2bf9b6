/** A call as the loudspeaker of a zone needs it. A recall is a new call of the same ticket. */
export interface VoiceCall {
  readonly ticketId: string;
  readonly label: string;
  readonly counter: string;
  readonly language: string;
  /** Server time in milliseconds. */
  readonly at: number;
  /** 1 for the first call, more for recalls. */
  readonly times: number;
  /** Nobody has come yet. */
  readonly isWanted: boolean;
}

/** A place in the order of calls. */
export interface CallMark {
  readonly at: number;
  readonly ticketId: string;
}

/** `full`: the citizen's own language, too; `plain`: the hall's language; `short`: number and counter. */
export const announcementForms = ['full', 'plain', 'short'] as const;
export type AnnouncementForm = (typeof announcementForms)[number];

export interface VoiceRules {
  /** A fresh call has been said so long after it was made, as far as the words fit in. */
  readonly budgetMs: number;
  /** Silence between two announcements. */
  readonly gapMs: number;
  /** How often a call is said when there is time. */
  readonly times: number;
  readonly chimeMs: number;
}

/** `fresh`: said for the first time; `recall`: the clerk called once more; `again`: said again by itself. */
type Kind = 'fresh' | 'recall' | 'again';

interface Waiting {
  readonly kind: Kind;
  readonly call: VoiceCall;
  /** When its first call was made: a recall before it was said does not send it back. */
  readonly since: CallMark;
  readonly notBefore: number;
  readonly timesLeft: number;
}

export interface Announcement {
  readonly call: VoiceCall;
  readonly form: AnnouncementForm;
  readonly hasChime: boolean;
  readonly isFresh: boolean;
  /** How long it is heard. */
  readonly ms: number;
}

/** What the voice of one zone has heard, has yet to say, and is saying. */
export interface Announcer {
  readonly heardUpTo: CallMark;
  readonly waiting: readonly Waiting[];
  readonly speaking: Waiting | null;
  readonly freeAt: number;
}

/** A call that is older has been seen on the screens; to say it now would only mislead. */
const newsMs = 60_000;
const againAfterMs = 6000;
/** Fuller forms use only this part of the time: the next rush may come before this one is over. */
const comfort = 0.4;
/** After a longer silence the chime comes first, however much there is to say. */
const silenceMs = 4000;

export const isAfterMark = (a: CallMark, b: CallMark): boolean =>
  a.at > b.at || (a.at === b.at && a.ticketId > b.ticketId);
const inOrder = (a: CallMark, b: CallMark): number => (isAfterMark(a, b) ? 1 : -1);
const markOf = ({ at, ticketId }: CallMark): CallMark => ({ at, ticketId });

/** Begins where another voice has stopped: what was said up to `said` is not said again. */
export const startAnnouncer = (said: CallMark): Announcer => ({
  ...{ heardUpTo: said, waiting: [], speaking: null, freeAt: 0 },
});

/** Takes in the hall's latest calls, in any order. */
export function hearCalls(announcer: Announcer, calls: readonly VoiceCall[]): Announcer {
  const latest = new Map(calls.map((call) => [call.ticketId, call]));
  const known = announcer.waiting
    .filter(({ call }) => latest.has(call.ticketId))
    .map((one) => ({ ...one, call: latest.get(one.call.ticketId) ?? one.call }));
  const added = calls
    .filter((call) => isAfterMark(call, announcer.heardUpTo))
    .filter((call) => !known.some((one) => one.call.ticketId === call.ticketId && one.kind !== 'again'))
    .toSorted(inOrder);
  const isKnown = (call: VoiceCall): boolean => added.some(({ ticketId }) => ticketId === call.ticketId);
  const waiting = [
    ...known.filter((one) => one.kind !== 'again' || !isKnown(one.call)),
    ...added.map(newcomer),
  ];
  const newest = calls.toSorted(inOrder).at(-1);
  const hasNews = newest !== undefined && isAfterMark(newest, announcer.heardUpTo);
  return { ...announcer, waiting, heardUpTo: hasNews ? markOf(newest) : announcer.heardUpTo };
}

const newcomer = (call: VoiceCall): Waiting => ({
  kind: call.times > 1 ? 'recall' : 'fresh',
  call,
  since: markOf(call),
  notBefore: 0,
  timesLeft: 0,
});

interface Moment {
  readonly now: number;
  readonly rules: VoiceRules;
  /** How long a call is heard in this form, without the chime. */
  readonly msOf: (call: VoiceCall, form: AnnouncementForm) => number;
  /** Nothing is to be said at this hour, nor later what was called meanwhile. */
  readonly isQuiet: boolean;
}

export interface Turn {
  readonly announcer: Announcer;
  readonly announcement: Announcement | null;
}

/**
 * What is to be said now, if anything. Fresh calls come first, in the order they were made, then recalls, then what is
 * said again. The fuller form is taken as long as every fresh call keeps its time; when none does, nothing is said again.
 */
export function takeTurn(announcer: Announcer, moment: Moment): Turn {
  const { now, isQuiet } = moment;
  if (now < announcer.freeAt) return { announcer, announcement: null };
  const waiting = isQuiet ? [] : announcer.waiting.filter((one) => isNews(one, now));
  const idle = { ...announcer, speaking: null, waiting };
  const fresh = waiting.filter(({ kind }) => kind === 'fresh').toSorted((a, b) => inOrder(a.since, b.since));
  const form = formFor(fresh, announcer, moment);
  const next =
    fresh[0] ??
    waiting.find(({ kind }) => kind === 'recall') ??
    waiting.find(({ kind, notBefore }) => kind === 'again' && notBefore <= now);
  if (next === undefined) return { announcer: idle, announcement: null };
  // A rush may begin while something is said again: that is never said at full length.
  return say(idle, { next, form: next.kind === 'fresh' || form === 'short' ? form : 'plain' }, moment);
}

const isNews = ({ call }: Waiting, now: number): boolean => call.isWanted && now - call.at < newsMs;

function formFor(fresh: readonly Waiting[], { freeAt }: Announcer, moment: Moment): AnnouncementForm {
  const { now, rules, msOf } = moment;
  const isInTime = (form: AnnouncementForm): boolean => {
    let at = now;
    return fresh.every(({ call, since }, index) => {
      at += msOf(call, form) + (hasChime(form, index === 0 ? now - freeAt : 0) ? rules.chimeMs : 0);
      const isKept = at - since.at <= rules.budgetMs * comfort;
      at += rules.gapMs;
      return isKept;
    });
  };
  return announcementForms.find(isInTime) ?? 'short';
}

const hasChime = (form: AnnouncementForm, silentMs: number): boolean =>
  form !== 'short' || silentMs > silenceMs;

function say(
  announcer: Announcer,
  { next, form }: { next: Waiting; form: AnnouncementForm },
  { now, rules, msOf }: Moment,
): Turn {
  const isChimed = hasChime(form, now - announcer.freeAt);
  const ms = msOf(next.call, form) + (isChimed ? rules.chimeMs : 0);
  const others = announcer.waiting.filter(
    (one) => one !== next && (form !== 'short' || one.kind !== 'again'),
  );
  const timesLeft = next.kind === 'again' ? next.timesLeft - 1 : rules.times - 1;
  const again: Waiting = { ...next, kind: 'again', notBefore: now + ms + againAfterMs, timesLeft };
  const waiting = timesLeft > 0 && form !== 'short' ? [...others, again] : others;
  return {
    announcer: { ...announcer, waiting, speaking: next, freeAt: now + ms + rules.gapMs },
    announcement: { call: next.call, form, hasChime: isChimed, isFresh: next.kind === 'fresh', ms },
  };
}

/** Everything before this has been said to its end: where another voice would go on. */
export function saidUpTo({ heardUpTo, waiting, speaking, freeAt }: Announcer, now: number): CallMark {
  const isSpeaking = speaking?.kind === 'fresh' && now < freeAt;
  const open = [...(isSpeaking ? [speaking] : []), ...waiting.filter(({ kind }) => kind === 'fresh')];
  const [first] = open.map(({ since }) => since).toSorted(inOrder);
  return first === undefined ? heardUpTo : { at: first.at, ticketId: '' };
}
