import { notCheckable } from '../unchecked.ts';

/** Why a rule is not checked on a message. */
export const because = {
  principle: notCheckable({
    en: 'A principle: other rules work it out.',
    nl: 'Een uitgangspunt: andere regels werken het uit.',
  }),
  municipality: notCheckable({
    en: 'Only the municipality has the data to keep or to judge it.',
    nl: 'Alleen de gemeente heeft de gegevens om zich eraan te houden of het te beoordelen.',
  }),
  reading: notCheckable({
    en: 'It says how to read or treat messages, not what a message must hold.',
    nl: 'Het zegt hoe berichten te lezen of te behandelen zijn, niet wat een bericht moet bevatten.',
  }),
  making: notCheckable({
    en: 'It says how software makes a message; the message does not show what it was made with.',
    nl: 'Het zegt hoe software een bericht maakt; aan het bericht is niet te zien waarmee het is gemaakt.',
  }),
  stylesheets: notCheckable({
    en: 'Only who ran the stylesheets knows what version they print.',
    nl: 'Alleen wie de stylesheets gebruikte, weet welke versie ze noemen.',
  }),
  file: notCheckable({
    en: 'About the bytes and the name of the file, not about its content: writing and sending see to it.',
    nl: 'Gaat over de bytes en de naam van het bestand, niet over de inhoud: schrijven en verzenden zorgen ervoor.',
  }),
  care: notCheckable({
    en: 'Needs the delivered care itself: the volume of a line is made from it, no message shows it.',
    nl: 'Vraagt de geleverde zorg zelf: het volume van een regel komt daaruit, geen bericht toont haar.',
  }),
  contract: notCheckable({
    en: 'An agreement in the contract between municipality and provider.',
    nl: 'Een afspraak in het contract tussen gemeente en aanbieder.',
  }),
  client: notCheckable({
    en: 'Only the provider knows it, from the file of the client.',
    nl: 'Alleen de aanbieder weet het, uit het dossier van de cliënt.',
  }),
  consent: notCheckable({
    en: 'Whether the provider consented is agreed outside the message traffic.',
    nl: 'Of de aanbieder instemde, wordt buiten het berichtenverkeer afgesproken.',
  }),
  term: notCheckable({
    en: 'A term for sending: followed up by the clock, not to be seen in a message.',
    nl: 'Een termijn voor het versturen: bewaakt met de klok, aan een bericht niet te zien.',
  }),
  absence: notCheckable({
    en: 'About a message that should come: a message cannot show that another is missing.',
    nl: 'Gaat over een bericht dat moet komen: aan een bericht is niet te zien dat een ander ontbreekt.',
  }),
  outside: notCheckable({
    en: 'About contact outside the message traffic.',
    nl: 'Gaat over contact buiten het berichtenverkeer.',
  }),
  freeText: notCheckable({
    en: 'Only a person can judge whether a text was needed and may be traced to someone.',
    nl: 'Alleen een mens kan beoordelen of een tekst nodig was en tot iemand te herleiden is.',
  }),
};
