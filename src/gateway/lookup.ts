import { retourCode } from '../standard/retourcodes.ts';
import type { Lookup } from '../uitval/retour-code.ts';

/** What is known of a return code: the standard's own list. */
export const lookup: Lookup = (code) => retourCode(code);
