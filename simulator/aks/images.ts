/** Node images by OS SKU, named as AKS names them; the newest of each. https://github.com/Azure/AKS/releases */
const NEWEST: Readonly<Record<string, string>> = {
  Ubuntu: 'AKSUbuntu-2204gen2containerd-202610.13.0',
  Ubuntu2204: 'AKSUbuntu-2204gen2containerd-202610.13.0',
  Ubuntu2404: 'AKSUbuntu-2404gen2containerd-202610.13.0',
  AzureLinux: 'AKSAzureLinux-V3gen2-202610.13.0',
  AzureLinux3: 'AKSAzureLinux-V3gen2-202610.13.0',
  Windows2019: 'AKSWindows-2019-containerd-17763.8027.261014',
  Windows2022: 'AKSWindows-2022-containerd-20348.4405.261014',
  Windows2025: 'AKSWindows-2025-gen2-26100.6905.261014',
};

export function newestImageOf(osSKU: string): string {
  return NEWEST[osSKU] ?? `AKS${osSKU}-gen2-202610.13.0`;
}
