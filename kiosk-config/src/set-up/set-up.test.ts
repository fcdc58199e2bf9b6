import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { aCaCertificate, aServerCertificate } from '../testing/certificates.ts';
import { checkMachine, setUpFiles, type SetUpFile } from './set-up.ts';

const server = 'https://sanh.example.vn';
const kiosk = { kind: 'kiosk', server };
const display = { kind: 'display', server };

const folders: string[] = [];
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sanh-set-up-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function filesOf(asked: object): readonly SetUpFile[] {
  const checked = checkMachine(asked);
  if (!checked.ok) throw new Error(checked.remedies.join());
  return setUpFiles(checked.machine);
}
const textOf = (asked: object, name: string): string =>
  filesOf(asked).find(({ path }) => path.endsWith(name))?.text ?? '';
const policiesOf = (asked: object): Record<string, unknown> =>
  JSON.parse(textOf(asked, 'sanh.json')) as Record<string, unknown>;

describe('the policies', () => {
  test.each([
    [kiosk, '/kiosk/'],
    [display, '/display/'],
  ])('of %j open its one page and nothing else', (asked, page) => {
    expect(policiesOf(asked)).toMatchObject({
      ...{ URLBlocklist: ['*'], URLAllowlist: [server + page], DeveloperToolsAvailability: 2 },
      ...{ AllowFileSelectionDialogs: false, DownloadRestrictions: 3, IncognitoModeAvailability: 1 },
    });
  });

  test('grant camera, printer and scanner to the server’s pages only where they are', () => {
    const none = {
      VideoCaptureAllowedUrls: [],
      WebUsbAllowDevicesForUrls: [],
      SerialAllowUsbDevicesForUrls: [],
    };
    expect(policiesOf(kiosk)).toMatchObject(none);
    const parts = { hasCamera: true, printer: '04B8:0202', serialScanner: '0c2e:0b61' };
    expect(policiesOf({ ...kiosk, ...parts })).toMatchObject({
      VideoCaptureAllowedUrls: [server],
      WebUsbAllowDevicesForUrls: [{ devices: [{ vendor_id: 1208, product_id: 514 }], urls: [server] }],
      SerialAllowUsbDevicesForUrls: [{ devices: [{ vendor_id: 3118, product_id: 2913 }], urls: [server] }],
    });
  });

  test('carry the authority’s certificate as Chromium wants it', () => {
    const [der] = policiesOf({ ...kiosk, authority: aCaCertificate })['CACertificates'] as string[];
    expect(Buffer.from(der ?? '', 'base64').toString('base64')).toBe(der);
    expect(policiesOf(kiosk)).not.toHaveProperty('CACertificates');
  });

  test('trust an address without TLS only when that was asked for', () => {
    const insecure = { kind: 'kiosk', server: 'http://10.0.0.5:3000', isInsecure: true };
    expect(policiesOf(insecure)['OverrideSecurityRestrictionsOnInsecureOrigin']).toEqual([
      'http://10.0.0.5:3000',
    ]);
    expect(policiesOf(kiosk)).not.toHaveProperty('OverrideSecurityRestrictionsOnInsecureOrigin');
  });
});

describe('the units', () => {
  test('start the screen by cage on a kiosk, by labwc on a display, and again whatever ends it', () => {
    for (const asked of [kiosk, display]) {
      const unit = textOf(asked, 'sanh-screen.service');
      for (const line of [
        'User=sanh',
        'Restart=always',
        'StartLimitIntervalSec=0',
        'WantedBy=graphical.target',
      ])
        expect(unit.split('\n')).toContain(line);
    }
    expect(textOf(kiosk, 'sanh-screen.service')).toMatch(/^ExecStart=\/usr\/bin\/cage /m);
    expect(textOf(display, 'sanh-screen.service')).toMatch(/^ExecStart=\/usr\/bin\/labwc /m);
  });

  const analyses = spawnSync('systemd-analyze', ['--version']).status === 0;
  test.skipIf(!analyses)('are in order for systemd itself', () => {
    const folder = aFolder();
    const units = filesOf(display).filter(({ path }) => /sanh-\w+\.(service|timer)$/.test(path));
    for (const { path, text } of units) writeFileSync(join(folder, path.split('/').at(-1) ?? ''), text);
    const names = readdirSync(folder).map((name) => join(folder, name));
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...names], { encoding: 'utf8' });
    const ours = stderr
      .split('\n')
      .filter((line) => line.includes('sanh-') && !/is not executable/.test(line));
    expect([names.length, ours]).toEqual([3, []]);
  });
});

