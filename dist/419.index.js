export const id = 419;
export const ids = [419];
export const modules = {

/***/ 9158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ API_VERSIONS),
/* harmony export */   Cc: () => (/* binding */ createExchange),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   XX: () => (/* binding */ Unanswered)
/* harmony export */ });
/* harmony import */ var _azure_arm_containerservice_api__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9269);
/* harmony import */ var _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1818);
/* harmony import */ var _azure_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5162);




/** The api-versions that the run is written against, by resource provider, or by a part of one that has versions of its own. */
const API_VERSIONS = {
    'Microsoft.ContainerService': '2026-05-01',
    'Microsoft.Network': '2025-07-01',
    'Microsoft.Authorization': '2022-04-01',
    'Microsoft.Authorization/locks': '2020-05-01',
    'Microsoft.Compute/skus': '2021-07-01',
    'Microsoft.Compute/locations/usages': '2024-07-01',
    'Microsoft.Resources': '2022-12-01',
};
/** After this the answer to one request is no longer waited for. ARM itself gives up on a provider after 60 s. */
const REQUEST_LIMIT_SECONDS = 75;
/** The same for what the run can do without; the longest of it, the sizes of virtual machines in a region, takes some seconds. */
const OPTIONAL_LIMIT_SECONDS = 30;
/** No answer came, so a write may have taken effect or not. */
class Unanswered extends Error {
}
/** A pipeline of the SDK's with one credential; answers are read here, because the SDK's operations drop what they do not know. */
function createExchange(options, httpClient, credential) {
    const { world, cloud, subscriptionId } = options;
    const { pipeline } = (0,_azure_arm_containerservice_api__WEBPACK_IMPORTED_MODULE_0__/* .createContainerService */ .H)(credential, subscriptionId, {
        endpoint: cloud.armEndpoint,
        credentials: { scopes: [cloud.armScope] },
        // The SDK waits in real time, does not repeat a 429 without a header and does not cap Retry-After.
        retryOptions: { maxRetries: 0 },
        userAgentOptions: { userAgentPrefix: 'aks-subnet-pool' },
        httpClient,
    });
    // Nobody listens to traces, and each would have its URL, 3 KB with a signature, taken apart and put together.
    pipeline.removePolicy({ name: _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .tracingPolicyName */ .OO });
    return async (request, apiVersion, signal) => {
        const startedAt = world.clock.now();
        const seconds = request.isOptional === true ? OPTIONAL_LIMIT_SECONDS : REQUEST_LIMIT_SECONDS;
        let answer;
        try {
            const response = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .withTimeLimit */ .Bv)(world.clock, seconds, signal, (limited) => pipeline.sendRequest(httpClient, (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({
                url: urlOf(cloud.armEndpoint, request, apiVersion),
                method: request.method,
                headers: (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .createHttpHeaders */ .Nc)({
                    accept: 'application/json',
                    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
                    ...request.headers,
                }),
                ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
                abortSignal: limited,
            })));
            answer = readAnswer(response);
            return answer;
        }
        finally {
            world.emit({
                at: world.clock.now(),
                type: 'requested',
                method: request.method,
                path: pathOf(request.target),
                status: answer?.status,
                milliseconds: world.clock.now() - startedAt,
                ...(answer?.correlationId === undefined ? {} : { correlationId: answer.correlationId }),
            });
        }
    };
}
function readAnswer(response) {
    const text = response.bodyAsText ?? '';
    const isGood = response.status >= 200 && response.status < 300;
    if (isNestedDeeper(text, DEEPEST_BODY))
        throw new Unanswered(`HTTP ${response.status} with a body that is nested more than ${DEEPEST_BODY} times`);
    const body = parseJson(text);
    // 202 and 204 come without a body; anything else that is good and is not JSON was cut off or written by something in between.
    if (isGood && body === undefined && text.trim() !== '')
        throw new Unanswered(`HTTP ${response.status} with a body that is not JSON`);
    const correlationId = response.headers.get('x-ms-correlation-request-id') ?? response.headers.get('x-ms-request-id');
    const identified = correlationId === undefined ? {} : { correlationId };
    return {
        status: response.status,
        headers: response.headers.toJSON(),
        body,
        ...identified,
        ...(isGood ? {} : { error: { ...(0,_azure_error_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAzureError */ .v)(body, text, response.status), ...identified } }),
    };
}
/** Deeper than any resource of Azure's, and shallow enough for whatever walks through it. */
const DEEPEST_BODY = 100;
/** Whether brackets outside of strings are nested more than so many times; nothing here is deep itself, and nothing grows. */
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
/** Without the query: that of an operation's URL is signed and belongs in no log. */
function pathOf(target) {
    return target.replace(/^https:\/\/[^/]+/, '').replace(/\?.*$/s, '');
}


/***/ }),

/***/ 5604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parseAzureError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);

/**
 * Reads an error from a body: wrapped (`{"error": {…}}`, ARM and the network provider), bare (`{"code", "message"}`, AKS), or none
 * (text and HTML of gateways). https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/overview
 */
function parseAzureError(body, text = '', status) {
    const outer = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(body);
    const error = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(outer['error']) ? outer['error'] : outer;
    const code = clipped((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error['code']) ?? '', LONGEST_CODE);
    const message = clipped((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error['message']) ?? plainText(text), LONGEST_MESSAGE);
    const subcode = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error['subcode']);
    const target = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error['target']);
    return {
        code,
        message: message === '' && status !== undefined ? `HTTP ${status} without a body` : message,
        ...(subcode === undefined ? {} : { subcode }),
        ...(target === undefined ? {} : { target }),
        details: nestedErrors(error, 0).slice(0, MOST_DETAILS),
        ...(status === undefined ? {} : { status }),
    };
}
/** Longer than any real one, and short enough for a report. */
const LONGEST_CODE = 200;
const LONGEST_MESSAGE = 8000;
const MOST_DETAILS = 50;
function clipped(text, longest) {
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
/** Deeper than any real answer, and shallow enough for a hostile one. */
const DEEPEST_NESTING = 8;
function nestedErrors(error, depth) {
    if (depth >= DEEPEST_NESTING)
        return [];
    return [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(error['details']), ...((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(error['innererror']) ? [error['innererror']] : [])].flatMap((inner) => [
        {
            code: clipped((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(inner['code']) ?? '', LONGEST_CODE),
            message: clipped((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(inner['message']) ?? '', LONGEST_MESSAGE),
        },
        ...nestedErrors(inner, depth + 1),
    ]);
}
/** The text of a page without its markup, short enough for a message. */
function plainText(text) {
    const LONGEST = 300;
    const plain = text
        .slice(0, 20 * LONGEST)
        .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}


/***/ }),

/***/ 5419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRounds: () => (/* binding */ runRounds)
});

// EXTERNAL MODULE: ./build/address-space.js
var address_space = __webpack_require__(5115);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/resource-id.js
var resource_id = __webpack_require__(2558);
// EXTERNAL MODULE: ./build/azure/arm-exchange.js
var arm_exchange = __webpack_require__(9158);
// EXTERNAL MODULE: ./build/azure/authorization-errors.js
var authorization_errors = __webpack_require__(8453);
// EXTERNAL MODULE: ./build/azure/azure-error.js
var azure_error = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/azure/retry.js
var retry = __webpack_require__(5162);
;// CONCATENATED MODULE: ./build/azure/operation.js




/** Only these end an operation; any other text, and there are free ones (`CreatingAgentPool: 0/1 nodes completed`), is progress. */
const TERMINAL_STATES = ['Succeeded', 'Failed', 'Canceled'];
/** An operation has been seen to stay InProgress for ever beside a Succeeded pool. https://github.com/Azure/AKS/issues/1968 */
const RESOURCE_LOOK_SECONDS = 60;
/**
 * Waits for the operation that a write started. The status URL is followed byte for byte, because it is signed, and only to the
 * cloud's own Resource Manager, because the token goes with it.
 * @throws the signal's reason when the run is stopped
 */
async function followOperation(started, options) {
    const url = started.headers['azure-asyncoperation'];
    if (url === undefined || !isArmUrl(url, options.client.endpoint))
        return awaitResource(options);
    const pace = createPace(options);
    let lookedAtResource = options.clock.now();
    for (;;) {
        await pace.next();
        const answer = await look(url, options);
        if (answer === undefined)
            return awaitResource(options);
        pace.notice(answer);
        if (answer.status === 429)
            continue;
        const status = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(answer.body)['status']);
        if (status !== undefined && TERMINAL_STATES.includes(status))
            return endOf(status, answer);
        options.onProgress(status ?? '(no status)');
        if (options.clock.now() - lookedAtResource >= RESOURCE_LOOK_SECONDS * 1000) {
            lookedAtResource = options.clock.now();
            const resource = await look(options.resource, options);
            if (resource !== undefined)
                pace.notice(resource);
            const state = resource && stateOf(resource.body);
            // A pool whose operation has only begun may still show its last state, but not a minute later.
            if (state !== undefined && TERMINAL_STATES.includes(state))
                return restOf(state, resource?.body);
        }
    }
}
/**
 * Waits until nothing works on the resource any more, by its own `provisioningState`.
 * @throws the signal's reason when the run is stopped
 */
async function awaitResource(options) {
    const pace = createPace(options);
    for (;;) {
        await pace.next();
        const answer = await options.client.send(lookAt(options.resource, options), options.signal).catch(ignoreUnanswered);
        if (answer === undefined)
            continue;
        pace.notice(answer);
        if (answer.status === 404)
            return { state: 'Gone' };
        // Whoever may not look has nothing to wait for: the next round says which right is missing.
        if (answer.error !== undefined && answer.status < 500 && answer.status !== 429)
            return { state: 'Unreadable', error: answer.error };
        const state = stateOf(answer.body);
        if (state !== undefined && TERMINAL_STATES.includes(state))
            return restOf(state, answer.body);
        options.onProgress(state ?? '(no state)');
    }
}
/** One look at a URL; undefined where the status cannot be read, for want of a right or because it is gone. */
async function look(target, options) {
    const answer = await options.client.send(lookAt(target, options), options.signal).catch(ignoreUnanswered);
    return answer?.error === undefined || answer.status === 429 ? answer : undefined;
}
function lookAt(target, { provider }) {
    return { method: 'GET', target, provider, isLook: true };
}
function ignoreUnanswered(error) {
    if (!(error instanceof arm_exchange/* Unanswered */.XX))
        throw error;
}
function endOf(state, answer) {
    if (state === 'Succeeded')
        return { state };
    const identified = answer.correlationId === undefined ? {} : { correlationId: answer.correlationId };
    return { state, error: { ...(0,azure_error/* parseAzureError */.v)(answer.body), ...identified } };
}
/** How the resource itself came to rest; AKS keeps there what it failed with. */
function restOf(state, body) {
    const status = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(body)['properties'])['status']);
    const error = (0,azure_error/* parseAzureError */.v)(status['provisioningError']);
    return state === 'Succeeded' || error.code === '' ? { state } : { state, error };
}
function stateOf(body) {
    return (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(body)['properties'])['provisioningState']);
}
/** https, the endpoint's own host or a subdomain of it: the token is sent nowhere else. */
function isArmUrl(url, endpoint) {
    if (!URL.canParse(url))
        return false;
    const { protocol, host, username, password } = new URL(url);
    const own = new URL(endpoint).host;
    return protocol === 'https:' && username === '' && password === '' && (host === own || host.endsWith(`.${own}`));
}
/**
 * Soon at first, then slower: AKS sends no Retry-After, and allows two status reads a second in a whole subscription.
 * https://learn.microsoft.com/azure/aks/quotas-skus-regions
 */
