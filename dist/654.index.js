export const id = 654;
export const ids = [654];
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
	}),
	8654: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			runRounds: () => (runRounds)
		});
		var read = __webpack_require__(8696);
		var json = __webpack_require__(7545);
		var arm_exchange = __webpack_require__(9158);
		var authorization_errors = __webpack_require__(8453);
		var classify = __webpack_require__(124);
		var problem_of_error = __webpack_require__(1462);
		var azure_error = __webpack_require__(6123);
		var asked_wait = __webpack_require__(20);
		;
		const GAPS = {
			create: [
				[4, 4],
				[120, 20],
				[260, 7],
				[400, 9],
				[900, 16],
				[Infinity, 30],
			],
			change: [
				[4, 2],
				[30, 3],
				[130, 5],
				[300, 10],
				[Infinity, 20],
			],
			others: [
				[5, 5],
				[30, 10],
				[Infinity, 20],
			],
		};
		const SLOWEST_SECONDS = 60;
		const MOST_SLOWDOWN = 16;
		function createPace({ clock, random, signal, kind }) {
			const startedAt = clock.now();
			let slowdown = 1;
			let asked;
			return {
				async next() {
					const elapsedSeconds = (clock.now() - startedAt) / 1000;
					const gap = GAPS[kind].find(([until]) => elapsedSeconds < until)?.[1] ?? SLOWEST_SECONDS;
					const own = Math.min(SLOWEST_SECONDS, gap * slowdown);
					const seconds = Math.max(own * (0.8 + 0.2 * random()), (asked ?? 0) * (1 + 0.2 * random()));
					asked = undefined;
					await clock.sleep(seconds * 1000, signal);
				},
				notice(answer) {
					const retryAfter = (0, asked_wait.C)(answer.headers, answer.error?.message ?? '', clock.now());
					if (retryAfter !== undefined && retryAfter > 0)
						asked = Math.min(SLOWEST_SECONDS, retryAfter);
					if (answer.status === 429)
						slowdown = Math.min(MOST_SLOWDOWN, slowdown * 2);
				},
			};
		}
		;
		const TERMINAL_STATES = ['Succeeded', 'Failed', 'Canceled'];
		const RESOURCE_LOOK_SECONDS = 60;
		async function followOperation(started, options) {
			const url = started.headers['azure-asyncoperation'];
			if (url === undefined || !isArmUrl(url, options.client.endpoint))
				return awaitResource(options);
			const pace = createPace(options);
			const startedAt = options.clock.now();
			let told = '(no status)';
			for (let looks = 0;; looks++) {
				await pace.next();
				let mirrored;
				if (options.mirror !== undefined && looks % LOOKS_PER_STATUS !== 0) {
					const reflection = await look(options.mirror.target, options);
					if (reflection !== undefined)
						pace.notice(reflection);
					mirrored = reflection?.error === undefined ? options.mirror.stateOf(reflection?.body) : undefined;
					if (reflection?.status === 429 || (mirrored !== undefined && !TERMINAL_STATES.includes(mirrored))) {
						options.onProgress(told);
						continue;
					}
				}
				const answer = await look(url, options);
				if (answer === undefined)
					return awaitResource(options);
				pace.notice(answer);
				if (answer.status === 429)
					continue;
				const status = (0, json.b6)((0, json.Xy)(answer.body)['status']);
				if (status !== undefined && TERMINAL_STATES.includes(status))
					return endOf(status, answer);
				told = status ?? '(no status)';
				options.onProgress(told);
				if (options.clock.now() - startedAt < RESOURCE_LOOK_SECONDS * 1000)
					continue;
				if (options.mirror !== undefined && mirrored === undefined)
					continue;
				if (options.mirror === undefined && looks % LOOKS_PER_RESOURCE !== 0)
					continue;
				const resource = await look(options.resource, options);
				if (resource !== undefined)
					pace.notice(resource);
				const state = resource && stateOf(resource.body);
				if (state !== undefined && TERMINAL_STATES.includes(state))
					return restOf(state, resource?.body);
			}
		}
		const LOOKS_PER_STATUS = 4;
		const LOOKS_PER_RESOURCE = 8;
		async function awaitResource(options) {
			const pace = createPace(options);
			const startedAt = options.clock.now();
			for (;;) {
				await pace.next();
				const answer = await options.client.send(lookAt(options.resource, options), options.signal).catch(ignoreUnanswered);
				if ((answer === undefined || answer.status >= 500) && options.client.isOutOfPatience())
					return { state: 'Unreadable', error: answer?.error };
				if (answer === undefined)
					continue;
				pace.notice(answer);
				if (answer.status === 404) {
					if (options.clock.now() - startedAt >= (options.missingForSeconds ?? 0) * 1000)
						return { state: 'Gone' };
					options.onProgress('(not visible yet)');
					continue;
				}
				if (answer.error !== undefined && answer.status < 500 && answer.status !== 429)
					return { state: 'Unreadable', error: answer.error };
				const state = stateOf(answer.body);
				if (state !== undefined && TERMINAL_STATES.includes(state))
					return restOf(state, answer.body);
				options.onProgress(state ?? '(no state)');
			}
		}
		async function look(target, options) {
			const answer = await options.client.send(lookAt(target, options), options.signal).catch(ignoreUnanswered);
			return answer?.error === undefined || answer.status === 429 ? answer : undefined;
		}
		function lookAt(target, { provider }) {
			return { method: 'GET', target, provider, isPoll: true };
		}
		function ignoreUnanswered(error) {
			if (!(error instanceof arm_exchange.XX))
				throw error;
		}
		function endOf(state, answer) {
			if (state === 'Succeeded')
				return { state };
			const identified = answer.correlationId === undefined ? {} : { correlationId: answer.correlationId };
			return { state, error: { ...(0, azure_error.v)(answer.body), ...identified } };
		}
		function restOf(state, body) {
			const status = (0, json.Xy)((0, json.Xy)((0, json.Xy)(body)['properties'])['status']);
			const error = (0, azure_error.v)(status['provisioningError']);
			return state === 'Succeeded' || error.code === '' ? { state } : { state, error };
		}
		function stateOf(body) {
			return (0, json.b6)((0, json.Xy)((0, json.Xy)(body)['properties'])['provisioningState']);
		}
		function isArmUrl(url, endpoint) {
			if (!URL.canParse(url))
				return false;
			const { protocol, host, username, password } = new URL(url);
			const own = new URL(endpoint).host;
			return protocol === 'https:' && username === '' && password === '' && (host === own || host.endsWith(`.${own}`));
		}
		var way_out = __webpack_require__(6334);
		var values_problem = __webpack_require__(5928);
		;
		const MOST_PAGES = 50;
		const MOST_AT_A_TIME = 8;
		function createResourceReader(client, environment, signal) {
			const lasting = new Map();
			const turn = createTurnstile(MOST_AT_A_TIME);
			return async (question) => {
				const key = JSON.stringify([question.path, question.query, question.body]);
				const known = lasting.get(key);
				if (known !== undefined)
					return known;
				const ask = (request) => {
					const read = () => readOne(client, environment, signal, request, question);
					return question.isRequired === true ? read() : turn(read);
				};
				const answer = await readWhole(ask, client, question);
				if (question.isLasting === true && answer.ok)
					lasting.set(key, answer);
				return answer;
			};
		}
		function createTurnstile(most) {
			let inside = 0;
			const waiting = [];
			return async (work) => {
				if (inside >= most)
					await new Promise((resolve) => {
						waiting.push(resolve);
					});
				else
					inside += 1;
				try {
					return await work();
				}
				finally {
					const next = waiting.shift();
					if (next === undefined)
						inside -= 1;
					else
						next();
				}
			};
		}
		async function readWhole(ask, client, question) {
			const { path, api, query = {}, body, isRequired = false } = question;
			const request = { method: 'GET', provider: api, query, isOptional: !isRequired };
			const asked = body === undefined ? request : { ...request, method: 'POST', body };
			const first = await ask({ ...asked, target: path });
			if (!first.ok || !Array.isArray(first.value['value']))
				return first;
			const rows = [...first.value['value']];
			let next = (0, json.b6)(first.value['nextLink']);
			for (let pages = 1; next !== undefined; pages++) {
				if (pages >= MOST_PAGES)
					return unreachable(question, `the list has more than ${MOST_PAGES} pages`);
				if (!isArmUrl(next, client.endpoint))
					return unreachable(question, `the list continues at ${hostOf(next)}, where the token must not be sent`);
				const page = await ask({ ...request, target: next });
				if (!page.ok)
					return page;
				const more = page.value['value'];
				if (Array.isArray(more))
					rows.push(...more);
				next = (0, json.b6)(page.value['nextLink']);
			}
			return { ok: true, value: { ...first.value, value: rows } };
		}
		function hostOf(url) {
			return URL.canParse(url) ? new URL(url).host : 'an invalid address';
		}
		async function readOne(client, environment, signal, request, question) {
			try {
				const answer = await client.send(request, signal);
				if (answer.error === undefined)
					return (0, json.Gv)(answer.body)
						? { ok: true, value: answer.body }
						: unreachable(question, `HTTP ${answer.status} with a body that is not an object`);
				return refusal(question, answer.error, answer.headers);
			}
			catch (error) {
				if (!(error instanceof arm_exchange.XX))
					throw error;
				const host = new URL(client.endpoint).host;
				const problem = (0, way_out.X4)({ code: values_problem.E.noAnswer, host, environment, cause: error, hosts: [host] });
				const message = `${host} did not answer: ${error.message.replace(/\.$/, '')}.`;
				return { ...unreachable(question, error.message), problem: { ...problem, message } };
			}
		}
		function refusal({ name, path, scope }, error, headers) {
			const { code, message, status } = error;
			const what = { ok: false, name, path, scope };
			const said = code === '' ? `HTTP ${status ?? 0}: ${message}` : `${code}: ${message}`;
			const problem = (0, problem_of_error.B)(error, { kind: 'read' });
			if (status === 404)
				return { ...what, reason: 'missing', message: said, problem };
			if (status === 403) {
				const permission = (0, authorization_errors.HR)(error)[0]?.action;
				if (permission !== undefined)
					return { ...what, reason: 'forbidden', message: `${code} for ${permission}`, permission, problem };
				return { ...what, reason: 'forbidden', message: said, problem };
			}
			const judged = (0, classify.L)({ came: 'answer', method: 'GET', error, headers, nowMilliseconds: 0 });
			return { ...what, reason: judged.is === 'permanent' ? 'refused' : 'unreachable', message: said, problem };
		}
		function unreachable({ name, path, scope }, message) {
			const unread = { ok: false, name, path, scope, reason: 'unreachable', message };
			return {
				...unread,
				problem: {
					code: values_problem.E.noAnswer,
					message: `Could not read ${(0, read._)(unread)}: ${message}.`,
					fix: 'Check the connection from the runner to Azure Resource Manager and https://azure.status.microsoft, then run again: the action resumes what was started.',
				},
			};
		}
		var checks = __webpack_require__(8808);
		var known_ranges = __webpack_require__(1533);
		var network_mode = __webpack_require__(915);
		var subnets = __webpack_require__(3626);
		var route_tables = __webpack_require__(8535);
		var verdict = __webpack_require__(2517);
		;
		const DERIVATIONS = {
			mode: {
				from: ['cluster', 'agentPools'],
				derive: ({ cluster, agentPools }) => known((0, network_mode.m3)(cluster, agentPools)),
			},
			subnetId: { from: [], derive: (_facts, pool) => subnetIdFor(pool) },
			podSubnetId: { from: [], derive: (_facts, pool) => podSubnetIdFor(pool) },
			subnet: { from: ['vnet'], derive: subnetOf },
			podSubnet: { from: ['vnet'], derive: podSubnetOf },
			routeTable: {
				from: ['vnet', 'routeTables'],
				derive(facts, pool) {
					const subnet = subnetOf(facts, pool);
					if (!subnet.ok)
						return subnet;
					const table = (0, route_tables.LU)(subnet.value, facts.routeTables);
					return table.ok ? table : { ok: false, verdict: (0, verdict.Su)([table]) };
				},
			},
		};
		function isDerived(name) {
			return Object.hasOwn(DERIVATIONS, name);
		}
		function factsBehind(name) {
			return isDerived(name) ? DERIVATIONS[name].from : [name];
		}
		function derive(name, facts, pool) {
			return DERIVATIONS[name].derive(facts, pool);
		}
		function subnetIdFor(pool) {
			return pool?.subnetId === undefined ? absent(pool, subnets.oG) : known(pool.subnetId);
		}
		function podSubnetIdFor(pool) {
			const id = pool && (0, subnets.nd)(pool);
			if (id !== undefined)
				return known(id);
			return absent(pool, ({ name }) => (0, verdict.hH)(`node pool ${name} has no pod subnet`));
		}
		function subnetOf({ vnet }, pool) {
			return subnetWith(subnetIdFor(pool), vnet);
		}
		function podSubnetOf({ vnet }, pool) {
			return subnetWith(podSubnetIdFor(pool), vnet);
		}
		function subnetWith(id, vnet) {
			if (!id.ok)
				return id;
			const subnet = (0, known_ranges.HK)(vnet, id.value);
			return subnet === undefined ? { ok: false, verdict: (0, subnets.wb)(id.value, vnet) } : known(subnet);
		}
		function known(value) {
			return { ok: true, value };
		}
		function absent(pool, why) {
			if (pool === undefined)
				throw new Error('Only a question about one pool may need what follows from its subnet.');
			return { ok: false, verdict: why(pool) };
		}
		var docs_link = __webpack_require__(30);
		;
		function withoutConsequences(asked, ignore) {
			const stop = asked.find(({ check, judgements }) => check.isStructural === true &&
				!ignore.includes(check.id) &&
				judgements.some(({ verdict }) => verdict.status === 'failed'));
			if (stop === undefined)
				return asked;
			const why = (0, verdict.hH)(`no pool can have a custom subnet here (${stop.check.id})`);
			const isNews = ({ status }) => status === 'failed' || status === 'unknown';
			return asked.map(({ check, judgements }) => check.scope === 'cluster'
				? { check, judgements }
				: {
					check,
					judgements: judgements.map((judgement) => isNews(judgement.verdict) ? { ...judgement, verdict: why } : judgement),
				});
		}
		var unread_facts = __webpack_require__(3095);
		;
		const OPERATIONS = ['add', 'check'];
		function runChecks(options) {
			const { snapshot, operation, ignore, catalogue } = options;
			const asked = catalogue.filter((check) => isAsked(check, options));
			return [
				...(0, unread_facts.Lp)(snapshot, operation, neededByNone(asked, ignore)),
				...withoutConsequences(asked.map((check) => ({ check, judgements: verdictsOf(check, options) })), ignore).flatMap(({ check, judgements }) => judgements.map((judgement) => answerOf(check, judgement))),
			];
		}
		function neededFactNames(occasion, catalogue) {
			const asked = catalogue.filter((check) => isAsked(check, occasion));
			return new Set(asked.flatMap(factsOf));
		}
		function neededByNone(asked, ignore) {
			const wanted = new Set(asked.filter(({ id }) => !ignore.includes(id)).flatMap(factsOf));
			return new Set(asked.flatMap(factsOf).filter((name) => !wanted.has(name)));
		}
		function factsOf({ needs }) {
			return needs.flatMap(factsBehind);
		}
		function isAsked(check, { operation, allowReconcile }) {
			if (check.onlyWithAllowReconcile === true && !allowReconcile)
				return false;
			return (check.operations ?? OPERATIONS).includes(operation);
		}
		function verdictsOf(check, { snapshot, pools }) {
			switch (check.scope) {
				case 'cluster':
					return [
						{
							verdict: verdictOf(check.needs, snapshot, undefined, {
								when: (facts) => check.when?.(facts) ?? true,
								run: (facts) => check.run(facts),
							}),
						},
					];
				case 'pools':
					return [
						{
							verdict: verdictOf(check.needs, snapshot, undefined, {
								when: (facts) => check.when?.(facts, pools) ?? true,
								run: (facts) => check.run(facts, pools),
							}),
						},
					];
				case 'pool':
					return pools.map((pool) => ({
						pool: pool.name,
						verdict: verdictOf(check.needs, snapshot, pool, {
							when: (facts) => check.when?.(facts, pool, pools) ?? true,
							run: (facts) => check.run(facts, pool, pools),
						}),
					}));
			}
		}
		function verdictOf(needs, snapshot, pool, { when, run }) {
			try {
				const facts = neededFacts(needs, snapshot, pool);
				const why = arises(facts, when);
				if (why !== true)
					return (0, verdict.hH)(why);
				for (const name of needs)
					Reflect.get(facts, name);
				return run(facts);
			}
			catch (error) {
				return error instanceof Unanswerable ? error.verdict : crash(error);
			}
		}
		function arises(facts, when) {
			try {
				return when(facts);
			}
			catch (error) {
				if (error instanceof Unanswerable)
					return true;
				throw error;
			}
		}
		class Unanswerable extends Error {
			verdict;
			constructor(verdict) {
				super(verdict.saw);
				this.verdict = verdict;
			}
		}
		function neededFacts(needs, snapshot, pool) {
			const facts = {};
			for (const name of needs)
				Object.defineProperty(facts, name, { enumerable: true, get: () => factOf(name, snapshot, pool) });
			return facts;
		}
		function factOf(name, snapshot, pool) {
			if (!isDerived(name))
				return readFact(name, snapshot);
			const behind = Object.fromEntries(factsBehind(name).map((fact) => [fact, readFact(fact, snapshot)]));
			const derived = derive(name, behind, pool);
			if (!derived.ok)
				throw new Unanswerable(derived.verdict);
			return derived.value;
		}
		function readFact(name, snapshot) {
			const fact = snapshot[name];
			if (!fact.ok)
				throw new Unanswerable(verdictOfUnread(name, fact));
			return fact.value;
		}
		function answerOf(check, { verdict, pool }) {
			const { id, title, severity, healedBy, isHealingVisible, guards } = check;
			return { id, title, pool, level: severity, ...verdict, healedBy, isHealingVisible, guards, docs: (0, docs_link.f)(id) };
		}
		function verdictOfUnread(name, unread) {
			const { reason, message } = unread;
			const what = (0, read._)(unread);
			if (reason === 'forbidden' && name === 'subscription')
				return (0, verdict.hH)(`${what} may not be read: ${message}`);
			if (reason === 'unasked')
				return (0, verdict.hH)(`${what} were not read: ${message}`);
			return (0, verdict.Su)([(0, read.i)(unread)]);
		}
		function crash(error) {
			const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
			return (0, verdict.fJ)(`This check crashed: ${text}. Please report it.`, 'Open an issue in the repository of this action with the text above. To go on without this check, name it in ignore-checks.');
		}
		var run_deeds = __webpack_require__(5229);
		var known_subnet = __webpack_require__(9235);
		var external_node_util_ = __webpack_require__(7975);
		;
		const SHORTEST_PAUSE_SECONDS = 5;
		const LONGEST_PAUSE_SECONDS = 60;
		function waitFor(step, deeds) {
			const last = deeds.at(-1);
			if (last === undefined || !isSameWait(last, step))
				return step;
			const pauses = deeds.length - 1 - deeds.findLastIndex((deed) => !isSameWait(deed, step) && !isPause(deed));
			const seconds = Math.min(LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS * 2 ** Math.floor((pauses - 1) / 2));
			return {
				do: 'wait',
				for: { kind: 'pause', seconds },
				why: `${step.why} in the list, but not by itself`,
			};
		}
		function isSameWait({ step }, wanted) {
			return step.do === 'wait' && (0, external_node_util_.isDeepStrictEqual)(step.for, wanted.for);
		}
		function isPause({ step }) {
			return step.do === 'wait' && step.for.kind === 'pause';
		}
		var provisioning = __webpack_require__(4197);
		var windows_source_nat = __webpack_require__(5670);
		var pool_request = __webpack_require__(7613);
		var run_situation = __webpack_require__(3010);
		var list_text = __webpack_require__(5691);
		;
		function nextStep(situation) {
			switch (situation.inputs.operation) {
				case 'check':
					return { do: 'done' };
				case 'reconcile':
					return pauseForSilence(situation) ?? nextStepOfReconcile(situation);
				case 'add':
					return pauseForSilence(situation) ?? nextStepOfAdd(situation);
			}
		}
		function nextStepOfReconcile(situation) {
			const { deeds, snapshot } = situation;
			if ((0, run_situation.F9)(situation).length > 0)
				return { do: 'stop' };
			if ((0, run_deeds.FV)(deeds, 'asked')) {
				if (snapshot.cluster.ok && !(0, provisioning.h)(snapshot.cluster.value))
					return waitUntilIdle(situation) ?? { do: 'done' };
				return { do: 'done' };
			}
			if ((0, run_situation.x$)(situation).length > 0 || (0, run_deeds.dR)((0, run_deeds.T3)(deeds, 'asked')))
				return { do: 'stop' };
			return (pauseAfterTrouble(deeds) ??
				waitUntilIdle(situation) ?? { do: 'reconcile', when: 'asked', why: 'requested by operation: reconcile' });
		}
		function nextStepOfAdd(situation) {
			const { pools, deeds } = situation;
			const open = pools.find((pool) => (0, run_situation.Iy)(pool, situation) === 'open');
			if (open === undefined)
				return stepAfterAdds(situation);
			if (open.existing !== undefined && !(0, provisioning.h)(open.existing)) {
				const { name, id, provisioningState } = open.existing;
				const why = `node pool ${name} is ${provisioningState}`;
				return waitFor({ do: 'wait', for: { kind: 'pool', name, id }, why }, deeds);
			}
			if ((0, run_deeds.dR)((0, run_deeds.T3)(deeds, 'before')))
				return { do: 'stop' };
			return (pauseAfterTrouble(deeds) ?? waitUntilIdle(situation) ?? reconcileBefore(situation, open) ?? putPool(open, situation));
		}
		function putPool(pool, situation) {
			const how = (0, pool_request.C2)(pool);
			const place = { isOutsideKnownRanges: (0, known_subnet.W)(pool, situation) };
			switch (how) {
				case 'add':
					return { do: 'put-pool', pool, how, why: 'it does not exist', ...place };
				case 'put-again':
					return { do: 'put-pool', pool, how, why: `it is ${pool.existing?.provisioningState ?? ''}`, ...place };
				case 'update': {
					const fields = (0, pool_request.f6)(pool).map(({ field }) => field);
					return { do: 'put-pool', pool, how, why: `it differs in ${(0, list_text.so)(fields)}`, ...place };
				}
				case 'none':
					return { do: 'put-pool', pool, how: 'update', why: `it is ${pool.existing?.powerState ?? ''}`, ...place };
			}
		}
		function stepAfterAdds(situation) {
			const { deeds, findings, inputs, pools } = situation;
			const settled = pools.filter((pool) => (0, run_situation.Iy)(pool, situation) === 'settled');
			const end = settled.length === pools.length ? { do: 'done' } : { do: 'stop' };
			if (settled.length === 0)
				return end;
			if ((0, run_deeds.dR)((0, run_deeds.T3)(deeds, 'after')) && !(0, run_deeds.FV)(deeds, 'after'))
				return { do: 'stop' };
			const after = findings.find((finding) => finding.standing === 'repair-after' && settled.some((pool) => (0, run_situation.Kc)(finding, pool)));
			if (after !== undefined)
				return pauseAfterTrouble(deeds) ?? waitUntilIdle(situation) ?? { do: 'reconcile', when: 'after', why: after.saw };
			return (inputs.reimageWindows ? nextReimage(situation, settled) : undefined) ?? end;
		}
		function nextReimage(situation, settled) {
			const { deeds, pools, snapshot } = situation;
			const added = pools
				.filter((pool) => (0, run_deeds.Qz)(deeds, pool.name))
				.map(({ name, subnetId }) => ({ name, subnetId, isThere: settled.some((pool) => pool.name === name) }));
			if (!snapshot.cluster.ok || !snapshot.agentPools.ok || !snapshot.vnet.ok || added.length === 0)
				return undefined;
			const candidates = (0, windows_source_nat.y)(snapshot.cluster.value, snapshot.agentPools.value, snapshot.vnet.value, added);
			const next = candidates.find((pool) => {
				const ends = (0, run_deeds.TU)(deeds, pool.name);
				return ends.length === 0 || (ends.at(-1)?.status !== 'succeeded' && !(0, run_deeds.dR)(ends));
			});
			if (next === undefined)
				return undefined;
			return (pauseAfterTrouble(deeds) ??
				waitUntilIdle(situation) ?? {
				do: 'reimage',
				pool: { name: next.name, id: next.id },
				why: 'its Windows nodes do not know the range of the new subnet',
			});
		}
		function reconcileBefore(situation, pool) {
			const { deeds, findings } = situation;
			if (!(0, run_situation.ab)(situation) || (0, run_deeds.FV)(deeds, 'before'))
				return undefined;
			const found = findings.find((finding) => finding.standing === 'repair-before' && (0, run_situation.Kc)(finding, pool));
			if (found !== undefined)
				return { do: 'reconcile', when: 'before', why: found.saw };
			const last = (0, run_deeds.aT)(deeds, pool.name).at(-1);
			if (last?.status === 'failed' && last.isForRange === true)
				return { do: 'reconcile', when: 'before', why: `Azure rejected node pool ${pool.name}: ${last.error.message}` };
			return undefined;
		}
		function pauseForSilence({ snapshot, deeds, pools }) {
			const silent = [snapshot.cluster, snapshot.agentPools, snapshot.vnet].find((read) => !read.ok && read.reason === 'unreachable');
			if (silent === undefined || silent.ok)
				return undefined;
			const isAllDone = pools.length > 0 && pools.every(({ name }) => (0, run_deeds.zC)(deeds, name));
			if (!deeds.some(hasBegun) || isAllDone)
				return undefined;
			const looks = deeds.length - 1 - deeds.findLastIndex(({ step }) => step.do !== 'wait' || step.for.kind !== 'pause');
			const seconds = Math.min(LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS * 2 ** looks);
			const why = `${(0, read._)(silent)} could not be read (${silent.message})`;
			return { do: 'wait', for: { kind: 'pause', seconds }, why };
		}
		function hasBegun({ step, end }) {
			if (step.do === 'wait')
				return false;
			return end.status === 'succeeded' || end.status === 'unanswered' || (end.status === 'failed' && end.wasAccepted);
		}
		function waitUntilIdle(situation) {
			const step = whatIsAtWork(situation);
			return step && waitFor(step, situation.deeds);
		}
		function whatIsAtWork({ snapshot }) {
			const { cluster, agentPools, vnet } = snapshot;
			const busyPool = agentPools.ok ? agentPools.value.find((pool) => !(0, provisioning.h)(pool)) : undefined;
			if (busyPool !== undefined) {
				const { name, id, provisioningState } = busyPool;
				return {
					do: 'wait',
					for: { kind: 'pool', name, id },
					why: `node pool ${name} is ${provisioningState}`,
				};
			}
			if (cluster.ok && !(0, provisioning.h)(cluster.value))
				return { do: 'wait', for: { kind: 'cluster' }, why: `the cluster is ${cluster.value.provisioningState}` };
			if (vnet.ok && !(0, provisioning.h)(vnet.value))
				return {
					do: 'wait',
					for: { kind: 'vnet', id: vnet.value.id },
					why: `VNet ${vnet.value.name} is ${vnet.value.provisioningState}`,
				};
			return undefined;
		}
		function pauseAfterTrouble(deeds) {
			const last = deeds.at(-1);
			if (last === undefined || !(0, run_deeds.WG)(last.end))
				return undefined;
			const troubles = deeds.filter(({ end }) => (0, run_deeds.WG)(end)).length;
			const seconds = Math.min(LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS * 2 ** (troubles - 1));
			return { do: 'wait', for: { kind: 'pause', seconds }, why: troubleOf(last.end) };
		}
		function troubleOf(end) {
			switch (end.status) {
				case 'busy':
					return `another operation is in progress: ${end.blocker}`;
				case 'raced':
					return 'somebody else changed it at the same time';
				case 'unanswered':
				case 'unsent':
					return `Azure did not answer (${end.cause}), so the action reads again`;
				case 'failed':
					return `${end.error.code || 'the failure'} is often temporary`;
				case 'succeeded':
				case 'waited':
				case 'pointless':
					return '';
			}
		}
		var checks_finding = __webpack_require__(1333);
		;
		function judged(answers, round) {
			const first = answers.map((answer) => withRepair(answer, round));
			const guards = (0, run_situation.X8)(first);
			const findings = first.map((finding) => ({ ...finding, standing: standingOf(finding, guards, round) }));
			if (!round.inputs.allowReconcile || round.inputs.operation === 'reconcile')
				return findings;
			if (guards.length > 0)
				return findings.map((finding) => withoutReconcile(finding, guards));
			const situation = { ...round, findings };
			const pools = round.pools.map((pool) => ({ name: pool.name, standing: (0, run_situation.Iy)(pool, situation) }));
			return findings.map((finding) => withComingRepair(finding, pools, round));
		}
		function momentOf({ healedBy }) {
			if (healedBy === undefined)
				return undefined;
			return healedBy === 'reconcile-before' ? 'before' : 'after';
		}
		function withRepair(answer, { inputs, snapshot, deeds }) {
			const { id, status, saw, isHealingVisible = false } = answer;
			const moment = momentOf(answer);
			const isWell = snapshot.cluster.ok && snapshot.cluster.value.provisioningState === 'Succeeded';
			if (status === 'failed' && moment !== undefined && !isHealingVisible && isWell && (0, run_deeds.FV)(deeds, moment))
				return {
					...answer,
					status: 'passed',
					saw: `${saw} The reconcile of this run repaired it.`,
					fix: undefined,
					standing: 'repaired',
				};
			return { ...answer, standing: inputs.ignoreChecks.includes(id) ? 'ignored' : 'told' };
		}
		function standingOf(finding, guards, { inputs, deeds }) {
			const isGrave = finding.level === 'error' || (inputs.strict && finding.level === 'warning');
			if (!(0, checks_finding.n)(finding) || !isGrave)
				return finding.standing;
			const moment = momentOf(finding);
			if (moment === undefined || !inputs.allowReconcile || guards.length > 0)
				return 'stops';
			return (0, run_deeds.FV)(deeds, moment) ? 'stops' : 'told';
		}
		function withoutReconcile(finding, guards) {
			if (finding.healedBy === undefined || !(0, checks_finding.n)(finding))
				return finding;
			const ids = (0, list_text.so)(guards.map(({ id }) => id));
			const fix = `allow-reconcile is set, but ${ids} ${guards.length === 1 ? 'prevents' : 'prevent'} the reconcile that would repair this. ${guards.flatMap(({ fix: each }) => each ?? []).join(' ')}`;
			return { ...finding, fix };
		}
		function withComingRepair(finding, pools, { deeds }) {
			const moment = momentOf(finding);
			if (moment === undefined || !(0, checks_finding.n)(finding))
				return finding;
			if ((0, run_deeds.FV)(deeds, moment) || (0, run_deeds.dR)((0, run_deeds.T3)(deeds, moment)))
				return finding;
			const isWanted = pools.some((pool) => (0, run_situation.Kc)(finding, pool) && pool.standing !== 'failed' && (pool.standing !== 'settled' || moment === 'after'));
			return isWanted ? { ...finding, standing: `repair-${moment}`, fix: COMING_REPAIR[moment] } : finding;
		}
		const COMING_REPAIR = {
			before: 'No action needed: the add reconciles the cluster first.',
			after: 'No action needed: the add reconciles the cluster afterwards.',
		};
		var cluster_places = __webpack_require__(4380);
		var resource_id = __webpack_require__(5669);
		;
		async function readAs(reading, parse) {
			const answer = await reading;
			return answer.ok ? { ok: true, value: parse((0, json.Xy)(answer.value)) } : answer;
		}
		async function readEach({ read }, ids, question, parse) {
			const distinct = [...new Map(ids.map((id) => [(0, resource_id.T4)(id), id]))];
			const entries = distinct.map(async ([key, id]) => [key, await readAs(read(question(id)), parse)]);
			return { ok: true, value: new Map(await Promise.all(entries)) };
		}
		async function requestsOf(reading) {
			const [cluster, pools] = await Promise.all([reading.fact('cluster'), reading.fact('agentPools')]);
			return (0, pool_request.VF)(reading.inputs, cluster.ok ? cluster.value : undefined, pools.ok ? pools.value : undefined);
		}
		async function wantedSubnetIds(reading) {
			const references = reading.inputs.pools.flatMap(({ subnet, podSubnet }) => [subnet, podSubnet ?? []].flat());
			const whole = references.flatMap((reference) => (reference.form === 'id' ? [reference.id] : []));
			if (whole.length === references.length)
				return whole;
			return (await requestsOf(reading)).flatMap(({ subnetId, podSubnetId }) => [subnetId ?? [], podSubnetId ?? []].flat());
		}
		async function relevantSubnets(reading) {
			const [vnet, cluster, poolsRead, requests] = await Promise.all([
				reading.fact('vnet'),
				reading.fact('cluster'),
				reading.fact('agentPools'),
				requestsOf(reading),
			]);
			if (!vnet.ok)
				return [];
			const ids = [
				...requests.flatMap((request) => [request.subnetId, request.podSubnetId]),
				...(0, cluster_places.As)(cluster.ok ? cluster.value : {}, poolsRead.ok ? poolsRead.value : []).map(({ subnetId }) => subnetId),
			];
			return vnet.value.subnets.filter((subnet) => ids.some((id) => (0, resource_id.s)(id, subnet.id)));
		}
		function unknown(name, message) {
			return { ok: false, name, reason: 'unknown', message };
		}
		function unasked(name, message) {
			return { ok: false, name, reason: 'unasked', message };
		}
		function followingFrom(name, cause) {
			return cause.reason === 'unasked'
				? { ...cause, name }
				: unknown(name, `it follows from ${(0, read._)(cause)}, which could not be read`);
		}
		;
		function parsePoolMachines(body) {
			return (0, json.iZ)(body['value']).map((machine) => {
				const properties = (0, json.Xy)(machine['properties']);
				const addresses = (0, json.iZ)((0, json.Xy)(properties['network'])['ipAddresses']);
				return {
					name: (0, json.b6)(machine['name']) ?? '',
					addresses: addresses.flatMap(({ ip }) => (0, json.b6)(ip) ?? []),
					zones: (0, json.iw)(machine['zones']),
					provisioningState: (0, json.b6)(properties['provisioningState']),
				};
			});
		}
		;
		function readMachines(read, clusterId, pool) {
			const path = `${clusterId}/agentPools/${pool}/machines`;
			const name = `machines of node pool ${pool}`;
			return readAs(read({ name, path, scope: clusterId, api: 'Microsoft.ContainerService' }), parsePoolMachines);
		}
		var private_dns_zone = __webpack_require__(1858);
		;
		const LEVELS = ['CanNotDelete', 'ReadOnly'];
		function parseLocks(body) {
			return (0, json.iZ)(body['value']).flatMap((lock) => {
				const id = (0, json.b6)(lock['id']) ?? '';
				const said = (0, json.b6)((0, json.Xy)(lock['properties'])['level'])?.toLowerCase();
				const level = LEVELS.find((each) => each.toLowerCase() === said);
				if (level === undefined)
					return [];
				return [
					{
						id,
						name: (0, json.b6)(lock['name']) ?? '',
						level,
						scope: id.replace(/\/providers\/Microsoft\.Authorization\/locks\/[^/]*$/i, ''),
					},
				];
			});
		}
		var linked_resources = __webpack_require__(9701);
		var permissions = __webpack_require__(5770);
		;
		function parseRoleAssignments(body) {
			return (0, json.iZ)(body['value']).map((assignment) => {
				const properties = (0, json.Xy)(assignment['properties']);
				return {
					roleDefinitionId: (0, json.b6)(properties['roleDefinitionId']) ?? '',
				};
			});
		}
		;
		function parseRoleDefinition(body) {
			const properties = (0, json.Xy)(body['properties']);
			return {
				id: (0, json.b6)(body['id']) ?? '',
				permissions: (0, json.iZ)(properties['permissions']).map(permissions.tz),
			};
		}
		const BUILT_IN = {
			'8e3af657-a8ff-443c-a75c-2fe8c4bcb635': { name: 'Owner', permission: { actions: ['*'], notActions: [] } },
			'b24988ac-6180-42a0-ab88-20f7382dd24c': {
				name: 'Contributor',
				permission: {
					actions: ['*'],
					notActions: ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write'],
				},
			},
			'4d97b98b-1d4f-4787-a291-c67834d212e7': {
				name: 'Network Contributor',
				permission: { actions: ['Microsoft.Authorization/*/read', 'Microsoft.Network/*'], notActions: [] },
			},
			'acdd72a7-3385-48ef-bd42-f606fba81ae7': { name: 'Reader', permission: { actions: ['*/read'], notActions: [] } },
			'f1a07417-d97a-45cb-824c-7a7467783830': {
				name: 'Managed Identity Operator',
				permission: {
					actions: [
						'Microsoft.ManagedIdentity/userAssignedIdentities/*/read',
						'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
					],
					notActions: [],
				},
			},
		};
		function builtInRole(roleDefinitionId) {
			const role = BUILT_IN[(0, resource_id.gu)(roleDefinitionId).toLowerCase()];
			return role && { id: roleDefinitionId, permissions: [role.permission] };
		}
		;
		const AUTHORIZATION = 'providers/Microsoft.Authorization';
		const accessSources = {
			async callerPermissions(reading) {
				const permissionsAt = async (scopes) => readEach(reading, await scopes, (scope) => ({
					name: `permissions on ${(0, resource_id.gu)(scope)}`,
					path: `${scope}/${AUTHORIZATION}/permissions`,
					scope,
					api: 'Microsoft.Authorization',
					isLasting: true,
				}), permissions.cv);
				const [own, linked] = await Promise.all([
					permissionsAt(wantedSubnetIds(reading).then((ids) => [reading.clusterId, ...ids])),
					permissionsAt(linkedIds(reading)),
				]);
				return { ok: true, value: new Map([...linked.value, ...own.value]) };
			},
			async roleAssignments(reading) {
				return roleAssignmentsAt(reading, await wantedSubnetIds(reading));
			},
			async sideRoleAssignments(reading) {
				const [cluster, subnets, wanted] = await Promise.all([
					reading.fact('cluster'),
					relevantSubnets(reading),
					wantedSubnetIds(reading),
				]);
				if (!cluster.ok)
					return followingFrom(ASSIGNMENTS, cluster);
				const tables = subnets.filter(({ id }) => wanted.some((each) => (0, resource_id.s)(each, id)));
				const ids = [
					...(cluster.value.networkPlugin === 'kubenet' ? tables.flatMap(({ routeTableId }) => routeTableId ?? []) : []),
					...[(0, private_dns_zone.v)(cluster.value)].flatMap((id) => id ?? []),
				];
				const own = ids.filter((id) => !(0, resource_id.s)((0, resource_id.Tp)(id), cluster.value.nodeResourceGroup));
				return own.length === 0 ? { ok: true, value: new Map() } : roleAssignmentsAt(reading, own);
			},
			async roleDefinitions(reading) {
				const assignments = await reading.fact('roleAssignments');
				if (!assignments.ok)
					return followingFrom("the roles of the cluster's identity", assignments);
				const beside = await reading.fact('sideRoleAssignments');
				const all = [...assignments.value.values(), ...(beside.ok ? beside.value.values() : [])];
				const ids = all.flatMap((read) => (read.ok ? read.value.map(({ roleDefinitionId }) => roleDefinitionId) : []));
				const known = ids.flatMap((id) => builtInRole(id) ?? []);
				const others = await readEach(reading, ids.filter((id) => id.startsWith('/') && builtInRole(id) === undefined), (path) => ({
					name: `role definition ${(0, resource_id.gu)(path)}`,
					path,
					scope: `/subscriptions/${(0, resource_id.XD)(path) ?? reading.inputs.subscriptionId}`,
					api: 'Microsoft.Authorization',
					isLasting: true,
				}), parseRoleDefinition);
				const ready = known.map((role) => [(0, resource_id.T4)(role.id), { ok: true, value: role }]);
				return { ok: true, value: new Map([...ready, ...others.value]) };
			},
			async locks(reading) {
				const [cluster, subnetIds] = await Promise.all([reading.fact('cluster'), wantedSubnetIds(reading)]);
				const nodes = cluster.ok ? nodeResourceGroupId(reading, cluster.value) : [];
				return readEach(reading, [reading.clusterId, ...subnetIds, ...nodes], (scope) => ({
					name: `locks on ${(0, resource_id.gu)(scope)}`,
					path: `${scope}/${AUTHORIZATION}/locks`,
					scope,
					api: 'Microsoft.Authorization/locks',
					...(nodes.includes(scope) ? {} : { query: { $filter: 'atScope()' } }),
					isLasting: true,
				}), parseLocks);
			},
		};
		const ASSIGNMENTS = "the role assignments of the cluster's identity";
		async function roleAssignmentsAt(reading, scopes) {
			const cluster = await reading.fact('cluster');
			if (!cluster.ok)
				return followingFrom(ASSIGNMENTS, cluster);
			const { objectId } = cluster.value.identity;
			if (objectId === undefined)
				return unknown(ASSIGNMENTS, 'the cluster uses a service principal, whose object id Azure does not return');
			return readEach(reading, scopes, (scope) => ({
				name: `role assignments on ${(0, resource_id.gu)(scope)}`,
				path: `${scope}/${AUTHORIZATION}/roleAssignments`,
				scope,
				api: 'Microsoft.Authorization',
				query: { $filter: `atScope() and assignedTo('${objectId}')` },
				isLasting: true,
			}), parseRoleAssignments);
		}
		async function linkedIds(reading) {
			const { operation, allowReconcile } = reading.inputs;
			if (!(operation === 'reconcile' || allowReconcile))
				return [];
			const cluster = await reading.fact('cluster');
			return cluster.ok ? (0, linked_resources.t)(cluster.value).map(({ id }) => id) : [];
		}
		function nodeResourceGroupId({ inputs }, { nodeResourceGroup }) {
			return nodeResourceGroup === ''
				? []
				: [`/subscriptions/${inputs.subscriptionId}/resourceGroups/${nodeResourceGroup}`];
		}
		;
		function parseAvailableVersions(body) {
			return (0, json.iZ)((0, json.Xy)(body['properties'])['agentPoolVersions']).flatMap((entry) => {
				const version = (0, json.b6)(entry['kubernetesVersion']);
				return version === undefined ? [] : [{ version }];
			});
		}
		var agent_pool = __webpack_require__(5954);
		var cluster = __webpack_require__(7753);
		;
		function parseKubernetesVersions(body) {
			return (0, json.iZ)(body['values']).flatMap((entry) => {
				const minor = (0, json.b6)(entry['version']);
				const supportPlans = (0, json.iw)((0, json.Xy)(entry['capabilities'])['supportPlan']);
				return minor === undefined ? [] : [{ minor, supportPlans }];
			});
		}
		;
		function parseSubscription(body) {
			return {
				name: (0, json.b6)(body['displayName']) ?? '',
				state: (0, json.b6)(body['state']) ?? '',
			};
		}
		;
		function parseUpgradeProfile(body) {
			const properties = (0, json.Xy)(body['properties']);
			const latest = (0, json.b6)(properties['latestNodeImageVersion']);
			return {
				latestNodeImageVersion: latest,
			};
		}
		;
		const api = 'Microsoft.ContainerService';
		const clusterSources = {
			async lookups(reading) {
				const [cluster, vnet] = await Promise.all([reading.fact('cluster'), reading.fact('vnet')]);
				return { ok: true, value: { cluster, vnet } };
			},
			today({ now }) {
				return Promise.resolve({ ok: true, value: new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length) });
			},
			subscription({ read, inputs }) {
				const path = `/subscriptions/${inputs.subscriptionId}`;
				const name = `subscription ${inputs.subscriptionId}`;
				return readAs(read({ name, path, scope: path, api: 'Microsoft.Resources', isLasting: true }), parseSubscription);
			},
			cluster({ read, inputs, clusterId }) {
				const name = `managed cluster ${inputs.clusterName}`;
				return readAs(read({ name, path: clusterId, scope: clusterId, api, isRequired: true }), cluster.O);
			},
			async agentPools(reading) {
				const { read, inputs, clusterId } = reading;
				const name = `node pools of cluster ${inputs.clusterName}`;
				const [pools, cluster] = await Promise.all([
					readAs(read({ name, path: `${clusterId}/agentPools`, scope: clusterId, api, isRequired: true }), agent_pool.G),
					reading.fact('cluster'),
				]);
				const isContradiction = !pools.ok && pools.reason === 'missing' && cluster.ok;
				return isContradiction ? { ...pools, reason: 'unreachable' } : pools;
			},
			async availableVersions({ read, inputs, clusterId }) {
				if (!inputs.pools.some(({ given }) => given['orchestratorVersion'] !== undefined))
					return unasked('the Kubernetes versions that the cluster can run', 'no node pool names a version');
				const path = `${clusterId}/availableAgentPoolVersions`;
				const name = `available versions of cluster ${inputs.clusterName}`;
				return readAs(read({ name, path, scope: clusterId, api, isLasting: true }), parseAvailableVersions);
			},
			async kubernetesVersions(reading) {
				const what = 'the Kubernetes versions of the region';
				const cluster = await reading.fact('cluster');
				if (!cluster.ok)
					return followingFrom(what, cluster);
				const { location } = cluster.value;
				const scope = `/subscriptions/${reading.inputs.subscriptionId}`;
				const path = `${scope}/providers/Microsoft.ContainerService/locations/${location}/kubernetesVersions`;
				const name = `Kubernetes versions in ${location}`;
				return readAs(reading.read({ name, path, scope, api, isLasting: true }), parseKubernetesVersions);
			},
			async upgradeProfiles(reading) {
				const pools = await reading.fact('agentPools');
				if (!pools.ok)
					return followingFrom('the newest node images', pools);
				const ids = pools.value.filter(({ osType }) => osType === 'Windows').map(({ id }) => id);
				const scope = reading.clusterId;
				return readEach(reading, ids, (id) => ({
					name: `upgrade profile of node pool ${(0, resource_id.gu)(id)}`,
					path: `${id}/upgradeProfiles/default`,
					scope,
					api,
				}), parseUpgradeProfile);
			},
		};
		;
		function parseComputeSkus(body) {
			return new Map((0, json.iZ)(body['value'])
				.filter((sku) => (0, json.b6)(sku['resourceType'])?.toLowerCase() === 'virtualmachines')
				.map(parseComputeSku)
				.map((sku) => [sku.name.toLowerCase(), sku]));
		}
		function parseComputeSku(body) {
			const capabilities = new Map((0, json.iZ)(body['capabilities']).flatMap((capability) => {
				const name = (0, json.b6)(capability['name']);
				const value = (0, json.b6)(capability['value']);
				return name === undefined || value === undefined ? [] : [[name, value]];
			}));
			const restrictions = (0, json.iZ)(body['restrictions']);
			const vCpus = positive(capabilities.get('vCPUs'));
			const memoryGigabytes = positive(capabilities.get('MemoryGB'));
			return {
				name: (0, json.b6)(body['name']) ?? '',
				family: (0, json.b6)(body['family']) ?? '',
				vCpus,
				memoryGigabytes,
				zones: (0, json.iZ)(body['locationInfo']).flatMap((info) => (0, json.iw)(info['zones'])),
				isRestricted: restrictions.some(({ type }) => type === 'Location'),
				restrictedZones: restrictions
					.filter(({ type }) => type === 'Zone')
					.flatMap((restriction) => (0, json.iw)((0, json.Xy)(restriction['restrictionInfo'])['zones'])),
				capabilities,
			};
		}
		function positive(text) {
			const number = text === undefined ? undefined : (0, json.rl)(Number(text));
			return number !== undefined && number > 0 ? number : undefined;
		}
		;
		function parseComputeUsages(body) {
			return new Map((0, json.iZ)(body['value']).flatMap((row) => {
				const name = (0, json.Xy)(row['name']);
				const key = (0, json.b6)(name['value']);
				const used = (0, json.rl)(row['currentValue']);
				const limit = (0, json.rl)(row['limit']);
				if (key === undefined || used === undefined || limit === undefined)
					return [];
				return [[key.toLowerCase(), { name: (0, json.b6)(name['localizedValue']) ?? key, used, limit }]];
			}));
		}
		;
		function parseFeature(body) {
			return { name: (0, json.b6)(body['name']) ?? '', state: (0, json.b6)((0, json.Xy)(body['properties'])['state']) ?? '' };
		}
		var node_public_ips = __webpack_require__(9195);
		;
		const computeSources = {
			async computeSkus(reading) {
				const cluster = await clusterToSize(reading, 'the VM sizes');
				if ('ok' in cluster)
					return cluster;
				const { subscriptionId } = reading.inputs;
				const scope = `/subscriptions/${subscriptionId}`;
				const path = `${scope}/providers/Microsoft.Compute/skus`;
				const name = `VM sizes for subscription ${subscriptionId}`;
				const query = { $filter: `location eq '${cluster.location}'` };
				return readAs(reading.read({ name, path, scope, api: 'Microsoft.Compute/skus', query, isLasting: true }), parseComputeSkus);
			},
			async encryptionAtHost(reading) {
				const requests = await requestsOf(reading);
				const isAsked = requests.some(({ existing, given }) => existing === undefined && given['enableEncryptionAtHost'] === true);
				if (!isAsked)
					return unasked('the features of the subscription', 'no new node pool requests encryption at host');
				const scope = `/subscriptions/${reading.inputs.subscriptionId}`;
				const path = `${scope}/providers/Microsoft.Features/providers/Microsoft.Compute/features/EncryptionAtHost`;
				const name = 'the feature EncryptionAtHost of the subscription';
				return readAs(reading.read({ name, path, scope, api: 'Microsoft.Features', isLasting: true }), parseFeature);
			},
			async computeUsages(reading) {
				const cluster = await clusterToSize(reading, 'the quotas for virtual machines');
				if ('ok' in cluster)
					return cluster;
				const scope = `/subscriptions/${reading.inputs.subscriptionId}`;
				const path = `${scope}/providers/Microsoft.Compute/locations/${cluster.location}/usages`;
				const name = `compute quotas in ${cluster.location}`;
				return readAs(reading.read({ name, path, scope, api: 'Microsoft.Compute/locations/usages' }), parseComputeUsages);
			},
			async networkUsages(reading) {
				const what = 'the quotas for networks';
				const [cluster, requests] = await Promise.all([reading.fact('cluster'), requestsOf(reading)]);
				if (!cluster.ok)
					return followingFrom(what, cluster);
				if (!requests.some(({ wanted }) => (0, node_public_ips.l)(wanted) !== undefined))
					return unasked(what, 'no node of the requested pools gets a public IP address');
				const { location } = cluster.value;
				const scope = `/subscriptions/${reading.inputs.subscriptionId}`;
				const path = `${scope}/providers/Microsoft.Network/locations/${location}/usages`;
				const name = `network quotas in ${location}`;
				return readAs(reading.read({ name, path, scope, api: 'Microsoft.Network' }), parseComputeUsages);
			},
		};
		async function clusterToSize(reading, what) {
			const cluster = await reading.fact('cluster');
			if (!cluster.ok)
				return followingFrom(what, cluster);
			const requests = await requestsOf(reading);
			const sized = requests.filter(({ wanted }) => (0, agent_pool.Ds)(wanted).length > 0);
			if (sized.length === 0)
				return unasked(what, 'AKS chooses the VM size of every node pool');
			const isOpen = sized.some(({ existing, differences }) => existing?.provisioningState !== 'Succeeded' || differences.length > 0);
			return isOpen ? cluster.value : unasked(what, 'no new or changed node pool has a known VM size');
		}
		var pool_writes = __webpack_require__(8678);
		;
		const POOL_TYPE = 'Microsoft.ContainerService/managedClusters/agentPools';
		const POOL_VERSION = '2026-05-01';
		const SCALE_SET_TYPE = 'Microsoft.Compute/virtualMachineScaleSets';
		const SCALE_SET_VERSION = '2024-07-01';
		function askAboutPool(cluster, name, properties) {
			const sent = Object.keys(properties).map((key) => `properties.${key}`.toLowerCase());
			return {
				about: `node pool ${name}`,
				body: question({ type: POOL_TYPE, name: `${cluster.name}/${name}`, properties }, POOL_VERSION, cluster.id),
				sent: ['type', 'name', 'properties.tags', ...sent],
			};
		}
		function askAboutScaleSet(cluster, vmSize, pool) {
			const zones = (0, json.iw)(pool['availabilityZones']);
			const tags = { ...(0, json.Xy)(cluster.raw['tags']), ...(0, json.Xy)(pool['tags']) };
			const content = {
				type: SCALE_SET_TYPE,
				location: cluster.location,
				sku: { name: vmSize },
				...(zones.length > 0 ? { zones } : {}),
				tags,
			};
			return {
				about: `the scale set of the pool in ${cluster.nodeResourceGroup}`,
				body: question(content, SCALE_SET_VERSION, undefined),
				sent: ['type', 'location', 'sku.name', 'tags', 'zones'],
			};
		}
		function question(resourceContent, apiVersion, scope) {
			return { resourceDetails: { resourceContent, apiVersion, ...(scope === undefined ? {} : { scope }) } };
		}
		function parsePolicyEvaluations(body, { about, sent }) {
			return (0, json.iZ)((0, json.Xy)(body['contentEvaluationResult'])['policyEvaluations']).map((row) => {
				const info = (0, json.Xy)(row['policyInfo']);
				const expressions = (0, json.iZ)((0, json.Xy)(row['evaluationDetails'])['evaluatedExpressions']);
				const effect = (0, json.b6)((0, json.Xy)(row['effectDetails'])['policyEffect']);
				return {
					about,
					assignment: lastWord(info['policyAssignmentId']),
					scope: ((0, json.b6)(info['policyAssignmentId']) ?? '').replace(/\/providers\/Microsoft\.Authorization\/policyAssignments\/.*$/i, ''),
					definition: lastWord(info['policyDefinitionId']),
					denies: isWord(row['evaluationResult'], 'noncompliant') && isWord(effect, 'deny'),
					isCertain: expressions.length > 0 && expressions.every((expression) => readsWhatWasSent(expression, sent)),
					expressions: expressions.map(inWords),
				};
			});
		}
		function readsWhatWasSent({ expressionKind, path, expression }, sent) {
			if (!isWord(expressionKind, 'field'))
				return false;
			const field = ((0, json.b6)(path) ?? (0, json.b6)(expression) ?? '').toLowerCase();
			return sent.some((each) => field === each || field.startsWith(`${each}.`) || field.startsWith(`${each}[`));
		}
		function inWords({ path, expression, expressionValue, operator, targetValue }) {
			const words = [(0, json.b6)(path) ?? (0, json.b6)(expression), plain(expressionValue), (0, json.b6)(operator), plain(targetValue)];
			return words.filter((word) => word !== undefined && word !== '').join(' ');
		}
		function plain(value) {
			if (value === undefined || value === null)
				return undefined;
			if (Array.isArray(value))
				return value.map(plain).join(', ');
			return typeof value === 'object' ? JSON.stringify(value) : String(value);
		}
		function isWord(value, word) {
			return (0, json.b6)(value)?.toLowerCase() === word;
		}
		function lastWord(id) {
			return (0, json.b6)(id)?.split('/').at(-1) ?? 'unknown';
		}
		;
		const policySources = {
			async policyEvaluations(reading) {
				const [cluster, requests] = await Promise.all([reading.fact('cluster'), requestsOf(reading)]);
				if (!cluster.ok)
					return followingFrom('the policy restrictions of the node pools', cluster);
				const entries = requests
					.filter(pool_writes.r)
					.map(async (pool) => [(0, resource_id.T4)(pool.id), await evaluationsOf(reading, cluster.value, pool)]);
				return { ok: true, value: new Map(await Promise.all(entries)) };
			},
		};
		async function evaluationsOf(reading, cluster, pool) {
			const properties = (0, json.Xy)((0, pool_request.Et)(pool)['properties']);
			const [vmSize] = (0, agent_pool.Ds)(pool.wanted);
			const isScaleSet = pool.wanted.type.toLowerCase() === 'virtualmachinescalesets';
			const reads = await Promise.all([
				ask(reading, (0, resource_id.Tp)(cluster.id), askAboutPool(cluster, pool.name, properties)),
				...(isScaleSet &&
					pool.existing?.provisioningState !== 'Succeeded' &&
					vmSize !== undefined &&
					cluster.nodeResourceGroup !== ''
					? [ask(reading, cluster.nodeResourceGroup, askAboutScaleSet(cluster, vmSize, properties))]
					: []),
			]);
			const unread = reads.find((read) => !read.ok);
			if (unread?.ok === false)
				return unread;
			return { ok: true, value: reads.flatMap((read) => (read.ok ? read.value : [])) };
		}
		async function ask({ read, inputs }, resourceGroup, question) {
			const group = resourceGroup ?? '';
			const scope = `/subscriptions/${inputs.subscriptionId}/resourceGroups/${group}`;
			const answer = await read({
				name: `policy restrictions in resource group ${group}`,
				path: `${scope}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`,
				scope,
				api: 'Microsoft.PolicyInsights',
				body: question.body,
				isLasting: true,
			});
			return answer.ok ? { ok: true, value: parsePolicyEvaluations(answer.value, question) } : answer;
		}
		var subnet_reference = __webpack_require__(5258);
		;
		function parseNatGateway(body) {
			const properties = (0, json.Xy)(body['properties']);
			const idsAt = (...fields) => fields.flatMap((field) => (0, json.iZ)(properties[field]).flatMap((reference) => (0, json.b6)(reference['id']) ?? []));
			return {
				id: (0, json.b6)(body['id']) ?? '',
				name: (0, json.b6)(body['name']) ?? '',
				provisioningState: (0, json.b6)(properties['provisioningState']) ?? '',
				sku: (0, json.b6)((0, json.Xy)(body['sku'])['name']),
				zones: (0, json.iw)(body['zones']),
				publicIpIds: idsAt('publicIpAddresses', 'publicIpAddressesV6'),
				publicIpPrefixIds: idsAt('publicIpPrefixes', 'publicIpPrefixesV6'),
			};
		}
		;
		function parsePeerings(properties) {
			return (0, json.iZ)(properties['virtualNetworkPeerings']).map((peering) => {
				const own = (0, json.Xy)(peering['properties']);
				const syncLevel = (0, json.b6)(own['peeringSyncLevel']);
				const known = (0, json.iw)((0, json.Xy)(own['remoteAddressSpace'])['addressPrefixes']);
				const today = (0, json.iw)((0, json.Xy)(own['remoteVirtualNetworkAddressSpace'])['addressPrefixes']);
				const local = (0, json.iw)((0, json.Xy)(own['localAddressSpace'])['addressPrefixes']);
				return {
					name: (0, json.b6)(peering['name']) ?? '',
					remoteVnetId: (0, json.b6)((0, json.Xy)(own['remoteVirtualNetwork'])['id']) ?? '',
					state: (0, json.b6)(own['peeringState']) ?? '',
					syncLevel,
					usesRemoteGateways: own['useRemoteGateways'] === true,
					remoteAddressPrefixes: known.length > 0 ? known : today,
					...(local.length > 0 ? { localAddressPrefixes: local } : {}),
					...(own['peerCompleteVnets'] === false ? { localSubnetNames: (0, json.iw)(own['localSubnetNames']) } : {}),
				};
			});
		}
		;
		function parseVirtualNetwork(body) {
			const properties = (0, json.Xy)(body['properties']);
			return {
				id: (0, json.b6)(body['id']) ?? '',
				name: (0, json.b6)(body['name']) ?? '',
				location: (0, json.b6)(body['location']) ?? '',
				provisioningState: (0, json.b6)(properties['provisioningState']) ?? '',
				addressPrefixes: (0, json.iw)((0, json.Xy)(properties['addressSpace'])['addressPrefixes']),
				subnets: (0, json.iZ)(properties['subnets']).map(parseSubnet),
				peerings: parsePeerings(properties),
				dnsServers: (0, json.iw)((0, json.Xy)(properties['dhcpOptions'])['dnsServers']),
				defaultNatGatewayId: (0, json.b6)((0, json.Xy)(properties['defaultPublicNatGateway'])['id']),
			};
		}
		function parseSubnet(body) {
			const properties = (0, json.Xy)(body['properties']);
			const prefixes = (0, json.iw)(properties['addressPrefixes']);
			const prefix = (0, json.b6)(properties['addressPrefix']);
			return {
				id: (0, json.b6)(body['id']) ?? '',
				name: (0, json.b6)(body['name']) ?? '',
				provisioningState: (0, json.b6)(properties['provisioningState']) ?? '',
				addressPrefixes: prefixes.length > 0 ? prefixes : prefix === undefined ? [] : [prefix],
				networkSecurityGroupId: (0, json.b6)((0, json.Xy)(properties['networkSecurityGroup'])['id']),
				routeTableId: (0, json.b6)((0, json.Xy)(properties['routeTable'])['id']),
				natGatewayId: (0, json.b6)((0, json.Xy)(properties['natGateway'])['id']),
				delegations: (0, json.iZ)(properties['delegations']).flatMap((delegation) => (0, json.b6)((0, json.Xy)(delegation['properties'])['serviceName']) ?? (0, json.b6)(delegation['name']) ?? []),
				ipConfigurationIds: textsIn(properties, 'ipConfigurations', 'id'),
				privateEndpointIds: textsIn(properties, 'privateEndpoints', 'id'),
				externalResources: [
					...textsIn(properties, 'serviceAssociationLinks', 'name'),
					...textsIn(properties, 'resourceNavigationLinks', 'name'),
				],
				applicationGatewayIpConfigurationIds: textsIn(properties, 'applicationGatewayIPConfigurations', 'id'),
				serviceEndpoints: textsIn(properties, 'serviceEndpoints', 'service'),
			};
		}
		function parseUsages(body) {
			const usages = new Map();
			for (const row of (0, json.iZ)(body['value'])) {
				const id = (0, json.b6)(row['id']);
				const used = (0, json.rl)(row['currentValue']);
				const limit = (0, json.rl)(row['limit']);
				if (id !== undefined && used !== undefined && limit !== undefined && used >= 0 && limit >= 0)
					usages.set((0, resource_id.T4)(id), { used, limit });
			}
			return usages;
		}
		function parseNetworkSecurityGroup(body) {
			const properties = (0, json.Xy)(body['properties']);
			const own = (0, json.iZ)(properties['securityRules']).map((rule) => parseSecurityRule(rule, false));
			const defaults = (0, json.iZ)(properties['defaultSecurityRules']).map((rule) => parseSecurityRule(rule, true));
			return {
				id: (0, json.b6)(body['id']) ?? '',
				name: (0, json.b6)(body['name']) ?? '',
				rules: [...own, ...defaults].sort((left, right) => left.priority - right.priority),
			};
		}
		function parseRouteTable(body) {
			return {
				id: (0, json.b6)(body['id']) ?? '',
				name: (0, json.b6)(body['name']) ?? '',
				isPropagated: (0, json.Xy)(body['properties'])['disableBgpRoutePropagation'] !== true,
				routes: (0, json.iZ)((0, json.Xy)(body['properties'])['routes']).map((route) => {
					const properties = (0, json.Xy)(route['properties']);
					const nextHop = (0, json.b6)(properties['nextHopIpAddress']);
					return {
						name: (0, json.b6)(route['name']) ?? '',
						addressPrefix: (0, json.b6)(properties['addressPrefix']) ?? '',
						nextHopType: (0, json.b6)(properties['nextHopType']) ?? '',
						nextHopIpAddress: nextHop,
					};
				}),
			};
		}
		function parseSecurityRule(body, isDefault) {
			const properties = (0, json.Xy)(body['properties']);
			return {
				name: (0, json.b6)(body['name']) ?? '',
				priority: (0, json.rl)(properties['priority']) ?? Number.MAX_SAFE_INTEGER,
				direction: (0, json.aG)(properties['direction'], ['Inbound', 'Outbound']) === 'Outbound' ? 'Outbound' : 'Inbound',
				access: (0, json.aG)(properties['access'], ['Allow', 'Deny']) === 'Allow' ? 'Allow' : 'Deny',
				protocol: (0, json.b6)(properties['protocol']) ?? '*',
				sources: bothForms(properties, 'sourceAddressPrefix', 'sourceAddressPrefixes'),
				sourcePorts: bothForms(properties, 'sourcePortRange', 'sourcePortRanges'),
				destinations: bothForms(properties, 'destinationAddressPrefix', 'destinationAddressPrefixes'),
				destinationPorts: bothForms(properties, 'destinationPortRange', 'destinationPortRanges'),
				hasApplicationSecurityGroups: (0, json.iZ)(properties['sourceApplicationSecurityGroups']).length > 0 ||
					(0, json.iZ)(properties['destinationApplicationSecurityGroups']).length > 0,
				isDefault,
			};
		}
		function textsIn(properties, list, field) {
			return (0, json.iZ)(properties[list]).flatMap((entry) => (0, json.b6)(entry[field]) ?? []);
		}
		function bothForms(properties, one, several) {
			const single = (0, json.b6)(properties[one]);
			return [...(single === undefined ? [] : [single]), ...(0, json.iw)(properties[several])];
		}
		var public_ip_addresses = __webpack_require__(2918);
		var admin_rules = __webpack_require__(7908);
		;
		function parseSecurityAdminRules(body) {
			return (0, json.iZ)(body['value']).map((rule) => {
				const properties = (0, json.Xy)(rule['properties']);
				const access = (0, json.b6)(properties['access'])?.toLowerCase();
				return {
					name: (0, json.b6)(rule['id'])?.split('/').at(-1) ?? (0, json.b6)(rule['name']) ?? '',
					priority: (0, json.rl)(properties['priority']) ?? Number.MAX_SAFE_INTEGER,
					direction: (0, json.b6)(properties['direction'])?.toLowerCase() === 'outbound' ? 'Outbound' : 'Inbound',
					access: access === 'deny' ? 'Deny' : access === 'alwaysallow' ? 'AlwaysAllow' : 'Allow',
					protocol: (0, json.b6)(properties['protocol']) ?? 'Any',
					sources: prefixesOf(properties, 'sources'),
					sourcePorts: portsOf(properties, 'sourcePortRanges'),
					destinations: prefixesOf(properties, 'destinations'),
					destinationPorts: portsOf(properties, 'destinationPortRanges'),
				};
			});
		}
		function prefixesOf(properties, side) {
			const prefixes = (0, json.iZ)(properties[side]).flatMap(({ addressPrefix }) => (0, json.b6)(addressPrefix) ?? []);
			return prefixes.length > 0 ? prefixes : ['*'];
		}
		function portsOf(properties, field) {
			const ports = (0, json.iw)(properties[field]);
			return ports.length > 0 ? ports : ['*'];
		}
		;
		const networkSources = {
			async vnet(reading) {
				const isRequired = reading.inputs.operation !== 'reconcile';
				return readAs(readOfVnet(reading, (id) => ({ ...virtualNetwork(id), isRequired })), parseVirtualNetwork);
			},
			async usages(reading) {
				return readAs(readOfVnet(reading, (id) => ({
					...virtualNetwork(id),
					name: `subnet usage of VNet ${(0, resource_id.gu)(id)}`,
					path: `${id}/usages`,
				})), parseUsages);
			},
			async networkSecurityGroups(reading) {
				const ids = await idsIn(reading, ({ networkSecurityGroupId }) => networkSecurityGroupId);
				const [groups, rules] = await Promise.all([
					readEach(reading, ids, network_question('network security group'), parseNetworkSecurityGroup),
					reading.fact('securityAdminRules'),
				]);
				const always = rules.ok && rules.value !== 'unread' ? rules.value : [];
				const beneath = [...groups.value].map(([id, group]) => [id, group.ok ? { ...group, value: (0, admin_rules.y)(group.value, always) } : group]);
				return { ok: true, value: new Map(beneath) };
			},
			async securityAdminRules(reading) {
				const read = await readAs(readOfVnet(reading, (id) => ({
					...network_question('security admin rules of VNet')(id),
					path: `${id}/listNetworkManagerEffectiveSecurityAdminRules`,
					body: {},
					isLasting: true,
				})), parseSecurityAdminRules);
				return read.ok ? read : { ok: true, value: 'unread' };
			},
			async routeTables(reading) {
				const ids = await idsIn(reading, ({ routeTableId }) => routeTableId);
				return readEach(reading, ids, network_question('route table'), parseRouteTable);
			},
			async natGateways(reading) {
				const ids = await idsIn(reading, ({ natGatewayId }) => natGatewayId);
				return readEach(reading, ids, network_question('NAT gateway'), parseNatGateway);
			},
			async publicIpAddresses(reading) {
				const what = 'the public IP addresses that nodes send with';
				const cluster = await reading.fact('cluster');
				if (!cluster.ok)
					return followingFrom(what, cluster);
				if (!letsInSomeAlone(cluster.value))
					return readEach(reading, idsToCount(cluster.value), publicIp, public_ip_addresses.q);
				const [gateways, requests] = await Promise.all([reading.fact('natGateways'), requestsOf(reading)]);
				const read = gateways.ok
					? [...gateways.value.values()].flatMap((gateway) => (gateway.ok ? gateway.value : []))
					: [];
				const ids = [
					...cluster.value.loadBalancer.outboundIpIds,
					...read.flatMap(({ publicIpIds, publicIpPrefixIds }) => [...publicIpIds, ...publicIpPrefixIds]),
					...requests.flatMap(({ wanted }) => (0, node_public_ips.l)(wanted)?.prefixId ?? []),
				];
				return readEach(reading, ids, publicIp, public_ip_addresses.q);
			},
		};
		function letsInSomeAlone({ apiServerAccess }) {
			return !apiServerAccess.isPrivate && apiServerAccess.authorizedIpRanges.length > 0;
		}
		function idsToCount({ loadBalancer }) {
			const { allocatedOutboundPorts, outboundIpIds, outboundIpv4Count } = loadBalancer;
			const isKnown = outboundIpv4Count !== undefined && !outboundIpIds.some(public_ip_addresses.B);
			return allocatedOutboundPorts > 0 && !isKnown ? outboundIpIds : [];
		}
		function network_question(kind) {
			return (id) => ({ name: `${kind} ${(0, resource_id.gu)(id)}`, path: id, scope: id, api: 'Microsoft.Network' });
		}
		const virtualNetwork = network_question('virtual network');
		function publicIp(id) {
			return network_question((0, public_ip_addresses.B)(id) ? 'public IP prefix' : 'public IP address')(id);
		}
		async function readOfVnet(reading, questionAbout) {
			const guess = (0, subnet_reference.mD)(reading.inputs.pools);
			if (guess === undefined) {
				const found = await findVnetId(reading);
				return typeof found === 'string' ? reading.read(questionAbout(found)) : found;
			}
			const early = reading.read(questionAbout(guess.id));
			if (guess.isCertain)
				return early;
			const [answer, id] = await Promise.all([early, findVnetId(reading)]);
			return typeof id !== 'string' || (0, resource_id.s)(id, guess.id) ? answer : reading.read(questionAbout(id));
		}
		async function findVnetId(reading) {
			const { inputs } = reading;
			const [clusterRead, pools] = await Promise.all([reading.fact('cluster'), reading.fact('agentPools')]);
			if (!pools.ok)
				return unknown('the VNet', 'it depends on the node pools of the cluster, which could not be read');
			const cluster = clusterRead.ok ? clusterRead.value : undefined;
			const clusterVnet = (0, subnet_reference.PJ)(cluster, pools.value);
			const requests = (0, pool_request.VF)(inputs, cluster, pools.value);
			const vnetId = requests.length === 0
				? clusterVnet
				: (0, subnet_reference.iM)(requests.map(({ subnetId }) => subnetId), clusterVnet);
			return vnetId ?? unknown('the VNet', 'no node pool of the cluster is in a subnet that could name it');
		}
		async function idsIn(reading, idOf) {
			return (await relevantSubnets(reading)).flatMap((subnet) => idOf(subnet) ?? []);
		}
		;
		const SOURCES = {
			...clusterSources,
			...networkSources,
			...accessSources,
			...computeSources,
			...policySources,
		};
		;
		const ALWAYS = {
			add: ['lookups', 'cluster', 'agentPools', 'vnet'],
			check: ['lookups', 'cluster', 'agentPools', 'vnet'],
			reconcile: ['lookups', 'cluster', 'agentPools'],
		};
		async function readSnapshot(read, inputs, needed, now) {
			const begun = new Map();
			const reading = {
				inputs,
				now,
				clusterId: (0, resource_id.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
				read,
				fact(name) {
					const running = begun.get(name) ?? SOURCES[name](reading);
					begun.set(name, running);
					return running;
				},
			};
			const names = Object.keys(SOURCES);
			const entries = names.map(async (name) => [
				name,
				needed.has(name) || ALWAYS[inputs.operation].includes(name)
					? await reading.fact(name)
					: unasked(name, 'no check of this run needs it'),
			]);
			return Object.fromEntries(await Promise.all(entries));
		}
		var pool_nodes = __webpack_require__(7834);
		var az_command = __webpack_require__(3740);
		;
		function runningPool(what, poolId) {
			return {
				what,
				look: (0, az_command.Lw)('aks nodepool show', { ...(0, az_command.bg)(poolId), query: 'provisioningState' }),
				abort: (0, az_command.Lw)('aks nodepool operation-abort', (0, az_command.bg)(poolId)),
			};
		}
		function runningCluster(what, clusterId) {
			return {
				what,
				look: (0, az_command.Lw)('aks show', { ...(0, az_command.dU)(clusterId), query: 'provisioningState' }),
				abort: (0, az_command.Lw)('aks operation-abort', (0, az_command.dU)(clusterId)),
			};
		}
		;
		const USUAL_POOL_ADD = { medianSeconds: 221, ninetyPercentSeconds: 383 };
		;
		function kindOfTarget(target) {
			return /\/agentPools\/[^/]+(?:\/|$)/i.test(target) ? 'pool' : 'cluster';
		}
		;
		async function ask_ask(request, { client, signal }) {
			const answer = await client.send(request, signal).catch((error) => {
				if (error instanceof arm_exchange.XX)
					return { cause: error.message, mayHaveBegun: error.mayHaveBegun };
				throw error;
			});
			if (isSilence(answer) || answer.error === undefined)
				return answer;
			const { error, status, headers } = answer;
			const judged = (0, classify.L)({ came: 'answer', method: request.method, error, headers, nowMilliseconds: 0 });
			const isGateway = judged.is === 'unknown-effect' || (judged.is === 'passing' && judged.passing.what === 'trouble');
			if (!isGateway)
				return answer;
			return {
				cause: error.code === '' ? `HTTP ${status}` : `HTTP ${status}, ${error.code}`,
				mayHaveBegun: judged.is === 'unknown-effect',
				error,
			};
		}
		function isSilence(answer) {
			return 'cause' in answer;
		}
		function failedEnd(error, judged, wasAccepted) {
			const end = { status: 'failed', error, wasAccepted };
			if (judged.is === 'passing')
				return { ...end, passing: judged.passing.what };
			const isForRange = judged.is === 'permanent' && judged.because === 'refusal' && judged.explanation.retry === 'vnet-range';
			return isForRange ? { ...end, isForRange } : end;
		}
		async function readFirst(target, hands, options = {}) {
			const answer = await ask_ask({ method: 'GET', target, provider: 'Microsoft.ContainerService', ...options }, hands);
			if (isSilence(answer))
				return { ok: false, end: { status: 'unsent', cause: answer.cause, error: answer.error } };
			const { body, error } = answer;
			if (error !== undefined) {
				const { headers } = answer;
				const asked = { kind: 'read' };
				const judged = (0, classify.L)({ came: 'answer', method: 'GET', error, headers, nowMilliseconds: 0, asked });
				return { ok: false, end: failedEnd(error, judged, false) };
			}
			return (0, json.Gv)(body)
				? { ok: true, body }
				: { ok: false, end: { status: 'unsent', cause: 'the answer had no body' } };
		}
		;
		const OUT_OF_SIGHT_SECONDS = 120;
		async function performWrite(write, hands) {
			const { request, resource, running, pace = 'change', mirror } = write;
			const { asked = { kind: kindOfTarget(request.target) } } = write;
			const { client, clock, random, signal, emit } = hands;
			signal.throwIfAborted();
			const answer = await ask_ask({
				...request,
				onSend: () => {
					emit({ type: 'sent', running });
				},
				onUnbegun: (why) => {
					emit({ type: 'unbegun', what: running.what, why });
				},
			}, hands);
			if (isSilence(answer)) {
				const { cause, mayHaveBegun, error } = answer;
				if (mayHaveBegun)
					return { status: 'unanswered', cause, error };
				emit({ type: 'unbegun', what: running.what, why: cause });
				return { status: 'unsent', cause, error };
			}
			if (answer.error !== undefined) {
				const { error, headers } = answer;
				emit({ type: 'refused', what: running.what });
				const judged = (0, classify.L)({
					came: 'answer',
					method: request.method,
					asked,
					error,
					headers,
					nowMilliseconds: clock.now(),
				});
				if (judged.is === 'passing' && judged.passing.what === 'raced')
					return { status: 'raced', error };
				if (judged.is === 'passing' && judged.passing.what === 'busy')
					return { status: 'busy', blocker: judged.passing.blocker };
				return failedEnd(error, judged, false);
			}
			emit({ type: 'accepted', what: running.what });
			const startedAt = clock.now();
			const end = await followOperation(answer, {
				client,
				clock,
				random,
				signal,
				resource,
				provider: request.provider,
				kind: pace,
				mirror,
				missingForSeconds: OUT_OF_SIGHT_SECONDS,
				onProgress: (state) => {
					emit({
						type: 'progress',
						what: running.what,
						state,
						elapsedSeconds: Math.round((clock.now() - startedAt) / 1000),
						usual: running.usual,
					});
				},
			});
			if (end.state === 'Unreadable' || end.state === 'Gone')
				return { status: 'unanswered', cause: end.error?.message ?? 'Azure accepted it but does not show it yet' };
			emit({ type: 'ended', what: running.what, state: end.state });
			if (end.state === 'Succeeded')
				return { status: 'succeeded' };
			const error = errorOf(end, running.what);
			return failedEnd(error, (0, classify.L)({ came: 'end', error, asked }), true);
		}
		function errorOf({ state, error }, what) {
			if (error !== undefined && `${error.code}${error.message}` !== '')
				return error;
			return {
				details: [],
				...error,
				code: `Operation${state}`,
				message: `${what} ended as ${state} without an error from Azure.`,
			};
		}
		;
		const DOING = { 'add': 'Creating', 'put-again': 'Retrying', 'update': 'Updating' };
		async function put_pool_putPool(step, hands) {
			const { pool, how, isOutsideKnownRanges } = step;
			const eTag = pool.existing?.eTag;
			return performWrite({
				request: {
					method: 'PUT',
					target: pool.id,
					provider: 'Microsoft.ContainerService',
					body: how === 'add' ? (0, pool_request.Fm)(pool) : (0, pool_request.Et)(pool),
					headers: how === 'add' ? { 'if-none-match': '*' } : eTag === undefined ? {} : { 'if-match': eTag },
				},
				resource: pool.id,
				pace: how === 'add' ? 'create' : 'change',
				mirror: { target: parentOf(pool.id), stateOf: (body) => stateInCluster(body, pool.name) },
				asked: { kind: 'pool', isOutsideKnownRanges },
				running: {
					...runningPool(`${DOING[how]} node pool ${pool.name}`, pool.id),
					...(how === 'add' ? { usual: USUAL_POOL_ADD } : {}),
				},
			}, hands);
		}
		function parentOf(poolId) {
			return poolId.replace(/\/agentPools\/[^/]+$/i, '');
		}
		function stateInCluster(body, pool) {
			const profiles = (0, json.iZ)((0, json.Xy)((0, json.Xy)(body)['properties'])['agentPoolProfiles']);
			return (0, json.b6)(profiles.find(({ name }) => name === pool)?.['provisioningState']);
		}
		;
		const READ_ONLY_CLUSTER_FIELDS = [
			'id',
			'name',
			'type',
			'eTag',
			'systemData',
			'identity.principalId',
			'identity.tenantId',
			'identity.userAssignedIdentities.*.principalId',
			'identity.userAssignedIdentities.*.clientId',
			'properties.provisioningState',
			'properties.powerState',
			'properties.status',
			'properties.currentKubernetesVersion',
			'properties.fqdn',
			'properties.privateFQDN',
			'properties.azurePortalFQDN',
			'properties.maxAgentPools',
			'properties.resourceUID',
			'properties.addonProfiles.*.identity',
			'properties.ingressProfile.webAppRouting.identity',
			'properties.podIdentityProfile.userAssignedIdentities.*.provisioningState',
			'properties.podIdentityProfile.userAssignedIdentities.*.provisioningInfo',
			'properties.privateLinkResources.*.privateLinkServiceID',
			'properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs',
			'properties.networkProfile.natGatewayProfile.effectiveOutboundIPs',
			'properties.httpProxyConfig.effectiveNoProxy',
			'properties.oidcIssuerProfile.issuerURL',
			'properties.servicePrincipalProfile.secret',
			'properties.windowsProfile.adminPassword',
			'properties.aadProfile.serverAppSecret',
		];
		function reconcileBody(cluster) {
			return withoutFields(cluster, [...READ_ONLY_CLUSTER_FIELDS, 'properties.agentPoolProfiles']);
		}
		function withoutFields(body, paths) {
			return paths.reduce((kept, path) => withoutPath(kept, path.split('.')), body);
		}
		function withoutRest(value, rest) {
			if ((0, json.Gv)(value))
				return withoutPath(value, rest);
			if (!isList(value) || rest[0] !== '*')
				return value;
			return value.map((element) => ((0, json.Gv)(element) ? withoutPath(element, rest.slice(1)) : element));
		}
		function isList(value) {
			return Array.isArray(value);
		}
		function withoutPath(body, [key, ...rest]) {
			if (key === undefined)
				return body;
			const entries = Object.entries(body).flatMap(([name, value]) => {
				if (key !== '*' && key !== name)
					return [[name, value]];
				if (rest.length === 0)
					return [];
				return [[name, withoutRest(value, rest)]];
			});
			return Object.fromEntries(entries);
		}
		;
		const MOVING = [
			'eTag',
			'systemData',
			'properties.provisioningState',
			'properties.status',
			'properties.agentPoolProfiles.*.eTag',
			'properties.agentPoolProfiles.*.provisioningState',
			'properties.agentPoolProfiles.*.status',
		];
		const LONGEST_VALUE = 200;
		function clusterChanges(before, after) {
			return changesOf('', withoutFields(before, MOVING), withoutFields(after, MOVING));
		}
		function changesOf(path, before, after) {
			if ((0, json.Im)(before) && (0, json.Im)(after))
				return [];
			const [left, right] = [partsOf(before), partsOf(after)];
			if (left !== undefined && right !== undefined)
				return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => changesOf(path === '' ? key : `${path}.${key}`, left.get(key), right.get(key)));
			return Object.is(before, after) ? [] : [{ path, before: shown(before), after: shown(after) }];
		}
		function partsOf(value) {
			if (Array.isArray(value))
				return new Map(value.map((element, index) => [String(index), element]));
			if ((0, json.Gv)(value))
				return new Map(Object.entries(value));
			return undefined;
		}
		function shown(value) {
			if ((0, json.Im)(value))
				return 'absent';
			const text = JSON.stringify(value);
			return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
		}
		;
		async function reconcile(clusterId, hands) {
			const read = await readFirst(clusterId, hands);
			if (!read.ok)
				return read.end;
			const eTag = (0, json.b6)(read.body['eTag']);
			const work = comingWork(read.body);
			if (work !== undefined)
				hands.emit({ type: 'note', message: work });
			const end = await performWrite({
				request: {
					method: 'PUT',
					target: clusterId,
					provider: 'Microsoft.ContainerService',
					body: reconcileBody(read.body),
					...(eTag === undefined ? {} : { headers: { 'if-match': eTag } }),
				},
				resource: clusterId,
				running: runningCluster('Reconciling the cluster', clusterId),
			}, hands);
			if (end.status !== 'succeeded')
				return end;
			const after = await lookAgain(clusterId, hands);
			return after.ok ? { ...end, changes: clusterChanges(read.body, after.body) } : end;
		}
		function lookAgain(clusterId, hands) {
			return readFirst(clusterId, hands, { isOptional: true });
		}
		function comingWork(cluster) {
			const properties = (0, json.Xy)(cluster['properties']);
			const state = (0, json.b6)(properties['provisioningState']) ?? '';
			const failedWith = (0, json.b6)((0, json.Xy)((0, json.Xy)(properties['status'])['provisioningError'])['code']);
			const [wanted, current] = [(0, json.b6)(properties['kubernetesVersion']), (0, json.b6)(properties['currentKubernetesVersion'])];
			const pools = (0, json.iZ)(properties['agentPoolProfiles']).filter((pool) => pool['provisioningState'] === 'Failed' || pool['provisioningState'] === 'Canceled');
			const parts = [
				...(state === 'Failed' || state === 'Canceled'
					? [
						`the last operation on the cluster, which ended ${state}${failedWith === undefined ? '' : ` with ${failedWith}`}`,
					]
					: []),
				...(wanted !== undefined && current !== undefined && !`${current}.`.startsWith(`${wanted}.`)
					? [`the upgrade of Kubernetes from ${current} to ${wanted}`]
					: []),
				...pools.map((pool) => `what node pool ${(0, json.b6)(pool['name']) ?? ''} was left ${(0, json.b6)(pool['provisioningState']) ?? ''} with`),
			];
			return parts.length === 0 ? undefined : `With this update, AKS retries or resumes ${parts.join(', ')}.`;
		}
		;
		async function reimage(step, hands) {
			const { pool } = step;
			const [current, profile] = await Promise.all([
				readFirst(pool.id, hands),
				readFirst(`${pool.id}/upgradeProfiles/default`, hands),
			]);
			if (!current.ok)
				return current.end;
			const { powerState, nodeImageVersion: image } = (0, agent_pool.bS)(current.body);
			if (powerState === 'Stopped')
				return {
					status: 'pointless',
					why: `Node pool ${pool.name} is stopped, so its nodes cannot be reimaged now. Start it (az aks nodepool start), then upgrade its node image (az aks nodepool upgrade --node-image-only).`,
				};
			if (!profile.ok)
				return profile.end;
			const latest = (0, json.b6)((0, json.Xy)(profile.body['properties'])['latestNodeImageVersion']);
			if (latest !== undefined && latest === image)
				return {
					status: 'pointless',
					why: `Node pool ${pool.name} already runs the latest node image ${image}, so a node image upgrade would reimage nothing. Upgrade Kubernetes (az aks nodepool upgrade) or replace the pool to reimage its nodes.`,
				};
			return performWrite({
				request: {
					method: 'POST',
					target: `${pool.id}/upgradeNodeImageVersion`,
					provider: 'Microsoft.ContainerService',
				},
				resource: pool.id,
				running: runningPool(`Upgrading the node image of node pool ${pool.name}`, pool.id),
			}, hands);
		}
		;
		async function wait(step, inputs, hands) {
			const { clock, random, client, signal, emit } = hands;
			if (step.for.kind === 'pause') {
				await clock.sleep(step.for.seconds * 1000 * (0.5 + random()), signal);
				return;
			}
			const [resource, provider] = resourceOf(step.for, inputs);
			const startedAt = clock.now();
			await awaitResource({
				client,
				clock,
				random,
				signal,
				resource,
				kind: 'others',
				provider,
				onProgress: (state) => {
					const elapsedSeconds = Math.round((clock.now() - startedAt) / 1000);
					emit({ type: 'progress', what: 'Waiting', state, elapsedSeconds, blockedBy: step.why });
				},
			});
		}
		function resourceOf(awaited, inputs) {
			switch (awaited.kind) {
				case 'cluster':
					return [
						(0, resource_id.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
						'Microsoft.ContainerService',
					];
				case 'pool':
					return [awaited.id, 'Microsoft.ContainerService'];
				case 'vnet':
					return [awaited.id, 'Microsoft.Network'];
			}
		}
		;
		async function perform(step, inputs, hands) {
			switch (step.do) {
				case 'wait':
					await wait(step, inputs, hands);
					return { status: 'waited' };
				case 'reconcile':
					return reconcile((0, resource_id.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName), hands);
				case 'put-pool':
					return put_pool_putPool(step, hands);
				case 'reimage':
					return reimage(step, hands);
			}
		}
		;
		async function runRounds(inputs, soFar, hands) {
			const read = createResourceReader(hands.client, hands.environment, hands.signal);
			for (;;) {
				const situation = await readAndJudge(inputs, soFar(), read, hands);
				hands.emit({ type: 'judged', situation });
				const step = nextStep(situation);
				if (step.do === 'done' || step.do === 'stop') {
					await lookAtMachines(situation, read, hands);
					return;
				}
				hands.emit({
					type: 'phase',
					phase: step.do,
					title: titleOf(step, inputs),
					...(step.do === 'put-pool' && step.how === 'add' ? { usual: USUAL_POOL_ADD } : {}),
				});
				if (step.do !== 'wait' && !(step.do === 'put-pool' && step.how === 'add'))
					hands.emit({ type: 'note', message: `Reason: ${step.why}` });
				if (!(step.do === 'wait' && step.for.kind === 'pause'))
					hands.emit({ type: 'long-wait-ahead' });
				const end = await perform(step, inputs, hands);
				hands.emit({ type: 'performed', deed: { step, end } });
				if (end.status === 'pointless')
					hands.emit({ type: 'note', message: end.why });
				hands.emit({
					type: 'phase-ended',
					phase: step.do,
					outcome: end.status === 'waited' ? 'looking again' : end.status,
				});
			}
		}
		async function readAndJudge(inputs, { deeds, situation: previous }, read, { clock, emit }) {
			emit({ type: 'phase', phase: 'read', title: `Reading cluster ${inputs.clusterName} and its network` });
			const looked = await readSnapshot(read, inputs, neededFactNames(inputs, checks.CATALOGUE), clock.now());
			const snapshot = await withPoolsAskedAlone(looked, inputs, deeds, previous, read);
			const cluster = snapshot.cluster.ok ? snapshot.cluster.value : undefined;
			const existing = snapshot.agentPools.ok ? snapshot.agentPools.value : undefined;
			const pools = (0, pool_request.VF)(inputs, cluster, existing).map((pool) => (0, run_deeds.uq)(pool, deeds));
			emit({ type: 'phase-ended', phase: 'read', outcome: 'read' });
			const answers = runChecks({
				snapshot,
				pools,
				operation: inputs.operation,
				allowReconcile: inputs.allowReconcile,
				ignore: inputs.ignoreChecks,
				catalogue: checks.CATALOGUE,
			});
			const findings = judged(answers, { inputs, snapshot, pools, deeds });
			emit({ type: 'checked', findings });
			return { inputs, snapshot, pools, findings, deeds };
		}
		async function lookAtMachines(situation, read, { emit }) {
			const { subscriptionId, resourceGroup, clusterName } = situation.inputs;
			const names = (0, pool_nodes.xt)(situation);
			if (names.length === 0)
				return;
			emit({ type: 'phase', phase: 'read', title: `Reading the nodes of ${(0, list_text.so)(names)}` });
			const clusterId = (0, resource_id.rp)(subscriptionId, resourceGroup, clusterName);
			await Promise.all(names.map(async (pool) => {
				emit({ type: 'machines-listed', pool, machines: await readMachines(read, clusterId, pool) });
			}));
			emit({ type: 'phase-ended', phase: 'read', outcome: 'read' });
		}
		async function withPoolsAskedAlone(snapshot, inputs, deeds, previous, read) {
			const isAllDone = inputs.pools.every(({ name }) => (0, run_deeds.zC)(deeds, name));
			if (snapshot.agentPools.ok || previous === undefined || inputs.pools.length === 0 || !isAllDone)
				return snapshot;
			const clusterId = (0, resource_id.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName);
			const asked = await Promise.all(inputs.pools.map(({ name }) => readAs(read({
				name: `node pool ${name}`,
				path: `${clusterId}/agentPools/${name}`,
				scope: clusterId,
				api: 'Microsoft.ContainerService',
				isRequired: true,
			}), agent_pool.bS)));
			const fresh = asked.flatMap((pool) => (pool.ok ? [pool.value] : []));
			if (fresh.length < asked.length)
				return snapshot;
			const before = previous.snapshot.agentPools.ok ? previous.snapshot.agentPools.value : [];
			const others = before.filter(({ name }) => !fresh.some((pool) => pool.name === name));
			return { ...snapshot, agentPools: { ok: true, value: [...others, ...fresh] } };
		}
		const PUTS = { 'add': 'Adding', 'put-again': 'Retrying', 'update': 'Updating' };
		function titleOf(step, { clusterName }) {
			switch (step.do) {
				case 'wait':
					return step.for.kind === 'pause' ? `Trying again soon: ${step.why}` : `Waiting: ${step.why}`;
				case 'reconcile':
					return `Reconciling ${clusterName}`;
				case 'put-pool':
					return `${PUTS[step.how]} ${step.pool.name} ${step.how === 'add' ? 'to' : 'in'} ${clusterName}`;
				case 'reimage':
					return `Upgrading the node image of ${step.pool.name} in ${clusterName}`;
			}
		}
	})
};
