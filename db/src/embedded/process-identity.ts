import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Digits that tell a process from a later one with the same pid; undefined when there is no such process. */
export function startMark(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return fieldsAfterName(pid)[19];
    return ps(pid, 'lstart').replace(/\W/g, '') || undefined;
  } catch {
    return undefined;
  }
}

/** The command line, arguments separated by a space; undefined when there is no such process, or it is a zombie. */
export function commandOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') return ps(pid, 'command') || undefined;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** /proc/<pid>/stat behind the name, which may itself hold blanks and brackets. */
function fieldsAfterName(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

const ps = (pid: number, column: string) =>
  execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
