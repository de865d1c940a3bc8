export const id = 920;
export const ids = [920];
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

/***/ 9920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSession: () => (/* binding */ openSession)
});

;// CONCATENATED MODULE: ./build/azure/api-versions.js
/** Codes with which ARM refuses an api-version that it does not offer for a type in this cloud. */
const VERSION_REFUSALS = [
    'NoRegisteredProviderFound',
    'InvalidResourceType',
    'InvalidApiVersionParameter',
    'UnsupportedApiVersion',
];
/**
 * The api-versions that a refusal lists, or undefined when the error is about something else.
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-invalid-resource-type-api-version
 */
function supportedVersions(error) {
    // 404 for a type that is known in other versions only: https://github.com/Azure/azure-rest-api-specs/issues/14807
    if (![400, 404].includes(error.status ?? 0) || !VERSION_REFUSALS.includes(error.code))
        return undefined;
    const [, list] = /supported (?:api-)?versions are '([^']*)'/i.exec(error.message) ?? [];
    return list?.match(/\d{4}-\d{2}-\d{2}(-[a-z]+)?/g) ?? undefined;
}
/** The newest stable version that is not newer than ours: what is newer may mean something else by the same name. */
function newestKnownVersion(supported, ours) {
    return supported
        .filter((version) => /^\d{4}-\d{2}-\d{2}$/.test(version) && version <= ours)
        .sort()
        .at(-1);
}

// EXTERNAL MODULE: ./build/azure/arm-exchange.js
var arm_exchange = __webpack_require__(9158);
// EXTERNAL MODULE: ./build/json.js
var build_json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/azure/error-chain.js
var error_chain = __webpack_require__(4774);
// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 37 modules
var esm = __webpack_require__(1818);
;// CONCATENATED MODULE: ./build/azure/http.js

/** Far more than the largest answer that a run reads, the sizes of virtual machines in a region: some megabytes. */
const LARGEST_BODY_MEBIBYTES = 32;
/** An answer that would fill the memory; counts as a broken connection. */
class BodyTooLargeError extends Error {
    code = 'ECONNABORTED';
    constructor() {
        super(`The answer is larger than ${LARGEST_BODY_MEBIBYTES} MiB, so it was not read to its end.`);
        this.name = 'BodyTooLargeError';
    }
}
/**
 * The world's HTTP client in the shape that the Azure SDK's pipelines take; the SDK's own, which knows proxies and certificates, when
 * the world has none. Rejects as `send` does, or with a `BodyTooLargeError`.
 */
function toPipelineClient(send) {
    if (send === undefined)
        return limitBodies((0,esm/* createDefaultHttpClient */.fl)());
    return {
        async sendRequest(request) {
            const signal = nativeSignal(request.abortSignal);
            const body = textBody(request.body);
            const response = await send({
                method: request.method,
                url: request.url,
                headers: request.headers.toJSON(),
                ...(body === undefined ? {} : { body }),
                ...(signal === undefined ? {} : { signal }),
            });
            throwIfTooLarge(Buffer.byteLength(response.body));
            return {
                request,
                status: response.status,
                headers: (0,esm/* createHttpHeaders */.Nc)(response.headers),
                bodyAsText: response.body,
            };
        },
    };
}
/** Counts what arrives, unpacked, and hangs up when it is too much: a length that is announced may be wrong, and none need be. */
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
                // The SDK makes an error of its own of what ends a body.
                throw tooLarge ?? error;
            }
        },
    };
}
function throwIfTooLarge(bytes) {
    if (bytes > LARGEST_BODY_MEBIBYTES * 2 ** 20)
        throw new BodyTooLargeError();
}
/** The SDK's signals are the platform's, or merely look like them. */
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

// EXTERNAL MODULE: ./build/azure/retry.js
var retry = __webpack_require__(5162);
;// CONCATENATED MODULE: ./build/azure/arm-client.js






