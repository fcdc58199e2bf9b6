import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Demo } from '../stories/demo.ts';
import { sheet, type Picture } from './sheet.ts';
import { displayPictures } from './sheets/displays.ts';
import { kioskPictures, kioskSizes } from './sheets/kiosk.ts';
import { managerPictures, managerSizes } from './sheets/managers.ts';
import { panelPictures } from './sheets/panel.ts';
import { phonePictures } from './sheets/phones.ts';
import { inStudio } from './studio.ts';

/** Every screen on sheets in docs/screens; `SANH_PICTURES` keeps the pictures themselves, words ask for some sheets by name. */
const target = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const wholePictures = process.env['SANH_PICTURES'];
const wanted = process.argv.slice(2);

interface Sheet {
  readonly name: string;
  readonly shownWide: number;
  readonly inARow: number;
  readonly take: (demo: Demo) => Promise<readonly Picture[]>;
}

const sheets: readonly Sheet[] = [
  ...kioskSizes.map((size) => ({
    name: `kiosk-${size.width}x${size.height}`,
    ...{ shownWide: 400, inARow: 6 },
    take: (demo: Demo) => kioskPictures(demo, size),
  })),
  { name: 'displays', shownWide: 640, inARow: 3, take: displayPictures },
  { name: 'panel', shownWide: 560, inARow: 4, take: panelPictures },
  ...managerSizes.map((size) => ({
    name: `managers-${size.width}-${size.language}`,
    ...{ shownWide: size.width > 1000 ? 560 : 320, inARow: 4 },
    take: (demo: Demo) => managerPictures(demo, size),
  })),
  { name: 'phones', shownWide: 320, inARow: 7, take: phonePictures },
];

await mkdir(target, { recursive: true });
await inStudio(async ({ browser, inDemo }) => {
  for (const { name, take, ...look } of sheets.filter((one) => isWanted(one.name))) {
    console.log(`\n${name}`);
    const pictures = await inDemo(take);
    if (wholePictures !== undefined) await keep(pictures, join(wholePictures, name));
    await sheet(browser, pictures, { ...look, path: join(target, `${name}.jpg`) });
  }
});

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.some((word) => name.startsWith(word));
}

async function keep(pictures: readonly Picture[], into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const { name, png } of pictures) await writeFile(join(into, `${name.replaceAll(' ', '-')}.png`), png);
}
