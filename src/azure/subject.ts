import type { Claims } from './assertion.ts';

/**
 * What a subject of GitHub's names, in the forms that it has today. https://docs.github.com/actions/reference/security/oidc
 * `names`: `repo:OWNER/REPOSITORY:…`. `ids`: the immutable form, `repo:OWNER@ID/REPOSITORY@ID:…`, of repositories that were created,
 * renamed or transferred since 2026-07-15 (https://github.com/Azure/login/issues/635). `template`: claims that the organization or the
 * repository chose.
 */
export interface Subject {
  readonly form: 'names' | 'ids' | 'template';
  readonly about: 'environment' | 'pull-request' | 'branch' | 'tag' | 'something else';
  /** The environment, the branch or the tag; undefined where there is none. */
  readonly name?: string;
}

/** A colon within an environment's name is written as %3A, and refs hold none. */
const PLAIN = /^repo:[^:]+:(?:environment:[^:]*|pull_request|ref:[^:]+)$/;

export function subjectOf({ subject, environment, ref }: Claims): Subject {
  const form = !PLAIN.test(subject) ? 'template' : /^repo:[^:/]*@\d+\/[^:/]*@\d+:/.test(subject) ? 'ids' : 'names';
  const inEnvironment = environment ?? (form === 'template' ? undefined : /:environment:([^:]*)$/.exec(subject)?.[1]);
  if (inEnvironment !== undefined && inEnvironment !== '')
    return { form, about: 'environment', name: decoded(inEnvironment) };
  if (/:pull_request(?:$|:)/.test(subject)) return { form, about: 'pull-request' };
  const full = ref ?? /:ref:(refs\/[^:]+)/.exec(subject)?.[1] ?? '';
  if (full.startsWith('refs/tags/')) return { form, about: 'tag', name: full.slice('refs/tags/'.length) };
  if (full.startsWith('refs/heads/')) return { form, about: 'branch', name: full.slice('refs/heads/'.length) };
  return { form, about: 'something else' };
}

function decoded(environment: string): string {
  return environment.replaceAll('%3A', ':');
}

/** The subjects of all tags, for a credential that matches them by a pattern; undefined where the subject is not that of a tag. */
export function subjectOfAllTags({ subject }: Claims): string | undefined {
  return /^repo:[^:]+:ref:refs\/tags\/[^:]+$/.test(subject)
    ? subject.replace(/refs\/tags\/.+$/, 'refs/tags/*')
    : undefined;
}
