/** One entry of the error catalogue: text for people, what to do, and whether trying again can help. */
interface ErrorKind {
  readonly text: string;
  readonly remedy: string;
  readonly retryable: boolean;
}

/** Every failure that a person can meet. The key is the stable code that logs and `--json` show. */
export const errorCatalogue = {
  POORT_CONFIG_INVALID: {
    text: 'The configuration has faults.',
    remedy: 'Mend every key listed above; config/poort.example.yaml shows a complete file.',
    retryable: false,
  },
  POORT_FILE_UNREADABLE: {
    text: 'The file cannot be read.',
    remedy: 'Check that the path exists and that this user may read it.',
    retryable: false,
  },
  POORT_FILE_UNWRITABLE: {
    text: 'The file cannot be written.',
    remedy: 'Check free disk space and the rights on the folder, then run the command again.',
    retryable: true,
  },
  POORT_DATABASE_UNREACHABLE: {
    text: 'The database does not answer.',
    remedy:
      'Check DATABASE_URL or the data folder and run `poort doctor`; nothing was lost, start again when it is up.',
    retryable: true,
  },
  POORT_DATABASE_START: {
    text: 'The embedded PostgreSQL could not be started.',
    remedy: 'Read the log named above; check free disk space and the rights on the data folder.',
    retryable: true,
  },
  POORT_DATABASE_FULL: {
    text: 'The database has no disk space left.',
    remedy: 'Free space on the disk of the database, then start again; nothing that was stored is lost.',
    retryable: true,
  },
  POORT_QUEUE_UNREACHABLE: {
    text: 'The queue does not answer.',
    remedy: 'Check REDIS_URL (or the database when no Redis is set) and run `poort doctor`.',
    retryable: true,
  },
  POORT_EXCHANGE_UNREACHABLE: {
    text: 'The exchange does not answer.',
    remedy:
      'Nothing is lost: what was under way is settled by its status later. Run `poort doctor` to see which service fails.',
    retryable: true,
  },
  POORT_EXCHANGE_REFUSED: {
    text: 'The exchange refused the request.',
    remedy: 'Read the fields named above; the same request will not be sent again.',
    retryable: false,
  },
  POORT_CERTIFICATE: {
    text: 'The client certificate cannot be used.',
    remedy:
      'Check the path, the pass phrase and the dates. An old RC2 or 3DES PFX must be renewed: `openssl pkcs12 -legacy -in old.pfx -nodes | openssl pkcs12 -export -out new.pfx`.',
    retryable: false,
  },
  POORT_ROUTING_MISSING: {
    text: 'The routing table has no row for a message that must be sent.',
    remedy: 'Add the row named above under exchange.routing.',
    retryable: false,
  },
  POORT_STANDARD_BROKEN: {
    text: 'The folder with the XSDs cannot be used.',
    remedy: 'Check xsdDir; `poort doctor` names the file that is missing or unreadable.',
    retryable: false,
  },
  POORT_VALIDATION_FAILED: {
    text: 'The validator stopped before it gave a verdict.',
    remedy: 'The message counts as not validated. Try again; when it keeps failing, report it with the file.',
    retryable: true,
  },
  POORT_MESSAGE_INVALID: {
    text: 'A message that we built does not conform to the standard.',
    remedy: 'The message was not sent. Report this as a fault of the program, with the findings above.',
    retryable: false,
  },
  POORT_ADDRESS_TAKEN: {
    text: 'Health and metrics cannot listen there.',
    remedy:
      'Stop the program that listens there, or choose another address: web.host, web.port (0 takes a free port).',
    retryable: true,
  },
  POORT_NOT_FOUND: {
    text: 'There is no such item.',
    remedy: 'Check the number; the list command shows what there is.',
    retryable: false,
  },
  POORT_NOT_ALLOWED: {
    text: 'That step is not possible now.',
    remedy: 'See the reason above.',
    retryable: false,
  },
  POORT_USAGE: {
    text: 'The command line is not right.',
    remedy: 'Add --help to the command to see how it is used.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorCatalogue;

/**
 * A failure with a code from the catalogue and a detail that says which file, key, line or service.
 * The detail is shown to people and logged: it never holds a BSN or a name.
 */
export class PoortError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail: string, options?: { cause?: unknown }) {
    super(`${errorCatalogue[code].text} ${detail}`, options);
    this.name = 'PoortError';
    this.code = code;
    this.detail = detail;
  }

  /** What the reader can do about it. */
  get remedy(): string {
    return errorCatalogue[this.code].remedy;
  }

  /** Whether the same step may succeed later without a person changing anything. */
  get retryable(): boolean {
    return errorCatalogue[this.code].retryable;
  }
}
