/** A 323 and a 302 as text, made without any codec: the tests' own third opinion. */

export interface LineText {
  readonly reference: string;
  readonly previous?: string;
  readonly assignment?: number;
  readonly category?: string;
  readonly code?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly volume?: number;
  readonly unit?: string;
  readonly tariff?: number | null;
  readonly amount?: number;
  readonly mark?: 'D' | 'C';
}

export interface DeclarationText {
  readonly domain?: 'jw' | 'wmo';
  readonly identification: string;
  readonly number: string;
  readonly date?: string;
  readonly month?: readonly [string, string];
  readonly payer?: string;
  readonly sender?: string;
  readonly clients: readonly { readonly bsn: string; readonly lines: readonly LineText[] }[];
  readonly total?: number;
}

/** The text of a 323; amounts default to volume times tariff, the total to the signed sum. */
export function declarationText(declaration: DeclarationText): string {
  const family = declaration.domain === 'wmo' ? 'iwmo' : 'ijw';
  const message = declaration.domain === 'wmo' ? 'wmo323' : 'jw323';
  const lines = declaration.clients.flatMap((client) => client.lines);
  const sum = lines.reduce((total, line) => total + (line.mark === 'C' ? -1 : 1) * amountOf(line), 0);
  const total = declaration.total ?? sum;
  const [begin, end] = declaration.month ?? ['2026-10-01', '2026-10-31'];
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="http://www.istandaarden.nl/${family}/3_2/${message}/schema" xmlns:b="http://www.istandaarden.nl/${family}/3_2/basisschema/schema">
  <m:Header>
    <m:BerichtCode>${message === 'wmo323' ? '484' : '490'}</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie>
    <m:Afzender>${declaration.sender ?? '98765432'}</m:Afzender><m:Ontvanger>${declaration.payer ?? '0363'}</m:Ontvanger>
    <m:BerichtIdentificatie><b:Identificatie>${declaration.identification}</b:Identificatie><b:Dagtekening>${declaration.date ?? '2026-11-03'}</b:Dagtekening></m:BerichtIdentificatie>
    <m:XsdVersie><b:BasisschemaXsdVersie>1.2.3</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersie>
  </m:Header>
  <m:Declaratie>
    <m:DeclaratieNummer>${declaration.number}</m:DeclaratieNummer>
    <m:DeclaratiePeriode><b:Begindatum>${begin}</b:Begindatum><b:Einddatum>${end}</b:Einddatum></m:DeclaratiePeriode>
    <m:DeclaratieDagtekening>2026-11-03</m:DeclaratieDagtekening>
    <m:TotaalIngediendBedrag><b:TotaalBedrag>${Math.abs(total)}</b:TotaalBedrag><b:DebetCredit>${total < 0 ? 'C' : 'D'}</b:DebetCredit></m:TotaalIngediendBedrag>
    <m:Clienten>${declaration.clients.map((client) => `<m:Client><m:Bsn>${client.bsn}</m:Bsn><m:Prestaties>${client.lines.map(lineText).join('')}</m:Prestaties></m:Client>`).join('')}</m:Clienten>
  </m:Declaratie>
</m:Bericht>`;
}

function amountOf(line: LineText): number {
  return line.amount ?? (line.volume ?? 10) * (line.tariff === null ? 1 : (line.tariff ?? 6150));
}

function lineText(line: LineText): string {
  const previous =
    line.previous === undefined ? '' : `<b:VorigReferentieNummer>${line.previous}</b:VorigReferentieNummer>`;
  const tariff = line.tariff === null ? '' : `<m:ProductTarief>${line.tariff ?? 6150}</m:ProductTarief>`;
  return `<m:Prestatie><m:ProductReferentie><b:ReferentieNummer>${line.reference}</b:ReferentieNummer>${previous}</m:ProductReferentie><m:ToewijzingNummer>${line.assignment ?? 100001}</m:ToewijzingNummer><m:ProductCategorie>${line.category ?? '45'}</m:ProductCategorie><m:ProductCode>${line.code ?? '45A04'}</m:ProductCode><m:ProductPeriode><b:Begindatum>${line.begin ?? '2026-10-01'}</b:Begindatum><b:Einddatum>${line.end ?? '2026-10-31'}</b:Einddatum></m:ProductPeriode><m:GeleverdVolume>${line.volume ?? 10}</m:GeleverdVolume><m:Eenheid>${line.unit ?? '04'}</m:Eenheid>${tariff}<m:IngediendBedrag><b:Bedrag>${amountOf(line)}</b:Bedrag><b:DebetCredit>${line.mark ?? 'D'}</b:DebetCredit></m:IngediendBedrag></m:Prestatie>`;
}

/** The text of a 302 that accepts a JW301. */
export function returnText(
  identification: string,
  about: string,
  payer = '0363',
  declarant = '98765432',
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="http://www.istandaarden.nl/ijw/3_2/jw302/schema" xmlns:b="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
  <m:Header>
    <m:BerichtCode>437</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie>
    <m:Afzender>${payer}</m:Afzender><m:Ontvanger>${declarant}</m:Ontvanger>
    <m:BerichtIdentificatie><b:Identificatie>${about}</b:Identificatie><b:Dagtekening>2026-11-03</b:Dagtekening></m:BerichtIdentificatie>
    <m:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersie>
    <m:IdentificatieRetour>${identification}</m:IdentificatieRetour><m:DagtekeningRetour>2026-11-03</m:DagtekeningRetour>
    <m:XsdVersieRetour><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersieRetour>
  </m:Header>
</m:Bericht>`;
}

/** All texts of an element, whatever its prefix. */
export function valuesOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}>([^<]*)</`, 'g'))].map((match) => match[1] ?? '');
}
