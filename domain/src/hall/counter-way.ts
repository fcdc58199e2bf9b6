/** Where a counter is for whoever looks at the displays of its zone. */
export const counterWays = ['left', 'right', 'ahead', 'behind', 'up', 'down'] as const;
export type CounterWay = (typeof counterWays)[number];
