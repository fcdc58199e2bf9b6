/** After this the process ends, whatever still hangs. */
const patienceMs = 8000;

/** On Ctrl-C or SIGTERM closes everything that was started, the last first, and ends. */
export function stopOnSignal(closing: readonly (() => Promise<void>)[]): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    for (const close of closing)
      await close().catch((error: unknown) => console.error('While stopping:', error));
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}
