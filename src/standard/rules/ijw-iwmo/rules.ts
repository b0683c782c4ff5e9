import type { Rule } from '../rule.ts';
import { againstAssignment } from './against-assignment.ts';
import { againstRequests } from './against-requests.ts';
import { againstSent } from './against-sent.ts';
import { againstStarts } from './against-starts.ts';
import { amountRules } from './amount-rules.ts';
import { answerRules } from './answer-rules.ts';
import { constraintsXsd } from './constraints-xsd.ts';
import { contactRules } from './contact-rules.ts';
import { dateRules } from './date-rules.ts';
import { instructionsDeclaration } from './instructions-declaration.ts';
import { instructionsMessage } from './instructions-message.ts';
import { keyRules } from './key-rules.ts';
import { operationalAssignment } from './operational-assignment.ts';
import { operationalDeclaration } from './operational-declaration.ts';
import { operationalRequest } from './operational-request.ts';
import { operationalStartStop } from './operational-start-stop.ts';
import { operationalTraffic } from './operational-traffic.ts';
import { overlapRules } from './overlap-rules.ts';
import { periodRules } from './period-rules.ts';
import { personRules } from './person-rules.ts';
import { principles } from './principles.ts';
import { productRules } from './product-rules.ts';
import { referenceRules } from './reference-rules.ts';
import { requestRules } from './request-rules.ts';
import { restrictionsForm } from './restrictions-form.ts';
import { restrictionsSize } from './restrictions-size.ts';
import { statusRules } from './status-rules.ts';

const all: readonly Rule[] = [
  ...amountRules,
  ...answerRules,
  ...contactRules,
  ...dateRules,
  ...keyRules,
  ...overlapRules,
  ...periodRules,
  ...personRules,
  ...productRules,
  ...referenceRules,
  ...requestRules,
  ...statusRules,
  ...constraintsXsd,
  ...restrictionsForm,
  ...restrictionsSize,
  ...againstAssignment,
  ...againstSent,
  ...againstStarts,
  ...againstRequests,
  ...instructionsDeclaration,
  ...instructionsMessage,
  ...operationalAssignment,
  ...operationalDeclaration,
  ...operationalRequest,
  ...operationalStartStop,
  ...operationalTraffic,
  ...principles,
];

/** The 303 rules of iJw and iWmo 3.2, by id. */
export const ijwIwmoRules: readonly Rule[] = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
