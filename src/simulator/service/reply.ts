/** What a service answers. `json` and `bytes` exclude each other; neither is an empty body. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
}

const titles: Readonly<Record<number, string>> = {
  400: 'One or more validation errors occurred.',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** ValidationProblemDetails: `errors` holds texts a field. */
export function problem(
  status: number,
  detail: string,
  errors: Readonly<Record<string, readonly string[]>> = {},
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    json: {
      type: `https://tools.ietf.org/html/rfc9110#status.${status}`,
      title: titles[status] ?? 'Error',
      status,
      detail,
      instance: '/berichtenservice',
      errors,
    },
  };
}

/** The faults that a zod schema found, as 400 with texts a field. */
export function invalid(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  root: string,
): Reply {
  const errors: Record<string, string[]> = {};
  for (const issue of issues) {
    const field = issue.path.length === 0 ? root : issue.path.map(String).join('.');
    errors[field] = [...(errors[field] ?? []), issue.message];
  }
  return problem(400, 'The request has faults; see errors.', errors);
}
