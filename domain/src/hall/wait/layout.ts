import type { HallConfiguration, ServiceId } from '../configuration.ts';
import { serviceLine } from '../line.ts';
import type { LineKey } from '../ticket.ts';
import { typicalMeanMs } from './pace.ts';

/** A configuration with its services numbered, so that lines can be reckoned with in plain arrays. */
export interface Layout {
  readonly indexOf: ReadonlyMap<ServiceId, number>;
  readonly lines: readonly LineKey[];
  /** Mean service times as the configuration states them. */
  readonly typicalMs: readonly number[];
  /** Of each counter its tiers of service numbers. */
  readonly tiers: readonly (readonly (readonly number[])[])[];
}

const layouts = new WeakMap<HallConfiguration, Layout>();

export function layoutOf(configuration: HallConfiguration): Layout {
  const known = layouts.get(configuration);
  if (known !== undefined) return known;
  const indexOf = new Map(configuration.services.map(({ id }, index) => [id, index]));
  const layout: Layout = {
    indexOf,
    typicalMs: configuration.services.map(typicalMeanMs),
    lines: configuration.services.map(({ id }) => serviceLine(id)),
    tiers: configuration.counters.map(({ profile }) =>
      profile.tiers.map((tier) => tier.flatMap((id) => indexOf.get(id) ?? [])),
    ),
  };
  layouts.set(configuration, layout);
  return layout;
}
