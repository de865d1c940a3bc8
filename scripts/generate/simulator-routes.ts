import { allRoutes } from '../../simulator/arm/all-routes.ts';
import { playedTypes } from '../../simulator/arm/route-table.ts';
import type { GeneratedFile } from './generated-file.ts';

const INTRODUCTION = `# What the simulator plays

Generated from the routes of \`simulator/arm/\` by \`npm run generate\`. Whatever of Azure Resource Manager is not in this table answers **501** with the code \`NotSimulated\`, in ARM's shape, with the method and the resource type; so do other hosts. Of Microsoft Graph the two questions are played by which \`az role assignment\` finds out who somebody is. A 404 means that a thing of a type that is played is not there.

Beside ARM it plays the sign-in by Microsoft Entra (\`/oauth2/v2.0/token\` with a federated token, the OpenID configuration, the discovery of authorities), GitHub's id tokens, and comments on pull requests. [simulator.md](simulator.md) says how it is used.

A path is taken without case. \`{scope}\` is the root, the subscription, a resource group or a resource.
`;

/** The page that lists what is played. */
export const SIMULATOR_ROUTES: GeneratedFile = {
  path: 'docs/simulator-routes.md',
  text: () => {
    const rows = playedTypes(allRoutes).flatMap(({ type, paths }) =>
      paths.map(
        ({ path, verbs }, index) => `| ${index === 0 ? `\`${type}\`` : ''} | ${verbs.join(', ')} | \`${path}\` |`,
      ),
    );
    return `${[INTRODUCTION, '| type | verbs | path |', '| - | - | - |', ...rows].join('\n')}\n`;
  },
};
