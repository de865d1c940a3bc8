import { describe, expect, test } from '@jest/globals';
import { cellOf, lineOf, linesOf, paragraphOf } from '../../src/report/prose.ts';

describe('in a table cell', () => {
  test('what stands between backticks is code', () => {
    expect(cellOf('Set `node-count` to 11 or less.')).toBe('Set `node-count` to 11 or less.');
  });

  test('a command at the end of a line is code without backticks, pipes and all', () => {
    expect(cellOf('List them: az network vnet list --query "[].a|b"')).toBe(
      'List them: <code>az network vnet list --query &#34;&#91;&#93;.a&#124;b&#34;</code>',
    );
    expect(cellOf('for example by az aks nodepool update --mode System')).toBe(
      'for example by `az aks nodepool update --mode System`',
    );
  });

  test('two hundred options that end in something else are read to their end', () => {
    const options = ' --a'.repeat(200);
    expect(cellOf(`k=: az a${options} )`)).toBe(`k=: \`az a${options}\` )`);
    expect(paragraphOf(`k=: az a${options} )`)).toBe(`k=: \`az a${options}\` )`);
    const rule = "az network nsg rule create --name allow --priority 199 --protocol '*' --source-port-ranges '*'";
    const four = `Allow: ${[rule, rule, rule, rule].join(' ; ')} ; (nsg-2 has no free priority below 100)`;
    expect(paragraphOf(four)).not.toContain('```');
    expect(cellOf(four).split(`\`${rule}\``)).toHaveLength(5);
  });

  test('words about az are no command', () => {
    expect(cellOf('az aks nodepool add refuses this')).toBe('az aks nodepool add refuses this');
  });

  test('a backtick without a partner is a letter', () => {
    expect(cellOf('a `b` c`d')).toBe('a `b` c&#96;d');
  });

  test('a backtick in a foreign name makes code of text and breaks out of nothing', () => {
    expect(cellOf('Pool `a|<b>` | @octocat `')).toBe(
      'Pool <code>a&#124;&#60;b&#62;</code> &#124; @&#8203;octocat &#96;',
    );
  });

  test('code spans never touch', () => {
    expect(cellOf('`a``b`')).toBe('`a` `b`');
  });

  test('lines stay lines, and keep their indentation', () => {
    expect(cellOf('permissions:\n  id-token: write')).toBe('permissions:<br>&nbsp;&nbsp;id-token: write');
  });

  test('Microsoft’s and GitHub’s pages are links, other addresses are code', () => {
    expect(cellOf('See https://learn.microsoft.com/azure/aks/a. Not https://learn.microsoft.com.evil.example/a.')).toBe(
      'See [learn.microsoft.com/azure/aks/a](https://learn.microsoft.com/azure/aks/a). Not `https://learn.microsoft.com.evil.example/a`.',
    );
  });
});

test('an address without a path is a link too', () => {
  expect(cellOf('See https://status.azure.com.')).toBe('See [status.azure.com](https://status.azure.com).');
});

describe('in a paragraph', () => {
  test('code of several lines is a block, at the start as after words', () => {
    expect(paragraphOf('Give the job:\n`permissions:\n  id-token: write`\nand go.')).toBe(
      'Give the job:\n\n```\npermissions:\n  id-token: write\n```\n\nand go.',
    );
    expect(paragraphOf('`a:\n  b`')).toBe('\n\n```\na:\n  b\n```');
  });

  test('code of one line is in the line', () => {
    expect(paragraphOf('Run `az login`.')).toBe('Run `az login`.');
  });
});

describe('in the log', () => {
  test('code in a line keeps its backticks, code with lines of its own has none', () => {
    expect(linesOf('Set `x`:\n`permissions:\n  id-token: write`')).toEqual([
      'Set `x`:',
      'permissions:',
      '  id-token: write',
    ]);
  });

  test('no line is a command', () => {
    expect(linesOf('a\n::error::b\n##[error]c')).toEqual(['a', ': :error::b', '## [error]c']);
    expect(lineOf('a\n::error::b')).toBe('a : :error::b');
  });
});

describe('a command of the Azure CLI', () => {
  test.each([
    ['that az vm list-skus --query "[?a].b" names, or ask', 'that `az vm list-skus --query "[?a].b"` names, or ask'],
    ['Run az feature register --name X, wait, then', 'Run `az feature register --name X`, wait, then'],
    ['first (az network vnet update --add a.b …), then', 'first (`az network vnet update --add a.b …`), then'],
    ['or run az aks update --name CLUSTER.', 'or run `az aks update --name CLUSTER`.'],
    ['az a b --ids 1 2 3 ; az c --name y', '`az a b --ids 1 2 3` ; `az c --name y`'],
  ])('ends where the sentence goes on: %s', (text, markdown) => {
    expect(cellOf(text)).toBe(markdown);
  });

  test('is a block of its own in a paragraph where it ends a line after a colon, and several are lines of it', () => {
    expect(paragraphOf('Do: az a --b c ; az d --e f\nThen wait.')).toBe(
      'Do:\n\n```sh\naz a --b c\naz d --e f\n```\n\nThen wait.',
    );
    expect(paragraphOf('Run az a --b c, then wait.')).toBe('Run `az a --b c`, then wait.');
  });
});

test('quotes around a subject, as Entra writes them, are no part of it', () => {
  expect(cellOf("subject 'repo:contoso/infrastructure:environment:production'.")).toBe(
    "subject '`repo:contoso/infrastructure:environment:production`'.",
  );
});

test('what a reader copies is code, byte for byte', () => {
  const id =
    '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/v/subnets/s';
  for (const copied of [
    id,
    `${id}/usages`,
    '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54',
    '8d3b6f02-1c5a-4e97-b8d4-2a7f0c9e6b13',
    'repo:contoso/infrastructure:environment:production',
    'repo:contoso@12/infrastructure@34:ref:refs/heads/main',
    'api://AzureADTokenExchange',
    'fd00:100::/64',
    '::1',
  ]) {
    expect(cellOf(`It is ${copied}.`)).toBe(`It is \`${copied}\`.`);
    expect(paragraphOf(`It is (${copied}), and so on`)).toBe(`It is (\`${copied}\`), and so on`);
  }
  // Nobody else's words become code by that, and mentions stay harmless.
  expect(cellOf('x::y repo:x @octocat')).toBe('x::y repo:x @&#8203;octocat');
  expect(cellOf(`az a --scope ${id}`)).toBe(`\`az a --scope ${id}\``);
});
