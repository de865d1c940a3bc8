import { describe, expect, test } from '@jest/globals';
import { keepComment, markOf, type Comment, type PullRequestComments } from '../../src/github/sticky-comment.ts';

/** A pull request whose comments several runs read and write at once, each request taking its turn. */
function aPullRequest(): { readonly comments: Comment[]; readonly open: (turns: () => number) => PullRequestComments } {
  const comments: Comment[] = [];
  let lastId = 0;
  return {
    comments,
    open(turns) {
      const wait = async (): Promise<void> => {
        for (let left = turns(); left > 0; left--) await Promise.resolve();
      };
      return {
        pages: async function* () {
          await wait();
          yield [...comments];
        },
        create: async (body) => {
          await wait();
          lastId += 1;
          const comment = { id: lastId, body, url: `https://github.com/o/r/pull/7#${lastId}`, isByApp: true };
          comments.push(comment);
          return comment;
        },
        update: async (id, body) => {
          await wait();
          const index = comments.findIndex((comment) => comment.id === id);
          const comment = { id, url: '', isByApp: true, ...comments[index], body };
          comments[index] = comment;
          return comment;
        },
        remove: async (id) => {
          await wait();
          const index = comments.findIndex((comment) => comment.id === id);
          if (index < 0) throw new Error('Not Found');
          comments.splice(index, 1);
        },
      };
    },
  };
}

/** The same for every run of the test: 0 to 6. */
function seededTurns(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state % 7;
  };
}

function keyOf(pools: readonly string[], runId = 1): Parameters<typeof markOf>[0] {
  return { workflow: 'o/r/.github/workflows/pools.yml', cluster: 's/g/c', pools, runId };
}

const POOLS = ['pool2', 'pool3', 'pool4'];

describe('three legs of a matrix at once', () => {
  test.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'keep three comments with the last verdicts (%i)',
    async (seed) => {
      const { comments, open } = aPullRequest();
      for (const runId of [1, 2])
        await Promise.all(
          POOLS.map((pool, leg) =>
            keepComment(open(seededTurns(seed * 10 + leg + 1)), keyOf([pool], runId), true, `${pool} in run ${runId}`),
          ),
        );
      expect(comments.map(({ body }) => body.split('\n')[1]).toSorted()).toEqual(
        POOLS.map((pool) => `${pool} in run 2`),
      );
    },
  );
});

describe('three runs at once for the same pool', () => {
  test.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'leave one comment after the next run (%i)',
    async (seed) => {
      const { comments, open } = aPullRequest();
      await Promise.all(
        [1, 2, 3].map((runId) =>
          keepComment(open(seededTurns(seed * 10 + runId)), keyOf(['pool2'], runId), true, `run ${runId}`),
        ),
      );
      const kept = await keepComment(
        open(() => 0),
        keyOf(['pool2'], 4),
        true,
        'run 4',
      );
      expect(kept.did).toBe('updated');
      expect(comments.map(({ body }) => body.split('\n')[1])).toEqual(['run 4']);
    },
  );
});

test('the order in which pools are asked for is no other comment', () => {
  expect(markOf(keyOf(['a', 'b']))).toBe(markOf(keyOf(['b', 'a'])));
  expect(markOf(keyOf(['a', 'b']))).not.toBe(markOf(keyOf(['a'])));
});

test('one that cannot be removed does not undo what was written', async () => {
  const { comments, open } = aPullRequest();
  const pullRequest = open(() => 0);
  for (const body of ['one', 'two']) await pullRequest.create(`${markOf(keyOf(['pool2']))}\n${body}`);
  const stuck = { ...pullRequest, remove: () => Promise.reject(new Error('Forbidden')) };
  expect(await keepComment(stuck, keyOf(['pool2'], 2), true, 'new')).toMatchObject({ did: 'updated' });
  expect(comments[0]?.body).toContain('new');
});

test('a comment of a later run keeps every one of them as it is', async () => {
  const { comments, open } = aPullRequest();
  const pullRequest = open(() => 0);
  for (const runId of [1, 9]) await pullRequest.create(`${markOf(keyOf(['pool2'], runId))}\nrun ${runId}`);
  expect(await keepComment(pullRequest, keyOf(['pool2'], 5), true, 'run 5')).toEqual({ did: 'left-to-later-run' });
  expect(comments.map(({ body }) => body.split('\n')[1])).toEqual(['run 1', 'run 9']);
});
