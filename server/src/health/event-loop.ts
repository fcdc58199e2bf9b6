import { monitorEventLoopDelay } from 'node:perf_hooks';

const checkMs = 500;
const blockedMs = 2000;
const rememberedMs = 10_000;

export interface EventLoopWatch {
  /** Whether the loop has lately stood still for seconds: whoever asks now would wait in vain next time. */
  isBlocked(): boolean;
  stop(): void;
}

export function watchEventLoop(): EventLoopWatch {
  const delay = monitorEventLoopDelay({ resolution: 100 });
  delay.enable();
  let blockedAt = Number.NEGATIVE_INFINITY;
  const look = (): void => {
    if (delay.max / 1e6 > blockedMs) blockedAt = performance.now();
    delay.reset();
  };
  const timer = setInterval(look, checkMs);
  timer.unref();
  return {
    isBlocked() {
      look();
      return performance.now() - blockedAt < rememberedMs;
    },
    stop() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
