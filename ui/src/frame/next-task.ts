/** Lets a finger, a key or a frame that waits come first; what follows is a task of its own. */
export const nextTask = (afterMs = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, afterMs));
