export const id = 113;
export const ids = [113];
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




/** The api-versions that the run is written against, by resource provider. */
const API_VERSIONS = {
    'Microsoft.ContainerService': '2026-05-01',
    'Microsoft.Network': '2025-07-01',
};
/** After this the answer to one request is no longer waited for. ARM itself gives up on a provider after 60 s. */
const REQUEST_LIMIT_SECONDS = 75;
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
    return async (request, apiVersion, signal) => {
        const startedAt = world.clock.now();
        let answer;
        try {
            const response = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .withTimeLimit */ .Bv)(world.clock, REQUEST_LIMIT_SECONDS, signal, (limited) => pipeline.sendRequest(httpClient, (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({
                url: urlOf(cloud.armEndpoint, request.target, apiVersion),
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
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function urlOf(endpoint, target, apiVersion) {
    if (!target.startsWith('/'))
        return target;
    const path = target.split('/').map(encodeURIComponent).join('/');
    return `${endpoint}${path}?api-version=${apiVersion}`;
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
    const code = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error['code']) ?? '';
    const message = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error['message']) ?? plainText(text);
    const subcode = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error['subcode']);
    const target = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error['target']);
    return {
        code,
        message: message === '' && status !== undefined ? `HTTP ${status} without a body` : message,
        ...(subcode === undefined ? {} : { subcode }),
        ...(target === undefined ? {} : { target }),
        details: nestedErrors(error, 0),
        ...(status === undefined ? {} : { status }),
    };
}
/** Deeper than any real answer, and shallow enough for a hostile one. */
const DEEPEST_NESTING = 8;
function nestedErrors(error, depth) {
    if (depth >= DEEPEST_NESTING)
        return [];
    return [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(error['details']), ...((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(error['innererror']) ? [error['innererror']] : [])].flatMap((inner) => [
        { code: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(inner['code']) ?? '', message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(inner['message']) ?? '' },
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

/***/ 113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRounds: () => (/* binding */ runRounds)
});

// EXTERNAL MODULE: ./build/json.js
var build_json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/resource-id.js
var resource_id = __webpack_require__(2558);
// EXTERNAL MODULE: ./build/azure/arm-exchange.js
var arm_exchange = __webpack_require__(9158);
// EXTERNAL MODULE: ./build/shell.js
var shell = __webpack_require__(2474);
;// CONCATENATED MODULE: ./build/azure/error-text.js

/** Deployments wrap an error as JSON in a message, and that in another. */
const DEEPEST_WRAPPING = 4;
/**
 * The codes and messages of an error: its own, those of its details, those in JSON inside of a message (also where its quotes are
 * escaped), those of Go clients (`Code="…" Message="…"`), and AKS's `SubCode: …`, which stands before the misspelled `OrginalError`.
 */
function errorText(error) {
    const codes = new Set();
    const texts = [];
    const add = (code, message, depth) => {
        if (code !== '')
            codes.add(code);
        if (message === '')
            return;
        texts.push(message);
        for (const [, found] of message.matchAll(/\bSubCode:\s*(\w+)/g))
            if (found !== undefined)
                codes.add(found);
        for (const [, found] of message.matchAll(/\bCode=\\*["'](\w+)\\*["']/g))
            if (found !== undefined)
                codes.add(found);
        if (depth < DEEPEST_WRAPPING)
            addJson(embeddedJson(message), depth + 1);
    };
    const addJson = (json, depth) => {
        if (!(0,build_json/* isObject */.Gv)(json) || depth > 2 * DEEPEST_WRAPPING)
            return;
        add((0,build_json/* textOf */.b6)(json['code']) ?? '', (0,build_json/* textOf */.b6)(json['message']) ?? '', depth);
        for (const inner of [json['error'], json['innererror'], ...(0,build_json/* objectsOf */.iZ)(json['details'])])
            addJson(inner, depth + 1);
    };
    add(error.code, error.message, 0);
    for (const detail of error.details)
        add(detail.code, detail.message, 0);
    const text = texts.join('\n');
    const retriable = /\bRetriable: (true|false)\b/i.exec(text)?.[1];
    return { codes: [...codes], text, isRetriable: retriable === undefined ? undefined : retriable === 'true' };
}
/** The first JSON object in a text, with plain or escaped quotes. */
function embeddedJson(text) {
    const start = text.indexOf('{');
    const end = text.lastIndexOf('}');
    if (start < 0 || end <= start)
        return undefined;
    const candidate = text.slice(start, end + 1);
    return parse(candidate) ?? parse(candidate.replaceAll('\\"', '"')) ?? parse(candidate.replaceAll('\\\\"', '\\"'));
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/azure/authorization-errors.js


/** `LinkedAuthorizationFailed`: what is lacking is a right on a resource that the request names, not on its target. */
const LINKED = /permission to perform action(?:\(s\))? '([^']+)' on (?:the )?linked scope(?:\(s\))? '([^']+)'/i;
/** `AuthorizationFailed` */
const DIRECT = /(?:does not|doesn't) have (?:authorization|permission) to perform action(?:\(s\))? '([^']+)'(?: (?:over|on) (?:the )?scope(?:\(s\))? '([^']+)')?/i;
const WHO = /\bclient '([^']+)'(?: with object id '([^']+)')?/i;
/**
 * The permission that an error says is missing, out of Azure's sentence; undefined for every other error.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error
 */
function missingPermission(error) {
    const { text } = errorText(error);
    const linked = LINKED.exec(text);
    const [, actions, scopes] = linked ?? DIRECT.exec(text) ?? [];
    const action = firstOf(actions);
    if (action === undefined)
        return undefined;
    const scope = firstOf(scopes);
    const [, client, objectId] = WHO.exec(text) ?? [];
    return {
        action,
        ...(scope === undefined ? {} : { scope }),
        ...(client === undefined ? {} : { client }),
        ...(objectId === undefined ? {} : { objectId }),
    };
}
/** Several are separated by commas; one command can name one scope. */
function firstOf(list) {
    const first = list?.split(',')[0]?.trim();
    return first === undefined || first === '' ? undefined : first;
}
/** Built-in roles that hold an action, narrowest first. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const ROLES = [
    [/^Microsoft\.Network\//i, 'Network Contributor'],
    [/^Microsoft\.ContainerService\/.*\/read$/i, 'Reader'],
    [/^Microsoft\.ContainerService\//i, 'Azure Kubernetes Service Contributor Role'],
    [/^Microsoft\.ManagedIdentity\/userAssignedIdentities\/assign\/action$/i, 'Managed Identity Operator'],
    [/^Microsoft\.Authorization\/roleAssignments\//i, 'Role Based Access Control Administrator'],
    [/\/read$/i, 'Reader'],
];
/** A built-in role that holds the action. */
function roleWith(action) {
    return ROLES.find(([pattern]) => pattern.test(action))?.[1] ?? 'Contributor';
}
/** The command that grants it. */
function grantCommand({ action, scope, client, objectId }) {
    const who = objectId === undefined
        ? `--assignee ${(0,shell/* shellWord */.r)(client ?? 'PRINCIPAL')}`
        : `--assignee-object-id ${(0,shell/* shellWord */.r)(objectId)} --assignee-principal-type ${client?.includes('@') === true ? 'User' : 'ServicePrincipal'}`;
    return `az role assignment create ${who} --role ${(0,shell/* shellWord */.r)(roleWith(action))} --scope ${(0,shell/* shellWord */.r)(scope ?? 'SCOPE')}`;
}

;// CONCATENATED MODULE: ./build/azure/read-resource.js




/** Reads resources for the facts: a good answer as it came, anything else as the reason why there is none. */
function createResourceReader(client, signal) {
    return async (path, provider) => {
        const what = describe(path);
        try {
            const answer = await client.send({ method: 'GET', target: path, provider }, signal);
            if (answer.error === undefined)
                return (0,build_json/* isObject */.Gv)(answer.body)
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
            const permission = missingPermission(answer.error)?.action;
            return {
                ok: false,
                what,
                reason: 'forbidden',
                message: said,
                ...(permission === undefined ? {} : { permission }),
            };
        }
        catch (error) {
            if (!(error instanceof arm_exchange/* Unanswered */.XX))
                throw error;
            return { ok: false, what, reason: 'unreachable', message: error.message };
        }
    };
}
const KINDS = [
    [/\/managedClusters\/([^/]+)$/i, 'managed cluster'],
    [/\/managedClusters\/([^/]+)\/agentPools$/i, 'node pools of cluster'],
    [/\/virtualNetworks\/([^/]+)$/i, 'virtual network'],
    [/\/virtualNetworks\/([^/]+)\/usages$/i, 'subnet usage of virtual network'],
    [/\/networkSecurityGroups\/([^/]+)$/i, 'network security group'],
    [/\/routeTables\/([^/]+)$/i, 'route table'],
];
function describe(path) {
    for (const [pattern, kind] of KINDS) {
        const [, name] = pattern.exec(path) ?? [];
        if (name !== undefined)
            return `${kind} ${name} (${path})`;
    }
    return `${(0,resource_id/* nameOfId */.gu)(path)} (${path})`;
}

// EXTERNAL MODULE: ./build/checks/check.js
var checks_check = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/checks/docs-link.js
var docs_link = __webpack_require__(30);
// EXTERNAL MODULE: ./build/checks/index.js + 57 modules
var checks = __webpack_require__(5702);
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
    const { snapshot, operation, ignore, catalogue = checks/* CATALOGUE */.y } = options;
    const asked = catalogue.filter((check) => (check.operations ?? OPERATIONS).includes(operation));
    return [
        ...(0,unread_facts/* unreadFindings */.yW)(snapshot, operation, ignore),
        ...asked.flatMap((check) => verdictsOf(check, options).map((answer) => findingOf(check, answer, options))),
    ];
}
function verdictsOf(check, { snapshot, pools }) {
    const facts = neededFacts(check.needs, snapshot);
    const answer = (ask) => {
        if ('missing' in facts)
            return (0,checks_check/* skip */.iv)(`could not read ${facts.missing.what}: ${facts.missing.message}`);
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
            return pools.map((pool) => ({ pool: pool.name, verdict: answer((needed) => check.run(needed, pool)) }));
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
function crash(error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return (0,checks_check/* fail */.fJ)(`this check crashed, please report it: ${text}`, 'Open an issue in the repository of this action with the text above. To go on without this check, name it in ignore-checks.');
}

// EXTERNAL MODULE: ./build/conclude.js
var conclude = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/facts/cluster.js
var facts_cluster = __webpack_require__(9658);
// EXTERNAL MODULE: ./build/network/windows-source-nat.js
var windows_source_nat = __webpack_require__(5670);
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
    if ((0,build_situation/* hasReconciled */.FV)(situation.deeds, 'asked'))
        return { do: 'done' };
    if ((0,build_situation/* blockingFindings */.Ur)(situation).length > 0 || (0,build_situation/* isFinal */.dR)((0,build_situation/* reconcilesOf */.T3)(situation.deeds, 'asked')))
        return { do: 'stop' };
    return (pauseAfterTrouble(situation.deeds) ??
        waitUntilIdle(situation) ?? { do: 'reconcile', when: 'asked', why: 'operation: reconcile asks for it' });
}
function nextStepOfAdd(situation) {
    const { pools, deeds } = situation;
    const open = pools.find((pool) => (0,build_situation/* standingOf */.YP)(pool, situation) === 'open');
    if (open === undefined)
        return stepAfterAdds(situation);
    if (open.existing !== undefined && !(0,facts_cluster/* isResting */.hc)(open.existing)) {
        const { name, id, provisioningState } = open.existing;
        return {
            do: 'wait',
            for: { kind: 'pool', name, id, isWanted: true },
            why: `node pool ${name} is ${provisioningState}`,
        };
    }
    if ((0,build_situation/* isFinal */.dR)((0,build_situation/* reconcilesOf */.T3)(deeds, 'before')))
        return { do: 'stop' };
    return pauseAfterTrouble(deeds) ?? waitUntilIdle(situation) ?? reconcileBefore(situation, open) ?? putPool(open);
}
function putPool(pool) {
    if (pool.existing === undefined)
        return { do: 'put-pool', pool, how: 'create', why: `node pool ${pool.name} does not exist` };
    if (pool.existing.provisioningState !== 'Succeeded')
        return { do: 'put-pool', pool, how: 'again', why: `node pool ${pool.name} is ${pool.existing.provisioningState}` };
    const fields = pool.differences.map((difference) => difference.field).join(', ');
    return { do: 'put-pool', pool, how: 'update', why: `node pool ${pool.name} differs in ${fields}` };
}
/** What is left when no pool is open: a reconcile that completes the adds, reimages, the end. */
function stepAfterAdds(situation) {
    const { deeds, findings, inputs, pools } = situation;
    const isComplete = pools.every((pool) => (0,build_situation/* standingOf */.YP)(pool, situation) === 'settled');
    const end = isComplete ? { do: 'done' } : { do: 'stop' };
    if (!pools.some((pool) => (0,build_situation/* standingOf */.YP)(pool, situation) === 'settled'))
        return end;
    const after = findings.find((finding) => finding.healedBy === 'reconcile-after' && (0,build_situation/* isOpen */.nT)(finding));
    if (after !== undefined && (0,build_situation/* mayReconcile */.ab)(situation) && !(0,build_situation/* hasReconciled */.FV)(deeds, 'after')) {
        if ((0,build_situation/* isFinal */.dR)((0,build_situation/* reconcilesOf */.T3)(deeds, 'after')))
            return { do: 'stop' };
        return pauseAfterTrouble(deeds) ?? waitUntilIdle(situation) ?? { do: 'reconcile', when: 'after', why: after.saw };
    }
    return (inputs.reimageWindows ? nextReimage(situation) : undefined) ?? end;
}
/** Only in the run that added a pool: later the pool's own subnet is one that Windows nodes may have learned of. */
function nextReimage(situation) {
    const { deeds, pools, snapshot } = situation;
    const added = pools.filter((pool) => (0,build_situation/* wasAdded */.Qz)(deeds, pool.name));
    if (!snapshot.cluster.ok || !snapshot.agentPools.ok || !snapshot.vnet.ok || added.length === 0)
        return undefined;
    const candidates = (0,windows_source_nat/* windowsPoolsToReimage */.y)(snapshot.cluster.value, snapshot.agentPools.value, snapshot.vnet.value, added);
    const next = candidates.find((pool) => {
        const ends = (0,build_situation/* reimagesOf */.TU)(deeds, pool.name);
        return ends.length === 0 || (ends.at(-1)?.status !== 'succeeded' && !(0,build_situation/* isFinal */.dR)(ends));
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
    if (!(0,build_situation/* mayReconcile */.ab)(situation) || (0,build_situation/* hasReconciled */.FV)(deeds, 'before'))
        return undefined;
    const found = findings.find((finding) => finding.healedBy === 'reconcile-before' && (0,build_situation/* isOpen */.nT)(finding) && (0,build_situation/* concerns */.Kc)(finding, pool));
    if (found !== undefined)
        return { do: 'reconcile', when: 'before', why: found.saw };
    const last = (0,build_situation/* putsOf */.aT)(deeds, pool.name).at(-1);
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
    const busyPool = agentPools.ok ? agentPools.value.find((pool) => !(0,facts_cluster/* isResting */.hc)(pool)) : undefined;
    if (busyPool !== undefined) {
        const { name, id, provisioningState } = busyPool;
        return {
            do: 'wait',
            for: { kind: 'pool', name, id, isWanted: false },
            why: `node pool ${name} is ${provisioningState}`,
        };
    }
    if (cluster.ok && !(0,facts_cluster/* isResting */.hc)(cluster.value))
        return { do: 'wait', for: { kind: 'cluster' }, why: `the cluster is ${cluster.value.provisioningState}` };
    if (vnet.ok && !(0,facts_cluster/* isResting */.hc)(vnet.value))
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
    const troubles = deeds.filter((deed) => deed.did !== 'wait' && (0,build_situation/* isPassing */.WG)(deed.end)).length;
    if (!(0,build_situation/* isPassing */.WG)(last.end))
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
            return `no answer came (${end.cause}), so it is read again`;
        case 'failed':
            return `${end.error.code || 'the failure'} is worth another try`;
        case 'succeeded':
        case 'pointless':
            return '';
    }
}

// EXTERNAL MODULE: ./build/network/network-mode.js
var network_mode = __webpack_require__(915);
// EXTERNAL MODULE: ./build/pool-body.js
var pool_body = __webpack_require__(6721);
;// CONCATENATED MODULE: ./build/pool-immutables.js
/**
 * The properties of a pool that AKS does not change in place; the pool has to be replaced. What is not listed is left to AKS to judge.
 *
 * Sources, by the letter behind each:
 * L https://learn.microsoft.com/azure/aks/create-node-pools#limitations and the page named
 * R https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
 * T https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/kubernetes_cluster_node_pool (replaces or rotates)
 * C https://github.com/kubernetes-sigs/cluster-api-provider-azure, the update webhook of AzureManagedMachinePool
 */
const IMMUTABLE_PATHS = [
    'vmSize', // L T C
    'osDiskSizeGB', // T C
    'osDiskType', // R T C
    'kubeletDiskType', // T C
    'osType', // T C
    'maxPods', // T C
    'vnetSubnetID', // L T
    'podSubnetID', // T
    'podIPAllocationMode', // goes with podSubnetID
    'type', // a pool of scale sets stays one
    'availabilityZones', // T C
    'scaleSetPriority', // L spot-node-pool, T C
    'scaleSetEvictionPolicy', // T
    'spotMaxPrice', // L spot-node-pool, T
    'enableEncryptionAtHost', // T
    'enableUltraSSD', // T C
    'enableNodePublicIP', // T C, https://github.com/hashicorp/terraform-provider-azurerm/issues/10951
    'nodePublicIPPrefixID', // T C
    'networkProfile.nodePublicIPTags', // T
    'proximityPlacementGroupID', // L reduce-latency-ppg, T
    'hostGroupID', // R T
    'capacityReservationGroupID', // T
    'gpuInstanceProfile', // L gpu-multi-instance, T
    'windowsProfile', // T
    'kubeletConfig', // T C
    'linuxOSConfig', // T C
    // AKS changes it by an upgrade, node by node; this action never starts one.
    'orchestratorVersion',
];
/**
 * Whether AKS changes the property of an existing pool in place. An image's flavour (`osSKU`, `enableFIPS`) is changed between Linux images
 * only. https://learn.microsoft.com/azure/aks/upgrade-os-version https://learn.microsoft.com/azure/aks/enable-fips-nodes
 */
function isMutable(path, osType) {
    if (path === 'osSKU' || path === 'enableFIPS')
        return osType !== 'Windows';
    return !IMMUTABLE_PATHS.some((immutable) => path === immutable || path.startsWith(`${immutable}.`));
}

;// CONCATENATED MODULE: ./build/pool-values.js


const NODE_LABELS = 'nodeLabels';
const NODE_TAINTS = 'nodeTaints';
const TAGS = 'tags';
/** Labels and taints of this prefix are AKS's own. https://learn.microsoft.com/azure/aks/use-labels#reserved-prefixes */
const AKS_PREFIX = 'kubernetes.azure.com/';
/** Lists whose order says nothing. */
const SETS = [
    'availabilityZones',
    NODE_TAINTS,
    'networkProfile.applicationSecurityGroups',
    'kubeletConfig.allowedUnsafeSysctls',
];
/** Words of Azure's, which it reads in any case. https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update */
const CASELESS = [
    'vmSize',
    'osType',
    'osSKU',
    'osDiskType',
    'kubeletDiskType',
    'mode',
    'type',
    'scaleDownMode',
    'scaleSetPriority',
    'scaleSetEvictionPolicy',
    'podIPAllocationMode',
    'gpuInstanceProfile',
    'workloadRuntime',
];
/**
 * What AKS means where it answers nothing: a pool's answer leaves out what it was not made with.
 * https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
 */
const MEANING_OF_NOTHING = {
    enableAutoScaling: false,
    enableEncryptionAtHost: false,
    enableFIPS: false,
    enableNodePublicIP: false,
    enableUltraSSD: false,
    scaleDownMode: 'Delete',
    scaleSetPriority: 'Regular',
    scaleSetEvictionPolicy: 'Delete',
    spotMaxPrice: -1,
    podIPAllocationMode: 'DynamicIndividual',
};
/** Whether two values of the property mean the same to AKS. */
function isSameValue(field, wanted, existing) {
    const left = (0,build_json/* isEmpty */.Im)(wanted) ? MEANING_OF_NOTHING[field] : wanted;
    const right = (0,build_json/* isEmpty */.Im)(existing) ? MEANING_OF_NOTHING[field] : existing;
    if (field === NODE_LABELS)
        return isSameMapping(withoutAksLabels(left), withoutAksLabels(right));
    if (field === TAGS)
        return isSameMapping(withLowerCaseKeys(left), withLowerCaseKeys(right));
    if (field === NODE_TAINTS)
        return isSameSet((0,build_json/* stringsOf */.iw)(left).filter(isUsersTaint).map(taintKey), (0,build_json/* stringsOf */.iw)(right).filter(isUsersTaint).map(taintKey));
    if (SETS.includes(field))
        return isSameSet((0,build_json/* stringsOf */.iw)(left).map(lowerCaseId), (0,build_json/* stringsOf */.iw)(right).map(lowerCaseId));
    if (CASELESS.includes(field) && typeof left === 'string' && typeof right === 'string')
        return left.toLowerCase() === right.toLowerCase();
    return isEqual(left, right);
}
/**
 * The value to send: what the user said, and beside it what AKS itself added to the labels and taints, which would otherwise be asked
 * to go.
 */
function keptFromExisting(field, wanted, existing) {
    if (field === NODE_LABELS) {
        const added = Object.entries((0,build_json/* objectOf */.Xy)(existing)).filter(([key]) => key.startsWith(AKS_PREFIX));
        return { ...Object.fromEntries(added), ...(0,build_json/* objectOf */.Xy)(wanted) };
    }
    if (field === NODE_TAINTS) {
        const said = (0,build_json/* stringsOf */.iw)(wanted);
        const keys = said.map(taintKey);
        const added = (0,build_json/* stringsOf */.iw)(existing).filter((taint) => !isUsersTaint(taint) && !keys.includes(taintKey(taint)));
        return [...said, ...added];
    }
    return wanted;
}
function isEqual(left, right) {
    if ((0,build_json/* isEmpty */.Im)(left) || (0,build_json/* isEmpty */.Im)(right))
        return (0,build_json/* isEmpty */.Im)(left) && (0,build_json/* isEmpty */.Im)(right);
    if (Array.isArray(left) || Array.isArray(right)) {
        if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length)
            return false;
        return left.every((element, index) => isEqual(element, right[index]));
    }
    if ((0,build_json/* isObject */.Gv)(left) || (0,build_json/* isObject */.Gv)(right)) {
        if (!(0,build_json/* isObject */.Gv)(left) || !(0,build_json/* isObject */.Gv)(right))
            return false;
        const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
        return [...keys].every((key) => isEqual(left[key], right[key]));
    }
    if (typeof left === 'boolean' || typeof right === 'boolean')
        return left === right;
    // AKS writes some numbers as text: maxUnavailable 1 comes back as "1".
    return scalarText(left) === scalarText(right) || (isId(left) && isId(right) && (0,resource_id/* sameId */.s)(left, right));
}
function scalarText(value) {
    return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}
function isId(value) {
    return typeof value === 'string' && /^\/subscriptions\//i.test(value);
}
function lowerCaseId(text) {
    return isId(text) ? text.toLowerCase() : text;
}
function isSameSet(left, right) {
    const [one, other] = [new Set(left), new Set(right)];
    return one.size === other.size && [...one].every((element) => other.has(element));
}
function isSameMapping(left, right) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].every((key) => textAt(left, key) === textAt(right, key));
}
/** A label with an empty value is there; one that is missing is not. */
function textAt(mapping, key) {
    const value = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    return value === undefined || value === null ? undefined : JSON.stringify(value);
}
function withoutAksLabels(labels) {
    return Object.fromEntries(Object.entries((0,build_json/* objectOf */.Xy)(labels)).filter(([key]) => !key.startsWith(AKS_PREFIX)));
}
/** ARM compares the names of tags without case, and AKS does not keep it. https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources */
function withLowerCaseKeys(tags) {
    return Object.fromEntries(Object.entries((0,build_json/* objectOf */.Xy)(tags)).map(([name, value]) => [name.toLowerCase(), value]));
}
function isUsersTaint(taint) {
    return !taint.startsWith(AKS_PREFIX);
}
/** `key:Effect` and `key=:Effect` are one taint. */
function taintKey(taint) {
    return taint.replace('=:', ':');
}

;// CONCATENATED MODULE: ./build/pool-diff.js



/** Mappings that are said as a whole: a key that is not named is not wanted. */
const WHOLE_MAPPINGS = [NODE_LABELS, TAGS];
/** Where what the user said differs from the pool that exists; fields that the user did not name are never compared. */
function poolDifferences(given, existing) {
    return poolChanges(given, existing).map(({ difference }) => difference);
}
/** The same, with the values to set. What AKS itself added to labels and taints is part of them. */
function poolChanges(given, existing) {
    return changesIn(given, (0,build_json/* objectOf */.Xy)(existing.raw['properties']), [], given, existing);
}
function changesIn(wanted, actual, before, given, existing) {
    return Object.entries(wanted).flatMap(([name, value = null]) => {
        const path = [...before, name];
        const field = path.join('.');
        const is = Object.hasOwn(actual, name) ? actual[name] : undefined;
        if ((0,build_json/* isObject */.Gv)(value) && !(0,build_json/* isEmpty */.Im)(value) && !WHOLE_MAPPINGS.includes(field))
            return changesIn(value, (0,build_json/* objectOf */.Xy)(is), path, given, existing);
        if (isLeftToAks(field, value, given, existing) || isSameValue(field, value, is))
            return [];
        const difference = {
            field,
            wanted: asText(value),
            existing: asText(is),
            isMutable: isMutable(field, existing.osType),
        };
        return [{ path, value: keptFromExisting(field, value, is), difference }];
    });
}
/** Whether the value says nothing that could differ. */
function isLeftToAks(field, value, given, existing) {
    // The autoscaler moves the count as it likes.
    if (field === 'count')
        return willBeAutoscaled(given, existing);
    // 0 asks for the default of the VM size, and AKS answers with its number: 128.
    if (field === 'osDiskSizeGB')
        return value === 0;
    if (field === 'orchestratorVersion')
        return isVersionOf(value, existing);
    return false;
}
/** Whether the autoscaler sets the pool's count once what the user said is done. */
function willBeAutoscaled(given, existing) {
    const said = given['enableAutoScaling'];
    return typeof said === 'boolean' ? said : existing.isAutoscaled;
}
/** `1.33` asks for any patch of it. */
function isVersionOf(value, existing) {
    return [existing.kubernetesVersion, existing.currentKubernetesVersion].some((version) => typeof value === 'string' && (version === value || version.startsWith(`${value}.`)));
}
function asText(value) {
    if ((0,build_json/* isEmpty */.Im)(value))
        return '(none)';
    if (Array.isArray(value) && (0,build_json/* stringsOf */.iw)(value).length === value.length)
        return value.join(', ');
    if (!(0,build_json/* isObject */.Gv)(value))
        return typeof value === 'string' ? value : JSON.stringify(value);
    const entries = Object.entries(value).map(([key, inner]) => typeof inner === 'string' ? `${key}=${inner}` : undefined);
    return entries.includes(undefined) ? JSON.stringify(value) : entries.join(', ');
}

;// CONCATENATED MODULE: ./build/subnet-reference.js

/**
 * The VNet that the wanted subnets lie in, where the inputs name it by a full id, so that it can be asked for at once; undefined where
 * the cluster has to be read first.
 */
function vnetIdKnownFromInputs(inputs) {
    const [first] = inputs.pools.flatMap(({ subnet }) => (subnet.form === 'id' ? [subnet.id] : []));
    return first === undefined ? undefined : (0,resource_id/* vnetOfSubnet */.oR)(first);
}
/**
 * The VNet that the cluster lies in: every pool of a cluster is in one VNet. A cluster whose system pool AKS hosts may have no pool at
 * all, but its API server has a subnet in the same VNet. https://learn.microsoft.com/azure/aks/node-pool-unique-subnet
 */
function clusterVnetId(cluster, pools) {
    const subnetIds = [...pools.map(({ vnetSubnetId }) => vnetSubnetId), cluster?.apiServerSubnetId];
    return subnetIds.flatMap((id) => (id === undefined ? [] : ((0,resource_id/* vnetOfSubnet */.oR)(id) ?? [])))[0];
}
/**
 * The full id of a subnet as the user wrote it. `SUBNET` lies in the cluster's VNet; `VNET/SUBNET` too when that has the name, and else
 * in a VNet of the name beside it. Undefined for a short form where the cluster's VNet is not known.
 */
function fullSubnetId(reference, clusterVnet) {
    if (reference.form === 'id')
        return reference.id;
    if (clusterVnet === undefined)
        return undefined;
    const name = (0,resource_id/* nameOfId */.gu)(clusterVnet);
    const isOther = reference.vnet !== undefined && !(0,resource_id/* sameId */.s)(reference.vnet, name);
    const vnet = isOther ? `${clusterVnet.slice(0, -name.length)}${reference.vnet}` : clusterVnet;
    return `${vnet}/subnets/${reference.subnet}`;
}

;// CONCATENATED MODULE: ./build/pool-request.js








/** Every pool that is asked for, beside what exists of it, in the order of the inputs. What was not read is undefined. */
function makePoolRequests(inputs, cluster, pools) {
    const vnetId = clusterVnetId(cluster, pools ?? []);
    const clusterId = (0,resource_id/* clusterIdOf */.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName);
    return inputs.pools.map((input) => {
        const existing = pools?.find((pool) => (0,resource_id/* sameId */.s)(pool.name, input.name));
        const subnetId = fullSubnetId(input.subnet, vnetId);
        const podSubnetId = input.podSubnet && fullSubnetId(input.podSubnet, vnetId);
        const given = {
            ...input.given,
            ...(subnetId === undefined ? {} : { vnetSubnetID: subnetId }),
            ...(podSubnetId === undefined ? {} : { podSubnetID: podSubnetId }),
        };
        const id = existing?.id ?? `${clusterId}/agentPools/${input.name}`;
        const body = existing === undefined
            ? { id, name: input.name, properties: (0,build_json/* mergeObjects */.rL)(defaultsFor(input, cluster, pools ?? []), given) }
            : withChanges(existing, poolChanges(given, existing), willBeAutoscaled(given, existing));
        return {
            name: input.name,
            id,
            subnetId,
            podSubnetId,
            given,
            wanted: (0,facts_cluster/* parseAgentPool */.bS)(body),
            existing,
            differences: existing === undefined ? [] : poolDifferences(given, existing),
            mayUpdate: inputs.updateExisting,
            isNew: existing === undefined,
            reimagedSince: [],
        };
    });
}
/** What is sent for a new pool when the user says nothing; everything else is left to AKS. */
function defaultsFor(input, cluster, pools) {
    const { given } = input;
    const least = given['enableAutoScaling'] === true ? (0,build_json/* numberOf */.rl)(given['minCount']) : undefined;
    return {
        // AKS refuses a new pool without a count, autoscaled or not. https://github.com/Azure/azure-service-operator/issues/3220
        count: least ?? pool_body/* DEFAULT_NODE_COUNT */.Xy,
        mode: 'User',
        type: 'VirtualMachineScaleSets',
        osType: 'Linux',
        ...(cluster === undefined ? {} : { maxPods: defaultMaxPodsFor(input, cluster, pools) }),
    };
}
/** In a flat network each pool decides for itself whether its pods have a subnet of their own. */
function defaultMaxPodsFor(input, cluster, pools) {
    const mode = (0,network_mode/* networkMode */.m)(cluster, pools);
    const isFlat = mode === 'node-subnet' || mode === 'pod-subnet';
    if (!isFlat)
        return (0,network_mode/* defaultMaxPods */.I)(mode);
    return (0,network_mode/* defaultMaxPods */.I)(input.podSubnet === undefined ? 'node-subnet' : 'pod-subnet');
}
function withChanges(existing, changes, isAutoscaled) {
    const changed = changes.reduce((body, { path, value }) => (0,pool_body/* withValueAt */.h7)(body, ['properties', ...path], value), existing.raw);
    if (isAutoscaled || !existing.isAutoscaled)
        return changed;
    // A pool that is not autoscaled has no limits; AKS refuses them.
    return ['minCount', 'maxCount'].reduce((body, name) => (0,pool_body/* withValueAt */.h7)(body, ['properties', name], undefined), changed);
}
/** The body of the first PUT of a pool: what the user said over the defaults. */
function createBody(request) {
    return { properties: (0,build_json/* objectOf */.Xy)(request.wanted.raw['properties']) };
}
/**
 * The body that changes a pool, or puts a failed one again: the pool's raw body as just read without what is read-only, and in it the
 * fields that differ and that AKS changes in place, if the pool may be updated at all.
 */
function updateBody(request) {
    const { existing, given, mayUpdate } = request;
    if (existing === undefined)
        return createBody(request);
    const changes = mayUpdate ? poolChanges(given, existing).filter(({ difference }) => difference.isMutable) : [];
    const isAutoscaled = mayUpdate ? willBeAutoscaled(given, existing) : existing.isAutoscaled;
    const body = (0,pool_body/* writableBody */.xs)(withChanges(existing, changes, isAutoscaled));
    // A count that was read a moment ago races with the autoscaler; a PUT without one leaves the count to it. Only a pool that is autoscaled
    // already may leave it out. https://github.com/kubernetes-sigs/cluster-api-provider-azure/pull/1991
    // https://github.com/pulumi/pulumi-azure-native/issues/2943
    return existing.isAutoscaled && isAutoscaled ? (0,pool_body/* withValueAt */.h7)(body, ['properties', 'count'], undefined) : body;
}

;// CONCATENATED MODULE: ./build/facts/network.js


function parseVirtualNetwork(body) {
    const properties = (0,build_json/* objectOf */.Xy)(body['properties']);
    return {
        id: (0,build_json/* textOf */.b6)(body['id']) ?? '',
        name: (0,build_json/* textOf */.b6)(body['name']) ?? '',
        location: (0,build_json/* textOf */.b6)(body['location']) ?? '',
        provisioningState: (0,build_json/* textOf */.b6)(properties['provisioningState']) ?? '',
        addressPrefixes: (0,build_json/* stringsOf */.iw)((0,build_json/* objectOf */.Xy)(properties['addressSpace'])['addressPrefixes']),
        subnets: (0,build_json/* objectsOf */.iZ)(properties['subnets']).map(parseSubnet),
    };
}
function parseSubnet(body) {
    const properties = (0,build_json/* objectOf */.Xy)(body['properties']);
    const prefixes = (0,build_json/* stringsOf */.iw)(properties['addressPrefixes']);
    const prefix = (0,build_json/* textOf */.b6)(properties['addressPrefix']);
    return {
        id: (0,build_json/* textOf */.b6)(body['id']) ?? '',
        name: (0,build_json/* textOf */.b6)(body['name']) ?? '',
        provisioningState: (0,build_json/* textOf */.b6)(properties['provisioningState']) ?? '',
        addressPrefixes: prefixes.length > 0 ? prefixes : prefix === undefined ? [] : [prefix],
        ...idAt(properties, 'networkSecurityGroup', 'networkSecurityGroupId'),
        ...idAt(properties, 'routeTable', 'routeTableId'),
        ...idAt(properties, 'natGateway', 'natGatewayId'),
        delegations: (0,build_json/* objectsOf */.iZ)(properties['delegations']).flatMap((delegation) => (0,build_json/* textOf */.b6)((0,build_json/* objectOf */.Xy)(delegation['properties'])['serviceName']) ?? (0,build_json/* textOf */.b6)(delegation['name']) ?? []),
        ipConfigurationIds: (0,build_json/* objectsOf */.iZ)(properties['ipConfigurations']).flatMap((configuration) => (0,build_json/* textOf */.b6)(configuration['id']) ?? []),
    };
}
/** https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/list-usage */
function parseUsages(body) {
    const usages = new Map();
    for (const row of (0,build_json/* objectsOf */.iZ)(body['value'])) {
        const id = (0,build_json/* textOf */.b6)(row['id']);
        const used = (0,build_json/* numberOf */.rl)(row['currentValue']);
        const limit = (0,build_json/* numberOf */.rl)(row['limit']);
        if (id !== undefined && used !== undefined && limit !== undefined && used >= 0 && limit >= 0)
            usages.set((0,resource_id/* idKey */.T4)(id), { used, limit });
    }
    return usages;
}
/** The rules in the order in which Azure applies them: by priority, the default rules last. */
function parseNetworkSecurityGroup(body) {
    const properties = (0,build_json/* objectOf */.Xy)(body['properties']);
    const own = (0,build_json/* objectsOf */.iZ)(properties['securityRules']).map((rule) => parseSecurityRule(rule, false));
    const defaults = (0,build_json/* objectsOf */.iZ)(properties['defaultSecurityRules']).map((rule) => parseSecurityRule(rule, true));
    return {
        id: (0,build_json/* textOf */.b6)(body['id']) ?? '',
        name: (0,build_json/* textOf */.b6)(body['name']) ?? '',
        rules: [...own, ...defaults].sort((left, right) => left.priority - right.priority),
    };
}
function parseRouteTable(body) {
    return {
        id: (0,build_json/* textOf */.b6)(body['id']) ?? '',
        name: (0,build_json/* textOf */.b6)(body['name']) ?? '',
        routes: (0,build_json/* objectsOf */.iZ)((0,build_json/* objectOf */.Xy)(body['properties'])['routes']).map((route) => {
            const properties = (0,build_json/* objectOf */.Xy)(route['properties']);
            const nextHop = (0,build_json/* textOf */.b6)(properties['nextHopIpAddress']);
            return {
                name: (0,build_json/* textOf */.b6)(route['name']) ?? '',
                addressPrefix: (0,build_json/* textOf */.b6)(properties['addressPrefix']) ?? '',
                nextHopType: (0,build_json/* textOf */.b6)(properties['nextHopType']) ?? '',
                ...(nextHop === undefined ? {} : { nextHopIpAddress: nextHop }),
            };
        }),
    };
}
function parseSecurityRule(body, isDefault) {
    const properties = (0,build_json/* objectOf */.Xy)(body['properties']);
    return {
        name: (0,build_json/* textOf */.b6)(body['name']) ?? '',
        priority: (0,build_json/* numberOf */.rl)(properties['priority']) ?? Number.MAX_SAFE_INTEGER,
        direction: properties['direction'] === 'Outbound' ? 'Outbound' : 'Inbound',
        access: properties['access'] === 'Allow' ? 'Allow' : 'Deny',
        protocol: (0,build_json/* textOf */.b6)(properties['protocol']) ?? '*',
        sources: bothForms(properties, 'sourceAddressPrefix', 'sourceAddressPrefixes'),
        sourcePorts: bothForms(properties, 'sourcePortRange', 'sourcePortRanges'),
        destinations: bothForms(properties, 'destinationAddressPrefix', 'destinationAddressPrefixes'),
        destinationPorts: bothForms(properties, 'destinationPortRange', 'destinationPortRanges'),
        hasApplicationSecurityGroups: (0,build_json/* objectsOf */.iZ)(properties['sourceApplicationSecurityGroups']).length > 0 ||
            (0,build_json/* objectsOf */.iZ)(properties['destinationApplicationSecurityGroups']).length > 0,
        isDefault,
    };
}
/** A rule carries one value or several; Azure then leaves the other form out or empty. */
function bothForms(properties, one, several) {
    const single = (0,build_json/* textOf */.b6)(properties[one]);
    return [...(single === undefined ? [] : [single]), ...(0,build_json/* stringsOf */.iw)(properties[several])];
}
function idAt(properties, field, key) {
    const id = (0,build_json/* textOf */.b6)((0,build_json/* objectOf */.Xy)(properties[field])['id']);
    return (id === undefined ? {} : { [key]: id });
}

;// CONCATENATED MODULE: ./build/facts/read-snapshot.js





/**
 * Reads what the checks of this run need, each fact as soon as its id is known: with a full subnet id in two waves, with a short form
 * in three. A fact that cannot be read is a fact about the run, not a crash.
 */
async function readSnapshot(read, inputs) {
    const clusterId = (0,resource_id/* clusterIdOf */.rp)(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName);
    const cluster = readAs(read(clusterId, 'Microsoft.ContainerService'), facts_cluster/* parseCluster */.Oh);
    const agentPools = readAs(read(`${clusterId}/agentPools`, 'Microsoft.ContainerService'), facts_cluster/* parseAgentPools */.G);
    if (inputs.operation === 'reconcile')
        return withoutNetwork(...(await Promise.all([cluster, agentPools])));
    const vnetId = findVnetId(inputs, agentPools);
    const vnet = vnetId.then((id) => typeof id === 'string' ? readAs(read(id, 'Microsoft.Network'), parseVirtualNetwork) : id);
    const usages = vnetId.then((id) => typeof id === 'string' ? readAs(read(`${id}/usages`, 'Microsoft.Network'), parseUsages) : id);
    const subnets = relevantSubnets(inputs, cluster, agentPools, vnet);
    const networkSecurityGroups = subnets.then((found) => readEach(read, found.flatMap((subnet) => subnet.networkSecurityGroupId ?? []), parseNetworkSecurityGroup));
    const routeTables = subnets.then((found) => readEach(read, found.flatMap((subnet) => subnet.routeTableId ?? []), parseRouteTable));
    const [clusterRead, poolsRead, vnetRead, usagesRead, groups, tables] = await Promise.all([
        cluster,
        agentPools,
        vnet,
        usages,
        networkSecurityGroups,
        routeTables,
    ]);
    return {
        lookups: { ok: true, value: { cluster: clusterRead, vnet: vnetRead } },
        cluster: clusterRead,
        agentPools: poolsRead,
        vnet: vnetRead,
        usages: usagesRead,
        networkSecurityGroups: { ok: true, value: groups },
        routeTables: { ok: true, value: tables },
    };
}
/** The VNet's id from the inputs where they name it whole, else from the cluster's pools. */
async function findVnetId(inputs, agentPools) {
    const known = vnetIdKnownFromInputs(inputs);
    if (known !== undefined)
        return known;
    const pools = await agentPools;
    if (!pools.ok)
        return unknown('the virtual network', 'it follows from the pools of the cluster, which could not be read');
    const [request] = makePoolRequests(inputs, undefined, pools.value);
    const vnetId = request?.subnetId && (0,resource_id/* vnetOfSubnet */.oR)(request.subnetId);
    return vnetId ?? unknown('the virtual network', 'no pool of the cluster lies in a subnet that could name it');
}
/** The subnets that are asked for and those that the cluster's pools lie in, as far as they are in the VNet that was read. */
async function relevantSubnets(inputs, cluster, agentPools, vnet) {
    const [clusterRead, poolsRead, vnetRead] = await Promise.all([cluster, agentPools, vnet]);
    if (!vnetRead.ok)
        return [];
    const pools = poolsRead.ok ? poolsRead.value : [];
    const requests = makePoolRequests(inputs, clusterRead.ok ? clusterRead.value : undefined, pools);
    const ids = [
        ...requests.flatMap((request) => [request.subnetId, request.podSubnetId]),
        ...pools.flatMap((pool) => [pool.vnetSubnetId, pool.podSubnetId]),
    ];
    return vnetRead.value.subnets.filter((subnet) => ids.some((id) => (0,resource_id/* sameId */.s)(id, subnet.id)));
}
async function readEach(read, ids, parse) {
    const distinct = [...new Map(ids.map((id) => [(0,resource_id/* idKey */.T4)(id), id]))];
    return new Map(await Promise.all(distinct.map(async ([key, id]) => [key, await readAs(read(id, 'Microsoft.Network'), parse)])));
}
async function readAs(reading, parse) {
    const answer = await reading;
    return answer.ok ? { ok: true, value: parse((0,build_json/* objectOf */.Xy)(answer.value)) } : answer;
}
function withoutNetwork(cluster, agentPools) {
    const unasked = unknown('the network', 'a reconcile needs no look at it');
    return {
        lookups: { ok: true, value: { cluster, vnet: unasked } },
        cluster,
        agentPools,
        vnet: unasked,
        usages: unasked,
        networkSecurityGroups: unasked,
        routeTables: unasked,
    };
}
function unknown(what, message) {
    return { ok: false, what, reason: 'unknown', message };
}

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

// EXTERNAL MODULE: ./build/azure/azure-error.js
var azure_error = __webpack_require__(5604);
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
        const status = (0,build_json/* textOf */.b6)((0,build_json/* objectOf */.Xy)(answer.body)['status']);
        if (status !== undefined && TERMINAL_STATES.includes(status))
            return endOf(status, answer);
        options.onProgress(status ?? '(no status)');
        if (options.clock.now() - lookedAtResource >= RESOURCE_LOOK_SECONDS * 1000) {
            lookedAtResource = options.clock.now();
            const resource = await look(options.resource, options);
            const state = resource && stateOf(resource.body);
            // A pool whose operation has only begun may still show its last state, but not a minute later.
            if (state !== undefined && TERMINAL_STATES.includes(state))
                return { state };
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
        const answer = await options.client
            .send({ method: 'GET', target: options.resource, provider: options.provider }, options.signal)
            .catch(ignoreUnanswered);
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
            return { state };
        options.onProgress(state ?? '(no state)');
    }
}
/** One look at a URL; undefined where the status cannot be read, for want of a right or because it is gone. */
async function look(target, options) {
    const answer = await options.client
        .send({ method: 'GET', target, provider: options.provider }, options.signal)
        .catch(ignoreUnanswered);
    return answer?.error === undefined ? answer : undefined;
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
function stateOf(body) {
    return (0,build_json/* textOf */.b6)((0,build_json/* objectOf */.Xy)((0,build_json/* objectOf */.Xy)(body)['properties'])['provisioningState']);
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
function createPace({ clock, random, signal }) {
    const startedAt = clock.now();
    let looks = 0;
    let slowdown = 1;
    let asked;
    return {
        async next() {
            const elapsedSeconds = (clock.now() - startedAt) / 1000;
            const usual = elapsedSeconds < SOON_FOR_SECONDS ? SOON_SECONDS : LATER_SECONDS;
            const seconds = asked ?? Math.min(SLOWEST_SECONDS, Math.min(usual, FIRST_SECONDS * 1.3 ** looks++) * slowdown);
            asked = undefined;
            // Jitter keeps runs that began together from asking together.
            await clock.sleep(seconds * 1000 * (0.8 + 0.2 * random()), signal);
        },
        notice(answer) {
            const retryAfter = Number(answer.headers['retry-after']);
            if (retryAfter > 0)
                asked = Math.min(SLOWEST_SECONDS, retryAfter);
            slowdown = answer.status === 429 ? slowdown * 2 : Math.max(1, slowdown * 0.9);
        },
    };
}

;// CONCATENATED MODULE: ./build/azure/error-entries-capacity.js
/** Quotas, sizes, zones, versions: what the pool asks for and cannot have. */
const CAPACITY_ERRORS = [
    // Compute says quota with the code by which AKS says "busy". https://github.com/Azure/karpenter-provider-azure/issues/192
    {
        pattern: /exceeding approved (.+?) quota[\s\S]*?Current Limit: (\d+), Current Usage: (\d+), Additional Required: (\d+)/i,
        retry: 'never',
        meaning: (what, limit, used, needed) => `The quota ${what} of the region is ${limit}, ${used} are used and ${needed} more are needed. Nodes that an upgrade adds count too.`,
        fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes, another size family or another region.',
    },
    {
        pattern: /exceeding quota limits of (\w+)\. Maximum allowed: (\d+), Current in use: (\d+), Additional requested: (\d+)/i,
        retry: 'never',
        meaning: (what, limit, used, needed) => `The quota ${what} of the region is ${limit}, ${used} are used and ${needed} more are needed. Nodes that an upgrade adds count too.`,
        fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes, another size family or another region.',
    },
    {
        pattern: /left regional vcpu quota (\d+), requested quota (\d+)/i,
        retry: 'never',
        meaning: (left, needed) => `The region has a quota of ${left} vCPUs left, and ${needed} are needed. AKS counts the nodes of an upgrade's surge too.`,
        fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes.',
    },
    {
        pattern: /Insufficient vcpu quota requested (\d+), remaining (\d+) for family (\w+)/i,
        retry: 'never',
        meaning: (needed, left, family) => `${family} has a quota of ${left} vCPUs left, and ${needed} are needed. AKS counts the nodes of an upgrade's surge too.`,
        fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes or another size family.',
    },
    {
        codes: ['ErrCode_InsufficientVCPUQuota', 'QuotaExceeded'],
        retry: 'never',
        meaning: 'The quota of the region or of the size family does not suffice. Nodes that an upgrade adds count too.',
        fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/publicipcountlimitreached-error
    {
        codes: ['PublicIPCountLimitReached'],
        retry: 'never',
        meaning: 'The region has no public IP address left in the quota.',
        fix: 'Ask for a larger quota, delete unused public IP addresses, or leave out enable-node-public-ip.',
    },
    {
        codes: ['InvalidLoadBalancerProfileAllocatedOutboundPorts'],
        retry: 'never',
        meaning: "The cluster's load balancer gives each node a fixed number of outbound ports, and its public addresses have too few for so many nodes.",
        fix: 'Lower the allocated ports or give the load balancer more public addresses (https://aka.ms/aks/slb-ports), or use fewer nodes.',
    },
    {
        codes: ['VMSizeNotSupported', 'SkuNotAvailable'],
        retry: 'never',
        meaning: 'This subscription cannot have nodes of this size in the region.',
        fix: 'Choose a node-vm-size that the message or az vm list-skus --location REGION --resource-type virtualMachines --query "[?!restrictions].name" names, or ask Azure to lift the restriction.',
    },
    {
        pattern: /not allowed in your subscription in location '([^']+)'/i,
        retry: 'never',
        meaning: (location) => `This subscription cannot have nodes of this size in ${location}.`,
        fix: 'Choose a node-vm-size that the message names, or ask Azure to lift the restriction (https://aka.ms/cpu-quota).',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error
    {
        codes: ['AvailabilityZoneNotSupported'],
        retry: 'never',
        meaning: 'The size is not offered in one of these zones of the region.',
        fix: 'Set zones to those that the message names, or choose another node-vm-size.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/zonalallocation-allocationfailed-error
    {
        codes: [
            'AllocationFailed',
            'ZonalAllocationFailed',
            'OverconstrainedAllocationRequest',
            'OverconstrainedZonalAllocationRequest',
            'AKSCapacityError',
            'AKSCapacityHeavyUsage',
        ],
        retry: 'never',
        meaning: 'Azure has no machines of this size free there for the moment, or none that satisfies all of zone, size, disk and network at once. The pool exists and is Failed.',
        fix: 'Run again later, which puts the same pool again, or delete it and use another node-vm-size, other zones or none.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error
    {
        codes: ['NodePoolMcVersionIncompatible'],
        retry: 'never',
        meaning: "A pool's Kubernetes version must not be newer than the control plane's, nor more than two minor versions older.",
        fix: "Leave kubernetes-version out: the pool then gets the control plane's.",
    },
    {
        pattern: /Version (\S+) is not supported in this region/i,
        retry: 'never',
        meaning: (version) => `AKS does not offer Kubernetes ${version} in the region.`,
        fix: 'Upgrade the cluster to a version that az aks get-versions --location REGION names, or set kubernetes-version to one that is offered.',
    },
    {
        codes: ['AgentPoolK8sVersionNotSupported', 'K8sVersionNotSupported'],
        retry: 'never',
        meaning: 'AKS does not offer this Kubernetes version in the region any more.',
        fix: 'Upgrade the cluster to a version that az aks get-versions --location REGION names, or set kubernetes-version to one that is offered.',
    },
    {
        codes: ['AzureCNIOnlyForWindows'],
        retry: 'never',
        meaning: 'Windows pools need a cluster with Azure CNI.',
        fix: 'Use os-type Linux, or a cluster with Azure CNI.',
    },
    {
        pattern: /Windows (?:profile definition is missing|node pools require a Windows authentication profile)/i,
        retry: 'never',
        meaning: 'The cluster was created without a Windows profile, and it cannot be given one.',
        fix: 'Use os-type Linux, or a cluster that was created with a Windows profile.',
    },
    {
        pattern: /System node pool must use VM sku with more than (.+?)\./i,
        retry: 'never',
        meaning: (least) => `Nodes of a system pool need more than ${least}.`,
        fix: 'Choose a larger node-vm-size, or set mode to User.',
    },
];

;// CONCATENATED MODULE: ./build/azure/error-entries-network.js
/** What AKS and the network provider say about subnets and virtual networks. */
const NETWORK_ERRORS = [
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking
    {
        pattern: /Pre-allocated IPs (\d+) exceeds IPs available(?: in Subnet)? (\d+) in Subnet Cidr (\S+), Subnet Name networkProfile\.podCIDR\b/i,
        retry: 'never',
        check: 'pod-cidr-has-room',
        meaning: (needed, available, range) => `All pools at their largest need ${needed} addresses of the pod range ${range}, and it holds ${available}: every node takes 256. The subnet is not what is short.`,
        fix: 'Lower node-count or max-count, here or in other pools, or expand the pod range (https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand).',
    },
    {
        pattern: /Pre-allocated IPs (\d+) exceeds IPs available (\d+) in Subnet Cidr (\S+), Subnet Name ([^\s.]+)/i,
        retry: 'never',
        check: 'subnet-is-large-enough',
        meaning: (needed, available, range, subnet) => `The pools in subnet ${subnet} need ${needed} addresses at their largest, and ${range} holds ${available}; an autoscaled pool counts with max-count.`,
        fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
    },
    {
        codes: ['InsufficientSubnetSize'],
        retry: 'never',
        check: 'subnet-is-large-enough',
        meaning: 'The pools in the subnet need more addresses at their largest than it holds; an autoscaled pool counts with max-count.',
        fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
    },
    {
        pattern: /Pre-allocated IPs (\d+) exceeds IPs available(?: in Subnet)? (\d+)/i,
        retry: 'never',
        check: 'subnet-is-large-enough',
        meaning: (needed, available) => `The pools in the subnet need ${needed} addresses at their largest, and it holds ${available}.`,
        fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error
    {
        codes: ['SubnetIsFull'],
        retry: 'never',
        check: 'subnet-has-free-addresses',
        meaning: 'The subnet has no free address left for a new node or its pods. The pool exists and is Failed.',
        fix: 'Free addresses in the subnet and run again, or delete the pool and add it in a larger subnet.',
    },
    {
        pattern: /(?:does not|doesn't) have enough capacity for (\d+)? ?IP addresses/i,
        retry: 'never',
        check: 'subnet-has-free-addresses',
        meaning: (needed) => `The subnet has no ${needed === '' ? 'more' : needed} free addresses for a new node and its pods. The pool exists and is Failed.`,
        fix: 'Free addresses in the subnet and run again, or delete the pool and add it in a larger subnet.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error
    {
        codes: ['SubnetIsDelegated'],
        retry: 'never',
        check: 'subnet-is-not-delegated',
        meaning: 'The subnet is delegated to a service. Nodes need a subnet without any delegation, that to AKS included.',
        fix: 'Remove the delegation from the subnet, or use another one. A delegation to Microsoft.ContainerService/managedClusters does not help.',
    },
    {
        pattern: /cannot be used as it's a delegated subnet/i,
        retry: 'never',
        check: 'subnet-is-not-delegated',
        meaning: 'The subnet is delegated to a service. Nodes need a subnet without any delegation, that to AKS included.',
        fix: 'Remove the delegation from the subnet, or use another one. A delegation to Microsoft.ContainerService/managedClusters does not help.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error
    {
        codes: ['SubnetWithExternalResourcesCannotBeUsedByOtherResources'],
        retry: 'never',
        meaning: 'Another service holds the subnet for its resources.',
        fix: 'Use another subnet, or delete the resources that the message names.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error
    {
        codes: ['VirtualNetworkNotInSucceededState', 'SetVNetOwnershipFailed'],
        pattern: /is in Failed state/i,
        retry: 'never',
        check: 'vnet-is-provisioned',
        meaning: 'The last change of the virtual network failed, and AKS works only with one that is Succeeded.',
        fix: 'Repair the virtual network, for example by az network vnet update without a change, then run again.',
    },
    {
        codes: ['VirtualNetworkNotInSucceededState', 'SetVNetOwnershipFailed'],
        retry: 'vnet-busy',
        check: 'vnet-is-provisioned',
        meaning: 'Somebody else changed the virtual network at the same time, for example another pool that was added in it.',
        fix: 'Run again when the virtual network is Succeeded. A concurrency group of GitHub keeps runs in one virtual network apart.',
    },
    {
        codes: [
            'RetryableErrorDueToAnotherOperation',
            'ReferencedResourceNotProvisioned',
            'AnotherOperationInProgress',
            'RetryableError',
        ],
        retry: 'vnet-busy',
        meaning: 'Another operation works on this network or on what it depends on.',
        fix: 'Run again when that operation has ended.',
    },
    // https://github.com/MicrosoftDocs/azure-docs/issues/122052
    {
        pattern: /agent ?pool (\S+) is using a managed subnet/i,
        retry: 'never',
        check: 'cluster-uses-its-own-vnet',
        meaning: (pool) => `Pool ${pool} lies in the virtual network that AKS manages for the cluster, and such a cluster takes no subnets of its user's.`,
        fix: 'Leave the subnet out and add the pool by az aks nodepool add, or create the cluster anew in a virtual network of your own: there is no way to change it in place.',
    },
    // https://github.com/Azure/AKS/issues/2927
    {
        pattern: /Agent ?pool (\S+) does not have subnet defined/i,
        retry: 'never',
        check: 'cluster-uses-its-own-vnet',
        meaning: (pool) => `Pool ${pool} lies in the virtual network that AKS manages for the cluster, and such a cluster takes no subnets of its user's.`,
        fix: 'Leave the subnet out and add the pool by az aks nodepool add, or create the cluster anew in a virtual network of your own: there is no way to change it in place.',
    },
    {
        pattern: /All or none of the agent ?pools should set pod ?subnet/i,
        retry: 'never',
        check: 'pod-subnet-is-as-in-the-other-pools',
        meaning: 'Either every pool of a cluster has a pod subnet, or none.',
        fix: 'Set pod-subnet-id when the other pools have one, and leave it out when they have none.',
    },
    // https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations
    {
        pattern: /must (?:all )?belong to the same (?:vnet|virtual network)|same (?:vnet|virtual network) (?:as|is required)/i,
        retry: 'never',
        check: 'subnet-is-in-the-cluster-vnet',
        meaning: 'All pools of a cluster lie in one virtual network.',
        fix: "Use a subnet of the cluster's virtual network.",
    },
    // https://github.com/Azure/AKS/issues/695
    ...['vnet', 'pod'].map((kind) => ({
        pattern: new RegExp(`parameter agentPoolProfiles?\\.${kind}SubnetID is invalid(?![\\s\\S]*\\b(?:cidr|range|outside|address))`, 'i'),
        retry: 'never',
        check: kind === 'pod' ? 'pod-subnet-exists' : 'subnet-exists',
        meaning: 'AKS does not take this id for that of a subnet that exists and that it may see and use.',
        fix: `Compare ${kind}-subnet-id with az network vnet subnet list --resource-group RESOURCE_GROUP --vnet-name VNET --query "[].id".`,
    })),
    {
        codes: ['InvalidResourceReference', 'SubnetNotFound'],
        retry: 'never',
        check: 'subnet-exists',
        meaning: 'The request names a resource that does not exist, or lies in another region.',
        fix: 'Correct or create the resource that the message names, then run again.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error
    {
        codes: ['ServiceCidrOverlapExistingSubnetsCidr'],
        retry: 'never',
        meaning: "The cluster's service range overlaps a subnet of its virtual network, which need not be this pool's.",
        fix: "Delete or move the subnet that the message names: a cluster's service range cannot be changed.",
    },
];

;// CONCATENATED MODULE: ./build/azure/error-entries-operation.js
/** Other operations, states, preconditions, throttling, faults of Azure's, and what stops nodes from coming up. */
const OPERATION_ERRORS = [
    // https://learn.microsoft.com/azure/aks/use-etags
    {
        statuses: [412],
        retry: 'precondition',
        meaning: 'Somebody else changed or made the resource after it was read.',
        fix: 'Run again: it is read anew.',
    },
    {
        pattern: /agent ?pool (\S+) is in Power State ?\(Stopped\)/i,
        retry: 'never',
        check: 'pool-is-running',
        meaning: (pool) => `Pool ${pool} is stopped, and AKS changes only pools that run.`,
        fix: 'Start the pool by az aks nodepool start --resource-group RESOURCE_GROUP --cluster-name CLUSTER --name POOL, then run again.',
    },
    {
        pattern: /container service is in a failed state|cluster is in a failed state/i,
        retry: 'never',
        check: 'cluster-is-healthy',
        meaning: 'The last operation on the cluster failed, and AKS wants that repaired first.',
        fix: 'Remove the cause, then set allow-reconcile to true and run again, or run az aks update --resource-group RESOURCE_GROUP --name CLUSTER (https://aka.ms/aks-cluster-failed).',
    },
    // The same code as for an operation in progress. https://learn.microsoft.com/azure/aks/start-stop-cluster
    {
        pattern: /Power State ?\(Stopped\)|(?:cluster|it) is (?:not currently running|(?:currently )?(?:in )?(?:the )?stopped)|stopped (?:AKS |managed )?cluster|cluster is in a? ?'?stopped'?/i,
        retry: 'never',
        check: 'cluster-is-running',
        meaning: 'The cluster is stopped, and AKS refuses every operation on a stopped cluster but a start.',
        fix: 'Start the cluster by az aks start --resource-group RESOURCE_GROUP --name CLUSTER, then run again.',
    },
    {
        codes: ['PropertyChangeNotAllowed'],
        pattern: /Changing propert(?:y|ies) '?([\w.[\]]+)'? is not allowed/i,
        retry: 'never',
        check: 'pool-name-is-free-or-equal',
        meaning: (property) => `${property} cannot be changed after creation: a pool of this name exists with another value.`,
        fix: 'Give the pool another name, or set the value that it has, or delete it and add it again.',
    },
    {
        pattern: /Changing propert(?:y|ies) '?([\w.[\]]+)'? is not allowed/i,
        retry: 'never',
        check: 'pool-name-is-free-or-equal',
        meaning: (property) => `${property} cannot be changed after creation: a pool of this name exists with another value.`,
        fix: 'Give the pool another name, or set the value that it has, or delete it and add it again.',
    },
    {
        codes: ['PropertyChangeNotAllowed'],
        retry: 'never',
        check: 'pool-name-is-free-or-equal',
        meaning: 'A property cannot be changed after creation: a pool of this name exists with another value.',
        fix: 'Give the pool another name, or set the value that it has, or delete it and add it again.',
    },
    {
        pattern: /new agent pool was introduced/i,
        retry: 'never',
        meaning: 'A pool cannot be added by an update of the cluster; one appeared between reading and writing.',
        fix: 'Run again: the cluster is read anew.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aksoperationpreempted-error
    {
        codes: ['AKSOperationPreempted', 'AKSOperationPreemptedByDelete', 'NotLatestOperation'],
        retry: 'busy',
        meaning: 'A later operation on the cluster or the pool took the place of this one.',
        fix: 'Let the other operation end, then run again. A concurrency group of GitHub keeps runs on one cluster apart.',
    },
    {
        pattern: /overrid+en and canceled by a later operation|superseded by operation/i,
        retry: 'busy',
        meaning: 'A later operation on the cluster or the pool took the place of this one.',
        fix: 'Let the other operation end, then run again. A concurrency group of GitHub keeps runs on one cluster apart.',
    },
    // https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
    {
        codes: [
            'Throttled',
            'TooManyRequests',
            'TooManyRequestsReceived',
            'SubscriptionRequestsThrottled',
            'ResourceCollectionRequestsThrottled',
        ],
        retry: 'transient',
        meaning: 'Azure throttles: too many requests came for this subscription, cluster or identity.',
        fix: 'Run again in some minutes; see which other client asks so often.',
    },
    {
        statuses: [429],
        retry: 'transient',
        meaning: 'Azure throttles: too many requests came for this subscription, cluster or identity.',
        fix: 'Run again in some minutes; see which other client asks so often.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error
    {
        codes: ['RequestDisallowedByPolicy'],
        retry: 'never',
        meaning: 'An Azure Policy of the subscription forbids a resource of the pool; the message names it.',
        fix: 'Satisfy the policy, for example by tags, or have the scope exempted from it, then run again.',
    },
    {
        codes: ['ScopeLocked'],
        retry: 'never',
        meaning: 'A lock forbids the change.',
        fix: 'Remove the lock that the message names: az lock list --query "[].id" shows them.',
    },
    {
        codes: ['MissingSubscriptionRegistration'],
        retry: 'never',
        meaning: 'The subscription has not registered a resource provider that the pool needs.',
        fix: 'Run az provider register --namespace with the namespace that the message names.',
    },
    {
        statuses: [401],
        retry: 'never',
        meaning: 'Azure Resource Manager refused the access token, and a new one too.',
        fix: 'Compare environment and tenant-id with the cloud and the tenant of the subscription; on a runner of your own, look at its clock.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/bad-request-or-invalid-client-secret-error
    {
        pattern: /AADSTS7000(?:222|215)|InvalidClientSecret/i,
        retry: 'never',
        meaning: "The secret of the cluster's own service principal has expired or is wrong, so AKS cannot work for the cluster. It is not the identity of this workflow.",
        fix: 'Renew it: https://learn.microsoft.com/azure/aks/update-credentials',
    },
    {
        codes: ['ResourceNotFound', 'ResourceGroupNotFound', 'NotFound', 'ParentResourceNotFound', 'SubscriptionNotFound'],
        statuses: [404],
        retry: 'never',
        meaning: 'Azure does not know the resource, or hides it from this identity.',
        fix: 'Compare subscription-id, resource-group, cluster-name and the ids with what exists, and environment with its cloud.',
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail
    {
        pattern: /OutboundConnFail|exit(?: status|code| code)?[=: ]*50\b|Unable to establish outbound connection from agents/i,
        retry: 'never',
        meaning: 'The nodes came up without a way out: they could not reach what every AKS node has to (https://learn.microsoft.com/azure/aks/outbound-rules-control-egress).',
        fix: "Compare the subnet's route table, NAT gateway, network security group and firewall rules with those of a subnet that works, correct them, and run again: the pool is put again.",
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-k8sapiserverdnslookupfail
    {
        pattern: /K8SAPIServerDNSLookupFail|exit(?: status|code| code)?[=: ]*52\b/i,
        retry: 'never',
        meaning: "The nodes could not resolve the name of the cluster's API server.",
        fix: "Let the virtual network's DNS servers forward to 168.63.129.16, and link a private DNS zone to their network, then run again.",
    },
    // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-k8sapiserverconnfail
    {
        pattern: /K8SAPIServerConnFail|WINDOWS_CSE_ERROR_CHECK_API_SERVER_CONNECTIVITY|exit(?: status|code| code)?[=: ]*51\b/i,
        retry: 'never',
        meaning: "The nodes could not reach the cluster's API server.",
        fix: "Let the subnet reach the API server on TCP 443, and 4443 where it lies in the virtual network: look at network security groups, routes, firewall and the API server's authorized ranges, then run again.",
    },
    {
        pattern: /CniDownloadTimeout|K8SDownloadTimeout|ORASPullNetworkTimeout|exit(?: status|code| code)?[=: ]*(?:31|41)\b/i,
        retry: 'never',
        meaning: 'The nodes could not download their programs in time.',
        fix: 'Let the subnet reach the addresses of https://learn.microsoft.com/azure/aks/outbound-rules-control-egress, then run again.',
    },
    {
        codes: ['VMExtensionProvisioningError', 'VMExtensionProvisioningTimeout', 'VMExtensionHandlerNonTransientError'],
        retry: 'never',
        meaning: 'The machines started, but their setup as nodes failed, mostly for want of a way to the internet, to the API server or to a DNS server.',
        fix: "Compare the subnet's route table, NAT gateway, network security group and DNS servers with those of a subnet that works, correct them, and run again: the pool is put again.",
    },
    {
        codes: [
            'ReconcileVMSSAgentPoolFailed',
            'CreateVMSSAgentPoolFailed',
            'InternalOperationError',
            'InternalServerError',
            'ServerTimeout',
            'GatewayTimeout',
            'ServiceUnavailable',
            'InternalError',
        ],
        retry: 'transient',
        meaning: 'AKS met trouble of its own.',
        fix: 'Run again, which puts the same pool again. If it stays so, open a support request with the correlation id.',
    },
    {
        statuses: [408, 500, 502, 503, 504],
        retry: 'transient',
        meaning: 'Azure met trouble of its own, or a gateway before it gave up waiting.',
        fix: 'Run again. If it stays so, see https://status.azure.com and open a support request with the correlation id.',
    },
];

;// CONCATENATED MODULE: ./build/azure/error-entries-routing.js
/** What AKS says about route tables and ways out. */
const ROUTING_ERRORS = [
    // https://learn.microsoft.com/azure/aks/configure-kubenet
    {
        codes: ['CustomRouteTableMissingPermission'],
        retry: 'after-grant',
        meaning: "The cluster's identity may not read and write the subnet's route table.",
        fix: "Give the cluster's identity the role Network Contributor on the route table that the message names, then run again.",
    },
    {
        pattern: /SystemAssigned do not support bringing your own route table/i,
        retry: 'never',
        meaning: 'With kubenet, a cluster with a system-assigned identity cannot use a route table that is not its own.',
        fix: 'Use a subnet without a route table, or give the cluster a user-assigned identity (https://aka.ms/aks/customrt).',
    },
    // https://learn.microsoft.com/azure/aks/egress-outboundtype
    {
        pattern: /Default route \S+ has a next hop of (\w+)/i,
        retry: 'never',
        meaning: (hop) => `The cluster sends its traffic out by user-defined routing, and the default route of the subnet leads to ${hop} instead of an appliance or a gateway.`,
        fix: 'Give the subnet a route table whose route 0.0.0.0/0 has the next hop VirtualAppliance or VirtualNetworkGateway (https://aka.ms/aks/outboundtype).',
    },
    {
        pattern: /route table with a default route|without a default route|missing (?:a )?default route/i,
        retry: 'never',
        meaning: 'The cluster sends its traffic out by user-defined routing, and the subnet has no default route.',
        fix: 'Give the subnet a route table whose route 0.0.0.0/0 has the next hop VirtualAppliance or VirtualNetworkGateway (https://aka.ms/aks/outboundtype).',
    },
    {
        codes: ['RouteTableInvalidNextHop'],
        retry: 'never',
        meaning: 'The cluster sends its traffic out by user-defined routing, and the default route of the subnet does not lead to an appliance or a gateway.',
        fix: 'Give the subnet a route table whose route 0.0.0.0/0 has the next hop VirtualAppliance or VirtualNetworkGateway (https://aka.ms/aks/outboundtype).',
    },
    // https://learn.microsoft.com/azure/aks/nat-gateway
    {
        pattern: /must have a NAT gateway/i,
        retry: 'never',
        meaning: 'The cluster sends its traffic out by a NAT gateway of its user, and the subnet has none.',
        fix: 'Attach the NAT gateway: az network vnet subnet update --ids SUBNET_ID --nat-gateway NAT_GATEWAY_ID',
    },
];

;// CONCATENATED MODULE: ./build/azure/error-dictionary.js






/** From the particular to the general: the first that fits explains. */
const ERROR_ENTRIES = [
    ...NETWORK_ERRORS,
    ...ROUTING_ERRORS,
    ...CAPACITY_ERRORS,
    ...OPERATION_ERRORS,
];
/** What an error of Azure's means and what to do about it. */
function explainAzureError(error) {
    const said = errorText(error);
    const blocker = blockerOf(error);
    if (blocker !== undefined)
        return explainBusy(blocker);
    const permission = missingPermission(error);
    if (permission !== undefined)
        return explainForbidden(permission);
    for (const entry of ERROR_ENTRIES) {
        const groups = match(entry, error, said);
        if (groups !== undefined)
            return explain(entry, groups);
    }
    if (said.codes.some((code) => /AuthorizationFailed$/.test(code)) || error.status === 403)
        return FORBIDDEN;
    if (error.status === 400 && speaksOfVnetRange(said.text))
        return OUTSIDE_KNOWN_RANGE;
    return explainUnknown(error, said);
}
/** The groups of the pattern, empty without one; undefined when the entry does not fit. */
function match(entry, error, said) {
    const { codes, pattern, statuses } = entry;
    if (codes !== undefined && !codes.some((code) => said.codes.includes(code)))
        return undefined;
    if (statuses !== undefined && (error.status === undefined || !statuses.includes(error.status)))
        return undefined;
    if (pattern === undefined)
        return [];
    const found = pattern.exec(said.text);
    return found === null ? undefined : found.slice(1).map((group) => group ?? '');
}
function explain({ meaning, fix, check, retry }, groups) {
    const say = (wording) => (typeof wording === 'string' ? wording : wording(...groups));
    return { meaning: say(meaning), fix: say(fix), ...(check === undefined ? {} : { check }), retry, isKnown: true };
}
function explainForbidden(permission) {
    const who = permission.client ?? permission.objectId ?? 'The caller';
    const where = permission.scope === undefined ? '' : ` on ${permission.scope}`;
    return {
        meaning: `${who} may not do ${permission.action}${where}, or that does not exist. A role that was just given takes up to an hour to count.`,
        fix: `Grant it: ${grantCommand(permission)}`,
        retry: 'after-grant',
        isKnown: true,
    };
}
function explainBusy(blocker) {
    return {
        meaning: `Another operation is in progress (${blocker}), and AKS takes one at a time.`,
        fix: 'Wait until it has ended, then run again; az aks operation-abort ends one that hangs (https://aka.ms/aks-pending-operation).',
        retry: 'busy',
        isKnown: true,
    };
}
/** The wordings by which AKS says that something else is going on; the group, where there is one, names it. */
const BUSY = [
    /Another operation \(([^)]*)\) is in progress on agent ?pool \(([^)]*)\)/i,
    /Another (?:agent ?pool )?operation \(([^)]*)\) is in progress/i,
    /there's an? in[- ]progress (.+?) operation \(operation ID/i,
    /Unable to perform '[^']*' operation on '[^']*' since (deletion) was issued on '([^']*)'/i,
    /is in Provisioning State ?\((?!Succeeded|Failed|Canceled)(\w+)\)/i,
    /Another operation is in progress/i,
    /Another operation on this or dependent resource is in progress/i,
    /Another operation is pending/i,
    /Etag mismatch/i,
];
/**
 * What stands in the way of a request that AKS refused because of another operation: `Updating`, `nodepool1 - Creating`; undefined for
 * every other error. It takes status 409 and the wording: the code OperationNotAllowed also says quota, a stopped cluster and a property
 * that cannot be changed. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed
 */
function blockerOf(error) {
    if (error.status !== 409)
        return undefined;
    const { text } = errorText(error);
    for (const pattern of BUSY) {
        const found = pattern.exec(text);
        if (found === null)
            continue;
        const [operation, pool] = found.slice(1).map((group) => group ?? '');
        if (operation === undefined || operation === '')
            return 'an operation that Azure does not name';
        return pool === undefined ? operation : `${pool} - ${operation}`;
    }
    return undefined;
}
const FORBIDDEN = {
    meaning: 'The identity lacks a right, and Azure does not say which. A role that was just given takes up to an hour to count.',
    fix: "Compare the identity's roles with those that the documentation of this action asks for: az role assignment list --all --assignee CLIENT_ID",
    retry: 'after-grant',
    isKnown: true,
};
/** How AKS words this refusal is not documented, so it is told by what it speaks of, and by nothing else explaining it. */
const NETWORK_WORDS = /v-?net|virtual ?network|subnet/i;
const RANGE_WORDS = /cidr|\brange|address|prefix|outside|not (?:with)?in\b|not (?:contained|part|known)|expand|\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}/i;
/** The other ranges of a cluster, which are not its virtual network's. */
const OTHER_RANGES = /pod ?cidr|service ?cidr|dns ?service|docker ?bridge/i;
function speaksOfVnetRange(said) {
    // Ids and links hold names, which may be any word.
    const text = said.replace(/\/subscriptions\/\S+|https?:\/\/\S+/gi, ' ');
    if (OTHER_RANGES.test(text) && !/v-?net|virtual ?network/i.test(text))
        return false;
    return /\bcidr/i.test(text) || (NETWORK_WORDS.test(text) && RANGE_WORDS.test(text));
}
const OUTSIDE_KNOWN_RANGE = {
    meaning: "AKS keeps the virtual network's ranges as they were at the cluster's last update, and refuses a subnet outside of them: it seems that the virtual network was expanded since (https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations).",
    fix: 'Update the cluster first, without any change: set allow-reconcile to true and run again, or run az aks update --resource-group RESOURCE_GROUP --name CLUSTER.',
    check: 'subnet-is-in-a-known-vnet-range',
    retry: 'vnet-range',
    isKnown: true,
};
const ERROR_CODES_PAGE = 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aks-error-code-page';
function explainUnknown({ code, message, correlationId }, said) {
    const id = correlationId === undefined ? '' : ` (correlation id ${correlationId})`;
    return {
        meaning: `Azure says ${[code, message].filter(Boolean).join(': ')}${id}.`,
        fix: `Look the code up at ${ERROR_CODES_PAGE}${correlationId === undefined ? '' : `; a support request needs the correlation id ${correlationId}`}.`,
        retry: said.isRetriable === true ? 'transient' : 'never',
        isKnown: false,
    };
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
    const answer = await client.send(request, signal).catch((error) => {
        if (error instanceof arm_exchange/* Unanswered */.XX)
            return error;
        throw error;
    });
    if (answer instanceof arm_exchange/* Unanswered */.XX)
        return { status: 'unanswered', cause: answer.message };
    if (answer.error !== undefined) {
        emit({ type: 'refused', what: running.what });
        const explanation = explainAzureError(answer.error);
        if (answer.status === 412)
            return { status: 'raced' };
        // A gateway that gave up says nothing of what happened behind it.
        if (answer.status === 408 || answer.status >= 500)
            return { status: 'unanswered', cause: `HTTP ${answer.status}` };
        if (explanation.retry === 'busy')
            return { status: 'busy', blocker: blockerOf(answer.error) ?? answer.error.message };
        return { status: 'failed', error: answer.error, explanation, wasAccepted: false };
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
            });
        },
    });
    emit({ type: 'ended', what: running.what, state: end.state });
    if (end.state === 'Succeeded')
        return { status: 'succeeded' };
    const error = end.error ?? { code: '', message: `${running.what} ended as ${end.state}.`, details: [] };
    return { status: 'failed', error, explanation: explainAzureError(error), wasAccepted: true };
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
            body: how === 'create' ? createBody(pool) : updateBody(pool),
            headers: how === 'create' ? { 'if-none-match': '*' } : eTag === undefined ? {} : { 'if-match': eTag },
        },
        resource: pool.id,
        running: runningPool(`${DOING[how]} node pool ${pool.name}`, pool.id),
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
        return [[name, (0,build_json/* isObject */.Gv)(value) ? withoutPath(value, rest) : value]];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./build/steps/reconcile.js






/**
 * The no-op update, what `az aks update -g -n` without changes does: the cluster is read and at once put back as it was read.
 * `If-Match` keeps a change that somebody makes in between.
 */
async function reconcile(clusterId, hands) {
    const { client, signal } = hands;
    const provider = 'Microsoft.ContainerService';
    const read = await client.send({ method: 'GET', target: clusterId, provider }, signal).catch((error) => {
        if (error instanceof arm_exchange/* Unanswered */.XX)
            return error;
        throw error;
    });
    if (read instanceof arm_exchange/* Unanswered */.XX)
        return { status: 'unanswered', cause: read.message };
    if (read.error !== undefined)
        return { status: 'failed', error: read.error, explanation: explainAzureError(read.error), wasAccepted: false };
    if (!(0,build_json/* isObject */.Gv)(read.body))
        return { status: 'unanswered', cause: 'the cluster came without a body' };
    const eTag = (0,build_json/* textOf */.b6)((0,build_json/* objectOf */.Xy)(read.body)['eTag']);
    return performWrite({
        request: {
            method: 'PUT',
            target: clusterId,
            provider,
            body: reconcileBody(read.body),
            ...(eTag === undefined ? {} : { headers: { 'if-match': eTag } }),
        },
        resource: clusterId,
        running: runningCluster('Reconciling the cluster', clusterId),
    }, hands);
}

;// CONCATENATED MODULE: ./build/steps/reimage.js





/**
 * Upgrades the pool's node image, which is how AKS reimages nodes. On the latest image it reimages nothing, so that is said instead.
 * https://learn.microsoft.com/azure/aks/upgrade-node-images
 */
async function reimage(step, hands) {
    const { pool } = step;
    const provider = 'Microsoft.ContainerService';
    const [current, profile] = await Promise.all([pool.id, `${pool.id}/upgradeProfiles/default`].map((target) => hands.client.send({ method: 'GET', target, provider }, hands.signal).catch((error) => {
        if (error instanceof arm_exchange/* Unanswered */.XX)
            return error;
        throw error;
    })));
    if (current instanceof arm_exchange/* Unanswered */.XX || profile instanceof arm_exchange/* Unanswered */.XX || current === undefined || profile === undefined)
        return { status: 'unanswered', cause: 'the node image could not be read' };
    const error = current.error ?? profile.error;
    if (error !== undefined)
        return { status: 'failed', error, explanation: explainAzureError(error), wasAccepted: false };
    const image = (0,build_json/* textOf */.b6)((0,build_json/* objectOf */.Xy)((0,build_json/* objectOf */.Xy)(current.body)['properties'])['nodeImageVersion']);
    const latest = (0,build_json/* textOf */.b6)((0,build_json/* objectOf */.Xy)((0,build_json/* objectOf */.Xy)(profile.body)['properties'])['latestNodeImageVersion']);
    if (latest !== undefined && latest === image)
        return {
            status: 'pointless',
            why: `Node pool ${pool.name} is on the latest node image ${image} already, so upgrading the image would reimage nothing. An upgrade of Kubernetes reimages its nodes (az aks nodepool upgrade), and so does a new Windows pool in the place of this one.`,
        };
    return performWrite({
        request: { method: 'POST', target: `${pool.id}/upgradeNodeImageVersion`, provider },
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
        hands.emit({ type: 'phase', phase: PHASES[step.do], title: titleOf(step) });
        if (!(step.do === 'wait' && step.for.kind === 'pause'))
            hands.emit({ type: 'long-wait-ahead' });
        const deed = await perform(step, inputs, hands);
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
    const snapshot = await readSnapshot(read, inputs);
    const cluster = snapshot.cluster.ok ? snapshot.cluster.value : undefined;
    const existing = snapshot.agentPools.ok ? snapshot.agentPools.value : undefined;
    const pools = makePoolRequests(inputs, cluster, existing).map((pool) => (0,build_situation/* withDeeds */.uq)(pool, progress.deeds));
    emit({ type: 'phase-ended', phase: 'read', outcome: 'read' });
    const findings = runChecks({
        snapshot,
        pools,
        operation: inputs.operation,
        ignore: inputs.ignoreChecks,
        // What a reconcile healed and nothing shows (the ranges that AKS remembers) counts as healed while the cluster is well.
        healed: {
            before: (0,build_situation/* hasReconciled */.FV)(progress.deeds, 'before') && cluster?.provisioningState === 'Succeeded',
            after: (0,build_situation/* hasReconciled */.FV)(progress.deeds, 'after') && cluster?.provisioningState === 'Succeeded',
        },
    });
    emit({ type: 'checked', findings });
    const situation = { inputs, snapshot, pools, findings, deeds: [...progress.deeds] };
    for (const pool of (0,conclude/* poolsSoFar */.pv)(situation))
        emit({ type: 'pool-known', pool });
    return situation;
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
