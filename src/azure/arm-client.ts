import type { TokenCredential } from '@azure/identity';
import { newestKnownVersion, supportedVersions } from './api-versions.ts';
import {
  API_VERSIONS,
  createArmExchange,
  OPTIONAL_LIMIT_SECONDS,
  REQUEST_LIMIT_SECONDS,
  Unanswered,
  type ArmRequest,
  type ArmResponse,
  type ExchangeOptions,
  type Provider,
} from './arm-exchange.ts';
import { isResponse, judgeCause, judgeResponse, mayRepeat, reasonOf, retryOptions, unansweredOf } from './arm-tries.ts';
import type { Judgement } from './classify.ts';
import { toPipelineClient } from './http.ts';
import { again, withRetries, type Again } from './retry.ts';
import { createTroubleBudget, NEW_RIGHT_SECONDS, type TroubleBudget } from './trouble-budget.ts';
import { OWN_CODES, ProblemError } from '../values/problem.ts';
import { certificateProblem, proxyProblem } from './way-out.ts';

export interface ArmClient {
  /**
   * Sends one request and resolves with whatever Azure answers, good or bad. A read is made again while the trouble is passing; a
   * write only when it is known that it began nothing, because whoever gets no answer has to read before writing again.
   * @throws {Unanswered} when no whole answer came
   * @throws {ProblemError} when the way to Azure is closed: a certificate that is not trusted, a proxy that wants a password
   * @throws the signal's reason when the run is stopped
   */
  send(request: ArmRequest, signal: AbortSignal): Promise<ArmResponse>;
  readonly endpoint: string;
  /** Whether trouble has used up the time that it may take before the first write. */
  readonly isOutOfPatience: () => boolean;
}

export interface ArmClientOptions extends ExchangeOptions {
  /** The credential that signed in already. */
  readonly credential: TokenCredential;
  /** Makes a credential that holds no token yet: a refused token is not asked for again from a cache. */
  readonly createCredential: () => TokenCredential;
  /** Whether a right that is missing is looked for again for a while: it may have been granted a moment ago. */
  readonly awaitsNewRights: boolean;
}

