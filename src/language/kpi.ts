import type { Section } from './language.ts';

/** Texts about the figures (kpi). */
const nl = {
  title: 'Kengetallen op {today}',
  'title.month': 'Kengetallen over zorg in {month}, op {today}',
  'by.payer': 'betaler',
  'by.member': 'lid',
  'by.code': 'code',
  'by.month': 'maand',
  total: 'totaal',
  'member.several': 'meer leden',

  'rejection.all': 'Uitvalpercentage, prestaties',
  'rejection.all.cents': 'Uitvalpercentage, euro',
  'rejection.first': 'Uitvalpercentage bij eerste indiening, prestaties',
  'rejection.first.cents': 'Uitvalpercentage bij eerste indiening, euro',
  firstTimeRight: 'In één keer goed',
  timeToDeclare: 'Omzet gedeclareerd binnen {days} dagen, geteld vanaf {from}',
  resolvedBeforeNextRun: 'Uitval afgehandeld vóór de volgende run',
  openUitval: 'Openstaande uitval',
  answersOverdue: 'Antwoorden te laat',
  unsent: 'Nog niet verzonden',
  unanswered: 'Wacht op antwoord',

  'from.month-end': 'het einde van de zorgmaand',
  'from.care-date': 'de datum van de zorg',
  'from.approval': 'de goedkeuring',

  percentage: '{percentage} %',
  'nothing-to-count': 'niets te tellen',
  'part-of': '{part} van {whole}',
  'amount.one': '{count} stuk, € {euros}',
  'amount.more': '{count} stuks, € {euros}',
  'oldest.one': 'oudste {days} dag',
  'oldest.more': 'oudste {days} dagen',
  'pending.cents': 'nog op tijd te declareren: € {euros}',
  'overdue.cents': 'te laat en nog niet gedeclareerd: € {euros}',
  'undecided.items': 'nog niet beslist: {count}',
} as const;

const en: Record<keyof typeof nl, string> = {
  title: 'Key figures on {today}',
  'title.month': 'Key figures of care in {month}, on {today}',
  'by.payer': 'payer',
  'by.member': 'member',
  'by.code': 'code',
  'by.month': 'month',
  total: 'total',
  'member.several': 'several members',

  'rejection.all': 'Rejection rate, prestaties',
  'rejection.all.cents': 'Rejection rate, euros',
  'rejection.first': 'Rejection rate at the first attempt, prestaties',
  'rejection.first.cents': 'Rejection rate at the first attempt, euros',
  firstTimeRight: 'Right the first time',
  timeToDeclare: 'Turnover declared within {days} days, counted from {from}',
  resolvedBeforeNextRun: 'Uitval dealt with before the next run',
  openUitval: 'Open uitval',
  answersOverdue: 'Answers overdue',
  unsent: 'Not sent yet',
  unanswered: 'Waiting for an answer',

  'from.month-end': 'the end of the month of care',
  'from.care-date': 'the date of the care',
  'from.approval': 'the approval',

  percentage: '{percentage} %',
  'nothing-to-count': 'nothing to count',
  'part-of': '{part} of {whole}',
  'amount.one': '{count} item, € {euros}',
  'amount.more': '{count} items, € {euros}',
  'oldest.one': 'oldest {days} day',
  'oldest.more': 'oldest {days} days',
  'pending.cents': 'still in time to declare: € {euros}',
  'overdue.cents': 'too late and not declared: € {euros}',
  'undecided.items': 'not decided yet: {count}',
};

export const kpiTexts = { nl, en } as const satisfies Section<keyof typeof nl>;