const FIRST_SECONDS = 1;
const SOON_SECONDS = 2.4;
const LATER_SECONDS = 4.4;
const SOON_FOR_SECONDS = 120;
const SLOWEST_SECONDS = 60;
const MOST_SLOWDOWN = 16;
function createPace({ clock, random, signal }) {
    const startedAt = clock.now();
    let looks = 0;
    let slowdown = 1;
    let asked;
    return {
        async next() {
            const elapsedSeconds = (clock.now() - startedAt) / 1000;
            const usual = elapsedSeconds < SOON_FOR_SECONDS ? SOON_SECONDS : LATER_SECONDS;
            const own = Math.min(SLOWEST_SECONDS, Math.min(usual, FIRST_SECONDS * 1.3 ** looks++) * slowdown);
            // Jitter keeps runs that began together from asking together. Nobody is asked sooner than was allowed; and later than that while
            // many are refused, each of whom was told the same time.
            const seconds = Math.max(own * (0.8 + 0.2 * random()), (asked ?? 0) * (1 + 0.2 * random()));
            asked = undefined;
            await clock.sleep(seconds * 1000, signal);
        },
        notice(answer) {
            const retryAfter = (0,retry/* retryAfterSeconds */.C3)(answer.headers, answer.error?.message ?? '', clock.now());
            if (retryAfter !== undefined && retryAfter > 0)
                asked = Math.min(SLOWEST_SECONDS, retryAfter);
            slowdown = answer.status === 429 ? Math.min(MOST_SLOWDOWN, slowdown * 2) : Math.max(1, slowdown * 0.9);
        },
    };
}

;// CONCATENATED MODULE: ./build/azure/read-resource.js





/** A list that goes on for longer than this is cut off: nothing that is asked for here is as long. */
const MOST_PAGES = 50;
/** Reads resources for the facts: a good answer as it came, anything else as the reason why there is none. */
function createResourceReader(client, signal) {
    const lasting = new Map();
    return async (question) => {
        const key = JSON.stringify([question.path, question.query]);
        const known = lasting.get(key);
        if (known !== undefined)
            return known;
        const answer = await readWhole(client, signal, question);
        if (question.isLasting === true && answer.ok)
            lasting.set(key, answer);
        return answer;
    };
}
/** The resource, or every page of a list as one. */
async function readWhole(client, signal, { path, api, query = {}, isRequired = false }) {
    const request = { method: 'GET', provider: api, query, isOptional: !isRequired };
    const first = await readOne(client, signal, { ...request, target: path }, path);
    if (!first.ok || !Array.isArray(first.value['value']))
        return first;
    const rows = [...first.value['value']];
    let next = (0,json/* textOf */.b6)(first.value['nextLink']);
    for (let pages = 1; next !== undefined && pages < MOST_PAGES && isArmUrl(next, client.endpoint); pages++) {
        const page = await readOne(client, signal, { ...request, target: next }, path);
        if (!page.ok)
            return page;
        const more = page.value['value'];
        if (Array.isArray(more))
            rows.push(...more);
        next = (0,json/* textOf */.b6)(page.value['nextLink']);
    }
    return { ok: true, value: { ...first.value, value: rows } };
}
async function readOne(client, signal, request, path) {
    const what = describe(path);
    try {
        const answer = await client.send(request, signal);
        if (answer.error === undefined)
            return (0,json/* isObject */.Gv)(answer.body)
                ? { ok: true, value: answer.body }
                : {
                    ok: false,
                    what,
                    reason: 'unreachable',
                    message: `HTTP ${answer.status} with a body that is not an object`,
                };
        const { code, message } = answer.error;
        const said = code === '' ? `HTTP ${answer.status}: ${message}` : `${code}: ${message}`;
        if (answer.status === 404)
            return { ok: false, what, reason: 'missing', message: said };
        if (answer.status !== 403)
            return { ok: false, what, reason: 'unreachable', message: said };
        const permission = (0,authorization_errors/* missingPermissions */.HR)(answer.error)[0]?.action;
        // Azure's sentence names caller, action and scope; the report names them anyway, once.
        if (permission !== undefined)
            return { ok: false, what, reason: 'forbidden', message: `${code} for ${permission}`, permission };
        return { ok: false, what, reason: 'forbidden', message: said };
    }
    catch (error) {
        if (!(error instanceof arm_exchange/* Unanswered */.XX))
            throw error;
        return { ok: false, what, reason: 'unreachable', message: error.message };
    }
}
/** What a path names, in words; of a list about a resource the resource. */
const KINDS = [
    [/\/managedClusters\/([^/]+)$/i, 'managed cluster'],
    [/\/managedClusters\/([^/]+)\/agentPools$/i, 'node pools of cluster'],
    [/\/managedClusters\/([^/]+)\/availableAgentPoolVersions$/i, 'available versions of cluster'],
    [/\/agentPools\/([^/]+)\/upgradeProfiles\/default$/i, 'upgrade profile of node pool'],
    [/\/virtualNetworks\/([^/]+)$/i, 'virtual network'],
    [/\/virtualNetworks\/([^/]+)\/usages$/i, 'subnet usage of virtual network'],
    [/\/networkSecurityGroups\/([^/]+)$/i, 'network security group'],
    [/\/routeTables\/([^/]+)$/i, 'route table'],
    [/\/natGateways\/([^/]+)$/i, 'NAT gateway'],
    [/\/publicIPAddresses\/([^/]+)$/i, 'public IP address'],
    [/\/publicIPPrefixes\/([^/]+)$/i, 'public IP prefix'],
    [/\/([^/]+)\/providers\/Microsoft\.Authorization\/permissions$/i, 'permissions on'],
    [/\/([^/]+)\/providers\/Microsoft\.Authorization\/roleAssignments$/i, 'role assignments on'],
    [/\/([^/]+)\/providers\/Microsoft\.Authorization\/locks$/i, 'locks on'],
    [/\/roleDefinitions\/([^/]+)$/i, 'role definition'],
    [/^\/subscriptions\/([^/]+)\/providers\/Microsoft\.Compute\/skus$/i, 'sizes of virtual machines for subscription'],
    [/\/Microsoft\.Compute\/locations\/([^/]+)\/usages$/i, 'quotas for virtual machines in'],
    [/^\/subscriptions\/([^/]+)$/i, 'subscription'],
];
function describe(path) {
    for (const [pattern, kind] of KINDS) {
        const [, name] = pattern.exec(path) ?? [];
        if (name !== undefined)
            return `${kind} ${name} (${path})`;
    }
    return `${(0,resource_id/* nameOfId */.gu)(path)} (${path})`;
}

// EXTERNAL MODULE: ./build/checks/index.js + 175 modules
var checks = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/checks/check.js
var checks_check = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/checks/docs-link.js
var docs_link = __webpack_require__(30);
// EXTERNAL MODULE: ./build/checks/unread-facts.js
var unread_facts = __webpack_require__(3095);
;// CONCATENATED MODULE: ./build/checks/run-checks.js



/** The operations in which a check is asked when it names none. */
const OPERATIONS = ['add', 'check'];
/**
 * What every check of the operation found, once for each pool where it asks about one: first the facts that could not be read, then
 * the checks in the order of the catalogue. Pure; a check that throws is a finding like any other.
 */
function runChecks(options) {
    const { snapshot, operation, ignore, catalogue } = options;
    const asked = catalogue.filter((check) => isAsked(check, options));
    return [
        ...(0,unread_facts/* unreadFindings */.yW)(snapshot, operation, ignore, neededByNone(asked, ignore)),
        ...asked.flatMap((check) => verdictsOf(check, options).map((answer) => findingOf(check, answer, options))),
    ];
}
/** The facts that the checks of a run ask for. */
function neededFactNames(occasion, catalogue) {
    const asked = catalogue.filter((check) => isAsked(check, occasion));
    return new Set(asked.flatMap((check) => check.needs));
}
/** The facts that only checks whose failures do not count ask for. */
function neededByNone(asked, ignore) {
    const wanted = new Set(asked.filter(({ id }) => !ignore.includes(id)).flatMap((check) => check.needs));
    return new Set(asked.flatMap((check) => check.needs).filter((name) => !wanted.has(name)));
}
function isAsked(check, { operation, allowReconcile }) {
    if (check.onlyWithAllowReconcile === true && !allowReconcile)
        return false;
    return (check.operations ?? OPERATIONS).includes(operation);
}
function verdictsOf(check, { snapshot, pools }) {
    const facts = neededFacts(check.needs, snapshot);
    const answer = (ask) => {
        if ('missing' in facts)
            return (0,checks_check/* skip */.iv)(whyUnread(facts.missing));
        try {
            return ask(facts.needed);
        }
        catch (error) {
            return crash(error);
        }
    };
    switch (check.scope) {
        case 'cluster':
            return [{ verdict: answer((needed) => check.run(needed)) }];
        case 'pools':
            return [{ verdict: answer((needed) => check.run(needed, pools)) }];
        case 'pool':
            return pools.map((pool) => ({ pool: pool.name, verdict: answer((needed) => check.run(needed, pool, pools)) }));
    }
}
function findingOf(check, { verdict, pool }, { ignore, healed }) {
    const { id, title, severity, healedBy, guards, isHealingVisible = false } = check;
    const isHealed = verdict.status === 'failed' &&
        !isHealingVisible &&
        ((healedBy === 'reconcile-before' && healed.before) || (healedBy === 'reconcile-after' && healed.after));
    const shown = isHealed
        ? { status: 'passed', saw: `${verdict.saw} The reconcile of this run repaired that.`, healed: true }
        : verdict;
    return {
        id,
        title,
        ...(pool === undefined ? {} : { pool }),
        level: severity,
        ...shown,
        ignored: ignore.includes(id),
        ...(healedBy === undefined ? {} : { healedBy }),
        ...(guards === undefined ? {} : { guards }),
        docs: (0,docs_link/* docsOf */.f)(id),
    };
}
/** The facts that a check named and no others, or the first of them that could not be read. */
function neededFacts(names, snapshot) {
    const needed = new Map();
    for (const name of names) {
        const fact = snapshot[name];
        if (!fact.ok)
            return { missing: fact };
        needed.set(name, fact.value);
    }
    // `defineCheck` lets `run` see the named facts alone, and these are all there.
    return { needed: Object.fromEntries(needed) };
}
function whyUnread({ what, reason, message }) {
    return reason === 'unasked' ? `${what} were not asked for: ${message}` : `could not read ${what}: ${message}`;
}
function crash(error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return (0,checks_check/* fail */.fJ)(`this check crashed, please report it: ${text}`, 'Open an issue in the repository of this action with the text above. To go on without this check, name it in ignore-checks.');
}

