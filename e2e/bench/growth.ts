import { runDomainGrowth } from './growth/domain.ts';
import { aGrownHall, costOfCommands, loadTimeMs } from './growth/grown-hall.ts';
import { createHalls } from '../../server/src/halls/create-halls.ts';
import { aBenchDatabase } from './measure/bench-database.ts';
import { median, report } from './measure/figure.ts';

const runs = 7;
const [few, many, hallCount] = [50, 2000, 200];

await runDomainGrowth();
const database = await aBenchDatabase();
const halls = createHalls({ sql: database.sql });
try {
  const [small, large, loads]: number[][] = [[], [], []];
  await aGrownHall(database, halls, many);
  for (let run = 0; run < runs; run++) {
    const one = await aGrownHall(database, halls, few);
    small?.push(await costOfCommands([one]));
    const other = await aGrownHall(database, halls, many);
    large?.push(await costOfCommands([other]));
    loads?.push(await loadTimeMs(database, other.centreId));
  }
  const size = {
    bench: 'growth',
    runs,
    sizes: `${few} and ${many} tickets in one hall, 8 callers, 400 commands a run`,
  };
  const figure = 'ms a command at halls.execute, many tickets against few';
  report({ ...size, figure, ours: median(large ?? []), reference: median(small ?? []) });
  report({
    ...size,
    figure: `ms to load a hall of ${many} tickets`,
    ours: median(loads ?? []),
    reference: null,
  });

  const all = [];
  for (let count = 0; count < hallCount; count++) all.push(await aGrownHall(database, halls, few));
  const [alone, among]: number[][] = [[], []];
  for (let run = 0; run < runs; run++) {
    alone?.push(await costOfCommands(all.slice(0, 1), 1));
    among?.push(await costOfCommands(all, 1));
  }
  report({
    ...{ bench: 'growth', figure: 'ms a command at halls.execute, among many halls against one', runs },
    ...{ ours: median(among ?? []), reference: median(alone ?? []) },
    sizes: `1 and ${hallCount} halls loaded, one caller, 400 commands a run`,
  });
} finally {
  await halls.close();
  await database.stop();
}
