export const id = 513;
export const ids = [513];
export const modules = {
	9158: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$S: () => (OPTIONAL_LIMIT_SECONDS),
			Bo: () => (API_VERSIONS),
			XM: () => (pathOf),
			XX: () => (Unanswered),
			aA: () => (REQUEST_LIMIT_SECONDS),
			mc: () => (createArmExchange)
		});
		var _azure_arm_containerservice_api__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9269);
		var _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1818);
		var _values_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7545);
		var _azure_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6123);
		var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5162);
		const API_VERSIONS = {
			'Microsoft.ContainerService': '2026-06-01',
			'Microsoft.Network': '2025-07-01',
			'Microsoft.Authorization': '2022-04-01',
			'Microsoft.Authorization/locks': '2020-05-01',
			'Microsoft.Compute/skus': '2021-07-01',
			'Microsoft.Compute/locations/usages': '2024-07-01',
			'Microsoft.Resources': '2022-12-01',
			'Microsoft.Features': '2021-07-01',
			'Microsoft.PolicyInsights': '2024-10-01',
		};
		const REQUEST_LIMIT_SECONDS = 75;
		const OPTIONAL_LIMIT_SECONDS = 30;
		class Unanswered extends Error {
			mayHaveBegun;
			constructor(message, options = {}) {
				super(message, options);
				this.mayHaveBegun = options.mayHaveBegun ?? true;
			}
		}
		function createArmExchange(options, httpClient, credential) {
			const { world, cloud, subscriptionId } = options;
			const { pipeline } = (0, _azure_arm_containerservice_api__WEBPACK_IMPORTED_MODULE_0__.H)(credential, subscriptionId, {
				endpoint: cloud.armEndpoint,
				credentials: { scopes: [cloud.armScope] },
				retryOptions: { maxRetries: 0 },
				userAgentOptions: { userAgentPrefix: 'aks-subnet-pool' },
				httpClient,
			});
			pipeline.removePolicy({ name: _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__.OO });
			return async (request, apiVersion, seconds, signal) => {
				const startedAt = world.clock.now();
				let answer;
				try {
					const response = await (0, _retry_js__WEBPACK_IMPORTED_MODULE_2__.Bv)(world.clock, seconds, signal, (limited) => pipeline.sendRequest(httpClient, (0, _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__.G6)({
						url: urlOf(cloud.armEndpoint, request, apiVersion),
						method: request.method,
						headers: (0, _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__.Nc)({
							accept: 'application/json',
							...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
							...request.headers,
						}),
						...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
						abortSignal: limited,
					})));
					answer = readAnswer(response);
					if (request.method === 'GET' && answer.error === undefined && !tellsSomething(answer.body))
						throw new Unanswered(`HTTP ${answer.status} with a body that is not from Azure`);
					return answer;
				}
				finally {
					world.emit({
						type: 'requested',
						method: request.method,
						path: pathOf(request.target),
						status: answer?.status,
						milliseconds: world.clock.now() - startedAt,
						correlationId: answer?.correlationId,
					});
				}
			};
		}
		function readAnswer(response) {
			const text = response.bodyAsText ?? '';
			const isGood = response.status >= 200 && response.status < 300;
			if (isNestedDeeper(text, DEEPEST_BODY))
				throw new Unanswered(`HTTP ${response.status} with a body nested more than ${DEEPEST_BODY} levels deep`);
			const body = parseJson(text);
			if (isGood && body === undefined && text.trim() !== '')
				throw new Unanswered(`HTTP ${response.status} with a body that is not JSON`);
			const correlationId = response.headers.get('x-ms-correlation-request-id') ?? response.headers.get('x-ms-request-id');
			const identified = correlationId === undefined ? {} : { correlationId };
			return {
				status: response.status,
				headers: response.headers.toJSON(),
				body,
				...identified,
				...(isGood ? {} : { error: { ...(0, _azure_error_js__WEBPACK_IMPORTED_MODULE_3__.v)(body, text, response.status), ...identified } }),
			};
		}
		const FIELDS_OF_ANSWERS = ['id', 'name', 'properties', 'status', 'value', 'values'];
		function tellsSomething(body) {
			return !(0, _values_json_js__WEBPACK_IMPORTED_MODULE_4__.Gv)(body) || FIELDS_OF_ANSWERS.some((field) => body[field] !== undefined);
		}
		const DEEPEST_BODY = 100;
		function isNestedDeeper(text, limit) {
			let depth = 0;
			let isInString = false;
			for (let index = 0; index < text.length; index++) {
				const character = text[index];
				if (isInString && character === '\\')
					index += 1;
				else if (character === '"')
					isInString = !isInString;
				else if (!isInString && (character === '[' || character === '{'))
					depth += 1;
				else if (!isInString && (character === ']' || character === '}'))
					depth -= 1;
				if (depth > limit)
					return true;
			}
			return false;
		}
		function parseJson(text) {
			try {
				return JSON.parse(text);
			}
			catch {
				return undefined;
			}
		}
		function urlOf(endpoint, { target, query = {} }, apiVersion) {
			if (!target.startsWith('/'))
				return target;
			const path = target.split('/').map(encodeURIComponent).join('/');
			const rest = Object.entries(query).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
			return `${endpoint}${path}?api-version=${apiVersion}${rest.join('')}`;
		}
		function pathOf(target) {
			return target.replace(/^https:\/\/[^/]+/, '').replace(/\?.*$/s, '');
		}
	}),
	6513: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			openSession: () => (openSession)
		});
		;
		const VERSION_REFUSALS = [
			'NoRegisteredProviderFound',
			'InvalidResourceType',
			'InvalidApiVersionParameter',
			'UnsupportedApiVersion',
		];
		function supportedVersions(error) {
			if (![400, 404].includes(error.status ?? 0) || !VERSION_REFUSALS.includes(error.code))
				return undefined;
			const [, list] = /supported (?:api-)?versions are '([^']*)'/i.exec(error.message) ?? [];
			return list?.match(/\d{4}-\d{2}-\d{2}(-[a-z]+)?/g) ?? undefined;
		}
		function newestKnownVersion(supported, ours) {
			return supported
				.filter((version) => /^\d{4}-\d{2}-\d{2}$/.test(version) && version <= ours)
				.sort()
				.at(-1);
		}
		var arm_exchange = __webpack_require__(9158);
		var classify = __webpack_require__(124);
		var error_chain = __webpack_require__(4774);
		var way_out = __webpack_require__(6334);
		;
		const SHORT_PATIENCE = { attempts: 3, longestAskedSeconds: 10, givesUpOnLongWaits: true };
		const PATIENCE_OF_POLLS = { attempts: 6 };
		const CONFLICT_ATTEMPTS = 4;
		function mayRepeat(request, judged, number, isAnswered) {
			const isRead = request.method === 'GET';
			switch (judged.is) {
				case 'permanent':
				case 'unknown-effect':
					return false;
				case 'throttled':
					return !(isRead && request.isPoll === true);
				case 'passing':
					if (judged.passing.what === 'new-right')
						return true;
					if (judged.passing.what === 'trouble' && (isRead || !isAnswered))
						return true;
					return isRead && number < CONFLICT_ATTEMPTS;
			}
		}
		function isResponse(came) {
			return typeof came === 'object' && came !== null && 'status' in came && 'headers' in came;
		}
		function judgeResponse({ method }, { error, headers }, world) {
			if (error === undefined)
				throw new Error('A good answer is no failure.');
			return (0, classify.L)({ came: 'answer', method, error, headers, nowMilliseconds: world.clock.now() });
		}
		function judgeCause({ method }, cause) {
			return (0, classify.L)({ came: 'nothing', method, cause });
		}
		function unansweredOf(error, judged) {
			if (error instanceof arm_exchange.XX)
				return error;
			return new arm_exchange.XX((0, way_out.hl)((0, error_chain.bD)(error)), {
				cause: error,
				mayHaveBegun: judged.is === 'unknown-effect',
			});
		}
		function reasonOf(came, judged) {
			if (!isResponse(came))
				return (0, way_out.hl)((0, error_chain.bD)(came));
			const said = `HTTP ${came.status} ${came.error?.code ?? ''}`.trim();
			return judged.is === 'passing' && judged.passing.what === 'new-right'
				? `${said}; a role assignment that was just created may not be effective yet`
				: said;
		}
		function retryOptions(world, request, signal) {
			const what = `${request.method} ${(0, arm_exchange.XM)(request.target)}`;
			return {
				clock: world.clock,
				random: world.random,
				signal,
				...(request.isOptional === true ? SHORT_PATIENCE : request.isPoll === true ? PATIENCE_OF_POLLS : {}),
				baseSeconds: 1,
				capSeconds: 60,
				onRetry: (cause, delaySeconds, leftSeconds) => {
					world.emit({ type: 'retried', request: what, cause, delaySeconds, leftSeconds });
				},
				onGiveUp: (cause, askedSeconds) => {
					world.emit({
						type: 'note',
						message: `${what} is not retried: ${cause} asks for a wait of ${Math.round(askedSeconds)} s, and the run does not need it.`,
					});
				},
			};
		}
		var esm = __webpack_require__(1818);
		var external_node_http_ = __webpack_require__(7067);
		var external_node_https_ = __webpack_require__(4708);
		var external_node_tls_ = __webpack_require__(1692);
		var dist = __webpack_require__(1566);
		var azure_proxy = __webpack_require__(1888);
		;
		const CONNECT_LIMIT_SECONDS = 10;
		class ConnectTimeoutError extends Error {
			code = 'UND_ERR_CONNECT_TIMEOUT';
			constructor(seconds) {
				super(`No connection within ${seconds} s.`);
				this.name = 'ConnectTimeoutError';
			}
		}
		function createAgents(environment, seconds = CONNECT_LIMIT_SECONDS) {
			const secure = new StraightAgent(seconds);
			const plain = new external_node_http_.Agent({ keepAlive: true });
			const proxied = new Map();
			return (address) => {
				if (!address.startsWith('https:'))
					return plain;
				const proxy = (0, azure_proxy.iJ)(address, environment);
				if (proxy === undefined)
					return secure;
				const agent = proxied.get(proxy.href) ?? new ProxyAgent(proxy, seconds);
				proxied.set(proxy.href, agent);
				return agent;
			};
		}
		class StraightAgent extends external_node_https_.Agent {
			#seconds;
			constructor(seconds) {
				super({ keepAlive: true });
				this.#seconds = seconds;
			}
			createConnection(...args) {
				const socket = super.createConnection(...args);
				if (socket instanceof external_node_tls_.TLSSocket)
					limitHandshake(socket, this.#seconds);
				return socket;
			}
		}
		class ProxyAgent extends dist.b {
			#seconds;
			constructor(proxy, seconds) {
				super(proxy.href, { keepAlive: true });
				this.#seconds = seconds;
			}
			isSecureEndpoint() {
				return true;
			}
			async connect(request, options) {
				const { promise: tooLate, reject } = Promise.withResolvers();
				const timer = setTimeout(() => {
					reject(new ConnectTimeoutError(this.#seconds));
				}, this.#seconds * 1000);
				try {
					const socket = await Promise.race([super.connect(request, options), tooLate]);
					if (socket instanceof external_node_tls_.TLSSocket)
						limitHandshake(socket, this.#seconds);
					return socket;
				}
				finally {
					clearTimeout(timer);
				}
			}
		}
		function limitHandshake(socket, seconds) {
			const timer = setTimeout(() => {
				socket.destroy(new ConnectTimeoutError(seconds));
			}, seconds * 1000);
			const done = () => {
				clearTimeout(timer);
			};
			socket.once('secureConnect', done).once('close', done);
		}
		;
		const LARGEST_BODY_MEBIBYTES = 32;
		class BodyTooLargeError extends Error {
			code = 'ECONNABORTED';
			constructor() {
				super(`The answer is larger than ${LARGEST_BODY_MEBIBYTES} MiB, so it was not read completely.`);
				this.name = 'BodyTooLargeError';
			}
		}
		function toPipelineClient(send, environment) {
			if (send === undefined)
				return limitBodies(keepConnections((0, esm.fl)(), environment));
			return {
				async sendRequest(request) {
					const signal = nativeSignal(request.abortSignal);
					const body = textBody(request.body);
					const response = await send({
						method: request.method,
						url: request.url,
						headers: request.headers.toJSON(),
						body,
						signal,
					});
					throwIfTooLarge(Buffer.byteLength(response.body));
					return {
						request,
						status: response.status,
						headers: (0, esm.Nc)(response.headers),
						bodyAsText: response.body,
					};
				},
			};
		}
		function keepConnections(client, environment) {
			const agentFor = createAgents(environment);
			return {
				sendRequest(request) {
					request.agent = agentFor(request.url);
					return client.sendRequest(request);
				},
			};
		}
		function limitBodies(client) {
			return {
				async sendRequest(request) {
					let tooLarge;
					request.onDownloadProgress = ({ loadedBytes }) => {
						try {
							throwIfTooLarge(loadedBytes);
						}
						catch (error) {
							tooLarge = error;
							throw error;
						}
					};
					try {
						return await client.sendRequest(request);
					}
					catch (error) {
						throw tooLarge ?? error;
					}
				},
			};
		}
		function throwIfTooLarge(bytes) {
			if (bytes > LARGEST_BODY_MEBIBYTES * 2 ** 20)
				throw new BodyTooLargeError();
		}
		function nativeSignal(signal) {
			if (signal === undefined || signal instanceof AbortSignal)
				return signal;
			const controller = new AbortController();
			if (signal.aborted)
				controller.abort();
			signal.addEventListener('abort', () => {
				controller.abort();
			});
			return controller.signal;
		}
		function textBody(body) {
			if (body === undefined || body === null)
				return undefined;
			if (typeof body === 'string')
				return body;
			throw new TypeError('Only text is sent to Azure.');
		}
		var retry = __webpack_require__(5162);
		;
		const PATIENCE_SECONDS = 180;
		const NEW_RIGHT_SECONDS = 30;
		function createTroubleBudget(clock, seconds = PATIENCE_SECONDS) {
			let lostMilliseconds = 0;
			let since = 0;
			let inTrouble = 0;
			return {
				begin(sentAt) {
					if (inTrouble++ === 0)
						since = sentAt;
					return (endedWell) => {
						inTrouble -= 1;
						if (inTrouble > 0)
							return;
						lostMilliseconds = endedWell ? 0 : lostMilliseconds + clock.now() - since;
					};
				},
				left: () => seconds - (lostMilliseconds + (inTrouble > 0 ? clock.now() - since : 0)) / 1000,
				renew() {
					lostMilliseconds = 0;
					since = clock.now();
				},
			};
		}
		var problem = __webpack_require__(5928);
		;
		function createArmClient(options) {
			const { world, cloud } = options;
			const httpClient = toPipelineClient(world.httpClient, world.environment);
			const versions = new Map(Object.entries(arm_exchange.Bo));
			let exchange = (0, arm_exchange.mc)(options, httpClient, options.credential);
			const renewed = new WeakSet();
			const budget = createTroubleBudget(world.clock);
			let hasWritten = false;
			let wasOpen = false;
			let rightMissingSince;
			async function attempt(request, seconds, signal) {
				const used = exchange;
				const version = versions.get(request.provider) ?? arm_exchange.Bo[request.provider];
				request.onSend?.();
				const response = await used(request, version, seconds, signal);
				if (response.status === 401 && !renewed.has(request)) {
					renewed.add(request);
					if (exchange === used)
						exchange = (0, arm_exchange.mc)(options, httpClient, options.createCredential());
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
			function leftSeconds(request, judged, own) {
				if (judged.is === 'passing' && judged.passing.what === 'new-right') {
					if (!options.awaitsNewRights || request.isOptional === true || request.isPoll === true)
						return 0;
					rightMissingSince ??= world.clock.now();
					return NEW_RIGHT_SECONDS - (world.clock.now() - rightMissingSince) / 1000;
				}
				if (judged.is === 'throttled' && request.method !== 'GET')
					return Infinity;
				return (hasWritten ? own : budget).left();
			}
			return {
				endpoint: cloud.armEndpoint,
				isOutOfPatience: () => !hasWritten && budget.left() <= 0,
				async send(request, signal) {
					const isRead = request.method === 'GET';
					const own = createTroubleBudget(world.clock);
					let endTrouble = [];
					let isWell = false;
					if (request.isOptional === true && !hasWritten && budget.left() <= 0)
						throw new arm_exchange.XX('not read, because Azure did not answer for minutes');
					const tryOnce = async (number) => {
						const sentAt = world.clock.now();
						const limit = request.isOptional === true ? arm_exchange.$S : arm_exchange.aA;
						const left = isRead && request.isPoll !== true ? Math.max(1, (hasWritten ? own : budget).left()) : limit;
						const came = await attempt(request, Math.min(limit, left), signal).catch((error) => {
							signal.throwIfAborted();
							if (error instanceof problem.M)
								throw error;
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
							const closed = new problem.M(closedWay(judged, came));
							if (!wasOpen)
								throw closed;
							const reason = closed.problem.message;
							if (!isRead)
								request.onUnbegun?.(reason);
							return (0, retry.TG)(reason, undefined, closed, (hasWritten ? own : budget).left());
						}
						if (isResponse(came))
							wasOpen = true;
						const last = isResponse(came) ? came : unansweredOf(came, judged);
						if (!mayRepeat(request, judged, number, isResponse(came))) {
							if (last instanceof arm_exchange.XX)
								throw last;
							isWell = judged.is === 'permanent';
							return last;
						}
						const reason = reasonOf(came, judged);
						if (!isRead)
							request.onUnbegun?.(reason);
						const asked = judged.is === 'passing' || judged.is === 'throttled' ? judged.afterSeconds : undefined;
						const leftNow = leftSeconds(request, judged, own);
						return (0, retry.TG)(reason, asked, last, leftNow);
					};
					try {
						return await (0, retry.LH)(retryOptions(world, request, signal), tryOnce);
					}
					finally {
						for (const end of endTrouble)
							end(isWell);
						if (!isRead && !hasWritten) {
							hasWritten = true;
							budget.renew();
						}
					}
				},
			};
			function closedWay(judged, came) {
				const way = {
					code: problem.E.noAnswer,
					host: new URL(cloud.armEndpoint).host,
					environment: world.environment,
				};
				return judged.because === 'proxy' ? (0, way_out.wS)(way) : (0, way_out.VP)({ ...way, cause: came });
			}
		}
		var assertion = __webpack_require__(6388);
		var dist_esm = __webpack_require__(5563);
		var values_json = __webpack_require__(7545);
		;
		class ExchangeError extends Error {
			name = 'ExchangeError';
			host;
			status;
			headers;
			body;
			code;
			correlationId;
			constructor(host, answer, cause) {
				const json = parseJson(answer?.body ?? '');
				const description = (0, assertion.N_)((0, values_json.b6)(json['error_description']) ?? '');
				super(firstSentences(description), { cause });
				this.host = host;
				this.status = answer?.status;
				this.headers = answer?.headers ?? {};
				this.body = answer?.body ?? '';
				this.code = codeOf(json, description);
				this.correlationId = (0, values_json.b6)(json['correlation_id']) ?? answer?.headers['x-ms-request-id'];
			}
			get kind() {
				return (0, values_json.b6)(parseJson(this.body)['error']);
			}
		}
		function createTokenExchange({ cloud, tenantId, clientId, getAssertion, httpClient, }) {
			const host = new URL(cloud.authorityHost).host;
			let running;
			let answer;
			let transportError;
			const listening = {
				async sendRequest(request) {
					try {
						const signals = [running, request.abortSignal].filter((signal) => signal instanceof AbortSignal);
						const response = await httpClient.sendRequest({ ...request, abortSignal: AbortSignal.any(signals) });
						answer = answerOf(response);
						return response;
					}
					catch (error) {
						transportError = error;
						throw error;
					}
				},
			};
			const credential = new dist_esm.XI(tenantId, clientId, getAssertion, {
				authorityHost: cloud.authorityHost,
				disableInstanceDiscovery: true,
				retryOptions: { maxRetries: 0 },
				httpClient: listening,
			});
			return async (scopes, options, signal) => {
				running = signal;
				answer = undefined;
				transportError = undefined;
				try {
					return await credential.getToken(scopes, options);
				}
				catch (error) {
					throw transportError === undefined
						? new ExchangeError(host, answer, error)
						: new ExchangeError(host, undefined, transportError);
				}
			};
		}
		function answerOf(response) {
			return { status: response.status, headers: response.headers.toJSON(), body: response.bodyAsText ?? '' };
		}
		function parseJson(text) {
			try {
				const json = JSON.parse(text);
				return (0, values_json.Gv)(json) ? json : {};
			}
			catch {
				return {};
			}
		}
		function codeOf(json, description) {
			const codes = json['error_codes'];
			const number = Array.isArray(codes) ? (0, values_json.rl)(codes[0]) : undefined;
			return number === undefined ? /\bAADSTS\d+/.exec(description)?.[0] : `AADSTS${number}`;
		}
		function firstSentences(description) {
			return description
				.replace(/\s*Trace ID:[\s\S]*$/, '')
				.replace(/\s+/g, ' ')
				.trim();
		}
		;
		function mergeCalls(signal, getToken) {
			const running = new Map();
			return {
				async getToken(scopes, options = {}) {
					signal.throwIfAborted();
					const key = JSON.stringify([scopes, options.claims, options.enableCae, options.tenantId]);
					const shared = running.get(key) ?? getToken(scopes, options);
					running.set(key, shared);
					const forget = () => {
						if (running.get(key) === shared)
							running.delete(key);
					};
					shared.then(forget, forget);
					return endsWith(options.abortSignal, shared);
				},
			};
		}
		function endsWith(signal, promise) {
			if (signal === undefined)
				return promise;
			return new Promise((resolve, reject) => {
				const abort = () => {
					reject(signal instanceof AbortSignal ? signal.reason : new DOMException('Aborted', 'AbortError'));
				};
				if (signal.aborted)
					abort();
				signal.addEventListener('abort', abort);
				promise.then(resolve, reject).finally(() => {
					signal.removeEventListener('abort', abort);
				});
			});
		}
		var asked_wait = __webpack_require__(20);
		var shell = __webpack_require__(6505);
		var az_command = __webpack_require__(3740);
		;
		const PLAIN = /^repo:[^:]+:(?:environment:[^:]*|pull_request|ref:[^:]+)$/;
		function subjectOf({ subject, environment, ref }) {
			const form = !PLAIN.test(subject) ? 'template' : /^repo:[^:/]*@\d+\/[^:/]*@\d+:/.test(subject) ? 'ids' : 'names';
			const inEnvironment = environment ?? (form === 'template' ? undefined : /:environment:([^:]*)$/.exec(subject)?.[1]);
			if (inEnvironment !== undefined && inEnvironment !== '')
				return { form, about: 'environment', name: decoded(inEnvironment) };
			if (/:pull_request(?:$|:)/.test(subject))
				return { form, about: 'pull-request' };
			const full = ref ?? /:ref:(refs\/[^:]+)/.exec(subject)?.[1] ?? '';
			if (full.startsWith('refs/tags/'))
				return { form, about: 'tag', name: full.slice('refs/tags/'.length) };
			if (full.startsWith('refs/heads/'))
				return { form, about: 'branch', name: full.slice('refs/heads/'.length) };
			return { form, about: 'something else' };
		}
		function decoded(environment) {
			return environment.replaceAll('%3A', ':');
		}
		function subjectOfAllTags({ subject }) {
			return /^repo:[^:]+:ref:refs\/tags\/[^:]+$/.test(subject)
				? subject.replace(/refs\/tags\/.+$/, 'refs/tags/*')
				: undefined;
		}
		;
		const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
		function forEither(facts, managedIdentity, application) {
			const find = (0, az_command.Lw)('identity list', {
				query: `[?clientId=='${facts.clientId}'].{name:name, resourceGroup:resourceGroup}`,
				output: 'table',
			});
			return [
				'For a managed identity (this shows its name and resource group):',
				find,
				managedIdentity,
				'For an application:',
				application,
			].join('\n');
		}
		function federatedCredentialCommands(facts) {
			const { clientId } = facts;
			const { issuer, subject, audience } = presentedBy(facts);
			const name = credentialName(subject);
			return forEither(facts, (0, az_command.Lw)('identity federated-credential create', {
				'identity-name': 'IDENTITY',
				'resource-group': 'RESOURCE_GROUP',
				name,
				issuer,
				subject,
				'audiences': audience,
			}), (0, az_command.Lw)('ad app federated-credential create', {
				id: clientId,
				parameters: JSON.stringify({ name, issuer, subject, audiences: [audience] }),
			}));
		}
		function credentialUpdateCommands(facts) {
			const { clientId } = facts;
			const { issuer, subject, audience } = presentedBy(facts);
			return forEither(facts, [
				(0, az_command.Lw)('identity federated-credential list', {
					'identity-name': 'IDENTITY',
					'resource-group': 'RESOURCE_GROUP',
					'output': 'table',
				}),
				(0, az_command.Lw)('identity federated-credential update', {
					'identity-name': 'IDENTITY',
					'resource-group': 'RESOURCE_GROUP',
					'name': 'FEDERATED_CREDENTIAL',
					issuer,
					subject,
					'audiences': audience,
				}),
			].join('\n'), [
				(0, az_command.Lw)('ad app federated-credential list', { id: clientId, output: 'table' }),
				(0, az_command.Lw)('ad app federated-credential update', {
					'id': clientId,
					'federated-credential-id': 'FEDERATED_CREDENTIAL',
					'parameters': JSON.stringify({ issuer, subject, audiences: [audience] }),
				}),
			].join('\n'));
		}
		function allTagsCommand(facts) {
			const pattern = facts.claims && subjectOfAllTags(facts.claims);
			if (pattern === undefined)
				return undefined;
			const { issuer, audience } = presentedBy(facts);
			return (0, az_command.Lw)('rest', {
				method: 'post',
				url: `https://graph.microsoft.com/beta/applications(appId='${facts.clientId}')/federatedIdentityCredentials`,
				body: JSON.stringify({
					name: credentialName(pattern.replace('*', 'all')),
					issuer,
					audiences: [audience],
					claimsMatchingExpression: { value: `claims['sub'] matches '${pattern}'`, languageVersion: 1 },
				}),
			});
		}
		function presentedBy({ claims, audience }) {
			return {
				issuer: claims?.issuer ?? GITHUB_ISSUER,
				subject: claims?.subject ?? 'SUBJECT',
				audience: claims?.audience ?? audience,
			};
		}
		function credentialName(subject) {
			const LONGEST = 120;
			const SHORTEST = 3;
			const name = subject
				.replace(/[^A-Za-z0-9]+/g, '-')
				.replace(/^-+/, '')
				.slice(0, LONGEST)
				.replace(/-+$/, '');
			return name.length < SHORTEST ? 'github-actions' : name;
		}
		;
		function entraMeaning(code, facts) {
			const explain = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
			return explain?.(facts);
		}
		const noCredential = (facts) => ({
			meaning: `No federated credential exists on ${facts.clientId}, so it trusts no job. ${subjectHint(facts.claims)}`.trim(),
			fix: `Create the federated credential (README, Set up, step 1), and check that client-id names the intended identity.\n${createAdvice(facts)}`,
		});
		const noSubject = (facts) => ({
			meaning: `No federated credential of ${facts.clientId} matches this job. ${subjectHint(facts.claims)}`.trim(),
			fix: `Create a federated credential with GitHub's exact subject, or correct the existing one.\n${createAdvice(facts)}`,
		});
		const noIssuer = (facts) => ({
			meaning: `No federated credential of ${facts.clientId} has exactly the issuer ${issuerOf(facts)}. ${issuerHint(facts.claims)}`,
			fix: `Correct the issuer of the existing federated credential, or create one.\n${credentialUpdateCommands(facts)}\nTo create one instead:\n${federatedCredentialCommands(facts)}`,
		});
		const noAudience = (facts) => ({
			meaning: `The audience of the federated credential is not ${facts.claims?.audience ?? facts.audience}. For ${facts.cloud.name}, use ${facts.cloud.audience}.`,
			fix: `Update the audience of the existing federated credential: Entra rejects a second one with the same issuer and subject. Or set the input audience to its audience.\n${credentialUpdateCommands({ ...facts, claims: facts.claims && { ...facts.claims, audience: facts.cloud.audience }, audience: facts.cloud.audience })}`,
		});
		const issuerUnreachable = (facts) => ({
			meaning: `Microsoft Entra could not read the keys of the issuer ${issuerOf(facts)}.`,
			fix: isEnterpriseServer(facts.claims)
				? `This is a GitHub Enterprise Server: ${issuerOf(facts)}/.well-known/openid-configuration and the keys that it names must be reachable from the internet, with a publicly trusted certificate.`
				: 'Run the job again. If it fails again, check https://www.githubstatus.com.',
		});
		const wrongApplication = (facts) => ({
			meaning: `Tenant ${facts.tenantId} of ${facts.cloud.name} has no application or managed identity ${facts.clientId}.`,
			fix: `Set client-id to the client (application) id, not the object id, and tenant-id to its tenant. az ad sp show --id ${(0, shell.r)(facts.clientId)} --query "{name:displayName, clientId:appId, tenantId:appOwnerOrganizationId}" shows both.`,
		});
		const wrongTenant = (facts) => ({
			meaning: `${facts.cloud.name} has no tenant ${facts.tenantId}.`,
			fix: 'Set tenant-id to the directory (tenant) id that az account show --query tenantId prints, and environment to its cloud.',
		});
		const wrongSecret = (facts) => ({
			meaning: `Microsoft Entra expects a client secret of ${facts.clientId}, which is wrong or has expired. This action uses no secret, only GitHub's id token.`,
			fix: `Give the identity a federated credential.\n${createAdvice(facts)}`,
		});
		const disabled = (facts) => ({
			meaning: `The application ${facts.clientId} is disabled in the tenant ${facts.tenantId}.`,
			fix: `Ask an administrator to enable it: az ad sp update --id ${(0, shell.r)(facts.clientId)} --set accountEnabled=true`,
		});
		const outOfTime = (facts) => ({
			meaning: "Entra considers GitHub's id token expired or not yet valid, and a new one as well: the clocks of GitHub and Entra differ.",
			fix: isEnterpriseServer(facts.claims)
				? `Set the clock of the GitHub Enterprise Server ${hostOf(issuerOf(facts))}, which stamps the token.`
				: "Run the job again. If it fails again, check https://www.githubstatus.com and https://azure.status.microsoft. The runner's clock does not matter.",
		});
		const MEANINGS = {
			AADSTS70025: noCredential,
			AADSTS70021: noSubject,
			AADSTS700213: noSubject,
			AADSTS7002138: (facts) => ({
				meaning: `A federated credential of ${facts.clientId} has this subject in different case, and Entra is case-sensitive.`,
				fix: `Give the federated credential the subject ${facts.claims === undefined ? 'of the id token' : `\`${facts.claims.subject}\``} exactly. Owner, repository, branch, and environment keep their case on GitHub.\n${credentialUpdateCommands(facts)}`,
			}),
			AADSTS700211: noIssuer,
			AADSTS700212: noAudience,
			AADSTS700023: noAudience,
			AADSTS50166: issuerUnreachable,
			AADSTS501661: issuerUnreachable,
			AADSTS90061: issuerUnreachable,
			AADSTS700016: wrongApplication,
			AADSTS7000229: wrongApplication,
			AADSTS90002: wrongTenant,
			AADSTS900023: wrongTenant,
			AADSTS50027: () => ({
				meaning: 'Entra did not receive a JSON Web Token.',
				fix: 'Run the job again. If it fails again, check the network between the runner and GitHub: something answers instead of the id token endpoint.',
			}),
			AADSTS50013: () => ({
				meaning: "Entra could not verify the id token's signature with the issuer's keys.",
				fix: "Run the job again: the keys may just have changed. On GitHub Enterprise Server, compare the issuer of the federated credential with the token's issuer.",
			}),
			AADSTS700024: outOfTime,
			AADSTS7000215: wrongSecret,
			AADSTS7000222: wrongSecret,
			AADSTS7000112: disabled,
			AADSTS53003: (facts) => ({
				meaning: `A Conditional Access policy of the tenant ${facts.tenantId} blocks this sign-in, often because of the runner's IP address.`,
				fix: `Ask an administrator to exclude ${facts.clientId} or allow the runner's IP addresses (https://learn.microsoft.com/entra/identity/conditional-access/workload-identity), or use a runner with a fixed IP address.`,
			}),
			AADSTS500011: (facts) => ({
				meaning: `The tenant ${facts.tenantId} does not know Azure Resource Manager of ${facts.cloud.name}.`,
				fix: "Set environment to the tenant's cloud: AzureCloud, AzureUSGovernment or AzureChinaCloud.",
			}),
			AADSTS90033: () => ({
				meaning: 'Microsoft Entra is temporarily unavailable.',
				fix: 'Run the job again later. If it fails again, check https://azure.status.microsoft.',
			}),
		};
		function createAdvice(facts) {
			const all = allTagsCommand(facts);
			if (all === undefined)
				return federatedCredentialCommands(facts);
			return [
				'A federated credential names one tag, so the next tag needs another one. Run the job in an environment and create the credential for that, or create one for all tags (applications only):',
				all,
			].join('\n');
		}
		function issuerOf({ claims }) {
			return claims?.issuer ?? GITHUB_ISSUER;
		}
		function hostOf(issuer) {
			return URL.parse(issuer)?.hostname ?? issuer;
		}
		function isEnterpriseServer(claims) {
			if (claims === undefined)
				return false;
			const host = hostOf(claims.issuer);
			return host !== hostOf(GITHUB_ISSUER) && !host.endsWith('.ghe.com');
		}
		function issuerHint(claims) {
			if (isEnterpriseServer(claims))
				return 'This is the issuer of a GitHub Enterprise Server, which differs from that of github.com.';
			if (claims !== undefined && hostOf(claims.issuer).endsWith('.ghe.com'))
				return `This is the issuer of ${hostOf(claims.issuer).replace(/^token\.actions\./, '')}, which differs from that of github.com.`;
			if (claims !== undefined && claims.issuer !== GITHUB_ISSUER)
				return 'The enterprise has its own issuer, which ends with its name.';
			return 'Even a trailing slash makes it different.';
		}
		function subjectHint(claims) {
			if (claims === undefined)
				return '';
			const subject = subjectOf(claims);
			return [aboutHint(subject), formHint(subject, claims), callerHint(claims)].filter((hint) => hint !== '').join(' ');
		}
		function aboutHint({ about, name = '' }) {
			switch (about) {
				case 'environment':
					return `The job runs in the environment ${name}, so the subject names the environment, not a branch.`;
				case 'pull-request':
					return 'The job runs for a pull request, so the subject names no branch. Trust it only for an identity with read permissions.';
				case 'tag':
					return `The job runs for the tag ${name} outside of an environment, so the subject names that tag.`;
				case 'branch':
					return `The job runs for the branch ${name} outside of an environment, so the subject names that branch.`;
				case 'something else':
					return '';
			}
		}
		function formHint({ form }, { subject }) {
			switch (form) {
				case 'template':
					return `The organization or the repository customizes the subject: the credential needs the full \`${subject}\`.`;
				case 'ids':
					return 'The subject has the immutable form repo:OWNER@ID/REPOSITORY@ID: a federated credential with names only does not match.';
				case 'names':
					return 'The subject has names only. A federated credential of the form repo:OWNER@ID/REPOSITORY@ID, which the portal creates for newer repositories, does not match until the repository opts in.';
			}
		}
		function callerHint({ subject, repository, jobWorkflowRef }) {
			const caller = (repository ?? /^repo:([^:]+)/.exec(subject)?.[1]?.replace(/@\d+/g, ''))?.toLowerCase();
			if (jobWorkflowRef === undefined || caller === undefined)
				return '';
			if (jobWorkflowRef.toLowerCase().startsWith(`${caller}/`))
				return '';
			return `The workflow is ${jobWorkflowRef}; the subject is still that of the calling repository.`;
		}
		;
		function explainIdToken(error, facts) {
			const way = { code: problem.E.idTokenUnavailable, host: "GitHub's token service", environment: facts.environment };
			const judged = (0, classify.L)({ came: 'nothing', method: 'GET', cause: error });
			if (error.cause instanceof assertion.J$ && error.cause.status === 407)
				return (0, way_out.wS)(way);
			if (judged.is === 'permanent')
				return judged.because === 'proxy' ? (0, way_out.wS)(way) : (0, way_out.VP)({ ...way, cause: error });
			return {
				code: problem.E.idTokenUnavailable,
				message: `GitHub issued no id token: ${withFullStop(error.message)}`,
				meaning: 'The job has the permission, so the cause is GitHub or the connection to it.',
				fix: `Run the job again. If it fails again, check https://www.githubstatus.com. ${(0, way_out.d_)(facts.environment)}`,
			};
		}
		function explainExchange(error, facts) {
			const { code, correlationId } = error;
			const identified = correlationId === undefined ? {} : { correlationId };
			const way = { code: problem.E.signInFailed, host: error.host, environment: facts.environment };
			if (error.status === undefined) {
				const judged = (0, classify.L)({ came: 'nothing', method: 'GET', cause: error.cause });
				if (judged.is === 'permanent')
					return judged.because === 'proxy' ? (0, way_out.wS)(way) : (0, way_out.VP)({ ...way, cause: error.cause });
				return (0, way_out.X4)({ ...way, cause: error.cause, hosts: [error.host, new URL(facts.cloud.armEndpoint).host] });
			}
			if (error.status === 407)
				return (0, way_out.wS)(way);
			if (code !== undefined)
				return { ...explainSignIn(code, { ...facts, message: error.message }), ...identified };
			if (error.status < 300)
				return {
					code: problem.E.signInFailed,
					message: `${error.host} answered HTTP ${error.status} without a token, several times.`,
					meaning: 'Such answers are temporary at Microsoft Entra, or come from a proxy in between.',
					fix: `Run the job again. If it fails again, check https://status.azure.com. ${(0, way_out.d_)(facts.environment)}`,
					...identified,
				};
			return {
				code: problem.E.signInFailed,
				message: `${error.host} answered HTTP ${error.status}${error.message === '' ? '.' : `: ${withFullStop(error.message)}`}`,
				meaning: error.status === 429
					? 'Microsoft Entra throttles this identity.'
					: 'Microsoft Entra rejects with an AADSTS code, so this is an outage there or the answer of a proxy in between.',
				fix: `Run the job again later. If it fails again, check https://status.azure.com. ${(0, way_out.d_)(facts.environment)}`,
				...identified,
			};
		}
		function explainSignIn(code, facts) {
			const known = entraMeaning(code, facts);
			const said = facts.message === '' ? `Microsoft Entra refused the sign-in with ${code}.` : withFullStop(facts.message);
			return {
				code,
				message: `${said} ${presented(facts)}`.trim(),
				meaning: known?.meaning,
				fix: known?.fix ??
					`Look the code up at https://login.microsoftonline.com/error?code=${code.replace('AADSTS', '')} and compare client-id ${facts.clientId}, tenant-id ${facts.tenantId} and environment ${facts.cloud.name} with the identity.`,
			};
		}
		function presented({ claims }) {
			if (claims === undefined)
				return '';
			return `GitHub's id token has issuer \`${claims.issuer}\`, subject \`${claims.subject}\`, audience \`${claims.audience}\`.`;
		}
		function withFullStop(text) {
			return /[.!?…]$/.test(text) ? text : `${text}.`;
		}
		;
		const EXCHANGE_LIMIT_SECONDS = 30;
		const TRIES = 5;
		const BASE_SECONDS = 5;
		const CAP_SECONDS = 30;
		const NEW_CREDENTIAL_CODES = ['AADSTS700213', 'AADSTS70021', 'AADSTS70025'];
		const TRIES_BY_CODE = {
			AADSTS50166: 2,
			AADSTS501661: 2,
			AADSTS90061: 2,
			AADSTS700024: 2,
			AADSTS50013: 2,
			AADSTS90033: TRIES,
		};
		const STALE_ASSERTION_CODES = ['AADSTS700024', 'AADSTS50013'];
		function createCredential(options) {
			const { assertions } = options;
			const httpClient = toPipelineClient(options.httpClient, options.environment);
			function createOne() {
				const newExchange = () => createTokenExchange({ ...options, httpClient, getAssertion: () => assertions.getAssertion() });
				let exchange = newExchange();
				async function tryOnce(scopes, tokenOptions) {
					await assertions.getAssertion();
					try {
						const token = await (0, retry.Bv)(options.clock, EXCHANGE_LIMIT_SECONDS, options.signal, (signal) => exchange(scopes, tokenOptions, signal));
						options.mask(token.token);
						return token;
					}
					catch (error) {
						exchange = newExchange();
						const { host } = new URL(options.cloud.authorityHost);
						throw error instanceof ExchangeError ? error : new ExchangeError(host, undefined, error);
					}
				}
				const last = new Map();
				return mergeCalls(options.signal, async (scopes, tokenOptions) => {
					const key = JSON.stringify([scopes, tokenOptions.enableCae, tokenOptions.tenantId]);
					const startedAt = options.clock.now();
					const newCredentialSeconds = () => options.awaitsNewRights ? NEW_RIGHT_SECONDS - (options.clock.now() - startedAt) / 1000 : 0;
					try {
						const token = await (0, retry.LH)(credential_retryOptions(options), async (number) => {
							try {
								return await tryOnce(scopes, tokenOptions);
							}
							catch (error) {
								if (!(error instanceof ExchangeError))
									throw error;
								const wait = waitAskedBy(error, options.clock.now());
								if (NEW_CREDENTIAL_CODES.includes(error.code ?? ''))
									return (0, retry.TG)(`${error.code ?? ''}; a federated credential that was just created may not be effective yet`, wait, error, newCredentialSeconds());
								if (number >= triesFor(error))
									throw error;
								if (error.code !== undefined && STALE_ASSERTION_CODES.includes(error.code))
									assertions.forget();
								return (0, retry.TG)(credential_reasonOf(error), wait, error);
							}
						});
						last.set(key, token);
						return token;
					}
					catch (error) {
						const kept = tokenOptions.claims === undefined ? last.get(key) : undefined;
						if (kept !== undefined && kept.expiresOnTimestamp > Date.now())
							return kept;
						const facts = { ...options, claims: assertions.claims };
						if (error instanceof assertion.Z4)
							throw new problem.M(explainIdToken(error, facts));
						if (error instanceof ExchangeError)
							throw new problem.M(explainExchange(error, facts));
						throw error;
					}
				});
			}
			const credential = createOne();
			return {
				credential,
				async signIn() {
					await credential.getToken(options.cloud.armScope, { enableCae: true });
				},
				renew: createOne,
			};
		}
		function credential_retryOptions({ clock, random, signal, emit }) {
			return {
				clock,
				random,
				signal,
				attempts: TRIES,
				baseSeconds: BASE_SECONDS,
				capSeconds: CAP_SECONDS,
				onRetry: (cause, delaySeconds, leftSeconds) => {
					emit({ type: 'retried', request: 'the access token from Microsoft Entra', cause, delaySeconds, leftSeconds });
				},
			};
		}
		function triesFor(error) {
			const judged = judge(error);
			if (error.status === undefined)
				return judged.is === 'permanent' ? 1 : TRIES;
			const known = TRIES_BY_CODE[error.code ?? ''];
			if (known !== undefined)
				return known;
			const isEmptyAnswer = error.status < 300;
			const isPassing = judged.is === 'passing' || judged.is === 'throttled' || error.kind === 'temporarily_unavailable' || isEmptyAnswer;
			return isPassing ? TRIES : 1;
		}
		function judge({ status, headers, cause }) {
			if (status === undefined)
				return (0, classify.L)({ came: 'nothing', method: 'GET', cause });
			const error = { code: '', message: '', details: [], status };
			return (0, classify.L)({ came: 'answer', method: 'GET', error, headers, nowMilliseconds: 0 });
		}
		function credential_reasonOf(error) {
			if (error.status === undefined)
				return `no answer (${(0, error_chain.c7)(error.cause) ?? 'unknown cause'})`;
			return error.code ?? (error.status < 300 ? `HTTP ${error.status} without a token` : `HTTP ${error.status}`);
		}
		function waitAskedBy(error, nowMilliseconds) {
			return (0, asked_wait.C)(error.headers, error.body, nowMilliseconds);
		}
		;
		async function openSession({ world, identity, cloud, audience, assertions, awaitsNewRights, }) {
			const { tenantId, clientId, subscriptionId } = identity;
			const { tokens } = world;
			if (tokens !== undefined) {
				const credential = {
					getToken: async (scopes) => {
						const { token, expiresOnTimestamp } = await tokens([scopes].flat().join(' '));
						world.mask(token);
						return { token, expiresOnTimestamp };
					},
				};
				return createArmClient({
					world,
					cloud,
					subscriptionId,
					credential,
					createCredential: () => credential,
					awaitsNewRights,
				});
			}
			const { credential, signIn, renew } = createCredential({
				...world,
				cloud,
				tenantId,
				clientId,
				audience,
				assertions,
				awaitsNewRights,
			});
			await signIn();
			return createArmClient({ world, cloud, subscriptionId, credential, createCredential: renew, awaitsNewRights });
		}
	}),
	6334: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			VP: () => (certificateProblem),
			X4: () => (silenceProblem),
			d_: () => (connectionAdvice),
			hl: () => (withoutPasswords),
			wS: () => (proxyProblem)
		});
		var _values_list_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5691);
		var _error_chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4774);
		var _proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1888);
		function certificateProblem({ code, host, cause, environment }) {
			return {
				code,
				message: `The certificate of ${host} is not trusted (${causeInWords(cause)}).`,
				meaning: 'Something in between, usually a proxy that inspects TLS, presents its own certificate.',
				fix: `Set NODE_EXTRA_CA_CERTS in the runner's environment, before the job starts, to a file with that authority's certificate. ${connectionAdvice(environment)}`,
			};
		}
		function proxyProblem({ code, host, environment }) {
			return {
				code,
				message: `A proxy on the way to ${host} answered HTTP 407.`,
				meaning: 'A proxy requires a user and a password.',
				fix: `Add user and password to the proxy's URL. ${connectionAdvice(environment)}`,
			};
		}
		function silenceProblem({ code, host, cause, hosts, environment, }) {
			return {
				code,
				message: `${host} did not answer (${causeInWords(cause)}).`,
				meaning: `The runner cannot reach ${host}, or the connection broke.`,
				fix: `Let the runner reach ${(0, _values_list_text_js__WEBPACK_IMPORTED_MODULE_1__.so)([...new Set(hosts)].map((each) => `https://${each}`))}. ${connectionAdvice(environment, hosts)}`,
			};
		}
		function causeInWords(cause) {
			return (0, _error_chain_js__WEBPACK_IMPORTED_MODULE_2__.c7)(cause) ?? withoutPasswords((0, _error_chain_js__WEBPACK_IMPORTED_MODULE_2__.bD)(cause));
		}
		function withoutPasswords(text) {
			return text.replace(/\/\/[^/@\s]*@/g, '//');
		}
		const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'];
		function connectionAdvice(environment, hosts = []) {
			const isSet = (name) => (environment[name] ?? '') !== '';
			const proxies = PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]).filter(isSet);
			const proxy = proxies.length === 0
				? 'No proxy variable is set'
				: `${proxies.join(', ')} ${proxies.length === 1 ? 'is' : 'are'} set`;
			const straight = hosts.filter((host) => (0, _proxy_js__WEBPACK_IMPORTED_MODULE_0__.MX)(new URL(`https://${host}`), environment));
			const around = proxies.length === 0 || straight.length === 0
				? ''
				: ` NO_PROXY excludes ${(0, _values_list_text_js__WEBPACK_IMPORTED_MODULE_1__.so)(straight)} from the proxy. If the proxy is the only way out, remove it from that list.`;
			return `${proxy}; NODE_EXTRA_CA_CERTS is ${isSet('NODE_EXTRA_CA_CERTS') ? 'set' : 'not set'}.${around}`;
		}
	})
};
