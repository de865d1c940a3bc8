import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { printable } from '../values/printable.ts';
import { objectOf, textOf } from '../values/json.ts';
import type { WorkspaceReader } from './world.ts';

const CHECKOUT = 'Check that the path is relative to the workspace, and that actions/checkout runs before this step.';

/**
 * Reads files in the job's workspace only: links are followed and have to stay inside.
 *
 * @param root `GITHUB_WORKSPACE`
 */
export function createWorkspaceReader(root: string): WorkspaceReader {
  return async (path, mostBytes) => {
    const asked = resolve(root, path);
    if (!isInside(root, asked)) return no(`${printable(path)} is outside the workspace. Use a file inside it.`);
    let file: FileHandle | undefined;
    try {
      const real = await realpath(asked);
      if (!isInside(await realpath(root), real))
        return no(`${printable(path)} is a link to a place outside the workspace. Use a file inside it.`);
      // Reading a pipe without a writer would never end.
      file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
      const stats = await file.stat();
      if (stats.isDirectory()) return no(`${printable(path)} is a folder. Use the path of a file.`);
      if (!stats.isFile()) return no(`${printable(path)} is not a regular file. Use one.`);
      if (stats.size > mostBytes)
        return no(`${printable(path)} has ${stats.size} bytes. Use a file of at most ${mostBytes} bytes.`);
      return { ok: true, path: relative(root, asked).split(sep).join('/'), bytes: await file.readFile() };
    } catch (error) {
      return no(problemOf(path, error));
    } finally {
      await file?.close();
    }
  };
}

function isInside(root: string, path: string): boolean {
  const way = relative(resolve(root), path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function problemOf(path: string, error: unknown): string {
  const code = textOf(objectOf(error)['code']);
  const shown = printable(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return `${shown} does not exist in the workspace. ${CHECKOUT}`;
  if (code === 'EACCES' || code === 'EPERM') return `The runner is not allowed to read ${shown}. Make it readable.`;
  return `${shown} cannot be read (${printable(code ?? String(error))}). ${CHECKOUT}`;
}

function no(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
