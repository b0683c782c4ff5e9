import { dayNumber } from '../calendar-number.ts';
import { inFamily, checkedRule } from '../define.ts';
import type { Place } from '../place.ts';
import { fault, type Checks, type Violation } from '../rule.ts';
import {
  assignedProducts,
  newProducts,
  requestedProducts,
  wishedProducts,
  type ProductRecord,
} from './product-record.ts';

type Test = (record: ProductRecord) => boolean;
type Where = (record: ProductRecord) => Place<unknown>;

const endAt: Where = (record) => record.endAt();
const productAt: Where = (record) => record.productAt();
const omvangAt: Where = (record) => record.omvangAt();
const budgetAt: Where = (record) => record.budgetAt();

const faults = (records: readonly ProductRecord[], fails: Test, where: Where): readonly Violation[] =>
  records.filter(fails).map((record) => fault(where(record)));

/** One test on the products of each of these messages. */
const ofAssigned = (fails: Test, where: Where): Checks =>
  inFamily('301', (message) => faults(assignedProducts(message), fails, where));
const ofRequested = (fails: Test, where: Where): Checks =>
  inFamily('315', (message) => faults(requestedProducts(message), fails, where));
const ofNew = (fails: Test, where: Where): Checks =>
  inFamily('317', (message) => faults(newProducts(message), fails, where));
const ofWished = (fails: Test, where: Where): Checks =>
  inFamily('317', (message) => faults(wishedProducts(message), fails, where));

const endOf2020 = dayNumber('2020-12-31');
/** A size without product code, and some frequencies, were allowed for runs that ended by 2020. */
const endsAfter2020: Test = ({ end }) => end === undefined || dayNumber(end) > endOf2020;

const sizeMissing: Test = ({ product, omvang }) => product?.Code !== undefined && omvang === undefined;
const budgetWithoutEnd: Test = ({ budget, end }) => budget !== undefined && end === undefined;
const weeklyWithoutEnd: Test = ({ omvang, end }) => omvang?.Frequentie === '2' && end === undefined;
const sizeAndBudget: Test = ({ omvang, budget }) => omvang !== undefined && budget !== undefined;
const neitherProductNorBudget: Test = ({ product, budget }) => product === undefined && budget === undefined;
const sizeWithoutCode: Test = (record) =>
  record.product?.Code === undefined && record.omvang !== undefined && endsAfter2020(record);

const periodUnits: ReadonlySet<string> = new Set(['14', '16', '83', '84']);
const periodFrequencies: ReadonlySet<string> = new Set(['2', '4', '6']);
const frequencyNotForUnit: Test = (record) =>
  record.omvang !== undefined &&
  periodUnits.has(record.omvang.Eenheid) &&
  !periodFrequencies.has(record.omvang.Frequentie) &&
  endsAfter2020(record);

/** The conditions and constraints on product, size, budget and run, in 301, 315 and 317. */
export const productRules = [
  checkedRule(
    'condition',
    'CD041',
    {
      en: 'Omvang is mandatory when a product code is given.',
      nl: 'Staat er een productcode, dan hoort er een omvang bij.',
    },
    {
      ...ofAssigned(sizeMissing, omvangAt),
      ...ofRequested(sizeMissing, omvangAt),
      ...ofNew(sizeMissing, omvangAt),
    },
  ),
  checkedRule(
    'condition',
    'CD075',
    {
      en: 'An end date is mandatory when a budget is given.',
      nl: 'Bij een budget hoort een einddatum.',
    },
    {
      ...ofAssigned(budgetWithoutEnd, endAt),
      ...ofRequested(budgetWithoutEnd, endAt),
      ...ofWished(budgetWithoutEnd, endAt),
    },
  ),
  checkedRule(
    'condition',
    'CD076',
    {
      en: 'An end date is mandatory when the frequency is 2 (per week).',
      nl: 'Bij een omvang per week (frequentie 2) hoort een einddatum.',
    },
    {
      ...ofAssigned(weeklyWithoutEnd, endAt),
      ...ofRequested(weeklyWithoutEnd, endAt),
      ...ofWished(weeklyWithoutEnd, endAt),
    },
  ),
  checkedRule(
    'condition',
    'CD077',
    { en: 'Omvang must be absent when a budget is given.', nl: 'Naast een budget staat geen omvang.' },
    {
      ...ofAssigned(sizeAndBudget, omvangAt),
      ...ofRequested(sizeAndBudget, omvangAt),
      ...ofWished(sizeAndBudget, omvangAt),
    },
  ),
  checkedRule(
    'condition',
    'CD078',
    { en: 'Budget must be absent when Omvang is given.', nl: 'Naast een omvang staat geen budget.' },
    {
      ...ofAssigned(sizeAndBudget, budgetAt),
      ...ofRequested(sizeAndBudget, budgetAt),
      ...ofWished(sizeAndBudget, budgetAt),
    },
  ),
  checkedRule(
    'condition',
    'CD079',
    {
      en: 'A product is mandatory when no budget is given.',
      nl: 'Zonder budget moet er een product staan.',
    },
    {
      ...ofAssigned(neitherProductNorBudget, productAt),
      ...ofRequested(neitherProductNorBudget, productAt),
      ...ofNew(neitherProductNorBudget, productAt),
    },
  ),
  checkedRule(
    'condition',
    'CD080',
    {
      en: 'Omvang stays empty when no product code is given and the end date is after 2020 or open (assignment).',
      nl: 'Een toewijzing zonder productcode die na 2020 doorloopt, heeft geen omvang.',
    },
    ofAssigned(sizeWithoutCode, omvangAt),
  ),
  checkedRule(
    'condition',
    'CD095',
    {
      en: 'Omvang stays empty when no product code is requested and the wished end date is after 2020 or open (315).',
      nl: 'Wie in een 315 geen productcode vraagt voor een periode die na 2020 doorloopt, vraagt geen omvang.',
    },
    ofRequested(sizeWithoutCode, omvangAt),
  ),
  checkedRule(
    'condition',
    'CD096',
    {
      en: 'Omvang stays empty when no product code is requested and the end date is after 2020 or open (317 new product).',
      nl: 'Een nieuw product in een 317 zonder productcode dat na 2020 doorloopt, heeft geen omvang.',
    },
    ofNew(sizeWithoutCode, omvangAt),
  ),
  checkedRule(
    'constraint',
    'CS338',
    {
      en: 'For units 14, 16, 83 and 84 the frequency is 2, 4 or 6 when the end date is after 2020 or open.',
      nl: 'Bij de eenheden 14, 16, 83 en 84 is de frequentie 2, 4 of 6, als de periode na 2020 doorloopt.',
    },
    { ...ofAssigned(frequencyNotForUnit, omvangAt), ...ofWished(frequencyNotForUnit, omvangAt) },
  ),
  checkedRule(
    'constraint',
    'CS343',
    {
      en: 'For units 14, 16, 83 and 84 a requested product has frequency 2, 4 or 6 when its end date is after 2020 or open.',
      nl: 'Bij de eenheden 14, 16, 83 en 84 vraagt een 315 de frequentie 2, 4 of 6, als de periode na 2020 doorloopt.',
    },
    ofRequested(frequencyNotForUnit, omvangAt),
  ),
];
