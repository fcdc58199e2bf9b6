/** The clock of a screen; ticks on the second. `offsetMs` is server time minus the time of this machine. */
export class CurrentTime {
  now = $state.raw(Date.now());
  offsetMs = 0;

  /** Starts ticking and returns what stops it. */
  start(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      this.now = Date.now() + this.offsetMs;
      timer = setTimeout(tick, 1000 - (this.now % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }
}
