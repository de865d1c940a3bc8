import { cloudOf, type CloudName } from '../azure/clouds.ts';

/** Where a report points to; each is left out where it is not known. */
export interface Links {
  /** This run of the workflow. */
  readonly run?: string;
  /** The root of this action's repository, for the pages on its checks; without a slash at the end. */
  readonly docs?: string;
}

/** The page of a resource in the portal of its cloud. */
export function portalLink(cloud: CloudName, resourceId: string): string {
  return `${cloudOf(cloud).portal}/#resource${resourceId.split('/').map(encodeSegment).join('/')}`;
}

/** The same where both are known. */
export function portalOf(cloud: CloudName | undefined, resourceId: string | undefined): string | undefined {
  return cloud === undefined || resourceId === undefined ? undefined : portalLink(cloud, resourceId);
}

/** The address of a check's page; as it came where it lies is not known. */
export function docsLink(docs: string, links: Links): string {
  return links.docs === undefined || docs.startsWith('https://') ? docs : `${links.docs}/${docs}`;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}
