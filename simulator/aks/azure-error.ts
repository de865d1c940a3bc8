import type { Json } from '../json.ts';

/** A refusal as Azure words it. AKS answers bare, ARM and the network provider inside of `error`. */
export class AzureError extends Error {
  readonly status: number;
  readonly code: string;
  readonly wrapped: boolean;
  readonly subcode: string;
  readonly target: string | undefined;
  readonly details: readonly Json[] | null;
  /** Sent with the answer, `www-authenticate` for one. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      readonly wrapped?: boolean;
      readonly subcode?: string;
      readonly target?: string | undefined;
      readonly details?: readonly Json[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = 'AzureError';
    this.status = status;
    this.code = code;
    this.wrapped = more.wrapped ?? false;
    this.subcode = more.subcode ?? '';
    this.target = more.target;
    this.details = more.details ?? null;
    this.headers = more.headers ?? {};
  }
}

/** A refusal by ARM itself, which marks it with `x-ms-failure-cause: gateway`. */
export function gatewayError(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): AzureError {
  return new AzureError(status, code, message, {
    wrapped: true,
    headers: { 'x-ms-failure-cause': 'gateway', ...headers },
  });
}