/** How patiently an answer is asked for; the first time counts as an attempt. */
const PATIENCE = { attempts: 6, longestAskedSeconds: retry/* LONGEST_ASKED_WAIT_SECONDS */.QL };
/** For what the run can do without: two more attempts, and seconds between them, not minutes. */
const SHORT_PATIENCE = { attempts: 3, longestAskedSeconds: 10 };
/** The one door to Azure Resource Manager: the SDK's own pipeline (sign-in, proxy, TLS) with raw JSON bodies. */
function createArmClient(options) {
    const { world, cloud } = options;
    const httpClient = toPipelineClient(world.httpClient);
    const versions = new Map(Object.entries(arm_exchange/* API_VERSIONS */.Bo));
    let exchange = (0,arm_exchange/* createExchange */.Cc)(options, httpClient, options.credential);
    const renewed = new WeakSet();
    /** One request, with another api-version or a new token where Azure asks for that. */
    async function attempt(request, signal) {
        const used = exchange;
        const version = versions.get(request.provider) ?? arm_exchange/* API_VERSIONS */.Bo[request.provider];
        const response = await used(request, version, signal);
        if (response.status === 401 && !renewed.has(request)) {
            renewed.add(request);
            // Reads run side by side: the first of them that is refused renews the credential for all.
            if (exchange === used)
                exchange = (0,arm_exchange/* createExchange */.Cc)(options, httpClient, options.createCredential());
            return attempt(request, signal);
        }
        const supported = response.error && supportedVersions(response.error);
        const known = supported && newestKnownVersion(supported, version);
        if (known !== undefined && known !== version) {
            versions.set(request.provider, known);
            world.emit({
                at: world.clock.now(),
                type: 'note',
                message: `${request.provider} does not know api-version ${version} here; using ${known}.`,
            });
            return attempt(request, signal);
        }
        return response;
    }
    return {
        endpoint: cloud.armEndpoint,
        send(request, signal) {
            const isRead = request.method === 'GET';
            return (0,retry/* withRetries */.LH)(retryOptions(world, request, signal), async () => {
                const response = await attempt(request, signal).catch((error) => unansweredOf(error));
                if (response instanceof arm_exchange/* Unanswered */.XX) {
                    if (!isRead)
                        throw response;
                    return (0,retry/* again */.TG)(response.message, undefined, response);
                }
                const isThrottled = response.status === 429;
                const mayRepeat = isRead ? (0,retry/* isRetryableStatus */.PS)(response.status) : isThrottled;
                if (!mayRepeat || (isThrottled && request.isLook === true))
                    return response;
                const wait = (0,retry/* retryAfterSeconds */.C3)(response.headers, response.error?.message ?? '', world.clock.now());
                return (0,retry/* again */.TG)(`HTTP ${response.status} ${response.error?.code ?? ''}`.trim(), wait, response);
            });
        },
    };
}
function unansweredOf(error) {
    if (error instanceof arm_exchange/* Unanswered */.XX)
        return error;
    if ((0,retry/* isBrokenConnection */.uE)(error))
        return new arm_exchange/* Unanswered */.XX((0,error_chain/* messageOf */.bD)(error), { cause: error });
    // The SDK reads the Location of a redirect before it decides whether to follow it.
    if ((0,build_json/* objectOf */.Xy)(error)['code'] === 'ERR_INVALID_URL')
        return new arm_exchange/* Unanswered */.XX('The answer redirects to an address that cannot be read.', { cause: error });
    throw error;
}
function retryOptions(world, request, signal) {
    return {
        clock: world.clock,
        random: world.random,
        signal,
        ...(request.isOptional === true ? SHORT_PATIENCE : PATIENCE),
        baseSeconds: 1,
        capSeconds: 60,
        onRetry: (cause, delaySeconds) => {
            const what = `${request.method} ${(0,arm_exchange/* pathOf */.XM)(request.target)}`;
            world.emit({ at: world.clock.now(), type: 'retried', request: what, cause, delaySeconds });
        },
    };
}

// EXTERNAL MODULE: ./build/problem-error.js
var problem_error = __webpack_require__(3312);
// EXTERNAL MODULE: ./build/azure/assertion.js
var assertion = __webpack_require__(6388);
// EXTERNAL MODULE: ./node_modules/@azure/identity/dist/esm/index.js + 182 modules
var dist_esm = __webpack_require__(5563);
;// CONCATENATED MODULE: ./build/azure/exchange.js



