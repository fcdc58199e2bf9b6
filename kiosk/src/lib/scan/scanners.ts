import { serialScanner } from './serial-scanner.ts';
import { wedgeScanner } from './wedge-scanner.ts';

/** Hand scanners are heard on every page; the camera looks only where it is asked to. Returns what stops them. */
export function startScanners(onscan: (text: string) => void): () => void {
  const stops = [wedgeScanner, serialScanner].map((scanner) => scanner.start(onscan));
  return () => stops.forEach((stop) => stop());
}
