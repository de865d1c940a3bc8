import type { CheckGroup } from '../check.ts';
import { imageFitsFips } from './image-fits-fips.ts';
import { imageFitsTrustedLaunch } from './image-fits-trusted-launch.ts';
import { imageFitsTheVersion } from './image-fits-the-version.ts';
import { linuxImageIsSupported } from './linux-image-is-supported.ts';
import { windowsImageHasFips } from './windows-image-has-fips.ts';
import { windowsImageFitsTheVersion } from './windows-image-fits-the-version.ts';
import { windowsImageIsSupported } from './windows-image-is-supported.ts';

export const images: CheckGroup = {
  name: 'images',
  question: 'Is the node image available and supported?',
  checks: [
    imageFitsTheVersion,
    linuxImageIsSupported,
    windowsImageFitsTheVersion,
    windowsImageIsSupported,
    windowsImageHasFips,
    imageFitsFips,
    imageFitsTrustedLaunch,
  ],
};