/** Entra refused, or no whole answer came. The SDK's own errors name neither; what went over the wire does. */
class ExchangeError extends Error {
    name = 'ExchangeError';
    /** The host that was asked. */
    host;
    /** Undefined when no answer came; then `cause` says why. */
    status;
    headers;
    body;
    /** `AADSTS700213`; undefined where the answer names none. */
    code;
    correlationId;
    constructor(host, answer, cause) {
        const json = parseJson(answer?.body ?? '');
        const description = (0,assertion/* withoutTokens */.N_)((0,build_json/* textOf */.b6)(json['error_description']) ?? '');
        super(firstSentences(description), { cause });
        this.host = host;
        this.status = answer?.status;
        this.headers = answer?.headers ?? {};
        this.body = answer?.body ?? '';
        this.code = codeOf(json, description);
        this.correlationId = (0,build_json/* textOf */.b6)(json['correlation_id']) ?? answer?.headers['x-ms-request-id'];
    }
    /** Entra's `error`: `invalid_client`, `temporarily_unavailable`. */
    get kind() {
        return (0,build_json/* textOf */.b6)(parseJson(this.body)['error']);
    }
}
/** An exchange through @azure/identity, which keeps the token while it is good: one request, and none for a token in hand. */
function createExchange({ cloud, tenantId, clientId, getAssertion, httpClient }) {
    const host = new URL(cloud.authorityHost).host;
    let running;
    let answer;
    let transportError;
    const listening = {
        async sendRequest(request) {
            try {
                // The credential ignores the caller's signal.
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
    const credential = new dist_esm/* ClientAssertionCredential */.XI(tenantId, clientId, getAssertion, {
        authorityHost: cloud.authorityHost,
        // The host is one of three that are known here; to ask the public cloud about it is what isolated networks forbid.
        disableInstanceDiscovery: true,
        // It would wait in real time, and repeats no 429 without a header.
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
        return (0,build_json/* isObject */.Gv)(json) ? json : {};
    }
    catch {
        return {};
    }
}
function codeOf(json, description) {
    const codes = json['error_codes'];
    const number = Array.isArray(codes) ? (0,build_json/* numberOf */.rl)(codes[0]) : undefined;
    return number === undefined ? /\bAADSTS\d+/.exec(description)?.[0] : `AADSTS${number}`;
}
/** Entra ends its text with ids and a time, which are shown elsewhere. */
function firstSentences(description) {
    return description
        .replace(/\s*Trace ID:[\s\S]*$/, '')
        .replace(/\s+/g, ' ')
        .trim();
}

// EXTERNAL MODULE: ./build/outcome.js
var outcome = __webpack_require__(7072);
// EXTERNAL MODULE: ./build/shell.js
var shell = __webpack_require__(2474);
;// CONCATENATED MODULE: ./build/azure/federated-credential.js

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** The two commands that make a federated credential for what GitHub presents: for a managed identity, and for an application. */
function federatedCredentialCommands(clientId, claims, audienceAskedFor) {
    const issuer = claims?.issuer ?? GITHUB_ISSUER;
    const subject = claims?.subject ?? 'SUBJECT';
    const audience = claims?.audience ?? audienceAskedFor;
    const name = credentialName(subject);
    const parameters = JSON.stringify({ name, issuer, subject, audiences: [audience] });
    return [
        'For a managed identity:',
        `az identity federated-credential create --identity-name IDENTITY --resource-group RESOURCE_GROUP --name ${name} --issuer ${(0,shell/* shellWord */.r)(issuer)} --subject ${(0,shell/* shellWord */.r)(subject)} --audiences ${(0,shell/* shellWord */.r)(audience)}`,
        'For an application:',
        `az ad app federated-credential create --id ${(0,shell/* shellWord */.r)(clientId)} --parameters ${(0,shell/* shellWord */.r)(parameters)}`,
    ].join('\n');
}
/** Letters, digits, - and _, 3 to 120. https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
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

;// CONCATENATED MODULE: ./build/azure/entra-codes.js


/** What a code of Entra's means here, or undefined. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function entraMeaning(code, facts) {
    const explain = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
    return explain?.(facts);
}
const noSubject = (facts) => ({
    meaning: `No federated credential of ${facts.clientId} has this issuer, subject and audience. ${subjectHint(facts.claims)}`.trim(),
    fix: `Add the missing federated credential, or correct the one that is there.\n${commandsFor(facts)}`,
});
const noIssuer = (facts) => ({
    meaning: `No federated credential of ${facts.clientId} has the issuer ${issuerOf(facts)}, letter by letter: ${issuerHint(facts.claims)}`,
    fix: `Correct the issuer of the federated credential, or add one.\n${commandsFor(facts)}`,
});
const noAudience = (facts) => ({
    meaning: `The federated credential expects another audience than ${facts.claims?.audience ?? facts.audience}. The audience of ${facts.cloud.name} is ${facts.cloud.audience}.`,
    fix: `Set the input audience to the federated credential's audience, or leave it out and give the federated credential ${facts.cloud.audience}.\n${commandsFor(facts)}`,
});
const issuerUnreachable = (facts) => ({
    meaning: `Microsoft Entra could not read the keys of the issuer ${issuerOf(facts)}.`,
    fix: isEnterpriseServer(facts.claims)
        ? `This is a GitHub Enterprise Server: ${issuerOf(facts)}/.well-known/openid-configuration and the keys that it names must be reachable from the internet, with a certificate of a public authority.`
        : 'Run the job again. If it stays so, see https://www.githubstatus.com.',
});
const wrongApplication = (facts) => ({
    meaning: `There is no application or managed identity ${facts.clientId} in the tenant ${facts.tenantId} of ${facts.cloud.name}.`,
    fix: `Set client-id to the client (application) id, not the object id, and tenant-id to the tenant that it lives in. az ad sp show --id ${(0,shell/* shellWord */.r)(facts.clientId)} --query "{name:displayName, clientId:appId, tenantId:appOwnerOrganizationId}" shows both.`,
});
const wrongTenant = (facts) => ({
    meaning: `There is no tenant ${facts.tenantId} in ${facts.cloud.name}.`,
    fix: 'Set tenant-id to the directory (tenant) id that az account show --query tenantId prints, and environment to its cloud.',
});
const wrongSecret = (facts) => ({
    meaning: `Microsoft Entra looked for a client secret of ${facts.clientId}, and that has expired or is wrong; this action shows an id token of GitHub's instead.`,
    fix: `Give the identity a federated credential.\n${commandsFor(facts)}`,
});
const disabled = (facts) => ({
    meaning: `The application ${facts.clientId} is disabled in the tenant ${facts.tenantId}.`,
    fix: `Let an administrator enable it: az ad sp update --id ${(0,shell/* shellWord */.r)(facts.clientId)} --set accountEnabled=true`,
});
const MEANINGS = {
    AADSTS70021: noSubject,
    AADSTS700213: noSubject,
    AADSTS7002138: (facts) => ({
        meaning: `A federated credential of ${facts.clientId} has this subject but for upper and lower case, and Entra tells them apart.`,
        fix: `Give the federated credential the subject ${facts.claims?.subject ?? 'that GitHub presents'}, letter by letter; owner, repository, branch and environment keep the case that they have on GitHub. az ad app federated-credential list --id ${(0,shell/* shellWord */.r)(facts.clientId)} --query "[].subject" shows an application's. Or add one.\n${commandsFor(facts)}`,
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
        meaning: 'What was shown to Entra is no JSON Web Token.',
        fix: 'Run the job again. If it stays so, look at what stands between the runner and GitHub: something answers in the place of the id-token endpoint.',
    }),
    AADSTS50013: () => ({
        meaning: "Entra could not verify the id token's signature with the issuer's keys.",
        fix: 'Run the job again: the keys may just have changed. On GitHub Enterprise Server compare the issuer of the federated credential with the one that the token names.',
    }),
    AADSTS700024: () => ({
        meaning: "The id token was not valid yet or not any more, by Entra's clock; a new one was not either.",
        fix: "Set the clock of the runner's host, and of the GitHub Enterprise Server if there is one.",
    }),
    AADSTS7000215: wrongSecret,
    AADSTS7000222: wrongSecret,
    AADSTS7000112: disabled,
    AADSTS53003: (facts) => ({
        meaning: `A Conditional Access policy of the tenant ${facts.tenantId} forbids this sign-in, often because of the runner's address.`,
        fix: `Let an administrator except ${facts.clientId} or allow the runner's addresses (https://learn.microsoft.com/entra/identity/conditional-access/workload-identity), or use a runner with a fixed address.`,
    }),
    AADSTS500011: (facts) => ({
        meaning: `The tenant ${facts.tenantId} does not know Azure Resource Manager of ${facts.cloud.name}.`,
        fix: "Set environment to the tenant's cloud: AzureCloud, AzureUSGovernment or AzureChinaCloud.",
    }),
    AADSTS90033: () => ({
        meaning: 'Microsoft Entra is out of order for the moment.',
        fix: 'Run the job again later. If it stays so, see https://status.azure.com.',
    }),
};
function commandsFor({ clientId, claims, audience }) {
    return federatedCredentialCommands(clientId, claims, audience);
}
function issuerOf({ claims }) {
    return claims?.issuer ?? GITHUB_ISSUER;
}
function isEnterpriseServer(claims) {
    return claims !== undefined && claims.issuer !== GITHUB_ISSUER && !claims.issuer.startsWith(`${GITHUB_ISSUER}/`);
}
function issuerHint(claims) {
    if (isEnterpriseServer(claims))
        return 'this is the issuer of a GitHub Enterprise Server, which differs from that of github.com.';
    if (claims !== undefined && claims.issuer !== GITHUB_ISSUER)
        return 'the enterprise has an issuer of its own, with its name at the end.';
    return 'a slash at the end is enough to make it another one.';
}
/** How GitHub builds the subject. https://docs.github.com/actions/reference/security/oidc#example-subject-claims */
function subjectHint(claims) {
    if (claims === undefined)
        return '';
    const { subject, jobWorkflowRef } = claims;
    const hints = [];
    const kind = /:(environment|ref|pull_request)(?::(.*))?$/.exec(subject);
    if (kind?.[1] === 'environment')
        hints.push(`The job runs in the environment ${kind[2] ?? ''}, so the subject names that and no branch.`);
    else if (kind?.[1] === 'pull_request')
        hints.push('The job runs for a pull request, so the subject names no branch.');
    else if (kind?.[1] === 'ref')
        hints.push(`The job runs for ${kind[2] ?? ''} outside of an environment, so the subject names that.`);
    if (!subject.startsWith('repo:'))
        hints.push('The organization or the repository has a subject template of its own.');
    // Repositories created, renamed or transferred since 2026-07-15 have it. https://github.com/Azure/login/issues/635
    else if (/^repo:[^:/]*@\d+\/[^:/]*@\d+/.test(subject))
        hints.push('It is the immutable form, repo:OWNER@ID/REPOSITORY@ID: a federated credential with the names alone does not match.');
    else
        hints.push('It is the form with names alone: a federated credential of the form repo:OWNER@ID/REPOSITORY@ID, as the portal makes them for newer repositories, does not match until the repository opts in to it.');
    if (jobWorkflowRef !== undefined && !isOwnWorkflow(subject, jobWorkflowRef))
        hints.push(`The workflow is ${jobWorkflowRef}; the subject is that of the calling repository all the same.`);
    return hints.join(' ');
}
/** Whether the workflow lies in the repository that the subject names. */
function isOwnWorkflow(subject, jobWorkflowRef) {
    const repository = /^repo:([^:]+)/.exec(subject)?.[1]?.replace(/@\d+/g, '').toLowerCase();
    return repository === undefined || jobWorkflowRef.toLowerCase().startsWith(`${repository}/`);
}

