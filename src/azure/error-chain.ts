/** Certificate faults. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE_CODE =
  /^(CERT_|UNABLE_TO_(GET|VERIFY|DECRYPT|DECODE)_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT|CRL_|ERROR_IN_(CERT|CRL)_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|AKID_|SUBJECT_ISSUER_MISMATCH)/;

/** The words of those, from clients that keep the words alone. */
const CERTIFICATE_WORDS =
  /self[- ]signed certificate|unable to (?:get local issuer|verify the first|get issuer) certificate|certificate (?:has expired|is not yet valid|not trusted)|does not match certificate's altnames/i;

/** Whether the other side's certificate was not trusted, as behind a proxy that inspects TLS. No retry cures it. */
export function isUntrustedCertificate(error: unknown): boolean {
  return errorChain(error).some(
    (link) => CERTIFICATE_CODE.test(codeOf(link) ?? '') || CERTIFICATE_WORDS.test(link.message),
  );
}

/** The first code in an error's chain: `ECONNRESET`, `SELF_SIGNED_CERT_IN_CHAIN`. */
export function systemCodeOf(error: unknown): string | undefined {
  return errorChain(error).map(codeOf).find(Boolean);
}

export function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Deep enough for any wrapping, and an end for chains that bite their tail. */
const LONGEST_CHAIN = 16;

/** The error, its causes and, as Node tries every address of a host, the errors that were gathered; outermost first. */
export function errorChain(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  const waiting: unknown[] = [error];
  while (waiting.length > 0 && chain.length < LONGEST_CHAIN) {
    const link = waiting.shift();
    if (!(link instanceof Error)) continue;
    chain.push(link);
    waiting.push(link.cause);
    if (link instanceof AggregateError) waiting.push(...(link.errors as unknown[]));
  }
  return chain;
}