describe('the scripts', () => {
  test.each([kiosk, display, { ...kiosk, turn: '90', authority: aCaCertificate, printer: '04b8:0202' }])(
    'are in order for the shell: %j',
    (asked) => {
      const folder = aFolder();
      const programs = filesOf(asked).filter(({ isProgram }) => isProgram);
      expect(programs).toHaveLength(2);
      for (const { path, text } of programs) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        execFileSync('sh', ['-n', file]);
      }
    },
  );

  test('keep the profile, in which the pairing lives', () => {
    const script = textOf(kiosk, 'sanh-browser');
    expect(script).toContain('--user-data-dir=/var/lib/sanh/chromium');
    expect(script).not.toContain('--incognito');
  });

  test('turn the screen only where it is turned', () => {
    expect(textOf(kiosk, 'sanh-browser')).not.toContain('wlr-randr');
    expect(textOf({ ...kiosk, turn: '270' }, 'sanh-browser')).toContain('--transform 270');
    expect(textOf({ ...kiosk, turn: '270' }, 'install.sh')).toContain('wlr-randr');
  });
});

test('a machine without its own parts gets no rules for them', () => {
  const paths = (asked: object): string[] => filesOf(asked).map(({ path }) => path);
  expect(paths(kiosk).join()).not.toMatch(/udev|labwc|ca-certificates/);
  expect(paths({ ...display, authority: aCaCertificate }).join()).toMatch(/labwc.*ca-certificates/);
});

test.each([
  [{ kind: 'panel' }, '--kind'],
  [{ server: 'http://sanh.example.vn' }, '--server'],
  [{ server: 'https://sanh.example.vn/kiosk/' }, '--server'],
  [{ server: 'https://user:secret@sanh.example.vn' }, '--server'],
  [{ server: 'https://a"; rm -rf /' }, '--server'],
  [{ user: 'root' }, '--user'],
  [{ user: 'a b' }, '--user'],
  [{ turn: '45' }, '--turn'],
  [{ printer: 'Epson' }, '--printer'],
  [{ serialScanner: '0c2e' }, '--scanner'],
  [{ authority: 'not a certificate' }, '--ca'],
  [{ authority: aServerCertificate }, '--ca'],
])('%j is refused with a word on %s', (wrong, option) => {
  const checked = checkMachine({ ...kiosk, ...wrong });
  expect(checked).toMatchObject({ ok: false, remedies: [expect.stringMatching(`^${option} `)] });
});

describe('the command', () => {
  const program = fileURLToPath(new URL('../cli/kiosk-config.ts', import.meta.url));
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [program, ...args]).catch(
      (error: unknown) => error as { code: number; stderr: string; stdout: string },
    );
  const asked = ['--kind', 'kiosk', '--server', server];

  test('writes every file, and programs that can be run', async () => {
    const out = join(aFolder(), 'kiosk-1');
    await run(...asked, '--out', out);
    for (const { path, isProgram } of filesOf(kiosk))
      expect([path, (statSync(join(out, path)).mode & 0o100) !== 0]).toEqual([path, isProgram]);
  });

  test('only lists when asked to', async () => {
    const out = join(aFolder(), 'kiosk-1');
    const { stdout } = await run(...asked, '--out', out, '--dry-run');
    expect([stdout.split('\n').length - 1, existsSync(out)]).toEqual([filesOf(kiosk).length, false]);
  });

  test('touches no folder that holds something', async () => {
    const out = aFolder();
    writeFileSync(join(out, 'mine'), '');
    expect(await run(...asked, '--out', out)).toMatchObject({ code: 1, stderr: /must be an empty folder/ });
    expect(readdirSync(out)).toEqual(['mine']);
  });

  test('says what is wrong and writes nothing', async () => {
    const out = join(aFolder(), 'kiosk-1');
    const failed = await run('--kind', 'kiosk', '--server', 'nonsense', '--out', out);
    expect([failed, existsSync(out)]).toMatchObject([{ code: 1, stderr: /^--server must be/ }, false]);
  });
});
