import type { ComplexType, ElementModel, ElementType, MessageModel, SimpleType } from '../model/model.ts';

/** How two models of one message differ, each as a line for people: `/Bericht/Client/Bsn: ...`. */
export function structureDifferences(ours: MessageModel, theirs: MessageModel): readonly string[] {
  const fixed = (['berichtCode', 'berichtVersie', 'berichtSubversie', 'namespace', 'basisNamespace'] as const)
    .filter((key) => ours[key] !== theirs[key])
    .map((key) => `${key}: ${String(ours[key])} here, ${String(theirs[key])} there`);
  return [...fixed, ...compareTypes(ours.root.type, theirs.root.type, '/Bericht')];
}

function compareTypes(ours: ElementType, theirs: ElementType, path: string): string[] {
  if (ours.kind === 'simple' && theirs.kind === 'simple') return compareSimple(ours, theirs, path);
  if (ours.kind === 'complex' && theirs.kind === 'complex') return compareComplex(ours, theirs, path);
  return [`${path}: a value in one, elements in the other`];
}

function compareComplex(ours: ComplexType, theirs: ComplexType, path: string): string[] {
  const names = (type: ComplexType): string => type.elements.map((element) => element.name).join(' ');
  const order =
    names(ours) === names(theirs) ? [] : [`${path}: elements ${names(ours)} here, ${names(theirs)} there`];
  const shared = ours.elements.flatMap((element) => {
    const other = theirs.elements.find((candidate) => candidate.name === element.name);
    return other === undefined ? [] : compareElements(element, other, `${path}/${element.name}`);
  });
  return [...order, ...shared];
}

function compareElements(ours: ElementModel, theirs: ElementModel, path: string): string[] {
  const own = (['namespace', 'min', 'max'] as const)
    .filter((key) => ours[key] !== theirs[key])
    .map((key) => `${path}: ${key} ${String(ours[key])} here, ${String(theirs[key])} there`);
  return [...own, ...compareTypes(ours.type, theirs.type, path)];
}

function compareSimple(ours: SimpleType, theirs: SimpleType, path: string): string[] {
  const facets = ['base', 'minLength', 'maxLength', 'minInclusive', 'maxInclusive'] as const;
  const single = facets
    .filter((key) => ours[key] !== theirs[key])
    .map((key) => `${path}: ${key} ${String(ours[key])} here, ${String(theirs[key])} there`);
  return [
    ...single,
    ...compareSets(ours.patterns, theirs.patterns, `${path}: pattern`),
    ...compareSets(ours.enumeration ?? [], theirs.enumeration ?? [], `${path}: code`),
  ];
}

function compareSets(ours: readonly string[], theirs: readonly string[], label: string): string[] {
  return [
    ...ours.filter((item) => !theirs.includes(item)).map((item) => `${label} ${item} only here`),
    ...theirs.filter((item) => !ours.includes(item)).map((item) => `${label} ${item} only there`),
  ];
}
