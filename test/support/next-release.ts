import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedXsdDir } from '../../src/standard/xsd-folder.ts';

/** A product category that only the next release knows. */
export const newCategory = '99';

/**
 * Makes a release that does not exist, as an official download writes it: iwmo-3.2 with the numbers of 3.3, an optional
 * element Toelichting in the Prestatie of the WMO323, and one more product category.
 */
export function nextRelease(target: string): string {
  cpSync(join(packagedXsdDir, 'iwmo-3.2'), target, { recursive: true });
  for (const file of readdirSync(target)) {
    const text = readFileSync(join(target, file), 'utf8')
      .replaceAll('iwmo/3_2', 'iwmo/3_3')
      .replace(/(name="BerichtSubversie">[\s\S]*?<xs:pattern value=")2"/, '$13"');
    writeFileSync(join(target, file), changed(file, text));
  }
  renameSync(join(target, 'basisschema.xsd'), join(target, 'Basisschema.xsd'));
  return target;
}

function changed(file: string, text: string): string {
  if (file === 'WMO323.xsd') {
    return text.replace(
      /(?=<xs:element name="IngediendBedrag")/,
      '<xs:element name="Toelichting" type="iwmo:LDT_Commentaar" minOccurs="0"/>',
    );
  }
  return text.replace(
    /(name="LDT_ProductCategorie">\s*<xs:restriction base="xs:string">)/,
    `$1<xs:enumeration value="${newCategory}"/>`,
  );
}
