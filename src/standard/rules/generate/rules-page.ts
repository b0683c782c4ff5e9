import { messageTypes } from '../../generated/messages.ts';
import type { Rule, RuleStandard, RuleStatus } from '../rule.ts';

const statuses: Readonly<Record<RuleStatus, string>> = {
  checked: 'checked',
  xsd: 'by the XSD',
  covered: 'by other rules',
  later: 'not yet',
  'not-checkable': 'not checkable',
};

const families: readonly { readonly title: string; readonly standards: readonly RuleStandard[] }[] = [
  { title: 'iJw and iWmo 3.2', standards: ['ijw', 'iwmo'] },
  { title: 'iWlz 2.2', standards: ['iwlz'] },
];

/** The page docs/rules.md: what we do with every rule. */
export function rulesPage(rules: readonly Rule[]): string {
  const lines = [
    '# Rules',
    '',
    'Made from the registry by `npm run generate -- rules`. Do not edit.',
    '',
    'Every rule of the standards and what we do with it. Sentences are our own. Level 1 is the XSD, 2 looks inside the',
    'message, 3 across messages, 4 at outside sources; a rule without level is about the process.',
    '',
    '| standard | rules | ' + Object.values(statuses).join(' | ') + ' |',
    '|---|---:|' +
      Object.keys(statuses)
        .map(() => '---:|')
        .join(''),
  ];
  for (const { title, standards } of families) {
    const own = ofStandards(rules, standards);
    if (own.length === 0) continue;
    const counts = Object.keys(statuses).map((status) => countOf(own, status));
    lines.push(`| ${title} | ${[own.length, ...counts].join(' | ')} |`);
  }
  for (const { title, standards } of families) {
    const own = ofStandards(rules, standards);
    if (own.length > 0) lines.push('', `## ${title}`, '', ...checkedIn(own), '', ...table(own));
  }
  return `${lines.join('\n')}\n`;
}

function ofStandards(rules: readonly Rule[], standards: readonly RuleStandard[]): readonly Rule[] {
  return rules.filter((rule) => rule.standards.some((standard) => standards.includes(standard)));
}

function countOf(rules: readonly Rule[], status: string): number {
  return rules.filter(({ state }) => state.status === status).length;
}

/** The number of rules that are checked in every message. */
function checkedIn(rules: readonly Rule[]): readonly string[] {
  const rows = messageTypes.flatMap((type) => {
    const checked = rules.filter(
      ({ state, messages }) => state.status === 'checked' && messages.includes(type),
    ).length;
    return checked === 0 ? [] : [`| ${type} | ${String(checked)} |`];
  });
  return ['| message | rules checked |', '|---|---:|', ...rows];
}

function table(rules: readonly Rule[]): readonly string[] {
  return [
    '| rule | messages | level | code | checked | sentence |',
    '|---|---|---|---|---|---|',
    ...rules.map(row),
  ];
}

function row(rule: Rule): string {
  const cells = [
    rule.id,
    messagesOf(rule),
    rule.level === null ? '' : String(rule.level),
    rule.returnCode ?? '',
    doing(rule),
    `${rule.sentence.en}<br>_${rule.sentence.nl}_`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** `JW301 WMO301` is `301`; what stands in one standard only keeps its whole name. */
function messagesOf({ messages }: Rule): string {
  const names: ReadonlySet<string> = new Set(messages);
  const short = messages.map((type) => {
    const family = type.replace(/^(?:JW|WMO)/, '');
    return names.has(`JW${family}`) && names.has(`WMO${family}`) ? family : type;
  });
  return [...new Set(short)].join(' ');
}

function doing({ state, needs }: Rule): string {
  switch (state.status) {
    case 'checked':
      return needs.length === 0 ? 'yes' : `yes, with ${needs.join(', ')}`;
    case 'xsd':
      return statuses.xsd;
    case 'covered':
      return `by ${state.by.join(', ')}`;
    case 'later':
      return needs.length === 0 ? statuses.later : `not yet; needs ${needs.join(', ')}`;
    case 'not-checkable':
      return `no. ${state.reason.en}`;
  }
}
