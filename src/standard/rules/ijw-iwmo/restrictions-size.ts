import { heenAndAnswer, messagesOf } from '../define.ts';
import { byXsd, uncheckedRules } from '../unchecked.ts';

const size = (en: string, nl: string) => ({ level: 1, state: byXsd, en, nl }) as const;

const longest = (characters: number) =>
  size(
    `At most ${String(characters)} character${characters === 1 ? '' : 's'}.`,
    `Hoogstens ${String(characters)} teken${characters === 1 ? '' : 's'}.`,
  );

const greatest = (value: number) =>
  size(`Value at most ${String(value)}.`, `De waarde is hoogstens ${String(value)}.`);

/** The restrictions on how long a text or how great a number may be; the XSD holds them. */
export const restrictionsSize = uncheckedRules('restriction', [
  { id: 'RS002', messages: messagesOf(...heenAndAnswer), ...greatest(99) },
  { id: 'RS004', messages: messagesOf('301'), ...greatest(99_999) },
  { id: 'RS005', messages: messagesOf('301', '315', '317', '323', '325'), ...greatest(99_999_999) },
  {
    id: 'RS006',
    messages: messagesOf('301', '305', '307', '315', '317', '323', '325'),
    ...greatest(999_999_999),
  },
  { id: 'RS008', messages: messagesOf(...heenAndAnswer), ...longest(1) },
  { id: 'RS009', messages: messagesOf(...heenAndAnswer), ...longest(2) },
  { id: 'RS010', messages: messagesOf(...heenAndAnswer), ...longest(3) },
  {
    id: 'RS011',
    messages: messagesOf('301', '302', '306', '308', '316', '318', '320', '325'),
    ...longest(4),
  },
  { id: 'RS012', messages: messagesOf('301', '305', '307', '315', '317', '323', '325'), ...longest(5) },
  { id: 'RS013', messages: messagesOf('301', '305', '307', '315'), ...longest(6) },
  { id: 'RS014', messages: messagesOf(...heenAndAnswer), ...longest(8) },
  { id: 'RS015', messages: messagesOf('301', '305', '307', '315', '317', '323', '325'), ...longest(9) },
  { id: 'RS016', messages: messagesOf('301', '305', '307', '315'), ...longest(10) },
  {
    id: 'RS017',
    messages: messagesOf(
      '301',
      '302',
      '305',
      '306',
      '307',
      '308',
      '315',
      '316',
      '317',
      '318',
      '319',
      '320',
      '323',
      '325',
    ),
    ...longest(12),
  },
  { id: 'RS018', messages: messagesOf('301'), ...longest(15) },
  { id: 'RS019', messages: messagesOf('301', '323', '325'), ...longest(20) },
  { id: 'RS020', messages: messagesOf('301'), ...longest(24) },
  { id: 'RS021', messages: messagesOf('301'), ...longest(25) },
  { id: 'RS023', messages: messagesOf('301'), ...longest(35) },
  { id: 'RS024', messages: messagesOf('301', '315', '317', '319'), ...longest(36) },
  { id: 'RS025', messages: messagesOf('315'), ...longest(64) },
  { id: 'RS026', messages: messagesOf('301'), ...longest(80) },
  { id: 'RS028', messages: messagesOf('301', '305', '307', '315'), ...longest(200) },
  { id: 'RS040', messages: messagesOf('323', '325'), ...greatest(999_999_999_999) },
]);
