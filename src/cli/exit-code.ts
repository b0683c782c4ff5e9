/** What a command ends with, for scripts. */
export const exitCode = { ok: 0, failed: 1, usage: 2, findings: 3 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