// EXTERNAL MODULE: ./build/conclude.js + 1 modules
var conclude = __webpack_require__(3353);
// EXTERNAL MODULE: ./build/deeds.js
var build_deeds = __webpack_require__(7255);
// EXTERNAL MODULE: ./build/facts/provisioning.js
var provisioning = __webpack_require__(2019);
// EXTERNAL MODULE: ./build/network/windows-source-nat.js
var windows_source_nat = __webpack_require__(5670);
// EXTERNAL MODULE: ./build/pool-request.js
var pool_request = __webpack_require__(4564);
// EXTERNAL MODULE: ./build/situation.js
var build_situation = __webpack_require__(9676);
;// CONCATENATED MODULE: ./build/decide.js





/**
 * The one next step. Pure, and made anew from what was read each round, so that a killed run, a lost race, a second pool and a plain
 * re-run are the same case.
 */
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
    if ((0,build_situation/* unknownsOf */.F9)(situation).length > 0)
        return { do: 'stop' };
    if ((0,build_deeds/* hasReconciled */.FV)(deeds, 'asked')) {
        // AKS may go on by itself at once; what the cluster comes to is the result.
        if (snapshot.cluster.ok && !(0,provisioning/* isResting */.h)(snapshot.cluster.value))
            return waitUntilIdle(situation) ?? { do: 'done' };
        return { do: 'done' };
    }
    if ((0,build_situation/* blockingFindings */.Ur)(situation).length > 0 || (0,build_deeds/* isFinal */.dR)((0,build_deeds/* reconcilesOf */.T3)(deeds, 'asked')))
        return { do: 'stop' };
    return (pauseAfterTrouble(deeds) ??
        waitUntilIdle(situation) ?? { do: 'reconcile', when: 'asked', why: 'operation: reconcile asks for it' });
}
function nextStepOfAdd(situation) {
    const { pools, deeds } = situation;
    const open = pools.find((pool) => (0,build_situation/* standingOf */.YP)(pool, situation) === 'open');
    if (open === undefined)
        return stepAfterAdds(situation);
    if (open.existing !== undefined && !(0,provisioning/* isResting */.h)(open.existing)) {
        const { name, id, provisioningState } = open.existing;
        return {
            do: 'wait',
            for: { kind: 'pool', name, id, isWanted: true },
            why: `node pool ${name} is ${provisioningState}`,
        };
    }
    if ((0,build_deeds/* isFinal */.dR)((0,build_deeds/* reconcilesOf */.T3)(deeds, 'before')))
        return { do: 'stop' };
    return pauseAfterTrouble(deeds) ?? waitUntilIdle(situation) ?? reconcileBefore(situation, open) ?? putPool(open);
}
function putPool(pool) {
    if (pool.existing === undefined)
        return { do: 'put-pool', pool, how: 'create', why: 'it does not exist' };
    if (pool.existing.provisioningState !== 'Succeeded')
        return { do: 'put-pool', pool, how: 'again', why: `it is ${pool.existing.provisioningState}` };
    const fields = (0,pool_request/* changeableDifferences */.f6)(pool)
        .map(({ field }) => field)
        .join(', ');
    return { do: 'put-pool', pool, how: 'update', why: `it differs in ${fields}` };
}
/** What is left when no pool is open: a reconcile that completes the adds, reimages, the end. */
function stepAfterAdds(situation) {
    const { deeds, findings, inputs, pools } = situation;
    const settled = pools.filter((pool) => (0,build_situation/* standingOf */.YP)(pool, situation) === 'settled');
    const end = settled.length === pools.length ? { do: 'done' } : { do: 'stop' };
    if (settled.length === 0)
        return end;
    const after = findings.find((finding) => finding.healedBy === 'reconcile-after' && (0,build_situation/* isOpen */.nT)(finding) && settled.some((pool) => (0,build_situation/* concerns */.Kc)(finding, pool)));
    if (after !== undefined && (0,build_situation/* mayReconcile */.ab)(situation) && !(0,build_deeds/* hasReconciled */.FV)(deeds, 'after')) {
        if ((0,build_deeds/* isFinal */.dR)((0,build_deeds/* reconcilesOf */.T3)(deeds, 'after')))
            return { do: 'stop' };
        return pauseAfterTrouble(deeds) ?? waitUntilIdle(situation) ?? { do: 'reconcile', when: 'after', why: after.saw };
    }
    return (inputs.reimageWindows ? nextReimage(situation, settled) : undefined) ?? end;
}
/** Only in the run that added a pool: later the pool's own subnet is one that Windows nodes may have learned of. */
function nextReimage(situation, settled) {
    const { deeds, pools, snapshot } = situation;
    const added = pools
        .filter((pool) => (0,build_deeds/* wasAdded */.Qz)(deeds, pool.name))
        .map(({ name, subnetId }) => ({ name, subnetId, isThere: settled.some((pool) => pool.name === name) }));
    if (!snapshot.cluster.ok || !snapshot.agentPools.ok || !snapshot.vnet.ok || added.length === 0)
        return undefined;
    const candidates = (0,windows_source_nat/* windowsPoolsToReimage */.y)(snapshot.cluster.value, snapshot.agentPools.value, snapshot.vnet.value, added);
    const next = candidates.find((pool) => {
        const ends = (0,build_deeds/* reimagesOf */.TU)(deeds, pool.name);
        return ends.length === 0 || (ends.at(-1)?.status !== 'succeeded' && !(0,build_deeds/* isFinal */.dR)(ends));
    });
    if (next === undefined)
        return undefined;
    return (pauseAfterTrouble(deeds) ??
        waitUntilIdle(situation) ?? {
        do: 'reimage',
        pool: { name: next.name, id: next.id },
        why: `its Windows nodes do not know the range of the new subnet`,
    });
}
/** A reconcile comes first where it heals what a check found, or where Azure refused the pool for its VNet's range. */
function reconcileBefore(situation, pool) {
    const { deeds, findings } = situation;
    if (!(0,build_situation/* mayReconcile */.ab)(situation) || (0,build_deeds/* hasReconciled */.FV)(deeds, 'before'))
        return undefined;
    const found = findings.find((finding) => finding.healedBy === 'reconcile-before' && (0,build_situation/* isOpen */.nT)(finding) && (0,build_situation/* concerns */.Kc)(finding, pool));
    if (found !== undefined)
        return { do: 'reconcile', when: 'before', why: found.saw };
    const last = (0,build_deeds/* putsOf */.aT)(deeds, pool.name).at(-1);
    if (last?.status === 'failed' && last.explanation.retry === 'vnet-range')
        return { do: 'reconcile', when: 'before', why: `Azure refused node pool ${pool.name}: ${last.error.message}` };
    return undefined;
}
const SHORTEST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 60;
/** How often Azure's silence about what a run cannot do without is met by looking again. */
const LOOKS_INTO_SILENCE = 5;
/** A gateway that has a bad minute must not end a run in the middle of an add. */
function pauseForSilence({ snapshot, deeds }) {
    const silent = [snapshot.cluster, snapshot.agentPools, snapshot.vnet].find((read) => !read.ok && read.reason === 'unreachable');
    if (silent === undefined || silent.ok)
        return undefined;
    const looks = deeds.length - 1 - deeds.findLastIndex((deed) => deed.did !== 'wait' || deed.for !== 'pause');
    if (looks >= LOOKS_INTO_SILENCE)
        return undefined;
    const seconds = SHORTEST_PAUSE_SECONDS * 2 ** looks;
    return { do: 'wait', for: { kind: 'pause', seconds }, why: `${silent.what} could not be read (${silent.message})` };
}
/** Cluster operations need every pool at rest, and pools that are added side by side race for the VNet. */
function waitUntilIdle({ snapshot }) {
    const { cluster, agentPools, vnet } = snapshot;
    const busyPool = agentPools.ok ? agentPools.value.find((pool) => !(0,provisioning/* isResting */.h)(pool)) : undefined;
    if (busyPool !== undefined) {
        const { name, id, provisioningState } = busyPool;
        return {
            do: 'wait',
            for: { kind: 'pool', name, id, isWanted: false },
            why: `node pool ${name} is ${provisioningState}`,
        };
    }
    if (cluster.ok && !(0,provisioning/* isResting */.h)(cluster.value))
        return { do: 'wait', for: { kind: 'cluster' }, why: `the cluster is ${cluster.value.provisioningState}` };
    if (vnet.ok && !(0,provisioning/* isResting */.h)(vnet.value))
        return {
            do: 'wait',
            for: { kind: 'vnet', id: vnet.value.id },
            why: `virtual network ${vnet.value.name} is ${vnet.value.provisioningState}`,
        };
    return undefined;
}
/** After something that Azure did not take, time has to pass before it is tried again, the longer the more often. */
function pauseAfterTrouble(deeds) {
    const last = deeds.at(-1);
    if (last === undefined || last.did === 'wait' || last.end.status === 'succeeded')
        return undefined;
    const troubles = deeds.filter((deed) => deed.did !== 'wait' && (0,build_deeds/* isPassing */.WG)(deed.end)).length;
    if (!(0,build_deeds/* isPassing */.WG)(last.end))
        return undefined;
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
            return `no answer came (${end.cause}), so it is read again`;
        case 'failed':
            return `${end.error.code || 'the failure'} is worth another try`;
        case 'succeeded':
        case 'pointless':
            return '';
    }
}

;// CONCATENATED MODULE: ./build/facts/reading.js



