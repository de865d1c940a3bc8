import { allRoutes } from '../../simulator/arm/all-routes.ts';
import { playedTypes } from '../../simulator/arm/route-table.ts';
import type { GeneratedFile } from './generated-file.ts';

const INTRODUCTION = `# What the simulator plays

Generated from the routes of \`simulator/arm/\` by \`npm run generate\`. Any other request to Azure Resource Manager gets **501** with the code \`NotSimulated\`, the method, and the resource type. Other hosts answer the same. Microsoft Graph answers only the two requests by which \`az role assignment\` resolves an assignee. A 404 means that a resource of a simulated type does not exist.

Beside ARM, it plays GitHub's id tokens, comments on pull requests, and the sign-in with Microsoft Entra. The sign-in has \`/oauth2/v2.0/token\` with a federated token, the OpenID configuration, and the discovery of authorities. [simulator.md](simulator.md) describes its use.

Paths are not case-sensitive. \`{scope}\` is the root, the subscription, a resource group or a resource.
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
