type Devices = Pick<MediaDevices, 'enumerateDevices' | 'addEventListener' | 'removeEventListener'>;

/** Tells when a headset is plugged in or pulled out: one more, or one fewer, way for sound to leave. */
export function watchHeadset(
  devices: Devices | undefined,
  onchange: (isPlugged: boolean) => void,
): () => void {
  if (devices === undefined) return () => undefined;
  let before: number | null = null;
  const look = async (): Promise<void> => {
    const all = await devices.enumerateDevices().catch(() => []);
    const now = all.filter(({ kind }) => kind === 'audiooutput').length;
    if (before !== null && now !== before) onchange(now > before);
    before = now;
  };
  const changed = (): void => void look();
  changed();
  devices.addEventListener('devicechange', changed);
  return () => devices.removeEventListener('devicechange', changed);
}
