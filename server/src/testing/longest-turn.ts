/** The most that was computed between two turns of the event loop, in processor time: others on the machine do not count. */
export async function longestTurn<T>(
  work: Promise<T>,
): Promise<{ answer: T; turns: number; longestMs: number }> {
  let [isDone, turns, longestMs] = [false, 0, 0];
  const answered = work.finally(() => (isDone = true));
  for (let last = process.threadCpuUsage(); !isDone; turns++) {
    // Not at every turn: whoever only counts must not take the processor from the work itself.
    await new Promise((resolve) => setTimeout(resolve, 1));
    const { user, system } = process.threadCpuUsage(last);
    longestMs = Math.max(longestMs, (user + system) / 1000);
    last = process.threadCpuUsage();
  }
  return { answer: await answered, turns, longestMs };
}
