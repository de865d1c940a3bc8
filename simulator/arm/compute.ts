import { usagesOf } from '../cloud/compute.ts';
import { keyOf } from '../cloud/ids.ts';
import type { Json } from '../json.ts';
import type { Sku } from '../scenario/compute.ts';
import { answer } from './responses.ts';
import { defineRoutes, filterOf, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

const PROVIDER = '/subscriptions/{subscription}/providers/Microsoft.Compute';

/** What a size of today can do, as far as node pools ask. Everything is a text here. */
function capabilitiesOf({ vCPUs, memoryGB, capabilities }: Sku): Json[] {
  const all: Record<string, string> = {
    MaxResourceVolumeMB: '153600',
    OSVhdSizeMB: '1047552',
    vCPUs: String(vCPUs),
    MemoryPreservingMaintenanceSupported: 'True',
    HyperVGenerations: 'V1,V2',
    SupportedEphemeralOSDiskPlacements: 'ResourceDisk,CacheDisk',
    MemoryGB: String(memoryGB),
    MaxDataDiskCount: '8',
    CpuArchitectureType: 'x64',
    LowPriorityCapable: 'True',
    PremiumIO: 'True',
    VMDeploymentTypes: 'IaaS',
    vCPUsAvailable: String(vCPUs),
    vCPUsPerCore: '2',
    CachedDiskBytes: '107374182400',
    EphemeralOSDiskSupported: 'True',
    EncryptionAtHostSupported: 'True',
    CapacityReservationSupported: 'True',
    AcceleratedNetworkingEnabled: 'True',
    RdmaEnabled: 'False',
    MaxNetworkInterfaces: '2',
    ...capabilities,
  };
  return Object.entries(all).map(([name, value]) => ({ name, value }));
}

function skuBody(location: string, name: string, sku: Sku): Json {
  return {
    resourceType: 'virtualMachines',
    name,
    tier: 'Standard',
    size: name.replace(/^Standard_/, ''),
    family: sku.family,
    locations: [location],
    // Azure lists them in any order.
    locationInfo: [{ location, zones: [...sku.zones].reverse(), zoneDetails: [] }],
    capabilities: capabilitiesOf(sku),
    restrictions: sku.restrictions.map(({ type, zones }) => ({
      type,
      values: [location],
      restrictionInfo: { locations: [location], ...(type === 'Zone' ? { zones } : {}) },
      reasonCode: 'NotAvailableForSubscription',
    })),
  };
}

function skusOf(request: ArmRequest): Json[] {
  const { skus, location } = request.cloud.scenario;
  const wanted = /location eq '([^']+)'/i.exec(filterOf(request))?.[1] ?? location;
  if (keyOf(wanted).replaceAll(' ', '') !== keyOf(location)) return [];
  return Object.entries(skus).map(([name, sku]) => skuBody(location, name, sku));
}

/** https://learn.microsoft.com/rest/api/compute/resource-skus/list, https://learn.microsoft.com/rest/api/compute/usage/list */
export const computeRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${PROVIDER}/skus`,
    action: 'Microsoft.Compute/skus/read',
    handle: (request) => answer(200, { value: skusOf(request) }, 'arm'),
  },
  {
    method: 'GET',
    path: `${PROVIDER}/locations/{location}/usages`,
    action: 'Microsoft.Compute/locations/usages/read',
    handle: (request) => {
      const isHere = keyOf(nameIn(request, 'location')) === keyOf(request.cloud.scenario.location);
      const usages = isHere ? usagesOf(request.cloud) : [];
      const value = usages.map(({ name, localizedName, limit, used }) => ({
        limit,
        unit: 'Count',
        currentValue: used,
        name: { value: name, localizedValue: localizedName },
      }));
      return answer(200, { value }, 'arm');
    },
  },
]);
