import { markedPage, tableOf } from './marked-page.ts';
import { readRoles } from './roles.ts';

/** The page about the set-up, with every action of the custom roles and the reason for it. */
export const SETUP_PAGE = markedPage('docs/setup.md', () => {
  const rows = Object.entries(readRoles()).flatMap(([name, { actions }]) =>
    Object.entries(actions).map(([action, why]) => [name, `\`${action}\``, why]),
  );
  return { roles: tableOf(['role', 'action', 'needed for'], rows) };
});
