import { careConditions } from './conditions-care.ts';
import { changeConditions } from './conditions-change.ts';
import { personConditions } from './conditions-person.ts';
import { careConstraints } from './constraints-care.ts';
import { dateConstraints } from './constraints-date.ts';
import { disorderConstraints } from './constraints-disorder.ts';
import { personConstraints } from './constraints-person.ts';
import { statusConstraints } from './constraints-status.ts';
import type { IwlzRule } from './rule-of.ts';
import { changeRules } from './technical-change.ts';
import { duplicateRules } from './technical-duplicate.ts';
import { functionRules } from './technical-function.ts';
import { indicationRules } from './technical-indication.ts';
import { overlapRules } from './technical-overlap.ts';
import { partyRules } from './technical-party.ts';
import { personRules } from './technical-person.ts';
import { sequenceRules } from './technical-sequence.ts';
import { stayRules } from './technical-stay.ts';
import { transferRules } from './technical-transfer.ts';

/** The 93 rules of iWlz 2.2, by id: conditions, constraints, technical rules. */
export const iwlzRules: readonly IwlzRule[] = [
  ...personConditions,
  ...careConditions,
  ...changeConditions,
  ...personConstraints,
  ...dateConstraints,
  ...careConstraints,
  ...statusConstraints,
  ...disorderConstraints,
  ...personRules,
  ...functionRules,
  ...indicationRules,
  ...transferRules,
  ...changeRules,
  ...partyRules,
  ...overlapRules,
  ...sequenceRules,
  ...stayRules,
  ...duplicateRules,
].sort((one, other) => one.id.localeCompare(other.id, 'en'));
