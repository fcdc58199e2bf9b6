import type { WhatIfAnswer } from '@sanh/contract';
import { t } from '@sanh/ui';
import { none, percentWords, timeWords } from '../parts/figures.ts';
import type { Series, Tone } from '../charts/series.ts';
import type { Answered } from './Answers.svelte.ts';
import type { Scenario, ScenarioName } from './scenario-address.ts';

export type Compared = WhatIfAnswer['all'];
export type DaySide = Compared['was'];

/** A scenario that has been answered. */
export interface AnsweredScenario extends Scenario {
  readonly answer: WhatIfAnswer;
}

export const answeredOf = (
  scenarios: readonly Scenario[],
  to: (scenario: Scenario) => Answered,
): readonly AnsweredScenario[] =>
  scenarios.flatMap((scenario) => {
    const answered = to(scenario);
    return answered.kind === 'answered' ? [{ ...scenario, answer: answered.answer }] : [];
  });

const tones: Readonly<Record<ScenarioName, Tone>> = { a: 'level-1', b: 'level-2', c: 'level-4' };

export const scenarioTitle = (name: ScenarioName): string =>
  t('manage.whatIf.scenario', { name: name.toUpperCase() });

/** The day as it was, then the scenarios. */
export const seriesOf = (scenarios: readonly Scenario[]): readonly Series[] => [
  { key: 'was', label: t('manage.whatIf.asItWas'), tone: 'hatch' },
  ...scenarios.map(({ name }) => ({ key: name, label: scenarioTitle(name), tone: tones[name] })),
];

/** By what days are compared in a chart. */
export const waitMeasures = ['median', 'p90', 'within'] as const;
export type WaitMeasure = (typeof waitMeasures)[number];

/** Minutes, or percent; null where nothing stands behind it. */
export function measured({ wait }: DaySide, measure: WaitMeasure): number | null {
  if (measure === 'within') return wait.targeted === 0 ? null : wait.withinPercent;
  const ms = measure === 'median' ? wait.medianMs : wait.p90Ms;
  return ms === null ? null : ms / 60_000;
}

export function measuredWords({ wait }: DaySide, measure: WaitMeasure): string {
  if (measure === 'within') return wait.targeted === 0 ? none : percentWords(wait.withinPercent);
  return timeWords(measure === 'median' ? wait.medianMs : wait.p90Ms);
}

/** Who came and was not served: left at closing, or called in vain. */
export const unserved = ({ left, noShow }: DaySide): number => left + noShow;
