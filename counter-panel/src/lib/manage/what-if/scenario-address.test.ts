import { expect, test } from 'vitest';
import { noChanges, type Changes } from './changes.ts';
import { dayIn, monthIn, scenarioQuery, scenariosIn, type Scenario } from './scenario-address.ts';

const closed: Changes = { ...noChanges, hours: [{ counterId: '1', open: [], keepsBreaks: true }] };
const ruled: Changes = {
  ...noChanges,
  rules: [{ from: null, rule: { kind: 'ratio', priority: 1, ordinary: 2 } }],
};
const paramsOf = (scenarios: readonly Scenario[]) =>
  new URLSearchParams(Object.entries(scenarioQuery('2026-11-23', scenarios)) as [string, string][]);

test('an address brings back the day and every scenario under its letter', () => {
  const scenarios = [
    { name: 'a', changes: closed },
    { name: 'c', changes: ruled },
  ] as const;
  expect(scenariosIn(paramsOf(scenarios))).toEqual(scenarios);
  expect(dayIn(paramsOf(scenarios))).toBe('2026-11-23');
});

test.each([
  ['no JSON', '{'],
  ['another shape', '{"hours":[{"counterId":5}]}'],
  ['something that is not asked', '{"day":"2020-01-01","everything":true}'],
  ['null', 'null'],
])('a scenario that is %s is left out', (_, text) => {
  const params = new URLSearchParams({ day: '2026-11-23', a: text });
  expect(scenariosIn(params)).toEqual([]);
});

test('without a day there are no scenarios, and a day that is none is none', () => {
  const params = paramsOf([{ name: 'a', changes: closed }]);
  params.set('day', '2026-02-31x');
  expect([dayIn(params), scenariosIn(params)]).toEqual([null, []]);
});

test('the month is that of the address, else of the day, else the one that runs', () => {
  const of = (params: Record<string, string>) => monthIn(new URLSearchParams(params), '2026-11-29');
  expect(of({ month: '2026-09', day: '2026-10-05' })).toBe('2026-09');
  expect(of({ day: '2026-10-05' })).toBe('2026-10');
  expect(of({ month: '2026-13' })).toBe('2026-11');
});
