import { describe, expect, test } from '@jest/globals';
import { scenarioNames } from '../../simulator/index.ts';
import { azFaultsIn, PLACEHOLDERS } from '../az-commands.ts';
import { playScenario } from './play.ts';

describe('everything that a run says to do has its values in commands that az has', () => {
  test.each(scenarioNames())('%s', async (name) => {
    const { outcome, ignoring } = await playScenario(name);
    const fixes = [outcome, ignoring].flatMap((each) => [
      each?.problem?.fix ?? '',
      ...(each?.otherProblems ?? []).map(({ fix }) => fix),
      ...(each?.findings ?? []).map(({ fix = '' }) => fix),
    ]);
    const isClusterKnown = outcome.cluster !== undefined;
    expect(fixes.flatMap(azFaultsIn)).toEqual([]);
    // Where the identity of the workflow lies Azure does not tell to who cannot sign in.
    const lines = fixes.flatMap((fix) => fix.split('\n')).filter((line) => !line.includes('--identity-name IDENTITY'));
    expect(lines.filter((line) => isClusterKnown && PLACEHOLDERS.test(line))).toEqual([]);
  });
});