/** A resource as a parser understands it. */
async function readAs(reading, parse) {
    const answer = await reading;
    return answer.ok ? { ok: true, value: parse((0,json/* objectOf */.Xy)(answer.value)) } : answer;
}
/** Several things of a kind at once, each by the id that it was asked for by. */
async function readEach({ read }, ids, question, parse) {
    const distinct = [...new Map(ids.map((id) => [(0,resource_id/* idKey */.T4)(id), id]))];
    const entries = distinct.map(async ([key, id]) => [key, await readAs(read(question(id)), parse)]);
    return { ok: true, value: new Map(await Promise.all(entries)) };
}
/** The pools that are asked for, as far as what was read tells. */
async function requestsOf(reading) {
    const [cluster, pools] = await Promise.all([reading.fact('cluster'), reading.fact('agentPools')]);
    return (0,pool_request/* makePoolRequests */.VF)(reading.inputs, cluster.ok ? cluster.value : undefined, pools.ok ? pools.value : undefined);
}
/** The ids of the subnets that nodes and pods are wanted in: at once where the inputs name them all whole, else from the cluster. */
async function wantedSubnetIds(reading) {
    const references = reading.inputs.pools.flatMap(({ subnet, podSubnet }) => [subnet, podSubnet ?? []].flat());
    const whole = references.flatMap((reference) => (reference.form === 'id' ? [reference.id] : []));
    if (whole.length === references.length)
        return whole;
    return (await requestsOf(reading)).flatMap(({ subnetId, podSubnetId }) => [subnetId ?? [], podSubnetId ?? []].flat());
}
/** The subnets that are asked for and those that the cluster's pools and its API server lie in, as far as they are in the VNet that was read. */
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
        ...(poolsRead.ok ? poolsRead.value : []).flatMap((pool) => [pool.vnetSubnetId, pool.podSubnetId]),
        cluster.ok ? cluster.value.apiServerSubnetId : undefined,
    ];
    return vnet.value.subnets.filter((subnet) => ids.some((id) => (0,resource_id/* sameId */.s)(id, subnet.id)));
}
function unknown(what, message) {
    return { ok: false, what, reason: 'unknown', message };
}
function unasked(what, message) {
    return { ok: false, what, reason: 'unasked', message };
}
/** Why something is not known that would follow from a fact which is not there. */
function followingFrom(what, cause) {
    return cause.reason === 'unasked'
        ? { ...cause, what }
        : unknown(what, `it follows from ${cause.what}, which could not be read`);
}

;// CONCATENATED MODULE: ./build/facts/locks.js

/** https://learn.microsoft.com/rest/api/resources/management-locks/list-by-scope */
function parseLocks(body) {
    return (0,json/* objectsOf */.iZ)(body['value']).flatMap((lock) => {
        const id = (0,json/* textOf */.b6)(lock['id']) ?? '';
        const level = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(lock['properties'])['level']);
        // `NotSpecified` is a value of the type and locks nothing.
        if (level !== 'CanNotDelete' && level !== 'ReadOnly')
            return [];
        return [
            {
                id,
                name: (0,json/* textOf */.b6)(lock['name']) ?? '',
                level,
                scope: id.replace(/\/providers\/Microsoft\.Authorization\/locks\/[^/]*$/i, ''),
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/facts/linked-resources.js
var linked_resources = __webpack_require__(2299);
// EXTERNAL MODULE: ./build/facts/permissions.js
var permissions = __webpack_require__(4180);
;// CONCATENATED MODULE: ./build/facts/role-assignments.js

/** https://learn.microsoft.com/rest/api/authorization/role-assignments/list-for-scope */
function parseRoleAssignments(body) {
    return (0,json/* objectsOf */.iZ)(body['value']).map((assignment) => {
        const properties = (0,json/* objectOf */.Xy)(assignment['properties']);
        return {
            id: (0,json/* textOf */.b6)(assignment['id']) ?? '',
            roleDefinitionId: (0,json/* textOf */.b6)(properties['roleDefinitionId']) ?? '',
            principalId: (0,json/* textOf */.b6)(properties['principalId']) ?? '',
            scope: (0,json/* textOf */.b6)(properties['scope']) ?? '',
            hasCondition: (0,json/* textOf */.b6)(properties['condition']) !== undefined,
        };
    });
}

;// CONCATENATED MODULE: ./build/facts/role-definitions.js



function parseRoleDefinition(body) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(properties['roleName']) ?? '',
        permissions: (0,json/* objectsOf */.iZ)(properties['permissions']).map(permissions/* parsePermission */.tz),
    };
}
/**
 * Built-in roles that need not be asked for: those that a cluster's identity is given on its network, and those that many have. Azure
 * does not change them, and they have one id everywhere. Of the actions those are left out that say nothing about a network.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
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
/** The built-in role of an id, where it is one of those that are known here. */
function builtInRole(roleDefinitionId) {
    const role = BUILT_IN[(0,resource_id/* nameOfId */.gu)(roleDefinitionId).toLowerCase()];
    return role && { id: roleDefinitionId, name: role.name, permissions: [role.permission] };
}

;// CONCATENATED MODULE: ./build/facts/sources/access.js







const AUTHORIZATION = 'providers/Microsoft.Authorization';
const accessSources = {
    async callerPermissions(reading) {
        const permissionsAt = async (scopes) => readEach(reading, await scopes, (scope) => ({ path: `${scope}/${AUTHORIZATION}/permissions`, api: 'Microsoft.Authorization', isLasting: true }), permissions/* parsePermissions */.cv);
        const [own, linked] = await Promise.all([
            permissionsAt(wantedSubnetIds(reading).then((ids) => [reading.clusterId, ...ids])),
            permissionsAt(linkedIds(reading)),
        ]);
        return { ok: true, value: new Map([...linked.value, ...own.value]) };
    },
    async roleAssignments(reading) {
        const what = "the role assignments of the cluster's identity";
        const [cluster, subnetIds] = await Promise.all([reading.fact('cluster'), wantedSubnetIds(reading)]);
        if (!cluster.ok)
            return followingFrom(what, cluster);
        const { objectId } = cluster.value.identity;
        if (objectId === undefined)
            return unknown(what, 'the cluster works by a service principal, whose object id it does not tell');
        return readEach(reading, subnetIds, (scope) => ({
            path: `${scope}/${AUTHORIZATION}/roleAssignments`,
            api: 'Microsoft.Authorization',
            // Those from above, and those of groups that it belongs to.
            // https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest
            query: { $filter: `atScope() and assignedTo('${objectId}')` },
            isLasting: true,
        }), parseRoleAssignments);
    },
    async roleDefinitions(reading) {
        const assignments = await reading.fact('roleAssignments');
        if (!assignments.ok)
            return followingFrom("the roles of the cluster's identity", assignments);
        const ids = [...assignments.value.values()].flatMap((read) => read.ok ? read.value.map(({ roleDefinitionId }) => roleDefinitionId) : []);
        const known = ids.flatMap((id) => builtInRole(id) ?? []);
        const others = await readEach(reading, ids.filter((id) => id.startsWith('/') && builtInRole(id) === undefined), (path) => ({ path, api: 'Microsoft.Authorization', isLasting: true }), parseRoleDefinition);
        const ready = known.map((role) => [(0,resource_id/* idKey */.T4)(role.id), { ok: true, value: role }]);
        return { ok: true, value: new Map([...ready, ...others.value]) };
    },
    async locks(reading) {
        const [cluster, subnetIds] = await Promise.all([reading.fact('cluster'), wantedSubnetIds(reading)]);
        return readEach(reading, [reading.clusterId, ...subnetIds, ...(cluster.ok ? nodeResourceGroupId(reading, cluster.value) : [])], (scope) => ({
            path: `${scope}/${AUTHORIZATION}/locks`,
            api: 'Microsoft.Authorization/locks',
            query: { $filter: 'atScope()' },
            isLasting: true,
        }), parseLocks);
    },
};
/** The resources that a reconcile names, where this run may come to one. */
async function linkedIds(reading) {
    const { operation, allowReconcile } = reading.inputs;
    if (!(operation === 'reconcile' || (operation === 'add' && allowReconcile)))
        return [];
    const cluster = await reading.fact('cluster');
    return cluster.ok ? (0,linked_resources/* linkedResources */.t)(cluster.value).map(({ id }) => id) : [];
}
function nodeResourceGroupId({ inputs }, { nodeResourceGroup }) {
    return nodeResourceGroup === ''
        ? []
        : [`/subscriptions/${inputs.subscriptionId}/resourceGroups/${nodeResourceGroup}`];
}

;// CONCATENATED MODULE: ./build/facts/available-versions.js

/** https://learn.microsoft.com/rest/api/aks/agent-pools/get-available-agent-pool-versions */
function parseAvailableVersions(body) {
    return (0,json/* objectsOf */.iZ)((0,json/* objectOf */.Xy)(body['properties'])['agentPoolVersions']).flatMap((entry) => {
        const version = (0,json/* textOf */.b6)(entry['kubernetesVersion']);
        return version === undefined ? [] : [{ version, isPreview: entry['isPreview'] === true }];
    });
}

// EXTERNAL MODULE: ./build/facts/agent-pool.js
var agent_pool = __webpack_require__(6288);
;// CONCATENATED MODULE: ./build/facts/cluster-profiles.js

/** https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/managedclusterloadbalancerprofilemanagedoutboundips */
const DEFAULT_MANAGED_IPV4_COUNT = 1;
/** https://learn.microsoft.com/rest/api/aks/managed-clusters/get */
function parseIdentity(body) {
    const identity = (0,json/* objectOf */.Xy)(body['identity']);
    const servicePrincipal = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(body['properties'])['servicePrincipalProfile'])['clientId']);
    if ((0,json/* textOf */.b6)(identity['type']) === 'UserAssigned') {
        const [assigned] = (0,json/* objectsOf */.iZ)(Object.values((0,json/* objectOf */.Xy)(identity['userAssignedIdentities'])));
        return { kind: 'UserAssigned', ...ids(assigned?.['principalId'], assigned?.['clientId']) };
    }
    if ((0,json/* textOf */.b6)(identity['type']) === 'SystemAssigned')
        return { kind: 'SystemAssigned', ...ids(identity['principalId'], undefined) };
    // A cluster with a managed identity says `msi` here. Null, and no other word, is what older clusters say for none.
    return { kind: 'ServicePrincipal', ...ids(undefined, servicePrincipal === 'msi' ? undefined : servicePrincipal) };
}
function parseApiServerAccess(properties) {
    const profile = (0,json/* objectOf */.Xy)(properties['apiServerAccessProfile']);
    return {
        isPrivate: profile['enablePrivateCluster'] === true,
        isInVnet: profile['enableVnetIntegration'] === true,
        authorizedIpRanges: (0,json/* stringsOf */.iw)(profile['authorizedIPRanges']),
    };
}
/** From the network profile of a cluster. https://learn.microsoft.com/rest/api/aks/managed-clusters/get */
function parseLoadBalancerProfile(network) {
    const profile = (0,json/* objectOf */.Xy)(network['loadBalancerProfile']);
    const outboundIpIds = (0,json/* objectsOf */.iZ)(profile['effectiveOutboundIPs']).flatMap((address) => (0,json/* textOf */.b6)(address['id']) ?? []);
    const ipv4Count = outboundIpv4Count(network, outboundIpIds.length);
    return {
        allocatedOutboundPorts: (0,json/* numberOf */.rl)(profile['allocatedOutboundPorts']) ?? 0,
        outboundIpIds,
        ...(ipv4Count === undefined ? {} : { outboundIpv4Count: ipv4Count }),
    };
}
/** Of addresses that AKS manages, the cluster says how many are of IPv4; of those that somebody else made, nothing. */
function outboundIpv4Count(network, addresses) {
    if (!(0,json/* stringsOf */.iw)(network['ipFamilies']).includes('IPv6'))
        return addresses;
    const managed = (0,json/* objectOf */.Xy)(network['loadBalancerProfile'])['managedOutboundIPs'];
    return (0,json/* isObject */.Gv)(managed) ? ((0,json/* numberOf */.rl)(managed['count']) ?? DEFAULT_MANAGED_IPV4_COUNT) : undefined;
}
/** The subnet of virtual nodes, which the cluster names without its VNet. https://learn.microsoft.com/azure/aks/virtual-nodes-cli */
function virtualNodeSubnetName(properties) {
    const addons = Object.entries((0,json/* objectOf */.Xy)(properties['addonProfiles']));
    const [, addon] = addons.find(([name]) => name.toLowerCase() === 'aciconnectorlinux') ?? [];
    const profile = (0,json/* objectOf */.Xy)(addon);
    return profile['enabled'] === true ? (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(profile['config'])['SubnetName']) : undefined;
}
function ids(objectId, clientId) {
    const object = (0,json/* textOf */.b6)(objectId);
    const client = (0,json/* textOf */.b6)(clientId);
    return {
        ...(object === undefined ? {} : { objectId: object }),
        ...(client === undefined ? {} : { clientId: client }),
    };
}

