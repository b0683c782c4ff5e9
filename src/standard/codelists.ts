import { z } from 'zod';
import type { Day } from '../calendar.ts';
import type { StandardName } from './model/model.ts';
import { readJsonData } from './xsd-folder.ts';

const codeSchema = z.object({
  code: z.string(),
  label: z.string().optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  withdrawn: z.boolean().optional(),
});

const listSchema = z.object({
  id: z.string(),
  name: z.string(),
  standards: z.array(z.string()).optional(),
  element: z.string().optional(),
  codes: z.array(codeSchema),
});

/** One code of a list. A withdrawn code may still stand in old messages; iWlz return codes have no label. */
export type Code = Readonly<z.infer<typeof codeSchema>>;

/** A code list: its id (`JZ020`), name, the standards (`iJw 3.2`) and the simple type that uses it. */
export type CodeList = Readonly<z.infer<typeof listSchema>>;

let lists: readonly CodeList[] | null = null;

/** All code lists. */
export function codeLists(): readonly CodeList[] {
  lists ??= z.object({ lists: z.array(listSchema) }).parse(readJsonData('codelists.json')).lists;
  return lists;
}

/** The list with an id, or of a simple type (`LDT_ProductCategorie`) in a standard. */
export function codeList(idOrType: string, standard?: StandardName): CodeList | undefined {
  return codeLists().find(
    (list) =>
      list.id === idOrType ||
      (list.element === idOrType &&
        (standard === undefined || (list.standards ?? []).some((name) => name.startsWith(`${standard} `)))),
  );
}

const indexes = new WeakMap<CodeList, ReadonlyMap<string, Code>>();

/** A code of a list, by id or by simple type and standard. */
export function codeOf(idOrType: string, code: string, standard?: StandardName): Code | undefined {
  const list = codeList(idOrType, standard);
  if (list === undefined) return undefined;
  const index = indexes.get(list) ?? new Map(list.codes.map((entry) => [entry.code, entry]));
  indexes.set(list, index);
  return index.get(code);
}

/** The Dutch text of a code for staff, or the code itself when no list has it. */
export function labelOf(idOrType: string, code: string, standard?: StandardName): string {
  return codeOf(idOrType, code, standard)?.label ?? code;
}

/** Whether a code may be used on a day. */
export function isValidOn(code: Code, day: Day): boolean {
  return code.withdrawn !== true && (code.validFrom ?? day) <= day && (code.validTo ?? day) >= day;
}
