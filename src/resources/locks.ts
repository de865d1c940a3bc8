import { objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';

const LEVELS = ['CanNotDelete', 'ReadOnly'] as const;

/** A lock on a resource or on what is above it. https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources */
export interface Lock {
  readonly id: string;
  readonly name: string;
  readonly level: (typeof LEVELS)[number];
  /** What is locked, with all that lies below it. */
  readonly scope: string;
}

/** https://learn.microsoft.com/rest/api/resources/management-locks/list-by-scope */
export function parseLocks(body: JsonObject): readonly Lock[] {
  return objectsOf(body['value']).flatMap((lock) => {
    const id = textOf(lock['id']) ?? '';
    const said = textOf(objectOf(lock['properties'])['level'])?.toLowerCase();
    const level = LEVELS.find((each) => each.toLowerCase() === said);
    // `NotSpecified` is a value of the type and locks nothing.
    if (level === undefined) return [];
    return [
      {
        id,
        name: textOf(lock['name']) ?? '',
        level,
        scope: id.replace(/\/providers\/Microsoft\.Authorization\/locks\/[^/]*$/i, ''),
      },
    ];
  });
}
