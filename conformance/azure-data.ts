import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { objectsOf, type JsonObject } from '../src/values/json.ts';

const VARIABLE = 'AZURE_RECORDINGS';

/**
 * The folder with what others published of Azure: schemas, recorded exchanges, bodies of resources. None of it is part of this project.
 *
 * @throws Error when it is not there: a comparison with nothing would prove nothing, so nothing is skipped.
 */
function dataFolder(): string {
  const folder = process.env[VARIABLE] ?? '';
  if (folder === '') {
    throw new Error(
      `${VARIABLE} is not set. It names the folder with Azure's schemas and recorded answers (schemas/, recordings/, clusters/, network/), which this suite compares with. Set it and run again: ${VARIABLE}=FOLDER npm run conformance`,
    );
  }
  if (!existsSync(join(folder, 'schemas')) || !existsSync(join(folder, 'recordings'))) {
    throw new Error(
      `${VARIABLE} is ${folder}, where there is no schemas/ or no recordings/. Set it to the folder that holds them.`,
    );
  }
  return folder;
}

/** A JSON file of the folder; the path is relative to it. */
export function readData(path: string): JsonObject {
  return JSON.parse(readFileSync(join(dataFolder(), path), 'utf8')) as JsonObject;
}

/** The JSON files under a folder of the folder, by their paths, sorted. */
export function dataFiles(folder: string): readonly string[] {
  const root = dataFolder();
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** The objects of a JSON file of the folder that is a list. */
export function readList(path: string): readonly JsonObject[] {
  return objectsOf(JSON.parse(readFileSync(join(dataFolder(), path), 'utf8')));
}
