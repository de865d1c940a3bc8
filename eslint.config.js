import tseslint from 'typescript-eslint';

const githubOnly = {
  group: ['@actions/*'],
  message: 'GitHub is reached through src/github alone.',
};
const azureOnly = {
  group: ['@azure/*'],
  message: 'Azure is reached through src/azure alone.',
};
const productOnly = {
  group: ['**/simulator/**', '**/__tests__/**', '**/scripts/**', '**/bench/**', '**/faults/**', '**/acceptance/**'],
  message: 'The product does not know what tests it.',
};
const actionOnly = {
  group: ['**/src/**'],
  message: 'The simulator judges by itself: sharing code with the action would prove nothing.',
};

const noModuleMocks = ['mock', 'doMock', 'unstable_mockModule', 'spyOn'].map((name) => ({
  selector: `CallExpression[callee.object.name="jest"][callee.property.name="${name}"]`,
  message: 'What a test replaces it passes in, or the simulator plays.',
}));
const noAsync = ['ArrowFunctionExpression', 'FunctionDeclaration', 'FunctionExpression'].map((kind) => ({
  selector: `${kind}[async=true]`,
  message: 'Pure folders hold no asynchronous code: a fact is read before it is judged.',
}));
const pureGlobals = ['process', 'console', 'Date', 'fetch', 'setTimeout', 'setInterval', 'Promise'].map((name) => ({
  name,
  message: 'Pure folders take time and the world as arguments.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...noModuleMocks],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': 'off', // noPropertyAccessFromIndexSignature asks for the opposite
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'eqeqeq': 'error',
      'no-param-reassign': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [githubOnly, azureOnly, productOnly] }] },
  },
  {
    files: ['src/github/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [azureOnly, productOnly] }] },
  },
  {
    files: ['src/azure/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [githubOnly, productOnly] }] },
  },
  {
    files: ['src/index.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [productOnly] }] },
  },
  {
    files: [
      'src/checks/**',
      'src/network/**',
      'src/report/**',
      'src/pool/**',
      'src/resources/**',
      'src/values/**',
      'src/run/decide.ts',
      'src/run/situation.ts',
      'src/run/conclude.ts',
      'src/run/pool-plan.ts',
      'src/run/address-space.ts',
      'src/steps/reconcile-body.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-syntax': ['error', ...noModuleMocks, ...noAsync],
    },
  },
  {
    files: ['simulator/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [actionOnly, azureOnly, githubOnly] }] },
  },
);
