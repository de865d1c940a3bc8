import { expect, test } from '@jest/globals';
import { commandLines } from '../../src/report/command-lines.ts';

test('a short command stays on its line', () => {
  expect(commandLines('az aks show --resource-group rg1 --name c1')).toBe('az aks show --resource-group rg1 --name c1');
});

test('a long one goes on after a backslash, with as many options on a line as there is room for', () => {
  const command = `az network vnet subnet create --resource-group ${'g'.repeat(30)} --vnet-name v --name ${'n'.repeat(30)} --address-prefixes 10.0.0.0/24`;
  expect(commandLines(command)).toBe(
    [
      `az network vnet subnet create --resource-group ${'g'.repeat(30)} \\`,
      `  --vnet-name v --name ${'n'.repeat(30)} --address-prefixes 10.0.0.0/24`,
    ].join('\n'),
  );
});

test('a command of 88 letters fits, one of 89 does not', () => {
  const command = (letters: number): string => `az a --b c --d ${'x'.repeat(letters - 'az a --b c --d '.length)}`;
  expect(commandLines(command(88))).toBe(command(88));
  expect(commandLines(command(89)).split('\n')).toHaveLength(2);
});

test('what stands in quotes is never broken, and a quote that nothing closes keeps the whole as it is', () => {
  const quoted = `'x --y ${'z'.repeat(90)}'`;
  expect(commandLines(`az a --b ${quoted} --c d`)).toBe(`az a \\\n  --b ${quoted} \\\n  --c d`);
  expect(commandLines(`az a --b 'x ${'z'.repeat(90)} --c d`)).toBe(`az a --b 'x ${'z'.repeat(90)} --c d`);
});
