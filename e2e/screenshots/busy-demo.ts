import type { Demo } from '../stories/demo.ts';
import type { PanelPage } from '../stories/pages/panel.ts';
import { issued } from '../stories/panel/issue.ts';

const waiting = {
  'dat-dai': 6,
  'ho-tich': 4,
  'thue-dat-dai': 3,
  'xay-dung': 2,
  'bao-tro-xa-hoi': 2,
  'van-hoa-xa-hoi': 1,
} as const;

/** People wait at most services, as in the middle of a morning. */
export async function fillHall(demo: Demo): Promise<void> {
  for (const [serviceId, count] of Object.entries(waiting)) await issued(demo, serviceId, count);
}

/** These counters are taken and each calls its next number. */
export async function callAll(demo: Demo, counters: readonly number[]): Promise<readonly PanelPage[]> {
  const panels: PanelPage[] = [];
  for (const counter of counters) panels.push(await demo.panel(counter));
  for (const panel of panels) {
    await panel.callNext();
    await panel.page.getByText('Đang gọi', { exact: true }).waitFor();
  }
  return panels;
}
