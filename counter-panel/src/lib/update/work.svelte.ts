/** What a newer program must know before it takes the screen. */
class Work {
  /** A ticket is in hand, or a command on its way. */
  isInHand = $state(false);
  /** The server speaks with newer versions only. */
  isOutdated = $state(false);
}

export const work = new Work();

/** Whether a reload would cost somebody something: work in hand, an open dialog, words in the field that is typed into. */
export function isBusyHere({ activeElement, body }: Document): boolean {
  const isTyping = activeElement !== null && 'value' in activeElement && activeElement.value !== '';
  return work.isInHand || isTyping || body.querySelector('[role="dialog"]') !== null;
}
