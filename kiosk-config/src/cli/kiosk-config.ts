import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkMachine, setUpFiles, type SetUpFile } from '../set-up/set-up.ts';

const usage = `npm run kiosk-config -- --kind KIND --server URL --out FOLDER [options]
Writes what makes a Debian machine a kiosk or a hall display into a folder; copy it there and run its install.sh.
  --kind kiosk|display   what the machine is for
  --server URL           the server, like https://sanh.example.vn
  --out FOLDER           an empty or new folder
  --ca FILE              certificate of the authority behind the server's certificate, as PEM
  --camera               the kiosk scans with a camera
  --scanner VVVV:PPPP    the kiosk scans by a USB serial scanner (lsusb prints the numbers)
  --printer VVVV:PPPP    the kiosk prints on a USB printer
  --turn 90|180|270      how the screen is turned
  --user NAME            the account the screen runs under; sanh by default
  --insecure             allow http: no camera, no offline work; for trials only
  --dry-run              only list what would be written`;

const { values } = parseArgs({
  options: {
    ...{
      kind: { type: 'string' },
      server: { type: 'string' },
      out: { type: 'string' },
      ca: { type: 'string' },
    },
    ...{ scanner: { type: 'string' }, printer: { type: 'string' }, turn: { type: 'string' } },
    ...{ user: { type: 'string' }, camera: { type: 'boolean' }, insecure: { type: 'boolean' } },
    ...{ 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  },
});

if (values.help || values.out === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

try {
  const files = setUpFiles(await readMachine());
  if (values['dry-run'])
    for (const { path, text } of files) console.log(`${path}  ${text.length} characters`);
  else await write(values.out, files);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function readMachine() {
  const { kind, server, ca, scanner, printer, turn, user, camera, insecure } = values;
  const authority = ca === undefined ? undefined : await readFile(ca, 'utf8').catch(() => '');
  const checked = checkMachine({
    ...{ kind, server, user, turn, printer, authority },
    ...{ serialScanner: scanner, hasCamera: camera, isInsecure: insecure },
  });
  if (!checked.ok) throw new Error(checked.remedies.join('\n'));
  return checked.machine;
}

async function write(folder: string, files: readonly SetUpFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`--out must be an empty folder; ${folder} is not.`);
  for (const { path, text, isProgram } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    if (isProgram) await chmod(target, 0o755);
    console.log(path);
  }
}
