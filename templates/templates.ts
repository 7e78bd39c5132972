/**
 * Journeys to begin with: whole maps with sample content, in three languages. What is to be filled in stands in braces, which the rule about
 * placeholders (J318) finds; nothing else is reported of them. The texts are in `en/`, `zh-Hant/` and `ja/`, and are loaded one at a time.
 */

export const LANGUAGES = { en: 'English', 'zh-Hant': '繁體中文', ja: '日本語' } as const;
export type TemplateLanguage = keyof typeof LANGUAGES;

type Load = () => Promise<{ readonly default: string }>;

export interface Template {
  readonly name: string;
  readonly title: string;
  /** What it shows, in a line. */
  readonly about: string;
  readonly texts: Readonly<Record<TemplateLanguage, Load>>;
}

export const TEMPLATES: readonly Template[] = [
  {
    name: 'customer', title: 'Customer', about: 'Five stages, from first hearing of it to telling others',
    texts: { en: () => import('./en/customer.journey'), 'zh-Hant': () => import('./zh-Hant/customer.journey'), ja: () => import('./ja/customer.journey') },
  },
  {
    name: 'retail', title: 'Retail', about: 'The picture online, the store, the product at home, and buying again; two ways to get it',
    texts: { en: () => import('./en/retail.journey'), 'zh-Hant': () => import('./zh-Hant/retail.journey'), ja: () => import('./ja/retail.journey') },
  },
  {
    name: 'b2b', title: 'B2B buying committee', about: 'A company buys: who works with it, who signs, who answers for data and contracts',
    texts: { en: () => import('./en/b2b.journey'), 'zh-Hant': () => import('./zh-Hant/b2b.journey'), ja: () => import('./ja/b2b.journey') },
  },
  {
    name: 'pharma', title: 'Physician adopts a therapy', about: 'Where marketing process, change of behaviour and channels meet',
    texts: { en: () => import('./en/pharma.journey'), 'zh-Hant': () => import('./zh-Hant/pharma.journey'), ja: () => import('./ja/pharma.journey') },
  },
  {
    name: 'patient', title: 'Patient support', about: 'From the first pack to a life with the therapy, with consents',
    texts: { en: () => import('./en/patient.journey'), 'zh-Hant': () => import('./zh-Hant/patient.journey'), ja: () => import('./ja/patient.journey') },
  },
  {
    name: 'blueprint', title: 'Service blueprint', about: 'Frontstage, backstage, support and systems of one visit',
    texts: { en: () => import('./en/blueprint.journey'), 'zh-Hant': () => import('./zh-Hant/blueprint.journey'), ja: () => import('./ja/blueprint.journey') },
  },
  {
    name: 'employee', title: 'Employee', about: 'The first year, from the signature to belonging',
    texts: { en: () => import('./en/employee.journey'), 'zh-Hant': () => import('./zh-Hant/employee.journey'), ja: () => import('./ja/employee.journey') },
  },
];
