import type { SentDeclaration, Settlement } from '../declaration/types.ts';
import { say, type Language } from '../language/language.ts';
import { uitvalTexts } from '../language/uitval.ts';
import { keyText } from '../prestatie-key.ts';
import type { UitvalDraft } from './items.ts';
import { isFinished, step } from './life-cycle.ts';
import type { UitvalEventKind, UitvalItem } from './types.ts';

/** One event that must happen to an item, with the reason that is stored with it. */
export interface ItemEvent {
  readonly item: UitvalItem;
  readonly event: UitvalEventKind;
  readonly reason: string;
}

/** What an answer does to the work list: items to open, items that were refused once more, and other events. */
export interface FollowUp {
  readonly opened: readonly UitvalDraft[];
  /** The same item at its next attempt; level, codes, diagnosis, cents and numbers become those of the draft. */
  readonly again: readonly (ItemEvent & { readonly draft: UitvalDraft })[];
  readonly events: readonly ItemEvent[];
}

/**
 * The new rejection that continues an item: of the same scope, all on its keys. A line rejected out of a message that
 * was refused as a whole before is news, because the message got through; so is one on care that could not be declared
 * before.
 */
function continuedBy(item: UitvalItem, drafts: ReadonlySet<UitvalDraft>): UitvalDraft | null {
  const keys = new Set(item.keys.map(keyText));
  const continues = (draft: UitvalDraft): boolean =>
    draft.scope === item.scope && draft.keys.every((key) => keys.has(keyText(key)));
  return [...drafts].find(continues) ?? null;
}

function has(settlement: Settlement, result: 'silent' | 'void'): boolean {
  return settlement.outcomes.some((outcome) => outcome.result === result);
}

/** Items that only waited for an answer on this declaration: they end with one that can be settled. */
function endOfWaiting(
  items: readonly UitvalItem[],
  declaratieNummer: string,
  settlement: Settlement,
  language: Language,
): readonly ItemEvent[] {
  if (has(settlement, 'silent')) return [];
  const reason = say(uitvalTexts, language, 'reason.answer-received', { declaratieNummer });
  return items
    .filter(({ scope }) => scope === 'silence' || (scope === 'answer-held' && !settlement.held))
    .filter((item) => item.declaratieNummer === declaratieNummer && step(item, 'vanished') !== null)
    .map((item) => ({ item, event: 'vanished', reason }));
}

/**
 * Whether a draft would put on the list what is there already: one silence a declaration, one prestatie item a key. Whose
 * answer is held is not silent.
 */
function isThere(draft: UitvalDraft, items: readonly UitvalItem[]): boolean {
  const keys = new Set(draft.keys.map(keyText));
  return items.some((item) => {
    if (isFinished(item.state)) return false;
    const heard = draft.scope === 'silence' && item.scope === 'answer-held';
    if (item.scope !== draft.scope && !heard) return false;
    if (draft.scope === 'prestatie') return item.keys.some((key) => keys.has(keyText(key)));
    return draft.scope !== 'declaration' && item.declaratieNummer === draft.declaratieNummer;
  });
}

/**
 * What an answer on a declaration does to the items of its book: `drafts` are the itemsFrom of the same answer. A
 * resubmitted item whose key is rejected again is reopened, not doubled; one whose key is granted is resolved. Silence
 * and held answers of this declaration end when an answer is there; they are not opened twice. While nothing is
 * settled (held, silent) resubmitted items wait on; so do items on a key when its message was refused as a whole.
 */
export function followUp(
  items: readonly UitvalItem[],
  declaration: SentDeclaration,
  settlement: Settlement,
  drafts: readonly UitvalDraft[],
  language: Language,
): FollowUp {
  const { declaratieNummer } = declaration;
  const left = new Set(drafts);
  const again: (ItemEvent & { draft: UitvalDraft })[] = [];
  const events: ItemEvent[] = [...endOfWaiting(items, declaratieNummer, settlement, language)];
  const answered = new Set(declaration.prestaties.map(({ key }) => keyText(key)));
  const settled = !settlement.held && !has(settlement, 'silent');

  for (const item of items) {
    if (!settled || item.state !== 'resubmitted') continue;
    if (!item.keys.some((key) => answered.has(keyText(key)))) continue;
    const draft = continuedBy(item, left);
    if (draft !== null) {
      left.delete(draft);
      const codes = draft.codes.join(', ');
      const reason = say(uitvalTexts, language, 'reason.answer-rejected', { declaratieNummer, codes });
      again.push({ item, event: 'rejected', reason, draft });
    } else if (!has(settlement, 'void')) {
      const key = item.scope === 'prestatie' ? 'reason.answer-accepted' : 'reason.message-processed';
      events.push({ item, event: 'accepted', reason: say(uitvalTexts, language, key, { declaratieNummer }) });
    }
  }
  return { opened: [...left].filter((draft) => !isThere(draft, items)), again, events };
}