;// CONCATENATED MODULE: ./build/azure/sign-in-errors.js



/** Why GitHub gave no id token. https://docs.github.com/actions/reference/security/oidc */
function explainIdToken(error, facts) {
    return {
        code: outcome/* OWN_CODES */.E.idTokenUnavailable,
        message: `GitHub gave no id token: ${withFullStop(error.message)}`,
        meaning: 'The job has the permission, so this is trouble at GitHub or on the way to it.',
        fix: `Run the job again; if it stays so, see https://www.githubstatus.com. ${connectionAdvice(facts)}`,
    };
}
/** Why Entra gave no access token. */
function explainExchange(error, facts) {
    const { code, correlationId } = error;
    const identified = correlationId === undefined ? {} : { correlationId };
    if (error.status === undefined)
        return explainTransport(error, facts);
    if (code !== undefined)
        return { ...explainSignIn(code, { ...facts, message: error.message }), ...identified };
    if (error.status < 300)
        return {
            code: outcome/* OWN_CODES */.E.signInFailed,
            message: `${error.host} answered HTTP ${error.status} without a token, several times.`,
            meaning: 'Such answers are passing trouble at Microsoft Entra, or are written by a proxy on the way to it.',
            fix: `Run the job again; if it stays so, see https://status.azure.com. ${connectionAdvice(facts)}`,
            ...identified,
        };
    const isProxy = error.status === 407;
    return {
        code: outcome/* OWN_CODES */.E.signInFailed,
        message: `${error.host} answered HTTP ${error.status}${error.message === '' ? '.' : `: ${withFullStop(error.message)}`}`,
        meaning: isProxy
            ? 'A proxy wants to know who asks.'
            : error.status === 429
                ? 'Microsoft Entra throttles this identity.'
                : 'This is no refusal by Microsoft Entra, which would carry an AADSTS code: it is trouble there, or an answer of a proxy on the way.',
        fix: isProxy
            ? `Give the proxy's URL a user and a password. ${connectionAdvice(facts)}`
            : `Run the job again later; if it stays so, see https://status.azure.com. ${connectionAdvice(facts)}`,
        ...identified,
    };
}
function explainTransport(error, facts) {
    const code = (0,error_chain/* systemCodeOf */.c7)(error.cause);
    // Without user and password: some messages quote the proxy's URL.
    const what = code ?? (0,error_chain/* messageOf */.bD)(error.cause).replace(/\/\/[^/@\s]*@/g, '//');
    if ((0,error_chain/* isUntrustedCertificate */.Y$)(error.cause))
        return {
            code: outcome/* OWN_CODES */.E.signInFailed,
            message: `The certificate that ${error.host} showed is not trusted (${what}).`,
            meaning: 'Something on the way, mostly a proxy that inspects TLS, shows a certificate of its own.',
            fix: `Set NODE_EXTRA_CA_CERTS to a file with that authority's certificate in the environment of the runner, before the job starts. ${connectionAdvice(facts)}`,
        };
    return {
        code: outcome/* OWN_CODES */.E.signInFailed,
        message: `${error.host} gave no answer (${what}).`,
        meaning: 'The runner has no way to Microsoft Entra, or the connection broke.',
        fix: `Let the runner reach https://${error.host} and ${facts.cloud.armEndpoint}. ${connectionAdvice(facts)}`,
    };
}
/** What Entra's code means for this identity and this job, and the commands that would let it in. */
function explainSignIn(code, facts) {
    const known = entraMeaning(code, facts);
    const said = facts.message === '' ? `Microsoft Entra refused the sign-in with ${code}.` : withFullStop(facts.message);
    return {
        code,
        message: `${said} ${presented(facts)}`.trim(),
        ...(known === undefined ? {} : { meaning: known.meaning }),
        fix: known?.fix ??
            `Look the code up at https://login.microsoftonline.com/error?code=${code.replace('AADSTS', '')} and compare client-id ${facts.clientId}, tenant-id ${facts.tenantId} and environment ${facts.cloud.name} with the identity.`,
    };
}
function presented({ claims }) {
    if (claims === undefined)
        return '';
    return `GitHub's id token says issuer ${claims.issuer}, subject ${claims.subject}, audience ${claims.audience}.`;
}
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'];
/** The names of the variables that decide about the way out. Their values may hold a password. */
function connectionAdvice({ environment }) {
    const isSet = (name) => (environment[name] ?? '') !== '';
    const proxies = PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]).filter(isSet);
    const proxy = proxies.length === 0
        ? 'No proxy variable is set'
        : `${proxies.join(', ')} ${proxies.length === 1 ? 'is' : 'are'} set`;
    return `${proxy}; NODE_EXTRA_CA_CERTS is ${isSet('NODE_EXTRA_CA_CERTS') ? 'set' : 'not set'}.`;
}
function withFullStop(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./build/azure/credential.js







const EXCHANGE_LIMIT_SECONDS = 30;
const TRIES = 5;
const BASE_SECONDS = 5;
const CAP_SECONDS = 30;
/**
 * How often it is tried at most when Entra says this. Two of a hundred 700213 have been seen to pass by themselves
 * (https://github.com/kedacore/keda/issues/8152), as does GitHub's or a GitHub Enterprise Server's key endpoint out of Entra's reach.
 */
const TRIES_BY_CODE = {
    AADSTS700213: 3,
    AADSTS70021: 3,
    AADSTS50166: 2,
    AADSTS501661: 2,
    AADSTS90061: 2,
    AADSTS700024: 2,
    AADSTS50013: 2,
    AADSTS90033: TRIES,
};
/** Entra did not like the time or the signature of the id token. */
const STALE_ASSERTION_CODES = ['AADSTS700024', 'AADSTS50013'];
/** A credential that asks GitHub for a new id token whenever Entra has to be asked, so that a run outlives any token. */
function createCredential(options) {
    const { assertions } = options;
    const httpClient = toPipelineClient(options.httpClient);
    function createOne() {
        const newExchange = () => createExchange({ ...options, httpClient, getAssertion: () => assertions.getAssertion() });
        let exchange = newExchange();
        async function tryOnce(scopes, tokenOptions) {
            // Asked for here, so that its failure is not the SDK's to rewrite; the SDK then finds it ready.
            await assertions.getAssertion();
            try {
                const token = await (0,retry/* withTimeLimit */.Bv)(options.clock, EXCHANGE_LIMIT_SECONDS, options.signal, (signal) => exchange(scopes, tokenOptions, signal));
                options.mask(token.token);
                return token;
            }
            catch (error) {
                exchange = newExchange();
                const { host } = new URL(options.cloud.authorityHost);
                throw error instanceof ExchangeError ? error : new ExchangeError(host, undefined, error);
            }
        }
        return mergeCalls(options.signal, async (scopes, tokenOptions) => {
            try {
                return await (0,retry/* withRetries */.LH)(credential_retryOptions(options), async (number) => {
                    try {
                        return await tryOnce(scopes, tokenOptions);
                    }
                    catch (error) {
                        if (!(error instanceof ExchangeError) || number >= triesFor(error))
                            throw error;
                        if (error.code !== undefined && STALE_ASSERTION_CODES.includes(error.code))
                            assertions.forget();
                        return (0,retry/* again */.TG)(reasonOf(error), waitAskedBy(error, options.clock.now()), error);
                    }
                });
            }
            catch (error) {
                const facts = { ...options, claims: assertions.claims };
                if (error instanceof assertion/* IdTokenError */.Z4)
                    throw new problem_error/* ProblemError */.M(explainIdToken(error, facts));
                if (error instanceof ExchangeError)
                    throw new problem_error/* ProblemError */.M(explainExchange(error, facts));
                throw error;
            }
        });
    }
    const credential = createOne();
    return {
        credential,
        async signIn() {
            // As the pipeline will ask: a token without continuous access evaluation is another token, and another exchange.
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
        onRetry: (cause, delaySeconds) => {
            emit({ at: clock.now(), type: 'retried', request: 'the access token from Microsoft Entra', cause, delaySeconds });
        },
    };
}
/** How often such a failure is tried at most, the first time included. */
function triesFor(error) {
    if (error.status === undefined)
        return (0,retry/* isBrokenConnection */.uE)(error.cause) ? TRIES : 1;
    const known = TRIES_BY_CODE[error.code ?? ''];
    if (known !== undefined)
        return known;
    // A good status whose body holds no token: cut off, or empty. https://github.com/Altinn/dialogporten/pull/4356
    const isEmptyAnswer = error.status < 300;
    const isPassing = (0,retry/* isRetryableStatus */.PS)(error.status) || error.kind === 'temporarily_unavailable' || isEmptyAnswer;
    return isPassing ? TRIES : 1;
}
function reasonOf(error) {
    if (error.status === undefined)
        return `no answer (${(0,error_chain/* systemCodeOf */.c7)(error.cause) ?? 'unknown cause'})`;
    return error.code ?? (error.status < 300 ? `HTTP ${error.status} without a token` : `HTTP ${error.status}`);
}
function waitAskedBy(error, nowMilliseconds) {
    return (0,retry/* retryAfterSeconds */.C3)(error.headers, error.body, nowMilliseconds);
}
/** Calls for the same token at the same time share one exchange; each still ends with its own signal. */
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

;// CONCATENATED MODULE: ./build/azure/session.js


/**
 * Signs in and gives the door to Azure Resource Manager.
 * @throws {ProblemError} when GitHub or Entra gives no token
 * @throws the signal's reason when the run is stopped
 */
async function openSession({ world, inputs, cloud, audience, assertions }) {
    const { tenantId, clientId, subscriptionId } = inputs;
    const { credential, signIn, renew } = createCredential({ ...world, cloud, tenantId, clientId, audience, assertions });
    await signIn();
    return createArmClient({ world, cloud, subscriptionId, credential, createCredential: renew });
}


/***/ })

};
