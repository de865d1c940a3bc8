/** The rooms of `src`, from the entry down: each imports only from those after it. */
const ROOMS = [
  'index.ts',
  'main.ts',
  'github/',
  'report/',
  'run/',
  'steps/',
  'checks/',
  'facts/',
  'inputs/',
  'pool/',
  'network/',
  'azure/',
  'resources/',
  'world/',
  'values/',
];

const upward = ROOMS.slice(1).map((room, index) => ({
  name: `${room} imports from no room above it`,
  comment: 'Types that two rooms share lie in the lower one.',
  severity: 'error',
  from: { path: `^src/${room}` },
  to: { path: `^src/(${ROOMS.slice(0, index + 1).join('|')})` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no circle',
      comment: 'A circle has no lower room: what both sides share moves to a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every file of src has a room',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${ROOMS.join('|')})` },
      to: {},
    },
    {
      name: 'a group of checks imports from no other group',
      comment: 'What two groups need lies in checks/shared.',
      severity: 'error',
      from: { path: '^src/checks/([^/]+)/' },
      to: { path: '^src/checks/[^/]+/', pathNot: '^src/checks/($1|shared)/' },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
