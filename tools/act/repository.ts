import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The keys that act does not know, with the reason why a workflow works without them where nothing else runs. */
export const UNKNOWN_TO_ACT: Readonly<Record<string, string>> = {
  queue: 'says how many runs wait for one another, and act runs one',
};

/** A workflow as act takes it: without the lines of the keys that it does not know. */
export function forAct(workflow: string): string {
  const keys = Object.keys(UNKNOWN_TO_ACT).join('|');
  return workflow.replaceAll(new RegExp(`^ *(${keys}):.*\n`, 'gm'), '');
}

/** A repository of a reader with these files, committed on its branch main, in a new folder. */
export function makeRepository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'act-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const author = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '--quiet', '--initial-branch', 'main'],
    ['remote', 'add', 'origin', 'https://github.com/contoso/infrastructure.git'],
    ['add', '--all'],
    [...author, 'commit', '--quiet', '--message', 'Files'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  }
  return folder;
}

/** What a workflow gets that uses this action: action.yml and dist, and nothing else. */
export function makeAction(): string {
  const folder = mkdtempSync(join(tmpdir(), 'act-action-'));
  for (const path of ['action.yml', 'dist']) cpSync(path, join(folder, path), { recursive: true });
  return folder;
}