/** The one door to Azure Resource Manager: the SDK's own pipeline (sign-in, proxy, TLS) with raw JSON bodies. */
export function createArmClient(options: ArmClientOptions): ArmClient {
  const { world, cloud } = options;
  const httpClient = toPipelineClient(world.httpClient, world.environment);
  const versions = new Map<Provider, string>(Object.entries(API_VERSIONS) as [Provider, string][]);
  let exchange = createArmExchange(options, httpClient, options.credential);
  const renewed = new WeakSet();
  const budget = createTroubleBudget(world.clock);
  let hasWritten = false;
  /** Azure has answered before, so that its certificate is trusted and no proxy stands in the way. */
  let wasOpen = false;
  let rightMissingSince: number | undefined;

  /** One request, with another api-version or a new token where Azure asks for that. */
  async function attempt(request: ArmRequest, seconds: number, signal: AbortSignal): Promise<ArmResponse> {
    const used = exchange;
    const version = versions.get(request.provider) ?? API_VERSIONS[request.provider];
    request.onSend?.();
    const response = await used(request, version, seconds, signal);
    if (response.status === 401 && !renewed.has(request)) {
      renewed.add(request);
      // Reads run side by side: the first of them that is refused renews the credential for all.
      if (exchange === used) exchange = createArmExchange(options, httpClient, options.createCredential());
      return attempt(request, seconds, signal);
    }
    const supported = response.error && supportedVersions(response.error);
    const known = supported && newestKnownVersion(supported, version);
    if (known !== undefined && known !== version) {
      versions.set(request.provider, known);
      world.emit({
        type: 'note',
        message: `${request.provider} does not support api-version ${version} in this cloud; using ${known}.`,
      });
      return attempt(request, seconds, signal);
    }
    return response;
  }

  /** For how long a request is tried yet. */
  function leftSeconds(request: ArmRequest, judged: Judgement, own: TroubleBudget): number {
    if (judged.is === 'passing' && judged.passing.what === 'new-right') {
      if (!options.awaitsNewRights || request.isOptional === true || request.isPoll === true) return 0;
      rightMissingSince ??= world.clock.now();
      return NEW_RIGHT_SECONDS - (world.clock.now() - rightMissingSince) / 1000;
    }
    // Nothing was begun, and AKS lets a pool be put once a minute only: until the run's own deadline.
    if (judged.is === 'throttled' && request.method !== 'GET') return Infinity;
    return (hasWritten ? own : budget).left();
  }

  return {
    endpoint: cloud.armEndpoint,
    isOutOfPatience: () => !hasWritten && budget.left() <= 0,
    async send(request, signal) {
      const isRead = request.method === 'GET';
      const own = createTroubleBudget(world.clock);
      let endTrouble: ((endedWell: boolean) => void)[] = [];
      let isWell = false;
      if (request.isOptional === true && !hasWritten && budget.left() <= 0)
        throw new Unanswered('not read, because Azure did not answer for minutes');

      const tryOnce = async (number: number): Promise<ArmResponse | Again<ArmResponse>> => {
        const sentAt = world.clock.now();
        const limit = request.isOptional === true ? OPTIONAL_LIMIT_SECONDS : REQUEST_LIMIT_SECONDS;
        const left = isRead && request.isPoll !== true ? Math.max(1, (hasWritten ? own : budget).left()) : limit;
        const came = await attempt(request, Math.min(limit, left), signal).catch((error: unknown) => {
          signal.throwIfAborted();
          if (error instanceof ProblemError) throw error;
          return error;
        });
        if (isResponse(came) && came.error === undefined) {
          wasOpen = true;
          isWell = true;
          return came;
        }
        if (request.isOptional !== true && endTrouble.length === 0)
          endTrouble = [budget.begin(sentAt), own.begin(sentAt)];
        const judged = isResponse(came) ? judgeResponse(request, came, world) : judgeCause(request, came);
        if (judged.is === 'permanent' && judged.because !== 'refusal') {
          const closed = new ProblemError(closedWay(judged, came));
          // Where the way was open before, one machine of many on it answers wrongly. Nothing was sent through it.
          if (!wasOpen) throw closed;
          const reason = closed.problem.message;
          if (!isRead) request.onUnbegun?.(reason);
          return again(reason, undefined, closed, (hasWritten ? own : budget).left());
        }
        if (isResponse(came)) wasOpen = true;
        const last = isResponse(came) ? came : unansweredOf(came, judged);
        if (!mayRepeat(request, judged, number, isResponse(came))) {
          if (last instanceof Unanswered) throw last;
          isWell = judged.is === 'permanent';
          return last;
        }
        const reason = reasonOf(came, judged);
        if (!isRead) request.onUnbegun?.(reason);
        const asked = judged.is === 'passing' || judged.is === 'throttled' ? judged.afterSeconds : undefined;
        const leftNow = leftSeconds(request, judged, own);
        return again<ArmResponse>(reason, asked, last, leftNow);
      };

      try {
        return await withRetries(retryOptions(world, request, signal), tryOnce);
      } finally {
        for (const end of endTrouble) end(isWell);
        if (!isRead && !hasWritten) {
          hasWritten = true;
          budget.renew();
        }
      }
    },
  };

  function closedWay(
    judged: Extract<Judgement, { is: 'permanent' }>,
    came: unknown,
  ): ConstructorParameters<typeof ProblemError>[0] {
    const way = {
      code: OWN_CODES.noAnswer,
      host: new URL(cloud.armEndpoint).host,
      environment: world.environment,
    };
    return judged.because === 'proxy' ? proxyProblem(way) : certificateProblem({ ...way, cause: came });
  }
}