;// CONCATENATED MODULE: ./build/facts/cluster.js



function parseCluster(body) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    const network = (0,json/* objectOf */.Xy)(properties['networkProfile']);
    const policy = (0,json/* textOf */.b6)(network['networkPolicy']);
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        location: (0,json/* textOf */.b6)(body['location']) ?? '',
        provisioningState: (0,json/* textOf */.b6)(properties['provisioningState']) ?? '',
        ...(0,json/* defined */.sw)('provisioningError', (0,provisioning/* provisioningErrorOf */.n)(properties)),
        powerState: (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(properties['powerState'])['code']) ?? 'Running',
        sku: (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(body['sku'])['name']) ?? '',
        hasHostedSystemPool: (0,json/* objectOf */.Xy)(properties['hostedSystemProfile'])['enabled'] === true,
        nodeResourceGroup: (0,json/* textOf */.b6)(properties['nodeResourceGroup']) ?? '',
        kubernetesVersion: (0,json/* textOf */.b6)(properties['kubernetesVersion']) ?? '',
        currentKubernetesVersion: (0,json/* textOf */.b6)(properties['currentKubernetesVersion']) ?? (0,json/* textOf */.b6)(properties['kubernetesVersion']) ?? '',
        networkPlugin: (0,json/* textOf */.b6)(network['networkPlugin'])?.toLowerCase() ?? '',
        networkPluginMode: (0,json/* textOf */.b6)(network['networkPluginMode'])?.toLowerCase() ?? '',
        networkDataplane: (0,json/* textOf */.b6)(network['networkDataplane'])?.toLowerCase() ?? '',
        ...(0,json/* defined */.sw)('networkPolicy', policy === 'none' ? undefined : policy),
        loadBalancerSku: (0,json/* textOf */.b6)(network['loadBalancerSku'])?.toLowerCase() ?? '',
        outboundType: (0,json/* textOf */.b6)(network['outboundType']) ?? 'loadBalancer',
        podCidrs: severalOrOne(network, 'podCidrs', 'podCidr'),
        serviceCidrs: severalOrOne(network, 'serviceCidrs', 'serviceCidr'),
        ...(0,json/* defined */.sw)('apiServerSubnetId', (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(properties['apiServerAccessProfile'])['subnetId'])),
        apiServerAccess: parseApiServerAccess(properties),
        loadBalancer: parseLoadBalancerProfile(network),
        identity: parseIdentity(body),
        ipFamilies: (0,json/* stringsOf */.iw)(network['ipFamilies']),
        ...(0,json/* defined */.sw)('virtualNodeSubnetName', virtualNodeSubnetName(properties)),
        hasNodeAutoProvisioning: (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(properties['nodeProvisioningProfile'])['mode']) === 'Auto',
        hasWindowsProfile: Object.keys((0,json/* objectOf */.Xy)(properties['windowsProfile'])).length > 0,
        hasWindowsOutboundNat: (0,json/* objectOf */.Xy)(properties['windowsProfile'])['disableOutboundNat'] !== true,
        ...(0,json/* defined */.sw)('eTag', (0,json/* textOf */.b6)(body['eTag'])),
        raw: body,
    };
}
function severalOrOne(network, several, one) {
    const ranges = (0,json/* stringsOf */.iw)(network[several]);
    if (ranges.length > 0)
        return ranges;
    const single = (0,json/* textOf */.b6)(network[one]);
    return single === undefined ? [] : [single];
}

;// CONCATENATED MODULE: ./build/facts/subscription.js

function parseSubscription(body) {
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(body['displayName']) ?? '',
        state: (0,json/* textOf */.b6)(body['state']) ?? '',
    };
}

;// CONCATENATED MODULE: ./build/facts/upgrade-profiles.js

function parseUpgradeProfile(body) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    const latest = (0,json/* textOf */.b6)(properties['latestNodeImageVersion']);
    return {
        ...(latest === undefined ? {} : { latestNodeImageVersion: latest }),
        kubernetesVersions: (0,json/* objectsOf */.iZ)(properties['upgrades']).flatMap((upgrade) => (0,json/* textOf */.b6)(upgrade['kubernetesVersion']) ?? []),
    };
}

;// CONCATENATED MODULE: ./build/facts/sources/cluster.js






const api = 'Microsoft.ContainerService';
const clusterSources = {
    async lookups(reading) {
        const [cluster, vnet] = await Promise.all([reading.fact('cluster'), reading.fact('vnet')]);
        return { ok: true, value: { cluster, vnet } };
    },
    subscription({ read, inputs }) {
        const path = `/subscriptions/${inputs.subscriptionId}`;
        return readAs(read({ path, api: 'Microsoft.Resources', isLasting: true }), parseSubscription);
    },
    cluster({ read, clusterId }) {
        return readAs(read({ path: clusterId, api, isRequired: true }), parseCluster);
    },
    async agentPools(reading) {
        const { read, clusterId } = reading;
        const [pools, cluster] = await Promise.all([
            readAs(read({ path: `${clusterId}/agentPools`, api, isRequired: true }), agent_pool/* parseAgentPools */.G),
            reading.fact('cluster'),
        ]);
        // A cluster that is there has a list of pools, though it may be empty: that it is missing is no answer.
        const isContradiction = !pools.ok && pools.reason === 'missing' && cluster.ok;
        return isContradiction ? { ...pools, reason: 'unreachable' } : pools;
    },
    async availableVersions({ read, inputs, clusterId }) {
        if (!inputs.pools.some(({ given }) => given['orchestratorVersion'] !== undefined))
            return unasked('the versions that AKS offers', 'no node pool names a version');
        const path = `${clusterId}/availableAgentPoolVersions`;
        return readAs(read({ path, api, isLasting: true }), parseAvailableVersions);
    },
    async upgradeProfiles(reading) {
        const pools = await reading.fact('agentPools');
        if (!pools.ok)
            return followingFrom('the newest node images', pools);
        const ids = pools.value.filter(({ osType }) => osType === 'Windows').map(({ id }) => id);
        return readEach(reading, ids, (id) => ({ path: `${id}/upgradeProfiles/default`, api }), parseUpgradeProfile);
    },
};

;// CONCATENATED MODULE: ./build/facts/compute-skus.js

function parseComputeSkus(body) {
    return new Map((0,json/* objectsOf */.iZ)(body['value'])
        .filter((sku) => (0,json/* textOf */.b6)(sku['resourceType'])?.toLowerCase() === 'virtualmachines')
        .map(parseComputeSku)
        .map((sku) => [sku.name.toLowerCase(), sku]));
}
function parseComputeSku(body) {
    const capabilities = new Map((0,json/* objectsOf */.iZ)(body['capabilities']).flatMap((capability) => {
        const name = (0,json/* textOf */.b6)(capability['name']);
        const value = (0,json/* textOf */.b6)(capability['value']);
        return name === undefined || value === undefined ? [] : [[name, value]];
    }));
    const restrictions = (0,json/* objectsOf */.iZ)(body['restrictions']);
    const vCpus = positive(capabilities.get('vCPUs'));
    const memoryGigabytes = positive(capabilities.get('MemoryGB'));
    return {
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        family: (0,json/* textOf */.b6)(body['family']) ?? '',
        ...(vCpus === undefined ? {} : { vCpus }),
        ...(memoryGigabytes === undefined ? {} : { memoryGigabytes }),
        zones: (0,json/* objectsOf */.iZ)(body['locationInfo']).flatMap((info) => (0,json/* stringsOf */.iw)(info['zones'])),
        isRestricted: restrictions.some(({ type }) => type === 'Location'),
        restrictedZones: restrictions
            .filter(({ type }) => type === 'Zone')
            .flatMap((restriction) => (0,json/* stringsOf */.iw)((0,json/* objectOf */.Xy)(restriction['restrictionInfo'])['zones'])),
        capabilities,
    };
}
function positive(text) {
    const number = text === undefined ? undefined : (0,json/* numberOf */.rl)(Number(text));
    return number !== undefined && number > 0 ? number : undefined;
}

;// CONCATENATED MODULE: ./build/facts/compute-usages.js

function parseComputeUsages(body) {
    return new Map((0,json/* objectsOf */.iZ)(body['value']).flatMap((row) => {
        const name = (0,json/* objectOf */.Xy)(row['name']);
        const key = (0,json/* textOf */.b6)(name['value']);
        const used = (0,json/* numberOf */.rl)(row['currentValue']);
        const limit = (0,json/* numberOf */.rl)(row['limit']);
        if (key === undefined || used === undefined || limit === undefined)
            return [];
        return [[key.toLowerCase(), { name: (0,json/* textOf */.b6)(name['localizedValue']) ?? key, used, limit }]];
    }));
}

;// CONCATENATED MODULE: ./build/facts/sources/compute.js




const computeSources = {
    async computeSkus(reading) {
        const cluster = await clusterToSize(reading, 'the sizes of virtual machines');
        if ('ok' in cluster)
            return cluster;
        const path = `/subscriptions/${reading.inputs.subscriptionId}/providers/Microsoft.Compute/skus`;
        // Without the filter Azure lists every region, some tens of megabytes. https://learn.microsoft.com/rest/api/compute/resource-skus/list
        const query = { $filter: `location eq '${cluster.location}'` };
        return readAs(reading.read({ path, api: 'Microsoft.Compute/skus', query, isLasting: true }), parseComputeSkus);
    },
    async computeUsages(reading) {
        const cluster = await clusterToSize(reading, 'the quotas for virtual machines');
        if ('ok' in cluster)
            return cluster;
        const path = `/subscriptions/${reading.inputs.subscriptionId}/providers/Microsoft.Compute/locations/${cluster.location}/usages`;
        return readAs(reading.read({ path, api: 'Microsoft.Compute/locations/usages' }), parseComputeUsages);
    },
};
/** The cluster, where a pool is still to be made, or to be changed, whose size is known; else why nobody asks. */
async function clusterToSize(reading, what) {
    const cluster = await reading.fact('cluster');
    if (!cluster.ok)
        return followingFrom(what, cluster);
    const requests = await requestsOf(reading);
    const sized = requests.filter(({ wanted }) => (0,agent_pool/* vmSizesOf */.Ds)(wanted).length > 0);
    if (sized.length === 0)
        return unasked(what, 'no node pool names the size of its virtual machines: AKS chooses one');
    const isOpen = sized.some(({ existing, differences }) => existing?.provisioningState !== 'Succeeded' || differences.length > 0);
    return isOpen ? cluster.value : unasked(what, 'no node pool whose size is known is still to be made or changed');
}

