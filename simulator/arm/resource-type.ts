/** Resources of ARM itself, which have no namespace in their paths. */
const OF_ARM = 'Microsoft.Resources';

/**
 * The resource type that a path, or the template of one, is of: `Microsoft.Network/virtualNetworks/subnets` of a subnet, of the list of
 * them, and of what is done to them; `Microsoft.Resources/resourceGroups` of a resource group. Empty when the path is none of ARM's.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types
 */
export function resourceTypeOf(path: string): string {
  const at = path.toLowerCase().lastIndexOf('/providers/');
  const ofProvider = at < 0 ? [] : segmentsOf(path.slice(at + '/providers/'.length));
  const [namespace, ...rest] = ofProvider;
  if (namespace !== undefined && rest.length > 0) return [namespace, ...typesIn(rest)].join('/');
  const types = typesIn(segmentsOf(path));
  if (types[0]?.toLowerCase() === 'subscriptions' && types.length > 1 && types[1] !== 'locations') types.shift();
  return types.length === 0 ? '' : [OF_ARM, ...types].join('/');
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Types and names take turns. */
function typesIn(segments: readonly string[]): string[] {
  return segments.filter((_, index) => index % 2 === 0);
}
