import type { Section } from './language.ts';

/** Texts about uitval: states, events, who must act, causes, our own codes, reasons, the gate. 'Release' is 'vrijgeven'. */
const nl = {
  'state.open': 'open',
  'state.in-progress': 'in behandeling',
  'state.ready': 'klaar',
  'state.resubmitted': 'opnieuw ingediend',
  'state.resolved': 'opgelost',
  'state.written-off': 'afgeboekt',
  'state.carried-over': 'doorgeschoven',

  'sentence.open': 'Geweigerd; nog niemand is ermee bezig.',
  'sentence.in-progress': 'Iemand is ermee bezig.',
  'sentence.ready': 'Hersteld; gaat mee in de volgende run.',
  'sentence.resubmitted': 'Opnieuw gedeclareerd; het antwoord van de betaler moet nog komen.',
  'sentence.resolved': 'Toegekend, of er valt niets meer te declareren.',
  'sentence.written-off': 'Opgegeven, met reden en naam; deze zorg wordt niet meer gedeclareerd.',
  'sentence.carried-over':
    'Bewust uitgesteld tot een datum, met reden en naam; gaat tot dan niet mee in een run.',

  'event.rejected': 'geweigerd',
  'event.taken': 'opgepakt',
  'event.fixed': 'hersteld',
  'event.healed': 'vanzelf hersteld',
  'event.released': 'vrijgegeven',
  'event.resubmitted': 'opnieuw ingediend',
  'event.accepted': 'toegekend',
  'event.vanished': 'vervallen',
  'event.written-off': 'afgeboekt',
  'event.carried-over': 'doorgeschoven',
  'event.reopened': 'heropend',

  'refused.state': 'Een item dat {state} is, kan niet worden {event}.',
  'refused.granted':
    'De betaler heeft op deze zorg een toegekende prestatie staan, of het antwoord moet nog komen; afboeken zou die terugnemen. Herstel of vrijgeven kan wel.',
  'refused.unknown-outcome':
    'Wat de betaler ervan vindt is nog niet bekend: opnieuw indienen zou dubbel declareren zijn en afboeken een gok. Neem contact op met de betaler; het item sluit zodra een antwoord is verwerkt.',
  'refused.answered-void':
    'De betaler heeft een declaratie beantwoord die hier als niet ingediend geldt. Vrijgeven zou dezelfde zorg nog eens declareren en afboeken zou een gok zijn: spreek met de betaler af wat er staat.',

  'scope.prestatie': 'prestatie',
  'scope.declaration': 'hele declaratie',
  'scope.silence': 'geen antwoord',
  'scope.answer-held': 'antwoord vastgehouden',
  'scope.data': 'zorggegevens',

  'level.line': 'De betaler weigerde deze prestatie.',
  'level.client': 'De betaler weigerde alle prestaties van deze cliënt in het bericht.',
  'level.declaration':
    'De betaler weigerde de hele declaratie: alle prestaties erin gelden als niet ingediend.',
  'level.header':
    'De betaler weigerde het bericht zonder het te verwerken: alle prestaties erin gelden als niet ingediend.',
  'level.exchange': 'De berichtendienst weigerde het bericht: het heeft de betaler niet bereikt.',
  'level.silence': 'De betaler heeft niet op tijd geantwoord; of het bericht is verwerkt, is niet bekend.',
  'level.answer-held':
    'Het antwoord van de betaler klopt niet met wat is ingediend; er is niets van verwerkt.',
  'level.data': 'Van deze zorg kan geen prestatie worden gemaakt; er is niets van ingediend.',

  'who.member': 'het lid dat de zorg leverde',
  'who.office': 'het declaratiekantoor',
  'who.municipality': 'de betaler',
  'who.contract': 'contractbeheer, met de betaler',
  'who.exchange': 'wie de rechten bij VECOZO beheert, of de servicedesk',
  'who.nobody': 'niemand',

  'cause.none': 'geen',
  'cause.technical': 'techniek',
  'cause.data': 'gegevens',
  'cause.duplicate': 'dubbel',
  'cause.period': 'periode',
  'cause.assignment-missing': 'toewijzing ontbreekt',
  'cause.assignment-mismatch': 'wijkt af van toewijzing',
  'cause.tariff': 'tarief',
  'cause.volume': 'omvang',
  'cause.authorisation': 'rechten',
  'cause.silence': 'geen antwoord',
  'cause.answer': 'antwoord klopt niet',
  'cause.unknown': 'onbekend',

  'code.POORT-SILENCE.label': 'Geen antwoord binnen tien werkdagen',
  'code.POORT-SILENCE.remedy':
    'Kijk of het bericht bezorgd is en vraag de betaler buiten het berichtenverkeer naar het antwoord; leg het contact vast. Dien niet opnieuw in en crediteer niet: dat wordt dubbel.',
  'code.POORT-ANSWER-HELD.label': 'Antwoord is in strijd met de declaratie',
  'code.POORT-ANSWER-HELD.remedy':
    'Lees de bevindingen bij het antwoord en bel de betaler: op een antwoord bestaat geen retourbericht. Er verandert niets tot een kloppend antwoord is verwerkt.',
  'code.POORT-VOID-ANSWERED.label': 'Antwoord op een declaratie die als niet ingediend geldt',
  'code.POORT-VOID-ANSWERED.remedy':
    'VECOZO weigerde het bericht, maar de betaler heeft het toch beantwoord. Van het antwoord is niets geboekt. Bel de betaler en leg vast wat daar toegekend is; deze zorg gaat in geen enkele run mee zolang het item open staat.',
  'code.POORT-NO-CODE.label': 'Geweigerd zonder code',
  'code.POORT-NO-CODE.remedy':
    'Bekijk het bericht en het antwoord, vraag de betaler naar de reden en geef het item daarna vrij.',
  'code.POORT-INVALID.label': 'Bericht kon niet volgens de standaard worden gemaakt',
  'code.POORT-INVALID.remedy':
    'Er is niets verstuurd. Het logboek noemt het veld dat niet past; laat de zorgregels verbeteren en geef het item vrij. Klopt de zorg wel, meld dit dan als fout van het programma.',
  'code.POORT-DATA.label': 'Zorggegevens kloppen niet',
  'code.POORT-DATA.remedy':
    'Lees de bevinding bij de zorgregels, laat het lid ze verbeteren en importeer ze opnieuw; daarna gaat de zorg vanzelf mee.',

  'code.POORT-W01.label': 'Zorg van verschillende cliënten op één toewijzing',
  'code.POORT-W01.remedy':
    'Laat het lid het BSN of het toewijzingnummer in de genoemde zorgregels verbeteren en importeer ze opnieuw.',
  'code.POORT-W02.label': 'Verschillende tarieven in één maand',
  'code.POORT-W02.remedy':
    'Breng de genoemde zorgregels op het ene contracttarief van de maand en importeer ze opnieuw.',
  'code.POORT-W03.label': 'Verschillende eenheden voor één product',
  'code.POORT-W03.remedy':
    'Registreer alle zorg van het product in één eenheid en importeer de regels opnieuw.',
  'code.POORT-W04.label': 'Volume of tarief is geen geheel getal',
  'code.POORT-W04.remedy':
    'Geef een heel volume en een tarief in centen (geen tarief bij euro) en importeer de regels opnieuw.',
  'code.POORT-W05.label': 'Volume, tarief of bedrag past niet in een bericht',
  'code.POORT-W05.remedy':
    'Zoek de typefout in de genoemde zorgregels; is de zorg echt zo groot, declareer dan buiten het berichtenverkeer.',
  'code.TR341.label': 'Eenheid van de zorg past niet bij de toewijzing',
  'code.TR341.remedy':
    'Registreer in de eenheid van de toewijzing, of vraag de gemeente de toewijzing te wijzigen.',

  'unknown.label': 'Code {code}, die niet in de codelijst staat',
  'unknown.remedy':
    'Vraag de betaler wat de code betekent. Herstel wat er mis is en geef het item vrij, of boek het af.',

  'reason.answer-rejected': 'geweigerd in antwoord op declaratie {declaratieNummer}: {codes}',
  'reason.answer-accepted': 'toegekend in antwoord op declaratie {declaratieNummer}',
  'reason.message-processed': 'declaratie {declaratieNummer} is verwerkt; wat erin geweigerd is staat apart',
  'reason.answer-received': 'het antwoord op declaratie {declaratieNummer} is er',
  'reason.assignment-received': 'toewijzing {toewijzingNummer} is ontvangen ({versie})',
  'reason.care-changed': 'de zorg is gewijzigd sinds de weigering',
  'reason.care-usable': 'van de zorg kan nu een prestatie worden gemaakt',
  'reason.nothing-left': 'er valt niets meer te declareren',
  'reason.date-passed': 'doorgeschoven tot {until}; die datum is voorbij',
  'reason.sent-along': 'mee in de run',
  'reason.gate-warns': 'de poort waarschuwt alleen voor deze betaler',

  'gate.hold-item': 'houdt alleen de eigen prestaties tegen',
  'gate.hold-payer': 'houdt de hele betaler tegen',
  'gate.warn': 'waarschuwt alleen',
} as const;