// EXTERNAL MODULE: ./build/subnet-reference.js
var subnet_reference = __webpack_require__(443);
;// CONCATENATED MODULE: ./build/facts/nat-gateways.js

function parseNatGateway(body) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    const idsAt = (...fields) => fields.flatMap((field) => (0,json/* objectsOf */.iZ)(properties[field]).flatMap((reference) => (0,json/* textOf */.b6)(reference['id']) ?? []));
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        provisioningState: (0,json/* textOf */.b6)(properties['provisioningState']) ?? '',
        publicIpIds: idsAt('publicIpAddresses', 'publicIpAddressesV6'),
        publicIpPrefixIds: idsAt('publicIpPrefixes', 'publicIpPrefixesV6'),
    };
}

;// CONCATENATED MODULE: ./build/facts/peerings.js

/** The peerings in the `properties` of a VNet. */
function parsePeerings(properties) {
    return (0,json/* objectsOf */.iZ)(properties['virtualNetworkPeerings']).map((peering) => {
        const own = (0,json/* objectOf */.Xy)(peering['properties']);
        const syncLevel = (0,json/* textOf */.b6)(own['peeringSyncLevel']);
        // What the peering knows of the other side; what the other side says of itself today where that is missing.
        const known = (0,json/* stringsOf */.iw)((0,json/* objectOf */.Xy)(own['remoteAddressSpace'])['addressPrefixes']);
        const today = (0,json/* stringsOf */.iw)((0,json/* objectOf */.Xy)(own['remoteVirtualNetworkAddressSpace'])['addressPrefixes']);
        return {
            name: (0,json/* textOf */.b6)(peering['name']) ?? '',
            remoteVnetId: (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(own['remoteVirtualNetwork'])['id']) ?? '',
            state: (0,json/* textOf */.b6)(own['peeringState']) ?? '',
            ...(syncLevel === undefined ? {} : { syncLevel }),
            usesRemoteGateways: own['useRemoteGateways'] === true,
            remoteAddressPrefixes: known.length > 0 ? known : today,
        };
    });
}

;// CONCATENATED MODULE: ./build/facts/network.js



function parseVirtualNetwork(body) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        location: (0,json/* textOf */.b6)(body['location']) ?? '',
        provisioningState: (0,json/* textOf */.b6)(properties['provisioningState']) ?? '',
        addressPrefixes: (0,json/* stringsOf */.iw)((0,json/* objectOf */.Xy)(properties['addressSpace'])['addressPrefixes']),
        subnets: (0,json/* objectsOf */.iZ)(properties['subnets']).map(parseSubnet),
        peerings: parsePeerings(properties),
        dnsServers: (0,json/* stringsOf */.iw)((0,json/* objectOf */.Xy)(properties['dhcpOptions'])['dnsServers']),
    };
}
function parseSubnet(body) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    const prefixes = (0,json/* stringsOf */.iw)(properties['addressPrefixes']);
    const prefix = (0,json/* textOf */.b6)(properties['addressPrefix']);
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        provisioningState: (0,json/* textOf */.b6)(properties['provisioningState']) ?? '',
        addressPrefixes: prefixes.length > 0 ? prefixes : prefix === undefined ? [] : [prefix],
        ...idAt(properties, 'networkSecurityGroup', 'networkSecurityGroupId'),
        ...idAt(properties, 'routeTable', 'routeTableId'),
        ...idAt(properties, 'natGateway', 'natGatewayId'),
        delegations: (0,json/* objectsOf */.iZ)(properties['delegations']).flatMap((delegation) => (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(delegation['properties'])['serviceName']) ?? (0,json/* textOf */.b6)(delegation['name']) ?? []),
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
/** https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/list-usage */
function parseUsages(body) {
    const usages = new Map();
    for (const row of (0,json/* objectsOf */.iZ)(body['value'])) {
        const id = (0,json/* textOf */.b6)(row['id']);
        const used = (0,json/* numberOf */.rl)(row['currentValue']);
        const limit = (0,json/* numberOf */.rl)(row['limit']);
        if (id !== undefined && used !== undefined && limit !== undefined && used >= 0 && limit >= 0)
            usages.set((0,resource_id/* idKey */.T4)(id), { used, limit });
    }
    return usages;
}
/** The rules in the order in which Azure applies them: by priority, the default rules last. */
function parseNetworkSecurityGroup(body) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    const own = (0,json/* objectsOf */.iZ)(properties['securityRules']).map((rule) => parseSecurityRule(rule, false));
    const defaults = (0,json/* objectsOf */.iZ)(properties['defaultSecurityRules']).map((rule) => parseSecurityRule(rule, true));
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        rules: [...own, ...defaults].sort((left, right) => left.priority - right.priority),
    };
}
function parseRouteTable(body) {
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        isPropagated: (0,json/* objectOf */.Xy)(body['properties'])['disableBgpRoutePropagation'] !== true,
        routes: (0,json/* objectsOf */.iZ)((0,json/* objectOf */.Xy)(body['properties'])['routes']).map((route) => {
            const properties = (0,json/* objectOf */.Xy)(route['properties']);
            const nextHop = (0,json/* textOf */.b6)(properties['nextHopIpAddress']);
            return {
                name: (0,json/* textOf */.b6)(route['name']) ?? '',
                addressPrefix: (0,json/* textOf */.b6)(properties['addressPrefix']) ?? '',
                nextHopType: (0,json/* textOf */.b6)(properties['nextHopType']) ?? '',
                ...(nextHop === undefined ? {} : { nextHopIpAddress: nextHop }),
            };
        }),
    };
}
function parseSecurityRule(body, isDefault) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    return {
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        priority: (0,json/* numberOf */.rl)(properties['priority']) ?? Number.MAX_SAFE_INTEGER,
        direction: properties['direction'] === 'Outbound' ? 'Outbound' : 'Inbound',
        access: properties['access'] === 'Allow' ? 'Allow' : 'Deny',
        protocol: (0,json/* textOf */.b6)(properties['protocol']) ?? '*',
        sources: bothForms(properties, 'sourceAddressPrefix', 'sourceAddressPrefixes'),
        sourcePorts: bothForms(properties, 'sourcePortRange', 'sourcePortRanges'),
        destinations: bothForms(properties, 'destinationAddressPrefix', 'destinationAddressPrefixes'),
        destinationPorts: bothForms(properties, 'destinationPortRange', 'destinationPortRanges'),
        hasApplicationSecurityGroups: (0,json/* objectsOf */.iZ)(properties['sourceApplicationSecurityGroups']).length > 0 ||
            (0,json/* objectsOf */.iZ)(properties['destinationApplicationSecurityGroups']).length > 0,
        isDefault,
    };
}
function textsIn(properties, list, field) {
    return (0,json/* objectsOf */.iZ)(properties[list]).flatMap((entry) => (0,json/* textOf */.b6)(entry[field]) ?? []);
}
/** A rule carries one value or several; Azure then leaves the other form out or empty. */
function bothForms(properties, one, several) {
    const single = (0,json/* textOf */.b6)(properties[one]);
    return [...(single === undefined ? [] : [single]), ...(0,json/* stringsOf */.iw)(properties[several])];
}
function idAt(properties, field, key) {
    const id = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(properties[field])['id']);
    return (id === undefined ? {} : { [key]: id });
}

;// CONCATENATED MODULE: ./build/facts/public-ip-addresses.js

function parsePublicIpAddress(body) {
    const properties = (0,json/* objectOf */.Xy)(body['properties']);
    const range = (0,json/* textOf */.b6)(properties['ipAddress']) ?? (0,json/* textOf */.b6)(properties['ipPrefix']);
    return {
        id: (0,json/* textOf */.b6)(body['id']) ?? '',
        name: (0,json/* textOf */.b6)(body['name']) ?? '',
        ...(range === undefined ? {} : { range }),
    };
}

;// CONCATENATED MODULE: ./build/facts/sources/network.js







const networkSources = {
    async vnet(reading) {
        const isRequired = reading.inputs.operation !== 'reconcile';
        return readAs(readOfVnet(reading, (id) => ({ ...question(id), isRequired })), parseVirtualNetwork);
    },
    async usages(reading) {
        return readAs(readOfVnet(reading, (id) => question(`${id}/usages`)), parseUsages);
    },
    async networkSecurityGroups(reading) {
        const ids = await idsIn(reading, ({ networkSecurityGroupId }) => networkSecurityGroupId);
        return readEach(reading, ids, question, parseNetworkSecurityGroup);
    },
    async routeTables(reading) {
        const ids = await idsIn(reading, ({ routeTableId }) => routeTableId);
        return readEach(reading, ids, question, parseRouteTable);
    },
    async natGateways(reading) {
        const ids = await idsIn(reading, ({ natGatewayId }) => natGatewayId);
        return readEach(reading, ids, question, parseNatGateway);
    },
    async publicIpAddresses(reading) {
        const what = 'the public IP addresses that nodes send with';
        const cluster = await reading.fact('cluster');
        if (!cluster.ok)
            return followingFrom(what, cluster);
        const { apiServerAccess, loadBalancer } = cluster.value;
        if (apiServerAccess.isPrivate || apiServerAccess.authorizedIpRanges.length === 0)
            return unasked(what, 'the API server lets in whoever signs in, from any address');
        const gateways = await reading.fact('natGateways');
        const read = gateways.ok
            ? [...gateways.value.values()].flatMap((gateway) => (gateway.ok ? gateway.value : []))
            : [];
        const ids = [
            ...loadBalancer.outboundIpIds,
            ...read.flatMap(({ publicIpIds, publicIpPrefixIds }) => [...publicIpIds, ...publicIpPrefixIds]),
        ];
        return readEach(reading, ids, question, parsePublicIpAddress);
    },
};
function question(path) {
    return { path, api: 'Microsoft.Network' };
}
/** Asks at once about the VNet that the inputs name, and about another where the cluster says so. */
async function readOfVnet(reading, questionAbout) {
    const guess = (0,subnet_reference/* vnetIdGuess */.mD)(reading.inputs);
    if (guess === undefined) {
        const found = await findVnetId(reading);
        return typeof found === 'string' ? reading.read(questionAbout(found)) : found;
    }
    const early = reading.read(questionAbout(guess.id));
    if (guess.isCertain)
        return early;
    const [answer, id] = await Promise.all([early, findVnetId(reading)]);
    return typeof id !== 'string' || (0,resource_id/* sameId */.s)(id, guess.id) ? answer : reading.read(questionAbout(id));
}
/** The id of the VNet to look at, by the cluster and its pools. */
async function findVnetId(reading) {
    const { inputs } = reading;
    const [clusterRead, pools] = await Promise.all([reading.fact('cluster'), reading.fact('agentPools')]);
    if (!pools.ok)
        return unknown('the virtual network', 'it follows from the pools of the cluster, which could not be read');
    const cluster = clusterRead.ok ? clusterRead.value : undefined;
    const clusterVnet = (0,subnet_reference/* clusterVnetId */.PJ)(cluster, pools.value);
    const requests = (0,pool_request/* makePoolRequests */.VF)(inputs, cluster, pools.value);
    const vnetId = requests.length === 0
        ? clusterVnet
        : (0,subnet_reference/* vnetIdFor */.iM)(requests.map(({ subnetId }) => subnetId), clusterVnet);
    return vnetId ?? unknown('the virtual network', 'no pool of the cluster lies in a subnet that could name it');
}
async function idsIn(reading, idOf) {
    return (await relevantSubnets(reading)).flatMap((subnet) => idOf(subnet) ?? []);
}

