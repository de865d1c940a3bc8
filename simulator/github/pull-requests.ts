import type { Cloud } from '../cloud/cloud.ts';
import { textOf } from '../json.ts';
import { notSimulated } from '../not-simulated.ts';
import type { WireRequest, WireResponse } from '../wire.ts';

export const API_HOST = 'api.github.com';
export const JOB_TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';

/** https://docs.github.com/rest/issues/comments#create-an-issue-comment */
const MOST_CHARACTERS = 65_536;
const DEFAULT_PER_PAGE = 30;
const MOST_PER_PAGE = 100;

export interface IssueComment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}

/** GitHub's REST API, as far as comments on pull requests go. https://docs.github.com/rest/issues/comments */
export class PullRequests {
  readonly comments: IssueComment[] = [];
  private readonly cloud: Cloud;
  private lastId = 2_000_000_000;

  constructor(cloud: Cloud) {
    this.cloud = cloud;
  }

  /** A comment that somebody else wrote. */
  add(issue: number, body: string, user: IssueComment['user'] = { login: 'octocat', type: 'User' }): IssueComment {
    this.lastId += 1;
    const comment = { id: this.lastId, issue, body, user };
    this.comments.push(comment);
    return comment;
  }

  handle(request: WireRequest): WireResponse {
    const url = new URL(request.url);
    const [, scheme = '', token = ''] = /^(token|bearer) (.+)$/i.exec(request.headers['authorization'] ?? '') ?? [];
    if (scheme === '') return failure(401, 'Requires authentication');
    if (token !== JOB_TOKEN) return failure(401, 'Bad credentials');
    const { pullRequests: right } = this.cloud.scenario.github;
    if (right === 'none' || (right === 'read' && request.method !== 'GET'))
      return failure(403, 'Resource not accessible by integration');
    const [, repository, rest = ''] = /^\/repos\/([^/]+\/[^/]+)\/issues\/(.*)$/.exec(url.pathname) ?? [];
    if (repository === undefined) return notSimulated(request.method, `${API_HOST}${url.pathname}`);
    if (repository !== this.repository) return failure(404, 'Not Found');
    const [, issue] = /^(\d+)\/comments$/.exec(rest) ?? [];
    const [, id] = /^comments\/(\d+)$/.exec(rest) ?? [];
    if (issue !== undefined && request.method === 'GET') return this.list(Number(issue), url);
    if (issue !== undefined && request.method === 'POST')
      return this.write(request, (body) =>
        json(201, this.wireOf(this.add(Number(issue), body, { login: 'github-actions[bot]', type: 'Bot' }))),
      );
    const comment = this.comments.find((known) => String(known.id) === id);
    if (id === undefined || (request.method !== 'PATCH' && request.method !== 'DELETE'))
      return notSimulated(request.method, `${API_HOST}${url.pathname}`);
    if (comment === undefined) return failure(404, 'Not Found');
    if (request.method === 'DELETE') {
      this.comments.splice(this.comments.indexOf(comment), 1);
      return { status: 204, headers: {}, body: '' };
    }
    return this.write(request, (body) => {
      comment.body = body;
      return json(200, this.wireOf(comment));
    });
  }

  private get repository(): string {
    return textOf(this.cloud.scenario.identity.claims['repository']) ?? 'contoso/infrastructure';
  }

  private list(issue: number, url: URL): WireResponse {
    const perPage = Math.min(MOST_PER_PAGE, Number(url.searchParams.get('per_page') ?? DEFAULT_PER_PAGE));
    const page = Number(url.searchParams.get('page') ?? 1);
    const all = this.comments.filter((comment) => comment.issue === issue);
    const shown = all.slice((page - 1) * perPage, page * perPage);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    const link = all.length > page * perPage ? { link: `<${next.href}>; rel="next"` } : undefined;
    return json(
      200,
      shown.map((comment) => this.wireOf(comment)),
      link,
    );
  }

  private write({ body: text }: WireRequest, write: (body: string) => WireResponse): WireResponse {
    const { body } = JSON.parse(text) as { readonly body?: unknown };
    if (typeof body !== 'string' || body === '') return failure(422, 'Validation Failed');
    if (Array.from(body).length > MOST_CHARACTERS)
      return failure(422, `Validation Failed: Body is too long (maximum is ${MOST_CHARACTERS} characters)`);
    return write(body);
  }

  private wireOf({ id, issue, body, user }: IssueComment): object {
    const html = `https://github.com/${this.repository}/pull/${issue}#issuecomment-${id}`;
    return {
      id,
      url: `https://${API_HOST}/repos/${this.repository}/issues/comments/${id}`,
      html_url: html,
      body,
      user,
    };
  }
}

function failure(status: number, message: string): WireResponse {
  return json(status, { message, documentation_url: 'https://docs.github.com/rest', status: String(status) });
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}
