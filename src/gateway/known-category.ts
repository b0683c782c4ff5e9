import type { Domain } from '../prestatie-key.ts';
import type { Standard } from '../standard/catalogue.ts';
import { codeOf } from '../standard/codelists.ts';
import { standardOf } from './release.ts';

const categoryType = 'LDT_ProductCategorie';

/**
 * Whether the standard of a law knows a product category (JZ020, WMO020). A code that is in no list may have come with
 * a release under xsdDir: only then the standard is read.
 */
export function categoriesOf(gateway: {
  readonly standard: Standard;
}): (domain: Domain, code: string) => boolean {
  return (domain, code) => {
    const name = standardOf(domain);
    if (codeOf(categoryType, code, name) !== undefined) return true;
    const types = gateway.standard.messages
      .filter((model) => model.standard === name)
      .flatMap(({ complexTypes }) => complexTypes.flatMap(({ elements }) => elements))
      .map((element) => element.type);
    return types.some(
      (type) => type.kind === 'simple' && type.name === categoryType && type.enumeration?.includes(code),
    );
  };
}
