import { refuseIfAny } from '../aks/refusals.ts';
import type { Refusal } from '../aks/refusals.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { keyOf, networkId } from '../cloud/ids.ts';
import { isNothing, objectOf, objectsOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { inGroup, notFound } from './network-lookups.ts';
import { beginDeletion, beginUpdate, begun } from './network-operations.ts';
import { answer } from './responses.ts';
import { GROUP, nameIn } from './route.ts';
import type { ArmRequest, Route } from './route.ts';

/** A resource that lies in a resource group and is made of named parts: rules of a security group, routes of a table. */
export interface Whole {
  readonly id: string;
  readonly name: string;
  readonly resourceGroup: string;
  tags?: Json;
}

/** A part as it is to be. */
export interface PartWrite {
  readonly name: string;
  readonly properties: Json;
  /** Id of the resource that it is of. */
  readonly whole: string;
  /** The other parts, by their names. */
  readonly others: ReadonlyMap<string, Json>;
}

/** What is particular about a kind of such resources. */
export interface Kind<Resource extends Whole> {
  /** `networkSecurityGroups` */
  readonly type: string;
  /** `securityRules` */
  readonly part: string;
  readonly all: (cloud: Cloud) => readonly Resource[];
  readonly replaceAll: (cloud: Cloud, resources: readonly Resource[]) => void;
  readonly partsOf: (resource: Resource) => Map<string, Json>;
  readonly make: (common: Whole & { readonly location: string }) => Resource;
  readonly body: (cloud: Cloud, resource: Resource) => Json;
  readonly partBody: (resource: Resource, name: string, properties: Json) => Json;
  readonly partRefusals: readonly Refusal<PartWrite>[];
  readonly deletionRefusals: readonly Refusal<{ readonly cloud: Cloud; readonly id: string; readonly name: string }>[];
}

/** PUT and DELETE of the whole, and every verb of a part by its own path. */
export function partedRoutes<Resource extends Whole>(kind: Kind<Resource>): Route[] {
  const type = `Microsoft.Network/${kind.type}`;
  const wholePath = `${GROUP}/providers/${type}/{name}`;
  const partPath = `${wholePath}/${kind.part}/{part}`;
  const action = (verb: string): string => `${type}/${verb}`;
  const partAction = (verb: string): string => `${type}/${kind.part}/${verb}`;
  const wholeOf = (request: ArmRequest): Resource =>
    inGroup(request, kind.type, kind.all(request.cloud), nameIn(request, 'name'));
  const partIn = (request: ArmRequest, whole: Resource): readonly [string, Json] | undefined =>
    [...kind.partsOf(whole)].find(([name]) => keyOf(name) === keyOf(nameIn(request, 'part')));
  return [
    { method: 'PUT', path: wholePath, action: action('write'), handle: (request) => putWhole(request, kind) },
    {
      method: 'DELETE',
      path: wholePath,
      action: action('delete'),
      handle: (request) => {
        const { cloud } = request;
        const id = idOf(request, kind.type);
        const found = kind.all(cloud).find((each) => keyOf(each.id) === keyOf(id));
        if (!found) return answer(204, undefined, 'arm');
        refuseIfAny(kind.deletionRefusals, { cloud, id: found.id, name: found.name });
        return beginDeletion(request, undefined, undefined, () => {
          kind.replaceAll(
            cloud,
            kind.all(cloud).filter((each) => each !== found),
          );
        });
      },
    },
    {
      method: 'GET',
      path: `${wholePath}/${kind.part}`,
      action: partAction('read'),
      handle: (request) => {
        const whole = wholeOf(request);
        const value = [...kind.partsOf(whole)].map(([name, properties]) => kind.partBody(whole, name, properties));
        return answer(200, { value }, 'arm');
      },
    },
    {
      method: 'GET',
      path: partPath,
      action: partAction('read'),
      handle: (request) => {
        const whole = wholeOf(request);
        const found = partIn(request, whole);
        if (!found) throw notFound(`${whole.id}/${kind.part}/${nameIn(request, 'part')}`);
        const body = kind.partBody(whole, ...found);
        return answer(200, body, 'arm', { etag: String(body['etag']) });
      },
    },
    {
      method: 'PUT',
      path: partPath,
      action: partAction('write'),
      handle: (request) => {
        const whole = wholeOf(request);
        const existing = partIn(request, whole);
        const name = existing?.[0] ?? nameIn(request, 'part');
        const properties = objectOf(request.body['properties']);
        const others = new Map([...kind.partsOf(whole)].filter(([other]) => other !== name));
        refuseIfAny(kind.partRefusals, { name, properties, whole: whole.id, others });
        kind.partsOf(whole).set(name, properties);
        const url = beginUpdate(request, undefined, []);
        return begun(existing ? 200 : 201, kind.partBody(whole, name, properties), url);
      },
    },
    {
      method: 'DELETE',
      path: partPath,
      action: partAction('delete'),
      handle: (request) => {
        const whole = wholeOf(request);
        const found = partIn(request, whole);
        if (!found) return answer(204, undefined, 'arm');
        return beginDeletion(request, undefined, undefined, () => {
          kind.partsOf(whole).delete(found[0]);
        });
      },
    },
  ];
}

function idOf(request: ArmRequest, type: string): string {
  return networkId(request.cloud.scenario.subscription.id, nameIn(request, 'group'), type, nameIn(request, 'name'));
}

function putWhole<Resource extends Whole>(request: ArmRequest, kind: Kind<Resource>): ReturnType<Route['handle']> {
  const { cloud, body } = request;
  const id = idOf(request, kind.type);
  const existing = kind.all(cloud).find((each) => keyOf(each.id) === keyOf(id));
  const location = textOf(body['location']) ?? cloud.scenario.location;
  const common = { id, name: nameIn(request, 'name'), resourceGroup: nameIn(request, 'group'), location };
  const resource = existing ?? kind.make(common);
  const sent = objectsOf(objectOf(body['properties'])[kind.part]);
  const parts = new Map(sent.map((part) => [textOf(part['name']) ?? '', objectOf(part['properties'])] as const));
  for (const [name, properties] of parts) {
    const others = new Map([...parts].filter(([other]) => other !== name));
    refuseIfAny(kind.partRefusals, { name, properties, whole: id, others });
  }
  const kept = kind.partsOf(resource);
  kept.clear();
  for (const [name, properties] of parts) kept.set(name, properties);
  if (isNothing(body['tags'])) delete resource.tags;
  else resource.tags = objectOf(body['tags']);
  if (!existing) kind.replaceAll(cloud, [...kind.all(cloud), resource]);
  return begun(existing ? 200 : 201, kind.body(cloud, resource), beginUpdate(request, undefined, []));
}
