/** By which words stages are told apart, and that words inside other words and phrases aren't taken for them. */
import { describe, expect, test } from 'vitest';
import { isAfterSale, kindsOfTexts, lookFor, plain } from '../../language/rules/words/stages.ts';

const kinds = (text: string): string => [...kindsOfTexts(text)].sort().join(' ');

describe('what a text says about its stage', () => {
  test.each([
    ['Awareness and consideration', 'awareness consideration'], ['Purchase', 'purchase'], ['PostPurchase', 'post-sale'], ['pre-purchase', 'consideration'],
    ['Repurchase', 'loyalty'], ['FirstUse', 'onboarding use'], ['Assembly', 'use'], ['Likely to order', 'consideration'], ['Order tracking', 'post-sale'],
    ['購買', 'purchase'], ['購買後', 'post-sale'], ['回購', 'loyalty'], ['使用者', ''], ['认知', 'awareness'], ['购买意愿', 'consideration'], ['售后服务', 'service'],
    ['検討', 'consideration'], ['再購入', 'loyalty'], ['Ｐｕｒｃｈａｓｅ', 'purchase'],
    // Parts of words, and other meanings.
    ['Because', ''], ['A payload', ''], ['Border control', ''], ['In order to leave', ''], ['Weighs it against what is in use', 'consideration'], ['', ''],
  ])('%s', (text, expected) => expect(kinds(text)).toBe(expected));

  test('after the sale is what says nothing else', () => {
    expect(isAfterSale(kindsOfTexts('Advocacy'))).toBe(true);
    expect(isAfterSale(kindsOfTexts('Compares service plans'))).toBe(false);
    expect(isAfterSale(kindsOfTexts('Something'))).toBe(false);
  });
});

test('how words are written', () => {
  const found = (text: string): string[] => [...plain(text).matchAll(lookFor(['aware*', '=login', 'log in']))].map(([word]) => word);
  expect(found('Brand awareness, unaware')).toEqual(['awareness']);
  expect(found('Login')).toEqual(['login']);
  expect(found('Login page')).toEqual([]);
  expect(found('log-in')).toEqual(['log in']);
});
