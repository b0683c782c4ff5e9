import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { configurationSchema, type Configuration } from './schema.ts';

export type LoadedConfiguration =
  | { readonly configuration: Configuration; readonly file: string }
  | { readonly findings: readonly Finding[]; readonly file: string };

/** Where the configuration is: `--config`, else POORT_CONFIG, else `config/poort.yaml`. */
export function configurationFile(flag: string | undefined, environment: NodeJS.ProcessEnv): string {
  return resolve(flag ?? environment['POORT_CONFIG'] ?? 'config/poort.yaml');
}

/**
 * Reads and checks the configuration. All faults come in one list, each with its key and a hint. DATABASE_URL and
 * REDIS_URL from the environment win over the file; relative paths in it are seen from the file's own folder, except
 * dataDir, which is seen from the working directory.
 * Throws POORT_FILE_UNREADABLE.
 */
export function loadConfiguration(file: string, environment: NodeJS.ProcessEnv): LoadedConfiguration {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PoortError(
      'POORT_FILE_UNREADABLE',
      `${file}: copy config/poort.example.yaml to it, or name another file with --config.`,
      { cause },
    );
  }
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? (cause.linePos?.[0].line ?? 1) : 1;
    return {
      file,
      findings: [
        fault(`${file}:${line}`, 'This is no valid YAML.', 'Check indentation and quotes on this line.'),
      ],
    };
  }
  const parsed = configurationSchema.safeParse(value);
  if (!parsed.success) return { file, findings: parsed.error.issues.flatMap(findingsOf) };
  return { file, configuration: resolved(parsed.data, dirname(file), environment) };
}

function resolved(
  configuration: Configuration,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Configuration {
  const at = (path: string): string => (isAbsolute(path) ? path : resolve(folder, path));
  const { certificate, ca } = configuration.exchange;
  const databaseUrl = environment['DATABASE_URL'] ?? configuration.databaseUrl;
  const redisUrl = environment['REDIS_URL'] ?? configuration.redisUrl;
  return {
    ...configuration,
    dataDir: resolve(environment['POORT_DATA'] ?? configuration.dataDir),
    ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl }),
    ...(redisUrl === undefined || redisUrl === '' ? {} : { redisUrl }),
    ...(configuration.xsdDir === undefined ? {} : { xsdDir: at(configuration.xsdDir) }),
    exchange: {
      ...configuration.exchange,
      certificate: {
        ...certificate,
        ...(certificate.pfx === undefined ? {} : { pfx: at(certificate.pfx) }),
        ...(certificate.cert === undefined ? {} : { cert: at(certificate.cert) }),
        ...(certificate.key === undefined ? {} : { key: at(certificate.key) }),
        ...(certificate.passphraseFile === undefined
          ? {}
          : { passphraseFile: at(certificate.passphraseFile) }),
      },
      ...(ca === undefined ? {} : { ca: at(ca) }),
    },
  };
}

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const key = issue.path.map(String).join('.') || '(the whole file)';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      fault(
        [...issue.path.map(String), name].join('.'),
        'There is no such key.',
        'Remove it or mend its spelling.',
      ),
    );
  }
  if (issue.code === 'invalid_value') {
    return [fault(key, 'This value is not known.', `Use one of: ${issue.values.map(String).join(', ')}.`)];
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [fault(key, 'This key is missing.', `Add it; it must be a ${issue.expected}.`)];
  }
  return [fault(key, issue.message, 'See config/poort.example.yaml for how it is written.')];
}

function fault(path: string, message: string, remedy: string): Finding {
  return { code: 'POORT_CONFIG_INVALID', severity: 'error', path, message, remedy };
}
