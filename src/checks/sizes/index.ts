import type { CheckGroup } from '../check.ts';
import { ephemeralDiskFitsAksPlacement } from './ephemeral-disk-fits-aks-placement.ts';
import { imageFitsTheGeneration } from './image-fits-the-generation.ts';
import { imageFitsTheProcessors } from './image-fits-the-processors.ts';
import { loadBalancerHasPortsForEveryNode } from './load-balancer-has-ports-for-every-node.ts';
import { loadBalancerHasPortsForTheDefaultSurge } from './load-balancer-has-ports-for-the-default-surge.ts';
import { vcpuQuotaSuffices } from './vcpu-quota-suffices.ts';
import { vcpuQuotaSufficesForGrowth } from './vcpu-quota-suffices-for-growth.ts';
import { vmSizeCanBeSpot } from './vm-size-can-be-spot.ts';
import { vmSizeEncryptsAtHost } from './vm-size-encrypts-at-host.ts';
import { vmSizeHasTwoVcpus } from './vm-size-has-two-vcpus.ts';
import { vmSizeHoldsTheEphemeralDisk } from './vm-size-holds-the-ephemeral-disk.ts';
import { vmSizeMeetsTheDocumentedMinimum } from './vm-size-meets-the-documented-minimum.ts';
import { vmSizeIsOffered } from './vm-size-is-offered.ts';
import { vmSizeRunsTheImage } from './vm-size-runs-the-image.ts';
import { zonesAreOffered } from './zones-are-offered.ts';

export const sizes: CheckGroup = {
  name: 'sizes',
  question: 'Can the region provide the VMs?',
  checks: [
    vmSizeIsOffered,
    zonesAreOffered,
    vmSizeHasTwoVcpus,
    vmSizeMeetsTheDocumentedMinimum,
    vmSizeRunsTheImage,
    imageFitsTheGeneration,
    imageFitsTheProcessors,
    vmSizeHoldsTheEphemeralDisk,
    ephemeralDiskFitsAksPlacement,
    vmSizeEncryptsAtHost,
    vmSizeCanBeSpot,
    vcpuQuotaSuffices,
    vcpuQuotaSufficesForGrowth,
    loadBalancerHasPortsForEveryNode,
    loadBalancerHasPortsForTheDefaultSurge,
  ],
};
