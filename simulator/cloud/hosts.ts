import type { Scenario } from '../scenario/schema.ts';

type CloudName = Scenario['cloud'];

interface CloudHosts {
  readonly arm: string;
  readonly login: string;
  /** What GitHub's id token must be meant for. https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
  readonly audience: string;
}

const HOSTS: Readonly<Record<CloudName, CloudHosts>> = {
  AzureCloud: {
    arm: 'management.azure.com',
    login: 'login.microsoftonline.com',
    audience: 'api://AzureADTokenExchange',
  },
  AzureUSGovernment: {
    arm: 'management.usgovcloudapi.net',
    login: 'login.microsoftonline.us',
    audience: 'api://AzureADTokenExchangeUSGov',
  },
  AzureChinaCloud: {
    arm: 'management.chinacloudapi.cn',
    login: 'login.chinacloudapi.cn',
    audience: 'api://AzureADTokenExchangeChina',
  },
};

/** Microsoft Graph of the public cloud; of the others nothing is played. */
export const GRAPH_HOST = 'graph.microsoft.com';

export function armHostOf(cloud: CloudName): string {
  return HOSTS[cloud].arm;
}

export function loginHostOf(cloud: CloudName): string {
  return HOSTS[cloud].login;
}

export function audienceOf(cloud: CloudName): string {
  return HOSTS[cloud].audience;
}

export function isArmHost(host: string): boolean {
  return Object.values(HOSTS).some(({ arm }) => host === arm || host.endsWith(`.${arm}`));
}

export function isLoginHost(host: string): boolean {
  return Object.values(HOSTS).some(({ login }) => host === login);
}
