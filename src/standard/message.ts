import type { Finding } from '../finding.ts';
import type { MessageContent } from './generated/messages.ts';

export type { MessageContent } from './generated/messages.ts';

export type MessageType = keyof MessageContent;

/**
 * A message as a value: nested objects keyed by the element names of the XSD. Integers are numbers, all else is text
 * (dates as `YYYY-MM-DD`); what repeats is an array; what is absent has no property. Narrow on `type`.
 */
export type Message<T extends MessageType = MessageType> = {
  readonly [K in T]: { readonly type: K; readonly bericht: MessageContent[K] };
}[T];

/**
 * What is wrong with bytes that should be a message: `xml` (not well-formed or hostile), `xsd` (not of the standard's
 * shape) or `rule` (our own checks). `path` is an XPath with indices, as in
 * `/Bericht/Declaratie/Clienten/Client[3]/Bsn`. Values of persons are masked.
 */
export interface StandardFinding extends Finding {
  readonly level: 'xml' | 'xsd' | 'rule';
  readonly line?: number;
}

/**
 * `release` is that of the namespace (`3.2`): an answer goes out in the release of its question. `detected` is the type
 * that the namespace says it is, also when it is not valid; null, as its release, when it is none of ours.
 */
export type ParseResult =
  | { readonly ok: true; readonly message: Message; readonly release: string }
  | {
      readonly ok: false;
      readonly detected: MessageType | null;
      readonly release: string | null;
      readonly findings: readonly StandardFinding[];
    };
