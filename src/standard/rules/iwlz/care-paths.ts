import {
  assignedMessages,
  changeMessages,
  fileMessages,
  inClient,
  startMessages,
  together,
} from './targets.ts';

/** Where care stands below a client. */
export const geindiceerdeFunctie = 'Indicatie/GeindiceerdeFuncties/GeindiceerdeFunctie';
export const geindiceerdPakket = 'Indicatie/GeindiceerdeZorgzwaartepakketten/GeindiceerdZorgzwaartepakket';
export const toegewezenFunctie = 'Indicatie/ToegewezenFuncties/ToegewezenFunctie';
export const toegewezenPakket = 'Indicatie/ToegewezenZorgzwaartepakketten/ToegewezenZorgzwaartepakket';
export const geleverdeFunctie = 'GeleverdeFuncties/GeleverdeFunctie';
export const geleverdPakket = 'GeleverdeZorgzwaartepakketten/GeleverdZorgzwaartepakket';
export const mutatieFunctie = 'MutatieFuncties/MutatieFunctie';
export const mutatiePakket = 'MutatieZorgzwaartepakketten/MutatieZorgzwaartepakket';
export const aanvraag = 'Aanvragen/Aanvraag';
export const aanvraagInstelling = `${aanvraag}/AanvraagInstellingen/AanvraagInstelling`;
export const wachtlijstIndicatie = 'Indicaties/Indicatie';
export const wachtlijstPakket = `${wachtlijstIndicatie}/WachtlijstZorgzwaartepakketten/WachtlijstZorgzwaartepakket`;
export const wachtlijstStatus = `${wachtlijstPakket}/Leveringsstatussen/Leveringsstatus`;
export const geleverdeZorg = 'ZorgLeveringen/GeleverdeZorg';
export const mutatieZorg = 'MutatiesZorg/MutatieZorg';

export const assignedPackages = inClient(assignedMessages, toegewezenPakket);
export const assignedFunctions = inClient(assignedMessages, toegewezenFunctie);
export const startedPackages = inClient(startMessages, geleverdPakket);
export const requests = inClient(changeMessages, aanvraag);
export const changes = together(
  inClient(changeMessages, mutatieFunctie),
  inClient(changeMessages, mutatiePakket),
);
export const changedPackages = inClient(changeMessages, mutatiePakket);
export const requestedProviders = inClient(changeMessages, aanvraagInstelling);
export const waitingPackages = inClient(['AW317'], wachtlijstPakket);
export const reportedCare = inClient(['CA317'], geleverdeZorg);
/** Elements with a Leveringsstatus and its classification. */
export const statuses = together(
  changedPackages,
  inClient(['ZK31'], toegewezenPakket),
  inClient(['AW317'], wachtlijstStatus),
);

/** The birth dates of clients and of their relations. */
export const birthDates = together(
  inClient(fileMessages, 'Geboortedatum/Datum', 'Relaties/Relatie/Geboortedatum/Datum'),
  inClient([...startMessages, ...changeMessages], 'Geboortedatum/Datum'),
);
