import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code, codeBlock, link, LONGEST_TEXT, markdown, plain, plainLines } from '../../src/report/text.ts';

const ESCAPE = '\u001B';
const ZERO_WIDTH = '\u200B';
const SOFT_HYPHEN = '\u00AD';
const LINE_SEPARATOR = '\u2028';
const RIGHT_TO_LEFT = '\u202E';
const LONE_SURROGATE = '\uD83D';

/** Whatever has a meaning to a log, a terminal or markdown, in any order. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['`', '``', '|', '\\', '<b>', '<!--', '&', '&#124;', '*', '_', '~', '[', '](x)', '![', '@bob', '#1', '$x$'],
      ...['\n', '\r\n', LINE_SEPARATOR, ' ', '\t', '- ', '# ', '===', '1. ', '##[group]', '::error::', '::', ':', '#'],
      ...['[', '\0', ESCAPE, ZERO_WIDTH, SOFT_HYPHEN, LONE_SURROGATE, '😀', 'a', 'www.a.com', 'https://a.b/c'],
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

describe('plain', () => {
  test.each([
    ['a newline', 'one\ntwo', 'one two'],
    ['a Windows newline', 'one\r\n\r\ntwo', 'one two'],
    ['a line separator', `one${LINE_SEPARATOR}two`, 'one two'],
    ['a tab', 'one\ttwo', 'one two'],
    ['an ANSI escape', `${ESCAPE}[31mred`, '␛[31mred'],
    ['NUL', 'a\0b', 'a␀b'],
    ['delete', 'a\u007Fb', 'a␡b'],
    ['a zero-width space', `a${ZERO_WIDTH}b`, 'a□b'],
    ['a turn of direction', `a${RIGHT_TO_LEFT}b`, 'a□b'],
    ['half a surrogate pair', `a${LONE_SURROGATE}b`, 'a□b'],
    ['a character that was lost before', 'a\uFFFDb', 'a□b'],
    ['a whole pair', 'a😀b', 'a😀b'],
  ])('shows %s on the line', (_what, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  test.each([
    ['::error::boo', ': :error::boo'],
    ['  ::error::boo', '  : :error::boo'],
    ['\n::set-output name=x::boo', ' : :set-output name=x::boo'],
    ['##[error]boo', '## [error]boo'],
    ['boo ##[group]x', 'boo ## [group]x'],
    ['###[group]x', '### [group]x'],
    [`##${SOFT_HYPHEN}[group]x`, '##□[group]x'],
    [`${ZERO_WIDTH}::error::boo`, '□::error::boo'],
  ])('takes the command out of %j', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  test.each(['::/0', '::1 is taken', 'fd00::1 and ::1', 'a ::error:: in the middle', '# [1]'])(
    'leaves %j as it is',
    (text) => {
      expect(plain(text)).toBe(text);
    },
  );

  test.each([
    [LONGEST_TEXT, 'a'.repeat(LONGEST_TEXT)],
    [LONGEST_TEXT + 1, `${'a'.repeat(LONGEST_TEXT - 1)}…`],
    [10_000_000, `${'a'.repeat(LONGEST_TEXT - 1)}…`],
  ])('shows %d letters in at most 4000', (length, shown) => {
    expect(plain('a'.repeat(length))).toBe(shown);
  });

  test('does not cut a surrogate pair in two', () => {
    expect(plain('ab😀cd', 4)).toBe('ab…');
  });

  test('is never a workflow command, never more than a line, and plain again as it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = plain(text);
        expect(shown).not.toMatch(/##\[|^\s*::.*::/);
        expect(shown).not.toMatch(/[\n\r\u2028]/);
        expect(plain(shown)).toBe(shown);
      }),
    );
  });
});

describe('plainLines', () => {
  test('keeps lines and their indentation, and drops empty ones around them', () => {
    expect(plainLines('\n\npermissions:\r\n  id-token: write\n\nend\n\n')).toEqual([
      'permissions:',
      '  id-token: write',
      '',
      'end',
    ]);
  });

  test('makes each line harmless', () => {
    expect(plainLines('one\n::error::two')).toEqual(['one', ': :error::two']);
  });

  test('has no more than 200 lines', () => {
    expect(plainLines('a\n'.repeat(199).trim())).toHaveLength(199);
    expect(plainLines('a\n'.repeat(5000)).slice(-2)).toEqual(['a', '…']);
    expect(plainLines('a\n'.repeat(5000))).toHaveLength(200);
  });

  test('has no lines for nothing', () => {
    expect(plainLines(' \n ')).toEqual([]);
  });
});

describe('markdown', () => {
  test.each([
    ['a|b', 'a&#124;b'],
    ['`a`', '&#96;a&#96;'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['&lt;', '&amp;lt;'],
    ['a\\b', 'a\\\\b'],
    ['*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['[a](https://b.c)', '\\[a\\](https:&#8203;//b.c)'],
    ['@octocat', '@&#8203;octocat'],
    ['a#1 GH-2 #x', 'a#&#8203;1 GH-&#8203;2 #x'],
    ['_www.a.com', '\\_www&#8203;.a.com'],
    ['$x$', '<span>$</span>x<span>$</span>'],
    ['fd00:100::/64 :tada:', 'fd00:&#8203;100::/64 :&#8203;tada:'],
    ['fd00:10:20::', 'fd00:10:20::'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['1.33.5', '1.33.5'],
    ['a\nb', 'a b'],
  ])('shows %j letter by letter', (text, shown) => {
    expect(markdown(text)).toBe(shown);
  });

  test('has no pipe, backtick, angle bracket of its own or line break left, whatever comes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(markdown(text).replaceAll(/<\/?span>/g, '')).not.toMatch(/[|`<>\n\r]/);
      }),
    );
  });
});

describe('code', () => {
  test.each([
    ['az aks show', '`az aks show`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``', '``` a`` ```'],
    [' a ', '`  a  `'],
    ['', ''],
    ['@octocat <b>', '`@octocat <b>`'],
    ['a|b_c', '<code>a&#124;b&#95;c</code>'],
    ['www.a.com|`', '<code>&#119;ww.a.com&#124;&#96;</code>'],
    ['a\nb', '`a b`'],
  ])('makes code of %j', (text, shown) => {
    expect(code(text)).toBe(shown);
  });
});

describe('codeBlock', () => {
  test('keeps lines and pipes as they are', () => {
    expect(codeBlock('a:\n  b | c', 'yaml')).toBe('```yaml\na:\n  b | c\n```');
  });

  test('is not ended by a fence in the text', () => {
    expect(codeBlock('```\nx')).toBe('````\n```\nx\n````');
  });
});

describe('link', () => {
  test('shows the label letter by letter', () => {
    expect(link('a|b', 'https://portal.azure.com/#resource/x')).toBe(
      '[a&#124;b](https://portal.azure.com/#resource/x)',
    );
  });

  test('does not end where the address has a parenthesis, a pipe or a space coded', () => {
    expect(link('x', 'https://a.b/rg(1)|c&d')).toBe('[x](https://a.b/rg%281%29%7Cc&amp;d)');
  });

  test.each([undefined, 'javascript:alert(1)', 'http://a.b/', 'https://a.b/ c', 'docs/checks.md', 'https://a b/'])(
    'is the label alone for %j',
    (address) => {
      expect(link('x', address)).toBe('x');
    },
  );
});