const en: Record<keyof typeof nl, string> = {
  'state.open': 'open',
  'state.in-progress': 'in progress',
  'state.ready': 'ready',
  'state.resubmitted': 'resubmitted',
  'state.resolved': 'resolved',
  'state.written-off': 'written off',
  'state.carried-over': 'carried over',

  'sentence.open': 'Refused; nobody is working on it yet.',
  'sentence.in-progress': 'Somebody is working on it.',
  'sentence.ready': 'Mended; it goes along in the next run.',
  'sentence.resubmitted': "Declared again; the payer's answer is still to come.",
  'sentence.resolved': 'Granted, or there is nothing left to declare.',
  'sentence.written-off': 'Given up, with reason and name; this care is not declared any more.',
  'sentence.carried-over':
    'Put off on purpose until a date, with reason and name; until then it stays out of a run.',

  'event.rejected': 'rejected',
  'event.taken': 'taken',
  'event.fixed': 'fixed',
  'event.healed': 'healed',
  'event.released': 'released',
  'event.resubmitted': 'resubmitted',
  'event.accepted': 'accepted',
  'event.vanished': 'vanished',
  'event.written-off': 'written off',
  'event.carried-over': 'carried over',
  'event.reopened': 'reopened',

  'refused.state': 'An item that is {state} cannot be {event}.',
  'refused.granted':
    'The payer holds a granted prestatie on this care, or the answer is still to come; writing off would take it back. Fix or release it instead.',
  'refused.unknown-outcome':
    'What the payer makes of it is not known yet: sending again would declare it twice, writing off would be a guess. Contact the payer; the item closes as soon as an answer has been processed.',
  'refused.answered-void':
    'The payer answered a declaration that counts as not sent here. Releasing would declare the same care once more, and writing off would be a guess: agree with the payer on what stands.',

  'scope.prestatie': 'prestatie',
  'scope.declaration': 'whole declaration',
  'scope.silence': 'no answer',
  'scope.answer-held': 'answer held',
  'scope.data': 'care data',

  'level.line': 'The payer refused this prestatie.',
  'level.client': 'The payer refused all prestaties of this client in the message.',
  'level.declaration': 'The payer refused the whole declaration: everything in it counts as not sent.',
  'level.header': 'The payer refused the message without processing it: everything in it counts as not sent.',
  'level.exchange': 'The exchange refused the message: it never reached the payer.',
  'level.silence': 'The payer did not answer in time; whether the message was processed is not known.',
  'level.answer-held': 'The answer of the payer contradicts what was sent; nothing of it was processed.',
  'level.data': 'This care cannot be turned into a prestatie; nothing of it was sent.',

  'who.member': 'the member that delivered the care',
  'who.office': 'the declaration office',
  'who.municipality': 'the payer',
  'who.contract': 'contract management, with the payer',
  'who.exchange': 'whoever manages the rights at VECOZO, or the service desk',
  'who.nobody': 'nobody',

  'cause.none': 'none',
  'cause.technical': 'technical',
  'cause.data': 'data',
  'cause.duplicate': 'duplicate',
  'cause.period': 'period',
  'cause.assignment-missing': 'assignment missing',
  'cause.assignment-mismatch': 'differs from assignment',
  'cause.tariff': 'tariff',
  'cause.volume': 'volume',
  'cause.authorisation': 'rights',
  'cause.silence': 'no answer',
  'cause.answer': 'answer is wrong',
  'cause.unknown': 'unknown',

  'code.POORT-SILENCE.label': 'No answer within ten working days',
  'code.POORT-SILENCE.remedy':
    'See whether the message was delivered and ask the payer for the answer outside the message traffic; note the contact. Do not send again and do not credit: that would claim twice.',
  'code.POORT-ANSWER-HELD.label': 'Answer contradicts the declaration',
  'code.POORT-ANSWER-HELD.remedy':
    'Read the findings on the answer and call the payer: there is no return message on an answer. Nothing changes until an answer that adds up has been processed.',
  'code.POORT-VOID-ANSWERED.label': 'Answer on a declaration that counts as not sent',
  'code.POORT-VOID-ANSWERED.remedy':
    'The exchange refused the message, yet the payer answered it. Nothing of the answer was booked. Call the payer and record what it granted; this care goes along in no run while the item is open.',
  'code.POORT-NO-CODE.label': 'Refused without a code',
  'code.POORT-NO-CODE.remedy':
    'Look at the message and the answer, ask the payer for the reason, then release the item.',
  'code.POORT-INVALID.label': 'The message could not be made to the standard',
  'code.POORT-INVALID.remedy':
    'Nothing was sent. The log names the field that does not fit; have the care lines corrected and release the item. If the care is right, report this as a fault of the program.',
  'code.POORT-DATA.label': 'Care data are not right',
  'code.POORT-DATA.remedy':
    'Read the finding on the care lines, have the member correct them and import them again; the care then goes along by itself.',

  'code.POORT-W01.label': 'Care of different clients on one assignment',
  'code.POORT-W01.remedy':
    'Have the member correct the BSN or the assignment number in the care lines named, and import them again.',
  'code.POORT-W02.label': 'Different tariffs in one month',
  'code.POORT-W02.remedy':
    'Bring the care lines named to the one contract tariff of the month, and import them again.',
  'code.POORT-W03.label': 'Different units for one product',
  'code.POORT-W03.remedy': 'Register all care of the product in one unit, and import the lines again.',
  'code.POORT-W04.label': 'Volume or tariff is no whole number',
  'code.POORT-W04.remedy':
    'Give a whole volume and a tariff in cents (no tariff for euro), and import the lines again.',
  'code.POORT-W05.label': 'Volume, tariff or amount does not fit in a message',
  'code.POORT-W05.remedy':
    'Look for the typing error in the care lines named; care that is really this large is declared outside the message traffic.',
  'code.TR341.label': 'Unit of the care does not fit the assignment',
  'code.TR341.remedy':
    'Register in the unit of the assignment, or ask the municipality to change the assignment.',

  'unknown.label': 'Code {code}, which is not in the code list',
  'unknown.remedy':
    'Ask the payer what the code means. Mend what is wrong and release the item, or write it off.',

  'reason.answer-rejected': 'rejected in the answer to declaration {declaratieNummer}: {codes}',
  'reason.answer-accepted': 'granted in the answer to declaration {declaratieNummer}',
  'reason.message-processed': 'declaration {declaratieNummer} was processed; what it refused stands apart',
  'reason.answer-received': 'the answer to declaration {declaratieNummer} is here',
  'reason.assignment-received': 'assignment {toewijzingNummer} was received ({versie})',
  'reason.care-changed': 'the care was changed since it was refused',
  'reason.care-usable': 'the care can be turned into a prestatie now',
  'reason.nothing-left': 'there is nothing left to declare',
  'reason.date-passed': 'carried over until {until}; that date has passed',
  'reason.sent-along': 'went along in the run',
  'reason.gate-warns': 'the gate only warns for this payer',

  'gate.hold-item': 'holds its own prestaties only',
  'gate.hold-payer': 'holds the whole payer',
  'gate.warn': 'only warns',
};

export const uitvalTexts = { nl, en } as const satisfies Section<keyof typeof nl>;
