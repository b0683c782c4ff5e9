// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type { JW301 } from './ijw-3.2/JW301.ts';
import type { JW302 } from './ijw-3.2/JW302.ts';
import type { JW305 } from './ijw-3.2/JW305.ts';
import type { JW306 } from './ijw-3.2/JW306.ts';
import type { JW307 } from './ijw-3.2/JW307.ts';
import type { JW308 } from './ijw-3.2/JW308.ts';
import type { JW315 } from './ijw-3.2/JW315.ts';
import type { JW316 } from './ijw-3.2/JW316.ts';
import type { JW317 } from './ijw-3.2/JW317.ts';
import type { JW318 } from './ijw-3.2/JW318.ts';
import type { JW319 } from './ijw-3.2/JW319.ts';
import type { JW320 } from './ijw-3.2/JW320.ts';
import type { JW323 } from './ijw-3.2/JW323.ts';
import type { JW325 } from './ijw-3.2/JW325.ts';
import type { AW310 } from './iwlz-2.2/AW310.ts';
import type { AW317 } from './iwlz-2.2/AW317.ts';
import type { AW318 } from './iwlz-2.2/AW318.ts';
import type { AW33 } from './iwlz-2.2/AW33.ts';
import type { AW34 } from './iwlz-2.2/AW34.ts';
import type { AW35 } from './iwlz-2.2/AW35.ts';
import type { AW36 } from './iwlz-2.2/AW36.ts';
import type { AW39 } from './iwlz-2.2/AW39.ts';
import type { CA317 } from './iwlz-2.2/CA317.ts';
import type { CA318 } from './iwlz-2.2/CA318.ts';
import type { CA319 } from './iwlz-2.2/CA319.ts';
import type { CA320 } from './iwlz-2.2/CA320.ts';
import type { IO31 } from './iwlz-2.2/IO31.ts';
import type { IO32 } from './iwlz-2.2/IO32.ts';
import type { ZK31 } from './iwlz-2.2/ZK31.ts';
import type { ZK310 } from './iwlz-2.2/ZK310.ts';
import type { ZK32 } from './iwlz-2.2/ZK32.ts';
import type { ZK33 } from './iwlz-2.2/ZK33.ts';
import type { ZK34 } from './iwlz-2.2/ZK34.ts';
import type { ZK35 } from './iwlz-2.2/ZK35.ts';
import type { ZK36 } from './iwlz-2.2/ZK36.ts';
import type { ZK39 } from './iwlz-2.2/ZK39.ts';
import type { WMO301 } from './iwmo-3.2/WMO301.ts';
import type { WMO302 } from './iwmo-3.2/WMO302.ts';
import type { WMO305 } from './iwmo-3.2/WMO305.ts';
import type { WMO306 } from './iwmo-3.2/WMO306.ts';
import type { WMO307 } from './iwmo-3.2/WMO307.ts';
import type { WMO308 } from './iwmo-3.2/WMO308.ts';
import type { WMO315 } from './iwmo-3.2/WMO315.ts';
import type { WMO316 } from './iwmo-3.2/WMO316.ts';
import type { WMO317 } from './iwmo-3.2/WMO317.ts';
import type { WMO318 } from './iwmo-3.2/WMO318.ts';
import type { WMO319 } from './iwmo-3.2/WMO319.ts';
import type { WMO320 } from './iwmo-3.2/WMO320.ts';
import type { WMO323 } from './iwmo-3.2/WMO323.ts';
import type { WMO325 } from './iwmo-3.2/WMO325.ts';

/** The content of `Bericht`, by message. */
export interface MessageContent {
  readonly JW301: JW301;
  readonly JW302: JW302;
  readonly JW305: JW305;
  readonly JW306: JW306;
  readonly JW307: JW307;
  readonly JW308: JW308;
  readonly JW315: JW315;
  readonly JW316: JW316;
  readonly JW317: JW317;
  readonly JW318: JW318;
  readonly JW319: JW319;
  readonly JW320: JW320;
  readonly JW323: JW323;
  readonly JW325: JW325;
  readonly AW310: AW310;
  readonly AW317: AW317;
  readonly AW318: AW318;
  readonly AW33: AW33;
  readonly AW34: AW34;
  readonly AW35: AW35;
  readonly AW36: AW36;
  readonly AW39: AW39;
  readonly CA317: CA317;
  readonly CA318: CA318;
  readonly CA319: CA319;
  readonly CA320: CA320;
  readonly IO31: IO31;
  readonly IO32: IO32;
  readonly ZK31: ZK31;
  readonly ZK310: ZK310;
  readonly ZK32: ZK32;
  readonly ZK33: ZK33;
  readonly ZK34: ZK34;
  readonly ZK35: ZK35;
  readonly ZK36: ZK36;
  readonly ZK39: ZK39;
  readonly WMO301: WMO301;
  readonly WMO302: WMO302;
  readonly WMO305: WMO305;
  readonly WMO306: WMO306;
  readonly WMO307: WMO307;
  readonly WMO308: WMO308;
  readonly WMO315: WMO315;
  readonly WMO316: WMO316;
  readonly WMO317: WMO317;
  readonly WMO318: WMO318;
  readonly WMO319: WMO319;
  readonly WMO320: WMO320;
  readonly WMO323: WMO323;
  readonly WMO325: WMO325;
}

/** Every message that the standards know. */
export const messageTypes = [
  'JW301',
  'JW302',
  'JW305',
  'JW306',
  'JW307',
  'JW308',
  'JW315',
  'JW316',
  'JW317',
  'JW318',
  'JW319',
  'JW320',
  'JW323',
  'JW325',
  'AW310',
  'AW317',
  'AW318',
  'AW33',
  'AW34',
  'AW35',
  'AW36',
  'AW39',
  'CA317',
  'CA318',
  'CA319',
  'CA320',
  'IO31',
  'IO32',
  'ZK31',
  'ZK310',
  'ZK32',
  'ZK33',
  'ZK34',
  'ZK35',
  'ZK36',
  'ZK39',
  'WMO301',
  'WMO302',
  'WMO305',
  'WMO306',
  'WMO307',
  'WMO308',
  'WMO315',
  'WMO316',
  'WMO317',
  'WMO318',
  'WMO319',
  'WMO320',
  'WMO323',
  'WMO325',
] as const satisfies readonly (keyof MessageContent)[];
