export type CloudName = 'AzureCloud' | 'AzureUSGovernment' | 'AzureChinaCloud';

/** Where one of Azure's clouds is reached. No address ends in a slash. */
export interface Cloud {
  readonly name: CloudName;
  /** Microsoft Entra. https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
  readonly authorityHost: string;
  /** Azure Resource Manager. https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure#guidance-for-developers */
  readonly armEndpoint: string;
  /** What a token for Azure Resource Manager is asked for. */
  readonly armScope: string;
  /** The audience that Entra expects in GitHub's id token. https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
  readonly audience: string;
  readonly portal: string;
}

const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  AzureCloud: {
    name: 'AzureCloud',
    authorityHost: 'https://login.microsoftonline.com',
    armEndpoint: 'https://management.azure.com',
    armScope: 'https://management.azure.com/.default',
    audience: 'api://AzureADTokenExchange',
    portal: 'https://portal.azure.com',
  },
  AzureUSGovernment: {
    name: 'AzureUSGovernment',
    authorityHost: 'https://login.microsoftonline.us',
    armEndpoint: 'https://management.usgovcloudapi.net',
    armScope: 'https://management.usgovcloudapi.net/.default',
    audience: 'api://AzureADTokenExchangeUSGov',
    portal: 'https://portal.azure.us',
  },
  // https://learn.microsoft.com/azure/china/resources-developer-guide
  AzureChinaCloud: {
    name: 'AzureChinaCloud',
    authorityHost: 'https://login.chinacloudapi.cn',
    armEndpoint: 'https://management.chinacloudapi.cn',
    armScope: 'https://management.chinacloudapi.cn/.default',
    audience: 'api://AzureADTokenExchangeChina',
    portal: 'https://portal.azure.cn',
  },
};

export function cloudOf(name: CloudName): Cloud {
  return CLOUDS[name];
}
