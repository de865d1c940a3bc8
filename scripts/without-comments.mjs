import { globSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Prints the scripts of the bundle again without comments and with tabs as indentation. Both together are a fifth of the bundle, which
 * every job downloads. The notices that licenses require are in licenses.txt.
 */
export function removeComments(folder) {
  for (const path of globSync(`${folder}/*.js`)) {
    const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
      fileName: path,
      compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.Preserve, removeComments: true },
    });
    writeFileSync(path, withTabs(outputText));
  }
}

/** What the TypeScript printer writes for one level. */
const LEVEL = '    ';

/** Indents by tabs. The lines of a literal stay as they are, because their blanks are part of its value. */
export function withTabs(script) {
  const source = ts.createSourceFile('script.js', script, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  const literal = new Set();
  const visit = (node) => {
    if (ts.isTemplateLiteralToken(node) || ts.isStringLiteral(node)) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      for (let line = first + 1; line <= last; line++) literal.add(line);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return script
    .split('\n')
    .map((text, line) => (literal.has(line) ? text : text.replace(/^ +/, (blanks) => blanks.replaceAll(LEVEL, '\t'))))
    .join('\n');
}
