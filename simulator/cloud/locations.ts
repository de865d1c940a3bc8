/** Some of Azure's regions, by name, with the region that Azure pairs each with. https://learn.microsoft.com/azure/reliability/regions-list */
const REGIONS: Readonly<Record<string, readonly [displayName: string, geography: string, paired: string]>> = {
  australiaeast: ['Australia East', 'Asia Pacific', 'australiasoutheast'],
  eastus: ['East US', 'US', 'westus'],
  eastus2: ['East US 2', 'US', 'centralus'],
  francecentral: ['France Central', 'Europe', 'francesouth'],
  germanywestcentral: ['Germany West Central', 'Europe', 'germanynorth'],
  japaneast: ['Japan East', 'Asia Pacific', 'japanwest'],
  northeurope: ['North Europe', 'Europe', 'westeurope'],
  southeastasia: ['Southeast Asia', 'Asia Pacific', 'eastasia'],
  swedencentral: ['Sweden Central', 'Europe', 'swedensouth'],
  uksouth: ['UK South', 'Europe', 'ukwest'],
  westeurope: ['West Europe', 'Europe', 'northeurope'],
  westus2: ['West US 2', 'US', 'westcentralus'],
  chinanorth3: ['China North 3', 'Asia Pacific', 'chinaeast3'],
  usgovvirginia: ['USGov Virginia', 'US', 'usgovtexas'],
};

export interface Region {
  readonly name: string;
  readonly displayName: string;
  readonly geographyGroup: string;
  /** Empty for a region of which none is known here. */
  readonly pairedRegion: string;
}

/** The regions that are known here, and those that are asked for. */
export function regionsWith(names: readonly string[]): Region[] {
  return [...new Set([...Object.keys(REGIONS), ...names])].sort().map((name) => {
    const [displayName = name, geographyGroup = '', pairedRegion = ''] = REGIONS[name] ?? [];
    return { name, displayName, geographyGroup, pairedRegion };
  });
}

/** `West Europe` of `westeurope`. */
export function displayNameOf(name: string): string {
  return REGIONS[name]?.[0] ?? name;
}
