import type { WorkspaceFile } from '../world/world.ts';
import { printable } from '../values/printable.ts';
import { parseNodePools, type ParsedPools } from './node-pools-input.ts';

/** Room for many times as many pools as a cluster may have. */
export const MOST_POOLS_FILE_BYTES = 1024 * 1024;

/** Reads the list of pools in a file. */
export function parsePoolsFile(file: WorkspaceFile): ParsedPools {
  const input = 'node-pools-file';
  if (!file.ok) return { ok: false, faults: [{ input, problem: file.problem }] };
  const text = textOfUtf8(file.bytes);
  if (text !== undefined) return parseNodePools(text, { input, file: file.path });
  const seen = isUtf16(file.bytes) ? 'is encoded in UTF-16' : 'is not encoded in UTF-8';
  const problem = `${printable(file.path)} ${seen}. Save it as UTF-8.`;
  return { ok: false, faults: [{ input, problem }] };
}

/** Without the mark that some editors put in front. */
function textOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
