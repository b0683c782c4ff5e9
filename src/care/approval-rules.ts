import type { CareColumn } from './care-columns.ts';
import { quoted, type DoorRule } from './door-rule.ts';
import { samePerson } from './four-eyes.ts';
import { readDay } from './read-day.ts';

type Rule = DoorRule<CareColumn>;

/** POORT-C16: a second person approves what the first registered. */
export const fourEyes: Rule = {
  id: 'POORT-C16',
  column: 'goedgekeurd_door',
  remedy: 'Let another person than the registrar approve the line.',
  broken: (fields) =>
    fields.goedgekeurd_door !== '' && samePerson(fields.goedgekeurd_door, fields.geregistreerd_door)
      ? 'The approver is the same person as the registrar.'
      : null,
};

/** POORT-C17: an approval has a person and a day, or neither. */
export const wholeApproval: Rule = {
  id: 'POORT-C17',
  column: 'goedgekeurd_op',
  remedy: 'Give both goedgekeurd_door and goedgekeurd_op, or neither while the line waits for approval.',
  broken: ({ goedgekeurd_door: who, goedgekeurd_op: day }) => {
    if ((who === '') === (day === '')) return null;
    return who === ''
      ? 'There is a day of approval and no approver.'
      : 'There is an approver and no day of approval.';
  },
};

/** POORT-C18: care is approved after it was delivered, and not in the future. */
export const approvedInTime: Rule = {
  id: 'POORT-C18',
  column: 'goedgekeurd_op',
  remedy: 'Mend the day of approval or the day of the care.',
  broken: (fields, { today }) => {
    const approved = readDay(fields.goedgekeurd_op);
    const delivered = readDay(fields.datum);
    if (approved === null) return null;
    if (approved > today) return 'The day of approval lies in the future.';
    return delivered !== null && delivered <= today && approved < delivered
      ? 'The care was approved before it was delivered.'
      : null;
  },
};

/** POORT-C24: the line counts or was withdrawn. */
export const knownStatus: Rule = {
  id: 'POORT-C24',
  column: 'status',
  remedy: 'Write geldig or ingetrokken, or leave it empty for geldig.',
  broken: ({ status }) =>
    ['', 'geldig', 'ingetrokken'].includes(status.toLowerCase()) ? null : `${quoted(status)} is no status.`,
};