;// CONCATENATED MODULE: ./build/facts/sources.js




/**
 * Where each fact comes from. A source asks for its resource as soon as the id is known: from the inputs, or out of another fact, which
 * it then waits for. So the waves follow from what depends on what, and nothing is read that nobody asks for.
 */
const SOURCES = { ...clusterSources, ...networkSources, ...accessSources, ...computeSources };

;// CONCATENATED MODULE: ./build/facts/read-snapshot.js



/** What every run decides by, whatever its checks ask for. */
const ALWAYS = {
    add: ['lookups', 'cluster', 'agentPools', 'vnet'],
    check: ['lookups', 'cluster', 'agentPools', 'vnet'],
    reconcile: ['lookups', 'cluster', 'agentPools'],
};
/**
 * Reads the facts that were named, each once and as soon as its id is known: with full subnet ids in two waves, and in one more where an
 * id comes out of what the second brought. A fact that cannot be read is a fact about the run, not a crash.
 */
async function readSnapshot(read, inputs, needed) {
    const begun = new Map();
    const reading = {
        inputs,
        clusterId: (0,resource_id/* clusterIdOf */.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
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
            : unasked(name, 'no check of this run asks for it'),
    ]);
    return Object.fromEntries(await Promise.all(entries));
}

// EXTERNAL MODULE: ./build/pool-outcomes.js
var pool_outcomes = __webpack_require__(2111);
// EXTERNAL MODULE: ./build/pool-diff.js + 1 modules
var pool_diff = __webpack_require__(7873);
;// CONCATENATED MODULE: ./build/pool-plan.js



/**
 * The plan of every pool that is asked for. What this run already sent a write for keeps the plan that it was sent by: afterwards
 * nothing differs any more.
 */
function poolPlans(pools, deeds, previous) {
    return pools.map((pool) => {
        const isSent = (0,build_deeds/* putsOf */.aT)(deeds, pool.name).some(({ status }) => status !== 'raced' && status !== 'busy');
        return (isSent ? previous.find(({ name }) => name === pool.name) : undefined) ?? poolPlan(pool);
    });
}
function poolPlan(pool) {
    const { name, existing, wanted, given, differences, mayUpdate } = pool;
    if (existing === undefined)
        return { name, do: 'add', fields: newFields((0,json/* objectOf */.Xy)(wanted.raw['properties']), given) };
    const fields = differences.map(({ field, wanted: after, existing: before, isMutable }) => {
        const kept = isMutable ? (mayUpdate ? undefined : 'not-allowed') : 'not-possible';
        return { field, before, after, ...(kept === undefined ? {} : { kept }) };
    });
    if (existing.provisioningState === 'Failed' || existing.provisioningState === 'Canceled')
        return { name, do: 'put-again', fields };
    return { name, do: fields.some(({ kept }) => kept === undefined) ? 'update' : 'none', fields };
}
function newFields(properties, given, before = []) {
    return Object.entries(properties).flatMap(([name, value = null]) => {
        const path = [...before, name];
        const field = path.join('.');
        if ((0,json/* isObject */.Gv)(value) && Object.keys(value).length > 0 && !pool_diff/* WHOLE_MAPPINGS */.mH.includes(field))
            return newFields(value, given, path);
        return [{ field, after: (0,pool_diff/* valueText */.Ru)(value), ...(isSaid(given, path) ? {} : { isDefault: true }) }];
    });
}
function isSaid(given, path) {
    let at = given;
    for (const name of path) {
        if (!(0,json/* isObject */.Gv)(at) || !Object.hasOwn(at, name))
            return false;
        at = at[name];
    }
    return true;
}

// EXTERNAL MODULE: ./build/shell.js
var shell = __webpack_require__(2474);
;// CONCATENATED MODULE: ./build/commands.js


/** An operation on a pool, with the commands that show and end it. https://learn.microsoft.com/azure/aks/manage-abort-operations */
function runningPool(what, poolId) {
    const cluster = /\/managedClusters\/([^/]+)/i.exec(poolId)?.[1] ?? '';
    const names = `--resource-group ${(0,shell/* shellWord */.r)((0,resource_id/* resourceGroupOf */.Tp)(poolId) ?? '')} --cluster-name ${(0,shell/* shellWord */.r)(cluster)} --name ${(0,shell/* shellWord */.r)((0,resource_id/* nameOfId */.gu)(poolId))}`;
    return {
        what,
        look: `az aks nodepool show ${names} --query provisioningState`,
        abort: `az aks nodepool operation-abort ${names}`,
    };
}
/** An operation on the cluster, with the commands that show and end it. */
function runningCluster(what, clusterId) {
    const names = `--resource-group ${(0,shell/* shellWord */.r)((0,resource_id/* resourceGroupOf */.Tp)(clusterId) ?? '')} --name ${(0,shell/* shellWord */.r)((0,resource_id/* nameOfId */.gu)(clusterId))}`;
    return {
        what,
        look: `az aks show ${names} --query provisioningState`,
        abort: `az aks operation-abort ${names}`,
    };
}

;// CONCATENATED MODULE: ./build/usual-duration.js
/**
 * Of 220 additions of a node pool that public recordings of Azure's answers hold (the test recordings of Microsoft's own tools, by the
 * start and end times of the operations): half took no longer than 221 s, nine of ten no longer than 383 s, the longest 2,278 s. What a
 * run meets depends on region, VM size and the number of nodes, so this is told and never waited by.
 */
const USUAL_POOL_ADD = { medianSeconds: 221, ninetyPercentSeconds: 383 };

// EXTERNAL MODULE: ./build/azure/error-dictionary.js + 6 modules
var error_dictionary = __webpack_require__(7414);
;// CONCATENATED MODULE: ./build/steps/ask.js



/**
 * Azure's answer, good or bad, or the silence in its place.
 * @throws the signal's reason when the run is stopped
 */
async function ask(request, { client, signal }) {
    const answer = await client.send(request, signal).catch((error) => {
        if (error instanceof arm_exchange/* Unanswered */.XX)
            return { cause: error.message };
        throw error;
    });
    if (isSilence(answer) || answer.error === undefined)
        return answer;
    const { error, status } = answer;
    if (status !== 408 && status < 500)
        return answer;
    return { cause: error.code === '' ? `HTTP ${status}` : `HTTP ${status}, ${error.code}`, error };
}
function isSilence(answer) {
    return 'cause' in answer;
}
/**
 * Reads what a write is made from, right before it.
 * @throws the signal's reason when the run is stopped
 */
async function readFirst(target, hands) {
    const answer = await ask({ method: 'GET', target, provider: 'Microsoft.ContainerService' }, hands);
    if (isSilence(answer))
        return { ok: false, end: { status: 'unsent', ...answer } };
    const { body, error } = answer;
    if (error !== undefined)
        return { ok: false, end: { status: 'failed', error, explanation: (0,error_dictionary/* explainAzureError */.rm)(error), wasAccepted: false } };
    return (0,json/* isObject */.Gv)(body)
        ? { ok: true, body }
        : { ok: false, end: { status: 'unsent', cause: 'it came without a body' } };
}

;// CONCATENATED MODULE: ./build/steps/write.js



/**
 * Sends a write and waits for what it started.
 * @throws the signal's reason when the run is stopped
 */
async function performWrite({ request, resource, running }, hands) {
    const { client, world, signal, emit } = hands;
    signal.throwIfAborted();
    // Told before it is sent: whoever is stopped in the middle of it cannot know whether Azure took it.
    emit({ type: 'sent', running });
    const answer = await ask(request, hands);
    if (isSilence(answer))
        return { status: 'unanswered', ...answer };
    if (answer.error !== undefined) {
        const { error, status } = answer;
        emit({ type: 'refused', what: running.what });
        if (status === 412)
            return { status: 'raced', error };
        const explanation = (0,error_dictionary/* explainAzureError */.rm)(error);
        if (explanation.retry === 'busy')
            return { status: 'busy', blocker: (0,error_dictionary/* blockerOf */.U$)(error) ?? error.message };
        return { status: 'failed', error, explanation, wasAccepted: false };
    }
    emit({ type: 'accepted', what: running.what });
    const startedAt = world.clock.now();
    const end = await followOperation(answer, {
        client,
        clock: world.clock,
        random: world.random,
        signal,
        resource,
        provider: request.provider,
        onProgress: (state) => {
            emit({
                type: 'progress',
                what: running.what,
                state,
                elapsedSeconds: Math.round((world.clock.now() - startedAt) / 1000),
                ...(running.usual === undefined ? {} : { usual: running.usual }),
            });
        },
    });
    // Accepted, and out of sight: the next round looks at what it can see.
    if (end.state === 'Unreadable')
        return { status: 'unanswered', cause: end.error?.message ?? 'its state could not be read' };
    emit({ type: 'ended', what: running.what, state: end.state });
    if (end.state === 'Succeeded')
        return { status: 'succeeded' };
    const error = errorOf(end, running.what);
    return { status: 'failed', error, explanation: (0,error_dictionary/* explainAzureError */.rm)(error), wasAccepted: true };
}
/** What Azure says; an operation that somebody aborts ends without a word. */
function errorOf({ state, error }, what) {
    if (error !== undefined && `${error.code}${error.message}` !== '')
        return error;
    return {
        details: [],
        ...error,
        code: `Operation${state}`,
        message: `${what} ended as ${state}, and Azure says no more.`,
    };
}

;// CONCATENATED MODULE: ./build/steps/put-pool.js




const DOING = { create: 'Creating', again: 'Putting again', update: 'Updating' };
/**
 * Puts the pool. The first PUT creates or does nothing (`If-None-Match: *`), because a PUT is create-or-update and would change a pool
 * that somebody else made meanwhile; a later one changes only the pool that was read (`If-Match`).
 * https://learn.microsoft.com/azure/aks/use-etags
 */
