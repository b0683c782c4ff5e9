/**
 * The arrows of the house: which room may import which. Arrows point down only. `eslint.config.js` turns
 * this table into lint errors. Type-only imports between neighbours in the same layer are free: a type
 * carries no behaviour. Files directly under src/ and the foundation rooms may be used by everyone.
 */
export const foundation = ['config', 'language'];

export const rooms = {
  config: [],
  language: [],
  standard: [],
  care: ['standard'],
  declaration: ['standard'],
  uitval: ['standard'],
  kpi: ['standard'],
  exchange: ['standard'],
  store: ['standard'],
  simulator: [],
  gateway: ['care', 'declaration', 'uitval', 'kpi', 'exchange', 'store', 'standard'],
  worker: ['gateway', 'store', 'exchange', 'standard'],
  web: ['gateway', 'store', 'kpi', 'standard'],
  cli: ['gateway', 'worker', 'web', 'store', 'standard', 'kpi', 'uitval', 'exchange', 'care', 'simulator'],
  demo: ['simulator', 'gateway', 'declaration', 'uitval', 'store'],
};

/** Rooms that decide and never touch the outside world. */
export const pure = ['declaration', 'uitval'];
