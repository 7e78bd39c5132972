/** The words and patterns that rules go by, over texts that they have to find and texts that they must leave alone. */
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../language/rules/style/title-too-wide.ts';
import { claimIn } from '../../language/rules/evidence/number-without-source.ts';
import { unitOf } from '../../language/model/units.ts';
import { identifiersIn } from '../../language/rules/privacy/identifiers.ts';
import { companyViewOf } from '../../language/rules/words/company-view.ts';
import { namesSolution } from '../../language/rules/words/solutions.ts';
import { LOSS, SCALE } from '../../language/rules/words/units.ts';

function tells(what: string, finds: (text: string) => boolean, found: readonly string[], left: readonly string[]): void {
  describe(what, () => {
    test.each(found)('finds: %s', text => { expect(finds(text)).toBe(true); });
    test.each(left)('leaves alone: %s', text => { expect(finds(text)).toBe(false); });
  });
}

tells('identifiers', text => identifiersIn(text).length > 0, [
  'ann@gmail.com', 'chen.li@公司.tw', '+886 912 345 678', '+49 30 901820', '(02) 2345-6789', '02-2345-6789', '0912345678', '090-1234-5678', '13812345678', '138 1234 5678',
  '(212) 456-7890', '212-456-7890', '+1 212 456 7890', '020 7946 0958', '+33 6 12 34 56 78', '0171 1234567', 'A123456789', '11010519491231002X', '123-45-6789', 'AB 12 34 56 C', '900101-1234567',
], [
  '2026-04-20', '2026-04-20 10:30', '04-20-2026', '01.02.2026', '10:00-18:00', '0900-1700', '05/06/2026 - 08/06/2026', '12.03.2026-15.03.2026', '2020 2021 2022', '2026年4月20日', '20260420',
  'service@shop.com', 'someone@example.com', '@example/field-force', 'user@localhost', '12 min', '+2', '12 000 000', '+2 000 000', '1,234,567', '0.123456', '0800 123 4567', '0120-444-444', '1-800-555-1234',
  '212-555-0123', '000-00-0000', '0000000000', 'ISO 13485:2016', 'CX-207', '24/7', 'ISBN 978-3-16-148410-0', '192.168.100.200', '10.5281/zenodo.1234567', 'A123456788',
]);

tells('the company\'s view', text => companyViewOf(text) !== undefined, [
  'Send reminder email', 'Send a reminder', 'Notify customers', 'Upsell', 'Follow up with lead', 'Nurture leads', 'Email the invoice', 'Contact the customer', '發送提醒信', '寄送電子報', '通知客戶', '发送确认信',
  'リマインドメールを送る', 'お客様に連絡する', 'メルマガの配信',
], [
  'Sends the form', 'Send a question', 'Call the help line', 'Contact customer service', 'Call member services', 'Contact user support', 'Email the doctor', 'Remind the patient', 'Send an invitation to friends',
  'Gets a reminder', '收到提醒', '聯絡客服', '寄回產品', '拜訪醫師', '返品を送る', 'お客様センターに電話する', 'アンケートに答える',
]);

tells('solutions that are missing', namesSolution, [
  'No app', 'No mobile app', 'Missing chatbot', 'Lack of a self-service portal', 'There is no live chat', 'FAQ is missing', 'We need a dashboard', '沒有App', '缺少聊天機器人', '没有小程序', 'アプリがない',
], [
  'No way to check the ceiling\'s height', 'No app store nearby', 'No idea which tool', 'Needs three tools', 'No access to the system', 'The app crashes', 'No answer', '沒有人接電話', '無法登入系統', '時間がない', 'システムに入れない',
]);

tells('figures', text => claimIn(text) !== undefined, [
  '89% leave', '3 out of 4 leave', 'One in five asks', '12 per cent', '百分之八十的客戶', '八成客戶離開', '3割が離脱',
], ['20 % off', '八折', '100% online', '0% interest', 'step 1 of 4', 'Day 2 of 10', '2割引', '一成不變', '7 成交', '成本', '2026-04-20']);

tells('scales', text => SCALE.test(text), ['1 to 7', '1–5', 'of 7', '7 段階', '5-point'], ['Effort', '2026']);
tells('losses', text => LOSS.test(text), ['Left at the form', 'Cart abandonment', 'Churned in March', '流失率', '解約'], ['Paid, of those who began to', 'Attended']);

test('units', () => {
  expect(unitOf('%')).toEqual({ of: 'share' });
  expect(unitOf('days')).toEqual(unitOf('day'));
  expect(unitOf('分鐘')).toEqual(unitOf('min'));
  expect(unitOf('€')).toEqual(unitOf('euros'));
  expect(unitOf('customers')).toEqual(unitOf('Customer'));
});

test('columns', () => {
  expect(['abc', '認知', 'é', '👩‍👩‍👧', ''].map(columnsOf)).toEqual([3, 4, 1, 2, 0]);
});