async function put_pool_putPool(step, hands) {
    const { pool, how } = step;
    const eTag = pool.existing?.eTag;
    return performWrite({
        request: {
            method: 'PUT',
            target: pool.id,
            provider: 'Microsoft.ContainerService',
            body: how === 'create' ? (0,pool_request/* createBody */.Fm)(pool) : (0,pool_request/* updateBody */.Et)(pool),
            headers: how === 'create' ? { 'if-none-match': '*' } : eTag === undefined ? {} : { 'if-match': eTag },
        },
        resource: pool.id,
        running: {
            ...runningPool(`${DOING[how]} node pool ${pool.name}`, pool.id),
            ...(how === 'create' ? { usual: USUAL_POOL_ADD } : {}),
        },
    }, hands);
}

;// CONCATENATED MODULE: ./build/reconcile-body.js

/**
 * Fields that AKS writes and nobody else, by path; `*` stands for every key or element. A secret that a body should ever carry is no
 * business of a no-op update either.
 * https://learn.microsoft.com/rest/api/aks/managed-clusters/get
 */
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
    'properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs',
    'properties.networkProfile.natGatewayProfile.effectiveOutboundIPs',
    'properties.httpProxyConfig.effectiveNoProxy',
    'properties.oidcIssuerProfile.issuerURL',
    'properties.servicePrincipalProfile.secret',
    'properties.windowsProfile.adminPassword',
    'properties.aadProfile.serverAppSecret',
];
/**
 * The body of the no-op update: the cluster as it was read, unknown properties and all, without what only AKS writes and without
 * `agentPoolProfiles`. Omitted means unchanged, and the counts that an autoscaler moves must not be frozen; Cluster API's provider
 * omits them on every update. https://github.com/kubernetes-sigs/cluster-api-provider-azure
 */
function reconcileBody(cluster) {
    return withoutFields(cluster, [...READ_ONLY_CLUSTER_FIELDS, 'properties.agentPoolProfiles']);
}
/** A copy without the fields at these paths. */
function withoutFields(body, paths) {
    return paths.reduce((kept, path) => withoutPath(kept, path.split('.')), body);
}
function withoutPath(body, [key, ...rest]) {
    if (key === undefined)
        return body;
    const entries = Object.entries(body).flatMap(([name, value]) => {
        if (key !== '*' && key !== name)
            return [[name, value]];
        if (rest.length === 0)
            return [];
        return [[name, (0,json/* isObject */.Gv)(value) ? withoutPath(value, rest) : value]];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./build/steps/reconcile.js





/**
 * The no-op update, what `az aks update -g -n` without changes does: the cluster is read and at once put back as it was read.
 * `If-Match` keeps a change that somebody makes in between.
 */
async function reconcile(clusterId, hands) {
    const read = await readFirst(clusterId, hands);
    if (!read.ok)
        return read.end;
    const eTag = (0,json/* textOf */.b6)(read.body['eTag']);
    return performWrite({
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
}

;// CONCATENATED MODULE: ./build/steps/reimage.js





/**
 * Upgrades the pool's node image, which is how AKS reimages nodes. It refuses that for a stopped pool, and on the latest image it reimages
 * nothing, so then this is said instead.
 * https://learn.microsoft.com/azure/aks/upgrade-node-images
 */
async function reimage(step, hands) {
    const { pool } = step;
    const [current, profile] = await Promise.all([
        readFirst(pool.id, hands),
        readFirst(`${pool.id}/upgradeProfiles/default`, hands),
    ]);
    if (!current.ok)
        return current.end;
    const { powerState, nodeImageVersion: image } = (0,agent_pool/* parseAgentPool */.bS)(current.body);
    if (powerState === 'Stopped')
        return {
            status: 'pointless',
            why: `Node pool ${pool.name} is Stopped, so its nodes cannot be reimaged now. Start it (az aks nodepool start), then upgrade its node image (az aks nodepool upgrade --node-image-only).`,
        };
    if (!profile.ok)
        return profile.end;
    const latest = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(profile.body['properties'])['latestNodeImageVersion']);
    if (latest !== undefined && latest === image)
        return {
            status: 'pointless',
            why: `Node pool ${pool.name} is on the latest node image ${image} already, so upgrading the image would reimage nothing. An upgrade of Kubernetes reimages its nodes (az aks nodepool upgrade), and so does a new Windows pool in the place of this one.`,
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

;// CONCATENATED MODULE: ./build/steps/wait.js


/**
 * Waits for what stands in the way; what came of it, the next round reads.
 * @throws the signal's reason when the run is stopped
 */
async function wait(step, inputs, hands) {
    const { world, client, signal, emit } = hands;
    if (step.for.kind === 'pause') {
        const { clock, random } = world;
        await clock.sleep(step.for.seconds * 1000 * (0.5 + random()), signal);
        return;
    }
    const [resource, provider] = resourceOf(step.for, inputs);
    const startedAt = world.clock.now();
    await awaitResource({
        client,
        clock: world.clock,
        random: world.random,
        signal,
        resource,
        provider,
        onProgress: (state) => {
            const elapsedSeconds = Math.round((world.clock.now() - startedAt) / 1000);
            emit({ type: 'progress', what: 'Waiting', state, elapsedSeconds, blockedBy: step.why });
        },
    });
}
function resourceOf(awaited, inputs) {
    switch (awaited.kind) {
        case 'cluster':
            return [
                (0,resource_id/* clusterIdOf */.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
                'Microsoft.ContainerService',
            ];
        case 'pool':
            return [awaited.id, 'Microsoft.ContainerService'];
        case 'vnet':
            return [awaited.id, 'Microsoft.Network'];
    }
}

;// CONCATENATED MODULE: ./build/steps/perform.js





/**
 * Performs the one step.
 * @throws the signal's reason when the run is stopped
 */
async function perform(step, inputs, hands) {
    switch (step.do) {
        case 'wait':
            await wait(step, inputs, hands);
            return { did: 'wait', for: step.for.kind };
        case 'reconcile': {
            const clusterId = (0,resource_id/* clusterIdOf */.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName);
            return { did: 'reconcile', when: step.when, end: await reconcile(clusterId, hands) };
        }
        case 'put-pool':
            return { did: 'put-pool', pool: step.pool.name, how: step.how, end: await put_pool_putPool(step, hands) };
        case 'reimage':
            return { did: 'reimage', pool: step.pool.name, end: await reimage(step, hands) };
    }
}

;// CONCATENATED MODULE: ./build/rounds.js














/**
 * Reads, judges, decides and performs, round by round, until nothing is left to do; `progress` tells how far it came.
 * @throws the signal's reason when the run is stopped
 */
async function runRounds(inputs, progress, hands) {
    const read = createResourceReader(hands.client, hands.signal);
    for (;;) {
        const situation = await lookAround(inputs, progress, read, hands);
        progress.situation = situation;
        const step = nextStep(situation);
        if (step.do === 'done' || step.do === 'stop')
            return;
        progress.doing = titleOf(step);
        hands.emit({
            type: 'phase',
            phase: PHASES[step.do],
            title: progress.doing,
            ...(step.do === 'put-pool' && step.how === 'create' ? { usual: USUAL_POOL_ADD } : {}),
        });
        if (!(step.do === 'wait' && step.for.kind === 'pause'))
            hands.emit({ type: 'long-wait-ahead' });
        const deed = await perform(step, inputs, hands);
        progress.doing = undefined;
        progress.deeds.push(deed);
        if (deed.did !== 'wait' && deed.end.status === 'unanswered')
            progress.changed = true;
        if (deed.did !== 'wait' && deed.end.status === 'pointless')
            hands.emit({ type: 'note', message: deed.end.why });
        hands.emit({
            type: 'phase-ended',
            phase: PHASES[step.do],
            outcome: deed.did === 'wait' ? 'looking again' : deed.end.status,
        });
    }
}
/** One round's reading and judging. */
async function lookAround(inputs, progress, read, { emit }) {
    emit({ type: 'phase', phase: 'read', title: `Look at cluster ${inputs.clusterName} and its network` });
    const snapshot = await readSnapshot(read, inputs, neededFactNames(inputs, checks.CATALOGUE));
    const cluster = snapshot.cluster.ok ? snapshot.cluster.value : undefined;
    const existing = snapshot.agentPools.ok ? snapshot.agentPools.value : undefined;
    const pools = (0,pool_request/* makePoolRequests */.VF)(inputs, cluster, existing).map((pool) => (0,build_deeds/* withDeeds */.uq)(pool, progress.deeds));
    emit({ type: 'phase-ended', phase: 'read', outcome: 'read' });
    const found = runChecks({
        snapshot,
        pools,
        operation: inputs.operation,
        allowReconcile: inputs.allowReconcile,
        ignore: inputs.ignoreChecks,
        // What a reconcile healed and nothing shows (the ranges that AKS remembers) counts as healed while the cluster is well.
        healed: {
            before: (0,build_deeds/* hasReconciled */.FV)(progress.deeds, 'before') && cluster?.provisioningState === 'Succeeded',
            after: (0,build_deeds/* hasReconciled */.FV)(progress.deeds, 'after') && cluster?.provisioningState === 'Succeeded',
        },
        catalogue: checks.CATALOGUE,
    });
    const deeds = [...progress.deeds];
    const findings = (0,build_situation/* withComingRepairs */.W8)({ inputs, snapshot, pools, findings: found, deeds });
    emit({ type: 'checked', findings });
    const situation = { inputs, snapshot, pools, findings, deeds };
    // A plan made without knowing the pools that exist would take each for a new one.
    if (existing !== undefined)
        progress.plan = poolPlans(pools, progress.deeds, progress.plan ?? []);
    emit({ type: 'looked', ...lookOf(situation, progress.plan ?? []) });
    for (const pool of (0,pool_outcomes/* poolsSoFar */.pv)(situation))
        emit({ type: 'pool-known', pool });
    return situation;
}
function lookOf(situation, plan) {
    const { inputs, snapshot } = situation;
    const addressSpace = (0,address_space/* addressSpaceOf */.S)(situation);
    return {
        operation: inputs.operation,
        cloud: inputs.cloud,
        cluster: (0,conclude/* clusterOutcome */.by)(inputs, snapshot.cluster),
        plan,
        ...(addressSpace === undefined ? {} : { addressSpace }),
    };
}
const PHASES = {
    'wait': 'wait',
    'reconcile': 'reconcile',
    'put-pool': 'put-pool',
    'reimage': 'reimage',
};
function titleOf(step) {
    switch (step.do) {
        case 'wait':
            return `Wait: ${step.why}`;
        case 'reconcile':
            return `Reconcile the cluster: ${step.why}`;
        case 'put-pool':
            return `${{ create: 'Add', again: 'Put again', update: 'Update' }[step.how]} node pool ${step.pool.name}: ${step.why}`;
        case 'reimage':
            return `Upgrade the node image of node pool ${step.pool.name}: ${step.why}`;
    }
}


/***/ })

};
