import { seen, type SeenError } from '../seen-error.ts';

/** Without a source: nobody published these answers, and their wording is this project's own. */
export const OWN_WORDINGS: readonly SeenError[] = [
  {
    name: 'a redirect of a sign-in page',
    error: seen(302, '', ''),
    retry: 'never',
    means: 'redirect',
    fix: 'HTTPS_PROXY',
  },
  {
    name: 'a feature that a setting requires',
    error: seen(
      400,
      'BadRequest',
      'This setting requires that the preview feature Microsoft.ContainerService/NodePublicIPTagsPreview is registered first.',
    ),
    retry: 'never',
    means: 'Microsoft.ContainerService/NodePublicIPTagsPreview',
  },
  {
    name: 'a network that wants a sign-in',
    kind: 'read',
    error: seen(511, '', ''),
    retry: 'never',
    means: 'wants a sign-in',
    fix: 'HTTPS_PROXY',
  },
];
